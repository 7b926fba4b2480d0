import path from "node:path";
import ExcelJS from "exceljs";

/** Where a datum of the sample comes from: the published 2023 report, a deduction from its figures, or our invention. */
export type Provenance = "published" | "deduced" | "synthetic";

export interface Datum {
  readonly text: string;
  readonly from: Provenance;
}

/** How the planner typed the figures of a row: number with percent format, text, or bare number. */
export type Typing = "%" | "texto" | "número";

export type RowKind = "objective" | "objectiveIndicator" | "guideline" | "service" | "serviceIndicator";

export interface SampleRow {
  readonly code: Datum;
  readonly kind: RowKind;
  readonly name: Datum;
  /** Text columns by their name in completado.csv: responsable, tipo, sentido, agregacion. */
  readonly texts: Readonly<Record<string, Datum>>;
  /** lb_anio, lb_valor, le_2019 … vo_2023; only on indicators. */
  readonly figures: Readonly<Record<string, Datum>>;
  readonly typing: { readonly targets: Typing; readonly actuals: Typing };
  /** Printed Avance of 2023, where the report gives it. */
  readonly printed1: string | undefined;
  readonly printed2: string | undefined;
}

type CsvRow = Readonly<Record<string, string>>;

const TEXT_COLUMNS = ["responsable", "tipo", "sentido", "agregacion"];
const FIGURE_COLUMNS = [
  "lb_anio",
  "lb_valor",
  ...["le", "vo"].flatMap((side) => [2019, 2020, 2021, 2022, 2023].map((year) => `${side}_${year}`)),
];
/** What the report says in its text, not in a row: Avance of the objectives, and its 0 where Avance 2 is negative. */
const PRINTED_OBJECTIVES: Readonly<Record<string, readonly [string, string]>> = {
  "OP.01": ["77.5", "0.0"],
  "OP.02": ["81.8", "66.7"],
  "OP.03": ["50.0", "0.0"],
};

/**
 * The 50 indicators and the rows above them, in sheet order. A datum is the published one where the report's matrix or text gives it;
 * what completado.csv adds is synthetic, or deduced where it carries the mark ^.
 */
export async function readSampleRows(): Promise<readonly SampleRow[]> {
  const published = indexBy(await readCsv("matriz_2023_publicada.csv"), "codigo");
  const narrated = indexBy(await readCsv("indicadores_2023.csv"), "servicio");
  return (await readCsv("completado.csv")).map((own) => {
    const code = own["codigo"] ?? "";
    return joinRow(code, own, published.get(code), narrated.get(own["servicio"] ?? ""));
  });
}

function joinRow(code: string, own: CsvRow, published: CsvRow | undefined, narrated: CsvRow | undefined): SampleRow {
  const kind = kindOf(code);
  const isIndicator = kind === "objectiveIndicator" || kind === "serviceIndicator";
  const datum = (column: string): Datum =>
    publishedDatum(published, column) ?? narratedDatum(narrated, column) ?? ownDatum(own[column] ?? "");
  const [targets = "%", actuals = targets] = (own["tecleo"] ?? "").split("/") as Typing[];
  return {
    code: { text: code, from: published ? "published" : narrated?.["codigo"] === "(inferido)" ? "deduced" : "synthetic" },
    kind,
    name: datum("denominacion"),
    texts: isIndicator ? { ...collect(TEXT_COLUMNS, datum), ...fixedTexts(published) } : {},
    figures: isIndicator ? collect(FIGURE_COLUMNS, datum) : {},
    typing: { targets, actuals },
    ...printedProgress(code, published, narrated),
  };
}

function printedProgress(
  code: string,
  published: CsvRow | undefined,
  narrated: CsvRow | undefined,
): Pick<SampleRow, "printed1" | "printed2"> {
  const [objective1, objective2] = PRINTED_OBJECTIVES[code] ?? [];
  const narrated1 = narrated?.["banda"] === "ND" ? "ND" : known(narrated?.["AT1_2023"]);
  return {
    printed1: objective1 ?? known(published?.["avance_tipo_1_2023"]) ?? narrated1,
    printed2: objective2 ?? known(published?.["avance_tipo_2_2023"]),
  };
}

/** Every visible row of the published matrix is ascending and not cumulative; the sample keeps that for the others. */
function fixedTexts(published: CsvRow | undefined): Record<string, Datum> {
  return published ? {} : { sentido: { text: "ascendente", from: "synthetic" }, agregacion: { text: "no acumulado", from: "synthetic" } };
}

function publishedDatum(published: CsvRow | undefined, column: string): Datum | undefined {
  return published ? { text: published[column] ?? "", from: "published" } : undefined;
}

/** The report's text gives the entity, and for 2023 the obtained value and the target of most services. */
function narratedDatum(narrated: CsvRow | undefined, column: string): Datum | undefined {
  if (!narrated) return undefined;
  const [source, origin] =
    { responsable: ["entidad", "dado"], le_2023: ["LE_2023", narrated["origen_LE"]], vo_2023: ["VO_2023", narrated["origen_VO"]] }[
      column
    ] ?? [];
  const text = source === undefined ? undefined : narrated[source];
  if (text === undefined || text === "" || text === "?" || (origin !== "dado" && origin !== "derivado")) return undefined;
  const isPercent = column !== "responsable" && /^(%|Cobertura distrital|Sensibilización)/.test(narrated["indicador"] ?? "");
  return {
    text: `${text.replace("Min. Público", "Ministerio Público")}${isPercent ? "%" : ""}`,
    from: origin === "dado" ? "published" : "deduced",
  };
}

function ownDatum(text: string): Datum {
  return text.startsWith("^") ? { text: text.slice(1), from: "deduced" } : { text, from: "synthetic" };
}

function known(printed: string | undefined): string | undefined {
  return printed === undefined || printed === "" || printed === "?" ? undefined : printed;
}

function kindOf(code: string): RowKind {
  const kinds: Record<string, RowKind> = {
    OP: "objective",
    IOP: "objectiveIndicator",
    LN: "guideline",
    SS: "service",
    ISS: "serviceIndicator",
  };
  const kind = kinds[code.split(".")[0] ?? ""];
  if (!kind) throw new Error(`completado.csv: code ${code} has no known level`);
  return kind;
}

function collect(columns: readonly string[], datum: (column: string) => Datum): Record<string, Datum> {
  return Object.fromEntries(columns.map((column) => [column, datum(column)]));
}

function indexBy(rows: readonly CsvRow[], column: string): Map<string, CsvRow> {
  return new Map(rows.map((row) => [row[column] ?? "", row]));
}

async function readCsv(name: string): Promise<CsvRow[]> {
  const sheet = await new ExcelJS.Workbook().csv.readFile(path.join(__dirname, name), { map: (value: string) => value });
  const lines: string[][] = [];
  sheet.eachRow((row) => lines.push(Array.from({ length: sheet.columnCount }, (_, i) => row.getCell(i + 1).text)));
  const [header = [], ...rows] = lines;
  return rows.map((row) => Object.fromEntries(header.map((column, i) => [column, row[i] ?? ""])));
}
