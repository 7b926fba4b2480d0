import { answerBand, answerBandCount, answerMean } from "../../src/functions/bandFunctions";
import { answerExplanation } from "../../src/functions/explainFunction";
import { answerNeeded } from "../../src/functions/neededFunction";
import { answerProgress1, answerProgress2, answerProgressBlock } from "../../src/functions/progressFunctions";
import { answerLevel, answerRating } from "../../src/functions/ratingFunctions";

describe("arguments", () => {
  test("ND in any spelling, blank, dashes and no aplica give ND, never 0 (P10)", () => {
    for (const value of ["ND", "n.d.", "s/i", "-", "—", "", "  ", null, undefined, "NA", "9.5.5%", true])
      expect(answerProgress1(value, 20)).toEqual([["ND"]]);
  });

  test("numbers typed as text are read as the reader does, in either decimal convention", () => {
    const percentOf = (actual: unknown, target: unknown): unknown => answerProgress1(actual, target);
    expect(percentOf("45,5%", "91%")).toEqual([[50]]);
    expect(percentOf("1,718", 450)).toEqual([[(1718 / 450) * 100]]);
    expect(percentOf(" 45.5 % ", "91 %")).toEqual([[50]]);
    expect(percentOf("3000%", "95%")).toEqual([[(3000 / 95) * 100]]);
    expect(percentOf(0.455, 0.91)).toEqual([[50]]);
  });

  test("a text with % beside a plain number is asked about, not guessed", () => {
    expect(answerProgress1([[10], ["38.7%"]], [[20], [0.85]])).toEqual({
      error: "invalidValue",
      message:
        "En la fila 2 hay un texto con % y un número (0.85): no se sabe si ese número ya está en porcentaje. Escribe los " +
        "dos de la misma forma.",
    });
    expect(answerProgress1(0, "20%")).toEqual([[0]]);
    expect(answerProgress1("5", "20%")).toEqual([[25]]);
  });

  test("the sentido is read in any spelling, and an unknown one is an error in Spanish", () => {
    expect(answerProgress1(35, 30, "DESCENDENTE")).toEqual([[(30 / 35) * 100]]);
    expect(answerProgress1(35, 30, "Máximo  permisible")).toEqual([[(30 / 35) * 100]]);
    expect(answerProgress1(15, 20, null)).toEqual([[75]]);
    expect(answerProgress1(15, 20, "")).toEqual([[75]]);
    expect(answerProgress1(15, 20, "arriba y abajo")).toEqual({
      error: "invalidValue",
      message: "No se reconoce el sentido «arriba y abajo»: escribe ascendente, descendente, máximo permisible o mínimo permisible.",
    });
  });

  test("ranges spill with their shape, one row, column or cell repeats, and another size is an error", () => {
    expect(
      answerProgress1(
        [
          [5, 10],
          [15, 20],
        ],
        20,
      ),
    ).toEqual([
      [25, 50],
      [75, 100],
    ]);
    expect(
      answerProgress1(
        [
          [5, 10],
          [15, 20],
        ],
        [[20, 40]],
        [["ascendente"], ["descendente"]],
      ),
    ).toEqual([
      [25, 25],
      [(20 / 15) * 100, 200],
    ]);
    expect(answerProgress1([[1], [2], [3]], [[1], [2]])).toEqual({
      error: "invalidValue",
      message:
        "Los rangos no tienen el mismo tamaño (filas×columnas): valor_obtenido 3×1, logro_esperado 2×1. Elige las mismas filas en todos.",
    });
  });

  test("rows of a range without any datum stay empty: they are no indicators; a row with its sentido is one", () => {
    expect(answerProgress1([[""], [10], [null]], [[""], [20], [null]])).toEqual([[""], [50], [""]]);
    expect(answerProgress1([[""], [10]], [[""], [20]], [["ascendente"], ["ascendente"]])).toEqual([["ND"], [50]]);
    expect(answerProgress1([[""], [10]], [[""], [20]], "ascendente")).toEqual([[""], [50]]);
    expect(answerProgress2([[""], [15]], [[""], [20]], [[""], [10]])).toEqual([[""], [50]]);
  });
});

describe("blocks, bands and means", () => {
  test("AVANCES gives three columns, and refuses ranges of several columns", () => {
    expect(answerProgressBlock([[15], [""], ["ND"]], [[20], [""], [20]], [[10], [""], [10]])).toEqual([
      [75, 50, "Medio"],
      ["", "", ""],
      ["ND", "ND", "Sin dato"],
    ]);
    expect(answerProgressBlock([[15, 16]], [[20, 20]], [[10, 10]])).toMatchObject({
      error: "invalidValue",
      message: "valores_obtenidos debe ser una sola columna, una fila por indicador.",
    });
  });

  test("BANDA takes limits, and refuses crossed or unreadable ones (B1)", () => {
    expect(answerBand([[60], ["ND"], [""], [90]], 60, 90)).toEqual([["Medio"], ["Sin dato"], [""], ["Alto"]]);
    expect(answerBand(60, 90, 60)).toMatchObject({
      error: "invalidValue",
      message: "«medio_desde» es 90 y «alto_desde» es 60: el primero debe ser menor que el segundo.",
    });
    expect(answerBand(60, "mucho")).toMatchObject({
      error: "invalidValue",
      message: "«medio_desde» dice «mucho»: debe ser un número mayor que 0 y hasta 1000.",
    });
  });

  test("CONTAR_BANDA names the bands it knows (B4)", () => {
    expect(answerBandCount([[1]], "regular")).toMatchObject({
      error: "invalidValue",
      message: expect.stringContaining("No se reconoce «regular» en banda: escribe bajo, medio"),
    });
    expect(answerBandCount([[1]], null)).toMatchObject({ error: "invalidValue" });
  });

  test("PROMEDIO_OP leaves blank cells out, and refuses what is no avance (O2, O4)", () => {
    expect(answerMean([[45.5], [""], [381.8], [230]])).toEqual([[(45.5 + 100 + 100) / 3]]);
    expect(answerMean([[""], [null]])).toEqual([["ND"]]);
    expect(answerMean([[45.5], ["alto"]])).toMatchObject({
      error: "invalidValue",
      message: "«alto» no es un avance: cada celda debe tener un número o ND.",
    });
    expect(answerMean([[1], [2]], null, [[1], [2], [3]])).toMatchObject({ error: "invalidValue" });
  });
});

describe("rating, needed value and explanation", () => {
  test("VALORACION takes words or numbers; a level that is missing is #N/A, one that does not exist #VALUE! (V1)", () => {
    expect(answerRating("inicial", "Intermedio", 3)).toEqual([[1.8]]);
    expect(answerRating(1, "", 3)).toEqual({
      error: "notAvailable",
      message: "Falta nivel_servicios: escribe 1 (inicial), 2 (intermedio) o 3 (avanzado).",
    });
    expect(answerRating(1, 4, 3)).toMatchObject({
      error: "invalidValue",
      message: expect.stringContaining("No se reconoce «4» en nivel_servicios"),
    });
  });

  test("NIVEL reads a puntaje with its cut points, and refuses what is no puntaje (V2)", () => {
    expect(answerLevel([[1.8]])).toEqual([["Intermedio"]]);
    expect(answerLevel(1.8, 1.9, 2.5)).toEqual([["Inicial"]]);
    expect(answerLevel("ND")).toEqual([["ND"]]);
    expect(answerLevel(18)).toMatchObject({
      error: "invalidValue",
      message: "El puntaje debe ser un número entre 1 y 3; se recibió «18».",
    });
    expect(answerLevel(2, 2.5, 1.5)).toMatchObject({ error: "invalidValue" });
  });

  test("VALOR_NECESARIO takes ranges, percent text and limits (N1)", () => {
    expect(answerNeeded([["80%"], [""], ["ND"], [40]], [["ascendente"], [""], ["ascendente"], ["descendente"]], "medio", 50, 95)).toEqual([
      [40],
      [""],
      ["ND"],
      [80],
    ]);
    expect(answerNeeded(80, null, "bajo")).toMatchObject({
      error: "invalidValue",
      message: "No se reconoce «bajo» en banda: escribe medio, intermedio, alto.",
    });
  });

  test("EXPLICAR says figures, operands, conventions and rule", () => {
    expect(answerExplanation(6.9, 8.9, 7.5, "ascendente")).toEqual([
      [
        "Avance Tipo 1 = 77.5: valor obtenido 6.9 entre logro esperado 8.9, por 100. Regla P1 · AT1 ascendente " +
          "(reproduce el reporte 2023). " +
          "Avance Tipo 2 = -42.9: de línea base 7.5 a valor obtenido 6.9, entre el tramo de la línea base al logro esperado " +
          "8.9, por 100. Regla P6 · AT2 (reproduce el reporte 2023).",
      ],
    ]);
    expect(answerExplanation("", 8.9, null, "ascendente")).toEqual([
      [
        "Avance Tipo 1 = ND: valor obtenido ND; logro esperado 8.9. El valor obtenido está vacío: escribe el dato, o ND " +
          "si no se tiene; vacío no es 0. Regla P10 · Operando ND (convención de esta herramienta).",
      ],
    ]);
    expect(answerExplanation([[1], [2]], 8.9)).toMatchObject({
      error: "invalidValue",
      message: "EXPLICAR explica un indicador: valor_obtenido debe ser una sola celda.",
    });
  });
});
