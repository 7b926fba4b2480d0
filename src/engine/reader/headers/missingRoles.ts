import { cellAddress, columnName, placeAddress, rectAddress } from "../../address";
import { roleNames } from "../../words/glossary";
import type { ColumnRole, RoleAnswer } from "../matrix";
import type { ReadingFindings } from "../matrixFindings";
import { areaBelow } from "./headerBlock";
import { findAnswers, gatherEvidence, type Evidence, type WantedRole } from "./roleCandidates";

const NEEDED: readonly ColumnRole[] = ["code", "name", "baselineValue", "target", "actual"];
const ASKED: readonly WantedRole[] = ["actual", "target", "baselineValue"];

/** Reports the roles that no column has, and gives the columns that could have them: a question where there are any, else a fact. */
export function reportMissing(
  known: Pick<Evidence, "drafts" | "contents" | "grid" | "block" | "titleYear">,
  lastRow: number,
  disputed: ReadonlySet<ColumnRole>,
  findings: ReadingFindings,
): readonly RoleAnswer[] {
  const { drafts, grid, block } = known;
  const missing = NEEDED.filter((role) => !drafts.some((draft) => draft.role === role));
  if (missing.length === 0) return [];
  const asked = ASKED.filter((role) => missing.includes(role));
  const evidence = asked.length > 0 ? gatherEvidence(known, lastRow) : undefined;
  if (evidence) {
    settleQuotients(evidence);
    preferDivided(evidence);
  }
  const answers = evidence ? asked.flatMap((role) => findAnswers(role, evidence)) : [];
  const header = (column: number): string => drafts.find((draft) => draft.column === column)?.header ?? "";
  const cell = `${placeAddress({ sheet: grid.sheet, row: block.top, column: block.left })}:${cellAddress(block.bottom, block.right)}`;
  // Columns that dispute a role are told of in their own finding.
  for (const role of missing.filter((each) => !disputed.has(each)))
    findings.add(
      "lectura.falta-columna",
      role === "target" || role === "actual" ? "error" : "warning",
      { cell },
      {
        rol: roleNames[role],
        cabeceras: rectAddress(areaBelow(block, block.bottom)),
        candidatas: answers
          .filter((answer) => answer.role === role)
          .flatMap(({ candidates }) => candidates.map((column) => `${columnName(column)} «${header(column)}»`)),
      },
    );
  return answers;
}

/** A column with an unknown header that is the percentage of two others is no figure of its own: it is not asked about. */
function settleQuotients({ drafts, printed }: Evidence): void {
  for (const { progress, actual, target } of printed) {
    const draft = drafts.find(({ column }) => column === progress);
    const isUnknown =
      draft?.role === "other" && draft.strength === 0 && !draft.candidates.some((role) => role === "progress1" || role === "progress2");
    if (draft === undefined || !isUnknown) continue;
    draft.confidence = "likely";
    draft.candidates = [];
    draft.why = `es lo que resulta de dividir ${columnName(actual)} entre ${columnName(target)}`;
  }
}

/** Of the columns that dispute a role, the one that a printed percentage is made with is the likelier. */
function preferDivided({ drafts, printed }: Evidence): void {
  for (const draft of drafts) {
    const { claims, column } = draft;
    if ((claims !== "target" && claims !== "actual") || !printed.some((pair) => pair[claims] === column)) continue;
    draft.confidence = "likely";
    draft.why = `${draft.why}; el porcentaje impreso se calcula con ella`;
  }
}
