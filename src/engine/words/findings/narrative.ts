import { roundHalfAway } from "../../domain/rounding";
import type { Basis, Contradiction, ContradictionRule, Judgement, Verdict } from "../../audit/narrative/report";
import type { FigureMeaning } from "../../audit/narrative/linking/measures";
import { figureText, valueText } from "../figureText";
import { claimTexts } from "./narrativeClaims";
import { countText, meanText } from "./narrativeCounts";
import { listOf, listText } from "./findingText";

/** The verdicts as people read them. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  cuadra: "cuadra",
  redondeo: "cuadra por redondeo",
  no_cuadra: "no cuadra",
  cambia_banda: "no cuadra y cambia la banda",
  no_verificable: "no verificable",
};

export const meaningWords: Readonly<Record<FigureMeaning, string>> = {
  progress1: "Avance Tipo 1",
  progress2: "Avance Tipo 2",
  actual: "valor obtenido",
  target: "logro esperado",
  baseline: "línea base",
};

type WhyUnlinked = Extract<Basis, { as: "unlinked" }>["why"];

const whyUnlinked: Readonly<Record<WhyUnlinked, string>> = {
  "no-subject": "la oración no dice de qué indicador habla",
  "unknown-subject": "la oración nombra un código o servicio que no está en la matriz leída",
  "unclear-meaning": "falta decir si se trata de la meta, del valor obtenido o del avance",
  "other-unit": "su unidad no es la del indicador",
  "no-year": "la matriz no tiene ese año",
};

/** One sentence on a judgement: what was compared, with what, and what to do. */
export function judgementText(judgement: Judgement): string {
  const { text, basis, verdict, expected } = judgement;
  switch (basis.as) {
    case "malformed":
      return `«${text}» no es una cifra: tiene separadores de más. Escríbela de nuevo.`;
    case "unlinked":
      return unlinkedText([text], basis.why);
    case "sum":
      return `«${text}» cuadra con la suma que da la misma oración.`;
    case "ratio":
      return `«${text}» cuadra: ${valueText(basis.part)} de ${valueText(basis.whole)}.`;
    case "mean":
      return meanText(judgement, basis);
    case "variation":
      return `«${text}» cuadra con la variación de ${valueText(basis.from)} a ${valueText(basis.to)} que da el texto.`;
    case "count":
      return countText(judgement, basis);
    case "rating":
      return verdict === "cuadra"
        ? `«${text}» cuadra con ${ratingWords[basis.what]} de la valoración.`
        : `«${text}» no cuadra con ${ratingWords[basis.what]} de la valoración: el cálculo da ` +
            `${valueText(expected ?? undefined)}. Corrige el texto o el nivel elegido.`;
    case "change":
      return changeText(judgement, basis);
    case "figure":
      return figureSentence(judgement, basis);
  }
}

function figureSentence(
  { text, verdict, code = "", cell = "", expected }: Judgement,
  { meaning, year, is }: Extract<Basis, { as: "figure" }>,
): string {
  const isProgress = meaning === "progress1" || meaning === "progress2";
  const matrixSays = expected === null ? "ND" : isProgress ? figureText(expected) : valueText(expected);
  const what = `${theMeaning(meaning)} ${meaning === "baseline" ? "" : `${year} `}de ${code} (${cell})`;
  if (verdict === "cuadra") return `«${text}» cuadra con ${what}.`;
  if (verdict === "redondeo") return `«${text}» cuadra por redondeo con ${what}: ${matrixSays}.`;
  const effect = verdict === "cambia_banda" ? " y con la cifra del texto la banda sería otra" : "";
  if (is === undefined) return `«${text}» no cuadra con ${what}: la matriz da ${matrixSays}${effect}. Corrige el texto o el dato.`;
  const ofYear = (one: FigureMeaning, when: number): string => `${theMeaning(one)}${one === "baseline" ? "" : ` de ${when}`}`;
  return (
    `«${text}» es ${ofYear(is.meaning, is.year)} de ${code}; ${ofYear(meaning, year)} (${cell}) es ${matrixSays}${effect}. ` +
    "Corrige el texto o el dato."
  );
}

function theMeaning(meaning: FigureMeaning): string {
  return `${meaning === "baseline" ? "la" : "el"} ${meaningWords[meaning]}`;
}

function changeText({ text, verdict, expected }: Judgement, basis: Extract<Basis, { as: "change" }>): string {
  const what = `${basis.isGrowth ? "la variación" : "la diferencia"} de ${basis.code} entre ${meaningWords[basis.meaning]} ${basis.year} y ${meaningWords[basis.from]}${basis.from === "baseline" ? "" : ` ${basis.fromYear}`}`;
  return verdict === "cuadra"
    ? `«${text}» cuadra con ${what}.`
    : `«${text}» no cuadra con ${what}: la matriz da ${figureText(expected ?? undefined)}${basis.isGrowth ? " %" : ""}. Corrige el texto o el dato.`;
}

const ratingWords = { score: "el puntaje", points: "los puntos", weight: "el peso" } as const;

/** One sentence on the figures that could not be checked for the same reason. */
export function unlinkedText(figures: readonly string[], why: WhyUnlinked): string {
  return (
    `No se ${figures.length === 1 ? "pudo" : "pudieron"} comprobar ` +
    `${listText(figures.map((figure) => `«${figure}»`))}: ${whyUnlinked[why]}.`
  );
}

/** The one figure of a broken sum that nothing else verifies. */
function doubtfulText(data: Contradiction["data"]): string {
  return data["dudosa"] === undefined ? "" : ` Las demás cifras cuadran con la matriz: la que falla es ${data["dudosa"]}.`;
}

/** What people read about each contradiction: its name, and the sentence. */
export const contradictionTexts = {
  "narrativa.cifra-mal-formada": {
    title: "Cifra mal escrita",
    sentence: ({ data }) => `«${data["texto"]}» no se puede leer como número: tiene separadores de más. Escríbela de nuevo.`,
  },
  "narrativa.letras-y-cifras": {
    title: "El número en letras y en cifras no coincide",
    sentence: ({ data }) => `«${data["texto"]}»: en letras dice ${data["letras"]} y en cifras ${data["cifras"]}. Deja uno solo.`,
  },
  "narrativa.x-de-y": {
    title: "«X de Y» que da otro porcentaje",
    sentence: ({ data }) =>
      `${valueText(data["parte"])} de ${valueText(data["total"])} es ${figureText(data["sale"])} %, y la oración dice ` +
      `${valueText(data["dice"])} %.${doubtfulText(data)} Corrige el porcentaje o las cantidades.`,
  },
  "narrativa.variacion": {
    title: "Diferencia o variación que no sale de sus dos cifras",
    sentence: ({ data }) =>
      `De ${data["desde"]} a ${data["hasta"]} la variación es ${valueText(roundHalfAway(Number(data["sale"]), 2))}, y el texto dice ${data["dice"]}.${doubtfulText(data)} ` +
      "Corrige la diferencia o las cifras.",
  },
  "narrativa.partes-no-suman": {
    title: "Partes que no suman el total",
    sentence: ({ data }) =>
      `${listText(listOf(data["partes"]))} suman ${valueText(data["suma"])}, y ` +
      `${data["segun"] === "matriz" ? "la matriz tiene" : "la oración dice"} ${valueText(data["total"])}. Falta o ` +
      `sobra ${valueText(Math.abs(Number(data["total"]) - Number(data["suma"])))}.${doubtfulText(data)} Revisa las partes.`,
  },
  "narrativa.encabezado-ajeno": {
    title: "Encabezado de otro objetivo",
    sentence: ({ data }) => `El encabezado nombra ${data["codigo"]} y lo que sigue es de ${data["otro"]}. Corrige el encabezado.`,
  },
  "narrativa.servicio-sin-parrafo": {
    title: "Servicio de la lista sin su párrafo",
    sentence: ({ data }) =>
      `La lista nombra ${listOf(data["servicios"]).length === 1 ? "el servicio" : "los servicios"} ` +
      `${listText(listOf(data["servicios"]))}, pero no hay párrafo ` +
      `${listOf(data["servicios"]).length === 1 ? "suyo" : "suyos"}. Escríbelo o quítalo de la lista.`,
  },
  "narrativa.texto-de-plantilla": {
    title: "Texto de plantilla sin completar",
    sentence: ({ data }) => `Quedó texto de la plantilla: «${data["texto"]}». Complétalo o quítalo.`,
  },
  ...claimTexts,
} satisfies Record<ContradictionRule, { readonly title: string; readonly sentence: (contradiction: Contradiction) => string }>;

/** One sentence on a contradiction of the text. */
export function contradictionText(contradiction: Contradiction): string {
  return contradictionTexts[contradiction.rule].sentence(contradiction);
}
