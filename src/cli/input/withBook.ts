import type { Call } from "../command";
import type { InputFile } from "./inputFile";
import { openBook, type OpenBook } from "./openBook";
import { progressLine, type ProgressLine } from "../progressLine";
import { readAskedReading } from "./readingOptions";
import { withYearAsked } from "./yearOption";
import { isRefusal, type Refusal } from "../refusal";
import type { Terminal } from "../terminal";

/** Opens the workbook of a call, works with it, and takes the progress line away whatever happens. */
export async function withBook<Done>(
  input: InputFile,
  values: Call["values"],
  terminal: Terminal,
  work: (book: OpenBook, progress: ProgressLine) => Promise<Done | Refusal>,
): Promise<Done | Refusal> {
  const asked = readAskedReading(values);
  if (isRefusal(asked)) return asked;
  const progress = progressLine(terminal, input.bytes.length);
  try {
    const book = await openBook(input, asked, progress, terminal);
    return isRefusal(book) ? book : await work(withYearAsked(book, values), progress);
  } finally {
    progress.clear();
  }
}
