import { roundHalfAway } from "../../domain/rounding";
import { fold } from "../../reader/text/fold";
import { formatMeaning } from "../../reader/text/numberFormat";
import { formatSections, type FormatSection, type FormatSections } from "./formatSections";
import { shownNumber } from "./shownText";

/** What a cell shows in place of what it holds. */
export interface OtherFigure {
  /** As the sheet shows it; empty where nothing can be seen. */
  readonly shown: string;
  /** It shows a figure, and another one. */
  readonly isFigure: boolean;
}

/**
 * What a number format makes of a value that is not the value itself: a text in its place, digits put in or left out, thousands that are not
 * told, nothing at all. Undefined where the digits stand whole, whatever is written around them, and where it is not certain which section holds.
 */
export function otherFigure(format: string, value: number | string): OtherFigure | undefined {
  if (format === "General" || format === "" || format === "@") return undefined;
  const sections = sectionsOf(format);
  if (!sections) return undefined;
  if (typeof value === "string") return otherText(sections, value);
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) return undefined;
  const judged = sectionsFor(sections.numbers, value).map((each) => otherNumber(each, value, format));
  return judged.every((each) => each !== undefined) ? judged[0] : undefined;
}

const known = new Map<string, FormatSections | undefined>();
const MOST_KNOWN = 2000;

function sectionsOf(format: string): FormatSections | undefined {
  if (known.has(format)) return known.get(format);
  const sections = formatSections(format);
  if (known.size < MOST_KNOWN) known.set(format, sections);
  return sections;
}

interface Chosen {
  readonly section: FormatSection;
  /** A minus is written that the section does not have. */
  readonly isSigned: boolean;
  /** What a number above zero is written with, where there is another section for it. */
  readonly positive?: FormatSection;
}

/** The sections that a number may be written with: one, or several where programs differ. */
function sectionsFor(sections: readonly FormatSection[], value: number): readonly Chosen[] {
  const [first, second, third] = sections;
  if (!first) return [];
  const isSigned = value < 0;
  if (sections.some(({ condition }) => condition)) return conditional(sections, value).map((section) => ({ section, isSigned }));
  if (second && value < 0) return [{ section: second, isSigned: false, positive: first }];
  return [{ section: third && value === 0 ? third : first, isSigned }];
}

function conditional([first, second, third]: readonly FormatSection[], value: number): readonly FormatSection[] {
  if (first?.condition?.(value)) return [first];
  if (second?.condition?.(value)) return [second];
  const others = [second, third].filter((section) => section !== undefined && !section.condition);
  return [...(first?.condition ? [] : [first]), ...others].filter((section) => section !== undefined);
}

const NO_INK: OtherFigure = { shown: "", isFigure: false };
const DASH = /^[-\u2010-\u2015\u2212]+$/;

function otherNumber({ section, isSigned, positive }: Chosen, value: number, format: string): OtherFigure | undefined {
  if (section.isWhite) return NO_INK;
  const { text, decimals, thousands, isDate } = shownNumber(section, Math.abs(value));
  const meaning = formatMeaning(format);
  // The reader tells of dates.
  if (isDate) return meaning === "date" ? undefined : { shown: "una fecha u hora", isFigure: false };
  const shown = (isSigned ? "-" : "") + text.replace(/\s+/g, " ").trim();
  const figures = figuresIn(shown);
  const [figure] = figures;
  if (figure === undefined) return value === 0 && DASH.test(shown) ? undefined : { shown, isFigure: false };
  const counted = Math.abs(value) * (meaning === "percent" ? 100 : 1);
  const said = thousands > 0 && saysThousands(shown, thousands) ? counted / 1000 ** thousands : counted;
  const expected = decimals === undefined ? Number(counted.toPrecision(12)) : roundHalfAway(said, decimals);
  const isWhole = Math.abs(figure.number - expected) <= Math.max(1, expected) * 1e-9;
  const hasSign =
    value < 0 ? isSigned || tellsSign(section, shown, positive) : !/(?:^|[\s$])[-\u2212]\s*$/u.test(shown.slice(0, figure.at));
  return isWhole && (hasSign || expected === 0) ? undefined : { shown, isFigure: true };
}

/** A minus, brackets, a colour, or anything that figures above zero do not have. */
function tellsSign(section: FormatSection, shown: string, positive: FormatSection | undefined): boolean {
  const around = (one: FormatSection): string => one.pieces.map((piece) => (piece.kind === "literal" ? piece.text.trim() : "")).join("");
  return section.isColoured || /[-\u2212\u2013(]/.test(shown) || positive === undefined || around(section) !== around(positive);
}

const SCALES: readonly RegExp[] = [/(?<![a-z])(?:k|m|mil|miles)(?![a-z])/, /(?<![a-z])(?:m|mm|mll|mill|millon|millones)(?![a-z])/];

/** «63 mil» says that it counts in thousands. */
function saysThousands(shown: string, thousands: number): boolean {
  return SCALES[thousands - 1]?.test(fold(shown)) === true;
}

interface Figure {
  readonly number: number;
  readonly at: number;
}

const RUN = /(?<![\p{L}\p{N}])[.,]?\p{Nd}(?:[\p{Nd}½¼¾]|[.,'’´\s](?=\p{Nd}))*/gu;
const GROUPED = /^\d{1,3}(?:[,'’´\s]\d{3})+(?:\.\d+)?$/;

/** The numbers that a text shows, as a person reads them; NaN for digits that are none. Those of a name («CO2», «m2») are no figures. */
function figuresIn(shown: string): readonly Figure[] {
  return [...shown.matchAll(RUN)].flatMap(({ 0: run, index: at }): readonly Figure[] => {
    if (GROUPED.test(run)) return [{ number: Number(run.replace(/[,'’´\s]/g, "")), at }];
    return run.split(/\s+/).map((part) => ({ number: /^(?:\d+\.?\d*|\.\d+)$/.test(part) ? Number(part) : NaN, at }));
  });
}

/** A text that its format hides behind another one, or writes digits beside. */
function otherText({ text: section }: FormatSections, value: string): OtherFigure | undefined {
  if (!section) return undefined;
  if (section.isWhite) return /\p{Nd}/u.test(value) ? NO_INK : undefined;
  const shown = section.pieces
    .map((piece) => (piece.kind === "typed" ? value : piece.kind === "literal" ? piece.text : ""))
    .join("")
    .trim();
  const isWhole = section.pieces.filter(({ kind }) => kind === "typed").length === 1;
  const beside = section.pieces.some((piece) => piece.kind === "literal" && /\p{Nd}/u.test(piece.text));
  const speaksOfFigures = /\p{Nd}/u.test(value) || /\p{Nd}/u.test(shown);
  return (isWhole && !beside) || !speaksOfFigures || shown === value ? undefined : { shown, isFigure: /\p{Nd}/u.test(shown) };
}
