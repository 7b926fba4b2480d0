import { reportText } from "../../src/engine/document/reportText";
import { draftOf } from "../engine/document/reportMatrix";
import { expectGolden } from "./golden";

test("the report of a small matrix reads as accepted", () => {
  expectGolden("informe.txt", reportText(draftOf().document));
});
