import { isSamePeriod, periodOrder } from "../../domain/period";
import type { Indicator } from "../../domain/policy";
import { fold } from "../../reader/text/fold";
import { cutOfWords } from "../returned/saidAbove";

import { periodText } from "../../words/periodText";
import type { InboxItem } from "../inbox";
import { isAnswered, type ReturnedForm, type ReturnedRow } from "../returned/returnedForm";
import { sheetCell } from "../returned/readForms";
import { inOwnColumn } from "./astray";
import type { JudgeContext } from "./context";
import { judgeRow, type FormFacts } from "./judgeRow";
import { isSameFigure } from "./known";
import { isLikeName, isSameName } from "./names";
import { asksWhereRepeated } from "./repeatsYear";

/** A file as its forms came out of it. */
export interface FormSource {
  readonly file: string;
  readonly fingerprint: string;
}

/** The verdict on every answer of a form, and on what it should answer and does not. */
export function judgeForm(returned: ReturnedForm, source: FormSource, context: JudgeContext): readonly InboxItem[] {
  const form = inOwnColumn(returned, context);
  const { said } = form;
  const whole = { ...source, cell: sheetCell(form.sheet), ...(said.entity === undefined ? {} : { entity: said.entity }) };
  const answers = form.rows.filter(isAnswered).length;
  if (said.cuts.some((cut) => !isSamePeriod(cut, context.cut))) {
    // A matrix holds the years before as well: those are no answers.
    if (form.kind === "matrix") return [];
    const lacking = lackedColumn(form, context);
    if (lacking !== undefined) return [refusedForm(whole, "noValueColumn", lacking)];
    const data = { corte: said.cuts.map(periodText).join(" y "), pedido: periodText(context.cut), valores: answers };
    return [refusedForm(whole, "otherCut", data)];
  }
  const policy = policyOf(form, context);
  if (policy === "other") return [refusedForm(whole, "otherPolicy", { politica: said.policy ?? "", valores: answers })];

  const owner = context.entity(said.entity);
  const facts: FormFacts = {
    form,
    ...source,
    entity: owner?.name ?? said.entity,
    isKnownEntity: owner !== undefined,
    unsaid: [...(said.cuts.length === 0 ? ["de qué corte es"] : []), ...(policy === "unsaid" ? ["de qué política"] : [])],
  };
  const repeated = repeatedCodes(form, context);
  const items = asksWhereRepeated(
    form.rows.flatMap((row) => judgeAny(row, facts, repeated, context)),
    context,
  );
  return [...items, ...rowsGone(form, facts, context)];
}

function refusedForm(
  { file, cell, entity }: FormSource & { readonly cell: string; readonly entity?: string },
  why: "otherCut" | "otherPolicy" | "noValueColumn",
  data: InboxItem["data"],
): InboxItem {
  return { verdict: "refused", why, data, file, cell, ...(entity === undefined ? {} : { entity }) };
}

/** All but its header of values says the cut that is asked for: the column to fill was taken out, and the one of a year before is the last. */
function lackedColumn({ said, valueHeader = "" }: ReturnedForm, { cut }: JudgeContext): InboxItem["data"] | undefined {
  const last = cutOfWords(fold(valueHeader));
  const others = said.cuts.filter((each) => !isSamePeriod(each, last));
  const isLacking = last !== undefined && periodOrder(last) < periodOrder(cut) && others.length > 0;
  return isLacking && others.every((each) => isSamePeriod(each, cut)) && said.isCutShown === true
    ? { pedido: periodText(cut), hay: periodText(last) }
    : undefined;
}

/** Whether anything of a form is taken: it is of this cut and of this policy. */
export function isOfRound(form: ReturnedForm, context: JudgeContext): boolean {
  return form.said.cuts.every((cut) => isSamePeriod(cut, context.cut)) && form.said.cuts.length > 0 && policyOf(form, context) === "own";
}

/** Codes are much the same in every policy: what tells one from another is its mark, or the names of its indicators. */
function policyOf({ said, rows }: ReturnedForm, context: JudgeContext): "own" | "other" | "unsaid" {
  if (said.policyMark === context.policyMark) return "own";
  const named = rows.filter(({ name, code }) => name !== undefined && code !== "");
  const alike = named.filter(({ name = "", code }) => context.find(code).some((indicator) => isLikeName(name, indicator.name)));
  if (named.length > 0) return alike.length * 2 >= named.length ? "own" : "other";
  if (said.policyMark !== undefined) return "other";
  const { title } = context.matrix.policy;
  if (said.policy === undefined || title === undefined) return "unsaid";
  return isSameName(said.policy, title) ? "own" : isLikeName(said.policy, title) ? "unsaid" : "other";
}

function judgeAny(row: ReturnedRow, facts: FormFacts, repeated: RepeatedCodes, context: JudgeContext): readonly InboxItem[] {
  const { file } = facts;
  const at = { file, cell: row.value.cell, ...(facts.entity === undefined ? {} : { entity: facts.entity }) };
  if (row.code === "") return [{ ...at, verdict: "refused", why: "noCode", data: { texto: row.value.text, nombre: row.name ?? "" } }];
  const coded = { ...at, code: row.code };
  const [indicator, other] = context.find(row.code);
  if (indicator === undefined) {
    if (!isAnswered(row)) return [];
    const closest = context.closest(row.code);
    return [
      { ...coded, verdict: "refused", why: "unknownCode", data: { codigo: row.code, cercano: closest ?? "", texto: row.value.text } },
    ];
  }
  if (other !== undefined && isAnswered(row))
    return [{ ...coded, verdict: "refused", why: "repeated", data: { donde: "matriz", celdas: "", texto: row.value.text } }];
  if (repeated.skipped.has(row)) return [];
  const cells = repeated.differing.get(indicator);
  if (cells !== undefined)
    return [{ ...coded, verdict: "refused", why: "repeated", data: { donde: "formato", celdas: cells, texto: row.value.text } }];
  // A whole matrix that comes back answers for one entity: its other rows are not missing.
  if (facts.form.kind === "matrix" && !isAnswered(row)) return [];
  return [judgeRow(row, indicator, facts, context)];
}

/** Rows of one code in one form. */
interface RepeatedCodes {
  /** They answer differently: none is taken. Where they stand; told once, at the first. */
  readonly differing: ReadonlyMap<Indicator, string>;
  /** Blank copies of an answered row, copies that say the same, and all but the first that say something else. */
  readonly skipped: ReadonlySet<ReturnedRow>;
}

function repeatedCodes({ rows }: ReturnedForm, context: JudgeContext): RepeatedCodes {
  const byIndicator = new Map<Indicator, ReturnedRow[]>();
  for (const row of rows) {
    const [indicator] = row.code === "" ? [] : context.find(row.code);
    if (indicator === undefined) continue;
    const others = byIndicator.get(indicator);
    if (others) others.push(row);
    else byIndicator.set(indicator, [row]);
  }
  const differing = new Map<Indicator, string>();
  const skipped = new Set<ReturnedRow>();
  for (const [indicator, copies] of byIndicator) {
    if (copies.length < 2) continue;
    const answered = copies.filter(isAnswered);
    const [first = copies[0], ...others] = answered;
    if (first !== undefined && others.every((row) => isSameAnswer(row, first))) copies.forEach((row) => row !== first && skipped.add(row));
    else {
      differing.set(indicator, listed(answered.map(({ value }) => value.cell)));
      copies.forEach((row) => row !== first && skipped.add(row));
    }
  }
  return { differing, skipped };
}

/** Of many cells, those that are named. */
const MOST_NAMED = 5;

function listed(cells: readonly string[]): string {
  const more = cells.length - MOST_NAMED;
  return cells.slice(0, MOST_NAMED).join(", ") + (more > 0 ? ` y ${more} más` : "");
}

function isSameAnswer(a: ReturnedRow, b: ReturnedRow): boolean {
  const [one, other] = [a.value, b.value];
  if (one.kind !== other.kind || a.reason !== b.reason) return false;
  return one.kind === "number" && other.kind === "number"
    ? one.way === other.way && isSameFigure(one.number, other.number)
    : one.text === other.text;
}

/** Indicators of the entity whose rows are no more in its form. */
function rowsGone(form: ReturnedForm, { entity, file }: FormFacts, context: JudgeContext): readonly InboxItem[] {
  const owner = form.kind === "form" ? context.entity(entity) : undefined;
  if (owner === undefined) return [];
  const present = new Set(form.rows.flatMap(({ code }) => (code === "" ? [] : context.find(code))));
  const sent = form.said.sent;
  return owner.indicators
    .filter((indicator) => !present.has(indicator) && (sent === undefined ? isAsked(indicator, context) : sent.has(indicator.key)))
    .map((indicator) => ({
      verdict: "missing",
      why: "rowGone",
      data: { nombre: indicator.name },
      file,
      code: indicator.code,
      entity: owner.name,
    }));
}

/** An indicator that does not apply in the cut's year is asked of nobody. */
function isAsked({ targets }: Indicator, { matrix, cut }: JudgeContext): boolean {
  return !matrix.policy.periods.some((period, index) => period.year === cut.year && targets.kinds[index] === "notApplicable");
}
