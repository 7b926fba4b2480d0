import type { ReportChange } from "./reportChange";

/** What changed from the earlier report, in the order a person needs it: what asks for a decision first. */
export function changeSentences(changes: readonly ReportChange[]): readonly string[] {
  const sorted = [...changes].sort((a, b) => ORDER.indexOf(a.change) - ORDER.indexOf(b.change));
  const told = new Map<string, number>();
  return sorted.flatMap((change, at) => {
    const more = MORE[change.change];
    if (!more) return [changeSentence(change)];
    const number = (told.get(change.change) ?? 0) + 1;
    told.set(change.change, number);
    if (number <= MOST_TOLD) return [changeSentence(change)];
    return sorted[at + 1]?.change === change.change ? [] : [more(number - MOST_TOLD)];
  });
}

/** Figures told one by one. */
const MOST_TOLD = 12;

/** How the others are told. */
const MORE: Readonly<Partial<Record<ReportChange["change"], (count: number) => string>>> = {
  "figure-updated": (count) => (count === 1 ? "Y 1 cifra más se puso al día." : `Y ${count} cifras más se pusieron al día.`),
  "figure-differs": (count) =>
    count === 1
      ? "Y 1 cifra más no es la que da la matriz; se puso la calculada."
      : `Y ${count} cifras más no son las que da la matriz; se pusieron las calculadas.`,
};

const ORDER: readonly ReportChange["change"][] = [
  "marks-lost",
  "figure-typed",
  "figure-differs",
  "typed-figure-gone",
  "text-without-place",
  "text-outside",
  "text-moved",
  "row-gone",
  "row-new",
  "texts-kept",
  "figure-updated",
];

function changeSentence(change: ReportChange): string {
  switch (change.change) {
    case "marks-lost":
      return (
        "El informe anterior perdió sus recuadros: lo guardó un programa que no los conserva, como Google Docs o " +
        `LibreOffice. Lo generado se reconoció por lo que dice; ${lostTexts(change.texts)}. Compáralo con el anterior ` +
        "antes de borrar nada."
      );
    case "figure-differs":
      return (
        `${change.under === "" ? "Al comienzo" : `En «${change.under}»`}: el informe anterior dice ${change.before} y la ` +
        `matriz da ${change.now}. Sin los recuadros no se sabe si la escribiste a mano; se puso la calculada.`
      );
    case "texts-kept":
      return change.count === 1 ? "Se conservó 1 texto tuyo en su lugar." : `Se conservaron ${change.count} textos tuyos en sus lugares.`;
    case "text-moved":
      return `El texto de ${change.from} pasó a ${change.to}: el indicador cambió de código.`;
    case "text-without-place":
      return change.isStill
        ? `Sigue en «Textos por ubicar»: ${change.about} (${change.start}).`
        : `El texto «${change.about}» (${change.start}) ya no tiene lugar: está al final, en «Textos por ubicar».`;
    case "text-outside":
      return (
        `Lo que escribiste fuera de los recuadros${change.under === "" ? "" : `, en «${change.under}»,`} ` +
        `(${change.start}) está al final, en «Textos por ubicar».`
      );
    case "figure-typed":
      return change.kept
        ? `${figureName(change.about)}: escribiste ${change.typed} donde el informe decía ${change.before}, y el cálculo ` +
            `da ${change.now}. Se dejó tu cifra, resaltada y con el cálculo al lado: decide cuál queda.`
        : `${figureName(change.about)}: escribiste ${change.typed} donde el informe decía ${change.before}; se puso ` +
            `${change.now}, que da el cálculo.`;
    case "typed-figure-gone":
      return (
        `${figureName(change.about)}: escribiste ${change.typed} donde el informe decía ${change.before}, y esa cifra ya ` +
        "no figura en el informe."
      );
    case "figure-updated":
      return `${figureName(change.about)}: de ${change.before} a ${change.now}.`;
    case "row-new":
      return `${change.code} es nuevo: ${change.name}.`;
    case "row-gone":
      return `${change.code} ya no está en la matriz: ${change.name}.`;
  }
}

function lostTexts(count: number): string {
  if (count === 0) return "no se halló ningún texto tuyo";
  return count === 1
    ? "1 texto tuyo está al final, en «Textos por ubicar»"
    : `${count} textos tuyos están al final, en «Textos por ubicar»`;
}

const ROLES: Readonly<Record<string, string>> = {
  avance1: "Avance Tipo 1",
  avance2: "Avance Tipo 2",
  lb: "línea base",
  le: "logro esperado",
  vo: "valor obtenido",
  puntaje: "puntaje",
  pesos: "suma de pesos",
  puntos: "suma de puntos",
  "objectives.peso": "peso de los objetivos",
  "objectives.puntos": "puntos de los objetivos",
  "services.peso": "peso de los servicios",
  "services.puntos": "puntos de los servicios",
  "followUp.peso": "peso del seguimiento",
  "followUp.puntos": "puntos del seguimiento",
};

/** «ISS.02.05.01.01:avance1:2023» → «ISS.02.05.01.01, Avance Tipo 1 de 2023». */
function figureName(about: string): string {
  const [code = "", role = "", year = ""] = about.split(":");
  if (code.startsWith("conteo.")) return `Conteo de indicadores de ${role}`;
  if (role.startsWith("conteo")) return `${code}, conteo de indicadores de ${year}`;
  return `${code === "valoracion" ? "Valoración" : code}, ${ROLES[role] ?? role} de ${year}`;
}
