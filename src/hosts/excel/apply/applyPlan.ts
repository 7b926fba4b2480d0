import { findLimitProblem } from "../../../engine/checks/findPlanProblem";
import { planProblems } from "../../../engine/checks/planProblems";
import type { ApplyOptions, ApplyOutcome, HostProblem } from "../../../engine/host";
import type { Plan } from "../../../engine/plan";
import { Commit } from "./commit";
import { failureOf } from "../run/excelFailure";
import { inExcel } from "../run/excelRun";
import type { KnownBook } from "../read/readGrid";
import type { Restored } from "../undo/restoreSnapshot";
import { goBack, undoSnapshot } from "../undo/undoSnapshot";
import type { Snapshot } from "../undo/snapshot";

export interface Applied {
  readonly outcome: ApplyOutcome;
  /** What «Deshacer» goes back to, when the plan was written, or part of it stayed. */
  readonly snapshot?: Snapshot;
}

/** How often a plan is tried while people work in its sheets. */
const TRIES = 4;

const HALF_DONE =
  "Parte de los cambios quedó escrita: pulsa «Deshacer» para quitarla; si no basta, usa Ctrl+Z o cierra el libro sin guardar.";

/**
 * Carries out a plan: one request reads how things stand and checks them, one writes and reads back, one puts the colours. Whatever fails,
 * the workbook ends up either with the whole plan (perhaps without colours, which is told) or as it was, and the outcome's message says
 * which.
 */
export async function applyPlan(plan: Plan, options: ApplyOptions, known: KnownBook): Promise<Applied> {
  let withPrint = true;
  for (let tries = 0; tries < TRIES; tries++) {
    const applied = await attempt(plan, options, known, withPrint);
    // A computer without a printer refuses every print setting: better the whole plan without them than nothing.
    if (applied.isPrinterMissing) withPrint = false;
    else if (!applied.isOvertaken) return applied;
  }
  return refused(planProblems.overtaken());
}

interface Attempt extends Applied {
  readonly isPrinterMissing?: boolean;
  /** Somebody was quicker, hers is back, and another look tells what it means for the plan. */
  readonly isOvertaken?: boolean;
}

async function attempt(plan: Plan, options: ApplyOptions, known: KnownBook, withPrint: boolean): Promise<Attempt> {
  const limit = findLimitProblem(plan);
  if (limit) return refused(limit);

  const commit = new Commit(plan, options, known, withPrint);
  const doing = `aplicar «${plan.title}»`;
  try {
    const outcome = await inExcel(doing, (context) => commit.run(context));
    return { outcome, ...(outcome.ok && commit.snapshot && { snapshot: commit.snapshot }) };
  } catch (error) {
    const failure = failureOf(error, doing);
    const problem = failure.officeCode === "ItemNotFound" && !commit.snapshot ? await sheetGone(plan) : failure.problem;
    if (commit.isOvertaken && commit.snapshot) return giveWay(commit.snapshot, known, commit);
    if (commit.isFirstSheetTaken(failure)) return { ...refused(planProblems.overtaken()), isOvertaken: true };
    const isPrinterMissing = withPrint && /PageLayout|HeaderFooter/i.test(failure.location ?? "");
    if (!commit.snapshot || !commit.mayHaveWritten(failure)) return { ...refused(saidUntouched(problem)), isPrinterMissing };
    const back = await goBack(commit.snapshot, known, commit.hasPainted);
    if (back?.remarks.length === 0) return { ...refused(saidUntouched(problem, back)), isPrinterMissing };
    return halfDone(problem, commit.snapshot, back);
  }
}

/** Takes back what was written while somebody was quicker, around what is hers. */
async function giveWay(snapshot: Snapshot, known: KnownBook, { isTorn }: Commit): Promise<Attempt> {
  const back = await undoSnapshot(snapshot, known, { withBands: false, isHalfDone: true });
  if (back.ok && isTorn) return { ...refused(planProblems.torn()), snapshot };
  if (back.ok) return { ...refused(planProblems.overtaken()), isOvertaken: true };
  return halfDone(back.problem, snapshot);
}

/** What stays of the plan, and why where that is known. */
function halfDone(problem: HostProblem, snapshot: Snapshot, { remarks }: Pick<Restored, "remarks"> = { remarks: [] }): Applied {
  return { ...refused({ ...problem, code: "halfDone", message: [problem.message, ...remarks, HALF_DONE].join(" ") }), snapshot };
}

function refused(problem: HostProblem): Applied {
  return { outcome: { ok: false, problem } };
}

function saidUntouched(problem: HostProblem, { kept: places }: Pick<Restored, "kept"> = { kept: [] }): HostProblem {
  const kept = places.length;
  const cells = kept === 1 ? "1 celda que cambiaste" : `${kept} celdas que cambiaste`;
  const hers =
    kept > 0 ? `, salvo ${cells} mientras tanto y que ${kept === 1 ? "sigue" : "siguen"} como la${kept === 1 ? "" : "s"} dejaste` : "";
  if (hers === "" && /no se escribió nada/i.test(problem.message)) return problem;
  return { ...problem, message: `${problem.message} El libro quedó como estaba${hers}.` };
}

/** A request names many sheets, and Excel does not say which one it did not find. */
async function sheetGone({ steps, sources }: Plan): Promise<HostProblem> {
  const wanted = [...steps.flatMap((step) => (step.step === "putSheet" ? [] : [step.sheet])), ...sources.map(({ sheet }) => sheet)];
  const standing = await inExcel("buscar las hojas", async (context) => {
    const { items } = await loaded(context, context.workbook.worksheets.load("items/name"));
    return new Set(items.map(({ name }) => name.toLocaleLowerCase("es")));
  }).catch(() => new Set<string>());
  return planProblems.sheetMissing(wanted.find((name) => !standing.has(name.toLocaleLowerCase("es"))) ?? wanted[0] ?? "");
}

async function loaded<T>(context: Excel.RequestContext, object: T): Promise<T> {
  await context.sync();
  return object;
}
