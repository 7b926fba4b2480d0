import type { ReportChange } from "./reportChange";

/** What changed from the earlier report, in the order a person needs it: what asks for a decision first. */
export function changeSentences(changes: readonly ReportChange[]): readonly string[] {
  const sorted = [...changes].sort((a, b) => ORDER.indexOf(a.change) - ORDER.indexOf(b.change));
  const updated = sorted.filter(({ change }) => change === "figure-updated").length;
  let told = 0;
  const sentences = sorted.flatMap((change) => (change.change === "figure-updated" && ++told > MOST_UPDATED ? [] : [changeSentence(change)]));
  return updated > MOST_UPDATED ? [...sentences, `Y ${updated - MOST_UPDATED} cifras más se pusieron al día.`] : sentences;
}

/** Updated figures told one by one. */
const MOST_UPDATED = 12;

const ORDER: readonly ReportChange["change"][] = ["figure-typed", "typed-figure-gone", "text-without-place", "text-outside", "text-moved", "row-gone", "row-new", "texts-kept", "figure-updated"];

function changeSentence(change: ReportChange): string {
  switch (change.change) {
    case "texts-kept":
      return change.count === 1 ? "Se conservó 1 texto tuyo en su lugar." : `Se conservaron ${change.count} textos tuyos en sus lugares.`;
    case "text-moved":
      return `El texto de ${change.from} pasó a ${change.to}: el indicador cambió de código.`;
    case "text-without-place":
      return change.isStill
        ? `Sigue en «Textos por ubicar»: ${change.about} (${change.start}).`
        : `El texto «${change.about}» (${change.start}) ya no tiene lugar: está al final, en «Textos por ubicar».`;
    case "text-outside":
      return `Lo que escribiste fuera de los recuadros${change.under === "" ? "" : `, en «${change.under}»,`} (${change.start}) está al final, en «Textos por ubicar».`;
    case "figure-typed":
      return change.kept
        ? `${figureName(change.about)}: escribiste ${change.typed} donde el informe decía ${change.before}, y el cálculo da ${change.now}. Se dejó tu cifra, resaltada y con el cálculo al lado: decide cuál queda.`
        : `${figureName(change.about)}: escribiste ${change.typed} donde el informe decía ${change.before}; se puso ${change.now}, que da el cálculo.`;
    case "typed-figure-gone":
      return `${figureName(change.about)}: escribiste ${change.typed} donde el informe decía ${change.before}, y esa cifra ya no figura en el informe.`;
    case "figure-updated":
      return `${figureName(change.about)}: de ${change.before} a ${change.now}.`;
    case "row-new":
      return `${change.code} es nuevo: ${change.name}.`;
    case "row-gone":
      return `${change.code} ya no está en la matriz: ${change.name}.`;
  }
}

const ROLES: Readonly<Record<string, string>> = {
  avance1: "Avance Tipo 1", avance2: "Avance Tipo 2", lb: "línea base", le: "logro esperado", vo: "valor obtenido",
  puntaje: "puntaje", pesos: "suma de pesos", puntos: "suma de puntos",
  "objectives.peso": "peso de los objetivos", "objectives.puntos": "puntos de los objetivos",
  "services.peso": "peso de los servicios", "services.puntos": "puntos de los servicios",
  "followUp.peso": "peso del seguimiento", "followUp.puntos": "puntos del seguimiento",
};

/** «ISS.02.05.01.01:avance1:2023» → «ISS.02.05.01.01, Avance Tipo 1 de 2023». */
function figureName(about: string): string {
  const [code = "", role = "", year = ""] = about.split(":");
  if (code.startsWith("conteo.")) return `Conteo de indicadores de ${role}`;
  if (role.startsWith("conteo")) return `${code}, conteo de indicadores de ${year}`;
  return `${code === "valoracion" ? "Valoración" : code}, ${ROLES[role] ?? role} de ${year}`;
}
