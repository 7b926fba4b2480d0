/** @jest-environment-options {"globalsCleanup": "off"} */
import ExcelJS from "exceljs";
import type { CellValue, Grid } from "../../src/engine/grid";
import { cellAddress, rectAddress } from "../../src/engine/address";
import type { ApplyOutcome } from "../../src/engine/host";
import type { InversePlan } from "../../src/engine/inverse/steps";
import { createExcelHost } from "../../src/hosts/excel/excelHost";
import { openXlsx } from "../../src/hosts/xlsx/openXlsx";
import { MemoryHost } from "../memoryHost";
import { loadOffice, type OfficeInNode } from "../sandbox/excel/loadOffice";
import { describeHost, type ContractSheet } from "./contract";
import { bookFromFile, openSample } from "./excel/bookFromFile";
import type { ValidationRuleData } from "../../src/sandbox/excel/model/book/validation";
import { editFile, FileByHand } from "./xlsx/byHand";
import { open as openBytes, partsOf } from "./xlsx/packageParts";

let office: OfficeInNode;

beforeAll(async () => {
  office = await loadOffice();
});

describeHost("The workbook in memory", {
  open: async (sheets) => {
    const host = MemoryHost.of(sheets.map(gridFrom));
    return {
      host,
      type: async (sheet, row, column, value) => host.type(sheet, cellAddress(row, column), value),
      beside: async (name) => besideOf(host, name),
      bars: async (name) => barsOf(host, name),
      undo: (outcome) => host.apply(inverseOf(outcome)),
      protect: async (name) => {
        host.edit(({ sheets: all }) => all.filter((sheet) => sheet.name === name).forEach((sheet) => (sheet.isProtected = true)));
        return host;
      },
    };
  },
  openSample: async () => {
    const file = openSample();
    const grids = (await file.listSheets()).map(({ name }) => file.readGrid(name));
    return MemoryHost.of(await Promise.all(grids));
  },
});

describeHost("An .xlsx file", {
  open: async (sheets) => {
    const opened = openXlsx(await bytesOf(sheets));
    if (!opened.ok) throw new Error(opened.problem.message);
    const { host } = opened;
    const type = async (sheet: string, row: number, column: number, value: number): Promise<void> => {
      await host.apply({ title: "Teclear", sources: [], steps: [{ step: "writeCells", sheet, cells: [{ row, column, value }] }] });
    };
    const beside = async (sheet: string) => besideInFile(host.save(), sheet);
    const undo = (outcome: ApplyOutcome) => host.apply(inverseOf(outcome));
    const bars = async (sheet: string) => barsInFile(host.save(), sheet);
    return { host, type, beside, bars, undo, protect: async (sheet) => openBytes(editFile(host.save(), (file) => file.protect(sheet))) };
  },
  openSample: async () => openSample(),
});

describeHost("Excel, over the real Office.js,", {
  open: async (sheets) => {
    const excel = office.open({
      sheets: sheets.map(({ isProtected, merges, ...sheet }) => ({
        name: sheet.name,
        cells: cellsOf(sheet),
        ...(merges && { merges }),
        ...(isProtected && { protection: {} }),
      })),
    });
    const host = createExcelHost();
    return {
      host,
      undo: () => host.undo(),
      beside: async (name) => {
        const sheet = excel.book.findSheet(name);
        const tables = (sheet?.tables ?? []).map((table) => `${table.name} ${rectAddress(table.area)}`);
        const validations = (sheet?.validations ?? []).map(({ areas, rule }) => `${areas.map(rectAddress).join(" ")} ${kindOf(rule)}`);
        return { tables, validations: validations.sort() };
      },
      bars: async (name) =>
        (excel.book.findSheet(name)?.conditionalFormats ?? []).flatMap(({ areas, rule }) =>
          rule.type === "DataBar" && rule.bar ? [`${areas.map(rectAddress).join(" ")} ${rule.bar.fill.toLowerCase()}`] : [],
        ),
      type: async (sheet, row, column, value) => excel.book.findSheet(sheet)?.setContent(row, column, { value }),
      protect: async (sheet) => {
        await Excel.run(async (context) => {
          context.workbook.worksheets.getItem(sheet).protection.protect();
          await context.sync();
        });
        return createExcelHost();
      },
    };
  },
  openSample: async () => {
    office.open(await bookFromFile(openSample()));
    return createExcelHost();
  },
});

function inverseOf(outcome: ApplyOutcome): InversePlan {
  if (!outcome.ok || !outcome.inverse) throw new Error("nothing to take back");
  return outcome.inverse();
}

function besideOf(host: MemoryHost, name: string): { readonly tables: readonly string[]; readonly validations: readonly string[] } {
  let found: { readonly tables: readonly string[]; readonly validations: readonly string[] } = { tables: [], validations: [] };
  host.edit(({ sheets }) => {
    const sheet = sheets.find((each) => each.name === name);
    const tables = (sheet?.tables ?? []).map((table) => `${table.name} ${rectAddress(table.area)}`);
    const validations = (sheet?.validations ?? []).map(({ area, rule }) => `${rectAddress(area)} ${rule.kind}`);
    found = { tables, validations: validations.sort() };
  });
  return found;
}

function barsOf(host: MemoryHost, name: string): readonly string[] {
  let found: readonly string[] = [];
  host.edit(({ sheets }) => {
    const rules = sheets.find((each) => each.name === name)?.rules ?? [];
    found = rules.flatMap(({ area, fill, isBar }) => (isBar === true ? [`${rectAddress(area)} ${fill}`] : []));
  });
  return found;
}

/** Those of the sheet, each with its twin among the extensions. */
function barsInFile(bytes: Uint8Array, sheet: string): readonly string[] {
  const file = new FileByHand(partsOf(bytes));
  const xml = file.text(file.sheetPath(sheet));
  const twins = [...xml.matchAll(/<x14:cfRule type="dataBar" id="([^"]*)".*?<xm:sqref>([^<]*)</g)].map(([, id, ref]) => `${ref} ${id}`);
  const rules = [...xml.matchAll(/sqref="([^"]*)"[^>]*><cfRule type="dataBar".*?rgb="FF(\w*)".*?<x14:id>([^<]*)</g)];
  expect(twins).toEqual(rules.map(([, ref, , id]) => `${ref} ${id}`));
  return rules.map(([, ref, colour]) => `${ref} #${colour?.toLowerCase()}`);
}

function besideInFile(bytes: Uint8Array, sheet: string): { readonly tables: readonly string[]; readonly validations: readonly string[] } {
  const file = new FileByHand(partsOf(bytes));
  const xml = file.text(file.sheetPath(sheet));
  const validations = (xml.match(/<dataValidation [^>]*>/g) ?? []).map((tag) => {
    const [ref, kind = "any"] = [/ sqref="([^"]*)"/.exec(tag)?.[1], / type="([^"]*)"/.exec(tag)?.[1]];
    return `${ref} ${kind}`;
  });
  const parts = /<tablePart /.test(xml) ? Object.keys(file.parts).filter((path) => path.startsWith("xl/tables/")) : [];
  const tables = parts.map((path) => / displayName="([^"]*)" ref="([^"]*)"/.exec(file.text(path))?.slice(1).join(" ") ?? "");
  return { tables, validations: validations.sort() };
}

/** Excel has no rule that asks nothing. */
function kindOf(rule: ValidationRuleData): string {
  const [kind = "any"] = Object.keys(rule);
  return rule.custom?.["formula"] === "=TRUE" ? "any" : kind;
}

function cellsOf({ rows }: Pick<ContractSheet, "rows">): { row: number; column: number; value: CellValue }[] {
  return rows.flatMap((line, row) => line.flatMap((value, column) => (value === null ? [] : [{ row, column, value }])));
}

function gridFrom({ name, rows, merges = [], isProtected = false }: ContractSheet): Grid {
  return {
    sheet: name,
    area: { row: 0, column: 0, rows: rows.length, columns: Math.max(...rows.map(({ length }) => length)) },
    merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    isProtected,
    date1904: false,
    value: (row, column) => rows[row]?.[column] ?? null,
    formula: () => undefined,
    numberFormat: () => "General",
  };
}

async function bytesOf(sheets: readonly ContractSheet[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const { name, rows, merges = [], isProtected } of sheets) {
    const sheet = book.addWorksheet(name);
    for (const { row, column, value } of cellsOf({ rows })) sheet.getCell(row + 1, column + 1).value = value as string | number | boolean;
    for (const { row, column, rows: height, columns } of merges) sheet.mergeCells(row + 1, column + 1, row + height, column + columns);
    if (isProtected) await sheet.protect("", {});
  }
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}
