import type { CellWrite, PutSheet, SheetContent } from "../../../src/engine/plan";
import { changedParts, checkWellFormed, edited, open, partsOf, planOf, textOfPart, topLevelElements } from "./packageParts";
import { kitchenSink, pack, prefixed, smallWorkbook, strict } from "./kitchenSink";

const CONTENT: SheetContent = {
  cells: [
    { row: 0, column: 0, value: "Resumen de avance", style: { bold: true, size: 14, color: "#1f3b5c" } },
    { row: 2, column: 0, value: "Objetivo", style: { fill: "#1f3b5c", color: "#ffffff", bold: true, align: "centerAcross" } },
    { row: 2, column: 1, value: "Avance", style: { like: { row: 2, column: 0 }, align: "right" } },
    { row: 3, column: 0, value: "OP.01" },
    {
      row: 3,
      column: 1,
      formula: "=Matriz!E4",
      value: 75,
      style: { numberFormat: "0.0", borderBottom: { weight: "thin", color: "#d0d0d0" } },
    },
    { row: 4, column: 0, formula: "='Resumen PNTP'!A4&\"x\"", value: "OP.01x" },
  ],
  columnWidths: [20, 12, 8],
  rowHeights: { 0: 24 },
  bandRules: [{ area: { row: 3, column: 1, rows: 1, columns: 1 }, formula: '=AND(B4>=75,N("PNTP")=0)', fill: "#e3f4e1", color: "#0b5a0b" }],
  frozenRows: 3,
  showGridlines: false,
  print: {
    orientation: "portrait",
    area: { row: 0, column: 0, rows: 5, columns: 3 },
    titleRows: [0, 2],
    footer: { left: "Datos al 31/12/2023 & más", right: "Página &P de &N" },
  },
  names: { PNTP_Valoracion: { row: 3, column: 1, rows: 1, columns: 1 } },
  hyperlinks: [{ row: 3, column: 0, to: "Matriz!A4", tip: "Ver en la matriz" }],
  autoFilter: { row: 2, column: 0, rows: 3, columns: 2 },
  tabColor: "#1f3b5c",
};

function putting(content: Partial<SheetContent> = {}, step: Partial<PutSheet> = {}): PutSheet {
  return { step: "putSheet", name: "Resumen PNTP", owner: "PNTP_Resumen", content: { ...CONTENT, ...content }, ...step };
}

const NEW_SHEET = "xl/worksheets/sheet5.xml";

test("a sheet begins its pages where the content says, and no longer where it said before", async () => {
  const print = { ...CONTENT.print, pageBreaks: [2, 4] };
  const first = await edited(pack(kitchenSink()), putting({ print }));
  expect(textOfPart(first, NEW_SHEET)).toContain(
    '<rowBreaks count="2" manualBreakCount="2"><brk id="2" max="16383" man="1"/><brk id="4" max="16383" man="1"/></rowBreaks>',
  );
  const again = await edited(first, putting({ print: { ...CONTENT.print, pageBreaks: [3] } }));
  expect(textOfPart(again, NEW_SHEET)).toContain('<rowBreaks count="1" manualBreakCount="1"><brk id="3" max="16383" man="1"/></rowBreaks>');
  expect(textOfPart(await edited(again, putting({ print: { ...CONTENT.print, pageBreaks: [] } })), NEW_SHEET)).not.toContain("rowBreaks");
});

test("a new sheet has its cells, look, print setup and names", async () => {
  const before = pack(kitchenSink());
  const after = await edited(before, putting());
  expect(changedParts(before, after)).toEqual([
    "[Content_Types].xml",
    "xl/_rels/workbook.xml.rels",
    "xl/calcChain.xml",
    "xl/styles.xml",
    "xl/workbook.xml",
    NEW_SHEET,
  ]);
  const sheet = textOfPart(after, NEW_SHEET);
  checkWellFormed(sheet);
  expect(topLevelElements(sheet)).toEqual([
    "sheetPr",
    "dimension",
    "sheetViews",
    "sheetFormatPr",
    "cols",
    "sheetData",
    "autoFilter",
    "conditionalFormatting",
    "hyperlinks",
    "pageMargins",
    "pageSetup",
    "headerFooter",
  ]);
  expect(sheet).toContain('<sheetPr><tabColor rgb="FF1F3B5C"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:B5"/>');
  expect(sheet).toContain(
    '<sheetView workbookViewId="0" showGridLines="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>',
  );
  expect(sheet).toContain('<row r="1" ht="24" customHeight="1">');
  expect(sheet).toContain('<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="portrait"/>');
  expect(sheet).toContain("<oddFooter>&amp;LDatos al 31/12/2023 &amp; más&amp;RPágina &amp;P de &amp;N</oddFooter>");
  expect(sheet).toContain('<hyperlink ref="A4" location="Matriz!A4" tooltip="Ver en la matriz"/>');
  const workbook = textOfPart(after, "xl/workbook.xml");
  expect(workbook).toContain('<sheet name="Resumen PNTP" sheetId="10" r:id="rId14"/></sheets>');
  expect(workbook).toContain("<definedName name=\"PNTP_Resumen\">'Resumen PNTP'!$A$1:$B$5</definedName>");
  expect(workbook).toContain("<definedName name=\"PNTP_Valoracion\">'Resumen PNTP'!$B$4</definedName>");
  expect(workbook).toContain('<definedName name="_xlnm.Print_Area" localSheetId="4">\'Resumen PNTP\'!$A$1:$C$5</definedName>');
  expect(workbook).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="4">\'Resumen PNTP\'!$1:$3</definedName>');
  expect(workbook).toContain('<definedName name="_xlnm._FilterDatabase" localSheetId="4" hidden="1">');
  const grid = await open(after).readGrid("Resumen PNTP");
  expect([grid.value(3, 1), grid.formula(3, 1), grid.numberFormat(3, 1)]).toEqual([75, "=Matriz!E4", "0.0"]);
});

test("a second run refreshes it in place and gives the same bytes", async () => {
  const once = await edited(pack(kitchenSink()), putting());
  expect(Buffer.from(await edited(once, putting())).equals(Buffer.from(once))).toBe(true);
});

test("a refresh drops what we wrote and no longer write, and keeps what the user added around it", async () => {
  const once = await edited(pack(kitchenSink()), putting());
  const withNotes = await edited(once, {
    step: "writeCells",
    sheet: "Resumen PNTP",
    cells: [
      { row: 3, column: 5, value: "nota mía" },
      { row: 20, column: 0, formula: "=B4*2", value: 150 },
    ],
  });
  const fewer = CONTENT.cells.filter((cell) => cell.row !== 4);
  const again = await edited(withNotes, putting({ cells: fewer, names: {}, hyperlinks: [] }));
  const grid = await open(again).readGrid("Resumen PNTP");
  expect([grid.value(3, 1), grid.value(4, 0), grid.value(3, 5), grid.formula(20, 0)]).toEqual([75, null, "nota mía", "=B4*2"]);
  expect(textOfPart(again, NEW_SHEET)).not.toContain("hyperlink");
  expect(textOfPart(again, "xl/workbook.xml")).not.toContain("PNTP_Valoracion");
  expect(Buffer.from(await edited(again, putting({ cells: fewer, names: {}, hyperlinks: [] }))).equals(Buffer.from(again))).toBe(true);
});

test("what the user wrote where the sheet grew moves to its right, with its look and its link, and that is told", async () => {
  const once = await edited(pack(kitchenSink()), putting());
  const note: CellWrite = { row: 5, column: 0, value: "firma", style: { bold: true } };
  const parts: Record<string, string | Uint8Array> = {
    ...partsOf(await edited(once, { step: "writeCells", sheet: "Resumen PNTP", cells: [note] })),
  };
  parts[NEW_SHEET] = String(textOfPart(pack(parts), NEW_SHEET)).replace(
    "</hyperlinks>",
    '<hyperlink ref="A6" location="Matriz!A1"/></hyperlinks>',
  );
  const host = open(pack(parts));
  const outcome = await host.apply(planOf(putting({ cells: [...CONTENT.cells, { row: 5, column: 0, value: "OP.02" }] })));
  expect(outcome).toMatchObject({
    ok: true,
    report: { sheets: [{ moved: [{ from: { row: 5, column: 0 }, to: { row: 5, column: 4 } }] }] },
  });
  const sheet = textOfPart(host.save(), NEW_SHEET);
  checkWellFormed(sheet);
  const style = /<c r="A6" s="(\d+)"/.exec(textOfPart(pack(parts), NEW_SHEET))?.[1] ?? "none";
  expect(sheet).toContain(`<c r="E6" s="${style}" t="inlineStr"><is><t>firma</t></is></c>`);
  expect(sheet).toContain('<hyperlink ref="E6" location="Matriz!A1"/>');
  expect((await host.readGrid("Resumen PNTP")).value(5, 0)).toBe("OP.02");
});

test("what the user wrote in blank cells among ours stays, with hidden and grouped rows and the heights she gave", async () => {
  const once = await edited(pack(kitchenSink()), putting());
  const notes: CellWrite[] = [
    { row: 1, column: 1, value: "sustento en oficio 12" },
    { row: 2, column: 2, value: 3 },
    { row: 3, column: 2, formula: "=B4*2", value: 150 },
  ];
  const parts: Record<string, string | Uint8Array> = {
    ...partsOf(await edited(once, { step: "writeCells", sheet: "Resumen PNTP", cells: notes })),
  };
  parts[NEW_SHEET] = textOfPart(pack(parts), NEW_SHEET)
    .replace('<row r="1" ht="24" customHeight="1">', '<row r="1" ht="24.75" customHeight="1">')
    .replace('<row r="3"', '<row ht="40" customHeight="1" r="3"')
    .replace('<row r="4"', '<row hidden="1" outlineLevel="1" r="4"');
  const changed = CONTENT.cells.map((cell) => (cell.row === 4 ? { ...cell, row: 5 } : cell));
  const host = open(pack(parts));
  expect(await host.apply(planOf(putting({ cells: changed })))).toMatchObject({ ok: true });
  const grid = await host.readGrid("Resumen PNTP");
  expect([grid.value(1, 1), grid.value(2, 2), grid.formula(3, 2), grid.value(4, 0), grid.value(5, 0)]).toEqual([
    "sustento en oficio 12",
    3,
    "=B4*2",
    null,
    "OP.01x",
  ]);
  const sheet = textOfPart(host.save(), NEW_SHEET);
  expect(/<row [^>]*r="1"[^>]*>/.exec(sheet)?.[0]).toContain('ht="24"');
  expect(/<row [^>]*r="3"[^>]*>/.exec(sheet)?.[0]).toContain('ht="40"');
  expect(/<row [^>]*r="4"[^>]*>/.exec(sheet)?.[0]).toMatch(/hidden="1".*outlineLevel="1"/);
});

test("a name of ours that points into a sheet of the user does not make it ours: nothing is written", async () => {
  for (const text of ["Matriz!$A$1:$B$5", "'Matriz'!$A$1", "0.5"]) {
    const parts = smallWorkbook({ Matriz: '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Código</t></is></c></row></sheetData>' });
    parts["xl/workbook.xml"] = String(parts["xl/workbook.xml"]).replace(
      "</sheets>",
      `</sheets><definedNames><definedName name="PNTP_Resumen">${text}</definedName></definedNames>`,
    );
    const host = open(pack(parts));
    const outcome = await host.apply(planOf(putting()));
    expect(outcome).toMatchObject({
      ok: false,
      problem: { message: expect.stringMatching(/PNTP_Resumen.*No se escribió nada/) as string },
    });
    expect(Buffer.from(host.save()).equals(Buffer.from(pack(parts)))).toBe(true);
  }
});

test("a name the user gave to something of hers is neither taken nor dropped", async () => {
  const parts = smallWorkbook({ Matriz: "<sheetData/>" });
  const named = (names: string): Uint8Array =>
    pack({
      ...parts,
      "xl/workbook.xml": String(parts["xl/workbook.xml"]).replace("</sheets>", `</sheets><definedNames>${names}</definedNames>`),
    });
  const valoracion = '<definedName name="PNTP_Valoracion">Matriz!$C$3</definedName>';
  const beside = await edited(named(valoracion), putting());
  for (const book of [beside, await edited(beside, putting())]) {
    const xml = textOfPart(book, "xl/workbook.xml");
    expect([
      xml.includes(valoracion),
      xml.includes("<definedName name=\"PNTP_Valoracion_2\">'Resumen PNTP'!$B$4</definedName>"),
      xml.includes("PNTP_Valoracion_3"),
    ]).toEqual([true, true, false]);
  }
  const readBack = putting({ inputs: [{ row: 3, column: 1, rows: 1, columns: 1 }] });
  expect(await open(named(valoracion)).apply(planOf(readBack))).toMatchObject({
    ok: false,
    problem: { message: expect.stringContaining("PNTP_Valoracion") as string },
  });
  const once = await edited(
    named('<definedName name="PNTP_MiTasa">0.5</definedName><definedName name="PNTP_MiCelda">Matriz!$C$3</definedName>'),
    putting(),
  );
  const hers: Record<string, string | Uint8Array> = { ...partsOf(once) };
  hers["xl/workbook.xml"] = textOfPart(once, "xl/workbook.xml").replace(
    "</definedNames>",
    "<definedName name=\"PNTP_MiNota\">'Resumen PNTP'!$F$2</definedName></definedNames>",
  );
  const again = textOfPart(await edited(pack(hers), putting()), "xl/workbook.xml");
  for (const name of ["PNTP_MiTasa", "PNTP_MiCelda", "PNTP_MiNota"]) expect(again).toContain(`<definedName name="${name}">`);
});

test("merged cells that she made among ours stay where they hide nothing, and are split where they would", async () => {
  const once = await edited(pack(kitchenSink()), putting());
  const parts: Record<string, string | Uint8Array> = { ...partsOf(once) };
  parts[NEW_SHEET] = textOfPart(once, NEW_SHEET).replace(
    "</sheetData>",
    '</sheetData><mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="A3:B3"/></mergeCells>',
  );
  parts[NEW_SHEET] = String(parts[NEW_SHEET])
    .replace(/<autoFilter[^>]*>/, "")
    .replace(/(<mergeCells.*<\/mergeCells>)/, '<autoFilter ref="A3:B5"/>$1');
  const host = open(pack(parts));
  const split = [{ row: 2, column: 0, rows: 1, columns: 2 }];
  expect(await host.apply(planOf(putting()))).toMatchObject({ ok: true, report: { sheets: [{ split }] } });
  expect((await host.readGrid("Resumen PNTP")).merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }]);
});

test("what the user linked to the sheet, and how she sees it, stays", async () => {
  const once = await edited(pack(kitchenSink()), putting());
  const parts: Record<string, string | Uint8Array> = { ...partsOf(once) };
  const sheet = textOfPart(once, NEW_SHEET)
    .replace('workbookViewId="0"', 'workbookViewId="0" zoomScale="70"')
    .replace('topLeftCell="A4"', 'topLeftCell="A9"')
    .replace("<headerFooter>", "<headerFooter><oddHeader>&amp;CBorrador</oddHeader>")
    .replace("</cols>", '<col min="6" max="8" width="30" customWidth="1"/></cols>')
    .replace("</worksheet>", '<legacyDrawing r:id="rId1"/></worksheet>');
  parts[NEW_SHEET] = sheet;
  expect(textOfPart(await edited(pack(parts), putting()), NEW_SHEET)).toBe(sheet);
});

test("a sheet of the user with that name is left alone, and the new one says its name in its own references", async () => {
  const before = pack(
    smallWorkbook({ "Resumen PNTP": '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>', Matriz: "<sheetData/>" }),
  );
  const host = open(before);
  const outcome = await host.apply(planOf(putting()));
  expect(outcome).toMatchObject({ ok: true, report: { sheets: [{ wanted: "Resumen PNTP", name: "Resumen PNTP (2)", created: true }] } });
  const after = host.save();
  expect(changedParts(before, after)).not.toContain("xl/worksheets/sheet1.xml");
  expect((await open(after).readGrid("Resumen PNTP (2)")).formula(4, 0)).toBe("='Resumen PNTP (2)'!A4&\"x\"");
  const again = open(after);
  expect(await again.apply(planOf(putting()))).toMatchObject({
    ok: true,
    report: { sheets: [{ name: "Resumen PNTP (2)", created: false }] },
  });
  expect(Buffer.from(again.save()).equals(Buffer.from(after))).toBe(true);
});

test("the widths, the page and the filter that the user chose in it stay", async () => {
  const { autoFilter: ours, ...withoutFilter } = CONTENT;
  expect(ours).toBeDefined();
  const withoutOurs = (cells: readonly CellWrite[]): PutSheet => ({ ...putting(), content: { ...withoutFilter, cells } });
  const first = await edited(pack(kitchenSink()), withoutOurs(CONTENT.cells));
  const hers = textOfPart(first, NEW_SHEET)
    .replace(/<col min="2" max="2" width="[^"]*"/, '<col min="2" max="2" width="60"')
    .replace('orientation="portrait"', 'orientation="landscape"')
    .replace("</sheetData>", '</sheetData><autoFilter ref="A3:B5"/>');
  const names = textOfPart(first, "xl/workbook.xml").replace(
    "</definedNames>",
    `<definedName name="_xlnm._FilterDatabase" localSheetId="4" hidden="1">'Resumen PNTP'!$A$3:$B$5</definedName></definedNames>`,
  );
  const before = pack({ ...partsOf(first), [NEW_SHEET]: hers, "xl/workbook.xml": names });
  const after = await edited(before, withoutOurs([...CONTENT.cells, { row: 5, column: 1, value: 3 }]));
  const sheet = textOfPart(after, NEW_SHEET);
  expect(sheet).toContain('<col min="2" max="2" width="60"');
  expect(sheet).toContain('orientation="landscape"');
  expect(sheet).toContain('<autoFilter ref="A3:B5"/>');
  expect(textOfPart(after, "xl/workbook.xml")).toContain("_xlnm._FilterDatabase");
});

test("put after another sheet, the names and the active tab that count sheets follow", async () => {
  const parts = kitchenSink();
  parts["xl/workbook.xml"] = String(parts["xl/workbook.xml"]).replace('activeTab="0"', 'activeTab="2"');
  const after = textOfPart(await edited(pack(parts), putting({}, { position: { after: "Matriz" } })), "xl/workbook.xml");
  expect([...after.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
    "Matriz",
    "Resumen PNTP",
    "Tabla PEI",
    "Protegida",
    "Listas &amp; más",
  ]);
  expect(after).toContain('activeTab="3"');
  expect(after).toContain('<definedName name="_xlnm.Print_Area" localSheetId="3">Protegida!$A$1</definedName>');
  expect(after).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="0">Matriz!$1:$3</definedName>');
  expect(after).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="1">\'Resumen PNTP\'!$1:$3</definedName>');
});

test("a sheet of ours that was renamed is refreshed under its new name; one that was deleted is made again", async () => {
  const once = await edited(pack(kitchenSink()), putting());
  const renamed: Record<string, string | Uint8Array> = { ...partsOf(once) };
  renamed["xl/workbook.xml"] = textOfPart(once, "xl/workbook.xml").replaceAll("Resumen PNTP", "Para el director");
  const host = open(pack(renamed));
  expect(await host.apply(planOf(putting()))).toMatchObject({
    ok: true,
    report: { sheets: [{ wanted: "Resumen PNTP", name: "Para el director", created: false }] },
  });
  const deleted: Record<string, string | Uint8Array> = { ...partsOf(once) };
  deleted["xl/workbook.xml"] = textOfPart(once, "xl/workbook.xml")
    .replace(/<sheet name="Resumen PNTP"[^>]*>/, "")
    .replace("'Resumen PNTP'!$A$1:$B$5", "#REF!");
  expect(await open(pack(deleted)).apply(planOf(putting()))).toMatchObject({
    ok: true,
    report: { sheets: [{ name: "Resumen PNTP", created: true }] },
  });
});

test.each([
  ["prefixed", prefixed],
  ["strict", strict],
])("%s workbooks take a new sheet and refresh it", async (_, variant) => {
  const once = await edited(pack(variant(kitchenSink())), putting());
  for (const path of ["xl/workbook.xml", "xl/styles.xml", NEW_SHEET]) checkWellFormed(textOfPart(once, path));
  expect((await open(once).readGrid("Resumen PNTP")).formula(3, 1)).toBe("=Matriz!E4");
  expect(Buffer.from(await edited(once, putting())).equals(Buffer.from(once))).toBe(true);
});

test("a workbook whose structure is protected takes no new sheet", async () => {
  const parts = smallWorkbook({ Matriz: "<sheetData/>" });
  parts["xl/workbook.xml"] = String(parts["xl/workbook.xml"]).replace("<sheets>", '<workbookProtection lockStructure="1"/><sheets>');
  expect(await open(pack(parts)).apply(planOf(putting()))).toMatchObject({
    ok: false,
    problem: { code: "sheetProtected", message: expect.stringContaining("estructura del libro está protegida") },
  });
});
