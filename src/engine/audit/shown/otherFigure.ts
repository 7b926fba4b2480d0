import { roundHalfAway } from "../../domain/rounding";
import { fold } from "../../reader/text/fold";
import { formatSections, sectionsFor, type ChosenSection, type FormatSection, type FormatSections } from "../../reader/text/formatSections";
import { formatMeaning } from "../../reader/text/numberFormat";

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
  const sections = formatSections(format);
  if (!sections) return undefined;
  if (typeof value === "string") return otherText(sections, value);
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) return undefined;
  const judged = sectionsFor(sections, value).map((each) => otherNumber(each, value, format));
  return judged.every((each) => each !== undefined) ? judged[0] : undefined;
}

const NO_INK: OtherFigure = { shown: "", isFigure: false };
const DASH = /^[-\u2010-\u2015\u2212]+$/;

function otherNumber({ section, isSigned, positive }: ChosenSection, value: number, format: string): OtherFigure | undefined {
  if (section.isWhite) return NO_INK;
  const { text, decimals, thousands, isDate } = shownNumber(section, Math.abs(value));
  const meaning = formatMeaning(format, value);
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
    value < 0
      ? isSigned || tellsSign(section, shown, positive)
      : !LOOKS_NEGATIVE.test(shown.slice(0, figure.at)) && !IN_BRACKETS.test(shown);
  return isWhole && (hasSign || expected === 0) ? undefined : { shown, isFigure: true };
}

const LOOKS_NEGATIVE = /(?:^|[\s$])[-\u2212]\s*$/u;
/** As accounts write what is below zero. */
const IN_BRACKETS = /^\([^()]*\)$/;

/** A minus, brackets, a colour, or anything that figures above zero do not have; a % says nothing of the sign. */
function tellsSign(section: FormatSection, shown: string, positive: FormatSection | undefined): boolean {
  const around = (one: FormatSection): string =>
    one.pieces
      .map((piece) => (piece.kind === "literal" ? piece.text : ""))
      .join("")
      .replace(/[\s%]/g, "");
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
