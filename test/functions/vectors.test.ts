import { ND, type Figure } from "../../src/engine/domain/figure";
import { roundHalfAway } from "../../src/engine/domain/rounding";
import { answerBand, answerBandCount, answerMean } from "../../src/functions/bandFunctions";
import { isFailure, type Answer, type Cell } from "../../src/functions/functionAnswer";
import { answerNeeded } from "../../src/functions/neededFunction";
import { answerProgress1, answerProgress2, answerProgressBlock } from "../../src/functions/progressFunctions";
import { answerLevel, answerRating } from "../../src/functions/ratingFunctions";
import { bandLabel } from "../../src/engine/words/labels";
import { cell, figure, list, progressVectors, readCsv } from "../vectors/readVectors";

/** The same CSV vectors as the engine's, through PNTP.*, with the cells as Excel hands them over. */

test.each(progressVectors().map((vector) => [vector.title, vector] as const))(
  "AVANCE1 and AVANCE2 of %s",
  (_, { actual, target, baseline, directionText, progress1, progress2 }) => {
    expect(printed(answerProgress1([[actual]], [[target]], [[directionText]]))).toBe(progress1);
    expect(printed(answerProgress2([[actual]], [[target]], [[baseline]]))).toBe(progress2);
  },
);

test("AVANCES gives the whole file of vectors at once, with their bands", () => {
  const vectors = progressVectors();
  const column = (pick: (vector: (typeof vectors)[number]) => unknown): unknown[][] => vectors.map((vector) => [pick(vector)]);
  const answer = answerProgressBlock(
    column(({ actual }) => actual),
    column(({ target }) => target),
    column(({ baseline }) => baseline),
    column(({ directionText }) => directionText),
  );
  if (isFailure(answer)) throw new Error(answer.message);
  expect(answer.map(([first, second, band]) => [oneDecimal(first), oneDecimal(second), band])).toEqual(
    vectors.map(({ progress1, progress2, band }) => [progress1, progress2, band && bandLabel[band]]),
  );
});

test.each(readCsv("publicadas_2023.csv").map((row) => [cell(row, "codigo"), row] as const))(
  "the published row %s, with its cells as text",
  (_, row) => {
    expect(printed(answerProgress1(cell(row, "vo_2023"), cell(row, "le_2023"), cell(row, "sentido")))).toBe(
      figure(cell(row, "avance_tipo_1")),
    );
    const progress2 = cell(row, "avance_tipo_2");
    if (progress2 !== "")
      expect(printed(answerProgress2(cell(row, "vo_2023"), cell(row, "le_2023"), cell(row, "linea_base")))).toBe(figure(progress2));
  },
);

test.each(
  readCsv("niveles.csv")
    .filter((row) => cell(row, "decide") === "completa")
    .map((row) => [cell(row, "caso"), row] as const),
)("BANDA: %s", (_, row) => {
  const band = single(answerBand([[figure(cell(row, "avance"))]], Number(cell(row, "medio_desde")), cell(row, "alto_desde")));
  expect(String(band).toLowerCase()).toBe(cell(row, "nivel"));
});

test.each(
  readCsv("objetivos.csv")
    .filter((row) => !/sin tope|Rmax/.test(cell(row, "opciones")))
    .map((row) => [cell(row, "caso"), row] as const),
)("PROMEDIO_OP: %s", (_, row) => {
  const options = list(cell(row, "opciones"));
  const relevances = options.includes("ponderado") ? list(cell(row, "relevancias")).map((each) => [each]) : null;
  const answer = answerMean(
    list(cell(row, "avances")).map((each) => [each]),
    options.includes("ND como 0") ? "cero" : null,
    relevances,
  );
  expect(printed(answer)).toBe(figure(cell(row, "promedio")));
});

test.each(
  readCsv("valor_necesario.csv")
    .filter((row) => cell(row, "opcion") === "")
    .map((row) => [cell(row, "caso"), row] as const),
)("VALOR_NECESARIO: %s", (_, row) => {
  expect(single(answerNeeded(cell(row, "logro_esperado"), cell(row, "sentido"), cell(row, "nivel")))).toBe(
    figure(cell(row, "valor_necesario")),
  );
});

test.each(readCsv("valoracion.csv").map((row) => [cell(row, "caso"), row] as const))("VALORACION and NIVEL: %s", (_, row) => {
  const levels = [cell(row, "nivel_objetivos"), Number(cell(row, "nivel_servicios")), cell(row, "nivel_seguimiento")] as const;
  const score = single(answerRating(...levels));
  expect(score).toBeCloseTo(Number(cell(row, "puntaje")), 12);
  expect(single(answerRating(...levels, "puntos"))).toBe(Number(cell(row, "puntos")));
  expect(String(single(answerRating(...levels, "nivel"))).toLowerCase()).toBe(cell(row, "nivel"));
  expect(String(single(answerLevel(score))).toLowerCase()).toBe(cell(row, "nivel"));
});

test("CONTAR_BANDA gives the published counts of the services in both presentations", () => {
  const progresses = [...Array(6).fill(50), ...Array(3).fill("80%"), ...Array(32).fill(120), "ND", "s/d", "N.D.", "", null].map((each) => [
    each,
  ]);
  const count = (band: string, ndAsLow?: unknown): Cell => single(answerBandCount(progresses, band, ndAsLow));
  expect(["bajo", "medio", "alto", "sin dato", "total"].map((band) => count(band))).toEqual([6, 3, 32, 3, 44]);
  expect(["bajo", "Medio", "alto", "sin dato", "total"].map((band) => count(band, "sí"))).toEqual([9, 3, 32, 0, 44]);
  expect(count("bajo", true)).toBe(9);
});

function single(answer: Answer): Cell {
  if (isFailure(answer)) throw new Error(answer.message);
  expect(answer).toHaveLength(1);
  const value = answer[0]?.[0];
  if (value === undefined) throw new Error("the function gave no cell");
  return value;
}

function printed(answer: Answer): Figure {
  return oneDecimal(single(answer));
}

function oneDecimal(value: Cell | undefined): Figure {
  return typeof value === "number" ? roundHalfAway(value, 1) : value === "ND" ? ND : Number.NaN;
}
