import type { ColumnDraft } from "./columnDraft";
import { plain } from "./columnDraft";
import type { ColumnRole } from "../matrix";
import { isSamePeriod } from "../../domain/period";
import { periodText } from "../../words/periodText";
import { roleNames } from "../../words/glossary";

/** A title whose merge does not cover its years, as the reader understood it. */
export interface WrongTitle {
  readonly text: string;
  readonly role: ColumnRole;
  readonly first: number;
  readonly last: number;
}

/**
 * Decides the blocks by the sequence of years, which starts again where a block begins («2019 … 2023, 2019 … 2023»), and not by merges
 * alone:
 * in the published matrix «Valores obtenidos» spans four of its five years. Corrects the drafts in place.
 */
export function settleYearRuns(drafts: readonly ColumnDraft[]): readonly WrongTitle[] {
  const runs = splitRuns(drafts.filter(({ isTitled, period, role }) => isTitled && period !== undefined && role !== "baselineValue"));
  const wrong: WrongTitle[] = [];
  const majorities = runs.map(majorityRole);
  runs.forEach((run, index) => {
    const majority = majorities[index] ?? "other";
    const isTakenElsewhere = (draft: ColumnDraft): boolean =>
      runs.some(
        (other, at) => at !== index && majorities[at] === draft.role && other.some(({ period }) => isSamePeriod(period, draft.period)),
      );
    const strays = run.filter((draft) => draft.role !== majority && (draft.role === "other" || isTakenElsewhere(draft)));
    for (const draft of strays) {
      draft.role = majority;
      draft.confidence = "likely";
      draft.why = `la secuencia de años ${yearsOf(run)} es un solo bloque de «${roleNames[majority]}», aunque el título esté mal combinado`;
    }
    if (
      strays.length === 0 &&
      run.length > 1 &&
      runs.some((other) => other !== run && yearsOf(other) === yearsOf(run) && other.length === run.length)
    )
      confirm(run, majority);
    if (
      strays.length > 0 ||
      run.some(
        ({ title }) =>
          title?.isCarried === true &&
          run.some((other) => other.title?.from === title.from && !other.title.isCarried && other.title.from !== other.column),
      )
    ) {
      wrong.push(wrongTitle(run, majority));
    }
  });
  settleUntitled(runs, majorities);
  return wrong;
}

/** Consecutive year columns, cut where the years start again or a column stands between them; the parts of a year stay together. */
function splitRuns(drafts: readonly ColumnDraft[]): ColumnDraft[][] {
  const yearStep = (draft: ColumnDraft, previous: ColumnDraft | undefined): number => yearOf(draft) - yearOf(previous);
  const steps = drafts.slice(1).map((draft, index) => Math.sign(yearStep(draft, drafts[index])));
  const isDescending = steps.filter((step) => step < 0).length > steps.filter((step) => step > 0).length;
  const runs: ColumnDraft[][] = [];
  drafts.forEach((draft, index) => {
    const previous = drafts[index - 1];
    const run = runs.at(-1);
    const step = yearStep(draft, previous);
    const goesOn =
      previous !== undefined &&
      draft.column - previous.column <= 2 &&
      (step === 0
        ? draft.role === previous.role && run?.every(({ period }) => !isSamePeriod(period, draft.period)) === true
        : isDescending
          ? step < 0
          : step > 0);
    if (goesOn) run?.push(draft);
    else runs.push([draft]);
  });
  return runs;
}

function yearOf(draft: ColumnDraft | undefined): number {
  return draft?.period?.year ?? 0;
}

function majorityRole(run: readonly ColumnDraft[]): ColumnRole {
  const counts = new Map<ColumnRole, number>();
  for (const { role, title } of run)
    if (role !== "other") counts.set(role, (counts.get(role) ?? 0) + (title?.isCarried === true ? 1 : 1.01));
  return [...counts].reduce<[ColumnRole, number]>((best, each) => (each[1] > best[1] ? each : best), ["other", 0])[0];
}

/** A run without a title of its own, or with the title of another one over it: named by its place, and asked about. */
function settleUntitled(runs: readonly ColumnDraft[][], majorities: readonly ColumnRole[]): void {
  runs.forEach((run, index) => {
    const role = majorities[index] ?? "other";
    const rival = runs.findIndex(
      (other, at) =>
        at < index && majorities[at] === role && other.some(({ period }) => run.some((draft) => isSamePeriod(draft.period, period))),
    );
    const isOwnTitle = run.some(({ title, column }) => title?.from === column);
    // «2024» and «2024 (revisado)» under one title dispute the year.
    const isTwice =
      run.length === 1 &&
      run.every(({ title }) => title?.isCarried === false && runs[rival]?.some((other) => other.title?.from === title.from));
    if (role !== "other" && (rival < 0 || isOwnTitle || isTwice)) return;
    // A block that lost its title is told by its place; one column alone could be anything.
    const guess = run.length > 1 ? (["target", "actual"] as const).find((wanted) => !majorities.includes(wanted)) : undefined;
    for (const draft of run) {
      draft.role = guess ?? "other";
      draft.confidence = "doubtful";
      draft.why =
        guess === undefined
          ? run.length > 1
            ? `los años ${yearsOf(run)} no tienen título`
            : `«${run[0]?.header ?? ""}» no dice de qué dato es`
          : `los años ${yearsOf(run)} no tienen título propio; por su lugar serían «${roleNames[guess]}»`;
      draft.candidates = (["target", "actual", "progress1", "progress2"] as const).filter((other) => other !== draft.role);
    }
  });
}

/** A block with the same years as another one is sure, even where its title does not reach all of them. */
function confirm(run: readonly ColumnDraft[], role: ColumnRole): void {
  for (const draft of run) {
    if (draft.role !== role || draft.confidence !== "likely" || draft.title?.isCarried !== true || draft.strength < 2) continue;
    draft.confidence = "sure";
    draft.why = `sigue la secuencia de años ${yearsOf(run)} de «${plain(draft.title.text)}», igual a la de otro bloque`;
  }
}

function wrongTitle(run: readonly ColumnDraft[], role: ColumnRole): WrongTitle {
  const text = run.find((draft) => draft.title !== undefined && draft.role === role)?.title?.text ?? roleNames[role];
  return { text: plain(text), role, first: run[0]?.column ?? 0, last: run.at(-1)?.column ?? 0 };
}

function yearsOf(run: readonly ColumnDraft[]): string {
  const [first, last] = [run[0]?.period, run.at(-1)?.period];
  if (first === undefined || last === undefined) return "";
  return isSamePeriod(first, last) ? periodText(first) : `${periodText(first)}–${periodText(last)}`;
}
