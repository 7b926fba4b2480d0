import { mostSaid, saidOf } from "../../../../../src/engine/audit/narrative/linking/measures";
import { whenOf } from "../../../../../src/engine/audit/narrative/linking/when";
import { fold } from "../../../../../src/engine/reader/text/fold";

describe("what the words say a figure is", () => {
  test.each([
    ["obteniendo un cumplimiento del ", " en el año 2023", "progress1"],
    ["del ", " esperado", "target"],
    ["logró un ", " de lo previsto", "progress1"],
    ["El valor obtenido fue ", ".", "actual"],
    ["La meta era ", "", "target"],
    ["frente al ", " obtenido en el año 2022", "actual"],
    ["Avance Tipo 2 de ", "", "progress2"],
    ["desde una línea base de ", "", "baseline"],
    ["El objetivo registra un nivel de avance de ", "", "progress1"],
  ])("«%s…%s» says %s", (left, right, meaning) => {
    expect(mostSaid(saidOf(fold(left), fold(right)).said)?.meaning).toBe(meaning);
  });

  test("without words there is no meaning", () => {
    expect(mostSaid(saidOf("en lima, ", " en cusco").said)).toBeUndefined();
  });

  test.each([
    ["del ", " obtenido en el año 2022", 2022],
    ["En 2021 se obtuvo ", "", 2021],
    ["frente al ", " del año anterior", 2022],
    ["se obtuvo ", "", 2023],
    ["el cumplimiento asciende a ", "y en 2022 ascendió a ", 2023],
    ["Un año antes se retiraron ", " buses", 2022],
    ["En 2022 se obtuvo más, mientras que el logro para el mismo año era de ", "", 2022],
  ])("«%s…%s» is of %s", (left, right, year) => {
    expect(
      whenOf({
        left: fold(left),
        right: fold(right),
        opening: fold(left),
        sentence: fold(left + right),
        isFirst: true,
        cutYear: 2023,
        yearsBefore: [],
      }).year,
    ).toBe(year);
  });
});
