import type { IndicatorLevel } from "../domain/policy";
import { codePrefixes, prefixSpellings, type CodePrefix } from "../words/glossary";
import { fold } from "./fold";

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
 * Reads a code at the start of a text, with or without zeros, points and text behind: «OP.01», «OP1», «OP 01», «IOP.1.1», «Objetivo prioritario 1: …», «IND.01.OEI.02».
 * Undefined where the text does not begin with a code of a known family.
 */
export function readCode(text: string): Code | undefined {
  const plain = CANONICAL.exec(text);
  if (plain !== null) {
    const [, prefix = "", numbers = ""] = plain;
    const known = codePrefixes.get(prefix);
    if (known !== undefined) return codeOf(known, numbers.split("."), text, "");
  }
  if (!STARTS_LIKE_A_CODE.test(text)) return undefined;
  return readIndicatorOf(text) ?? readLoose(text);
}

const CANONICAL = /^([A-Z]{2,4})\.(\d{2,6}(?:\.\d{2,6})*)$/;
const STARTS_LIKE_A_CODE = /^[\s("'\u00a0\u2022-]*[A-Za-z\u00c0-\u00ff]/;
/** A code in free spelling; behind it the text ends, or goes on after a space or a separator. */
const LOOSE = /^([a-z](?:[a-z .]*[a-z])?)[ .:_-]*(?:n[°º.o]{1,2} ?)?(?:# ?)?(\d\d(?: \d\d(?!\d))+|\d{1,3}(?: ?[._-] ?\d{1,3})*)(?![\d%,]|\.\d|[a-z])[.)]?(?:$|(?=[\s:;.)\-/]))/;
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
  if (letters.length > 4 && /^\p{Ll}/u.test(rest)) return undefined;
  return codeOf(prefix, numbers.split(/[ ._-]+/).filter(Boolean), written, rest);
}

function readIndicatorOf(text: string): Code | undefined {
  const match = INDICATOR_OF.exec(foldStart(text));
  if (match === null) return undefined;
  const [whole, own = "", letters = "", numbers = ""] = match;
  const measured = codePrefixes.get(letters.toUpperCase());
  const prefix = measured === undefined ? undefined : codePrefixes.get(`I${measured.prefix}`);
  if (prefix === undefined) return undefined;
  return codeOf(prefix, [...numbers.split(/[ ._-]+/), own], ...splitAfter(text, whole));
}

function prefixOf(letters: string): CodePrefix | undefined {
  const upper = letters.toUpperCase();
  const joined = upper.replace(/[ .]/g, "");
  const isWords = upper.includes(" ") || joined.length > 4;
  const spelling = isWords ? (prefixSpellings.get(upper) ?? joined) : (prefixSpellings.get(joined) ?? joined);
  return codePrefixes.get(spelling);
}

function codeOf(prefix: CodePrefix, numbers: readonly string[], written: string, rest: string): Code {
  const padded = numbers.map((number) => String(Number(number)).padStart(2, "0"));
  const key = [prefix.prefix, ...padded].join(".");
  const above = prefix.kind === "indicator" ? padded.slice(0, -1) : padded;
  const keyAbove = (name: string, depth: number): string | undefined => (above.length >= depth ? [name, ...above.slice(0, depth)].join(".") : undefined);
  const isOfService = prefix.level === "service" || prefix.kind === "service";
  // A service numbered straight through («S.21») has no objective in its code.
  const isNumberedThrough = isOfService && above.length < 2;
  const isOfGuideline = prefix.kind === "indicator" && prefix.prefix === `I${prefix.guideline ?? ""}`;
  const objective = prefix.kind === "objective" || isNumberedThrough || (prefix.kind === "guideline" && above.length < 2) ? undefined : keyAbove(prefix.objective, 1);
  const guideline =
    prefix.guideline === undefined || prefix.kind === "guideline" || !(isOfService && (isOfGuideline ? above.length >= 2 : above.length >= 3)) ? undefined : keyAbove(prefix.guideline, 2);
  const service = prefix.kind === "indicator" && isOfService && !isOfGuideline && above.length >= 1 ? keyAbove(prefix.service, above.length) : undefined;
  return {
    kind: prefix.kind,
    key,
    written,
    rest,
    ...(prefix.level === undefined ? {} : { level: prefix.level }),
    ...(objective === undefined ? {} : { objective }),
    ...(guideline === undefined ? {} : { guideline }),
    ...(service === undefined ? {} : { service }),
  };
}

/** Folded character by character, so that a match's length holds in the text itself; only the start, where a code can be. */
function foldStart(text: string): string {
  const start = text.slice(0, 80).replace(/^[\s("'\u00a0\u2022-]+/, "");
  return [...start].map((character) => (/\s/.test(character) ? " " : fold(character) || character)).join("");
}

function splitAfter(text: string, matched: string): [written: string, rest: string] {
  const start = text.replace(/^[\s("'\u00a0\u2022-]+/, "");
  const written = start.slice(0, matched.length).replace(/[\s.:;)\-–]+$/, "");
  const rest = start.slice(matched.length).replace(/^[\s.:;)\-–—/]+/, "").trim();
  return [written, rest];
}
