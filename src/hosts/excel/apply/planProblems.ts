import { findPlanProblem, type BookFacts, type SheetFacts } from "../../../engine/checks/findPlanProblem";
import { planProblems } from "../../../engine/checks/planProblems";
import type { HostProblem } from "../../../engine/host";
import type { Plan } from "../../../engine/plan";
import type { SheetIds } from "../read/sheetIds";
import type { BeforeState } from "./beforeState";

/** Why a plan cannot be carried out as the workbook stands now, or undefined. Nothing has been written when this is asked. */
export function findProblem(plan: Plan, before: BeforeState, ids: SheetIds): HostProblem | undefined {
  return (
    findPlanProblem(plan, factsOf(before, ids)) ?? sourceSheetProblem(plan, before, ids) ?? before.sources.problem ?? homeProblem(before)
  );
}

/** Excel itself refuses what is not told here: formulas over several cells, headers of tables. */
function factsOf(before: BeforeState, ids: SheetIds): BookFacts {
  return {
    isReadOnly: before.isReadOnly,
    isStructureLocked: before.isStructureProtected,
    sheet: (name) => sheetFacts(before, name, ids),
    ownSheet: (step) => {
      const home = before.homes.find((each) => each.step === step);
      return home?.exists ? { name: home.name, isProtected: home.isProtected } : undefined;
    },
  };
}

function sheetFacts(before: BeforeState, name: string, ids: SheetIds): SheetFacts | HostProblem | undefined {
  const id = ids.idOf(name);
  const sheet = id === undefined ? before.sheetByName(name) : before.sheetById(id);
  if (!sheet) return undefined;
  if (sheet.name !== name) return planProblems.sheetRenamed(name, sheet.name);
  const merges = before.writes.flatMap((target) => (target.step.sheet === name ? target.standingMerges : []));
  return { name, isProtected: sheet.protection.protected, merges, arrays: [], tables: [] };
}

/** A sheet that formulas of the plan look at, though nothing is written in it. */
function sourceSheetProblem({ sources }: Plan, before: BeforeState, ids: SheetIds): HostProblem | undefined {
  for (const { sheet } of sources) {
    const facts = sheetFacts(before, sheet, ids);
    if (facts === undefined) return planProblems.sheetMissing(sheet);
    if ("code" in facts) return facts;
  }
  return undefined;
}

/** Our own sheets that stand already, and the names that they need. */
function homeProblem(before: BeforeState): HostProblem | undefined {
  return before.homes
    .map((home) => home.refresh?.problem ?? (home.names.ok ? home.tableProblem : planProblems.nameTaken(home.names.taken)))
    .find(Boolean);
}
