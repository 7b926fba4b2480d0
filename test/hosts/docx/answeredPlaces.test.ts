import { draftReport, type Draft } from "../../../src/engine/actions/draftReport";
import { forSigning } from "../../../src/engine/document/unfinished";
import { reportText } from "../../../src/engine/document/reportText";
import type { EarlierReport } from "../../../src/engine/document/earlier/earlierReport";
import { readEarlier } from "../../../src/hosts/docx/read/readEarlier";
import { matrixOf, SMALL_ROWS, type Row } from "../../engine/document/reportMatrix";
import { EditedReport } from "./editedReport";

const NOTHING: readonly Row[] = [];
const MINISTRY: readonly Row[] = [["Ministerio rector:", "Ministerio del Interior"]];

/** The report of the small matrix under what a sheet says of whom it is. */
function draft(above: readonly Row[], more: { readonly earlier?: EarlierReport } = {}): Draft {
  const outcome = draftReport({ matrix: matrixOf(SMALL_ROWS, above), stamp: { savedOn: "2024-03-15" }, ...more });
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.draft;
}

function earlier(edited: Pick<EditedReport, "bytes">): EarlierReport {
  const read = readEarlier("informe.docx", edited.bytes);
  if (!read.ok) throw new Error(read.message);
  return read.earlier;
}

describe("what the sheet says of whom the policy is stands in the general data", () => {
  test("ministry, sector, pliego, unit, level of government and span, each in its row", () => {
    const text = reportText(
      draft([
        ["Ministerio rector: Ministerio del Interior"],
        ["Nivel de Gobierno :", "E - Gobierno Nacional"],
        ["Sector :", "07 - INTERIOR"],
        ["Pliego :", "007 - M. DEL INTERIOR"],
        ["Unidad ejecutora :", "001 - OGA"],
        ["Periodo PEI :", "2023 - 2026"],
      ]).document,
    );
    for (const row of [
      "| Ministerio rector | Ministerio del Interior |",
      "| Nivel de gobierno | E - Gobierno Nacional |",
      "| Sector | 07 - INTERIOR |",
      "| Pliego | 007 - M. DEL INTERIOR |",
      "| Unidad ejecutora | 001 - OGA |",
      "| Período del plan o política | 2023–2026 |",
    ])
      expect(text).toContain(row);
  });

  test("what it does not say is asked for, as before, and has no row", () => {
    const text = reportText(draft(NOTHING).document);
    expect(text).toContain("| Ministerio rector | ‹Escribe aquí el ministerio rector.› |");
    expect(text).not.toMatch(/\| (Sector|Pliego|Unidad ejecutora) \|/);
  });

  test("it is no place that waits for her text, and stays for signing", () => {
    expect(draft(MINISTRY).places).toBe(draft(NOTHING).places - 1);
    expect(reportText(forSigning(draft(MINISTRY).document))).toContain("| Ministerio rector | Ministerio del Interior |");
  });

  test("it follows the sheet as long as she leaves it", async () => {
    const before = await EditedReport.of(draft(MINISTRY));
    expect(earlier(before).texts).toEqual([]);
    const now = draft([["Ministerio rector:", "Ministerio de Justicia"]], { earlier: earlier(before) });
    expect(reportText(now.document)).toContain("| Ministerio rector | Ministerio de Justicia |");
  });

  test("what she wrote in its place is hers, before and after the sheet says it", async () => {
    const hers = "<w:r><w:t>MININTER y MIMP</w:t></w:r>";
    for (const above of [NOTHING, MINISTRY]) {
      const edited = (await EditedReport.of(draft(above))).write("general.ministerio", hers);
      expect(reportText(draft(MINISTRY, { earlier: earlier(edited) }).document)).toContain("| Ministerio rector | MININTER y MIMP |");
    }
  });

  test("the same words in another place are hers", async () => {
    const edited = (await EditedReport.of(draft(MINISTRY))).write("general.problema", "<w:r><w:t>Ministerio del Interior</w:t></w:r>");
    expect(earlier(edited).texts).toMatchObject([{ id: "general.problema", text: "Ministerio del Interior" }]);
  });

  test("the evaluated period ends with the cut", () => {
    expect(reportText(draft([["Corte: I semestre 2023"]]).document)).toContain("| Período evaluado | Enero a junio de 2023 |");
    expect(reportText(draft(NOTHING).document)).toContain("| Período evaluado | Enero a diciembre de 2023 |");
  });
});
