import type { HierarchyTerms } from "../hierarchyTerms";
import type { RoundCut } from "../../followup/cut";
import type { FormField } from "../../followup/formPlaces";
import type { FormState, MissingState } from "../../followup/formState";
import { roundHalfAway } from "../../domain/rounding";
import { counted } from "../counted";
import { bandLabel, bandRange } from "../labels";
import { MONTHS, periodText } from "../periodText";
import { ourSheets } from "../sheets/ourSheets";

/** Words of a form that are read back, or that its formulas compare. */
export const formWords = {
  sheets: { report: ourSheets.form.title, paragraphs: ourSheets.formParagraphs.title, instructions: ourSheets.formInstructions.title },
  /** Reasons offered where there is no value; none has a comma, and together they fit in a list of Excel. */
  reasons: [
    "El dato aún no está disponible",
    "No se recogió el dato",
    "El servicio no se ejecutó",
    "Cambió la forma de medir",
    "No corresponde a la entidad",
  ],
  otherReason: "Otro (explicar en el comentario)",
  /** Ways of saying «ND» that the form itself knows, in lower case. */
  noData: [
    ...["nd", "n.d.", "n.d", "n/d", "n. d.", "s/d", "sd", "s.d.", "s/i", "na", "n.a.", "n/a", "-", "–", "—"],
    ...["no disponible", "no determinado", "no aplica", "sin dato", "sin datos", "sin información", "sin informacion"],
  ] as readonly string[],
  /** In the cells of numerator and denominator of a row that is no quotient. */
  notAsked: "no se pide",
  complete: "Completo",
} as const;

const missing: Readonly<Record<MissingState, string>> = {
  noValue: "Falta el valor obtenido",
  notFigure: "El valor no es una cifra: escriba un número o ND",
  noReason: "Falta el motivo",
  noExplanation: "Falta explicar el motivo en el comentario",
  noNumerator: "Falta el numerador",
  noDenominator: "Falta el denominador",
  operandNotFigure: "Numerador y denominador van en números",
  zeroDenominator: "El denominador no puede ser 0",
  valueAndReason: "Hay valor y también motivo: deje uno",
  negative: "Revise: no puede ser negativo",
  decimals: "Revise: es un conteo, va sin decimales",
  overHundred: "Revise: una parte no pasa de 100 %",
  noSource: "Falta la fuente",
};

/** What the column «Qué falta» says. */
export const formStateText = {
  untouched: "Por llenar",
  complete: formWords.complete,
  completeNoData: `${formWords.complete}, sin dato`,
  ...missing,
  /** Around the two figures of «¿85 % o 0.85 %?». */
  otherScale: ["¿", " % o ", " %? Corrija o comente"],
  otherQuotient: ["El cociente es ", ". Corrija o comente"],
} as const;

/** A state as the column «Qué falta» says it. */
export function formStateWords(state: FormState, isPercent = true): string {
  const around = formStateText[state.is];
  if (typeof around === "string") return around;
  const [first, second, third = ""] = around;
  if (state.is === "otherScale") return `${first}${roundHalfAway(state.likely, 4)}${second}${roundHalfAway(state.typed, 4)}${third}`;
  return state.is === "otherQuotient" ? `${first}${roundHalfAway(state.quotient, 2)}${isPercent ? " %" : ""}${second}` : first;
}

/** Headers of what an entity fills; the reader of returned forms knows them by these. */
export const formFieldHeader = (cut: string): Readonly<Record<FormField, string>> => ({
  value: `Valor obtenido ${cut}`,
  numerator: "Numerador",
  denominator: "Denominador",
  source: "Fuente / medio de verificación",
  reason: "Motivo si no hay dato",
  comment: "Comentario",
});

export const formTexts = {
  planTitle: (entity: string, cut: string) => `Formato de reporte ${cut} · ${entity}`,
  title: (cut: string) => `Reporte de indicadores ${cut}`,
  policy: "Política",
  entity: "Entidad",
  cut: "Corte",
  cutFact: (cut: RoundCut) =>
    cut.months === undefined ? `Año ${cut.year}` : `${periodText(cut)}: ${MONTHS[cut.months[0] - 1]} a ${MONTHS[cut.months[1] - 1]}`,
  contact: "Enviar a",
  until: "Hasta el",
  guide: "Llene solo las celdas celestes. Si no hay dato, escriba ND y elija el motivo. «Qué falta» dice lo que queda por completar.",
  groups: { known: "Del plan: no se cambia", fill: "Llena la entidad", live: "Se calcula solo" },
  headers: {
    code: "Código",
    name: "Indicador",
    direction: "Sentido esperado",
    unit: "Unidad de medida",
    target: (period: string) => `Logro esperado ${period}`,
    last: (period: string) => `Valor obtenido ${period}`,
    quotient: "Cociente",
    progress: "Avance Tipo 1 (%)",
    band: "Nivel",
    state: "Qué falta",
  },
  percentUnit: "%",
  numberUnit: "Número",
  per: (base: number) => `por ${base.toLocaleString("en-US").replaceAll(",", " ")}`,
  noTarget: "ND",
  /** In the place of the level, where a half is held against the target of its year. */
  ofYear: "Meta del año",
  /** Around the live count: «5 de 7 indicadores completos». */
  completeOf: (total: number) => ` de ${counted(total, "indicador completo", "indicadores completos")}`,
  paragraphsOf: (total: number) => ` de ${counted(total, "párrafo", "párrafos")} (hoja «${formWords.sheets.paragraphs}»)`,
  footerLeft: (entity: string, cut: string) => `Reporte ${cut} · ${entity}`,
  footerRight: "Página &P de &N",

  prompts: {
    value: {
      percent: (unit: string) => ({
        title: "Valor obtenido",
        text: `Escriba 85 o 85 %: la celda muestra el signo %. ${unit} Si no hay dato, escriba ND y elija el motivo.`,
      }),
      number: {
        title: "Valor obtenido",
        text: "Escriba solo el número, sin unidades. Un cero es un dato. Si no hay dato, escriba ND y elija el motivo.",
      },
    },
    quotientRule: "Si la deja vacía, vale numerador ÷ denominador.",
    numerator: { title: "Numerador", text: "La cantidad que cumple (por ejemplo, 45 denuncias derivadas). Solo el número." },
    denominator: { title: "Denominador", text: "El total con que se compara (por ejemplo, 53 denuncias recibidas). Solo el número." },
    source: { title: "Fuente", text: "De dónde sale la cifra y con qué se verifica: registro, informe, resolución, enlace." },
    reason: { title: "Motivo si no hay dato", text: "Solo si el valor es ND: elija de la lista, o escriba otro." },
    comment: { title: "Comentario", text: "Lo que ayude a entender la cifra: cambios de fuente, correcciones, hechos del período." },
    paragraph: { title: "Párrafo para el informe", text: "Qué se hizo y qué se logró, con sus cifras. Hasta 600 caracteres." },
  },
  errors: {
    value: { title: "¿Es una cifra?", text: "Aquí va un número, o ND si no hay dato. ¿Dejarlo así de todos modos?" },
    operand: { title: "¿Es una cifra?", text: "Aquí va un número. ¿Dejarlo así de todos modos?" },
    reason: { title: "Motivo fuera de la lista", text: "Puede dejarlo así: se leerá tal como está escrito." },
    paragraph: { title: "Párrafo largo", text: "Pasa de 600 caracteres y el informe lo cortaría. ¿Dejarlo así de todos modos?" },
  },

  paragraphs: {
    title: (cut: string) => `Párrafos para el informe ${cut}`,
    guide: ({ serviceName }: HierarchyTerms) =>
      `Un párrafo por ${serviceName.toLowerCase()} u objetivo: qué se hizo, qué se logró y por qué. Sale en el informe en su lugar. Puede quedar vacío.`,
    headers: ({ serviceName }: HierarchyTerms) => ["Código", `${serviceName} u objetivo`, "Párrafo de la entidad", "Caracteres"],
    countOf: (most: number) => ` de ${most}`,
    tooLong: (most: number) => ` de ${most}: acórtelo`,
  },

  instructions: {
    title: "Cómo llenar este formato",
    lines: (most: number, { serviceName }: HierarchyTerms): readonly string[] => [
      "Llene solo las celdas celestes de la hoja «Reporte». Las demás están bloqueadas, sin contraseña, para que nada se mueva.",
      "Valor obtenido: la cifra del corte, sin unidades. En los indicadores en % escriba 85 o 85 %; la celda muestra el signo.",
      "Numerador y denominador: solo donde se piden. Si deja vacío el valor, vale su cociente; si escribe los tres, deben coincidir.",
      "Si no hay dato, escriba ND y elija el motivo. Un cero es un dato; una celda vacía es una respuesta que falta.",
      "Fuente: el registro, informe o enlace con que otra persona puede comprobar la cifra.",
      "Avance y nivel se calculan solos con el logro esperado. «Qué falta» dice lo que queda; si duda de una cifra, corríjala o explíquela en el comentario.",
      `Hoja «Párrafos»: un texto breve por ${serviceName.toLowerCase()} para el informe, de hasta ${most} caracteres.`,
      "Si un nombre, una unidad o un logro esperado está mal, dígalo en el comentario: se corrige en la matriz, no aquí.",
      "Guarde y envíe este mismo archivo de Excel. Una foto, un PDF o una copia a otro formato no se pueden leer.",
    ],
    sendTo: (contact: string | undefined, until: string | undefined) =>
      contact === undefined && until === undefined
        ? undefined
        : `Envíelo${contact === undefined ? "" : ` a ${contact}`}${until === undefined ? "" : ` hasta el ${until}`}.`,
    bands: (thresholds: { readonly medium: number; readonly high: number }) =>
      `Niveles del Avance Tipo 1: ${(["low", "medium", "high"] as const)
        .map((band) => `${bandLabel[band].toLowerCase()} ${bandRange(band, thresholds)}`)
        .join(" · ")} %. Sin valor o sin logro esperado: ${bandLabel.noData.toLowerCase()} (ND).`,
  },
} as const;
