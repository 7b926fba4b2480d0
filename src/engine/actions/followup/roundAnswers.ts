import type { Delivery } from "../../domain/policy";
import type { ReadOptions, WorkbookHost } from "../../host";
import { boardOf, ownersOf } from "../../followup/board";
import { yearsOfRound, type RoundBook } from "../../followup/book";
import type { Matrix } from "../../reader/matrix";
import { ledgerIn, paragraphsIn, pendingIn, registryIn } from "./roundBook";

/** What entities answered and what of it waits, as far as figures rest on it. */
export type RoundAnswers = Pick<RoundBook, "registry" | "paragraphs" | "pending" | "ledger">;

/** Where the sheets of the round stand that hold answers. */
export interface AnswerSheets {
  readonly registry: string;
  readonly board: string | undefined;
  readonly paragraphs: string | undefined;
  readonly ledger: string | undefined;
}

/** Undefined where the registry lost a column: the commands of the round say so. */
export async function readAnswers(
  host: WorkbookHost,
  { registry, board, paragraphs, ledger }: AnswerSheets,
  { isBackground = false }: Pick<ReadOptions, "isBackground">,
): Promise<RoundAnswers | undefined> {
  const read = (sheet: string | undefined) => (sheet === undefined ? undefined : host.readGrid(sheet, { isBackground }));
  const [records, waiting, texts, entries] = await Promise.all([
    host.readGrid(registry, { isBackground }),
    ...[board, paragraphs, ledger].map(read),
  ]);
  const rows = registryIn(records);
  return (
    rows && {
      registry: rows,
      paragraphs: (texts && paragraphsIn(texts)) ?? [],
      pending: waiting ? pendingIn(waiting) : [],
      ledger: (entries && ledgerIn(entries)) ?? [],
    }
  );
}

/** The matrix with how complete its rounds are, on which the proposal for the follow-up rests (V7). */
export function withDeliveries(matrix: Matrix, answers: RoundAnswers): Matrix {
  const { policy } = matrix;
  const deliveries = yearsOfRound(answers).map((year): Delivery => {
    const { answered, total } = boardOf(policy, ownersOf(policy), answers, { year });
    return { year, answered, total };
  });
  return deliveries.length === 0 ? matrix : { ...matrix, policy: { ...policy, deliveries } };
}
