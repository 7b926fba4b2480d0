/** A stretch of a sentence. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const MONTHS = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|setiembre|septiembre|octubre|noviembre|diciembre";

/**
 * Numbers that are no figure of an indicator: dates, laws, articles, places, telephones, hours, ages, horizons, money. Each pattern says
 * what it lets pass.
 */
const patterns: readonly RegExp[] = [
  // 15 de marzo de 2023; 1 al 5 de mayo; 15/03/2023; 15-03-2023
  new RegExp(String.raw`\b\d{1,2}(?:\s+(?:al|y|a)\s+(?:el\s+)?\d{1,2})?\s+de\s+(?:${MONTHS})(?:\s+(?:de|del)(?:\s+año)?\s+\d{4})?`, "giu"),
  /\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b/gu,
  // Ley N° 28950, D.S. N° 009-2021-IN, Decreto Legislativo 1323, R.M. 0123-2023-IN, Oficio N.º 12-2023
  /\b(?:Ley(?:es)?|D\.?\s?S\.?|D\.?\s?L\.?|D\.?\s?U\.?|R\.?\s?M\.?|R\.?\s?D\.?|Decreto\s+(?:Supremo|Legislativo|de\s+Urgencia|Ley)|Resoluci[oó]n(?:\s+\p{L}+){0,4}|Directiva|Oficio|Informe|Memor[aá]ndum|Memorando|Carta|Acta|Expediente|Convenio|Acuerdo|Reglamento|Protocolo|Ordenanza)\s*(?:N\s*[.°ºo]*\s*[°º]?|Nro\.?|n[uú]mero)?\s*\d[\p{L}\d./–-]*/giu,
  // N° 009-2021-IN
  /\bN\s*\.?\s*[°º]\s*\d+(?:[-–/][\p{L}\d]+)+/giu,
  // artículo 12, numeral 4.2, Tabla 3, página 12, eje 2, capítulo IV, nota 5
  /\b(?:art[ií]culos?|art\.|incisos?|numeral(?:es)?|literal(?:es)?|anexos?|cap[ií]tulos?|secci[oó]n|tablas?|cuadros?|gr[aá]ficos?|figuras?|p[aá]ginas?|p[aá]gs?\.|notas?|ejes?|fases?|etapas?|versi[oó]n|pasos?|componentes?|m[oó]dulos?|tomos?|ODS|meta\s+ODS|considerando)\s*(?:N\s*\.?\s*[°º]\s*)?\d+(?:\.\d+)*\b/giu,
  // Línea 1818, Central 105, teléfono 311-2233, anexo 210, celular 999 888 777
  /\b(?:l[ií]neas?(?:\s+(?:gratuita|telef[oó]nica|de\s+emergencia))?|central(?:\s+telef[oó]nica)?|tel[eé]fonos?|tel\.|celular(?:es)?|fax|denuncias?\s+(?=1818)|n[uú]mero\s+(?=1818))\s*:?\s*(?:N\s*[°º]\s*)?\(?\d[\d\s()-]*\d/giu,
  // Av., Jr., calle, km, piso, mz., lote, distrito fiscal 3, comisaría 12
  /\b(?:[Aa]v(?:enida)?\.?|[Jj]r\.?|[Jj]ir[oó]n|[Cc]alle|[Pp]sje\.?|[Cc]arretera|[Kk]m\.?|[Kk]il[oó]metro|[Pp]iso|[Oo]ficina|[Mm]z\.?|[Ll]ote|[Pp]uerto|[Rr]egi[oó]n\s+[Pp]olicial|[Ss]ector|[Pp]laza)\s+(?:[\p{Lu}][\p{L}.]*\s+){0,4}(?:N\s*[°º]\s*)?\d+\b/gu,
  // 10:30, 24 horas, 18 años de edad, 3 meses, 5 días, 2 semanas
  /\b\d{1,2}:\d{2}\b/gu,
  /\b\d+(?:\s?(?:a|y|o)\s?\d+)?\s+(?:horas?|d[ií]as?|semanas?|minutos?|meses|años)\b/giu,
  // S/ 1,250.00 ; US$ 300 ; 1,250 soles
  /(?:S\/\.?|US\$|\$)\s*[\d.,\s]*\d/gu,
  /\b\d[\d.,]*\s+(?:soles|d[oó]lares|UIT)\b/giu,
  // 2.ª instancia, 1er, 3ra, 2da, 24/7, C.4c. 42.1.22
  /\b\d+\s?(?:\.?[ªº]|er|ro|ra|da|do|to|ta|vo|va|mo|ma)\b/gu,
  /\b\d+\/\d+\b/gu,
  // Tipo 1, Tipo 2, Nivel 3, S1 … of the method itself
  /\b[Tt]ipo\s+(?:1|2|I{1,2})\b/gu,
  /\bISO\s*\d+(?:[:-]\d+)?/gu,
  // [0-75>, [75-95>, ≥ 95: the limits of the bands
  /[[(<]\s*\d{1,3}\s*[-–,;]\s*\d{1,3}\s*[>\])⟩]/gu,
  /(?:≥|>=|≤|<=|mayor(?:es)?\s+o\s+igual(?:es)?\s+(?:a|al|que))\s*\d+(?:[.,]\d+)?\s?%?/gu,
  // Footnote marks and list numbers at the start
  /\[\d+\]/gu,
  /^\s*(?:\d+(?:\.\d+)*[.)](?=\s)|\d+(?:\.\d+)+(?=\s+["«“]?\p{Lu})|(?:[IVX]+\.|[a-z]\))(?=\s))/gu,
];

/** Years and spans of years, with a following % handled by the figure before it. They are no figures, but they say of when a figure is. */
const yearPatterns: readonly RegExp[] = [
  /\b(?:19|20)\d{2}\s?[-–/]\s?(?:19|20)?\d{2}\b/gu,
  /(?<![\d.,])(?:19[5-9]\d|20[0-6]\d)(?![\d%]|[.,]\d|\s?%|\s+(?:casos|denuncias|v[ií]ctimas|personas|operativos|eventos|expedientes|polic[ií]as|mujeres|hombres|atenciones|indicadores|servicios))/gu,
];

/** Stretches whose numbers belong to no indicator: names and dates, and plain years. */
export function notFigures(sentence: string): readonly Span[] {
  return [...namesAndDates(sentence), ...years(sentence)];
}

/** The same without the plain years: «15 de febrero de 2024» and «D.S. N° 009-2021-IN» hold years that no figure is of. */
export function namesAndDates(sentence: string): readonly Span[] {
  return spansOf(sentence, patterns);
}

/** Plain years and spans of years. */
export function years(sentence: string): readonly Span[] {
  return spansOf(sentence, yearPatterns);
}

function spansOf(sentence: string, among: readonly RegExp[]): readonly Span[] {
  if (!/\d/.test(sentence)) return [];
  return among.flatMap((pattern) =>
    [...sentence.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
}

export function isInside({ start, end }: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => start < span.end && end > span.start);
}
