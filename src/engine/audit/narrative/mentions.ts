import { readCode } from "../../reader/text/code";
import { fold } from "../../reader/text/fold";
import type { Span } from "./lexis/plain";
import type { Subject, SubjectIndex } from "./subjects";

/** A place in a sentence that names what it speaks of. */
export interface Mention extends Span {
  readonly text: string;
  /** Undefined: it names something that the matrix does not hold, or that cannot be told («S.21» in an extract). */
  readonly subject: Subject | undefined;
  readonly kind: "code" | "service" | "objective" | "indicator";
  /** Of a code: its canonical form. */
  readonly key?: string;
  /** Number of the service as the text counts them. */
  readonly serviceNumber?: number;
}

const CODE =
  /(?<![\p{L}\p{N}])(?:I\.\s?O\.\s?P|O\.\s?P|I\.\s?S\.\s?S|S\.\s?S|I?OP|LN|I?SS|I?OE[ISRL]?|I?AE[ISRL]?|ILN)[ .°_-]{0,2}\d{1,2}(?:\s?\.\s?\d{1,2})*(?![\p{L}\p{N}%])/gu;
const SERVICE =
  /(?<![\p{L}\p{N}])(?:S\s?\.\s?|S-?(?=\d)|(?:[Ss]ervicios?|SERVICIOS?)\s+(?:[Nn]\s*\.?\s*[°ºo]\s*|[Nn]ro\.?\s*|NRO\.?\s*|[Nn][uú]mero\s+|NÚMERO\s+)?S?\.?)(\d{1,3})(?![\p{L}\p{N}]|[.,]\d|\s?%)/gu;
const OBJECTIVE =
  /\bobjetivo(?:\s+(?:prioritario|estrat[eé]gico))?\s+(?:n\s*\.?\s*[°ºo]\s*|nro\.?\s*|n[uú]mero\s+)?(\d{1,2})(?![\p{L}\p{N}%]|[.,]\d)/giu;
const ORDINAL_OBJECTIVE = /\b(primer|segundo|tercer|cuarto|quinto|sexto)\s+objetivo\b/giu;
const ORDINALS = ["primer", "segundo", "tercer", "cuarto", "quinto", "sexto"];
const INDICATOR = /\bindicador(?:es)?\s+(?:n\s*\.?\s*[°º]\s*|nro\.?\s*)?(\d{1,2}(?:\.\d{1,2}){1,3})(?![\p{L}\p{N}%])/giu;

/** What a sentence names, in order: codes, «S.21», «servicio 16», «indicador 3.2», «objetivo prioritario 3». */
export function mentionsOf(sentence: string, index: SubjectIndex): readonly Mention[] {
  const mentions: Mention[] = [];
  const add = (match: RegExpMatchArray, mention: Pick<Mention, "subject" | "kind" | "serviceNumber" | "key">): void => {
    const start = match.index ?? 0;
    const span = { start, end: start + match[0].length };
    if (!mentions.some((other) => span.start < other.end && span.end > other.start)) mentions.push({ ...span, text: match[0], ...mention });
  };
  for (const match of sentence.matchAll(CODE)) {
    const code = readCode(match[0].replace(/^[\p{L}.\s]+/u, (prefix) => `${prefix.replace(/[.\s]/g, "")}.`).replace(/\s?\.\s?/g, "."));
    if (code) add(match, { kind: "code", key: code.key, subject: index.findByKey(code.key) });
  }
  for (const match of sentence.matchAll(INDICATOR)) add(match, { kind: "indicator", subject: indicatorByNumbers(match[1] ?? "", index) });
  for (const match of sentence.matchAll(OBJECTIVE)) add(match, { kind: "objective", subject: objectiveByNumber(Number(match[1]), index) });
  for (const match of sentence.matchAll(ORDINAL_OBJECTIVE))
    add(match, { kind: "objective", subject: objectiveByNumber(ORDINALS.indexOf(fold(match[1] ?? "")) + 1, index) });
  for (const match of sentence.matchAll(SERVICE)) {
    if (/servicios/i.test(match[0])) continue;
    const number = Number(match[1]);
    add(match, { kind: "service", subject: index.findService(number), serviceNumber: number });
  }
  return mentions.sort((a, b) => a.start - b.start);
}

/** «3.2» is IOP.03.02; «2.5.1.1» is ISS.02.05.01.01. */
function indicatorByNumbers(numbers: string, index: SubjectIndex): Subject | undefined {
  const padded = numbers
    .split(".")
    .map((number) => number.padStart(2, "0"))
    .join(".");
  for (const prefix of ["IOP", "ISS", "IOEI", "IAEI"]) {
    const subject = index.findByKey(`${prefix}.${padded}`);
    if (subject) return subject;
  }
  return undefined;
}

function objectiveByNumber(number: number, index: SubjectIndex): Subject | undefined {
  const padded = String(number).padStart(2, "0");
  return index.findByKey(`OP.${padded}`) ?? index.findByKey(`OEI.${padded}`) ?? index.findByKey(`OES.${padded}`);
}
