import { phrase } from "../../words/reportTexts/phrase";
import type { ReportChange } from "../../words/reportTexts/reportChange";
import { reportTitles } from "../../words/reportTexts/reportTitles";
import { heading, note } from "../blocks";
import { codeMoves } from "./codeMoves";
import { mapDocument } from "../documentMap";
import type { EarlierFigure, EarlierReport, EarlierText } from "./earlierReport";
import { cutText } from "../plainText";
import { codeOfPlace, type Block, type KeptText, type ReportDocument, type ReportRow } from "../reportDocument";

/** What to do with a figure that the planner typed over: hers stays with the calculation beside it, or the calculation takes its place. */
export type TypedFigures = "keep" | "recalculate";

export interface Merged {
  readonly document: ReportDocument;
  readonly changes: readonly ReportChange[];
}

/** Before the id of a text whose place is gone, in the end section. */
const WITHOUT_PLACE = "sin-lugar:";

/**
 * The new report with the planner's texts of the earlier one: each goes with its indicator, whatever its code is now; figures are the new
 * ones; what has no place any more stands in a section at the end. Nothing she wrote is left out.
 */
export function mergeEarlier(document: ReportDocument, earlier: EarlierReport, typedFigures: TypedFigures): Merged {
  const moves = codeMoves(earlier.rows, document.rows);
  const texts = new Map<string, EarlierText>();
  const doubled: EarlierText[] = [];
  for (const text of earlier.texts) {
    const id = movedPlace(homeOf(text.id), moves);
    if (id !== undefined && !texts.has(id)) texts.set(id, text);
    else doubled.push(text);
  }
  const figures = new Map(earlier.figures.map((figure) => [movedFigure(figure.id, moves), figure]));
  const changes: ReportChange[] = [];
  const placed = new Set<EarlierText>();
  const told = new Set<string>();

  const merged = mapDocument(document, {
    place: (place) => {
      const text = texts.get(place.id);
      if (!text || placed.has(text)) return place;
      placed.add(text);
      const [from, to] = [codeOfPlace(homeOf(text.id)), codeOfPlace(place.id)];
      if (from !== undefined && to !== undefined && from !== to) changes.push({ change: "text-moved", from, to, about: place.about });
      return { ...place, kept: { text: text.text, content: text.content } };
    },
    figure: (run) => {
      const before = figures.get(run.figure);
      figures.delete(run.figure);
      if (!before) return run;
      const change = figureChange(run.figure, before, run.text, typedFigures);
      if (change) pushOnce(changes, told, change);
      return change?.change === "figure-typed" && change.kept ? { ...run, typed: before.text } : run;
    },
  });

  if (placed.size > 0) changes.unshift({ change: "texts-kept", count: placed.size });
  for (const gone of figures.values())
    if (isTyped(gone)) changes.push({ change: "typed-figure-gone", about: aboutFigure(gone.id), typed: gone.text, before: gone.generated });
  const homeless = [...new Set([...earlier.texts.filter((text) => !placed.has(text)), ...doubled])];
  changes.push(
    ...homeless.map(({ id, about, text }): ReportChange => ({
      change: "text-without-place",
      about,
      start: startOf(text),
      isStill: isLeftover(id),
    })),
  );
  changes.push(...earlier.loose.map(({ under, text }): ReportChange => ({ change: "text-outside", under, start: startOf(text) })));
  changes.push(...rowChanges(earlier.rows, document.rows, moves));
  return { document: withLeftovers(merged, homeless, earlier), changes };
}

/** Codes that have text in the earlier report, as they are now: their places must not go away because a level changed. */
export function writtenCodes(earlier: EarlierReport, rows: readonly ReportRow[]): ReadonlySet<string> {
  const moves = codeMoves(earlier.rows, rows);
  return new Set(earlier.texts.flatMap(({ id }) => codeOfPlace(movedPlace(homeOf(id), moves) ?? "") ?? []));
}

/** Whether a place is one of «Textos por ubicar». */
export function isLeftover(id: string): boolean {
  return id.startsWith(WITHOUT_PLACE);
}

function homeOf(id: string): string {
  return isLeftover(id) ? id.slice(WITHOUT_PLACE.length) : id;
}

function movedPlace(id: string, moves: ReadonlyMap<string, string | undefined>): string | undefined {
  const code = codeOfPlace(id);
  if (code === undefined) return id;
  const to = moves.get(code);
  return to === undefined ? undefined : `${id.slice(0, id.indexOf(":"))}:${to}`;
}

function movedFigure(id: string, moves: ReadonlyMap<string, string | undefined>): string {
  const colon = id.indexOf(":");
  const code = id.slice(0, colon);
  return moves.has(code) ? `${moves.get(code) ?? `${WITHOUT_PLACE}${code}`}${id.slice(colon)}` : id;
}

function isTyped({ generated, text }: EarlierFigure): boolean {
  return plain(text) !== plain(generated);
}

function figureChange(id: string, before: EarlierFigure, now: string, typedFigures: TypedFigures): ReportChange | undefined {
  if (isTyped(before) && plain(before.text) !== plain(now)) {
    return {
      change: "figure-typed",
      about: aboutFigure(id),
      typed: before.text,
      before: before.generated,
      now,
      kept: typedFigures === "keep",
    };
  }
  return before.generated === now ? undefined : { change: "figure-updated", about: aboutFigure(id), before: before.generated, now };
}

/** The same figure stands in several places: its update is told once. */
function pushOnce(changes: ReportChange[], told: Set<string>, change: ReportChange): void {
  const key = JSON.stringify(change);
  if (!told.has(key)) changes.push(change);
  told.add(key);
}

/** «ISS.02.05.01.01:avance1:2023:detalle» without where it stands. */
function aboutFigure(id: string): string {
  return id.split(":").slice(0, 3).join(":");
}

function plain(text: string): string {
  return text.replace(/\s+/g, "");
}

function startOf(text: string): string {
  return text.length > 80 ? `${cutText(text, 79)}…` : text;
}

function rowChanges(
  before: readonly ReportRow[],
  now: readonly ReportRow[],
  moves: ReadonlyMap<string, string | undefined>,
): readonly ReportChange[] {
  const known = new Set(moves.values());
  const gone = before.filter(({ code }) => moves.get(code) === undefined);
  return [
    ...gone.map(({ code, name }): ReportChange => ({ change: "row-gone", code, name })),
    ...(before.length === 0
      ? []
      : now.filter(({ code }) => !known.has(code)).map(({ code, name }): ReportChange => ({ change: "row-new", code, name }))),
  ];
}

/** Texts without a place stand at the end of the first section, each in a place of its own, so that the next report finds them again. */
function withLeftovers(document: ReportDocument, homeless: readonly EarlierText[], { loose, rows }: EarlierReport): ReportDocument {
  if (homeless.length + loose.length === 0) return document;
  const blocks: readonly Block[] = [
    heading(1, reportTitles.leftover),
    note(reportTitles.leftoverNote),
    ...homeless.flatMap((text) => leftover(`${WITHOUT_PLACE}${homeOf(text.id)}`, text.about, text)),
    ...loose.flatMap((text, index) =>
      leftover(
        `${WITHOUT_PLACE}suelto.${document.year}.${index + 1}`,
        text.under === "" ? reportTitles.looseAtStart : reportTitles.looseUnder(text.under),
        text,
      ),
    ),
  ];
  const [first, ...others] = document.sections;
  const gone = rows.filter(
    ({ code }) => homeless.some(({ id }) => codeOfPlace(homeOf(id)) === code) && !document.rows.some((row) => row.code === code),
  );
  return {
    ...document,
    rows: [...document.rows, ...gone],
    sections: first ? [{ ...first, blocks: [...first.blocks, ...blocks] }, ...others] : others,
  };
}

function leftover(id: string, about: string, { text, content }: KeptText): readonly Block[] {
  return [
    { block: "paragraph", look: "note", runs: phrase`${about}` },
    { block: "prose", id, about: cutText(about, 64), placeholder: reportTitles.leftoverPlace, kept: { text, content } },
  ];
}
