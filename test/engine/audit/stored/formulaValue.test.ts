import { formulaValue } from "../../../../src/engine/audit/stored/evaluate";
import { isCellError, type CellValue } from "../../../../src/engine/grid";
import { book, link, rowsOf, sheetTag, worksheet, type Cell } from "../../../attacks/plainBook";
import { recalculatedSheets } from "../../../lo/libreOffice";
import { whenLibreOffice } from "../../../requirements";
import { gridOf, type TestCell } from "../../gridOf";
import { CELLS, HIDDEN, KNOWN, UNKNOWN } from "./formulaTable";

const grid = gridOf(CELLS, { sheet: "Hoja" });
const hidden = gridOf(HIDDEN, { sheet: "Oculta" });
const STEPS = 100_000;

function gives(formula: string, { isDeep = false, steps = STEPS, on = grid } = {}): CellValue | undefined {
  return formulaValue(`=${formula}`, on, { grids: [on, hidden], left: { steps }, isDeep });
}

test.each(KNOWN)("=%s has an answer", (formula) => {
  expect(gives(formula)).toBeDefined();
});

test.each(UNKNOWN)("nothing is said of =%s", (formula) => {
  expect(gives(formula)).toBeUndefined();
});

whenLibreOffice("LibreOffice gives what we give, formula by formula", async () => {
  const rows = rowsOf([
    ...CELLS.map((row) => row.map(inFile)),
    ...KNOWN.map((formula): Cell[] => [{ xml: `<c><f>${formula.replace(/[<>&]/g, (c) => `&#${c.charCodeAt(0)};`)}</f></c>` }]),
  ]);
  const bytes = book({
    rows,
    sheets: sheetTag(1, "Hoja") + sheetTag(2, "Oculta", "rId9"),
    workbookLinks: link("rId9", "worksheet", "worksheets/sheet2.xml"),
    types:
      '<Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>',
    parts: { "xl/worksheets/sheet2.xml": worksheet(rowsOf(HIDDEN.map((row) => row.map(inFile)))) },
  });
  const sheet = (await recalculatedSheets(new Map([["formulas.xlsx", bytes]])))("formulas.xlsx")?.get("Hoja") ?? [];
  const differ = KNOWN.flatMap((formula, at) => {
    const judged = sheet[CELLS.length + at]?.[0] ?? "";
    const ours = gives(formula) ?? "?";
    return isSame(ours, judged) ? [] : [{ formula, ours, judged }];
  });
  expect(differ).toEqual([]);
});

test("cells that a formula looks at are computed too where that is asked for, and taken as they are where nobody can tell", () => {
  const on = gridOf(
    [
      [
        { formula: "=1+1", value: 40 },
        { formula: "=TODAY()", value: 50 },
        { formula: "=A1+B1", value: 90 },
      ],
    ],
    { sheet: "Hoja" },
  );
  expect(gives("A1*2", { on })).toBe(80);
  expect(gives("A1*2", { on, isDeep: true })).toBe(4);
  expect(gives("C1", { on, isDeep: true })).toBe(52);
});

test("nothing is said of formulas in a circle, nor once the work is done", () => {
  const on = gridOf([[{ formula: "=B1" }, { formula: "=A1" }]], { sheet: "Hoja" });
  expect(gives("A1+1", { on })).toBeUndefined();
  expect(gives("SUM(A1:F7)", { steps: 10 })).toBeUndefined();
  expect(gives(`${"(".repeat(200)}1${")".repeat(200)}`)).toBeUndefined();
  expect(gives(`1${"+1".repeat(1500)}`)).toBeUndefined();
});

function inFile(cell: TestCell): Cell {
  if (typeof cell === "boolean") return { xml: `<c t="b"><v>${Number(cell)}</v></c>` };
  if (typeof cell === "object" && cell !== null) return "error" in cell ? { xml: `<c t="e"><v>${cell.error}</v></c>` } : null;
  return cell ?? null;
}

function isSame(ours: CellValue, judged: number | string): boolean {
  if (typeof ours === "number") return typeof judged === "number" && Math.abs(ours - judged) <= Math.max(1, Math.abs(ours)) * 1e-9;
  if (isCellError(ours)) return /^(?:#|Err:)/.test(String(judged));
  return String(ours).toUpperCase() === String(judged).toUpperCase();
}
