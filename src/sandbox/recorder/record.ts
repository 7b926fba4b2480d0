import { ASSUMPTIONS, expectedAnswer, UNKNOWN_FIRST, type AssumptionId } from "../excel/assumptions";
import type { PlatformName } from "../excel/platform";
import { SCRATCH, type Confirmation } from "./bench";
import { CONFIRMATIONS } from "./confirmations";
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

/** What a person hands in: which Excel it was, its answers, and what they saw by hand. */
export interface Recording {
  readonly excel: { readonly platform: string; readonly version: string; readonly language: string; readonly requirementSet: string };
  readonly answers: readonly Answer[];
  readonly byHand?: Readonly<Record<string, string>>;
}

export interface AskOptions {
  readonly ids?: readonly AssumptionId[];
  /** Where it is not the one Office tells of. */
  readonly platform?: PlatformName;
  readonly tap?: WireTap;
  readonly onAnswer?: (answer: Answer) => void;
}

/** Asks Excel every question (or some), those first that nobody knows; one after the other, each on an empty sheet that is then deleted. */
export async function recordAnswers(options: AskOptions = {}): Promise<Recording> {
  const { ids = UNKNOWN_FIRST, platform = platformHere(), tap, onAnswer } = options;
  const answers: Answer[] = [];
  for (const id of ids) {
    const answer = await ask(id, platform, tap);
    answers.push(answer);
    onAnswer?.(answer);
  }
  const { platform: told, version } = Office.context.diagnostics;
  return { excel: { platform: String(told), version, language: Office.context.displayLanguage, requirementSet: newestSet() }, answers };
}

/** Which of the Excels whose answers we know apart this is. */
function platformHere(): PlatformName | undefined {
  const { platform } = Office.context.diagnostics;
  if (platform === Office.PlatformType.OfficeOnline) return "web";
  if (platform === Office.PlatformType.Mac) return "mac";
  return platform === Office.PlatformType.PC ? (isSupported("1.20") ? "windows" : "desktop2021") : undefined;
}

/** The newest numbered requirement set this Excel has. */
function newestSet(): string {
  for (let minor = 30; minor > 0; minor--) if (isSupported(`1.${minor}`)) return `1.${minor}`;
  return "ninguno";
}

function isSupported(set: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", set);
}

async function ask(id: AssumptionId, platform: PlatformName | undefined, tap: WireTap | undefined): Promise<Answer> {
  const { behaviour } = ASSUMPTIONS[id];
  const expected = expectedAnswer(id, platform);
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
