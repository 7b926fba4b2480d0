import { changeSince } from "../../domain/changeSince";
import { isKnown } from "../../domain/figure";
import type { Profile } from "../../domain/profile";
import type { ObjectiveResult } from "../../domain/results";
import { roundHalfAway } from "../../domain/rounding";
import { bandLabel } from "../../words/labels";
import { bandPlace } from "../../words/reportTexts/bandPhrases";
import { listed, phrase, sentences, type Phrase } from "../../words/reportTexts/phrase";
import { placeTexts, reportNotes, reportTitles, tableTitles } from "../../words/reportTexts/reportTitles";
import { nameAsTitle } from "../../words/reportTexts/indicatorName";
import { reasonInWords } from "../../words/reportTexts/reasonWords";
import { cell, heading, note, paragraph, prose } from "../blocks";
import { objectivesChart } from "./reportCharts";
import { misleadingLevels } from "./misleadingLevels";
import type { Block, TableBlock } from "../reportDocument";
import type { ReportSource } from "../reportSource";

/**
 * Table of objectives with both Avances, four remarks (highest, lowest, against the year before, against the baseline) and the planner's
 * own.
 */
export function objectivesLevel(source: ReportSource): readonly Block[] {
  const { results, profile } = source.input;
  return [
    heading(1, reportTitles.objectivesLevel(source.terms)),
    objectivesTable(source),
    note(reportNotes.considered),
    note(reportNotes.mean(profile), reportNotes.bandOn(profile), reportNotes.types),
    ...changedRules(profile),
    ...objectivesChart(source),
    ...remarks(source, results.objectives),
    prose("general.objetivos", placeTexts.objectivesRemarks),
  ];
}

/** Whoever reads the report must know that its figures are not those of the usual rules. */
function changedRules(profile: Profile): readonly Block[] {
  const changed = reportNotes.changedRules(profile);
  return changed.length === 0 ? [] : [note(reportNotes.changedRulesTitle, ...changed)];
}

function objectivesTable(source: ReportSource): TableBlock {
  const { objectives } = source.input.results;
  const caption = tableTitles.objectives(source.terms, source.year);
  const previousYear = objectives.some((result) => source.previousOfObjective(result)) ? source.year - 1 : undefined;
  return {
    block: "table",
    caption,
    description: `${caption}: Avance Tipo 1 y Tipo 2 de cada objetivo, con su nivel.`,
    look: "grid",
    widths: [1.7, 6.1, 1.8, ...(previousYear === undefined ? [] : [2]), 2, 2, 1.8],
    align: previousYear === undefined ? "LLCRRC" : "LLCRRRC",
    header: tableTitles.objectivesHeader(source.terms, source.year, previousYear),
    rows: objectives.map((result) => {
      const { code, name } = result.objective;
      const before = source.previousOfObjective(result)?.progress1.progress.value ?? "ND";
      return {
        cells: [
          cell(code),
          cell(nameAsTitle(name)),
          cell(source.share(`${code}:conteo.con-dato`, result.progress1.considered, result.progress1.total, "tabla")),
          ...(previousYear === undefined ? [] : [cell(source.progressInColumn(code, 1, before, "tabla", previousYear))]),
          cell(source.progressInColumn(code, 1, result.progress1.progress.value, "tabla")),
          cell(source.progressInColumn(code, 2, result.progress2.progress.value, "tabla")),
          { ...cell(bandLabel[result.band]), band: result.band },
        ],
      };
    }),
  };
}

function remarks(source: ReportSource, objectives: readonly ObjectiveResult[]): readonly Block[] {
  const known = objectives.filter(({ progress1 }) => isKnown(progress1.progress.value));
  return [
    ...[...extremes(source, known), againstPrevious(source, known) ?? [], againstBaseline(source, objectives)]
      .filter((runs) => runs.length > 0)
      .map((runs) => paragraph(runs, "remark")),
    ...misleadingLevels(source, "objective"),
  ];
}

/** Highest and lowest; those that share a figure are told together, and where all do there is no highest. */
function extremes(source: ReportSource, known: readonly ObjectiveResult[]): readonly Phrase[] {
  const ordered = [...known].sort((a, b) => valueOf(b) - valueOf(a));
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (!first || !last) return [];
  const isTied = (one: ObjectiveResult, other: ObjectiveResult): boolean => shown(one) === shown(other) && one.band === other.band;
  const place = (result: ObjectiveResult): Phrase => phrase`${avance(source, result, 1)} de Avance Tipo 1, ${bandPlace[result.band]}`;
  if (ordered.length === 1) return [phrase`El único objetivo con avance es el ${first.objective.code}, con ${place(first)}.`];
  if (isTied(first, last)) return [phrase`Todos los objetivos con avance tienen el mismo: ${place(first)}.`];
  return (["mayor", "menor"] as const).map((which) => {
    const end = which === "mayor" ? first : last;
    const tied = known.filter((result) => isTied(result, end));
    return tied.length === 1
      ? phrase`El ${which}${which === "mayor" ? " avance" : ""} es el del ${end.objective.code}, con ${place(end)}.`
      : phrase`El ${which} avance es de ${place(end)}, y lo comparten ${sharing(tied)}.`;
  });
}

function sharing(tied: readonly ObjectiveResult[]): Phrase {
  const named = tied.slice(0, MOST_COMPARED).map(({ objective }) => `el ${objective.code}`);
  return listed(tied.length > named.length ? [...named, `${tied.length - named.length} más`] : named);
}

function shown(result: ObjectiveResult): string {
  return roundHalfAway(valueOf(result), 1).toFixed(1);
}

function againstPrevious(source: ReportSource, known: readonly ObjectiveResult[]): Phrase | undefined {
  const compared = known.flatMap((result) => {
    const previous = source.previousOfObjective(result);
    return previous ? [{ result, previous }] : [];
  });
  if (compared.length === 0) return phrase`No hay avances de ${String(source.year - 1)} con que comparar.`;
  return sentences(...compared.slice(0, MOST_COMPARED).map(({ result, previous }) => comparison(source, result, previous)));
}

/** More than these and the remark is a second table. */
const MOST_COMPARED = 4;

function comparison(source: ReportSource, result: ObjectiveResult, previous: ObjectiveResult): Phrase {
  const { code } = result.objective;
  const change = changeSince(valueOf(previous), valueOf(result)) ?? 0;
  const before = source.progress(code, 1, valueOf(previous), "nota", previous.year);
  if (change === 0) return phrase`El ${code} mantiene el avance de ${String(previous.year)}, que fue de ${before}.`;
  return phrase`El ${code} ${change > 0 ? "sube" : "baja"} frente a ${String(previous.year)}, cuando su avance fue de ${before}.`;
}

function againstBaseline(source: ReportSource, objectives: readonly ObjectiveResult[]): Phrase {
  const known = objectives.filter(({ progress2 }) => isKnown(progress2.progress.value));
  const said = known.slice(0, MOST_COMPARED).map((result) => phrase`de ${avance(source, result, 2)} en el ${result.objective.code}`);
  return sentences(
    said.length > 0 ? phrase`Respecto de la línea base, el Avance Tipo 2 es ${listed(said)}.` : undefined,
    ...objectives.map(({ objective, progress2: { progress } }) =>
      "reason" in progress
        ? phrase`El Avance Tipo 2 del ${objective.code} no se puede calcular: ${reasonInWords(progress.reason)}.`
        : undefined,
    ),
  );
}

function avance(source: ReportSource, result: ObjectiveResult, type: 1 | 2): ReturnType<ReportSource["progress"]> {
  return source.progress(result.objective.code, type, (type === 1 ? result.progress1 : result.progress2).progress.value, "nota");
}

function valueOf({ progress1: { progress } }: ObjectiveResult): number {
  return isKnown(progress.value) ? progress.value : 0;
}
