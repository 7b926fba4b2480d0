import { yearsWithActuals } from "../../domain/computePolicy";
import { cutFingerprint, cutRows, type ClosedCut } from "../../followup/closedCut";
import { boardOf, ownersOf } from "../../followup/board";
import { entriesOf } from "../../followup/book";
import { sealOf } from "../../followup/ledger";
import type { Plan } from "../../plan";
import { cutTexts as texts, type OwingEntity } from "../../words/followup/cutTexts";
import { ratingText } from "../../words/ratingEvidence";
import { periodText } from "../../words/periodText";
import { changedChoices, choiceOf, choiceText } from "../../words/rules/choices";
import { buildCutSheet } from "../../sheets/followup/cutSheet";
import type { Fill } from "../fill";
import { closings } from "./keptCuts";
import { roundSteps, type RoundRequest } from "./roundBook";

export interface CloseRequest extends Omit<RoundRequest, "news"> {
  /** The figures of the cut, as they are computed now. */
  readonly fill: Pick<Fill, "results" | "profile">;
  /** What somebody said may stay as it is; the closed cut says so. */
  readonly accepts: Readonly<Record<OpenMatter, boolean>>;
}

/** What may be open when a cut is closed: questions (or a ledger that is not whole), and entities that did not answer. */
export type OpenMatter = "pending" | "missing";

export type CloseOutcome =
  | { readonly ok: true; readonly plan: Plan; readonly closed: ClosedCut; readonly fingerprint: string }
  /** `asks`: it may be closed all the same, if each of these is accepted. */
  | { readonly ok: false; readonly message: string; readonly asks?: readonly OpenMatter[] };

/** «Cerrar corte»: the figures as they are signed, in a sheet that is never refreshed, and an entry of the ledger with its fingerprint. */
export function planClose(request: CloseRequest): CloseOutcome {
  const { matrix, book, cut, at, sha256, fill, accepts } = request;
  const name = periodText(cut);
  if (cut.months !== undefined) return { ok: false, message: texts.onlyYears(name) };
  const before = book.cuts.find((each) => periodText(each.cut) === name);
  if (before) return { ok: false, message: texts.alreadyClosed(name, before.closedAt, before.sheet) };
  if (!yearsWithActuals(matrix.policy).includes(cut.year)) return { ok: false, message: texts.noValues(name) };
  const open = openMatters(request);
  const asks = (["missing", "pending"] as const).filter((matter) => open[matter].length > 0 && !accepts[matter]);
  const said = [...open.missing, ...open.pending].join("; ");
  if (asks.length > 0) return { ok: false, message: texts.openBefore(name, said), asks };

  const { results, profile } = fill;
  const rules = changedChoices(profile).map((field) => `${choiceOf(field).label}: ${choiceText(field, profile)}`);
  const closed: ClosedCut = {
    cut,
    policy: matrix.policy.title ?? texts.untitled,
    closedAt: at,
    rules: rules.length === 0 ? texts.byDefault : rules.join(" · "),
    rating: ratingText(results.rating),
    open: said === "" ? texts.nothingOpen : said,
    ledger: sealOf(entriesOf(book)),
    rows: cutRows(matrix.policy, results),
  };
  const fingerprint = cutFingerprint(closed, sha256);
  const earlier = closings(entriesOf(book)).get(name)?.after ?? "";
  const change = { action: texts.action, code: "", cut: name, before: earlier, after: fingerprint, entity: "", file: "" };
  const { steps } = roundSteps({ ...request, news: { changes: [change] } });
  return {
    ok: true,
    closed,
    fingerprint,
    plan: { title: texts.planTitle(name), steps: [...steps, buildCutSheet(closed, fingerprint, book.sheets.board)], sources: [] },
  };
}

/** What is not settled of a cut, in words: what waits for whoever gathers, and who owes which answers. */
function openMatters({ matrix, book, cut }: CloseRequest): Readonly<Record<OpenMatter, readonly string[]>> {
  const name = periodText(cut);
  const pending = book.pending.filter((item) => item.cut === name || item.cut.startsWith(`${name}-`)).length;
  const { entities } = boardOf(matrix.policy, ownersOf(matrix.policy), book, cut);
  const owing = (state: "missing" | "refused" | "ndWithoutReason"): readonly OwingEntity[] =>
    entities.flatMap(({ name: entity, counts }) => (counts[state] > 0 ? [{ name: entity, count: counts[state] }] : []));
  return {
    missing: [texts.unanswered(owing("missing")), texts.refused(owing("refused")), texts.ndWithoutReason(owing("ndWithoutReason"))].filter(
      (each) => each !== "",
    ),
    pending: [texts.openQuestions(pending, book.ledgerState.isWhole)].filter((each) => each !== ""),
  };
}
