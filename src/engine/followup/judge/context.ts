import { isSamePeriod } from "../../domain/period";
import type { Indicator } from "../../domain/policy";
import type { Matrix } from "../../reader/matrix";
import { readCode } from "../../reader/text/code";
import { fold } from "../../reader/text/fold";
import type { RoundCut } from "../cut";
import { readEntities, type RoundEntity } from "../entities";
import type { FollowUpRecord } from "../record";
import type { Figure } from "../../domain/figure";
import { ledgerActions } from "../../words/followup/ledgerActions";
import { periodText } from "../../words/periodText";
import { ledgerFigure, shortMark } from "../ledgerOfInbox";
import { askedOf, type InboxItem } from "../inbox";
import { ledgerText, type LedgerEntry } from "../ledger";
import { tokenOf } from "../token";
import { knownOf, type KnownFigures } from "./known";

/** What returned forms are held against, and the questions that every value asks of it. */
export class JudgeContext {
  readonly entities: readonly RoundEntity[];
  readonly #byKey = new Map<string, Indicator[]>();
  readonly #byWritten = new Map<string, Indicator[]>();
  readonly #records = new Map<string, FollowUpRecord[]>();

  constructor(
    readonly matrix: Matrix,
    readonly cut: RoundCut,
    /** `policyMark` of the matrix. */
    readonly policyMark: string,
    records: readonly FollowUpRecord[],
    /** What gathering changed before. */
    private readonly ledger: readonly LedgerEntry[],
    /** ISO 8601 with Lima's offset. */
    readonly receivedAt: string,
  ) {
    for (const indicator of matrix.policy.indicators) {
      append(this.#byKey, indicator.key, indicator);
      append(this.#byWritten, fold(indicator.code), indicator);
    }
    for (const record of records) if (isSamePeriod(record.cut, cut)) append(this.#records, record.key, record);
    this.entities = readEntities(matrix.policy.indicators).entities;
  }

  /** The rows of the matrix that a code of a form names; more than one where the matrix itself repeats the code. */
  find(code: string): readonly Indicator[] {
    const key = readCode(code)?.key;
    return this.#byWritten.get(fold(code)) ?? (key === undefined ? undefined : this.#byKey.get(key)) ?? [];
  }

  known(indicator: Indicator, entity: string | undefined): KnownFigures {
    const records = this.#records.get(indicator.key) ?? [];
    const own = records.filter((record) => entity !== undefined && fold(record.entity) === fold(entity));
    return knownOf(indicator, this.matrix.policy.periods, this.cut, own.length > 0 ? own : records);
  }

  /** Whether one of these values of a file entered before, or was turned down for another: reading it again says nothing new. */
  wasRead(indicator: Indicator, fingerprint: string, values: readonly Figure[]): boolean {
    const [code, cut, mark] = [fold(indicator.code), periodText(this.cut), shortMark(fingerprint)];
    const texts = new Set(values.map(ledgerFigure));
    return this.ledger.some(
      (entry) =>
        entry.action !== ledgerActions.answer &&
        fold(entry.code) === code &&
        entry.cut === cut &&
        entry.file.endsWith(mark) &&
        (texts.has(entry.after) || texts.has(entry.before)),
    );
  }

  /**
   * What was decided in an earlier call about what an item asks or brings: about the same question whatever file asks it, and about a value
   * of this very file also where it is no question any more. The last decision holds.
   */
  decision(item: InboxItem, fingerprint: string): LedgerEntry | undefined {
    const { record, choices = [], verdict } = item;
    const code = fold(record?.code ?? choices[0]?.record.code ?? item.code ?? "");
    const cut = periodText(this.cut);
    const [asked, mark] = [askedOf(item), shortMark(fingerprint)];
    const isAbout = (entry: LedgerEntry): boolean => {
      if (entry.action !== ledgerActions.answer || fold(entry.code) !== code || entry.cut !== cut) return false;
      if (item.entity !== undefined && fold(entry.entity) !== fold(item.entity)) return false;
      const isOfFile = entry.file.endsWith(mark);
      if (verdict === "asks") return entry.before === ledgerText(asked) && (choices.length > 0 || isOfFile);
      return isOfFile && record !== undefined && entry.before.split(" | ").includes(tokenOf(record.value));
    };
    return this.ledger.filter(isAbout).at(-1);
  }

  /** The entity of the matrix that a form names; undefined where it is none of its. */
  entity(name: string | undefined): RoundEntity | undefined {
    return name === undefined ? undefined : this.entities.find(({ key }) => key === fold(name));
  }

  /** The code nearest to one that the matrix does not have, by a letter or two. */
  closest(code: string): string | undefined {
    const wanted = fold(code).slice(0, LONGEST_CODE);
    let best: { readonly code: string; readonly far: number } | undefined;
    for (const indicator of this.matrix.policy.indicators) {
      const far = distance(wanted, fold(indicator.code).slice(0, LONGEST_CODE), best?.far ?? FARTHEST + 1);
      if (far < (best?.far ?? FARTHEST + 1)) best = { code: indicator.code, far };
    }
    return best?.code;
  }
}

const LONGEST_CODE = 40;
const FARTHEST = 2;

/** Letters to change, put in or take out; at least `most` where it is as many or more. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) >= most) return most;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? most;
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
