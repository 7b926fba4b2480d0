import { createRoot } from "react-dom/client";
import sample from "../../assets/ejemplo/matriz_trata_2023.xlsx";
import { portableTexts } from "../engine/words/pane/portableTexts";
import { Desk } from "./desk/desk";
import { PortableApp } from "./PortableApp";

const example = { name: portableTexts.example, read: async () => sample };

const container = document.getElementById("pntp");
if (container) createRoot(container).render(<PortableApp desk={new Desk()} example={example} />);
