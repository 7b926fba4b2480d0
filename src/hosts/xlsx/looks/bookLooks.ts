import { EMPTY_STYLES } from "../parts/stylesPart";
import type { Workbook } from "../workbook";
import { fileColours, type FileColours } from "./fileColours";
import { fileLooks, type FileLooks } from "./fileLooks";

/** The looks of a workbook, and the colours it says them with. */
export interface BookLooks {
  readonly looks: FileLooks;
  readonly colours: FileColours;
}

/** Read once for all sheets of a workbook. */
const known = new WeakMap<Workbook, BookLooks>();

export function looksOf(workbook: Workbook): BookLooks {
  const looks = known.get(workbook) ?? bookLooks(workbook);
  known.set(workbook, looks);
  return looks;
}

function bookLooks({ pkg, part, formats }: Workbook): BookLooks {
  const textOf = (path: string | undefined) => (path === undefined ? undefined : pkg.text(path));
  const colours = fileColours(textOf(part.linkedPath("theme")));
  const styles = textOf(part.linkedPath("styles")) || EMPTY_STYLES;
  return { colours, looks: fileLooks(styles, colours, (format) => formats.numberFormat(format)) };
}
