import type { IndicatorLevel } from "../../domain/policy";
import { codePrefixes, prefixSpellings, type CodePrefix } from "../../words/glossary";

/** A code of the hierarchy: OP.02, LN.02.05, SS.02.05.01, ISS.02.05.01.01 (or OEI, AEI, IOEI, IAEI …). */
export interface Code {
  readonly kind: "objective" | "guideline" | "service" | "indicator";
  readonly level?: IndicatorLevel;
  /** Canonical form: prefix and two-digit numbers joined by points. */
  readonly key: string;
  /** As written, without what follows it. */
  readonly written: string;
  /** Keys of what stands above it, as far as the code tells. */
  readonly objective?: string;
  readonly guideline?: string;
  readonly service?: string;
  /** Text that follows the code in the same cell: «OP.01 Reducir…» → «Reducir…». */
  readonly rest: string;
}

/**
 * Reads a code at the start of a text, with or without zeros, points and text behind: «OP.01», «OP1», «OP 01», «IOP.1.1», «Objetivo
 * prioritario 1: …», «IND.01.OEI.02».
 * Undefined where the text does not begin with a code of a known family.
 */
export function readCode(text: string): Code | undefined {
  const plain = CANONICAL.exec(text);
  if (plain !== null) {
    const [, prefix = "", numbers = ""] = plain;
    const known = codePrefixes.get(prefix);
    if (known !== undefined) return codeOf(known, numbers.split("."), text, "");
  }
  if (!STARTS_LIKE_A_CODE.test(text.length > LONGEST_START ? text.slice(0, LONGEST_START) : text)) return undefined;
  const composed = text.normalize("NFC");
  return readIndicatorOf(composed) ?? readLoose(composed);
}

const CANONICAL = /^([A-Z]{2,4})\.(\d{2,6}(?:\.\d{2,6})*)$/;
/** A code begins within this many characters; beyond it the pattern would go back on itself over any run of blanks. */
const LONGEST_START = 200;
/** Letters and soon a number, or one of the words: most names are told apart here, before anything is folded. */
const STARTS_LIKE_A_CODE =
  /^[\s("'\u2022-]*(?:[A-Za-z]{1,5}(?:[\s._-]*[A-Za-z]{2,4})?[\s._:-]*(?:n[°º.o]{1,2}\s*)?#?\s*\d|(?:objetivo|lineamiento|servicio|acci[oó]n|serv)\b.{0,40}?\d)/is;
/** A code in free spelling; behind it the text ends, or goes on after a space or a separator. */
const LOOSE =
  /^([a-z](?:[a-z .]*[a-z])?)[ .:_-]*(?:n[°º.o]{1,2} ?)?(?:# ?)?(\d\d(?: \d\d(?!\d))+|\d{1,3}(?: ?[._-] ?\d{1,3})*)(?![\d%,]|\.\d|[a-z])[.)]?(?:$|(?=[\s:;.)\-/]))/;
/** «IND.01.OEI.02», «IND 1 AEI 02.03»: the indicator's own number stands first. */
const INDICATOR_OF = /^ind(?:icador)?[ ._-]*(\d{1,3})[ ._-]+([a-z]{2,3})[ ._-]*(\d{1,3}(?:[ ._-]\d{1,3})*)(?![\d%,])/;

function readLoose(text: string): Code | undefined {
  const folded = foldStart(text);
  const match = LOOSE.exec(folded);
  if (match === null) return undefined;
  const [whole, letters = "", numbers = ""] = match;
  const prefix = prefixOf(letters);
  if (prefix === undefined) return undefined;
  const [written, rest] = splitAfter(text, whole);
  // «Servicio 24 horas» is a name; «Servicio 24 Atención…» and «Servicio 24: …» are a code and its name.
  if ((letters.length > 4 || letters.length === 1) && /^\p{Ll}/u.test(rest)) return undefined;
  return codeOf(prefix, numbersOf(numbers), written, rest);
}

function readIndicatorOf(text: string): Code | undefined {
  const match = INDICATOR_OF.exec(foldStart(text));
  if (match === null) return undefined;
  const [whole, own = "", letters = "", numbers = ""] = match;
  const measured = codePrefixes.get(letters.toUpperCase());
  const prefix = measured === undefined ? undefined : codePrefixes.get(`I${measured.prefix}`);
  if (prefix === undefined) return undefined;
  return codeOf(prefix, [...numbersOf(numbers), own], ...splitAfter(text, whole));
}

function prefixOf(letters: string): CodePrefix | undefined {
  const upper = letters.toUpperCase();
  const joined = upper.replace(/[ .]/g, "");
  const isWords = upper.includes(" ") || joined.length > 4;
  const spelling = isWords ? (prefixSpellings.get(upper) ?? joined) : (prefixSpellings.get(joined) ?? joined);
  return codePrefixes.get(spelling);
}

/** «01.01-440» is 01.01 of pliego 440, as CEPLAN's aplicativo writes it. */
function numbersOf(text: string): readonly string[] {
  const [, own = text] = OF_PLIEGO.exec(text) ?? [];
  return own.split(/[ ._-]+/).filter(Boolean);
}

const OF_PLIEGO = /^(\d{1,2}(?:\.\d{1,2})*) ?- ?\d{3}$/;

function codeOf(prefix: CodePrefix, numbers: readonly string[], written: string, rest: string): Code {
  const padded = numbers.map((number) => (number.length === 2 ? number : String(Number(number)).padStart(2, "0")));
  const key = [prefix.prefix, ...padded].join(".");
  const code: { -readonly [Key in keyof Code]: Code[Key] } = { kind: prefix.kind, key, written, rest };
  if (prefix.level !== undefined) code.level = prefix.level;
  addParents(code, prefix, prefix.kind === "indicator" ? padded.slice(0, -1) : padded);
  return code;
}

/** Keys above, from the numbers of what the code measures or is: OP.02 > LN.02.05 > SS.02.05.01. */
function addParents(code: { -readonly [Key in keyof Code]: Code[Key] }, prefix: CodePrefix, numbers: readonly string[]): void {
  if (prefix.kind === "objective") return;
  const keyOf = (name: string, depth: number): string => [name, ...numbers.slice(0, depth)].join(".");
  if (prefix.level === "objective") {
    if (numbers.length >= 1) code.objective = keyOf(prefix.objective, 1);
    return;
  }
  const isOfGuideline = prefix.prefix === `I${prefix.guideline ?? ""}`;
  if (prefix.kind === "indicator" && !isOfGuideline && numbers.length >= 1) code.service = keyOf(prefix.service, numbers.length);
  // Services and guidelines numbered straight through («S.21») have no objective in their code.
  if (numbers.length < 2) return;
  code.objective = keyOf(prefix.objective, 1);
  if (prefix.guideline !== undefined && prefix.kind !== "guideline" && numbers.length >= (isOfGuideline ? 2 : 3))
    code.guideline = keyOf(prefix.guideline, 2);
}

/** Start of the text, where a code can be, folded without changing its length, so that a match's length holds in the text itself. */
function foldStart(text: string): string {
  const start = text.slice(0, 80).replace(/^[\s("'\u2022-]+/, "");
  return start
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s/g, " ")
    .toLowerCase();
}

function splitAfter(text: string, matched: string): [written: string, rest: string] {
  const start = text.replace(/^[\s("'\u2022-]+/, "");
  const written = start.slice(0, matched.length).replace(/[\s.:;)\-–]+$/, "");
  const rest = start
    .slice(matched.length)
    .replace(/^[\s.:;)\-–—/]+/, "")
    .trim();
  return [written, rest];
}
