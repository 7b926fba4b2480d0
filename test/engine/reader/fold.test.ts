import fc from "fast-check";
import { fold } from "../../../src/engine/reader/text/fold";

describe("fold compares texts as people read them", () => {
  test.each([
    ["  AÑO\n2023 ", "ano 2023"],
    ["Línea  de\u00a0base", "linea de base"],
    ["VALORES OBTE-\nNIDOS", "valores obte- nidos"],
    ["Valores obte-\nnidos", "valores obtenidos"],
    ["2019–2023", "2019-2023"],
    ["\ufeffCódigo\u200b", "codigo"],
    ["codigo", "codigo"],
    ["", ""],
  ])("%j folds to %j", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test("folding twice changes nothing more", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => fold(fold(text)) === fold(text)));
  });

  test("accents, case and spaces make no difference", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zñáéíóú ]{0,20}$/), (text) => fold(text.toUpperCase()) === fold(` ${text.normalize("NFD")} `)),
    );
  });
});
