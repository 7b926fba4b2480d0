import { bandOf, countBands, countsAsPublished } from "../engine/domain/band";
import { ND, percent } from "../engine/domain/figure";
import { defaultProfile } from "../engine/domain/profile";
import type { Band, BandCounts, Progress } from "../engine/domain/results";
import { rollUp, type RollUpItem } from "../engine/domain/rollUp";
import { bandLabel } from "../engine/words/labels";
import {
  argument,
  isBlank,
  isErrorCell,
  isSingle,
  optionalArgument,
  readChoice,
  readFigure,
  readThresholds,
  said,
  type Argument,
} from "./argument";
import { cellAt, commonSize } from "./broadcast";
import { invalid, isFailure, type Answer, type FunctionFailure } from "./functionAnswer";

/** PNTP.BANDA: Bajo, Medio, Alto or Sin dato of each Avance Tipo 1 in percent (B1–B3). */
export function answerBand(progresses: unknown, mediumFrom?: unknown, highFrom?: unknown): Answer {
  const thresholds = readThresholds(mediumFrom, highFrom);
  if (isFailure(thresholds)) return thresholds;
  const given = argument("avance", progresses);
  return given.cells.map((row) =>
    row.map((value) =>
      isBlank(value) && !isSingle(given) ? "" : bandLabel[bandOf(readFigure(value).figure, { ...defaultProfile, thresholds })],
    ),
  );
}

/** PNTP.CONTAR_BANDA: how many Avances of a range are in a band; blank cells are no indicators (B4, B5). */
export function answerBandCount(progresses: unknown, band: unknown, ndAsLow?: unknown, mediumFrom?: unknown, highFrom?: unknown): Answer {
  const wanted = readChoice<keyof BandCounts | undefined>("banda", band, BAND_CHOICES, undefined);
  if (isFailure(wanted)) return wanted;
  if (wanted === undefined) return invalid("Falta la banda: escribe bajo, medio, alto, sin dato o total.");
  const asLow = readChoice("nd_en_bajo", ndAsLow, YES_NO, false);
  if (isFailure(asLow)) return asLow;
  const thresholds = readThresholds(mediumFrom, highFrom);
  if (isFailure(thresholds)) return thresholds;
  const bands: Band[] = [];
  for (const value of filledCells(argument("avances", progresses)))
    bands.push(bandOf(readFigure(value).figure, { ...defaultProfile, thresholds }));
  const counts = countBands(bands);
  return [[(asLow ? countsAsPublished(counts) : counts)[wanted]]];
}

/** PNTP.PROMEDIO_OP: mean of the Avances of an objective, each between 0 and 100; ND left out or as 0; weighted where relevancias are given (O1–O6). */
export function answerMean(progresses: unknown, ndPolicy?: unknown, relevances?: unknown): Answer {
  const ndInMean = readChoice<"skip" | "zero">("nd", ndPolicy, ND_CHOICES, "skip");
  if (isFailure(ndInMean)) return ndInMean;
  const weights = optionalArgument("relevancias", relevances);
  const items = meanItems(argument("avances", progresses), weights);
  if (isFailure(items)) return items;
  return [[rollUp(items, { ...defaultProfile, ndInMean, mean: weights ? "weighted" : "simple" }).progress.value]];
}

const BAND_CHOICES: Readonly<Record<string, keyof BandCounts>> = {
  bajo: "low",
  medio: "medium",
  intermedio: "medium",
  alto: "high",
  "sin dato": "noData",
  sindato: "noData",
  nd: "noData",
  total: "total",
};

const ND_CHOICES: Readonly<Record<string, "skip" | "zero">> = { omitir: "skip", cero: "zero", "0": "zero" };

const YES_NO: Readonly<Record<string, boolean>> = {
  si: true,
  no: false,
  verdadero: true,
  falso: false,
  "1": true,
  "0": false,
  true: true,
  false: false,
};

function meanItems(progresses: Argument, relevances: Argument | undefined): readonly RollUpItem[] | FunctionFailure {
  const size = commonSize(relevances ? [progresses, relevances] : [progresses]);
  if (isFailure(size)) return size;
  const items: RollUpItem[] = [];
  for (let row = 0; row < size.rows; row++) {
    for (let column = 0; column < size.columns; column++) {
      const value = cellAt(progresses, row, column);
      if (isBlank(value)) continue;
      const item = meanItem(value, relevances && cellAt(relevances, row, column));
      if (isFailure(item)) return item;
      items.push(item);
    }
  }
  return items;
}

function meanItem(value: unknown, relevance: unknown): RollUpItem | FunctionFailure {
  const { figure, kind } = readFigure(value);
  // An error is a datum that is missing, as for the native formula of the mean.
  if (kind === "malformed" || (kind === "error" && !isErrorCell(value)))
    return invalid(`«${said(value)}» no es un avance: cada celda debe tener un número o ND.`);
  const progress: Progress =
    figure === ND
      ? { value: ND, rule: "P10", reason: kind === "notApplicable" ? "not-applicable" : "actual-nd" }
      : { value: percent(figure), rule: "P1" };
  const read = readFigure(relevance).figure;
  return read === ND ? { progress } : { progress, relevance: read };
}

function* filledCells({ cells }: Argument): Generator {
  for (const row of cells) for (const value of row) if (!isBlank(value)) yield value;
}
