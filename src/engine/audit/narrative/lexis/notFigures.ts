import type { Span } from "./plain";
import { sieveOf } from "./sieve";

const MONTHS = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|setiembre|septiembre|octubre|noviembre|diciembre";
/** «N°», «N.º», «Nº», «Nro.», «No.», «núm.». */
const NUMBER_SIGN = String.raw`(?:N\s?\.?\s?[°º]s?\.?|N[Rr]os?\.|No\.(?=\s?\d)|[Nn][uú]ms?\.)`;
/** A number and its further ones: «12», «4.2», «5 y 7», «3, 4 y 5». */
const LIST = String.raw`\d+(?:\.\d+)*[.°º]?(?:-?[A-Z](?![\p{L}]))?(?:(?:,\s?|\s(?:y|e|al?|o)\s(?:el\s|la\s)?)\d+(?:\.\d+)*(?![\d.,%]|\s?%))*`;

/** Numbers that are no figure: each pattern says what it lets pass. */
const patterns: readonly RegExp[] = [
  // 15 de marzo de 2023; 1 al 5 de mayo; 1.º de enero; 15/03/2023; 15-03-2023; 15.03.2023; marzo 15
  new RegExp(
    String.raw`\b\d{1,2}(?:\.?[°º])?(?:\s+(?:al|y|a)\s+(?:el\s+)?\d{1,2})?\s+de\s+(?:${MONTHS})(?:\s+(?:de|del)(?:\s+año)?\s+\d{4}|,?\s+\d{4})?`,
    "giu",
  ),
  /(?<![\d.,/-])\d{1,2}([/.-])\d{1,2}\1(?:19|20)?\d{2}(?![\d/-]|[.,]\d)/gu,
  /\b(?:19|20)\d{2}-\d{2}-\d{2}\b/gu,
  // N° 009-2021-IN, Nro. 12, No. 5: whatever stands behind the sign is a name
  new RegExp(
    String.raw`(?<!\p{L})${NUMBER_SIGN}\s*\d[\p{L}\d]*(?:\s?[-–/.]\s?[\p{L}\d]+)*(?:(?:,\s?|\s(?:y|e)\s)\d+(?:[-–/][\p{L}\d]+)+)*`,
    "gu",
  ),
  // 009-2021-IN, 123-2020/MINSA, 00012-2023, RM-123
  /(?<![\p{L}\p{N}.,])\d{1,6}[-–](?:19|20)\d{2}(?:[-–/]\s?\p{L}[\p{L}\d]*)*(?![\p{N}])/gu,
  // Ley 28950, D.S. 009-2021-IN, Decreto Legislativo 1323, Oficio 12-2023, Exp. 4567, Caso 12-2023
  /(?<!\p{L})(?:Ley(?:es)?|D\.?\s?S\.?|D\.?\s?L(?:eg)?\.?|D\.?\s?U\.?|R\.?\s?M\.?|R\.?\s?[DSJ]\.?|Decretos?(?:\s+(?:Supremo|Legislativo|de\s+Urgencia|Ley|Regional|de\s+Alcald[ií]a))?|Resoluci[oó]n(?:es)?(?:\s+(?:Suprema|Ministerial|Viceministerial|Directoral|Jefatural|Administrativa|Ejecutiva|Legislativa|Regional|Gerencial))*|Directivas?|Oficios?|Informe|Memor[aá]ndum|Memorando|Cartas?|Acta|Expedientes?|Exp\.?|Convenio|Acuerdo|Reglamento|Protocolo|Ordenanzas?|Norma\s+T[eé]cnica|Adenda|Contrato)\s+\d[\p{L}\d]*(?:[-–/.][\p{L}\d]+)*/giu,
  // artículo 12, art. 18, numeral 4.2, Tabla 3, página 12, eje 2, anexo 2, nota 5, ODS 5
  new RegExp(
    String.raw`(?<!\p{L})(?:art[ií]culos?|arts?\.|incisos?|incs?\.|numeral(?:es)?|literal(?:es)?|lits?\.|anexos?|cap[ií]tulos?|caps?\.|secci[oó]n(?:es)?|tablas?|cuadros?|gr[aá]ficos?|figuras?|figs?\.|mapas?|recuadros?|l[aá]minas?|fichas?|[ií]tems?|fojas?|folios?|p[aá]ginas?|p[aá]gs?\.|pp\.|notas?|ejes?|fases?|etapas?|versi[oó]n|v\.|paso|componente|m[oó]dulo|tomo|volumen|vol\.|ODS|meta\s+ODS|considerandos?|disposici[oó]n|p[aá]rrafos?|apartados?|ep[ií]grafe|producto|actividad)\s*(?:${NUMBER_SIGN}\s*)?${LIST}`,
    "giu",
  ),
  // Tipo 1, Nivel 3, grado 2, puesto 4, grupo 5
  /(?<!\p{L})(?:tipo|nivel|grado|clase|categor[ií]a|grupo|zona|fase|puesto|lugar|ciclo|tramo)\s+[1-9](?![\d%]|[.,]\d|\s?%)(?:\s(?:y|o)\s[1-9](?![\d%]|[.,]\d|\s?%))?/giu,
  // Línea 1818, Central 105, teléfono 311-2233, celular 999 888 777, RUC, DNI, UBIGEO, PP 0068, CUI, código 123
  /(?<!\p{L})(?:l[ií]neas?(?:\s+(?:gratuita|telef[oó]nica|de\s+emergencia))?|central(?:\s+telef[oó]nica)?|tel[eé]fonos?|telf?\.|celular(?:es)?|cel\.|fax|WhatsApp|denuncias?\s+(?=1818)|n[uú]mero\s+(?=1818)|RUC|DNI(?=\s+(?:N|\d{8}))|UBIGEO|CUI|SNIP|SIAF|c[oó]digo(?:\s+[uú]nico)?|PpR|PP|programa\s+presupuestal|meta\s+presupuestal)\s*:?\s*(?:N\s*[°º]\s*)?\(?\d[\d\s()-]*\d/giu,
  /\+51[\d\s()-]*\d|\(0\d{1,2}\)\s?\d{3}[\d-]*/gu,
  // Av., Jr., calle, km 25, piso, mz., lote
  /(?<!\p{L})(?:[Aa]v(?:enida)?\.?|[Jj]r\.?|[Jj]ir[oó]n|[Cc]alle|[Pp]sje\.?|[Cc]arretera)\s+(?:[\p{Lu}][\p{L}.]*\s+){0,4}(?:N\s*[°º]\s*)?\d+\b/gu,
  /(?<![\p{L}\d]\s?)(?:[Kk]m\.?|[Kk]il[oó]metro|[Pp]iso|[Oo]ficina|[Mm]z\.?|[Ll]ote|[Pp]uerto|[Rr]egi[oó]n\s+[Pp]olicial|[Ss]ector|[Pp]laza)\s+\d+\b/gu,
  // 10:30, 8.30 a. m., 9 p.m., a las 15 horas, 24/7, 1/3
  /(?<!\d)\d{1,2}:\d{2}(?:\s?(?:h(?:oras)?|[ap]\.?\s?m)\b\.?)?/gu,
  /(?<![\d.,])\d{1,2}(?:\.\d{2})?\s?[ap]\.?\s?m\b\.?/giu,
  /\ba\s+las\s+\d{1,2}(?:\.\d{2})?\s+(?:h|horas|de\s+la\s+(?:mañana|tarde|noche)|[ap]\.\s?m)\b/giu,
  /(?<![\d.,])\d+\/\d+(?!\d)/gu,
  // 2.ª instancia, 1.º, 3.er, 1er, 3ra, 2da
  /(?<![\d.,])\d+(?:\.?\s?[ªº°]|\.?(?:er|ro|ra|da|do|to|ta|vo|va|mo|ma|no|na))(?![\p{L}\p{N}])/gu,
  // ISO 9001:2015
  /\bISO\s*\d+(?:[:-]\d+)?/gu,
  // 0068, 01: no figure begins so
  /(?<![\p{L}\p{N}.,]|\d[ \u00a0\u202f])0\d+(?![\d]|[.,]\d)/gu,
  // [0-75>, [75-95>, ≥ 95: the limits of the bands
  /\[\s*\d{1,3}\s*[-–,;]\s*\d{1,3}\s*[>\])⟩]|[(<]\s*\d{1,3}\s*[-–,;]\s*\d{1,3}\s*[>\]⟩]/gu,
  /(?:≥|>=|≤|<=)\s*\d+(?:[.,]\d+)?\s?%?/gu,
  // Footnote marks, list numbers at the start and within: «1.», «2.3», «1.1.2.», «3)», «; (2) Lima»
  /\[\^?\d+\]|\^\d+:?/gu,
  /^\s*(?:[-•·–]\s*)?(?:\d+(?:\.\d+)*[.)](?=\s|$)|\d+\.-|\d+(?:\.\d+)+(?=\s+["«“]?\p{Lu})|(?:[IVX]+\.|[a-z]\))(?=\s))/gu,
  /(?<=[:;.,–-]\s|\s[ye]\s)(?:\(\d{1,2}\)|\d{1,2}\))(?=\s\p{L})/gu,
];

/** Names, dates and laws: «15 de febrero de 2024», «D.S. N° 009-2021-IN». The years they hold are no figure's. */
export function namesAndDates(sentence: string): readonly Span[] {
  if (!/\d/.test(sentence)) return [];
  return [...sieveOf(patterns).in(sentence)].map(({ match }) => ({ start: match.index, end: match.index + match[0].length }));
}
