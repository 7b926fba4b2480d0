import { ND } from "../../domain/figure";
import type { Indicator } from "../../domain/policy";
import { fold } from "../../reader/text/fold";
import { bareItem, type BareItem } from "../bareItem";
import type { InboxItem, InboxReason, InboxWhy } from "../inbox";
import type { FollowUpRecord, RecordOrigin } from "../record";
import type { ReturnedForm, ReturnedRow, SaidOfForm } from "../returned/returnedForm";
import { outcomeOf } from "./answerOutcome";
import { astrayIn } from "./astray";
import type { JudgeContext } from "./context";
import { definitionOf } from "./definition";
import { isSameFigure, type KnownFigures } from "./known";
import { isSameName } from "./names";
import { operandsOf } from "./operands";
import { doubted, type Meant, type Outcome } from "./outcome";
import { quotientTimes } from "../quotient";
import { tokenOf } from "../token";
import { possibleOf } from "./heldToPossible";

/** What of a form every row of it needs. */
export interface FormFacts {
  readonly form: ReturnedForm;
  readonly file: string;
  readonly fingerprint: string;
  /** As the form or, where it says none, the matrix writes it. */
  readonly entity: string | undefined;
  /** Whether it is an entity of the matrix. */
  readonly isKnownEntity: boolean;
  /** What neither the form nor its rows say: «corte», «política». */
  readonly unsaid: readonly string[];
}

/** The verdict on the answer of one row, whose indicator is known. */
export function judgeRow(row: ReturnedRow, indicator: Indicator, facts: FormFacts, context: JudgeContext): InboxItem {
  const entity = facts.entity ?? entitiesOf(indicator, context);
  const known = context.known(indicator, entity);
  const definition = definitionOf(row, indicator, known, facts.form.said.sent?.get(indicator.key));
  const doubts = [...definition.doubts, ...placeDoubts(indicator, facts, context), ...sightDoubts(row)];
  const { astray, told: beside } = astrayIn(row, indicator, known, facts.form.said.sent?.get(indicator.key), context);
  const outcome = doubts.reduce((sum, doubt) => doubted(sum, doubt), outcomeOf(row, { indicator, known, astray }));
  const record = recordMaker(row, indicator, entity, facts, context);
  const base = {
    file: facts.file,
    cell: row.value.cell,
    code: row.code,
    ...(entity === "" ? {} : { entity }),
    ...standingOf(known),
    open: { possible: possibleOf(indicator, known), record: record({ value: ND }) },
  };
  // «Cifra preliminar», «en miles»: whoever gathers decides what it means, so it is told with the value.
  const comment: readonly InboxReason[] = row.comment === undefined ? [] : [{ why: "commented", data: { comentario: row.comment } }];
  const item = itemOf(
    outcome,
    base,
    known,
    record,
    [...definition.told, ...placeTold(row, facts, context), ...comment, ...beside],
    [...comment, ...beside],
  );
  return readBefore(item, indicator, facts, context) ?? item;
}

/** The same file again: what was asked of it and answered, and what a later form replaced, is not told anew. */
function readBefore(item: InboxItem, indicator: Indicator, { fingerprint }: FormFacts, context: JudgeContext): InboxItem | undefined {
  if (item.verdict !== "asks" && item.verdict !== "changes") return undefined;
  const rest = bareItem(item);
  const records = [...(item.record ? [item.record] : []), ...(item.choices ?? []).map(({ record }) => record)];
  const { before, standing } = item;
  const entered = records.find(({ value }) => before !== undefined && isSameFigure(value, before));
  if (standing?.origin.fingerprint === fingerprint && entered !== undefined)
    return { ...rest, verdict: "same", why: "same", data: {}, record: entered };
  const isReplaced = context.wasRead(
    indicator,
    fingerprint,
    records.map(({ value }) => value),
  );
  return isReplaced ? { ...rest, verdict: "same", why: "replaced", data: { archivo: standing?.origin.file ?? "" } } : undefined;
}

function itemOf(
  outcome: Outcome,
  base: BareItem,
  known: KnownFigures,
  record: (meant: Meant) => FollowUpRecord,
  told: readonly InboxReason[],
  /** What the row holds all the same where it gives no value. */
  held: readonly InboxReason[],
): InboxItem {
  switch (outcome.kind) {
    case "refused":
    case "missing":
      return { ...base, verdict: outcome.kind, ...outcome.reason, ...also(held) };
    case "asks": {
      const [first, ...others] = outcome.doubts;
      return {
        ...base,
        verdict: "asks",
        ...(first ?? { why: "unsaid", data: {} }),
        ...also([...others, ...told]),
        choices: outcome.meant.map((meant) => ({ token: tokenOf(meant.value), record: record(meant) })),
      };
    }
    case "figure":
      return { ...base, ...taken(record(outcome.meant), known, [...outcome.told, ...told]) };
  }
}

/** What a settled value does to what there was: new, the same, or another one. */
export function taken(
  record: FollowUpRecord,
  known: Pick<KnownFigures, "before" | "record">,
  told: readonly InboxReason[],
): Pick<InboxItem, "verdict" | "why" | "data" | "also" | "record"> {
  const [first, ...others] = told.filter(({ why }) => TELLS_VALUE.has(why));
  const rest = told.filter(({ why }) => !TELLS_VALUE.has(why));
  const reason: InboxReason = first ?? { why: record.value === ND ? "noData" : "value", data: {} };
  const { before } = known;
  if (before === undefined || !isSameFigure(before, record.value))
    return { verdict: before === undefined ? "new" : "changes", ...reason, ...also([...others, ...rest]), record };
  const beside = detailsOf(record, known.record);
  const more = also([...(first ? [first] : []), ...others, ...rest]);
  if (beside === "same") return { verdict: "same", why: "same", data: {}, ...more, record };
  if (beside === "recorded") return { verdict: "same", why: "recorded", data: {}, ...more, record };
  return { verdict: beside === "added" ? "new" : "changes", why: "details", data: {}, ...more, record };
}

const TELLS_VALUE: ReadonlySet<InboxWhy> = new Set(["ndWithoutReason", "fromQuotient", "readAs", "byQuotient", "answered", "ownFigure"]);

function also(reasons: readonly InboxReason[]): Pick<InboxItem, "also"> {
  return reasons.length === 0 ? {} : { also: reasons };
}

function standingOf({ before, record }: KnownFigures): Pick<InboxItem, "before" | "standing"> {
  return { ...(before === undefined ? {} : { before }), ...(record === undefined ? {} : { standing: record }) };
}

const DETAILS = ["reason", "numerator", "denominator", "source", "comment"] as const;

/** What stands beside an equal value, against the record there is. What the form leaves blank takes nothing away. */
function detailsOf(record: FollowUpRecord, before: FollowUpRecord | undefined): "same" | "recorded" | "added" | "changed" {
  if (before === undefined) return "recorded";
  const changed = DETAILS.filter((detail) => record[detail] !== undefined && record[detail] !== before[detail]);
  if (changed.length === 0) return "same";
  return changed.every((detail) => before[detail] === undefined) ? "added" : "changed";
}

function placeDoubts(
  indicator: Indicator,
  { entity, isKnownEntity, unsaid, form: { said } }: FormFacts,
  context: JudgeContext,
): readonly InboxReason[] {
  const doubts: InboxReason[] = [];
  if (unsaid.length > 0) doubts.push({ why: "unsaid", data: { falta: unsaid.join(" ni ") } });
  if (isEntityEdited(said) && context.entity(said.entityShown) !== undefined)
    doubts.push({ why: "entityChanged", data: entitiesSaid(said) });
  const owners = ownersOf(indicator, context);
  if (entity !== undefined && owners.length > 0 && !(isKnownEntity && owners.some((owner) => fold(owner) === fold(entity))))
    doubts.push({ why: "otherEntity", data: { entidad: entity, responsable: owners.join(" / ") } });
  return doubts;
}

/** Whether whoever sent a value sees it, and left it standing. */
function sightDoubts({ sight }: ReturnedRow): readonly InboxReason[] {
  return sight === undefined || sight === "hiddenRow" ? [] : [{ why: sight, data: {} }];
}

function placeTold({ sight }: ReturnedRow, { form: { said } }: FormFacts, context: JudgeContext): readonly InboxReason[] {
  return [
    ...(sight === "hiddenRow" ? [{ why: sight, data: {} } as const] : []),
    ...(isEntityEdited(said) && context.entity(said.entityShown) === undefined
      ? [{ why: "entityShown", data: entitiesSaid(said) } as const]
      : []),
  ];
}

/** The form went out to one entity and says that it is of another. */
function isEntityEdited({ entity, entityShown }: SaidOfForm): boolean {
  return entity !== undefined && entityShown !== undefined && !isSameName(entity, entityShown);
}

function entitiesSaid({ entity = "", entityShown = "" }: SaidOfForm): InboxReason["data"] {
  return { enviado: entity, dice: entityShown };
}

function ownersOf(indicator: Indicator, { entities }: JudgeContext): readonly string[] {
  return entities.filter(({ indicators }) => indicators.includes(indicator)).map(({ name }) => name);
}

function entitiesOf(indicator: Indicator, context: JudgeContext): string {
  return ownersOf(indicator, context).join(" / ");
}

function recordMaker(
  row: ReturnedRow,
  indicator: Indicator,
  entity: string,
  facts: FormFacts,
  context: JudgeContext,
): (meant: Meant) => FollowUpRecord {
  const operands = operandsOf(row, quotientTimes(indicator));
  const origin: RecordOrigin = { file: facts.file, fingerprint: facts.fingerprint, cell: row.value.cell, receivedAt: context.receivedAt };
  return ({ value, reason }) => ({
    key: indicator.key,
    code: indicator.code,
    cut: context.cut,
    entity,
    value,
    ...(value === ND && reason !== undefined ? { reason } : {}),
    ...(operands.kind === "known" ? { numerator: operands.numerator, denominator: operands.denominator } : {}),
    ...(row.source === undefined ? {} : { source: row.source }),
    ...(row.comment === undefined ? {} : { comment: row.comment }),
    origin,
  });
}
