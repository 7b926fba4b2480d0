import type { Indicator, PolicyNode } from "../../domain/policy";
import type { ObjectiveResult, PolicyResults } from "../../domain/results";
import { fold } from "../../reader/text/fold";
import type { Matrix } from "../../reader/matrix";

/** What a sentence speaks of: indicators (one, or those of a service), or an objective with its roll-up. */
export type Subject =
  | { readonly kind: "indicators"; readonly indicators: readonly Indicator[]; readonly service?: PolicyNode }
  | { readonly kind: "objective"; readonly objective: PolicyNode; readonly result: ObjectiveResult | undefined };

/** Finds subjects by code, by number of service and by name. */
export class SubjectIndex {
  readonly services: readonly PolicyNode[];
  /** false in an extract: «S.21» then tells no row. */
  readonly numbersAreReliable: boolean;
  private readonly byKey = new Map<string, Subject>();
  private readonly names: readonly NamedSubject[];
  private readonly namesByWord = new Map<string, NamedSubject[]>();

  constructor(matrix: Matrix, results: PolicyResults) {
    const { nodes, indicators } = matrix.policy;
    this.services = nodes.filter((node) => node.kind === "service");
    this.numbersAreReliable = startsAtTheBeginning(this.services, nodes);
    const named: NamedSubject[] = [];
    for (const node of nodes) {
      const subject = this.subjectOfNode(node, indicators, results);
      if (!subject) continue;
      this.byKey.set(node.key, subject);
      named.push(namedSubject(node.name, subject, node.kind === "objective" ? 0 : 1));
    }
    for (const indicator of indicators) {
      const subject: Subject = { kind: "indicators", indicators: [indicator] };
      if (!this.byKey.has(indicator.key)) this.byKey.set(indicator.key, subject);
      named.push(namedSubject(indicator.name, subject, 2));
    }
    this.names = named.filter(({ words }) => words.size >= FEWEST_WORDS);
    for (const name of this.names) {
      for (const word of name.words) this.namesByWord.set(word, [...(this.namesByWord.get(word) ?? []), name]);
    }
  }

  findByKey(key: string): Subject | undefined {
    return this.byKey.get(key);
  }

  /** The nth service of the policy, first is 1. */
  findService(number: number): Subject | undefined {
    const service = this.numbersAreReliable ? this.services[number - 1] : undefined;
    return service && this.byKey.get(service.key);
  }

  /** The subject whose name is said nearly whole in a text; undefined where none is, or where two are as likely. */
  findByName(text: string): Subject | undefined {
    const words = contentWords(text);
    const candidates = new Set<NamedSubject>();
    for (const word of words) for (const name of this.namesByWord.get(word) ?? []) candidates.add(name);
    const scored = [...candidates]
      .map((name) => ({ name, score: share(name.words, words) }))
      .filter(({ score }) => score >= NAME_SHARE)
      .sort((a, b) => b.score * b.name.words.size - a.score * a.name.words.size || b.name.depth - a.name.depth);
    const [best, second] = scored;
    if (!best) return undefined;
    const isTie =
      second !== undefined &&
      second.name.words.size === best.name.words.size &&
      second.score === best.score &&
      second.name.depth === best.name.depth;
    return isTie ? undefined : best.name.subject;
  }

  private subjectOfNode(node: PolicyNode, indicators: readonly Indicator[], results: PolicyResults): Subject | undefined {
    if (node.kind === "objective")
      return { kind: "objective", objective: node, result: results.objectives.find(({ objective }) => objective.key === node.key) };
    if (node.kind === "guideline") return undefined;
    const own = indicators.filter((indicator) => indicator.service === node.key);
    return own.length > 0 ? { kind: "indicators", indicators: own, service: node } : undefined;
  }
}

/** Content words a name needs to be recognised by name alone. */
const FEWEST_WORDS = 3;
/** Share of a name's content words that a text must say. */
const NAME_SHARE = 0.8;

interface NamedSubject {
  readonly subject: Subject;
  readonly words: ReadonlySet<string>;
  /** Deeper names win ties: an indicator over its service, a service over its objective. */
  readonly depth: number;
}

function namedSubject(name: string, subject: Subject, depth: number): NamedSubject {
  return { subject, words: contentWords(name), depth };
}

const EMPTY_WORDS = new Set(
  (
    "de del la las los el en y o u a al con por para que se su sus un una unos unas es son lo como no e ante cual " +
    "cuales este esta estos estas numero porcentaje tasa total servicio indicador objetivo prioritario ano"
  ).split(" "),
);

/** Words that carry meaning, folded, without plural endings. */
export function contentWords(text: string): ReadonlySet<string> {
  const words = fold(text).match(/[\p{L}]{2,}/gu) ?? [];
  return new Set(words.filter((word) => !EMPTY_WORDS.has(word)).map((word) => (word.length > 5 ? word.replace(/(?:es|s)$/, "") : word)));
}

function share(name: ReadonlySet<string>, text: ReadonlySet<string>): number {
  let said = 0;
  for (const word of name) if (text.has(word)) said++;
  return said / name.size;
}

/** The services are numbered from the first of the policy: its first row is the first objective, and no number of guideline starts late. */
function startsAtTheBeginning(services: readonly PolicyNode[], nodes: readonly PolicyNode[]): boolean {
  const first = services[0];
  if (!first) return false;
  const objective = nodes.find((node) => node.kind === "objective");
  return objective !== undefined && objective.row < first.row && /\.0*1$/.test(objective.key);
}
