import type { CellLeft, FixKind, LeftReason } from "../../audit/fixKinds";
import { counted, enumerated } from "../counted";

/** Words of the fixes: buttons, preview, and why a cell stays as it is. */
export const fixTexts = {
  /** Titles of the plans, for undo lists. */
  titles: {
    spelling: "Escribir igual una entidad",
    number: "Convertir textos en números",
    percent: "Dar formato de porcentaje",
    scale: "Corregir la escala",
    format: "Dar formato de número",
    noData: "Escribir ND",
  } satisfies Record<FixKind, string>,
  /** What the button of a group of findings says. */
  buttons: {
    spelling: "Escribirla igual",
    number: "Convertir en números",
    percent: "Dar formato de porcentaje",
    scale: "Corregir la escala",
    format: "Dar formato de número",
    noData: "Escribir ND",
  } satisfies Record<FixKind, string>,
  /** What the fix does to the figures, said before it is applied. */
  notes: {
    spelling: "Cambia solo el nombre de la entidad en las celdas marcadas.",
    number: "Las cifras son las mismas; dejan de ser texto.",
    percent: "La celda pasa a ser un porcentaje de Excel: al escribir en ella, 85 es 85 %.",
    scale: "La cifra cambia: confírmala con la entidad antes de aplicar.",
    format: "La cifra es la misma; deja de verse como fecha.",
    noData: "Donde está vacío dirá ND, como en el resto de la fila. Si falta llenar una cifra, quita su marca.",
  } satisfies Record<FixKind, string>,
  nothing: "Estos hallazgos no se arreglan solos: hace falta saber cuál es lo correcto.",
  isProtected: (sheet: string) =>
    `La hoja «${sheet}» está protegida: no escribo en ella. Desprotégela en Revisar › Desproteger hoja y vuelve a pulsar el arreglo.`,
  unreadable: "Con ese cambio la matriz no se leería: no se propone. Corrige las celdas a mano.",
  disturbs: (codes: readonly string[]) =>
    `Ese cambio haría leer de otro modo ${counted(codes.length, "fila que no toca", "filas que no toca")} ` +
    `(${enumerated(codes.slice(0, 6))}): no se propone. Corrige las celdas a mano.`,
  noneLeft: "No hay celdas que se puedan arreglar aquí.",
  /** One sentence for each reason. */
  left(cells: readonly CellLeft[]): readonly string[] {
    return (Object.keys(reasons) as LeftReason[]).flatMap((reason) => {
      const named = cells.filter(({ why }) => why === reason).map(({ cell }) => cell.slice(cell.lastIndexOf("!") + 1));
      return named.length === 0 ? [] : [reasons[reason](listed(named), named.length)];
    });
  },
} as const;

const reasons: Readonly<Record<LeftReason, (cells: string, count: number) => string>> = {
  formula: (cells, count) =>
    `${cells} ${count === 1 ? "es una fórmula y no se toca" : "son fórmulas y no se tocan"}: corrígela en su origen.`,
  merged: (cells, count) =>
    `${cells} ${count === 1 ? "está en una celda combinada y no se toca" : "están en celdas combinadas y no se tocan"}: sepáralas en ` +
    "Inicio › Combinar y centrar › Separar celdas.",
  ambiguous: (cells, count) =>
    `${cells} ${count === 1 ? "puede ser dos números" : "pueden ser dos números"} («1,718» es 1718 o 1.718): di primero si el libro usa punto o coma.`,
  otherFigure: (cells, count) =>
    `En ${cells} la cifra se leería de otro modo, así que ${count === 1 ? "se deja" : "se dejan"} como está${count === 1 ? "" : "n"}.`,
  stillFound: (cells, count) => `En ${cells} el hallazgo seguiría ahí: hay que corregir${count === 1 ? "la" : "las"} a mano.`,
};

const MOST_NAMED = 8;

function listed(cells: readonly string[]): string {
  return cells.length > MOST_NAMED ? `${cells.slice(0, MOST_NAMED).join(", ")} y ${cells.length - MOST_NAMED} más` : enumerated(cells);
}
