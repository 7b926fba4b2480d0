import { isPlainVerb } from "./claims";
import { hasCondition, saidBy, type Said } from "./claims";
import type { Item } from "./features";

const STOPS = new Set([",", ";", ".", ":", "(", ")", "—", "|"]);
const JOINTS = new Set(["y", "e", "mientras", "pero"]);

/** The words after a figure that are of it: up to the next figure, stop, or joint that opens the next count. */
export function rightOf(items: readonly Item[], place: number): readonly Item[] {
  const own: Item[] = [];
  for (let at = place + 1; at < items.length; at++) {
    const item = items[at];
    if (!item || item.as === "figure") break;
    if (item.as === "mark" && STOPS.has(item.text)) {
      const past = item.text === "(" ? transparentBracket(items, at) : undefined;
      if (past !== undefined) {
        own.push(...items.slice(at + 1, past).filter(({ as }) => as !== "figure"));
        at = past;
        continue;
      }
      if (item.text === "," && own.length === 0 && isConditionNext(items, at)) continue;
      break;
    }
    if (JOINTS.has(item.text) && opensCount(items, at)) break;
    own.push(item);
  }
  return own;
}

/** «(AEI)», «(56.5 %)»: a bracket that the count goes on behind. */
function transparentBracket(items: readonly Item[], open: number): number | undefined {
  const close = items.findIndex(({ as, text }, at) => at > open && as === "mark" && text === ")");
  if (close < 0 || close - open > 4) return undefined;
  const inside = items.slice(open + 1, close);
  const isShare = inside.length === 1 && inside[0]?.as === "figure" && inside[0].figure.isPercent;
  return isShare || inside.every(({ as }) => as === "noun" || as === "level" || as === "neutral" || as === "range") ? close : undefined;
}

/** «los otros dos, en nivel medio» */
function isConditionNext(items: readonly Item[], comma: number): boolean {
  for (const item of items.slice(comma + 1, comma + 6)) {
    if (item.as === "band" || item.as === "range") return true;
    if (item.as !== "neutral") return false;
  }
  return false;
}

/** Whether a joint is followed by a figure before any stop. */
function opensCount(items: readonly Item[], joint: number): boolean {
  let isOnlyGroup = true;
  for (const item of items.slice(joint + 1)) {
    if (item.as === "figure") return true;
    // «…, y en el nivel medio, 3»
    if (item.as === "mark" && STOPS.has(item.text) && !(item.text === "," && isOnlyGroup)) return false;
    isOnlyGroup &&= item.as === "neutral" || item.as === "band" || item.as === "range";
  }
  return false;
}

/** The words before a figure that are of it: back to the figure or stop before; a colon is none, what stands before a joint is another's. */
export function leftOf(items: readonly Item[], place: number): readonly Item[] {
  const isBehindGroup = items[place - 1]?.text === "," && (items[place - 2]?.as === "band" || items[place - 2]?.as === "range");
  let from = isBehindGroup ? place - 1 : place;
  while (from > 0) {
    const item = items[from - 1];
    if (!item || item.as === "figure" || isStopBefore(items, from - 1)) break;
    from--;
  }
  const previous = items[from - 1];
  const left = items.slice(from, place);
  if (previous?.as !== "figure") return left;
  const joint = left.findIndex(({ text }) => JOINTS.has(text));
  return joint < 0 ? left.slice(-1).filter(({ as }) => as === "neutral") : left.slice(joint + 1);
}

/** A stop before a figure; a colon only where what it follows is no label of the count: «Nivel bajo: 9». */
function isStopBefore(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.as !== "mark" || !STOPS.has(item.text) || item.text === "(") return false;
  if (item.text !== ":") return true;
  for (let before = at - 1; before >= 0; before--) {
    const each = items[before];
    if (!each || each.as === "figure" || (each.as === "mark" && STOPS.has(each.text))) return false;
    if (each.as === "unknown") return true;
  }
  return false;
}

const VERBS = new Set(
  "es son fue fueron tiene tienen cuenta cuentan presenta presentan registra registran muestra muestran reporta reportan mide miden".split(
    " ",
  ),
);

/** What limits a noun stands before its verb: «las ocho entidades responsables | remitieron la información». */
export function beforeVerb(right: readonly Item[]): readonly Item[] {
  const at = right.findIndex(({ as, text }) => text === "que" || VERBS.has(text) || (as === "unknown" && isPlainVerb(text)));
  return at < 0 || right[at]?.text === "que" ? right : right.slice(0, at);
}

const PART_OF = new Set([
  "de",
  "los",
  "las",
  "un",
  "total",
  "el",
  "del",
  "universo",
  "ellos",
  "ellas",
  "entre",
  "sus",
  "su",
  "dichos",
  "dichas",
  "estos",
  "estas",
  "esos",
  "esas",
]);

/** «13 de los 23»: the place of the figure that this one is a part of. */
export function wholeOf(items: readonly Item[], place: number): number | undefined {
  let at = place + 1;
  let isOf = false;
  while (at < items.length && at < place + 7 && PART_OF.has(items[at]?.text ?? ""))
    isOf = items[at++]?.text.startsWith("de") === true || isOf;
  const item = items[at];
  return isOf && item?.as === "figure" && !item.figure.isPercent ? at : undefined;
}

export function isWholeBefore(items: readonly Item[], place: number): boolean {
  let at = place - 1;
  while (at >= 0 && PART_OF.has(items[at]?.text ?? "")) at--;
  return at < place - 1 && at >= 0 && wholeOf(items, at) === place && items[at]?.as === "figure";
}

export function isInBracket(items: readonly Item[], place: number): boolean {
  const [open, close] = [items[place - 1], items[place + 1]];
  return open?.text === "(" && close?.text === ")";
}

/** «13 indicadores (56.5 %)»: right behind a count and the noun that it counts. */
export function isInBracketAfter(items: readonly Item[], place: number): boolean {
  let at = place - 2;
  while (
    at > place - 8 &&
    (items[at]?.as === "noun" || items[at]?.as === "neutral" || items[at]?.as === "level" || items[at]?.as === "band")
  )
    at--;
  return isInBracket(items, place) && items[at]?.as === "figure";
}

/** «uno más que en 2022» */
export function differenceOf(right: readonly Item[]): 1 | -1 | undefined {
  const [first, second] = [right[0]?.text, right[1]?.text];
  const at = first === "mas" || first === "menos" ? 0 : second === "mas" || second === "menos" ? 1 : -1;
  if (at < 0 || !right.slice(at + 1, at + 3).some(({ text }) => text === "que" || text === "respecto")) return undefined;
  return right[at]?.text === "mas" ? 1 : -1;
}

/** «…, cuando fueron dieciséis»: the same of the year just named. */
export function isOfThen(left: readonly Item[]): boolean {
  return (
    left[0]?.text === "cuando" &&
    left.length <= 4 &&
    left.slice(1).every(({ as, text }) => as === "neutral" || /^(?:eran|habia)$/.test(text))
  );
}

/** «pasaron de 11 a 8»: of the year before, and of this one. */
export function changeAt(items: readonly Item[], place: number): "from" | "to" | undefined {
  const isPair = (from: number): boolean => {
    const [de, one, a, two] = [items[from - 1], items[from], items[from + 1], items[from + 2]];
    const verb = items
      .slice(Math.max(0, from - 4), from - 1)
      .some(({ as, text }) => as === "trend" || /^pas(?:aron|o|an|ar|ando)$/.test(text));
    return verb && de?.text === "de" && one?.as === "figure" && a?.text === "a" && two?.as === "figure";
  };
  if (isPair(place)) return "from";
  return isPair(place - 2) ? "to" : undefined;
}

/** «los indicadores descendentes»: a word right behind the noun says which. */
export function kindSaid(items: readonly Item[]): Pick<Said, "kind"> {
  const kind = items.flatMap((item, place) =>
    item.as === "unknown" && items[place - 1]?.as === "noun" && /s$/.test(item.word) ? [item.word] : [],
  );
  return kind.length > 0 ? { kind } : {};
}

/** «los dos indicadores superaron la meta»: the verb tells of a group that is named whole; «los dos que la superaron» counts it. */
export function isSubject(left: readonly Item[], right: readonly Item[]): boolean {
  const verb = right.findIndex(({ as }) => as === "reaching" || as === "trend");
  return (
    /^(?:los|las|ambos|ambas|estos|estas)$/.test(left.at(-1)?.text ?? "") &&
    verb > 0 &&
    !right.slice(0, verb).some(({ text }) => text === "que")
  );
}

/** «de los cuatro indicadores del objetivo, todos cumplieron la meta»: what is told of each of the group just counted. */
export function saidOfAll(items: readonly Item[], place: number): Said | undefined {
  const rest = items.slice(place + 1);
  const all = rest.findIndex(({ text }) => /^tod[oa]s$/.test(text));
  const before = rest.slice(0, Math.max(0, all));
  if (all < 1 || before.some(({ as }) => as === "figure") || before.at(-1)?.text !== ",") return undefined;
  const stop = rest.findIndex(({ as, text }, at) => at > all && as === "mark" && /^[;.:]$/.test(text));
  const said = saidBy(rest.slice(all + 1, stop < 0 ? undefined : stop));
  return hasCondition(said) && said.unknown.length === 0 ? said : undefined;
}
