import type { TestCell } from "../engine/gridOf";
import { YEARS, type BaseRow, type Meaning } from "./corpusBase";
import { cellOf, type Column, type Typing } from "./corpusSheet";

/** Headers of a matrix; the published ones by default. */
export interface Headers {
  readonly code?: string;
  readonly name?: string;
  readonly responsible?: string;
  readonly kind?: string;
  readonly direction?: string;
  readonly aggregation?: string;
  readonly baseline?: string;
  readonly baselineYear?: string;
  readonly baselineValue?: string;
  readonly targets?: string;
  readonly actuals?: string;
  readonly progress1?: string;
  readonly progress2?: string;
  readonly year?: (year: number) => TestCell;
}

export const codeColumn = (header = "Código", code: (row: BaseRow) => TestCell = (row) => row.code): Column => ({
  role: "code",
  header: [header],
  cell: code,
});
export const nameColumn = (
  header = "Objetivo prioritario / Lineamiento / Servicio / Indicador",
  name: (row: BaseRow) => TestCell = (row) => row.name,
): Column => ({ role: "name", header: [header], cell: name });

/** A text column, filled on indicator rows only. */
export const textColumn = (role: string, header: string, text: (row: BaseRow, index: number) => TestCell): Column => ({
  role,
  header: [header],
  cell: (row, index) => (row.isIndicator ? text(row, index) : null),
});

export const responsibleColumn = (header = "Responsable de indicador"): Column =>
  textColumn("responsible", header, (row) => row.responsible);
export const kindColumn = (header = "Tipo de indicador / Estándar de cumplimiento"): Column =>
  textColumn("kind", header, (row) => row.kind || null);
export const directionColumn = (header = "Sentido esperado"): Column => textColumn("direction", header, () => "ascendente");
export const aggregationColumn = (header = "Tipo de agregación"): Column => textColumn("aggregation", header, () => "no acumulado");

/** «Línea base»: año and valor. */
export function baselineColumns(typing: Typing, title = "Línea base", year = "Año", value = "Valor"): Column[] {
  return [
    { role: "baselineYear", header: [title, year], span: 2, cell: (row) => (row.isIndicator ? row.baselineYear : null) },
    {
      role: "baselineValue",
      header: [null, value],
      cell: (row, index) => (row.isIndicator ? cellOf(typing(row.baseline, row, { index, side: "base", year: row.baselineYear })) : null),
    },
  ];
}

/** «Logros esperados» or «Valores obtenidos»: one column per year under one title. */
export function yearColumns(
  side: "target" | "actual",
  typing: Typing,
  title: string,
  header: (year: number) => TestCell = (year) => year,
  span: number = YEARS.length,
): Column[] {
  return YEARS.map((year, at) => ({
    role: `${side} ${year}`,
    header: [at === 0 ? title : null, header(year)],
    ...(at === 0 ? { span } : {}),
    cell: figureCell(side, typing, at),
  }));
}

export function figureCell(side: "target" | "actual", typing: Typing, at: number): Column["cell"] {
  return (row, index) =>
    row.isIndicator ? cellOf(typing(valuesOf(row, side)[at] ?? "ND", row, { index, side, year: YEARS[at] ?? 0 })) : null;
}

export function valuesOf(row: BaseRow, side: "target" | "actual"): readonly Meaning[] {
  return side === "target" ? row.targets : row.actuals;
}

export const progressColumns = (
  title1 = "Avance Tipo 1 (%)",
  title2 = "Avance Tipo 2 (%)",
  years: readonly number[] = [2023],
  header: (year: number) => TestCell = (year) => year,
): Column[] =>
  [title1, title2].flatMap((title, type) =>
    years.map((year, at): Column => ({
      role: `progress${type + 1} ${year}`,
      header: [at === 0 ? title : null, header(year)],
      ...(at === 0 && years.length > 1 ? { span: years.length } : {}),
      cell: () => null,
    })),
  );

/** The published layout: 20 columns. `actualsSpan` 4 is the published wrong merge. */
export function publishedColumns(typing: Typing, headers: Headers = {}, actualsSpan: number = YEARS.length): Column[] {
  return [
    codeColumn(headers.code),
    nameColumn(headers.name),
    responsibleColumn(headers.responsible),
    kindColumn(headers.kind),
    directionColumn(headers.direction),
    aggregationColumn(headers.aggregation),
    ...baselineColumns(typing, headers.baseline, headers.baselineYear, headers.baselineValue),
    ...yearColumns("target", typing, headers.targets ?? "Logros esperados", headers.year),
    ...yearColumns("actual", typing, headers.actuals ?? "Valores obtenidos", headers.year, actualsSpan),
    ...progressColumns(headers.progress1, headers.progress2, [2023], headers.year),
  ];
}
