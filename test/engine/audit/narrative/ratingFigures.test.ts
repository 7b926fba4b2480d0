import { ratingJudgements } from "../../../../src/engine/audit/narrative/ratingFigures";
import { piecesOf } from "../../../../src/engine/audit/narrative/piece";
import { SubjectIndex } from "../../../../src/engine/audit/narrative/subjects";
import type { TextParagraph } from "../../../../src/engine/audit/narrative/lexis/text";
import { computePolicy } from "../../../../src/engine/domain/computePolicy";
import { defaultProfile } from "../../../../src/engine/domain/profile";
import { matrixOf, SMALL_ROWS } from "../../document/reportMatrix";

const matrix = matrixOf(SMALL_ROWS);
// Levels chosen by hand: 1, 2 and 3 with weights 4, 4 and 2 give 4 + 8 + 6 = 18 points and 1.8 (V1).
const results = computePolicy(matrix.policy, 2023, { ...defaultProfile, ratingLevels: { objectives: 1, services: 2, followUp: 3 } });

function judged(paragraph: TextParagraph): readonly string[] {
  const pieces = piecesOf([paragraph], new SubjectIndex(matrix, results), { inNames: new Set(), limits: [] });
  return pieces.flatMap((piece) => [...ratingJudgements(piece, results).values()].map(({ text, verdict }) => `${text} ${verdict}`));
}

const header = ["Criterio", "Peso", "Nivel", "Puntos"];

test.each([
  ["La valoración general es intermedia, con un puntaje de 1.8.", ["1.8 cuadra"]],
  ["La valoración general es intermedia, con un puntaje de 2.3.", ["2.3 no_cuadra"]],
  ["La valoración suma 18 puntos.", ["18 cuadra"]],
  ["Se atendieron 18 puntos de control.", []],
])("«%s»: the figures of the valoración are judged, others are left alone (V1)", (text, verdicts) => {
  expect(judged({ text })).toEqual(verdicts);
});

test.each([
  [
    ["Avance de los objetivos prioritarios", "4", "Inicial", "4"],
    ["4 cuadra", "4 cuadra"],
  ],
  [
    ["Implementación de los servicios", "4", "Intermedio", "12"],
    ["4 cuadra", "12 no_cuadra"],
  ],
  [
    ["Sistema de seguimiento", "2", "Avanzado", "6"],
    ["2 cuadra", "6 cuadra"],
  ],
  [
    ["Total", "10", "Intermedio", "18"],
    ["10 cuadra", "18 cuadra"],
  ],
])("the row %j of the table of the valoración is judged by its criterion (V1)", (cells, verdicts) => {
  expect(judged({ text: cells.join(" | "), cells, header })).toEqual(verdicts);
});
