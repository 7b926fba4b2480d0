import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ND, type Figure } from "../../src/engine/domain/figure";
import type { Direction } from "../../src/engine/domain/policy";
import { defaultProfile, type Profile } from "../../src/engine/domain/profile";
import type { Band } from "../../src/engine/domain/results";

/**
 * The CSV vectors of this folder, as every front reads them (engine, custom functions, native formulas, command line).
 * A planner can add a row in Excel: Spanish headers, decimal point, «ND» for no data.
 */

/** One row of a CSV file by its headers. */
export type CsvRow = Readonly<Record<string, string>>;

/** Rows of a CSV file of this folder. */
export function readCsv(name: string): readonly CsvRow[] {
  const [headers = [], ...rows] = parseCsv(readFileSync(join(__dirname, name), "utf8"));
  return rows.map((cells) => Object.fromEntries(headers.map((header, index) => [header, cells[index] ?? ""])));
}

/** One indicator for one year: what it has and what it must give. */
export interface ProgressVector {
  /** Short Spanish title: «LE cero, VO positivo · ascendente». */
  readonly title: string;
  readonly rule: string;
  /** Sentido as written, «ascendente»; undefined where it is «no definido». */
  readonly direction: Direction | undefined;
  readonly directionText: string;
  readonly baseline: Figure;
  readonly target: Figure;
  readonly actual: Figure;
  /** Expected, to one decimal. */
  readonly progress1: Figure;
  /** Undefined: the report does not print it. */
  readonly progress2: Figure | undefined;
  readonly band: Band | undefined;
  /** Expected short reasons (ndReasonShort); empty where there is a figure. */
  readonly reason1: string;
  readonly reason2: string;
}

/** avances.csv: METHOD 9, every edge case and the mirrored descending cases. */
export function progressVectors(): readonly ProgressVector[] {
  return readCsv("avances.csv").map((row) => ({
    ...operands(row, "logro_esperado", "valor_obtenido"),
    title:
      `${cell(row, "caso")} · ${cell(row, "sentido")} ${cell(row, "linea_base")} ${cell(row, "logro_esperado")} ` +
      `${cell(row, "valor_obtenido")}`,
    rule: cell(row, "regla"),
    band: bandNamed(cell(row, "nivel")),
    reason1: cell(row, "motivo_avance_1"),
    reason2: cell(row, "motivo_avance_2"),
  }));
}

/** publicadas_2023.csv: every published row whose figures are known, cut year 2023, with the cells as text («61.86%»). */
export function publishedVectors(): readonly ProgressVector[] {
  return readCsv("publicadas_2023.csv").map((row) => ({
    ...operands(row, "le_2023", "vo_2023"),
    title: `${cell(row, "codigo")} · ${cell(row, "denominacion").slice(0, 60)}`,
    rule: "P1",
    band: undefined,
    reason1: "",
    reason2: "",
  }));
}

/** «ND», «61.86%» and «182» as figures; blank is ND here. */
export function figure(text: string): Figure {
  const trimmed = text.trim();
  return trimmed === "" || trimmed === "ND" ? ND : Number(trimmed.replace("%", ""));
}

/** Cell of a row; a wrong header is a mistake of the test. */
export function cell(row: CsvRow, header: string): string {
  const text = row[header];
  if (text === undefined) throw new Error(`No column «${header}» in the vectors`);
  return text;
}

/** «90; ND; 30» → its parts. */
export function list(text: string): readonly string[] {
  return text.trim() === "" ? [] : text.split(";").map((part) => part.trim());
}

export function directionNamed(text: string): Direction | undefined {
  return DIRECTIONS[text];
}

export function bandNamed(text: string): Band | undefined {
  return BANDS[text];
}

/** Options in words → profile: «ponderado; Rmax 5; ND como 0; sin tope; cifras anuales; complemento; redondeada». */
export function profileOf(options: string): Profile {
  return list(options).reduce<Profile>((profile, option) => {
    const rmax = /^Rmax (\d+)$/.exec(option)?.[1];
    if (rmax !== undefined) return { ...profile, relevanceMax: Number(rmax) };
    const change = OPTIONS[option];
    if (!change) throw new Error(`Unknown option «${option}» in the vectors`);
    return { ...profile, ...change };
  }, defaultProfile);
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ascendente: "ascending",
  descendente: "descending",
  "máximo permisible": "ceiling",
  "mínimo permisible": "floor",
};

const BANDS: Readonly<Record<string, Band>> = { bajo: "low", medio: "medium", alto: "high", "sin dato": "noData" };

const OPTIONS: Readonly<Record<string, Partial<Profile>>> = {
  "ND como 0": { ndInMean: "zero" },
  ponderado: { mean: "weighted" },
  "sin tope": { clamp: false },
  "cifras anuales": { cumulative: "yearlyFlows" },
  complemento: { descending: "complement" },
  redondeada: { bandOn: "rounded" },
  completa: { bandOn: "unrounded" },
};

function operands(
  row: CsvRow,
  target: string,
  actual: string,
): Pick<ProgressVector, "direction" | "directionText" | "baseline" | "target" | "actual" | "progress1" | "progress2"> {
  const progress2 = cell(row, "avance_tipo_2");
  return {
    direction: directionNamed(cell(row, "sentido")),
    directionText: cell(row, "sentido"),
    baseline: figure(cell(row, "linea_base")),
    target: figure(cell(row, target)),
    actual: figure(cell(row, actual)),
    progress1: figure(cell(row, "avance_tipo_1")),
    progress2: progress2 === "" ? undefined : figure(progress2),
  };
}

/** Comma-separated text with quoted cells, as Excel and LibreOffice write it. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.replace(/^\uFEFF/, "").matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === ",") continue;
    if (row.length > 1 || row[0] !== "") rows.push(row);
    row = [];
  }
  return rows;
}
