import { readFileSync } from "node:fs";
import { readMatrices } from "../../../../src/engine/actions/readMatrices";
import { parseRect } from "../../../../src/engine/address";
import { isKnown } from "../../../../src/engine/domain/figure";
import { defaultProfile } from "../../../../src/engine/domain/profile";
import { buildForms } from "../../../../src/engine/followup/buildForms";
import type { Form, FormRow } from "../../../../src/engine/followup/form";
import { formState } from "../../../../src/engine/followup/formState";
import { formsToldTexts } from "../../../../src/engine/words/followup/formsToldTexts";
import type { CellWrite, PutSheet } from "../../../../src/engine/plan";
import { facing } from "../../../../src/engine/reader/partOfGrid";
import { readWorkbook } from "../../../../src/engine/reader/readWorkbook";
import { buildFormPlan } from "../../../../src/engine/sheets/form/formPlan";
import { buildReportSheet } from "../../../../src/engine/sheets/form/formReport";
import { sha256 } from "../../../../src/hosts/sha256";
import { bookOfPlan } from "../../../../src/hosts/xlsx/bookOfPlan";
import { openBook } from "../recalculated";
import { drawer, drawnRow } from "./filledForm";

const SAMPLE = "assets/ejemplo/matriz_trata_2023.xlsx";

async function sampleForms(): Promise<readonly Form[]> {
  const { outcome } = await readMatrices(openBook(new Uint8Array(readFileSync(SAMPLE))));
  const [matrix] = outcome.matrices;
  const made = matrix && buildForms({ matrix, cut: { year: 2023 }, sha256, contact: "seguimiento@ejemplo.pe", until: "2024-01-31" });
  if (!made?.ok) throw new Error("no forms");
  return made.forms;
}

function drawnForm(count: number): Form {
  const draw = drawer(count);
  const rows = Array.from({ length: count }, (_, index) => drawnRow(draw, index, false));
  return { policy: "Política", policyMark: "0", cut: { year: 2024 }, entity: "Entidad", rows, paragraphs: [] };
}

const sheetsOf = (form: Form): readonly PutSheet[] => buildFormPlan(form, defaultProfile).steps as readonly PutSheet[];

/** Functions that Excel had by 2010, so that 2016 and every other program has them. */
const KNOWN = new Set("IF,AND,OR,NOT,COUNT,ISNUMBER,ISTEXT,IFERROR,TRIM,LEN,LOWER,LEFT,SUMPRODUCT,ROUND,ABS,REPT,N".split(","));

test.each([1, 7, 60])(
  "a form of %d indicators: only the cells to fill are unlocked, each with a prompt, and nothing in it is newer than Excel 2016",
  (count) => {
    const form = drawnForm(count);
    const [report] = sheetsOf(form);
    if (!report) throw new Error("no sheet");
    const { cells, validations = [], isProtected, bandRules = [] } = report.content;
    const places = new Set(buildReportSheet(form, defaultProfile).rows.flatMap((row) => Object.values(row)));
    const unlocked = cells.filter(({ style }) => style?.unlocked);
    expect(isProtected).toBe(true);
    expect(unlocked).toHaveLength(places.size);
    expect(validations).toHaveLength(places.size);
    for (const { prompt, error, rule } of validations) {
      expect(prompt?.title.length).toBeLessThanOrEqual(32);
      expect(prompt?.text.length).toBeLessThanOrEqual(255);
      expect(error?.style ?? (rule.kind === "any" ? "any" : "stop")).not.toBe("stop");
    }
    const formulas = [...cells.map(({ formula }) => formula ?? ""), ...bandRules.map(({ formula }) => formula)];
    const used = new Set(
      formulas.flatMap((formula) => [...formula.replace(/"[^"]*"/g, "").matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map(([, name]) => name)),
    );
    expect([...used].filter((name) => !KNOWN.has(name ?? ""))).toEqual([]);
    expect(Math.max(...formulas.map(({ length }) => length))).toBeLessThan(8192);
  },
);

test("its columns fit a laptop of 1366 pixels at 100 %, and its page is one A4 wide with the header on each", async () => {
  const forms = [...(await sampleForms()), drawnForm(60)];
  expect(forms.length).toBeGreaterThan(20);
  for (const form of forms) {
    const [report] = sheetsOf(form);
    const widths = report?.content.columnWidths ?? [];
    // Calibri 11: seven pixels for a character and five around them; Excel takes some 46 for its row numbers and its bar.
    expect(widths.reduce((sum, width) => sum + Math.trunc(width * 7 + 5), 0)).toBeLessThanOrEqual(1366 - 46);
    expect([report?.content.print.orientation, report?.content.print.titleRows]).toEqual(["landscape", [6, 6]]);
  }
});

test("the visible sheet alone, copied to another workbook, is read as a matrix with the cut's values", async () => {
  const forms = await sampleForms();
  for (const form of forms) {
    const grid = await openBook(await bookOfPlan(buildFormPlan(form, defaultProfile))).readGrid("Reporte");
    const [matrix, ...others] = readWorkbook([{ ...facing(grid), sheet: "Hoja1", isProtected: false }]).matrices;
    expect([form.entity, others.length, matrix?.policy.indicators.map(({ key }) => key)]).toEqual([
      form.entity,
      0,
      form.rows.map(({ key }) => key),
    ]);
    const at = matrix?.policy.periods.findIndex(({ year }) => year === 2023) ?? -1;
    const read = matrix?.policy.indicators.map(({ targets, actuals, unit }) => [unit, targets.figures[at], actuals.figures[at]]);
    expect(read).toEqual(form.rows.map(({ unit, target, actual }) => [unit, target.value, actual.value]));
    expect(matrix?.policy.facts?.entity).toBe(form.entity);
  }
});

test("what the matrix holds already stands in the cell to fill; nothing else is filled", async () => {
  const [form] = await sampleForms();
  if (!form) throw new Error("no form");
  const [report] = sheetsOf(form);
  const filled = (report?.content.cells ?? []).filter(
    (cell): cell is CellWrite => cell.style?.unlocked === true && cell.value !== undefined,
  );
  expect(filled).toHaveLength(form.rows.filter(({ actual }) => isKnown(actual.value)).length);
});

test("names and texts of a matrix are texts in the form, never formulas", async () => {
  const form = {
    ...drawnForm(1),
    entity: "=1+1",
    policy: '=HYPERLINK("http://ejemplo.pe")',
    contact: "@yo",
    paragraphs: [{ node: "SS.01", code: "SS.01", name: "-2+3" }],
  };
  const book = openBook(await bookOfPlan(buildFormPlan(form, defaultProfile)));
  const grid = await book.readGrid("Reporte");
  const place = parseRect("B2");
  expect([grid.value(place?.row ?? 0, 1), grid.formula(1, 1), grid.value(2, 1), grid.formula(2, 1)]).toEqual([
    form.policy,
    undefined,
    "=1+1",
    undefined,
  ]);
});

test("in a plan, what a paragraph is asked for is an acción estratégica, and nowhere a servicio", () => {
  const form = drawnForm(2);
  const rows = form.rows.map((row, index) => ({ ...row, code: `IAEI.01.0${index + 1}.01` }));
  const said = (each: Form): string =>
    sheetsOf(each)
      .slice(1, 3)
      .flatMap(({ content }) => content.cells.map(({ value }) => (typeof value === "string" ? value : "")))
      .join("\n");
  const paragraphs = [{ node: "AEI.01.01", code: "AEI.01.01", name: "Capacitación oportuna" }];
  const plan = said({ ...form, rows, paragraphs });
  expect(plan).toContain("Acción estratégica u objetivo");
  expect(plan).toContain("un texto breve por acción estratégica para el informe");
  expect(plan).not.toMatch(/servicio/i);
  expect(said({ ...form, paragraphs })).toContain("Servicio u objetivo");
});

test("A half held against the target of its year says so and has no level; what is told names the year whose targets they are", async () => {
  const { outcome } = await readMatrices(openBook(new Uint8Array(readFileSync(SAMPLE))));
  const [matrix] = outcome.matrices;
  const made = matrix && buildForms({ matrix, cut: { year: 2023, months: [1, 6] }, sha256 });
  const [form] = made?.ok ? made.forms : [];
  if (!made?.ok || matrix === undefined || form === undefined) throw new Error("no forms");
  const cells = sheetsOf(form)[0]?.content.cells ?? [];
  const levels = cells.filter(({ value }) => value === "Meta del año");
  expect(levels.map(({ formula }) => formula)).toEqual(form.rows.map(() => undefined));
  expect(cells.some(({ value }) => value === "Logro esperado 2023 (meta del año)")).toBe(true);
  const told = formsToldTexts(made.told, { year: 2023, months: [1, 6] }, matrix.policy.indicators.length);
  expect(told.join(" ")).toContain(
    "La matriz no tiene logros esperados de 2023-I: los formatos muestran los de todo 2023 (meta del año), sin nivel.",
  );
  expect(told.join(" ")).not.toContain("logro esperado de 2023-I");
  const none = formsToldTexts(
    { ...made.told, withoutTarget: matrix.policy.indicators.map(({ code }) => code) },
    { year: 2023, months: [1, 6] },
    matrix.policy.indicators.length,
  );
  expect(none.at(-1)).toBe("La matriz no tiene logros esperados de 2023: los formatos salen sin ellos y no muestran Avance.");
});

test("What a value can never be is said by the form also where it has a source and a comment", () => {
  const common = {
    key: "I1",
    code: "I1",
    name: "Número de casos",
    level: "service",
    baseline: { value: "ND" },
    last: [],
    asksQuotient: false,
  } as const;
  const figure = (value: number | "ND") => ({ period: { year: 2024 }, value, kind: "number" }) as const;
  const count: FormRow = { ...common, unit: "number", measure: "count", target: figure(20), actual: figure("ND") };
  const share: FormRow = { ...count, unit: "percent", measure: "share", target: figure(80) };
  const said = (row: FormRow, value: number) => formState(row, { value, source: "Registro", comment: "Así fue" }).is;
  expect([said(count, -3), said(count, 2.5), said(count, 3), said(share, 712), said(share, -1), said(share, 100)]).toEqual([
    "negative",
    "decimals",
    "complete",
    "overHundred",
    "negative",
    "complete",
  ]);
  expect(said({ ...share, target: figure(120) }, 118)).toBe("complete");
  expect(said({ ...count, last: [figure(2.5)] }, 3.5)).toBe("complete");
});
