import { createHash } from "node:crypto";
import { summarizeMatrix } from "../../engine/actions/summarizeMatrix";
import type { PolicySummary } from "../../engine/portfolio/policySummary";
import { ourSheets } from "../../engine/words/sheets/ourSheets";
import { findingText } from "../../engine/words/findingTexts";
import { oneLine } from "../../engine/words/printedText";
import { openXlsx } from "../../hosts/xlsx/openXlsx";
import { ProblemFound } from "../../hosts/xlsx/problems";
import { BudgetFault, excessText } from "../../opc/budget";
import { nodeCodec } from "../../opc/zip/nodeCodec";
import { BOOK, readInputFile, type InputFile } from "../input/inputFile";
import { openBook, type OpenBook } from "../input/openBook";
import type { AskedReading } from "../input/readingOptions";
import { answerOptions } from "../print/answerOptions";
import { isRefusal, type Refusal } from "../refusal";
import type { Terminal } from "../terminal";

/** A book to be read: what a thread needs to know of it. */
export interface SummaryJob {
  /** As typed, or in the folder that was typed. */
  readonly file: string;
  /** Folder that relative paths start from. */
  readonly folder: string;
  readonly asked: AskedReading;
}

export type SummaryAnswer =
  | { readonly ok: true; readonly summary: PolicySummary; readonly fingerprint: string; readonly told: readonly string[] }
  | { readonly ok: false; readonly lines: readonly string[] };

const SILENT = { tell: () => undefined, clear: () => undefined };

/** Reads a book and computes its matrix, exactly as `pntp calcular` does; what is wrong with it is an answer too. */
export async function summarizeFile({ file, folder, asked }: SummaryJob): Promise<SummaryAnswer> {
  const told: string[] = [];
  const terminal: Terminal = {
    folder,
    out: () => undefined,
    err: (text) => void told.push(oneLine(text.trim().replace(/^Aviso: /, ""))),
    colors: false,
    progress: false,
    now: Date.now,
    columns: 120,
  };
  try {
    const input = await readInputFile(file, terminal, BOOK);
    if (isRefusal(input)) return left(input);
    const made = await madeByUs(input);
    if (made !== undefined) return { ok: false, lines: [NO_MATRIX[made]] };
    const book = await openBook(input, asked, SILENT, terminal);
    return isRefusal(book) ? left(book) : summaryOf(book, file, told);
  } catch (error) {
    if (error instanceof ProblemFound) return { ok: false, lines: [error.problem.message] };
    if (error instanceof BudgetFault) return { ok: false, lines: [excessText(error)] };
    throw error;
  }
}

/** Books of ours that hold no matrix; the tables in them would be read as one. */
const NO_MATRIX = {
  portfolio: "Es un consolidado que hizo pntp, no una matriz.",
  form: "Es un formato de reporte de una entidad, no una matriz: se lee con «pntp reunir».",
} as const satisfies Partial<Record<keyof typeof ourSheets, string>>;

async function madeByUs({ bytes }: Pick<InputFile, "bytes">): Promise<keyof typeof NO_MATRIX | undefined> {
  const opened = openXlsx(bytes, nodeCodec);
  if (!opened.ok) return undefined;
  for (const made of ["portfolio", "form"] as const) if ((await opened.host.findName(ourSheets[made].owner)) !== undefined) return made;
  return undefined;
}

/** Whether a book is one that `consolidado` made. */
export async function isConsolidated(input: Pick<InputFile, "bytes">): Promise<boolean> {
  return (await madeByUs(input)) === "portfolio";
}

function left({ lines }: Refusal): SummaryAnswer {
  return { ok: false, lines };
}

function summaryOf(book: OpenBook, file: string, told: readonly string[]): SummaryAnswer {
  const { grid, matrix, settings, sources, read, asked } = book;
  const outcome = summarizeMatrix(
    {
      grid,
      matrix,
      profile: settings.profile,
      sources,
      ...(asked.anio !== undefined && { year: Number(asked.anio) }),
      ...(read.summary && { summary: read.summary }),
    },
    file,
  );
  if (!outcome.ok) return { ok: false, lines: [outcome.problem.message] };
  const answers = answerOptions(book);
  const doubts = matrix.findings.filter((finding) => finding.severity !== "note" && answers(finding).length > 0).map(findingText);
  const { summary } = outcome;
  return {
    ok: true,
    summary,
    fingerprint: createHash("sha256")
      .update(JSON.stringify([summary.year, summary.rules, matrix.policy]))
      .digest("hex"),
    told: [...told, ...doubts.slice(0, MOST_DOUBTS)],
  };
}

/** Of the questions of a book, those that are told; `revisar` has them all. */
const MOST_DOUBTS = 3;
