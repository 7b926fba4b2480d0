import { defaultProfile, type RatingLevel } from "../engine/domain/profile";
import { levelOfScore, rateLevels } from "../engine/domain/rating";
import { ND } from "../engine/domain/figure";
import { ratingLabel } from "../engine/words/labels";
import { alone, isBlank, readChoice, readFigure, readLimits, said } from "./argument";
import { invalid, isFailure, notAvailable, type Answer, type FunctionFailure } from "./functionAnswer";

/** PNTP.VALORACION: puntaje (1–3), puntos or nivel of the policy from the levels of its three criteria, weighted 4, 4 and 2 (V1, V2). */
export function answerRating(objectives: unknown, services: unknown, followUp: unknown, result?: unknown): Answer {
  const levels = readLevels({ nivel_objetivos: objectives, nivel_servicios: services, nivel_seguimiento: followUp });
  if (isFailure(levels)) return levels;
  const wanted = readChoice<"score" | "points" | "level">("resultado", result, RESULT_CHOICES, "score");
  if (isFailure(wanted)) return wanted;
  const [first, second, third] = levels;
  const rating = rateLevels({ objectives: first, services: second, followUp: third }, defaultProfile);
  return [[wanted === "level" ? ratingLabel[rating.level] : rating[wanted]]];
}

/** PNTP.NIVEL: Inicial, Intermedio or Avanzado of a puntaje between 1 and 3 (V2). */
export function answerLevel(score: unknown, intermediateFrom?: unknown, advancedFrom?: unknown): Answer {
  const { figure, kind } = readFigure(alone(score));
  if (kind === "blank" || kind === "nd" || kind === "notApplicable") return [[ND]];
  if (figure === ND || figure < 1 || figure > 3)
    return invalid(`El puntaje debe ser un número entre 1 y 3; se recibió «${said(alone(score))}».`);
  const { ratingCuts } = defaultProfile;
  const cuts = readLimits(
    "rating",
    ["intermedio_desde", intermediateFrom, ratingCuts.intermediate],
    ["avanzado_desde", advancedFrom, ratingCuts.advanced],
  );
  if (isFailure(cuts)) return cuts;
  const [intermediate, advanced] = cuts;
  return [[ratingLabel[levelOfScore(figure, { intermediate, advanced })]]];
}

const LEVELS: Readonly<Record<string, RatingLevel>> = { "1": 1, "2": 2, "3": 3, inicial: 1, intermedio: 2, avanzado: 3 };

const RESULT_CHOICES: Readonly<Record<string, "score" | "points" | "level">> = { puntaje: "score", puntos: "points", nivel: "level" };

function readLevels(given: Readonly<Record<string, unknown>>): readonly [RatingLevel, RatingLevel, RatingLevel] | FunctionFailure {
  const levels: RatingLevel[] = [];
  for (const [name, value] of Object.entries(given)) {
    if (isBlank(alone(value)) || readFigure(alone(value)).kind === "nd")
      return notAvailable(`Falta ${name}: escribe 1 (inicial), 2 (intermedio) o 3 (avanzado).`);
    const level = readChoice<RatingLevel | undefined>(name, value, LEVELS, undefined);
    if (isFailure(level)) return level;
    if (level !== undefined) levels.push(level);
  }
  const [first, second, third] = levels;
  return first !== undefined && second !== undefined && third !== undefined
    ? [first, second, third]
    : notAvailable("Faltan niveles: escribe uno para cada criterio.");
}
