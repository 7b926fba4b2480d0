import { ASSUMPTIONS, type AssumptionId } from "../excel/assumptions";
import { CONFIRMATIONS, SCRATCH, type Confirmation } from "./confirmations";
import type { WireTap, WireExchange } from "./wireTap";

/** What one question was answered, and whether it is what the sandbox assumes. */
export interface Answer {
  readonly id: AssumptionId;
  readonly behaviour: string;
  readonly expected: unknown;
  readonly answer: unknown;
  readonly verdict: "confirmed" | "refuted" | "failed";
  /** Requests and responses, as they went over the wire. */
  readonly wire: readonly WireExchange[];
}

/** What a person hands in: which Excel it was, and its answers. */
export interface Recording {
  readonly excel: { readonly platform: string; readonly version: string; readonly language: string };
  readonly answers: readonly Answer[];
}

/** Asks Excel every question (or some), one after the other, each on an empty sheet that is deleted afterwards. */
export async function recordAnswers({ ids = Object.keys(ASSUMPTIONS) as AssumptionId[], tap, onAnswer }: { ids?: readonly AssumptionId[]; tap?: WireTap; onAnswer?: (answer: Answer) => void } = {}): Promise<Recording> {
  const answers: Answer[] = [];
  for (const id of ids) {
    const answer = await ask(id, tap);
    answers.push(answer);
    onAnswer?.(answer);
  }
  const { platform, version } = Office.context.diagnostics;
  return { excel: { platform: String(platform), version, language: Office.context.displayLanguage }, answers };
}

async function ask(id: AssumptionId, tap: WireTap | undefined): Promise<Answer> {
  const { behaviour, expected } = ASSUMPTIONS[id];
  tap?.take();
  try {
    const answer = await onScratchSheet(CONFIRMATIONS[id]);
    const isExpected = JSON.stringify(answer) === JSON.stringify(expected);
    return { id, behaviour, expected, answer, verdict: isExpected ? "confirmed" : "refuted", wire: tap?.take() ?? [] };
  } catch (error) {
    return { id, behaviour, expected, answer: String(error), verdict: "failed", wire: tap?.take() ?? [] };
  }
}

async function onScratchSheet(confirmation: Confirmation): Promise<unknown> {
  await removeScratch();
  try {
    return await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add(SCRATCH);
      await context.sync();
      return confirmation({ context, sheet });
    });
  } finally {
    await removeScratch();
  }
}

async function removeScratch(): Promise<void> {
  await Excel.run(async (context) => {
    const names = [SCRATCH, `${SCRATCH} dos`];
    const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name).load("isNullObject"));
    await context.sync();
    for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  });
}
