import type { Indicator, PolicyNode } from "../../../domain/policy";
import { fold } from "../../../reader/text/fold";
import type { Matrix } from "../../../reader/matrix";
import { WEIGHTS } from "./weights";
import { acronymsOf, wordsOf } from "./words";

/** What a figure of a text may be of: an indicator, or an objective with its roll-up; by the words that name it. */
export interface Row {
  readonly id: number;
  readonly kind: "indicator" | "objective";
  readonly code: string;
  readonly name: string;
  /** Its name as words are compared. */
  readonly folded: string;
  readonly indicator?: Indicator;
  readonly node?: PolicyNode;
  /** Keys of the objective and of the service it stands under. */
  readonly objective?: string;
  readonly service?: string;
  readonly entity?: string;
  /** Unit of its figures. */
  readonly isPercent: boolean;
  /** A rate whose unit the matrix leaves open («Tasa», «Índice»): a text may write it with % or without. */
  readonly mayBePercent: boolean;
  /** Words that name it, each with the share it has in the name: its own, its service's, its entity's. */
  readonly words: ReadonlyMap<string, number>;
}

/** The rows of a matrix, found by the words that name them. */
export class RowIndex {
  readonly rows: readonly Row[];
  readonly #named = new Map<string, { readonly row: Row; readonly share: number }[]>();
  readonly #norms: readonly number[];
  /** Sums of the rows, by number; all 0 but while words are heard. */
  readonly #scores: Float64Array;
  readonly #byKey = new Map<string, Row[]>();

  constructor({ policy }: Matrix) {
    const nodes = new Map(policy.nodes.map((node) => [node.key, node]));
    const rows: Row[] = [];
    const add = (row: Omit<Row, "id">): void => void rows.push({ ...row, id: rows.length });
    for (const node of policy.nodes)
      if (node.kind === "objective")
        add({
          kind: "objective",
          code: node.code,
          name: node.name,
          folded: fold(node.name),
          node,
          objective: node.key,
          isPercent: true,
          mayBePercent: true,
          words: weighed([[node.name, 1]]),
        });
    for (const indicator of policy.indicators) {
      const service = indicator.service === undefined ? undefined : nodes.get(indicator.service);
      add({
        kind: "indicator",
        code: indicator.code,
        name: indicator.name,
        folded: fold(indicator.name),
        indicator,
        ...(indicator.objective === undefined ? {} : { objective: indicator.objective }),
        ...(service === undefined ? {} : { service: service.key }),
        ...(indicator.responsible === undefined ? {} : { entity: indicator.responsible }),
        isPercent: indicator.unit === "percent",
        mayBePercent: indicator.unit === "percent" || isOpenRate(indicator),
        words: weighed([
          [indicator.name, 1],
          [service?.name ?? "", WEIGHTS.serviceName],
          [indicator.responsible ?? "", WEIGHTS.entityName],
        ]),
      });
    }
    this.rows = rows;
    for (const row of rows) {
      for (const [stem, share] of row.words) {
        const having = this.#named.get(stem);
        if (having) having.push({ row, share });
        else this.#named.set(stem, [{ row, share }]);
      }
      for (const key of [row.indicator?.key, row.node?.key])
        if (key !== undefined) this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), row]);
    }
    this.#scores = new Float64Array(rows.length);
    this.#norms = rows.map((row) => {
      let own = 0;
      for (const [stem, share] of row.words) if (share === 1) own += this.rarity(stem);
      return Math.sqrt(Math.min(Math.max(own, WEIGHTS.shortestName), WEIGHTS.longestName));
    });
  }

  /** How telling a word is here: log of the rows over those that have it; 0 where none has. */
  rarity(stem: string): number {
    const having = this.#named.get(stem)?.length ?? 0;
    return having === 0 ? 0 : Math.log((this.rows.length + 1) / having);
  }

  /** What the words say for each row that has any of them: shares times rarity, over the length of the name. */
  said(heard: ReadonlyMap<string, number>): Map<Row, number> {
    const scores = this.#scores;
    const rows: Row[] = [];
    for (const [stem, weight] of heard) {
      const rarity = this.rarity(stem);
      for (const { row, share } of this.#named.get(stem) ?? []) {
        const score = scores[row.id] ?? 0;
        if (score === 0) rows.push(row);
        scores[row.id] = score + (weight * share * rarity) / (this.#norms[row.id] ?? 1);
      }
    }
    const said = new Map(rows.map((row) => [row, scores[row.id] ?? 0]));
    for (const { id } of rows) scores[id] = 0;
    return said;
  }

  knows(stem: string): boolean {
    return this.#named.has(stem);
  }

  byKey(key: string): readonly Row[] {
    return this.#byKey.get(key) ?? [];
  }
}

function weighed(texts: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const [text, share] of texts)
    for (const stem of [...wordsOf(text).map((word) => word.stem), ...acronymsOf(text)])
      words.set(stem, Math.max(words.get(stem) ?? 0, share));
  return words;
}

/** «Tasa de uso de semilla certificada», no «tasa por cada 1 000», no count. */
function isOpenRate({ name, unitOfMeasure = "" }: Indicator): boolean {
  const unit = fold(unitOfMeasure);
  const isRate =
    /^(?:tasa|indice|ratio|proporcion|cobertura)?$/.test(unit) &&
    /^(?:tasa|proporcion|porcentaje|cobertura|indice|ratio)\b/.test(fold(name));
  return (isRate || /^tasa$/.test(unit)) && !/\bpor (?:cada |mil\b|\d)/.test(fold(name));
}
