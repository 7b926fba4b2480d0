import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { WrittenFault } from "../../../src/opc/check/checkWritten";
import type { PlanStep } from "../../../src/engine/plan";
import { newWorkbook } from "../../../src/hosts/xlsx/newWorkbook";
import { AS_WORKBOOK, converted, recalculatedSheets } from "../../lo/libreOffice";
import { findOpenpyxl, whenLibreOffice, whenOpenpyxl } from "../../requirements";
import { open, partsOf, planOf, textOfPart } from "./packageParts";
import { FORM, LISTS, register, sheetOf, cell } from "./sheetParts";

const ROWS = [
  ["IOP.01.01", 12],
  ["IOP.01.02", 7.5],
] as const;

async function made(...steps: readonly PlanStep[]): Promise<Uint8Array> {
  const host = newWorkbook("Formato de reporte 2024");
  const outcome = await host.apply(planOf(...steps));
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return host.save();
}

const form = () => made(LISTS, FORM, register(ROWS));

test("a new workbook has the plan's sheets alone, and opens on the first that can be seen", async () => {
  const bytes = await form();
  expect((await open(bytes).listSheets()).map(({ name, visibility, isProtected }) => [name, visibility, isProtected])).toEqual([
    ["Listas PNTP", "veryHidden", false],
    ["Reporte", "visible", true],
    ["Registro PNTP", "visible", false],
  ]);
  expect(textOfPart(bytes, "xl/workbook.xml")).toContain('<workbookView activeTab="1"/>');
});

test("the same plan gives the same bytes, and none of them tells a time", async () => {
  const bytes = await form();
  expect(Buffer.compare(bytes, await form())).toBe(0);
  expect(textOfPart(bytes, "docProps/core.xml")).toMatch(/<dc:title>Formato de reporte 2024<\/dc:title><dc:creator>PNTP<\/dc:creator>/);
  expect(Object.keys(partsOf(bytes)).filter((path) => /created|modified/.test(textOfPart(bytes, path)))).toEqual([]);
  const headers = Buffer.from(bytes).toString("latin1").split("PK\x01\x02").slice(1);
  expect(headers.length).toBeGreaterThan(8);
  expect(new Set(headers.map((header) => header.slice(8, 12)))).toEqual(new Set(["\0\0\x21\0"]));
});

test("without a plan there is nothing to save, and that is a defect of whoever asks", () => {
  expect(() => newWorkbook().save()).toThrow(WrittenFault);
});

test("whatever is written in it comes back as it was", async () => {
  const values = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }).filter((text) => text !== ""),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(values, { minLength: 1, maxLength: 12 }), async (line) => {
      const bytes = await made(
        sheetOf(
          "Hoja",
          "PNTP_Prueba",
          line.map((value, column) => cell(0, column, value)),
        ),
      );
      const grid = await open(bytes).readGrid("Hoja");
      expect(line.map((_, column) => grid.value(0, column))).toEqual(line.map((value) => (Object.is(value, -0) ? 0 : value)));
    }),
    { numRuns: 60 },
  );
});

whenOpenpyxl("openpyxl finds in it the validations, locks, tables and states that the plan asked for", async () => {
  const seen = seenByOpenpyxl(await form());
  expect(seen).toEqual({
    "Listas PNTP": { state: "veryHidden", locked: false, validations: [], tables: {}, open: [] },
    Reporte: {
      state: "visible",
      locked: true,
      validations: [
        ["B4:B5", "custom", 'OR(ISNUMBER(B4),UPPER(TRIM(B4))="ND")', "Valor obtenido", "Escribe un número o ND."],
        ["C4:C5", "list", '"Aún no se mide,Encuesta «2024»,Otro"', null, "No está en la lista. ¿Lo dejas así?"],
        ["D4:D5", "list", "'Listas PNTP'!$A$1:$A$2", null, null],
        ["A7", "textLength", "600", null, null],
        ["A1", null, null, "Reporte", null],
      ],
      tables: {},
      open: ["B4", "C4", "B5", "C5"],
    },
    "Registro PNTP": {
      state: "visible",
      locked: false,
      validations: [],
      tables: { PNTP_TablaRegistro: ["A3:B5", ["Código", "Valor\nobtenido"], "TableStyleLight9"] },
      open: [],
    },
  });
});

whenLibreOffice("LibreOffice computes what it holds, and keeps locks, validations and tables when it saves it", async () => {
  const files = new Map([["formato.xlsx", await form()]]);
  const rows = (await recalculatedSheets(files))("formato.xlsx")?.get("Reporte") ?? [];
  expect(rows.slice(3, 5).map((row) => [row[0], row[4]])).toEqual([
    ["IOP.01.01", "falta"],
    ["IOP.01.02", "falta"],
  ]);
  const saved = (await converted(files, AS_WORKBOOK)).get("formato.xlsx") ?? new Uint8Array();
  const seen = seenByOpenpyxl(saved);
  expect(seen["Reporte"]).toMatchObject({ locked: true, open: ["B4", "C4", "B5", "C5"] });
  expect(seen["Reporte"]?.validations.map(([cells, , formula]) => [cells, formula])).toEqual([
    ["B4:B5", 'OR(ISNUMBER(B4),UPPER(TRIM(B4))="ND")'],
    ["C4:C5", '"Aún no se mide,Encuesta «2024»,Otro"'],
    ["D4:D5", "'Listas PNTP'!$A$1:$A$2"],
    ["A7", "600"],
    ["A1", "0"],
  ]);
  expect(Object.keys(seen["Registro PNTP"]?.tables ?? {})).toEqual(["PNTP_TablaRegistro"]);
});

interface SeenSheet {
  readonly state: string;
  readonly locked: boolean;
  readonly validations: readonly (readonly [
    cells: string,
    type: string | null,
    formula: string | null,
    title: string | null,
    error: string | null,
  ])[];
  readonly tables: Readonly<Record<string, unknown>>;
  /** Cells that may be typed in. */
  readonly open: readonly string[];
}

function seenByOpenpyxl(bytes: Uint8Array): Readonly<Record<string, SeenSheet>> {
  const path = join(mkdtempSync(join(tmpdir(), "pntp-nuevo-")), "libro.xlsx");
  writeFileSync(path, bytes);
  const script = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({sheet.title: {
  "state": sheet.sheet_state, "locked": bool(sheet.protection.sheet) and not sheet.protection.password,
  "validations": [[str(v.sqref), v.type, v.formula1, v.promptTitle, v.error] for v in sheet.data_validations.dataValidation],
  "tables": {t.name: [t.ref, [c.name for c in t.tableColumns], t.tableStyleInfo and t.tableStyleInfo.name] for t in sheet.tables.values()},
  "open": [c.coordinate for row in sheet.iter_rows() for c in row if not c.protection.locked],
} for sheet in book}))`;
  return JSON.parse(execFileSync(findOpenpyxl() ?? "python3", ["-W", "ignore", "-c", script, path], { encoding: "utf8" })) as Record<
    string,
    SeenSheet
  >;
}
