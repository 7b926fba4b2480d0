import { parseRect } from "../address";
import { ND, type Figure } from "../domain/figure";
import type { Aggregation, Direction, IndicatorLevel, Measure, ReadingKind } from "../domain/policy";
import type { CellValue, Grid } from "../grid";
import { periodText } from "../words/periodText";
import { ourSheets } from "../words/sheets/ourSheets";
import { readCut } from "./cut";
import type { Form, FormFigure, FormParagraph, FormRow } from "./form";
import { FORM_FIELDS, type FormField, type FormIdentity, type FormPlaces } from "./formPlaces";

/** Name of the hidden sheet by which a form is known. */
export const IDENTITY_SHEET = ourSheets.formIdentity.title;
/** Changes when what a form says of itself can no longer be read as before. */
export const FORM_VERSION = 1;

/** Stands in the first cell of the sheet. */
const MARK = "Formato PNTP";
const ROWS_FROM = "Indicador";
const PARAGRAPHS_FROM = "Párrafo";

type Cell = string | number | null;

/** The hidden sheet of a form, row by row: all that is needed to read it back. */
export function identityTable({ form, places }: FormIdentity): readonly (readonly Cell[])[] {
  const most = Math.max(0, ...form.rows.map(({ last }) => last.length));
  return [
    [MARK, FORM_VERSION],
    ["Política", form.policy],
    ["Marca", form.policyMark],
    ["Corte", periodText(form.cut)],
    ["Entidad", form.entity],
    ["Enviar a", form.contact ?? null],
    ["Hasta", form.until ?? null],
    ["Hoja del reporte", places.report],
    ["Hoja de los párrafos", places.paragraphSheet],
    [ROWS_FROM, ...FACTS.map(([, title]) => title), ...FORM_FIELDS.map((field) => FIELD_TITLES[field]), ...figureTitles(most)],
    ...form.rows.map((row, index) => rowCells(row, places.rows[index] ?? {})),
    [PARAGRAPHS_FROM, "Código", "Nombre", "Celda"],
    ...form.paragraphs.map(({ node, code, name }, index) => [node, code, name, places.paragraphs[index] ?? null]),
  ];
}

const FIELD_TITLES: Readonly<Record<FormField, string>> = {
  value: "Celda del valor",
  numerator: "Celda del numerador",
  denominator: "Celda del denominador",
  source: "Celda de la fuente",
  reason: "Celda del motivo",
  comment: "Celda del comentario",
};

/** Facts of a row by the title of their column; after the key, in this order. */
const FACTS: readonly (readonly [get: (row: FormRow) => Cell, title: string])[] = [
  [({ code }) => code, "Código"],
  [({ name }) => name, "Nombre"],
  [({ level }) => level, "Nivel"],
  [({ direction }) => direction ?? null, "Sentido"],
  [({ aggregation }) => aggregation ?? null, "Agregación"],
  [({ unit }) => unit, "Unidad"],
  [({ unitOfMeasure }) => unitOfMeasure ?? null, "Unidad de medida"],
  [({ measure }) => measure, "Medida"],
  [({ quotientTimes }) => quotientTimes ?? null, "Cociente por"],
  [({ baseline }) => baseline.year ?? null, "Año de línea base"],
  [({ baseline }) => baseline.value, "Línea base"],
  [({ before }) => before?.target ?? null, "Logros anteriores"],
  [({ before }) => before?.actual ?? null, "Valores anteriores"],
];

function figureTitles(last: number): readonly string[] {
  const each = (title: string): readonly string[] => [title, `${title}: período`, `${title}: lectura`];
  return [
    ...each("Logro esperado"),
    ...each("Valor del corte"),
    ...Array.from({ length: last }, (_, index) => each(`Valor ${index + 1}`)).flat(),
  ];
}

function rowCells(row: FormRow, places: FormPlaces["rows"][number]): readonly Cell[] {
  const figure = ({ value, period, kind }: FormFigure): readonly Cell[] => [value, periodText(period), kind];
  return [
    row.key,
    ...FACTS.map(([get]) => get(row)),
    ...FORM_FIELDS.map((field) => places[field] ?? null),
    ...[row.target, row.actual, ...row.last].flatMap(figure),
  ];
}

/** Above any form: what stands further out, we did not write. */
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 60;

/** Why a sheet of that name says nothing: it is none of ours, of a later version, or was changed by hand. */
export type IdentityProblem = "notForm" | "laterVersion" | "damaged";

/** What the hidden sheet of a returned form says; whoever saved it may write numbers as texts. */
export function readIdentity(grid: Grid): FormIdentity | IdentityProblem {
  const { row: top, rows, column: left, columns } = grid.area;
  const width = Math.min(left + columns, MOST_COLUMNS);
  const table = Array.from({ length: Math.min(top + rows, MOST_ROWS) }, (_, row) =>
    Array.from({ length: width }, (_unused, column) => grid.value(row, column)),
  );
  if (textOf(table[0]?.[0]) !== MARK) return "notForm";
  const version = numberOf(table[0]?.[1]);
  if (version === undefined) return "damaged";
  return version > FORM_VERSION ? "laterVersion" : (readTable(table) ?? "damaged");
}

function readTable(table: readonly (readonly CellValue[])[]): FormIdentity | undefined {
  const at = (title: string): number => table.findIndex((row) => textOf(row[0]) === title);
  const fact = (title: string): string | undefined => textOf(table[at(title)]?.[1]);
  const [header, paragraphs] = [at(ROWS_FROM), at(PARAGRAPHS_FROM)];
  const [policy, policyMark, entity] = [fact("Política"), fact("Marca"), fact("Entidad")];
  const [report, paragraphSheet] = [fact("Hoja del reporte"), fact("Hoja de los párrafos")];
  const cut = readCut(fact("Corte") ?? "");
  if (header < 0 || paragraphs < header || !policy || !policyMark || !entity || !cut || !report || !paragraphSheet) return undefined;
  const titles = new Map(table[header]?.map((title, column) => [textOf(title) ?? "", column] as const));
  const rows = table.slice(header + 1, paragraphs).map((cells) => readRow((title) => cells[titles.get(title) ?? -1] ?? null));
  const texts = table
    .slice(paragraphs + 1)
    .filter((cells) => textOf(cells[0]) !== undefined)
    .map(readParagraph);
  if (rows.length === 0 || rows.includes(undefined) || texts.includes(undefined)) return undefined;
  const [contact, until] = [fact("Enviar a"), fact("Hasta")];
  const form: Form = {
    policy,
    policyMark,
    cut,
    entity,
    ...(contact !== undefined && { contact }),
    ...(until !== undefined && { until }),
    rows: rows.flatMap((each) => each?.row ?? []),
    paragraphs: texts.flatMap((each) => each?.paragraph ?? []),
  };
  const places: FormPlaces = {
    report,
    paragraphSheet,
    rows: rows.flatMap((each) => each?.places ?? []),
    paragraphs: texts.flatMap((each) => each?.place ?? []),
  };
  return { form, places };
}

type CellOf = (title: string) => CellValue;

function readRow(cell: CellOf): { readonly row: FormRow; readonly places: FormPlaces["rows"][number] } | undefined {
  const text = (title: string): string | undefined => textOf(cell(title));
  const number = (title: string): number | undefined => numberOf(cell(title));
  const [key, code, level] = [text(ROWS_FROM), text("Código"), oneOf<IndicatorLevel>(LEVELS, text("Nivel"))];
  const [unit, measure] = [oneOf<FormRow["unit"]>(UNITS, text("Unidad")), oneOf<Measure>(MEASURES, text("Medida"))];
  const [target, actual] = [readFigure(cell, "Logro esperado"), readFigure(cell, "Valor del corte")];
  if (!key || !code || !level || !unit || !measure || !target || !actual) return undefined;
  const direction = oneOf<Direction>(DIRECTIONS, text("Sentido"));
  const aggregation = oneOf<Aggregation>(AGGREGATIONS, text("Agregación"));
  const [unitOfMeasure, times, year] = [text("Unidad de medida"), number("Cociente por"), number("Año de línea base")];
  const before = { target: figureIn(cell("Logros anteriores")), actual: figureIn(cell("Valores anteriores")) };
  const row: FormRow = {
    key,
    code,
    name: text("Nombre") ?? "",
    level,
    ...(direction && { direction }),
    ...(aggregation && { aggregation }),
    unit,
    ...(unitOfMeasure !== undefined && { unitOfMeasure }),
    measure,
    baseline: { ...(year !== undefined && { year }), value: figureIn(cell("Línea base")) ?? ND },
    target,
    last: [1, 2, 3].flatMap((index) => readFigure(cell, `Valor ${index}`) ?? []),
    actual,
    asksQuotient: times !== undefined,
    ...(times !== undefined && { quotientTimes: times }),
    ...(before.target !== undefined && before.actual !== undefined && { before: { target: before.target, actual: before.actual } }),
  };
  const places = FORM_FIELDS.flatMap((field) => {
    const address = text(FIELD_TITLES[field]);
    return address !== undefined && parseRect(address) ? [[field, address] as const] : [];
  });
  return { row, places: Object.fromEntries(places) };
}

function readFigure(cell: CellOf, title: string): FormFigure | undefined {
  const period = readCut(textOf(cell(`${title}: período`)) ?? "");
  const value = figureIn(cell(title));
  const kind = oneOf<ReadingKind>(KINDS, textOf(cell(`${title}: lectura`)));
  return period && value !== undefined && kind ? { period, value, kind } : undefined;
}

function readParagraph(cells: readonly CellValue[]): { readonly paragraph: FormParagraph; readonly place: string } | undefined {
  const [node, code, name, place] = cells.map(textOf);
  return node && code && place && parseRect(place) ? { paragraph: { node, code, name: name ?? "" }, place } : undefined;
}

const LEVELS: readonly IndicatorLevel[] = ["objective", "service"];
const UNITS: readonly FormRow["unit"][] = ["percent", "number"];
const MEASURES: readonly Measure[] = ["count", "share", "rate", "change", "amount"];
const DIRECTIONS: readonly Direction[] = ["ascending", "descending", "ceiling", "floor"];
const AGGREGATIONS: readonly Aggregation[] = ["cumulative", "nonCumulative"];
// prettier-ignore
const KINDS: readonly ReadingKind[] = ["number", "textNumber", "nd", "notApplicable", "blank", "error", "malformed", "uncalculated", "noColumn"];

function oneOf<Word extends string>(words: readonly Word[], text: string | undefined): Word | undefined {
  return words.find((word) => word === text);
}

function textOf(value: CellValue | undefined): string | undefined {
  return typeof value === "string" ? (value === "" ? undefined : value) : typeof value === "number" ? String(value) : undefined;
}

function numberOf(value: CellValue | undefined): number | undefined {
  if (typeof value === "number") return value;
  return typeof value === "string" && /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(value) ? Number(value) : undefined;
}

function figureIn(value: CellValue): Figure | undefined {
  return value === ND ? ND : numberOf(value);
}
