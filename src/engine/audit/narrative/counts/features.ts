import type { TextFigure } from "../lexis/figures";
import type { Mention } from "../mentions";
import type { Token } from "../lexis/tokens";
import type { Range } from "./filter";
import { phraseAt, type Feature } from "./vocabulary";

/** A stretch of a sentence as a count reads it. */
export type Item = { readonly start: number; readonly end: number; readonly text: string } & (
  | Exclude<Feature, { as: "from" | "upTo" | "between" }>
  | { readonly as: "figure"; readonly figure: TextFigure; readonly position: number }
  | { readonly as: "mention"; readonly mention: Mention }
  | { readonly as: "entity"; readonly entity: string }
  | { readonly as: "range"; readonly range: Range }
  | { readonly as: "year"; readonly year: number }
  | { readonly as: "mark"; readonly mark: string }
  | { readonly as: "unknown"; readonly word: string }
);

export type EntityNames = readonly { readonly words: readonly string[]; readonly entity: string }[];

/** The tokens as features, ranges of Avance read whole; figures that are limits of a range are told apart. */
export function itemsOf(
  tokens: readonly Token[],
  entities: EntityNames,
): { readonly items: readonly Item[]; readonly limits: ReadonlySet<TextFigure> } {
  const words = tokens.map(({ kind, text }) => (kind === "figure" || kind === "mention" || kind === "number" ? "" : text));
  const items: Item[] = [];
  const limits = new Set<TextFigure>();
  for (let place = 0; place < tokens.length;) {
    const token = tokens[place];
    if (!token) break;
    const { length, ...said } = itemAt(tokens, words, place, entities) ?? { length: 1, ...plainItem(token) };
    items.push({ start: token.start, end: tokens[place + length - 1]?.end ?? token.end, text: token.text, ...said });
    if (said.as === "range") for (const { figure } of tokens.slice(place, place + length)) if (figure) limits.add(figure);
    place += length;
  }
  return { items, limits };
}

type Said =
  | Exclude<Feature, { as: "from" | "upTo" | "between" }>
  | { readonly as: "entity"; readonly entity: string }
  | { readonly as: "range"; readonly range: Range };

/** A range, a name of an entity or a phrase of ours, whichever is longest. */
function itemAt(
  tokens: readonly Token[],
  words: readonly string[],
  place: number,
  entities: EntityNames,
): (Said & { readonly length: number }) | undefined {
  const range = rangeAt(tokens, words, place);
  if (range) return { as: "range", ...range };
  // «avance tipo 1»: of the name, no count.
  if (words[place] === "tipo" && /^(?:1|2|i|ii)$/.test(tokens[place + 1]?.text ?? "")) return { as: "neutral", length: 2 };
  const phrase = phraseAt(words, place);
  const entity = entityAt(words, place, entities);
  if (entity && entity.length >= (phrase?.length ?? 0)) return { as: "entity", ...entity };
  if (!phrase) return undefined;
  const { feature, length } = phrase;
  return feature.as === "from" || feature.as === "upTo" || feature.as === "between" ? { as: "neutral", length } : { ...feature, length };
}

type Plain =
  | { readonly as: "figure"; readonly figure: TextFigure; readonly position: number }
  | { readonly as: "mention"; readonly mention: Mention }
  | { readonly as: "year"; readonly year: number }
  | { readonly as: "mark"; readonly mark: string }
  | { readonly as: "unknown"; readonly word: string };

function plainItem(token: Token): Plain {
  const { kind, text, value } = token;
  if (token.figure && token.position !== undefined) return { as: "figure", figure: token.figure, position: token.position };
  if (token.mention) return { as: "mention", mention: token.mention };
  if (kind === "number" && text.length === 4 && value !== undefined && value >= 1950 && value <= 2070) return { as: "year", year: value };
  return kind === "mark" ? { as: "mark", mark: text } : { as: "unknown", word: text };
}

function entityAt(
  words: readonly string[],
  place: number,
  entities: EntityNames,
): { readonly entity: string; readonly length: number } | undefined {
  const found = entities.find(({ words: name }) => name.every((word, offset) => words[place + offset] === word));
  return found && { entity: found.entity, length: found.words.length };
}

interface FoundRange {
  readonly range: Range;
  readonly length: number;
}

/** «entre 75 % y 95 %», «[75-95>», «≥ 95», «menor a 75 %», «superan el 95 %», «de 75 % a 95 %». */
function rangeAt(tokens: readonly Token[], words: readonly string[], place: number): FoundRange | undefined {
  const bracket = bracketAt(tokens, words, place);
  if (bracket) return bracket;
  const phrase = phraseAt(words, place);
  if (!phrase) return undefined;
  const { feature, length } = phrase;
  const first = limitAt(tokens, words, place + length);
  // «más de la mitad de los indicadores» is a share of them, no limit.
  if (!first || (words[first.next] === "de" && /^l[oa]s$/.test(words[first.next + 1] ?? ""))) return undefined;
  if (feature.as === "between") return betweenFrom(tokens, words, first, place);
  const range = first.isPercent || tokens[place]?.kind === "mark" ? rangeOf(feature, first) : undefined;
  return range && { range, length: first.next - place };
}

function rangeOf(feature: Feature, { value, isPercent }: Limit): Range | undefined {
  if (feature.as === "from") return { from: value, isOpen: feature.isOpen };
  if (feature.as === "upTo") return { to: value, isClosed: feature.isClosed };
  if (feature.as !== "reaching" || !isPercent) return undefined;
  return feature.target === "missed" ? { to: value } : { from: value, isOpen: feature.target === "exceeded" };
}

/** «entre 75 % y 95 %» */
function betweenFrom(tokens: readonly Token[], words: readonly string[], first: Limit, place: number): FoundRange | undefined {
  const isJoint = /^[yea]$/.test(words[first.next] ?? "");
  const second = isJoint ? limitAt(tokens, words, first.next + 1) : undefined;
  return second && (first.isPercent || second.isPercent)
    ? { range: { from: first.value, to: second.value }, length: second.next - place }
    : undefined;
}

/** «[75-95>», «[0 - 75⟩», «(≥ 95)» is a from. */
function bracketAt(tokens: readonly Token[], words: readonly string[], place: number): FoundRange | undefined {
  if (words[place] !== "[" && words[place] !== "(" && words[place] !== "<") return undefined;
  const [from, to] = [tokens[place + 1], tokens[place + 3]];
  const isRange = /^[-,;a]$/.test(words[place + 2] ?? "") && /^[>\])⟩]$/.test(words[place + 4] ?? "");
  if (!isRange || from?.value === undefined || to?.value === undefined || from.value >= to.value || from.value < 0 || to.value > 100)
    return undefined;
  return { range: { from: from.value, to: to.value }, length: 5 };
}

const BEFORE_A_LIMIT = new Set(["el", "la", "al", "a", "del", "de", "los", "un", "nivel"]);

interface Limit {
  readonly value: number;
  readonly isPercent: boolean;
  /** The token behind it. */
  readonly next: number;
}

function limitAt(tokens: readonly Token[], words: readonly string[], place: number): Limit | undefined {
  let at = place;
  while (at < place + 2 && BEFORE_A_LIMIT.has(words[at] ?? "")) at++;
  const token = tokens[at];
  if (token?.value === undefined || (token.kind !== "number" && token.kind !== "figure")) return undefined;
  return { value: token.value, isPercent: token.isPercent === true, next: at + 1 };
}
