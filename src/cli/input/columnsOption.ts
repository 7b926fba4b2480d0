import { columnName, columnNumber, MAX_COLUMNS } from "../../engine/address";
import { readPeriod, writePeriod } from "../../engine/actions/settings/settingsPeriod";
import type { Period } from "../../engine/domain/policy";
import type { ColumnRole, ReaderChoices } from "../../engine/reader/matrix";
import { isYear } from "../../engine/reader/period";
import { fold } from "../../engine/reader/text/fold";
import { Refusal } from "../refusal";
import { closest } from "./closest";

type Columns = NonNullable<ReaderChoices["columns"]>;

/** The word of each role in `--columnas`. */
export const COLUMN_TOKENS: Readonly<Record<ColumnRole, string>> = {
  baselineValue: "lb",
  baselineYear: "anio-lb",
  target: "le",
  actual: "vo",
  code: "codigo",
  name: "nombre",
  nodeName: "nombre-nodo",
  objectiveName: "objetivo",
  guidelineName: "lineamiento",
  serviceName: "servicio",
  direction: "sentido",
  aggregation: "agregacion",
  responsible: "responsable",
  kind: "tipo",
  relevance: "relevancia",
  progress1: "at1",
  progress2: "at2",
  other: "nada",
};

const TOKENS = Object.values(COLUMN_TOKENS);
const DATED: ReadonlySet<ColumnRole> = new Set(["target", "actual", "progress1", "progress2", "baselineValue"]);

/** For the help: what may be asked for. */
export const COLUMNS_HELP =
  "Qué es cada columna, cuando la cabecera no lo dice: LETRA=CONTENIDO[:AÑO], separadas por comas. " +
  `Contenidos: ${TOKENS.join(", ")}. El año, AAAA o AAAA-I. Ejemplo: --columnas F=vo:2025,G=le:2025,H=nada`;

/** «A=codigo,F=vo:2025», in the order of the sheet; roles that are `wanted` and no column has stay to be filled in: «LETRA=le:AAAA». */
export function writeColumns(columns: Columns, wanted: readonly ColumnRole[] = []): string {
  const said = Object.entries(columns)
    .map(([column, { role, period }]) => ({
      column: Number(column),
      text: `${tokenText(role, period)}${yearToFill(role, period, wanted)}`,
    }))
    .sort((a, b) => a.column - b.column)
    .map(({ column, text }) => `${columnName(column)}=${text}`);
  const lacking = wanted.filter((role) => !Object.values(columns).some((each) => each.role === role));
  return [...said, ...lacking.map((role) => `LETRA=${COLUMN_TOKENS[role]}${yearToFill(role, undefined, wanted)}`)].join(",");
}

/** Where a year is wanted and not known. */
function yearToFill(role: ColumnRole, period: Period | undefined, wanted: readonly ColumnRole[]): string {
  return period === undefined && wanted.includes(role) && role !== "baselineValue" ? ":AAAA" : "";
}

/** `--columnas F=vo:2025,G=le:2025`. */
export function readColumns(typed: string): Columns | Refusal {
  const items = typed
    .split(/[,;\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== "");
  if (items.length === 0) return new Refusal("--columnas está vacía: se escribe, por ejemplo, --columnas F=vo:2025.");
  const columns: Record<number, Columns[number]> = {};
  const claims = new Map<string, string>();
  for (const item of items) {
    const read = readItem(item);
    if (read instanceof Refusal) return read;
    const letters = columnName(read.column);
    if (read.column in columns) return new Refusal(`La columna ${letters} está dos veces en --columnas.`, "Deja una de las dos.");
    const claim = tokenText(read.role, read.period);
    const other = claims.get(claim);
    if (other !== undefined && read.role !== "other")
      return new Refusal(`Las columnas ${other} y ${letters} dicen ser lo mismo (${claim}).`, `Deja una, y la otra como ${letters}=nada.`);
    claims.set(claim, letters);
    columns[read.column] = read.period ? { role: read.role, period: read.period } : { role: read.role };
  }
  return columns;
}

function tokenText(role: ColumnRole, period: Period | undefined): string {
  return period === undefined ? COLUMN_TOKENS[role] : `${COLUMN_TOKENS[role]}:${writePeriod(period)}`;
}

interface Item {
  readonly column: number;
  readonly role: ColumnRole;
  readonly period?: Period;
}

function readItem(item: string): Item | Refusal {
  const [letters = "", said] = item.split("=").map((part) => part.trim());
  if (letters === "") return new Refusal(`«${item}» no dice de qué columna habla.`, "Empieza por su letra: F=vo:2025.");
  if (said === undefined || said === "")
    return new Refusal(`«${item}» no dice qué es la columna.`, `Se escribe ${/^[a-z]{1,3}$/i.test(letters) ? letters : "F"}=vo:2025.`);
  const column = columnOf(letters);
  if (column === undefined && letters === "LETRA")
    return new Refusal(`Falta la letra de la columna en «${item}».`, "Pon la de la hoja en lugar de LETRA, o quita esa parte.");
  if (column === undefined)
    return new Refusal(`«${letters}» no es una columna.`, "Se escribe su letra, de A a XFD y sin el número de fila: F=vo:2025.");
  const [token = "", ...rest] = said.split(":");
  const role = roleOf(token);
  if (role === undefined) return unknownRole(letters, token, rest);
  return rest.length === 0 ? { column, role } : datedItem(letters, column, role, rest.join(":").trim());
}

function columnOf(letters: string): number | undefined {
  const bare = letters.replaceAll("$", "");
  if (!/^[a-z]{1,3}$/i.test(bare)) return undefined;
  const column = columnNumber(bare);
  return column < MAX_COLUMNS ? column : undefined;
}

function roleOf(token: string): ColumnRole | undefined {
  const plain = fold(token).replace(/^ano-/, "anio-");
  return (Object.keys(COLUMN_TOKENS) as ColumnRole[]).find((role) => COLUMN_TOKENS[role] === plain);
}

function unknownRole(letters: string, token: string, rest: readonly string[]): Refusal {
  const near = closest(fold(token), TOKENS);
  return new Refusal(
    `No hay un contenido «${token}» para una columna.`,
    near === undefined ? `Puede ser ${TOKENS.join(", ")}.` : `¿Quisiste decir ${letters}=${[near, ...rest].join(":")}?`,
  );
}

function datedItem(letters: string, column: number, role: ColumnRole, typed: string): Item | Refusal {
  const token = COLUMN_TOKENS[role];
  if (!DATED.has(role)) return new Refusal(`«${token}» no lleva año.`, `Se escribe ${letters}=${token}.`);
  if (typed === "") return new Refusal(`«${token}:» no dice el año.`, `Se escribe ${letters}=${token}:2025, o sin los dos puntos.`);
  const period = readPeriod(typed);
  if (period === undefined || !isYear(period.year))
    return new Refusal(`«${typed}» no es un año.`, `Se escribe 2025 o 2025-I: ${letters}=${token}:2025.`);
  if (role === "baselineValue" && period.months !== undefined)
    return new Refusal(`«${typed}» no es un año de línea base.`, `Se escribe ${letters}=${token}:${period.year}.`);
  return { column, role, period };
}
