import type { InputFile } from "./inputFile";
import { openBook, type OpenBook } from "./openBook";
import { progressLine, type ProgressLine } from "../progressLine";
import { isRefusal, type Refusal } from "../refusal";
import type { Terminal } from "../terminal";

/** Opens the workbook of a call, works with it, and takes the progress line away whatever happens. */
export async function withBook<Done>(
  input: InputFile,
  sheet: string | undefined,
  terminal: Terminal,
  work: (book: OpenBook, progress: ProgressLine) => Promise<Done | Refusal>,
): Promise<Done | Refusal> {
  const progress = progressLine(terminal, input.bytes.length);
  try {
    const book = await openBook(input, sheet, progress, terminal);
    return isRefusal(book) ? book : await work(book, progress);
  } finally {
    progress.clear();
  }
}
