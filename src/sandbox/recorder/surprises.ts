import type { SURPRISES } from "../excel/assumptions/surprises";
import { failure, SCRATCH, type Bench, type Confirmation } from "./bench";

/** The library's own types stop before ExcelApi 1.20. */
const IN_UNDO_GROUP = { mergeUndoGroup: true } as Excel.RunOptions;

/** One script for each place where Excel is less kind than one would think. */
export const SURPRISE_CONFIRMATIONS: Readonly<Record<keyof typeof SURPRISES, Confirmation>> = {
  "merge.byFirstCell": async ({ context, sheet }) => {
    sheet.getRange("A1:A2").merge(false);
    const below = sheet.getRange("A2").getMergedAreasOrNullObject();
    await context.sync();
    return below.isNullObject;
  },
  "merge.most": async ({ context, sheet }) => {
    sheet.getRange("A1:B513").merge(true);
    await context.sync();
    const code = await failure(context, () => sheet.getRange("A1:B513").getMergedAreasOrNullObject().load("address"));
    return code === "sin error" ? code : "falla";
  },
  "format.noFillHasNoTint": async ({ context, sheet }) => {
    sheet.getRange("B1").format.fill.color = "#FFFFFF";
    const looks = sheet.getRange("A1:B1").getCellProperties({ format: { fill: { tintAndShade: true, pattern: true } } });
    await context.sync();
    const [none, white] = (looks.value[0] ?? []).map(
      ({ format }) => format?.fill as Record<"tintAndShade" | "pattern", unknown> | undefined,
    );
    return [none?.tintAndShade, typeof white?.tintAndShade, none?.pattern, white?.pattern];
  },
  "undo.position": () => inUndoGroup((sheet) => (sheet.position = 0)),
  "undo.delete": async ({ context }) => {
    context.workbook.worksheets.add(`${SCRATCH} dos`);
    await context.sync();
    return inUndoGroup((_, context2) => context2.workbook.worksheets.getItem(`${SCRATCH} dos`).delete());
  },
  "tables.calculatedColumn": (bench) => differingFormulas(bench, () => undefined),
  "tables.exceptionsFirst": (bench) => differingFormulas(bench, (column) => (column.values = [[0], [0], [0]])),
  "cf.relativeToFetch": async ({ context, sheet }) => {
    const format = sheet.getRange("B2:B4").conditionalFormats.add("Custom");
    format.custom.rule.formula = "=B2>3";
    await context.sync();
    const rules = ["B2:B4", "B4"].map((address) => sheet.getRange(address).conditionalFormats.getItemAt(0).custom.rule.load("formula"));
    await context.sync();
    return rules.map(({ formula }) => formula);
  },
  "cf.overlapping": async (bench) => {
    await twoRules(bench);
    return failure(bench.context, () => bench.sheet.getRange().conditionalFormats.getItemAt(0).delete());
  },
  "cf.throughOwnRange": async (bench) => {
    await twoRules(bench);
    return failure(bench.context, () => bench.sheet.getRange("A1").conditionalFormats.getItemAt(0).delete());
  },
  "page.fitToWidth": async ({ context, sheet }) => {
    sheet.pageLayout.zoom = { scale: 90 };
    await context.sync();
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.load("zoom");
    await context.sync();
    return Object.fromEntries(Object.entries(sheet.pageLayout.zoom).filter(([, value]) => typeof value === "number" && value > 0));
  },
  "protection.nullOverLocked": async ({ context, sheet }) => {
    sheet.getRange("B1").format.protection.locked = false;
    sheet.protection.protect();
    await context.sync();
    const code = await failure(context, () => (sheet.getRange("A1:B1").values = [[null, 5]]));
    sheet.protection.unprotect();
    await context.sync();
    return code;
  },
  "entry.monthFirst": async ({ context, sheet }) => {
    const cell = sheet.getRange("A1");
    cell.values = [["05-03-2018"]];
    cell.load("values");
    await context.sync();
    return (cell.values as unknown[][])[0]?.[0];
  },
};

/** A batch of its own: what it does to the scratch sheet is one step of undo. */
async function inUndoGroup(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown): Promise<string> {
  try {
    await Excel.run(IN_UNDO_GROUP, async (context) => {
      act(context.workbook.worksheets.getItem(SCRATCH), context);
      await context.sync();
    });
    return "sin error";
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
}

async function differingFormulas({ context, sheet }: Bench, before: (column: Excel.Range) => unknown): Promise<unknown> {
  sheet.getRange("A1:B1").values = [["Código", "Avance"]];
  sheet.tables.add("A1:B4", true);
  const column = sheet.getRange("B2:B4");
  before(column);
  await context.sync();
  column.formulas = [["=1+1"], ["=1+2"], ["=1+3"]];
  column.load("formulas");
  await context.sync();
  return (column.formulas as unknown[][]).map(([formula]) => formula);
}

async function twoRules({ context, sheet }: Bench): Promise<void> {
  for (const formula of ["=A1>3", "=A1>5"]) sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = formula;
  await context.sync();
}
