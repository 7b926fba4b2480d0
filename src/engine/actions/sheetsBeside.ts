import type { Grid } from "../grid";
import type { WorkbookHost } from "../host";

/** Every other sheet of the book, whatever menus show of it: a formula of the matrix may look there. */
export async function sheetsBeside(host: WorkbookHost, { sheet: own }: Grid): Promise<readonly Grid[]> {
  const sheets = (await host.listSheets()).filter(({ name, used }) => used !== undefined && name !== own);
  return Promise.all(sheets.map(({ name }) => host.readGrid(name)));
}
