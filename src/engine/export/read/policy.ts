import type { Cut, Indicator, IndicatorPart, Period, Policy, PolicyFacts, PolicyNode } from "../../domain/policy";
import { aggregationCodes, decoded, directionCodes, levelCodes, measureCodes, nodeCodes, partCodes, unitCodes } from "../codes";
import { periodOf } from "../periods";
import type { TableName } from "../schemas";
import type { Table, TableRow } from "../table";
import { maybe, maybeNumber, maybeText, textOf, wordOf } from "./cells";
import { figuresIn, type FiguresOf } from "./figures";

/** The matrix as meaning, of its tables. */
export function readPolicy(tables: Readonly<Record<TableName, Table>>, said: TableRow): Policy {
  const figures = figuresIn(tables.cifras, ({ orden }) => String(orden));
  const partFigures = figuresIn(tables.cifras_de_partes, ({ orden, parte }) => `${String(orden)}/${String(parte)}`);
  const periods = periodsIn(tables.cifras);
  const partsOf = new Map<number, IndicatorPart[]>();
  for (const row of tables.partes.rows) {
    const order = Number(row["orden"]);
    partsOf.set(order, [...(partsOf.get(order) ?? []), partOf(row, partFigures, periods)]);
  }
  const cut = cutOf(said);
  const facts = factsOf(said);
  return {
    ...maybeText("title", said["titulo"]),
    ...(facts && { facts }),
    ...(cut && { cut }),
    periods,
    nodes: tables.nodos.rows.map(nodeOf),
    indicators: tables.indicadores.rows.map((row) => indicatorOf(row, figures, periods, partsOf.get(Number(row["orden"])))),
  };
}

function cutOf({ corte_escrito: year, corte_escrito_dia: day }: TableRow): Cut | undefined {
  return typeof year === "number" ? { year, ...maybeText("day", day) } : undefined;
}

function factsOf(said: TableRow): PolicyFacts | undefined {
  const { vigencia_desde: from, vigencia_hasta: to } = said;
  const facts: PolicyFacts = {
    ...maybeText("ministry", said["ministerio"]),
    ...maybeText("sector", said["sector"]),
    ...maybeText("entity", said["entidad"]),
    ...maybeText("unit", said["unidad"]),
    ...maybeText("government", said["nivel_de_gobierno"]),
    ...(typeof from === "number" && typeof to === "number" && { span: { from, to } }),
    ...maybeText("problem", said["problema_publico"]),
    ...maybeText("law", said["dispositivo_legal"]),
    ...maybeText("summary", said["resumen"]),
  };
  return Object.keys(facts).length > 0 ? facts : undefined;
}

function nodeOf(row: TableRow): PolicyNode {
  return {
    kind: wordOf(nodeCodes, row["tipo"]),
    code: textOf(row["codigo"]),
    key: textOf(row["clave"]),
    name: textOf(row["nombre"]),
    ...maybeText("parent", row["clave_superior"]),
    row: Number(row["fila"]) - 1,
  };
}

function indicatorOf(
  row: TableRow,
  figures: FiguresOf,
  periods: readonly Period[],
  parts: readonly IndicatorPart[] | undefined,
): Indicator {
  return {
    code: textOf(row["codigo"]),
    key: textOf(row["clave"]),
    ...(row["codigo_propio"] === false && { written: textOf(row["codigo_escrito"]) }),
    name: textOf(row["nombre"]),
    level: wordOf(levelCodes, row["nivel"]),
    ...maybeText("objective", row["objetivo"]),
    ...maybeText("guideline", row["lineamiento"]),
    ...maybeText("service", row["servicio"]),
    ...maybeText("responsible", row["responsable"]),
    ...maybeText("kind", row["tipo"]),
    ...maybe("direction", decoded(directionCodes, row["sentido"])),
    ...maybe("aggregation", decoded(aggregationCodes, row["agregacion"])),
    ...(row["falta_agregacion"] === true && { asksAggregation: true as const }),
    unit: wordOf(unitCodes, row["unidad"]),
    ...maybeText("unitOfMeasure", row["unidad_de_medida"]),
    measure: wordOf(measureCodes, row["medida"]),
    ...maybeNumber("relevance", row["relevancia"]),
    ...figures(String(row["orden"]), textOf(row["clave"]), periods),
    row: Number(row["fila"]) - 1,
    ...maybe("parts", parts),
  };
}

function partOf(row: TableRow, figures: FiguresOf, periods: readonly Period[]): IndicatorPart {
  const name = textOf(row["nombre"]);
  return {
    kind: wordOf(partCodes, row["tipo"]),
    name,
    unit: wordOf(unitCodes, row["unidad"]),
    ...figures(`${String(row["orden"])}/${String(row["parte"])}`, name, periods),
    row: Number(row["fila"]) - 1,
  };
}

/** The periods of the matrix in their order: every indicator has its figures of each. */
function periodsIn({ rows }: Table): readonly Period[] {
  const found = new Map<string, Period>();
  for (const row of rows) {
    if (row["rol"] === "linea_base") continue;
    const period = periodOf(row as Parameters<typeof periodOf>[0]);
    const name = String(row["periodo"]);
    if (period && !found.has(name)) found.set(name, period);
  }
  return [...found.values()];
}
