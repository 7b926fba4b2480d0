import type { Finding } from "../../domain/finding";
import { figureText, valueText } from "../figureText";
import { listOf, listText, where, type FindingText } from "./findingText";

/** Sentences of formulas.*: hygiene of the Avance columns. */
export const formulaTexts = {
  "formulas.constante": {
    title: "Número escrito encima de una fórmula",
    sentence: (finding) =>
      `${where(finding)} tiene un valor escrito a mano (${valueText(finding.data["valor"])}) en una columna de ` +
      `fórmulas. No cambiará cuando cambien los datos.${wrongFigure(finding)} Vuelve a poner la fórmula con «Calcular ` +
      "avances».",
    triggers: "49 fórmulas y una celda con 95.5 escrito",
    silent: "Una columna entera escrita a mano",
  },
  "formulas.distinta": {
    title: "Fórmula distinta de sus vecinas",
    sentence: (finding) =>
      `La fórmula de ${where(finding)} usa ${listText(listOf(finding.data["usa"])) || "ninguna celda"}; como sus ` +
      `vecinas, le tocaría usar ${listText(listOf(finding.data["vecinas"]))}. Suele ser una fórmula arrastrada o ` +
      `editada por error.${wrongFigure(finding)} Compárala con la fila de arriba, o usa «Calcular avances».`,
    triggers: "=P12/K11*100 entre fórmulas =P12/K12*100",
    silent: 'Las mismas celdas con otra redacción: =IFERROR(P12/K12*100,"ND")',
  },
  "formulas.rango-corto": {
    title: "El promedio deja fuera indicadores",
    sentence: (finding) =>
      `La fórmula de ${where(finding)} no incluye ${listText(listOf(finding.data["faltan"]))}. El avance del objetivo ` +
      `sale con menos indicadores de los que tiene.${wrongFigure(finding)} Amplía el rango, o usa «Calcular avances».`,
    triggers: "=AVERAGE(T7:T8) y el objetivo tiene indicadores en las filas 7, 8 y 9",
    silent: "=AVERAGE(T7:T9)",
  },
  "formulas.otro-libro": {
    title: "Fórmula con vínculo a otro libro",
    sentence: (finding) =>
      `La fórmula de ${where(finding)} depende del libro ${finding.data["libro"]}. En otra computadora mostrará un ` +
      `valor viejo o un error.${wrongFigure(finding)} Trae el dato a este libro.`,
    triggers: "=[metas.xlsx]Hoja1!K12",
    silent: "=Metas!K12",
  },
  "formulas.error": {
    title: "Avance con error",
    sentence: (finding) =>
      `${where(finding)} muestra ${finding.data["error"]}. El error se arrastra al promedio del objetivo. Usa ` +
      "«Calcular avances», que escribe ND cuando no se puede calcular.",
    triggers: "#DIV/0! en Avance Tipo 1",
    silent: "ND en Avance Tipo 1",
  },
  "formulas.resultado-ajeno": {
    title: "Resultado guardado que la fórmula no da",
    sentence: (finding) =>
      `${where(finding)} guarda ${valueText(finding.data["guarda"])} y su fórmula da ${valueText(finding.data["da"])}` +
      `${finding.data["lejos"] === "" ? "" : ", si se calculan también las celdas que mira"}. ` +
      "Excel no lo puso ahí, y lo cambiará en cuanto calcule. Se usó lo guardado. " +
      "Ábrelo en Excel, calcula todo con Ctrl+Alt+F9, guárdalo y revisa de nuevo.",
    triggers: "Un valor obtenido que es «=SI(1>0;2;3)» y guarda 40",
    silent: "Un valor obtenido que es «=SI(1>0;2;3)» y guarda 2",
  },
  "formulas.sin-comprobar": {
    title: "Fórmulas que solo Excel puede calcular",
    sentence: (finding) => {
      const cells = listOf(finding.data["celdas"]);
      const formula = `«${String(finding.data["formula"])}»`;
      return (
        (cells.length < 2
          ? `${where(finding)} es una cifra con una fórmula (${formula}) que aquí no se puede rehacer`
          : `Hay ${cells.length} cifras con fórmulas que aquí no se pueden rehacer (${listText(cells)}), como ${formula}`) +
        ": se usó lo que el libro guarda. Antes de firmar, ábrelo en Excel, calcula todo con Ctrl+Alt+F9 y guárdalo."
      );
    },
    triggers: "Un valor obtenido que es «=DESREF(Q16;0;0)», o que sale de un nombre o de otro libro",
    silent: "Un valor obtenido que es «=Q16*2»",
  },
} satisfies Record<string, FindingText>;

/** « Dice 95.5 y de la fila sale 45.5.», where the figure is wrong too. */
function wrongFigure({ data }: Finding): string {
  return data["calculado"] === undefined ? "" : ` Dice ${figureText(data["impreso"])} y sale ${figureText(data["calculado"])}.`;
}
