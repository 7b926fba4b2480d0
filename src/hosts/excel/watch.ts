import { parseRect, type Rect } from "../../engine/address";
import { inExcel } from "./run/excelRun";
import type { SelectedCells } from "./read/selection";

export interface WorkbookWatcher {
  /** Something was edited in a sheet; undefined when Excel does not say in which one. */
  onChange(sheet: string | undefined): void;
  onSelect(cells: SelectedCells): void;
}

/** Subscribes to edits and selection in the whole workbook, sheets added later included. The function it gives back unsubscribes. */
export async function watchWorkbook(watcher: WorkbookWatcher): Promise<() => void> {
  const names = new Map<string, string>();
  const nameOf = async (id: string): Promise<string | undefined> => {
    // The name is asked for each time: a sheet can be renamed, and events carry only its id.
    const name = await sheetName(id).catch(() => names.get(id));
    if (name !== undefined) names.set(id, name);
    return name;
  };

  const handlers = await inExcel("seguir los cambios de la hoja", async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onChanged.add(async ({ worksheetId }) => watcher.onChange(await nameOf(worksheetId))),
      worksheets.onDeleted.add(async () => watcher.onChange(undefined)),
      worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
        const area = blockOf(address);
        const sheet = area && (await nameOf(worksheetId));
        if (area && sheet !== undefined) watcher.onSelect({ sheet, area });
      }),
    ];
    await context.sync();
    return added;
  });
  return () => void stop(handlers);
}

/** The first block of what is selected; undefined for whole rows and columns, where no one cell is meant. */
function blockOf(address: string): Rect | undefined {
  const [first = ""] = address.split(",");
  return parseRect(first.slice(first.lastIndexOf("!") + 1));
}

async function sheetName(id: string): Promise<string | undefined> {
  return inExcel("leer el nombre de la hoja", async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load("name");
    await context.sync();
    return sheet.isNullObject ? undefined : sheet.name;
  });
}

/** Handlers go away in the context that added them; where that fails the workbook is closing, and so are they. */
async function stop(handlers: readonly { readonly context: OfficeExtension.ClientRequestContext; remove(): void }[]): Promise<void> {
  const [first] = handlers;
  if (!first) return;
  try {
    handlers.forEach((handler) => handler.remove());
    await first.context.sync();
  } catch {
    return;
  }
}
