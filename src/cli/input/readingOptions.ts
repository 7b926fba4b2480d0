import type { Aggregation } from "../../engine/domain/policy";
import type { PartsChoice, ReaderChoices } from "../../engine/reader/matrix";
import { MAX_ROWS } from "../../engine/address";
import type { Call, CommandOption } from "../command";
import { isRefusal, Refusal } from "../refusal";
import { YEAR_OPTION } from "./yearOption";
import { COLUMNS_HELP, readColumns } from "./columnsOption";

const DECIMALS = { punto: ".", coma: "," } as const;

const PARTS = { partes: "parts", indicadores: "indicators" } as const satisfies Readonly<Record<string, PartsChoice>>;

const AGGREGATIONS = { suma: "cumulative", ultimo: "nonCumulative" } as const satisfies Readonly<Record<string, Aggregation>>;

/** How the workbook is to be read: the same for every command. */
export const READING_OPTIONS: readonly CommandOption[] = [
  {
    name: "hoja",
    value: "NOMBRE",
    help: "La hoja de la matriz, o la hoja y su rango («Tabla 4!A3:F18»), si hay varias. Por defecto, la única que tenga una.",
  },
  { name: "columnas", value: "F=vo:2025,…", help: COLUMNS_HELP },
  { name: "cabecera", value: "3:4", help: "Las filas de la cabecera, cuando no se reconocen." },
  {
    name: "decimal",
    value: Object.keys(DECIMALS).join("|"),
    choices: Object.keys(DECIMALS),
    help: "El signo decimal de las cifras escritas como texto, cuando el libro no lo aclara.",
  },
  {
    name: "partes",
    value: Object.keys(PARTS).join("|"),
    choices: Object.keys(PARTS),
    help: "Qué son las filas sin código propio debajo de un indicador (Urbano, Mujeres…): partes suyas, que no cuentan, o indicadores.",
  },
  {
    name: "agregacion",
    value: Object.keys(AGGREGATIONS).join("|"),
    choices: Object.keys(AGGREGATIONS),
    help: "La cifra de un año dado en partes (semestres, meses…) donde la fila no dice su tipo de agregación: su suma, o la última.",
  },
  YEAR_OPTION,
];

/** What a call says of how its workbook is to be read. */
export interface AskedReading {
  readonly hoja?: string;
  readonly anio?: string;
  /** What was obtained is still to come: a plan with targets alone will do. */
  readonly mayLackActuals?: true;
  readonly choices: Pick<ReaderChoices, "columns" | "headerRows" | "decimal" | "parts" | "aggregation">;
}

export function readAskedReading(values: Call["values"]): AskedReading | Refusal {
  const { hoja, anio, columnas, cabecera, decimal, partes, agregacion } = values;
  const columns = columnas === undefined ? undefined : readColumns(columnas);
  if (isRefusal(columns)) return columns;
  const headerRows = cabecera === undefined ? undefined : readRows(cabecera);
  if (isRefusal(headerRows)) return headerRows;
  return {
    ...(hoja !== undefined && { hoja }),
    ...(anio !== undefined && { anio }),
    choices: {
      ...(columns && { columns }),
      ...(headerRows && { headerRows }),
      ...(decimal !== undefined && { decimal: DECIMALS[decimal as keyof typeof DECIMALS] }),
      ...(partes !== undefined && { parts: PARTS[partes as keyof typeof PARTS] }),
      ...(agregacion !== undefined && { aggregation: AGGREGATIONS[agregacion as keyof typeof AGGREGATIONS] }),
    },
  };
}

/** Rows of a header are few: more is a mistake, as «3:40» for «3:4». */
const MOST_ROWS = 20;

function readRows(typed: string): readonly [number, number] | Refusal {
  const match = /^\s*(\d{1,7})(?:\s*[-–:a]\s*(\d{1,7}))?\s*$/.exec(typed);
  const first = Number(match?.[1]);
  const last = Number(match?.[2] ?? match?.[1]);
  const isRange = match !== null && first >= 1 && last >= first && last <= MAX_ROWS;
  if (!isRange) return new Refusal(`--cabecera «${typed}» no son filas de la hoja.`, "Se escribe la primera y la última: --cabecera 3:4");
  if (last - first >= MOST_ROWS)
    return new Refusal(`--cabecera «${typed}» son ${last - first + 1} filas.`, `Una cabecera tiene ${MOST_ROWS} filas a lo más.`);
  return [first - 1, last - 1];
}

/** The option that says how decimals are written. */
export function decimalOption(decimal: "." | ","): string {
  return `--decimal ${decimal === "." ? "punto" : "coma"}`;
}

/** The option that says what the rows below an indicator are. */
export function partsOption(parts: PartsChoice): string {
  return `--partes ${parts === "parts" ? "partes" : "indicadores"}`;
}

/** The option that says whether the parts of a year are added up. */
export function aggregationOption(aggregation: Aggregation): string {
  return `--agregacion ${aggregation === "cumulative" ? "suma" : "ultimo"}`;
}
