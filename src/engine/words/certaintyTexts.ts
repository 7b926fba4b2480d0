import { columnName } from "../address";
import type { Certainty, DoubtReason } from "../reader/certainty";
import type { ReadingRule } from "../reader/matrixFindings";
import { counted } from "./counted";
import { readingTexts } from "./findings/reading";
import { roleNames } from "./glossary";
import { confidenceWord } from "./labels";
import { periodText } from "./periodText";

/** What is assumed or open, as part of a sentence: «la columna H («2023») se lee como «Valor obtenido»: …». */
export function reasonText(reason: DoubtReason): string {
  if (reason.about === "missing") return `no hay columna «${roleNames[reason.role]}»`;
  if (reason.about === "noFigures")
    return `ningún indicador tiene a la vez logro esperado y valor obtenido de ${reason.year}: todo queda en ND`;
  if (reason.about === "finding") return findingReason(reason.rule, reason.count);
  const { column } = reason;
  const period = column.period === undefined ? "" : ` ${periodText(column.period)}`;
  return `la columna ${columnName(column.column)} se lee como «${roleNames[column.role]}${period}»: ${column.why}`;
}

/** «Probable: la columna …; hay valores …», or «Segura». */
export function certaintyText(certainty: Certainty): string {
  const word = confidenceWord[certainty.confidence];
  return certainty.reasons.length === 0 ? word : `${word}: ${reasonsText(certainty)}`;
}

/** «la columna …; hay valores ….» Of many reasons, the first. */
export function reasonsText({ reasons }: Certainty): string {
  const more = reasons.length > MOST_TOLD ? `; y ${counted(reasons.length - MOST_TOLD, "razón", "razones")} más` : "";
  return `${reasons.slice(0, MOST_TOLD).map(reasonText).join("; ")}${more}.`;
}

const MOST_TOLD = 4;

/** Reasons that are said better than by the title of their finding. */
const REASONS: Partial<Readonly<Record<ReadingRule, string>>> = {
  "lectura.corte-distinto": "el corte escrito no es el último año con valores obtenidos",
  "lectura.corte-sin-columna": "el corte escrito no tiene columnas en la matriz",
  "lectura.corte-con-pocos-valores": "el último año tiene pocos valores obtenidos y el corte no está escrito",
  "lectura.valores-tras-el-corte": "hay valores obtenidos de meses posteriores al corte escrito",
  "lectura.otro-anio-escrito": "junto a la matriz está escrito otro año",
  "lectura.corte-abierto": "hay valores obtenidos de un año posterior al último corte cerrado",
  "lectura.sentido-no-definido": "hay indicadores sin sentido esperado, que se calculan como ascendentes",
  "lectura.sentido-ilegible": "hay sentidos que no se entienden, que se calculan como ascendentes",
  "lectura.escala-dudosa": "la escala de algunos porcentajes no está clara",
  "lectura.unidad-dudosa": "la unidad de algunos indicadores no está clara",
  "lectura.decimal-ambiguo": "no está claro si hay cifras con miles o con decimales",
  "lectura.cifra-en-duda": "hay cifras que pueden leerse de varias maneras, que quedan sin dato",
  "lectura.formula-sin-calcular": "hay cifras que son fórmulas sin calcular, que quedan sin dato",
  "lectura.celda-sin-calcular": "hay celdas de la cabecera o de las descripciones sin calcular, que se leyeron como vacías",
  "lectura.formula-desactualizada": "hay cifras guardadas que no salen de su fórmula",
  "lectura.celda-con-error": "hay cifras que son errores de fórmula, que quedan sin dato",
  "lectura.cifra-ilegible": "hay cifras que no se pueden leer, que quedan sin dato",
};

function findingReason(rule: ReadingRule, count: number): string {
  const said = REASONS[rule] ?? `queda por ver «${readingTexts[rule].title}»`;
  return count > 1 ? `${said} (${count})` : said;
}
