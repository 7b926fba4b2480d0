import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Workbook } from "exceljs";
import { findOpenpyxl } from "../../requirements";

/** What another program sees of a workbook: its sheets, or why it does not open it. */
export interface Seen {
  readonly sheets?: readonly string[];
  readonly error?: string;
}

export async function seenByExceljs(book: Uint8Array): Promise<Seen> {
  try {
    const workbook = new Workbook();
    await workbook.xlsx.load(Buffer.from(book).buffer.slice(0) as ArrayBuffer);
    return { sheets: workbook.worksheets.map(({ name }) => name) };
  } catch (error) {
    return { error: (error as Error).message };
  }
}

/** One start of Python for all the books. */
export function seenByOpenpyxl(books: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Seen> {
  const folder = mkdtempSync(join(tmpdir(), "pntp-openpyxl-"));
  try {
    for (const [name, bytes] of books) writeFileSync(join(folder, name), bytes);
    const input = [...books.keys()].join("\n");
    const answer = execFileSync(findOpenpyxl() ?? "", [join(__dirname, "openpyxlLoads.py")], {
      cwd: folder,
      input,
      encoding: "utf8",
      maxBuffer: 2 ** 24,
    });
    return new Map(Object.entries(JSON.parse(answer) as Record<string, Seen>));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
