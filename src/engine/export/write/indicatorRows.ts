import { isKnown } from "../../domain/figure";
import type { Baseline, FigureRole, Indicator, Period, Policy, ReadingKind, Series } from "../../domain/policy";
import {
  aggregationCodes,
  directionCodes,
  kindCodes,
  levelCodes,
  measureCodes,
  nodeCodes,
  partCodes,
  roleCodes,
  unitCodes,
} from "../codes";
import { periodColumns } from "../periods";
import type { ColumnOf, TableName } from "../schemas";
import type { TableRow } from "../table";

type Rows<Name extends TableName> = readonly Omit<TableRow<ColumnOf<Name>>, "matriz">[];

export function nodeRows({ nodes }: Policy): Rows<"nodos"> {
  return nodes.map(({ kind, code, key, name, parent, row }, index) => ({
    orden: index + 1,
    tipo: nodeCodes[kind],
    codigo: code,
    clave: key,
    nombre: textOf(name),
    clave_superior: parent ?? null,
    fila: row + 1,
  }));
}

export function indicatorRows({ indicators }: Policy): Rows<"indicadores"> {
  return indicators.map((indicator, index) => ({
    orden: index + 1,
    codigo: indicator.code,
    clave: indicator.key,
    codigo_propio: indicator.written === undefined,
    codigo_escrito: textOf(indicator.written),
    nombre: textOf(indicator.name),
    nivel: levelCodes[indicator.level],
    objetivo: indicator.objective ?? null,
    lineamiento: indicator.guideline ?? null,
    servicio: indicator.service ?? null,
    responsable: textOf(indicator.responsible),
    tipo: textOf(indicator.kind),
    sentido: indicator.direction === undefined ? null : directionCodes[indicator.direction],
    agregacion: indicator.aggregation === undefined ? null : aggregationCodes[indicator.aggregation],
    falta_agregacion: indicator.asksAggregation ?? false,
    unidad: unitCodes[indicator.unit],
    unidad_de_medida: textOf(indicator.unitOfMeasure),
    medida: measureCodes[indicator.measure],
    relevancia: indicator.relevance ?? null,
    fila: indicator.row + 1,
  }));
}

export function figureRows({ indicators, periods }: Policy): Rows<"cifras"> {
  return indicators.flatMap((indicator, index) =>
    figuresOf(indicator, periods).map((figure) => ({ orden: index + 1, clave: indicator.key, ...figure })),
  );
}

export function partRows({ indicators }: Policy): Rows<"partes"> {
  return indicators.flatMap(({ parts = [] }, index) =>
    parts.map(({ kind, name, unit, row }, at) => ({
      orden: index + 1,
      parte: at + 1,
      tipo: partCodes[kind],
      nombre: textOf(name),
      unidad: unitCodes[unit],
      fila: row + 1,
    })),
  );
}

export function partFigureRows({ indicators, periods }: Policy): Rows<"cifras_de_partes"> {
  return indicators.flatMap(({ parts = [] }, index) =>
    parts.flatMap((part, at) => figuresOf(part, periods).map((figure) => ({ orden: index + 1, parte: at + 1, ...figure }))),
  );
}

type FigureColumns = Omit<TableRow<ColumnOf<"cifras_de_partes">>, "matriz" | "orden" | "parte">;

/** Línea base, then logros esperados and valores obtenidos of every period, also where the matrix has no column of one of them. */
function figuresOf(
  { baseline, targets, actuals }: Pick<Indicator, "baseline" | "targets" | "actuals">,
  periods: readonly Period[],
): readonly FigureColumns[] {
  return [baselineRow(baseline), ...seriesRows("target", targets, periods), ...seriesRows("actual", actuals, periods)];
}

function baselineRow({ year, value, kind, factor = 1 }: Baseline): FigureColumns {
  return figureRow("baseline", year === undefined ? undefined : { year }, value, kind, factor);
}

function seriesRows(role: FigureRole, { figures, kinds, factors }: Series, periods: readonly Period[]): readonly FigureColumns[] {
  return periods.map((period, at) => figureRow(role, period, figures[at] ?? "ND", kinds[at] ?? "noColumn", factors?.[at] ?? 1));
}

function figureRow(
  role: FigureRole,
  period: Period | undefined,
  value: Baseline["value"],
  kind: ReadingKind,
  factor: number,
): FigureColumns {
  return { rol: roleCodes[role], ...periodColumns(period), valor: isKnown(value) ? value : null, lectura: kindCodes[kind], factor };
}

/** An empty text says what no text does. */
function textOf(text: string | undefined): string | null {
  return text === undefined || text === "" ? null : text;
}
