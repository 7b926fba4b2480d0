import type { AssumptionId } from "../excel/assumptions";
import { failure, SCRATCH, type Bench, type Confirmation } from "./bench";
import { SURPRISE_CONFIRMATIONS } from "./surprises";

/** One script for each assumption: one that lacks its script does not compile. */
export const CONFIRMATIONS: Readonly<Record<AssumptionId, Confirmation>> = {
  ...SURPRISE_CONFIRMATIONS,
  "entry.percentText": async (bench) => {
    const { values, numberFormat } = await typed(bench, "85%");
    return [values, numberFormat];
  },
  "entry.numberText": async (bench) => (await typed(bench, "1,718")).values,
  "entry.badNumberText": async (bench) => [(await typed(bench, "9.5.5%")).values, (await typed(bench, "ND")).values],
  "entry.isoDate": async (bench) => {
    const { values, numberFormat } = await typed(bench, "2018-12-31");
    return [values, numberFormat];
  },
  "entry.localDate": async (bench) => (await typed(bench, "31-12-2018")).values,
  "entry.semester": async (bench) => (await typed(bench, "2023-1")).values,
  "entry.apostrophe": async (bench) => {
    const { values, formulas } = await typed(bench, "'85%");
    return [values, formulas];
  },
  "entry.textFormat": async ({ context, sheet }) => {
    const range = sheet.getRange("A1:B1");
    range.numberFormat = [["@", "@"]];
    range.values = [["=1+1", "0012"]];
    range.load("values");
    await context.sync();
    return range.values[0];
  },
  "entry.plusIsFormula": async (bench) => {
    bench.sheet.getRange("A1").values = [[1]];
    return (await typed(bench, "+A1", "B1")).formulas;
  },
  "entry.errorText": async (bench) => {
    const { values, valueTypes } = await typed(bench, "#N/A");
    return [values, valueTypes];
  },
  "entry.nullAndBlank": async ({ context, sheet }) => {
    const range = sheet.getRange("A1:B1");
    range.values = [[1, 2]];
    await context.sync();
    range.values = [[null, ""]];
    range.load("values");
    await context.sync();
    return range.values[0];
  },
  "write.formulaInValues": async (bench) => (await typed(bench, "=1+1")).formulas,
  "write.oneFormula": async ({ context, sheet }) => {
    const range = sheet.getRange("A1:A3");
    range.formulas = "=B1" as unknown as string[][];
    range.load("formulas");
    await context.sync();
    return range.formulas;
  },
  "write.oneValue": async ({ context, sheet }) => {
    const range = sheet.getRange("A1:A2");
    range.values = 7 as unknown as number[][];
    range.load("values");
    await context.sync();
    return range.values;
  },
  "write.wrongSize": ({ context, sheet }) => failure(context, () => (sheet.getRange("A1:B2").values = [[1]])),
  "write.unbounded": ({ context, sheet }) => failure(context, () => (sheet.getRange("A:B").values = "x" as unknown as string[][])),
  "write.mergedCell": async ({ context, sheet }) => {
    sheet.getRange("A1:B1").merge(false);
    sheet.getRange("B1").values = [["oculto"]];
    sheet.getRange("A1:B1").unmerge();
    const hidden = sheet.getRange("B1").load("values");
    await context.sync();
    return hidden.values[0]?.[0];
  },
  "read.unbounded": async ({ context, sheet }) => {
    const columns = sheet.getRange("A:B").load("values");
    await context.sync();
    return columns.values;
  },
  "read.empty": async ({ context, sheet }) => {
    const cell = sheet.getRange("A1").load("values,valueTypes");
    await context.sync();
    return [cell.values[0]?.[0], cell.valueTypes[0]?.[0]];
  },
  "format.noFillIsWhite": async ({ context, sheet }) => {
    const cell = sheet.getRange("A1").load("format/fill/color");
    await context.sync();
    return cell.format.fill.color;
  },
  "format.mixedIsNull": async ({ context, sheet }) => {
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange("B1").format.fill.color = "#FF0000";
    const range = sheet.getRange("A1:B1").load("format/font/bold,format/fill/color");
    await context.sync();
    return [range.format.font.bold, range.format.fill.color];
  },
  "format.blankResets": async ({ context, sheet }) => {
    const cell = sheet.getRange("A1");
    cell.numberFormat = [["0.0"]];
    await context.sync();
    cell.numberFormat = [[""]];
    cell.load("numberFormat");
    await context.sync();
    return (cell.numberFormat as string[][])[0]?.[0];
  },
  "format.hiddenColumn": async ({ context, sheet }) => {
    sheet.getRange("C:C").columnHidden = true;
    const cell = sheet.getRange("C1").load("columnHidden,format/columnWidth");
    await context.sync();
    return [cell.columnHidden, cell.format.columnWidth];
  },
  "format.hyperlink": async ({ context, sheet }) => {
    const cell = sheet.getRange("A1");
    cell.hyperlink = { documentReference: `'${SCRATCH}'!B2`, textToDisplay: "Ir a la matriz" };
    cell.load("values");
    await context.sync();
    return cell.values[0]?.[0];
  },
  "sheet.emptyUsedRange": async ({ context, sheet }) => {
    const used = sheet.getUsedRange().load("address");
    await context.sync();
    return withoutSheet(used.address);
  },
  "sheet.usedRangeOfFormats": async ({ context, sheet }) => {
    sheet.getRange("B2").format.fill.color = "#FF0000";
    sheet.getRange("D5").format.fill.color = "#FF0000";
    const used = sheet.getUsedRange().load("address");
    const values = sheet.getUsedRangeOrNullObject(true);
    await context.sync();
    return [withoutSheet(used.address), values.isNullObject];
  },
  "sheet.nameTaken": ({ context }) => failure(context, () => context.workbook.worksheets.add(SCRATCH.toUpperCase())),
  "sheet.badName": async ({ context }) => [
    await failure(context, () => context.workbook.worksheets.add("a/b")),
    await failure(context, () => context.workbook.worksheets.add("x".repeat(32))),
  ],
  "sheet.missing": async ({ context }) => {
    const code = await failure(context, () => context.workbook.worksheets.getItem("No existe").load("name"));
    const missing = context.workbook.worksheets.getItemOrNullObject("No existe");
    await context.sync();
    return [code, missing.isNullObject];
  },
  "sheet.renameKeepsFormulas": async ({ context, sheet }) => {
    const cell = sheet.getRange("B1");
    cell.formulas = [[`='${SCRATCH}'!A1`]];
    sheet.name = `${SCRATCH} dos`;
    cell.load("formulas");
    await context.sync();
    const [[formula] = []] = cell.formulas as string[][];
    sheet.name = SCRATCH;
    await context.sync();
    return formula;
  },
  "merge.keepsFirst": async ({ context, sheet }) => {
    const range = sheet.getRange("A1:B1");
    range.values = [["a", "b"]];
    range.merge(false);
    range.unmerge();
    range.load("values");
    await context.sync();
    return range.values;
  },
  "protection.lockedCell": (bench) =>
    protectedSheet(bench, () => failure(bench.context, () => (bench.sheet.getRange("A1").values = [[1]]))),
  "protection.unlockedCell": async (bench) => {
    const cell = bench.sheet.getRange("A1");
    cell.format.protection.locked = false;
    return protectedSheet(bench, async () => {
      cell.values = [[5]];
      cell.load("values");
      await bench.context.sync();
      return cell.values[0]?.[0];
    });
  },
  "protection.formats": (bench) =>
    protectedSheet(bench, () => failure(bench.context, () => (bench.sheet.getRange("A1").format.fill.color = "#FF0000"))),
  "protection.conditionalFormat": (bench) => protectedSheet(bench, () => failure(bench.context, () => addCustom(bench.sheet, "A1:A3"))),
  "protection.twice": (bench) => protectedSheet(bench, () => failure(bench.context, () => bench.sheet.protection.protect())),
  "names.taken": async ({ context, sheet }) => {
    const name = context.workbook.names.add("PNTP_prueba", sheet.getRange("A1"));
    await context.sync();
    const code = await failure(context, () => context.workbook.names.add("pntp_PRUEBA", sheet.getRange("A2")));
    name.delete();
    await context.sync();
    return code;
  },
  "names.bad": async ({ context, sheet }) => [
    await failure(context, () => context.workbook.names.add("PNTP prueba", sheet.getRange("A1"))),
    await failure(context, () => context.workbook.names.add("A1", sheet.getRange("A1"))),
  ],
  "names.value": async ({ context, sheet }) => {
    const name = context.workbook.names.add("PNTP_prueba", sheet.getRange("A1:B2")).load("value");
    await context.sync();
    const { value } = name;
    name.delete();
    await context.sync();
    return value;
  },
  "tables.overlap": async ({ context, sheet }) => {
    sheet.tables.add("A1:B3", true);
    await context.sync();
    return failure(context, () => sheet.tables.add("B2:C4", true));
  },
  "tables.repeatedHeader": async ({ context, sheet }) => {
    sheet.getRange("A1:B2").values = [
      ["Meta", "Meta"],
      [1, 2],
    ];
    const headers = sheet.tables.add("A1:B2", true).getHeaderRowRange().load("values");
    await context.sync();
    return headers.values;
  },
  "cf.newIsFirst": async ({ context, sheet }) => {
    const first = addCustom(sheet, "A1:A3");
    await context.sync();
    const second = addCustom(sheet, "A1:A3");
    second.load("priority");
    first.load("priority");
    await context.sync();
    return [second.priority, first.priority];
  },
  "cf.clearPart": async ({ context, sheet }) => {
    addCustom(sheet, "A1:A4");
    sheet.getRange("A1:A2").conditionalFormats.clearAll();
    const cleared = sheet.getRange("A1:A2").conditionalFormats.getCount();
    const left = sheet.getRange("A3:A4").conditionalFormats.getCount();
    await context.sync();
    return [cleared.value, left.value];
  },
  "cf.otherKind": async ({ context, sheet }) => {
    const format = sheet.getRange("A1:A3").conditionalFormats.add("CellValue");
    format.cellValue.rule = { operator: "GreaterThan", formula1: "=5" };
    const custom = format.customOrNullObject;
    custom.load();
    await context.sync();
    return custom.isNullObject;
  },
  "batch.partial": async ({ context, sheet }) => {
    await failure(context, () => {
      sheet.getRange("A1").values = [[1]];
      context.workbook.worksheets.getItem("No existe").load("name");
      sheet.getRange("B1").values = [[2]];
    });
    const range = sheet.getRange("A1:B1").load("values");
    await context.sync();
    return range.values[0];
  },
  "freeze.location": async ({ context, sheet }) => {
    sheet.freezePanes.freezeRows(3);
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    await context.sync();
    return withoutSheet(frozen.address);
  },
  "insert.movesFormulas": async ({ context, sheet }) => {
    sheet.getRange("A2:B2").formulas = [["1", "=A2*2"]];
    sheet.getRange("1:1").insert("Down");
    const moved = sheet.getRange("B3").load("formulas");
    await context.sync();
    return (moved.formulas as string[][])[0]?.[0];
  },
};

/** Writes a text through `values` and reads the cell back. */
async function typed({ context, sheet }: Bench, text: string, address = "A1") {
  const cell = sheet.getRange(address);
  cell.values = [[text]];
  cell.load("values,formulas,numberFormat,valueTypes");
  await context.sync();
  const first = (table: unknown[][]) => table[0]?.[0];
  return {
    values: first(cell.values),
    formulas: first(cell.formulas),
    numberFormat: first(cell.numberFormat),
    valueTypes: first(cell.valueTypes),
  };
}

async function protectedSheet({ context, sheet }: Bench, act: () => Promise<unknown>): Promise<unknown> {
  sheet.protection.protect();
  await context.sync();
  try {
    return await act();
  } finally {
    sheet.protection.unprotect();
    await context.sync();
  }
}

function addCustom(sheet: Excel.Worksheet, address: string): Excel.ConditionalFormat {
  const format = sheet.getRange(address).conditionalFormats.add("Custom");
  format.custom.rule.formula = "=A1>3";
  format.custom.format.fill.color = "#00FF00";
  return format;
}

function withoutSheet(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1);
}
