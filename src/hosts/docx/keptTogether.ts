import type { Block, TableBlock } from "../../engine/document/reportDocument";

/** A table of so many rows is not parted. */
const WHOLE_ROWS = 10;

/** Whether a page may not end between a block and the one after it: a lead and what it leads to, a table and its note. */
export function staysWithNext(block: Block, before: Block | undefined, next: Block | undefined): boolean {
  if (!next) return false;
  if (block.block === "table") return isParagraph(next, ["note"]);
  if (block.block === "prose") return before?.block === "heading" && (next.block === "paragraph" || next.block === "table");
  if (block.block !== "paragraph") return false;
  if (next.block === "table" || (next.block === "chart" && block.look === "body")) return true;
  if (block.look === "note") return next.block === "heading" || isParagraph(next, ["remark", "note"]);
  if (block.look === "body" && before?.block === "heading") return next.block === "heading" || isParagraph(next, ["note"]);
  return isParagraph(next, ["item"]);
}

/** Whether all the rows of a table stand on one page. */
export function isWhole({ look, rows }: TableBlock): boolean {
  return look !== "matrix" && rows.length <= WHOLE_ROWS && rows.every(({ cells }) => cells.every((cell) => !("prose" in cell)));
}

function isParagraph(block: Block, looks: readonly string[]): boolean {
  return block.block === "paragraph" && looks.includes(block.look);
}
