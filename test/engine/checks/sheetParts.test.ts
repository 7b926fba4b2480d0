import { findPlanProblem, type BookFacts } from "../../../src/engine/checks/findPlanProblem";
import { areaWithout } from "../../../src/engine/ownership/areaWithout";
import { readTrace, traceOf, writeTrace } from "../../../src/engine/ownership/sheetTrace";
import type { CellValidation, SheetContent, SheetTable } from "../../../src/engine/plan";
import fc from "fast-check";
import { area, cell, FORM, register, sheetOf } from "../../hosts/xlsx/sheetParts";

const BOOK: BookFacts = { isReadOnly: false, isStructureLocked: false, sheet: () => undefined, ownSheet: () => undefined };

function problemOf(content: Partial<SheetContent>, cells = [cell(0, 0, "Código"), cell(0, 1, "Valor")]): string | undefined {
  return findPlanProblem({ title: "Prueba", sources: [], steps: [sheetOf("Hoja", "PNTP_Prueba", cells, content)] }, BOOK)?.message;
}

const any: CellValidation = { area: area(0, 0), rule: { kind: "any" } };
const table: SheetTable = { name: "PNTP_Tabla", area: area(0, 0, 2, 2) };

test.each<readonly [what: string, validations: readonly CellValidation[], part: string]>([
  ["a title of 33 characters", [{ ...any, prompt: { title: "x".repeat(33), text: "" } }], "el título de la validación de A1 pasa de 32"],
  [
    "a text of 256",
    [{ ...any, error: { style: "stop", title: "", text: "x".repeat(256) } }],
    "el texto de la validación de A1 pasa de 255",
  ],
  ["options of 256 together", [{ ...any, rule: { kind: "list", options: ["x".repeat(127), "y".repeat(128)] } }], "pasan de 255"],
  ["an option with a comma", [{ ...any, rule: { kind: "list", options: ["sí, en parte"] } }], "lleva coma"],
  ["no options", [{ ...any, rule: { kind: "list", options: [] } }], "está vacía"],
  ["a formula of 256", [{ ...any, rule: { kind: "custom", formula: `=${"1+".repeat(127)}1` + "0" } }], "pasa de 255"],
  ["a length of half a letter", [{ ...any, rule: { kind: "textLength", max: 0.5 } }], "no es un número entero"],
  [
    "two on one cell",
    [
      { ...any, area: area(0, 0, 3) },
      { ...any, area: area(2, 0, 1, 2) },
    ],
    "A1:A3 y A3:B3 se pisan",
  ],
  ["one beyond the sheet", [{ ...any, area: area(1_048_575, 0, 2) }], "sale de los límites"],
])("a plan whose validations have %s is refused as a defect of ours, with the sheet", (_, validations, part) => {
  expect(problemOf({ validations })).toMatch(new RegExp(`La hoja «Hoja» no se puede hacer: .*${part}.*No se escribió nada.*falla nuestra`));
});

test("what Excel takes to the last character is not refused", () => {
  const validations: CellValidation[] = [
    { ...any, prompt: { title: "x".repeat(32), text: "x".repeat(255) } },
    { area: area(1, 0), rule: { kind: "list", options: ["x".repeat(127), "y".repeat(127)] } },
    { area: area(2, 0), rule: { kind: "list", source: "=$D$1:$D$900" } },
  ];
  expect(problemOf({ validations, tables: [table] })).toBeUndefined();
  expect(findPlanProblem({ title: "Prueba", sources: [], steps: [FORM, register([["a", 1]])] }, BOOK)).toBeUndefined();
});

test.each<readonly [what: string, tables: readonly SheetTable[], part: string]>([
  ["a name like a cell", [{ ...table, name: "PNT1" }], "«PNT1» no sirve"],
  ["a name with a blank", [{ ...table, name: "Mi tabla" }], "no sirve de nombre"],
  ["one name twice", [table, { ...table, name: "pntp_TABLA", area: area(5, 0, 2, 2) }], "dos tablas se llaman"],
  ["no row", [{ ...table, area: area(0, 0, 1, 2) }], "no tiene filas"],
  ["a header without text", [{ ...table, area: area(0, 0, 2, 3) }], "falta el texto de un encabezado"],
])("a plan whose tables have %s is refused as a defect of ours", (_, tables, part) => {
  expect(problemOf({ tables })).toMatch(new RegExp(`no se puede hacer: .*${part}`));
});

test("filter buttons of the sheet over those of a table are refused", () => {
  expect(problemOf({ tables: [table], autoFilter: area(0, 1, 2, 1) })).toContain("A1:B2 y B1:B2 se pisan");
});

test("two headers of one text are refused, whatever their letters", () => {
  expect(problemOf({ tables: [table] }, [cell(0, 0, "Valor"), cell(0, 1, "VALOR")])).toContain("el encabezado «VALOR» está dos veces");
});

test("what a sheet had beside its cells is remembered with it", () => {
  const trace = traceOf({ ...FORM.content, names: { PNTP_Uno: area(0, 0) }, tables: register([["a", 1]]).content.tables ?? [] });
  expect(trace).toMatchObject({ names: ["PNTP_Uno"], tables: ["PNTP_TablaRegistro"], isProtected: true });
  expect(trace.validations).toHaveLength(5);
  expect(readTrace(writeTrace(trace))).toEqual(trace);
});

test("an area without a hole is the cells that are not in the hole, each once", () => {
  const rects = fc.record({
    row: fc.nat(6),
    column: fc.nat(6),
    rows: fc.integer({ min: 1, max: 5 }),
    columns: fc.integer({ min: 1, max: 5 }),
  });
  const cellsOf = ({ row, column, rows, columns }: ReturnType<typeof area>) =>
    Array.from({ length: rows * columns }, (_, at) => `${row + Math.floor(at / columns)} ${column + (at % columns)}`);
  fc.assert(
    fc.property(rects, rects, (whole, hole) => {
      const left = areaWithout(whole, hole).flatMap(cellsOf);
      expect(left.sort()).toEqual(
        cellsOf(whole)
          .filter((each) => !cellsOf(hole).includes(each))
          .sort(),
      );
    }),
  );
});
