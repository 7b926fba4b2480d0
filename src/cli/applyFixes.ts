import { planFix } from "../engine/actions/fixes/planFix";
import type { Fix } from "../engine/actions/fixes/fix";
import { gridOf, readMatrices } from "../engine/actions/readMatrices";
import { reviewMatrix, type Review, type ReviewRequest } from "../engine/actions/reviewMatrix";
import { fixKindOf, type FixKind } from "../engine/audit/fixKinds";
import { counted } from "../engine/words/counted";
import { fixTexts } from "../engine/words/pane/fixTexts";
import { oneLine } from "../engine/words/printedText";
import type { OpenBook } from "./input/openBook";
import { Refusal, isRefusal } from "./refusal";

/** A book with its mechanical faults put right in memory, its review anew, and what was done, in lines. */
export interface FixedBook {
  readonly book: OpenBook;
  readonly review: Review;
  readonly told: readonly string[];
}

type Asked = Pick<ReviewRequest, "dismissals" | "others" | "paragraphs" | "year">;

/** Kind by kind, since one fix may change what another finds; what cannot be fixed is told, and stays a finding. */
export async function applyFixes(opened: OpenBook, kinds: readonly FixKind[], asked: Asked): Promise<FixedBook | Refusal> {
  let book = opened;
  let review = reviewed(book, asked);
  const told: string[] = [];
  for (const kind of kinds) {
    if (isRefusal(review)) return review;
    const findings = review.findings.filter(({ dismissed }) => dismissed === undefined).map(({ finding }) => finding);
    for (const rule of new Set(findings.filter((each) => fixKindOf(each) === kind).map((each) => each.rule))) {
      const own = findings.filter((each) => each.rule === rule && fixKindOf(each) === kind);
      const { grid, matrix, choices } = book;
      const outcome = planFix({ grid, matrix, choices, profile: review.profile, year: review.year, findings: own });
      if (!outcome.ok) told.push(outcome.message);
      else {
        const applied = await book.host.apply(outcome.fix.plan, { expected: [grid] });
        if (!applied.ok) return new Refusal(applied.problem.message);
        told.push(...linesOf(outcome.fix));
        book = await readAgain(book);
      }
    }
    review = reviewed(book, asked);
  }
  if (isRefusal(review)) return review;
  return { book, review, told: told.length > 0 || kinds.length === 0 ? told : ["De lo que pide --arreglar no hay nada en esta matriz."] };
}

function reviewed({ grid, matrix, settings, sources }: OpenBook, asked: Asked): Review | Refusal {
  const outcome = reviewMatrix({ grid, matrix, profile: settings.profile, sources, ...asked });
  return outcome.ok ? outcome.review : new Refusal(outcome.message);
}

async function readAgain(book: OpenBook): Promise<OpenBook> {
  const { host, choices, matrix: before } = book;
  const read = await readMatrices(host, { choices, sheet: before.sheet });
  const matrix = read.outcome.matrices.find(({ area }) => area.row === before.area.row && area.column === before.area.column) ?? before;
  return { ...book, read, matrix, grid: gridOf(read, matrix) };
}

/** «Escribir igual una entidad: 2 celdas», and each of them. */
function linesOf({ kind, cells, left }: Fix): readonly string[] {
  return [
    `${fixTexts.titles[kind]}: ${counted(cells.length, "celda", "celdas")}.`,
    ...cells.map(({ code, cell, before, after }) => oneLine(`  ${code} (${cell}): ${before} → ${after}`)),
    ...fixTexts.left(left).map((sentence) => `  ${oneLine(sentence)}`),
  ];
}
