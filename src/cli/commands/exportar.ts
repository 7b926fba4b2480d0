import path from "node:path";
import { exportMatrix } from "../../engine/actions/exportMatrix";
import { csvText } from "../../engine/export/format/csv";
import { dataPackageText } from "../../engine/export/format/dataPackage";
import { jsonText } from "../../engine/export/format/json";
import { tableNames } from "../../engine/export/schemas";
import type { Table } from "../../engine/export/table";
import { counted } from "../../engine/words/counted";
import { oneLine } from "../../engine/words/printedText";
import { parquetBytes } from "../../hosts/parquet/parquetBytes";
import type { Call, Command } from "../command";
import { exitCode, type ExitCode } from "../exitCode";
import { BOOK, readInputFile } from "../input/inputFile";
import type { OpenBook } from "../input/openBook";
import { READING_OPTIONS } from "../input/readingOptions";
import { withBook } from "../input/withBook";
import { readYear } from "../input/yearOption";
import { chooseOutputFolder, writeFolder } from "../output/outputFolder";
import { tellNotices } from "../print/notices";
import { isRefusal, Refusal } from "../refusal";
import type { Terminal } from "../terminal";

const DESCRIPTOR = "datapackage.json";
const FORMATS = ["datapackage", "csv", "json", "parquet"] as const;
type Format = (typeof FORMATS)[number];

/** Name of the file of a table in each format, and its bytes. */
const WRITERS: Readonly<Record<Format, { readonly extension: string; readonly write: (table: Table) => string | Uint8Array }>> = {
  datapackage: { extension: "csv", write: csvText },
  csv: { extension: "csv", write: csvText },
  json: { extension: "json", write: jsonText },
  parquet: { extension: "parquet", write: parquetBytes },
};

/** `pntp exportar`: the matrix and its results as tidy tables, for other programs. */
export const exportar: Command = {
  name: "exportar",
  summary: "Escribe la matriz y sus resultados como tablas de datos abiertos (CSV, JSON o Parquet) en una carpeta.",
  operands: [{ name: "MATRIZ.xlsx", help: "El libro con la matriz de indicadores (.xlsx o .xlsm)." }],
  options: [
    ...READING_OPTIONS,
    {
      name: "formato",
      value: FORMATS.join("|"),
      choices: FORMATS,
      help: "CSV con su datapackage.json de Frictionless (por defecto), CSV solo, JSON o Parquet.",
    },
    {
      name: "salida",
      value: "CARPETA",
      help: "La carpeta que se crea. Por defecto, junto a la entrada y con «-exportado» al final del nombre.",
    },
    { name: "nombre", value: "TEXTO", help: "Cómo se llama la matriz en la columna «matriz» de cada tabla. Por defecto, como el libro." },
    { name: "reemplazar", help: "Permite reemplazar una exportación anterior en esa carpeta." },
  ],
  run,
};

async function run({ operands: [typed = ""], values, switches }: Call, terminal: Terminal): Promise<ExitCode | Refusal> {
  const year = readYear(values["anio"]);
  if (isRefusal(year)) return year;
  const input = await readInputFile(typed, terminal, BOOK);
  if (isRefusal(input)) return input;
  const plainName = input.shown.slice(0, input.shown.length - path.extname(input.shown).length);
  const wish = { typed: values["salida"] ?? `${plainName}-exportado`, replace: switches.has("reemplazar"), isOurs: isExportedFile };
  const output = await chooseOutputFolder(wish, terminal);
  if (isRefusal(output)) return output;

  return withBook(input, values, terminal, async (book, progress) => {
    progress.tell(0.4, "Calculando avances");
    const made = tablesOf(book, year, values["nombre"] ?? path.basename(plainName));
    if (isRefusal(made)) return made;
    progress.tell(0.7, "Escribiendo las tablas");
    const format = (values["formato"] ?? "datapackage") as Format;
    const written = await writeFolder(output, filesOf(made, format));
    if (written) return written;
    progress.clear();
    tellNotices(book, terminal);
    terminal.out(`${oneLine(doneText(output.shown, made.tables))}\n`);
    return exitCode.done;
  });
}

interface Made {
  readonly name: string;
  readonly title: string | undefined;
  readonly year: number;
  readonly tables: readonly Table[];
}

function tablesOf({ matrix, grid, read, settings, sources }: OpenBook, year: number | undefined, name: string): Made | Refusal {
  const outcome = exportMatrix(
    {
      grid,
      matrix,
      profile: settings.profile,
      sources,
      ...(year === undefined ? {} : { year }),
      ...(read.summary ? { summary: read.summary } : {}),
    },
    name,
  );
  if (outcome.ok) return { name, title: matrix.policy.title, year: outcome.fill.year, tables: outcome.tables };
  const { code, message } = outcome.problem;
  return code === "noYear" ? new Refusal(message, "El año se elige con --anio AAAA.") : new Refusal(message);
}

function filesOf({ tables, ...facts }: Made, format: Format): ReadonlyMap<string, Uint8Array> {
  const { extension, write } = WRITERS[format];
  const files = tables.map((table) => [`${table.name}.${extension}`, bytesOf(write(table))] as const);
  return new Map(format === "datapackage" ? [...files, [DESCRIPTOR, bytesOf(dataPackageText(tables, facts))]] : files);
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

/** Only what an earlier export left may give way. */
function isExportedFile(name: string): boolean {
  const { name: table, ext } = path.parse(name);
  const isTable = (tableNames as readonly string[]).includes(table);
  return name === DESCRIPTOR || (isTable && Object.values(WRITERS).some(({ extension }) => ext === `.${extension}`));
}

function doneText(shown: string, tables: readonly Table[]): string {
  const rows = (name: string): number => tables.find((table) => table.name === name)?.rows.length ?? 0;
  return (
    `Listo: carpeta «${shown}» · ${counted(tables.length, "tabla", "tablas")}: ` +
    `${counted(rows("indicadores"), "indicador", "indicadores")}, ${counted(rows("cifras"), "cifra", "cifras")}, ` +
    `${counted(rows("resultados"), "resultado", "resultados")}. El libro no cambió.`
  );
}
