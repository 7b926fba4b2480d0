import type { Call } from "../command";
import type { InputFile } from "./inputFile";
import { openBook, type OpenBook } from "./openBook";
import { progressLine, type ProgressLine } from "../progressLine";
import { readAskedReading, type AskedReading } from "./readingOptions";
import { withYearAsked } from "./yearOption";
import { isRefusal, type Refusal } from "../refusal";
import type { Terminal } from "../terminal";

/** Opens the workbook of a call, works with it, and takes the progress line away whatever happens. */
export async function withBook<Done>(
  input: InputFile,
  values: Call["values"],
  terminal: Terminal,
  work: (book: OpenBook, progress: ProgressLine) => Promise<Done | Refusal>,
  needs: Pick<AskedReading, "mayLackActuals"> = {},
): Promise<Done | Refusal> {
  const read = readAskedReading(values);
  if (isRefusal(read)) return read;
  const asked = { ...read, ...needs };
  const progress = progressLine(terminal, input.bytes.length);
  try {
    const book = await openBook(input, asked, progress, terminal);
    return isRefusal(book) ? book : await work(withYearAsked(book, values), progress);
  } finally {
    progress.clear();
  }
}
