import * as codes from "./codes";
import type { Field, TableSchema } from "./table";

const text: Field = { type: "string" };
const textAlways: Field = { type: "string", required: true };
const count: Field = { type: "integer", required: true, least: 0 };
const place: Field = { type: "integer", required: true, least: 1 };
const year: Field = { type: "integer" };
const yearAlways: Field = { type: "integer", required: true };
const figure: Field = { type: "number" };
const percent: Field = { type: "number", unit: "%" };
const yesOrNo: Field = { type: "boolean", required: true };

function oneOf(list: Readonly<Record<string, string>>): Field {
  return { type: "string", values: Object.values(list) };
}

function oneOfAlways(list: Readonly<Record<string, string>>): Field {
  return { ...oneOf(list), required: true };
}

/** Which matrix a row is of, so that the tables of thousands of exports can be read as one. */
const of = { matriz: textAlways } as const;
/** Months as 1 to 12; null where the figure is of the whole year. */
const period = { periodo: textAlways, anio: year, mes_desde: year, mes_hasta: year } as const;
const reading = {
  valor: figure,
  lectura: oneOfAlways(codes.kindCodes),
  factor: { type: "number", required: true },
} as const satisfies Record<string, Field>;

function schema<Column extends string>(
  fields: Readonly<Record<Column, Field>>,
  key: readonly NoInfer<Column>[],
  reference?: TableSchema<Column>["reference"],
): TableSchema<Column> {
  return reference ? { fields, key, reference } : { fields, key };
}

/**
 * The tables of an export, in their order. Names and columns are a contract with whoever reads them: a new column goes at the end of its
 * table, and none changes its meaning.
 */
export const schemas = {
  politica: schema(
    {
      ...of,
      titulo: text,
      hoja: textAlways,
      anio_de_corte: yearAlways,
      corte_escrito: year,
      corte_escrito_dia: text,
      ministerio: text,
      sector: text,
      entidad: text,
      unidad: text,
      nivel_de_gobierno: text,
      vigencia_desde: year,
      vigencia_hasta: year,
      problema_publico: text,
      dispositivo_legal: text,
      resumen: text,
      valoracion_puntaje: { type: "number", required: true },
      valoracion_nivel: { type: "integer", required: true, least: 1 },
    },
    ["matriz"],
  ),
  reglas: schema(
    {
      ...of,
      tipo: { type: "string", required: true, values: ["calculo", "lectura"] },
      regla: textAlways,
      etiqueta: textAlways,
      valor: text,
      por_defecto: text,
    },
    ["matriz", "tipo", "regla"],
  ),
  nodos: schema(
    {
      ...of,
      orden: place,
      tipo: oneOfAlways(codes.nodeCodes),
      codigo: textAlways,
      clave: textAlways,
      nombre: text,
      clave_superior: text,
      fila: place,
    },
    ["matriz", "orden"],
  ),
  indicadores: schema(
    {
      ...of,
      orden: place,
      codigo: textAlways,
      clave: textAlways,
      codigo_propio: yesOrNo,
      codigo_escrito: text,
      nombre: text,
      nivel: oneOfAlways(codes.levelCodes),
      objetivo: text,
      lineamiento: text,
      servicio: text,
      responsable: text,
      tipo: text,
      sentido: oneOf(codes.directionCodes),
      agregacion: oneOf(codes.aggregationCodes),
      falta_agregacion: yesOrNo,
      unidad: oneOfAlways(codes.unitCodes),
      unidad_de_medida: text,
      medida: oneOfAlways(codes.measureCodes),
      relevancia: figure,
      fila: place,
    },
    ["matriz", "orden"],
  ),
  cifras: schema(
    { ...of, orden: place, clave: textAlways, rol: oneOfAlways(codes.roleCodes), ...period, ...reading },
    ["matriz", "orden", "rol", "periodo"],
    { table: "indicadores", columns: ["matriz", "orden"] },
  ),
  partes: schema(
    {
      ...of,
      orden: place,
      parte: place,
      tipo: oneOfAlways(codes.partCodes),
      nombre: text,
      unidad: oneOfAlways(codes.unitCodes),
      fila: place,
    },
    ["matriz", "orden", "parte"],
    { table: "indicadores", columns: ["matriz", "orden"] },
  ),
  cifras_de_partes: schema(
    { ...of, orden: place, parte: place, rol: oneOfAlways(codes.roleCodes), ...period, ...reading },
    ["matriz", "orden", "parte", "rol", "periodo"],
    { table: "partes", columns: ["matriz", "orden", "parte"] },
  ),
  resultados: schema(
    {
      ...of,
      orden: place,
      clave: textAlways,
      nivel: oneOfAlways(codes.levelCodes),
      anio: yearAlways,
      linea_base: figure,
      logro_esperado: figure,
      valor_obtenido: figure,
      avance1: percent,
      avance1_motivo: oneOf(codes.reasonCodes),
      avance1_aviso: oneOf(codes.warningCodes),
      avance1_regla: textAlways,
      avance2: percent,
      avance2_motivo: oneOf(codes.reasonCodes),
      avance2_regla: textAlways,
      banda: oneOfAlways(codes.bandCodes),
    },
    ["matriz", "orden", "anio"],
    { table: "indicadores", columns: ["matriz", "orden"] },
  ),
  resultados_de_objetivos: schema(
    {
      ...of,
      orden: place,
      clave: textAlways,
      anio: yearAlways,
      avance1: percent,
      avance1_motivo: oneOf(codes.reasonCodes),
      avance1_regla: textAlways,
      considerados: count,
      total: count,
      avance2: percent,
      avance2_motivo: oneOf(codes.reasonCodes),
      avance2_regla: textAlways,
      considerados_avance2: count,
      total_avance2: count,
      banda: oneOfAlways(codes.bandCodes),
    },
    ["matriz", "orden", "anio"],
    { table: "nodos", columns: ["matriz", "orden"] },
  ),
} as const satisfies Record<string, TableSchema>;

export type TableName = keyof typeof schemas;

/** A column of a table. */
export type ColumnOf<Name extends TableName> = keyof (typeof schemas)[Name]["fields"] & string;

export const tableNames = Object.keys(schemas) as readonly TableName[];
