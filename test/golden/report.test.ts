import { reportText } from "../../src/engine/report/document/reportText";
import { draftOf } from "../engine/report/document/reportMatrix";
import { expectGolden } from "./golden";

test("the report of a small matrix reads as accepted", () => {
  expectGolden("informe.txt", reportText(draftOf().document));
});
