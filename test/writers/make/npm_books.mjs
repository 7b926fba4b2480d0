/**
 * Books of the writers of the npm registry. They are no dependencies of the project: install them in a folder of their own,
 * `npm i --ignore-scripts --legacy-peer-deps $(node npm_books.mjs)`, and run `node npm_books.mjs FOLDER`.
 */
import { createRequire } from "node:module";
import { createWriteStream, writeFileSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { MERGES, flatRows, groupedRows } from "./matrix.mjs";

const PACKAGES = ["exceljs@4.4.0", "@protobi/exceljs@4.4.0-protobi.10", "xlsx@0.18.5", "xlsx-js-style@1.2.0", "xlsx-style@0.8.13", "xlsx-populate@1.21.0", "excel4node@1.8.2",
  "hucre@1.0.0", "write-excel-file@4.1.1", "excelize-wasm@0.1.3", "wasm-xlsxwriter@0.13.1", "better-xlsx@0.7.6", "@neovici/nullxlsx@3.1.0", "@atomictech/xlsx-write-stream@2.0.2",
  "excel-export@0.5.1", "officegen@0.6.5", "excel-builder-vanilla@5.2.5", "mr-excel@6.0.1", "zipcelx@1.6.2", "@microsoft/connected-workbooks@3.4.2",
  "xlsx-stream-writer@0.2.6"];
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stdout.write(`${PACKAGES.join(" ")}\n`);
  process.exit();
}
const require = createRequire(path.resolve(folder, "package.json"));
const load = (name) => import(pathToFileURL(require.resolve(name)).href);
const bookPath = (name) => path.join(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), "..", "books", name);
const save = (name, bytes) => writeFileSync(bookPath(name), Buffer.from(bytes));
const SHEET = "Matriz";
const WHEN = new Date(Date.UTC(2024, 2, 1, 9, 30));

const WRITERS = {
  async exceljs() {
    await dressedByExceljs("exceljs", "exceljs_vestido.xlsx");
  },
  async protobi() {
    await dressedByExceljs("@protobi/exceljs", "protobi_exceljs.xlsx");
  },
  async exceljsStream() {
    const { default: ExcelJS } = await load("exceljs");
    const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: bookPath("exceljs_flujo.xlsx"), useSharedStrings: true, useStyles: true });
    const sheet = book.addWorksheet(SHEET);
    for (const row of flatRows()) sheet.addRow(row).commit();
    sheet.commit();
    await book.commit();
  },
  async sheetjs() {
    const X = require("xlsx");
    const sheet = X.utils.aoa_to_sheet(groupedRows());
    sheet["!merges"] = MERGES.map(([r, c, r2, c2]) => ({ s: { r, c }, e: { r: r2, c: c2 } }));
    sheet["!cols"] = [{ wch: 18 }, { wch: 48 }];
    sheet["B4"].c = [{ a: "Planificadora", t: "Verificar" }];
    sheet["B4"].l = { Target: "https://www.gob.pe/?a=1&b=2", Tooltip: "Fuente" };
    const book = X.utils.book_new();
    X.utils.book_append_sheet(book, X.utils.aoa_to_sheet([["Carátula"], [null, { t: "n", f: "SUM(Matriz!J4:J5)", v: 74 }]]), "Carátula");
    X.utils.book_append_sheet(book, sheet, SHEET);
    book.Workbook = { Names: [{ Name: "Indicadores", Ref: "Matriz!$A$3:$A$17" }], Sheets: [{ Hidden: 0 }, { Hidden: 0 }] };
    save("sheetjs.xlsx", X.write(book, { type: "buffer", bookType: "xlsx" }));
    save("sheetjs_textos_compartidos.xlsx", X.write(book, { type: "buffer", bookType: "xlsx", bookSST: true, compression: true }));
  },
  async sheetjsOldStyles() {
    const X = require("xlsx-style");
    const sheet = {};
    const rows = flatRows();
    rows.forEach((row, r) => row.forEach((v, c) => {
      if (v !== null) sheet[X.utils.encode_cell({ r, c })] = { v, t: typeof v === "number" ? "n" : "s", s: r === 0 ? { font: { bold: true }, fill: { fgColor: { rgb: "FFC8102E" } } } : {} };
    }));
    sheet["!ref"] = X.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length - 1, c: 13 } });
    save("xlsx_style.xlsx", X.write({ SheetNames: [SHEET], Sheets: { [SHEET]: sheet } }, { type: "buffer", bookType: "xlsx" }));
  },
  async sheetjsStyles() {
    const X = require("xlsx-js-style");
    const sheet = X.utils.aoa_to_sheet(flatRows());
    for (const key of Object.keys(sheet)) if (/^[A-N]1$/.test(key)) sheet[key].s = { font: { bold: true, color: { rgb: "FFFFFF" } }, fill: { fgColor: { rgb: "C8102E" } } };
    const book = X.utils.book_new();
    X.utils.book_append_sheet(book, sheet, SHEET);
    save("xlsx_js_style.xlsx", X.write(book, { type: "buffer", bookType: "xlsx" }));
  },
  async populate() {
    const P = require("xlsx-populate");
    const book = await P.fromBlankAsync();
    const sheet = book.sheet(0).name(SHEET);
    groupedRows().forEach((row, r) => row.forEach((v, c) => v !== null && sheet.cell(r + 1, c + 1).value(v)));
    for (const [r, c, r2, c2] of MERGES) sheet.range(r + 1, c + 1, r2 + 1, c2 + 1).merged(true).style({ bold: true, fill: "C8102E", fontColor: "FFFFFF", wrapText: true });
    sheet.cell("C4").hyperlink("https://www.gob.pe/minsa");
    sheet.range("D3:D17").dataValidation({ type: "list", allowBlank: true, formula1: '"Ascendente,Descendente"' });
    sheet.freezePanes(2, 2);
    book.addSheet("Carátula", 0).cell("B2").value("Carátula");
    book.definedName("Indicadores", sheet.range("A3:A17"));
    save("xlsx_populate.xlsx", await book.outputAsync());
  },
  async excel4node() {
    const E = require("excel4node");
    const book = new E.Workbook({ author: "Planeamiento" });
    const sheet = book.addWorksheet(SHEET, { pageSetup: { orientation: "landscape" }, sheetView: { pane: { activePane: "bottomRight", state: "frozen", xSplit: 2, ySplit: 2, topLeftCell: "C3" } } });
    const head = book.createStyle({ font: { bold: true, color: "#FFFFFF" }, fill: { type: "pattern", patternType: "solid", fgColor: "#C8102E" }, alignment: { wrapText: true } });
    const corners = new Map(MERGES.map(([r, c, r2, c2]) => [`${r},${c}`, [r2 + 1, c2 + 1]]));
    groupedRows().forEach((row, r) => row.forEach((v, c) => {
      if (v === null) return;
      const cell = corners.has(`${r},${c}`) ? sheet.cell(r + 1, c + 1, ...corners.get(`${r},${c}`), true) : sheet.cell(r + 1, c + 1);
      (typeof v === "number" ? cell.number(v) : cell.string(v)).style(r < 2 ? head : {});
    }));
    sheet.addConditionalFormattingRule("J3:L17", { type: "expression", priority: 1, formula: "J3<20", style: book.createStyle({ font: { color: "#FF0000" } }) });
    sheet.addDataValidation({ type: "list", sqref: "D3:D17", formulas: ["Ascendente,Descendente"] });
    sheet.cell(4, 2).comment("Verificar");
    save("excel4node.xlsx", await book.writeToBuffer());
  },
  async hucre() {
    const { writeXlsx } = await load("hucre");
    const merges = MERGES.map(([startRow, startCol, endRow, endCol]) => ({ startRow, startCol, endRow, endCol }));
    save("hucre.xlsx", await writeXlsx({ sheets: [{ name: SHEET, rows: groupedRows(), merges, freezePane: { rows: 2, columns: 2 } }, { name: "Notas", rows: [["Carátula"]] }] }));
  },
  async writeExcelFile() {
    const { default: write } = await import(pathToFileURL(path.join(folder, "node_modules/write-excel-file/node/index.js")).href);
    const rows = flatRows().map((row, r) => row.map((value) => (value === null ? null : r === 0 ? { value, fontWeight: "bold", backgroundColor: "#FFF2CC" } : { value })));
    save("write_excel_file.xlsx", await write(rows, { sheet: SHEET, stickyRowsCount: 1 }).toBuffer());
  },
  async excelize() {
    const { init } = require("excelize-wasm");
    const excelize = await init(path.join(folder, "node_modules/excelize-wasm/excelize.wasm.gz"));
    const f = excelize.NewFile();
    f.SetSheetName("Sheet1", SHEET);
    const letter = (c) => String.fromCharCode(65 + c);
    groupedRows().forEach((row, r) => row.forEach((v, c) => v !== null && f.SetCellValue(SHEET, `${letter(c)}${r + 1}`, v)));
    for (const [r, c, r2, c2] of MERGES) f.MergeCell(SHEET, `${letter(c)}${r + 1}`, `${letter(c2)}${r2 + 1}`);
    const { style } = f.NewStyle({ Font: { Bold: true }, Fill: { Type: "pattern", Color: ["FFF2CC"], Pattern: 1 } });
    f.SetCellStyle(SHEET, "A1", "N2", style);
    f.SetColWidth(SHEET, "B", "B", 48);
    f.AddComment(SHEET, { Cell: "B4", Author: "Planificadora", Text: "Verificar" });
    f.SetCellHyperLink(SHEET, "C4", "https://www.gob.pe/minsa", "External");
    f.SetDefinedName({ Name: "Indicadores", RefersTo: "Matriz!$A$3:$A$17" });
    f.SetPanes(SHEET, { Freeze: true, XSplit: 2, YSplit: 2, TopLeftCell: "C3", ActivePane: "bottomRight" });
    f.NewSheet("Carátula");
    f.SetCellValue("Carátula", "B2", "Carátula");
    save("excelize.xlsx", f.WriteToBuffer().buffer);
  },
  async rustXlsxWriter() {
    const { Workbook, Format, Formula } = require(path.resolve(folder, "node_modules/wasm-xlsxwriter/nodejs/wasm_xlsxwriter.js"));
    const book = new Workbook();
    const head = new Format().setBold();
    const sheet = book.addWorksheet();
    sheet.setName(SHEET);
    groupedRows().forEach((row, r) => row.forEach((v, c) => v !== null && (r < 2 ? sheet.writeWithFormat(r, c, v, head) : sheet.write(r, c, v))));
    for (const [r, c, r2, c2] of MERGES) sheet.mergeRange(r, c, r2, c2, String(groupedRows()[r][c]), head);
    book.addWorksheet().setName("Cálculos").writeFormula(0, 0, new Formula("=SUM(Matriz!J4:J5)"));
    save("rust_xlsxwriter.xlsx", book.saveToBufferSync());
  },
  async betterXlsx() {
    const { File } = require("better-xlsx");
    const file = new File();
    const sheet = file.addSheet(SHEET);
    for (const values of flatRows()) {
      const row = sheet.addRow();
      for (const value of values) {
        const cell = row.addCell();
        if (typeof value === "number") cell.setNumber(value);
        else if (value !== null) cell.value = value;
      }
    }
    await pipeline(file.saveAs(), createWriteStream(bookPath("better_xlsx.xlsx")));
  },
  async nullxlsx() {
    // Its modules name each other without endings, as bundlers read them.
    const outfile = path.resolve(folder, "nullxlsx.cjs");
    createRequire(import.meta.url)("esbuild").buildSync({ entryPoints: [path.resolve(folder, "node_modules/@neovici/nullxlsx/index.js")], bundle: true, format: "cjs", outfile });
    const { NullXlsx } = require(outfile);
    const made = new NullXlsx("libro.xlsx").addSheetFromData(flatRows().map((row) => row.map((v) => v ?? "")), SHEET);
    save("nullxlsx.xlsx", made.generate());
  },
  async atomic() {
    const Stream = require("@atomictech/xlsx-write-stream").default;
    await pipeline(Readable.from(flatRows().map((row) => row.map((v) => v ?? ""))), new Stream({ sheetName: SHEET }), createWriteStream(bookPath("xlsx_write_stream.xlsx")));
  },
  async officegen() {
    const made = require("officegen")("xlsx");
    const sheet = made.makeNewSheet();
    sheet.name = SHEET;
    flatRows().forEach((row, r) => (sheet.data[r] = row.map((v) => v ?? undefined)));
    await new Promise((resolve, reject) => {
      const out = createWriteStream(bookPath("officegen.xlsx"));
      out.on("close", resolve);
      made.on("error", reject);
      made.generate(out);
    });
  },
  async builder() {
    const { createWorkbook, createExcelFile } = await load("excel-builder-vanilla");
    const book = createWorkbook();
    const sheet = book.createWorksheet({ name: SHEET });
    const head = book.getStyleSheet().createFormat({ font: { bold: true } });
    sheet.setData(flatRows().map((row, r) => (r === 0 ? row.map((value) => ({ value, metadata: { style: head.id } })) : row.map((v) => v ?? ""))));
    book.addWorksheet(sheet);
    save("excel_builder.xlsx", await createExcelFile(book, "Uint8Array"));
  },
  async mrExcel() {
    const { generateExcel } = require("mr-excel");
    const [heads, ...rows] = flatRows();
    const headers = heads.map((text, c) => ({ label: `c${c}`, text }));
    const data = rows.map((row) => Object.fromEntries(row.flatMap((v, c) => (v === null ? [] : [[`c${c}`, v]]))));
    const blob = await generateExcel({ creator: "Planeamiento", created: WHEN.toISOString(), notSave: true, backend: true, sheet: [{ name: SHEET, headers, data }] });
    save("mr_excel.xlsx", blob);
  },
  async connectedWorkbooks() {
    // It fills a template that Excel for Windows saved; the folder of its author has no place here.
    const { workbookManager } = require("@microsoft/connected-workbooks");
    const blob = await workbookManager.generateTableWorkbookFromGrid({ config: { promoteHeaders: true, adjustColumnNames: false }, data: flatRows().map((row) => row.map((v) => v ?? "")) });
    const zip = await require("jszip").loadAsync(Buffer.from(await blob.arrayBuffer()));
    const book = await zip.file("xl/workbook.xml").async("string");
    zip.file("xl/workbook.xml", book.replace(/url="[^"]*"/, 'url="C:\\Libros\\"'));
    // It gives numbers a type that the schema does not have («t="1"»), which every reader takes in another way.
    const sheet = await zip.file("xl/worksheets/sheet1.xml").async("string");
    zip.file("xl/worksheets/sheet1.xml", sheet.replaceAll(' t="1"', ""));
    save("connected_workbooks.xlsx", await zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" }));
  },
  async streamWriter() {
    const Writer = require("xlsx-stream-writer");
    const writer = new Writer();
    writer.addRows(flatRows().map((row) => row.map((v) => v ?? "")));
    save("xlsx_stream_writer.xlsx", await writer.getFile());
  },
  // Last: what it loads changes the prototypes that others use.
  async excelExport() {
    const [heads, ...rows] = flatRows();
    const typed = (row, value, cell) => {
      cell.cellType = typeof value === "number" ? "number" : "string";
      return value;
    };
    const conf = { name: SHEET, cols: heads.map((caption) => ({ caption, type: "string", beforeCellWrite: typed })), rows: rows.map((row) => row.map((v) => v ?? "")) };
    save("excel_export.xlsx", Buffer.from(require("excel-export").execute(conf), "binary"));
  },
};

async function dressedByExceljs(packageName, file) {
  const { default: ExcelJS } = await load(packageName);
  const book = new ExcelJS.Workbook();
  book.creator = "Oficina de Planeamiento";
  book.created = book.modified = WHEN;
  book.addWorksheet("Carátula").getCell("B2").value = "Carátula";
  const sheet = book.addWorksheet(SHEET, { views: [{ state: "frozen", xSplit: 2, ySplit: 2 }], pageSetup: { orientation: "landscape", fitToPage: true, fitToHeight: 0, printTitlesRow: "1:2" }, properties: { tabColor: { argb: "FFC8102E" } } });
  for (const row of groupedRows()) sheet.addRow(row);
  for (const [r, c, r2, c2] of MERGES) sheet.mergeCells(r + 1, c + 1, r2 + 1, c2 + 1);
  for (const r of [1, 2]) sheet.getRow(r).eachCell((cell) => Object.assign(cell, { font: { bold: true, color: { argb: "FFFFFFFF" } }, fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFC8102E" } }, alignment: { wrapText: true } }));
  sheet.getColumn(2).width = 48;
  sheet.getColumn(8).outlineLevel = 1;
  sheet.getCell("B4").note = "Verificar con la oficina de estadística";
  sheet.getCell("C4").value = { text: "MINSA", hyperlink: "https://www.gob.pe/minsa?a=1&b=2" };
  sheet.getCell("P4").value = { richText: [{ text: "Meta " }, { font: { bold: true }, text: "2030" }] };
  sheet.getCell("P5").value = { formula: "SUM(J4:J5)", result: 74 };
  for (let r = 3; r <= 17; r++) sheet.getCell(`D${r}`).dataValidation = { type: "list", formulae: ['"Ascendente,Descendente"'] };
  sheet.addConditionalFormatting({ ref: "J3:L17", rules: [{ type: "cellIs", operator: "lessThan", priority: 1, formulae: [20], style: { font: { color: { argb: "FFFF0000" } } } }, { type: "dataBar", priority: 2, cfvo: [{ type: "min" }, { type: "max" }], color: { argb: "FF638EC6" } }] });
  const png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
  sheet.addImage(book.addImage({ base64: png, extension: "png" }), "P10:Q12");
  book.definedNames.add("Matriz!$A$3:$A$17", "Indicadores");
  save(file, await book.xlsx.writeBuffer());
}

const failed = [];
for (const [name, write] of Object.entries(WRITERS)) {
  try {
    await write();
  } catch (error) {
    failed.push(`${name}: ${error.stack.split("\n").slice(0, 3).join(" | ")}`);
  }
}
if (failed.length > 0) process.stderr.write(`${failed.join("\n")}\n`);
process.exitCode = failed.length > 0 ? 1 : 0;
