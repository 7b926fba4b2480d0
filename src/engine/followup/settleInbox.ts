import { ND } from "../domain/figure";
import { impossibilityOf, type PossibleFigures } from "./possible";
import { isTypedAs, numbersTyped, tokenOf } from "./token";
import { fold } from "../reader/text/fold";
import { taken } from "./judge/judgeRow";
import { isSameFigure } from "./judge/known";
import { bareItem } from "./bareItem";
import type { FollowUpRecord } from "./record";
import { askedOf, canBeAnswered, TURNED_DOWN, type Inbox, type InboxChoice, type InboxItem } from "./inbox";

/** What a person answers to a question: the token of a choice, or `TURNED_DOWN`. */
export interface InboxAnswer {
  readonly code: string;
  readonly token: string;
  /** Only the question of this file. */
  readonly file?: string;
}

export interface Settled<Asked extends Pick<Inbox, "items"> = Inbox> {
  readonly inbox: Asked;
  /** Answers that answer nothing: there is no such question, or it has no such choice. */
  readonly unanswered: readonly UnusedAnswer[];
}

export interface UnusedAnswer {
  readonly answer: InboxAnswer;
  /** What could have been answered; none where nothing is asked of that code. */
  readonly tokens: readonly string[];
  /** The figures that may be typed besides. */
  readonly possible?: PossibleFigures;
}

/** The inbox with these answers in it: what was asked is new, the same, another value or turned down. */
export function settle<Asked extends Pick<Inbox, "items">>(inbox: Asked, answers: readonly InboxAnswer[]): Settled<Asked> {
  let items = inbox.items;
  const unanswered: UnusedAnswer[] = [];
  for (const answer of answers) {
    const asked = items.filter((item) => isAbout(item, answer));
    const choice = choiceOf(asked, answer.token);
    if (choice === undefined) unanswered.push(unusedOf(answer, asked));
    else items = items.map((item) => (asked.includes(item) ? answered(item, choice, asked) : item));
  }
  return { inbox: { ...inbox, items }, unanswered };
}

function isAbout(item: InboxItem, answer: InboxAnswer): boolean {
  const { code, file, choices = [] } = item;
  if (!canBeAnswered(item) || (answer.file !== undefined && answer.file !== file)) return false;
  const codes = [code, ...choices.map(({ record }) => record.code)];
  return codes.some((each) => each !== undefined && fold(each) === fold(answer.code));
}

function unusedOf(answer: InboxAnswer, asked: readonly InboxItem[]): UnusedAnswer {
  const open = asked.find((item) => item.open !== undefined)?.open;
  return { answer, tokens: tokensOf(asked), ...(open === undefined ? {} : { possible: open.possible }) };
}

function tokensOf(asked: readonly InboxItem[]): readonly string[] {
  const tokens = asked.flatMap(({ choices = [] }) => choices.map(({ token }) => token));
  return asked.length === 0 ? [] : [...new Set([...tokens, TURNED_DOWN])];
}

function choiceOf(asked: readonly InboxItem[], typed: string): InboxChoice | typeof TURNED_DOWN | undefined {
  if (asked.length === 0) return undefined;
  if (fold(typed) === TURNED_DOWN) return TURNED_DOWN;
  const choices = asked.flatMap(({ choices: own = [] }) => own);
  const exact = choices.find(({ token }) => token === typed.trim());
  if (exact !== undefined) return exact;
  if (typed.trim().toUpperCase() === ND) return choices.find(({ token }) => token === ND);
  const numbers = numbersTyped(typed);
  const meant = choices.filter(({ record }) => numbers.some((number) => isTypedAs(record.value, number)));
  const [first] = meant;
  if (first !== undefined) return meant.every(({ token }) => token === first.token) ? first : undefined;
  return ownFigure(asked, numbers);
}

/** A figure that none of the options is, where the indicator can have it and it reads in one way only: whoever gathers decides it. */
function ownFigure(asked: readonly InboxItem[], numbers: readonly number[]): InboxChoice | undefined {
  const open = asked.find((item) => item.open !== undefined)?.open;
  if (open === undefined || asked.some(({ open: each }) => each?.record.key !== open.record.key)) return undefined;
  const possible = numbers.filter((number) => impossibilityOf(number, open.possible) === undefined);
  const [value] = possible;
  return value === undefined || possible.length > 1 ? undefined : { token: tokenOf(value), record: { ...open.record, value } };
}

function answered(item: InboxItem, choice: InboxChoice | typeof TURNED_DOWN, asked: readonly InboxItem[]): InboxItem {
  const { findings } = item;
  // What was turned down before stays as it was decided then.
  if (choice === TURNED_DOWN && item.why === "decided") return item;
  const given = choice === TURNED_DOWN ? TURNED_DOWN : choice.token;
  const rest = { ...bareItem(item), answer: { asked: askedOf(item), given } };
  if (choice === TURNED_DOWN) return { ...rest, verdict: "refused", why: "turnedDown", data: { texto: askedOf(item) } };
  const { record } = choice;
  // The value is one form's: where several say it, the first of them gives it.
  const giver = asked.find(({ file, cell }) => file === record.origin.file && cell === record.origin.cell) ?? asked[0];
  if (item !== giver) {
    const isOwn = (each: FollowUpRecord): boolean => each.origin.file === item.file && each.origin.cell === item.cell;
    const own = item.record ?? item.choices?.find((each) => isOwn(each.record))?.record;
    if (own !== undefined && isSameFigure(own.value, record.value))
      return { ...rest, verdict: "same", why: "sameInOther", data: { archivo: record.origin.file } };
    const data = { archivo: record.origin.file, valor: choice.token };
    return { ...rest, verdict: "refused", why: "otherChosen", data, ...(own === undefined ? {} : { discarded: own }) };
  }
  const { before, standing } = item;
  const known = { ...(before === undefined ? {} : { before }), ...(standing === undefined ? {} : { record: standing }) };
  const { also: told = [], ...entering } = taken(record, known, [
    { why: isOption(choice, asked) ? "answered" : "ownFigure", data: { valor: choice.token } },
  ]);
  return { ...rest, ...entering, ...(told.length > 0 ? { also: told } : {}), ...(findings === undefined ? {} : { findings }) };
}

function isOption({ token }: InboxChoice, asked: readonly InboxItem[]): boolean {
  return asked.some(({ choices = [] }) => choices.some((each) => each.token === token));
}
