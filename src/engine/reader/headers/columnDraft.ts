import type { MonthSpan, Period } from "../../domain/policy";
import { moneyHint, roleNames } from "../../words/glossary";
import { fold } from "../text/fold";
import { periodText } from "../../words/periodText";
import { headerText, type HeaderCell } from "./headerCells";
import { YEARLY_ROLES, type ColumnRole, type Confidence } from "../matrix";
import { toPeriod, type PeriodWords } from "../period";
import type { WholeWord } from "../yearPart";

/** What is thought of a column while its role is being decided. */
export interface ColumnDraft {
  readonly column: number;
  readonly header: string;
  role: ColumnRole;
  period?: Period;
  confidence: Confidence;
  why: string;
  /** Role that it disputes with another column, until the person answers. */
  claims?: ColumnRole;
  /** Other roles it could have; asked about when the column stays doubtful. */
  candidates: readonly ColumnRole[];
  /** The role comes from a title above the year, which may be merged wrongly; else the column names it itself. */
  readonly isTitled: boolean;
  /** Columns the title was typed at and is merged over; undefined where it stands over this column alone. */
  readonly title?: { readonly from: number; readonly text: string; readonly isCarried: boolean };
  /** Months of the year it is of, and whether its words say that it is the whole year. */
  readonly months?: MonthSpan;
  readonly whole?: WholeWord;
  /** Vocabulary of another country or agency that its header is of. */
  readonly vocabulary?: string;
  /** Sub-header of a baseline. */
  readonly part?: "year" | "value";
  /** Header ends in «(%)». */
  readonly isPercent: boolean;
  /** How well the header names the role: 3 exactly, 2 inside a longer text, 1 by a word used for other things too, 0 not at all. */
  strength: number;
}

const STRENGTHS = { exact: 3, part: 2, weak: 1, doubtful: 0, none: 0 } as const;

/** First opinion on a column, from its header alone: the lowest text that names a role wins over those above it. */
export function draftColumn(column: number, cells: readonly HeaderCell[]): ColumnDraft {
  const lowestFirst = [...cells].reverse();
  const words = joinTimes(lowestFirst);
  const period = toPeriod(words);
  const part = lowestFirst.find((cell) => cell.words.part !== undefined)?.words.part;
  const header = headerText(cells);
  const common: Common = {
    column,
    header,
    isPercent: cells.some((cell) => cell.words.isPercent),
    ...(period === undefined ? {} : { period }),
    ...(words.months === undefined ? {} : { months: words.months }),
    ...(words.whole === undefined ? {} : { whole: words.whole }),
    ...(part === undefined ? {} : { part }),
  };

  const named = lowestFirst.find(
    (cell) => cell.words.roles.length > 0 && cell.words.strength !== "doubtful" && cell.words.part === undefined,
  );
  const doubtful = lowestFirst.find((cell) => cell.words.strength === "doubtful" && cell.words.part === undefined);
  if (doubtful !== undefined && (named === undefined || cells.indexOf(doubtful) > cells.indexOf(named))) {
    const money = moneyBeside(doubtful, cells);
    if (money !== undefined) return knownDraft(common, money);
    return doubtfulDraft(common, `«${doubtful.text}» puede ser más de una cosa`, doubtful.words.roles);
  }
  const isBareTime = (words.year !== undefined || words.months !== undefined) && cells.every((cell) => cell.words.spareWords === 0);
  if (named === undefined) return unnamedDraft(common, isBareTime);
  const otherwise = notAFigure(named, lowestFirst);
  if (otherwise !== undefined) return knownDraft(common, otherwise);
  return namedDraft(common, named, lowestFirst, words);
}

type Common = Pick<ColumnDraft, "column" | "header" | "isPercent" | "period" | "months" | "whole" | "part">;

/** No figure of an indicator, and nothing to ask about. */
function knownDraft(common: Common, why: string): ColumnDraft {
  return { ...common, role: "other", confidence: "likely", why, candidates: [], isTitled: false, strength: 0 };
}

function doubtfulDraft(common: Common, why: string, candidates: readonly ColumnRole[]): ColumnDraft {
  return { ...common, role: "other", confidence: "doubtful", why, candidates, isTitled: false, strength: 0 };
}

/** Why a column under the title of a figure is none: a percentage beside the figures of its block, or money. */
function notAFigure(named: HeaderCell, lowestFirst: readonly HeaderCell[]): string | undefined {
  const [role] = named.words.roles;
  if (role !== "target" && role !== "actual") return undefined;
  const [lowest] = lowestFirst;
  const isOfBlock = named.origin !== "own" && lowest !== undefined && lowest.row > named.row && BARE_PERCENT.test(lowest.text);
  const ownTime = lowestFirst.some(({ words, row }) => row > named.row && (words.period !== undefined || words.whole !== undefined));
  if (isOfBlock && !ownTime) return `es el porcentaje de «${plain(named.text)}»`;
  return moneyBeside(named, lowestFirst);
}

/** «Presupuesto (S/)» over «% Ejec.» or «Meta». */
function moneyBeside(cell: HeaderCell, cells: readonly HeaderCell[]): string | undefined {
  const money = cells.find((other) => other !== cell && moneyHint.test(fold(other.text)));
  return money === undefined ? undefined : `«${plain(money.text)}» es dinero`;
}

const BARE_PERCENT = /^\(?%\)?$/;

/** A year without a title over it may belong to a block; a text that names no role is another column. */
function unnamedDraft(common: Common, isTitled: boolean): ColumnDraft {
  const why = common.header === "" ? "no tiene cabecera" : `«${common.header}» no es un dato de la matriz`;
  return {
    ...common,
    role: "other",
    confidence: isTitled || common.part !== undefined ? "doubtful" : "sure",
    why,
    candidates: [],
    isTitled,
    strength: 0,
  };
}

function namedDraft(common: Common, named: HeaderCell, lowestFirst: readonly HeaderCell[], time: Time): ColumnDraft {
  const role = roleOf(named, time);
  if (time.isSpan && YEARLY_ROLES.has(role)) {
    const why = `«${common.header}» es de varios años`;
    return { ...common, role: "other", confidence: "likely", why, candidates: [role], isTitled: false, strength: 0 };
  }
  const unfinished = role === "actual" ? lowestFirst.find(({ text }) => NOT_OBTAINED.test(fold(text))) : undefined;
  if (unfinished !== undefined)
    return doubtfulDraft(common, `«${plain(unfinished.text)}» no es todavía un valor obtenido`, ["actual", "target"]);
  const isPreliminary = role === "actual" && lowestFirst.some(({ text }) => PRELIMINARY.test(fold(text)));
  const periodCell = lowestFirst.find(({ words }) => words.period !== undefined || words.whole !== undefined);
  const isTitled = periodCell !== undefined && periodCell.row > named.row;
  const isVague = named.words.strength === "weak" || named.origin === "carried" || named.words.spareWords > 2;
  return {
    ...common,
    role,
    confidence: isVague || isPreliminary ? "likely" : "sure",
    why: `${becauseOf(named, role, common.period)}${isPreliminary ? ", todavía preliminar" : ""}`,
    candidates: named.words.roles.filter((other) => other !== role),
    ...(named.words.vocabulary === undefined || role === "other" ? {} : { vocabulary: named.words.vocabulary }),
    isTitled,
    ...(named.origin === "own" && !isTitled
      ? {}
      : { title: { from: named.from, text: named.text, isCarried: named.origin === "carried" } }),
    strength: STRENGTHS[named.words.strength],
  };
}

/** What was expected or reckoned under the title of what was obtained. */
const NOT_OBTAINED = /\b(?:proyectad|proyeccion|proy\b|estimad|estimacion|programad|previst|pronostic|esperad)/;
const PRELIMINARY = /\b(?:prelim|parcial|provisional|no validad|en validacion|por validar)|(?:^|[\d ])[pe]\/|\([pe]\)/;

/** A title of several blocks («Línea base y metas») over a year means its block of years. */
function roleOf({ words }: HeaderCell, period: PeriodWords): ColumnRole {
  const [first = "other"] = words.roles;
  if (first !== "baselineValue" || period.year === undefined || words.period !== undefined) return first;
  return words.roles.find((role) => role === "target" || role === "actual") ?? first;
}

function becauseOf(cell: HeaderCell, role: ColumnRole, period: Period | undefined): string {
  const said = cell.origin === "carried" ? `el título «${plain(cell.text)}» a su izquierda` : `la cabecera dice «${plain(cell.text)}»`;
  if (role === "other") return `${said}, que el método no usa`;
  return period === undefined ? said : `${said} y el período ${periodText(period)}`;
}

export function plain(text: string): string {
  const short = text.replace(/\s+/g, " ").trim();
  return short.length > 60 ? `${short.slice(0, 57)}…` : short;
}

interface Time extends PeriodWords {
  readonly whole?: WholeWord;
  readonly isSpan: boolean;
}

/** Year from one row and part of it from another; the lower row wins. */
function joinTimes(lowestFirst: readonly HeaderCell[]): Time {
  const year = lowestFirst.find(({ words }) => words.period?.year !== undefined)?.words.period?.year;
  const part = lowestFirst.find(({ words }) => words.period?.months !== undefined || words.whole !== undefined)?.words;
  const months = part?.period?.months;
  return {
    ...(year === undefined ? {} : { year }),
    ...(months === undefined ? {} : { months }),
    ...(part?.whole === undefined || months !== undefined ? {} : { whole: part.whole }),
    isSpan: year === undefined && lowestFirst.some(({ words }) => words.isSpan === true),
  };
}

/** Words for a role and its period: «Valor obtenido 2023». */
export function roleText(role: ColumnRole, period?: Period): string {
  return period === undefined || role === "other" ? roleNames[role] : `${roleNames[role]} ${periodText(period)}`;
}
