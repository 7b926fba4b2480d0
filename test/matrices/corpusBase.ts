import { readSampleRows, type SampleRow } from "../sample/sampleRows";

export const YEARS = [2019, 2020, 2021, 2022, 2023] as const;

/** What a figure means, whatever way it is typed. */
export type Meaning = number | "ND";

/** A row of the base matrix by its meaning: the corpus types it in many ways. */
export interface BaseRow {
  readonly code: string;
  readonly name: string;
  readonly isIndicator: boolean;
  readonly unit: "percent" | "number";
  readonly responsible: string;
  readonly kind: string;
  readonly baselineYear: number;
  readonly baseline: Meaning;
  readonly targets: readonly Meaning[];
  readonly actuals: readonly Meaning[];
}

/** The 50 indicators of the sample and the rows above them. */
export async function readBase(): Promise<readonly BaseRow[]> {
  return (await readSampleRows()).map(baseRow);
}

function baseRow({ code, name, kind, texts, figures }: SampleRow): BaseRow {
  const of = (column: string): string => figures[column]?.text ?? "";
  const isIndicator = kind === "objectiveIndicator" || kind === "serviceIndicator";
  const columns = ["lb_valor", ...YEARS.flatMap((year) => [`le_${year}`, `vo_${year}`])];
  return {
    code: code.text,
    name: name.text,
    isIndicator,
    unit: columns.some((column) => of(column).includes("%")) ? "percent" : "number",
    responsible: texts["responsable"]?.text ?? "",
    kind: texts["tipo"]?.text ?? "",
    baselineYear: Number(of("lb_anio")),
    baseline: meaning(of("lb_valor")),
    targets: YEARS.map((year) => meaning(of(`le_${year}`))),
    actuals: YEARS.map((year) => meaning(of(`vo_${year}`))),
  };
}

function meaning(text: string): Meaning {
  const number = Number(text.replace(/[%,]/g, ""));
  return text === "" || Number.isNaN(number) ? "ND" : number;
}
