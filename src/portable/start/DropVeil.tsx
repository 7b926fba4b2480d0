import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { portableTexts } from "../../engine/words/pane/portableTexts";
import type { Desk } from "../desk/desk";
import { candidateOf } from "./files";

/** Takes a file dropped anywhere on the page, and shows that it does while one is dragged over it. */
export function DropVeil({ desk }: { readonly desk: Desk }) {
  const styles = useStyles();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const on = (name: "dragenter" | "dragover" | "dragleave" | "drop", work: (event: DragEvent) => void): void =>
      window.addEventListener(name, (event) => hasFiles(event) && work(event), { signal: stop.signal });
    on("dragenter", () => setOver(true));
    on("dragover", (event) => event.preventDefault());
    on("dragleave", ({ relatedTarget }) => relatedTarget === null && setOver(false));
    on("drop", (event) => {
      event.preventDefault();
      setOver(false);
      const [file] = event.dataTransfer?.files ?? [];
      const isFolder = event.dataTransfer?.items[0]?.webkitGetAsEntry()?.isDirectory ?? false;
      if (!file || isFolder) desk.refuse(portableTexts.noFile);
      else void desk.want(candidateOf(file));
    });
    return () => stop.abort();
  }, [desk]);
  return isOver ? <div className={styles.veil}>{portableTexts.dropHere}</div> : null;
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return [...(dataTransfer?.types ?? [])].includes("Files");
}

const useStyles = makeStyles({
  veil: {
    position: "fixed",
    inset: tokens.spacingHorizontalM,
    zIndex: 10,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    pointerEvents: "none",
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    opacity: 0.94,
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
});
