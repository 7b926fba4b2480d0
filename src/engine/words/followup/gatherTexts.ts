import { isKnown, type Figure } from "../../domain/figure";
import type { Aggregation, Period } from "../../domain/policy";
import { valueText } from "../figureText";
import { periodText } from "../periodText";
import { cutColumnTexts } from "./cutColumnTexts";

const shown = (figure: Figure): string => (isKnown(figure) ? valueText(figure) : figure);

/** What «Reunir» says of what it writes. */
export const gatherTexts = {
  title: (cut: Period) => `Reunir reportes ${periodText(cut)}`,
  leftWhy: {
    formula: "tiene una fórmula, y no se reemplaza",
    merged: "está combinada con otras celdas",
    otherReading: "escrito ahí se leería como otra cifra",
  },
  columnMade: (period: Period, lackedTargets: boolean) =>
    lackedTargets
      ? `La matriz no tenía columnas de ${periodText(period)}: se agregan a su derecha. Escribe ahí los logros esperados. ${cutColumnTexts.printArea}`
      : `La matriz no tenía columna de valores obtenidos de ${periodText(period)}: se agrega a su derecha. ${cutColumnTexts.printArea}`,
  yearLeft: ({ cell, why }: { readonly cell: string; readonly why: "formula" | "merged" | "otherReading" }) =>
    `El valor del año no se escribe en ${cell}: la celda ${gatherTexts.leftWhy[why]}. Los semestres quedan en el registro.`,
  yearUnsaid: (code: string, year: number) =>
    `${code}: están los dos semestres de ${year} y nada dice si se suman o vale el último. Escribe el tipo de agregación en la matriz y reúne de nuevo.`,
  yearWaits: (code: string, year: number, before: Figure, value: Figure) =>
    `${code}: por sus semestres ${year} sería ${shown(value)}, y la matriz tiene ${shown(before)}. Se cambia con --aceptar todo.`,
  yearFollows: (code: string, year: number, value: Figure, aggregation: Aggregation | undefined) =>
    `${code}: ${year} es ${shown(value)}, ${aggregation === "cumulative" ? "la suma de sus dos semestres (acumulado)" : "lo del segundo semestre (no acumulado)"}.`,
} as const;
