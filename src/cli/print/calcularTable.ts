import { rectAddress } from "../../engine/address";
import { lossesOf } from "../../engine/actions/changeSentences";
import type { Fill } from "../../engine/actions/fill";
import { countsAsPublished } from "../../engine/domain/band";
import type { Finding } from "../../engine/domain/finding";
import type { BandCounts, ObjectiveResult, PolicyResults } from "../../engine/domain/results";
import { certaintyOf } from "../../engine/reader/certainty";
import { certaintyText } from "../../engine/words/certaintyTexts";
import { counted } from "../../engine/words/counted";
import { figureText } from "../../engine/words/figureText";
import { hierarchyTerms } from "../../engine/words/hierarchyTerms";
import { bandLabel, bandRange, criterionLabel, ratingLabel } from "../../engine/words/labels";
import { ratingProposal } from "../../engine/words/ratingEvidence";
import type { AnswerOptions } from "./answerOptions";
import { findingsTable } from "./findingsTable";
import { paintFor } from "./paint";
import { oneLine } from "../../engine/words/printedText";
import { type Terminal } from "../terminal";
import { textTable } from "./textTable";

/** What `pntp calcular` prints for people: what was read, objectives, bands, findings. */
export function calcularTable(fill: Fill, findings: readonly Finding[], answersTo: AnswerOptions, terminal: Terminal): string {
  const paint = paintFor(terminal.colors);
  return [
    paint.bold(titleOf(fill)),
    "",
    objectivesTable(fill.results.objectives, terminal),
    bandsTable(fill, terminal),
    findingsTable(findings, answersTo, terminal),
  ].join("\n");
}

/** What of hers the writing replaces or keeps, or would; empty where there is nothing. */
export function lossLines(fill: Fill, isWritten: boolean): string {
  const { typed, formulas } = lossesOf(fill, isWritten ? "now" : "ifWritten");
  const remedy = formulas !== undefined && !fill.request.keepFormulas ? " Para que se queden: --conservar-formulas." : "";
  const lines = [...(typed === undefined ? [] : [typed]), ...(formulas === undefined ? [] : [`${formulas}${remedy}`])];
  return lines.length === 0 ? "" : `\n${lines.map((line) => `${oneLine(line)}\n`).join("")}`;
}

function titleOf({ request: { matrix }, year, results }: Fill): string {
  const years = matrix.policy.periods.map((period) => period.year);
  const [first, last] = [years.reduce((a, b) => Math.min(a, b)), years.reduce((a, b) => Math.max(a, b))];
  return (
    `${oneLine(matrix.policy.title ?? "Matriz de indicadores")}\n${oneLine(matrix.sheet)}!${rectAddress(matrix.area)} ` +
    `· ${counted(results.indicators.length, "indicador", "indicadores")} · ` +
    `${first === last ? first : `${first}–${last}`} · avance al ${year}\n` +
    `Lectura: ${oneLine(certaintyText(certaintyOf(matrix, year)))}`
  );
}

function objectivesTable(objectives: readonly ObjectiveResult[], terminal: Terminal): string {
  if (objectives.length === 0) return "La matriz no tiene filas de objetivo: no hay promedios que dar.\n";
  const paint = paintFor(terminal.colors);
  return textTable(
    [
      { title: "Objetivo" },
      { title: "", flexible: true },
      { title: "Avance 1", align: "right" },
      { title: "Avance 2", align: "right" },
      { title: "Banda" },
      { title: "Considerados" },
    ],
    objectives.map(({ objective, progress1, progress2, band }) => [
      objective.code,
      objective.name,
      { text: figureText(progress1.progress.value), paint: paint.bold },
      figureText(progress2.progress.value),
      { text: bandLabel[band], paint: paint.band(band) },
      `${progress1.considered} de ${progress1.total}`,
    ]),
    terminal.columns,
  );
}

function bandsTable({ results, profile }: Fill, terminal: Terminal): string {
  const { objective, service } = results.counts;
  const row = (title: string, { low, medium, high, noData, total }: BandCounts): string[] => [
    title,
    `${low}`,
    `${medium}`,
    `${high}`,
    `${noData}`,
    `${total}`,
  ];
  const title = (band: "low" | "medium" | "high"): string => `${bandLabel[band]} ${bandRange(band, profile.thresholds)}`;
  const published = countsAsPublished(service);
  return [
    textTable(
      [
        { title: "Indicadores" },
        ...(["low", "medium", "high"] as const).map((band) => ({ title: title(band), align: "right" as const })),
        { title: "Sin dato", align: "right" },
        { title: "Total", align: "right" },
      ],
      [row("De objetivo", objective), row(hierarchyTerms(results.objectives.map(({ objective: { code } }) => code)).ofService, service)],
      terminal.columns,
    ),
    ...(service.noData > 0
      ? [
          `Como el reporte 2023, que cuenta «sin dato» dentro de bajo: servicios ${published.low} / ${published.medium} / ` +
            `${published.high} de ${published.total}.\n`,
        ]
      : []),
    `Valoración propuesta: ${ratingLabel[results.rating.level].toLowerCase()} (${figureText(results.rating.score)} de 3).\n`,
    ...deliveryLines(results.rating),
  ].join("");
}

/** What the proposal for the follow-up rests on, where a round with the entities was held. */
function deliveryLines({ criteria }: PolicyResults["rating"]): readonly string[] {
  return criteria
    .filter(({ evidence }) => evidence.of === "answers")
    .map((each) => `${criterionLabel[each.criterion]}: la ronda ${ratingProposal(each)}.\n`);
}
