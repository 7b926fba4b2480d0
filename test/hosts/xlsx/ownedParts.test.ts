import { strToU8, unzipSync, zipSync } from "fflate";
import type { CellWrite, PlanStep, PutSheet, SheetContent } from "../../../src/engine/plan";
import { newWorkbook } from "../../../src/hosts/xlsx/newWorkbook";
import { edited, open, partsOf, planOf, textOfPart } from "./packageParts";
import { area, cell, FIGURE, FORM, HINT, LISTS, REASON, register, sheetOf } from "./sheetParts";

const FORM_PART = "xl/worksheets/sheet2.xml";
const ROWS = [
  ["IOP.01.01", 12],
  ["IOP.01.02", 7.5],
] as const;
const MORE = [...ROWS, ["IOP.02.01", 3], ["IOP.02.02", 4]] as const;

async function made(...steps: readonly PlanStep[]): Promise<Uint8Array> {
  const host = newWorkbook();
  const outcome = await host.apply(planOf(...steps));
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return host.save();
}

/** The sheet without some of what its content says. */
function without(step: PutSheet, ...parts: readonly (keyof SheetContent)[]): PutSheet {
  const content = Object.fromEntries(Object.entries(step.content).filter(([name]) => !parts.some((part) => part === name)));
  return { ...step, content: content as unknown as SheetContent };
}

const book = () => made(LISTS, FORM, register(ROWS));

/** The file with the text of a part changed by hand; the change must be one. */
function by(bytes: Uint8Array, part: string, from: string | RegExp, to: string): Uint8Array {
  const parts = unzipSync(bytes);
  const text = textOfPart(bytes, part);
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return zipSync({ ...parts, [part]: strToU8(changed) });
}

function typed(sheet: string, ...cells: readonly CellWrite[]): PlanStep {
  return { step: "writeCells", sheet, cells };
}

async function refused(bytes: Uint8Array, ...steps: readonly PlanStep[]): Promise<string> {
  const outcome = await open(bytes).apply(planOf(...steps));
  return outcome.ok ? "" : outcome.problem.message;
}

describe("the lock of a sheet of ours", () => {
  const retitled = { ...FORM, content: { ...FORM.content, cells: [cell(0, 0, "Reporte 2024"), ...FORM.content.cells.slice(1)] } };

  test("does not stop us, and stands after we wrote", async () => {
    const after = await edited(await book(), retitled);
    expect((await open(after).readGrid("Reporte")).value(0, 0)).toBe("Reporte 2024");
    expect(textOfPart(after, FORM_PART)).toContain('<sheetProtection sheet="1"');
  });

  test("stops a plan that writes cells in it as if it were hers", async () => {
    expect(await refused(await book(), typed("Reporte", cell(0, 0, "x")))).toContain("«Reporte» está protegida");
  });

  test("lets through what a person may type: cells that are not locked, without looks", async () => {
    const typedIn = await edited(await book(), typed("Reporte", cell(3, 1, 45.5), cell(4, 2, "Aún no se mide")));
    const grid = await open(typedIn).readGrid("Reporte");
    expect([grid.value(3, 1), grid.value(4, 2)]).toEqual([45.5, "Aún no se mide"]);
    expect(await refused(await book(), typed("Reporte", cell(3, 1, 45.5), cell(3, 0, "x")))).toContain("«Reporte» está protegida");
    expect(await refused(await book(), typed("Reporte", cell(3, 1, 45.5, { bold: true })))).toContain("«Reporte» está protegida");
  });

  test("is hers once she gave it a password, or where we had put none", async () => {
    const withPassword = by(await book(), FORM_PART, "<sheetProtection ", '<sheetProtection password="CC1A" ');
    expect(await refused(withPassword, retitled)).toContain("«Reporte» está protegida");
    const hers = by(await book(), "xl/worksheets/sheet3.xml", "</sheetData>", '</sheetData><sheetProtection sheet="1"/>');
    expect(await refused(hers, register(MORE))).toContain("«Registro PNTP» está protegida");
  });

  test("stays away where she took it away, and as she set it where she changed what it allows", async () => {
    const bare = by(await book(), FORM_PART, /<sheetProtection[^>]*>/, "");
    expect(textOfPart(await edited(bare, retitled), FORM_PART)).not.toContain("sheetProtection");
    const looser = by(await book(), FORM_PART, 'formatRows="0"', 'formatRows="0" insertRows="0"');
    expect(textOfPart(await edited(looser, retitled), FORM_PART)).toContain('insertRows="0"');
  });

  test("goes where the sheet is no longer to be locked, and comes where it is to be", async () => {
    const opened = await edited(await book(), without(FORM, "isProtected"));
    expect(textOfPart(opened, FORM_PART)).not.toContain("sheetProtection");
    expect(textOfPart(await edited(opened, FORM), FORM_PART)).toContain("sheetProtection");
  });
});

describe("the validations of a sheet of ours", () => {
  const asking = (...validations: readonly (typeof FIGURE)[]) => ({ ...FORM, content: { ...FORM.content, validations } });
  const validationsIn = (bytes: Uint8Array) =>
    [...textOfPart(bytes, FORM_PART).matchAll(/<dataValidation [^>]*sqref="([^"]*)"[^>]*>(?:<formula1>([^<]*))?/g)].map(
      ([, at, formula]) => [at, formula],
    );

  test("are put anew, whatever they asked before, and none is left over or doubled", async () => {
    const other = { ...REASON, area: area(3, 2), rule: { kind: "list", options: ["Sí", "No"] } } as const;
    const after = await edited(await book(), asking(FIGURE, other));
    expect(validationsIn(after)).toEqual([
      ["B4:B5", 'OR(ISNUMBER(B4),UPPER(TRIM(B4))="ND")'],
      ["C4", '"Sí,No"'],
    ]);
    expect(textOfPart(after, FORM_PART)).toContain('<dataValidations count="2">');
    expect(textOfPart(await edited(after, asking()), FORM_PART)).not.toContain("dataValidation");
  });

  test("are known where Excel keeps those that look at other sheets", async () => {
    const extension =
      '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">' +
      '<x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" ' +
      'allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>\'Listas PNTP\'!$A$1:$A$2</xm:f></x14:formula1><xm:sqref>D4:D5</xm:sqref>' +
      "</x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>";
    const plain = by(await book(), FORM_PART, /<dataValidation type="list"[^>]*sqref="D4:D5">.*?<\/dataValidation>/, "");
    const excels = by(by(plain, FORM_PART, 'count="5"', 'count="4"'), FORM_PART, "</worksheet>", extension);
    const after = await edited(excels, FORM);
    expect(textOfPart(after, FORM_PART)).not.toContain("extLst");
    expect(validationsIn(after)).toHaveLength(5);
  });

  test("leave hers alone, give way where she put one on a cell of ours, and stay on her copies", async () => {
    const hers =
      '<dataValidation type="whole" sqref="B5"><formula1>1</formula1><formula2>9</formula2></dataValidation>' +
      '<dataValidation type="whole" sqref="J9"><formula1>1</formula1><formula2>9</formula2></dataValidation>';
    const some = by(await book(), FORM_PART, 'sqref="B4:B5"', 'sqref="B4 K4"');
    const after = await edited(
      by(by(some, FORM_PART, 'count="5"', 'count="7"'), FORM_PART, "</dataValidations>", `${hers}</dataValidations>`),
      asking(FIGURE, HINT),
    );
    expect(validationsIn(after)).toEqual([
      ["K4", 'OR(ISNUMBER(B4),UPPER(TRIM(B4))="ND")'],
      ["B5", "1"],
      ["J9", "1"],
      ["B4", 'OR(ISNUMBER(B4),UPPER(TRIM(B4))="ND")'],
      ["A1", undefined],
    ]);
  });

  test("ask the same of every cell where hers cut off the first one", async () => {
    const hers = '<dataValidation type="whole" sqref="B4"><formula1>1</formula1></dataValidation>';
    const cut = by(await book(), FORM_PART, 'sqref="B4:B5"', 'sqref="B5"');
    const after = await edited(
      by(by(cut, FORM_PART, 'count="5"', 'count="6"'), FORM_PART, "</dataValidations>", `${hers}</dataValidations>`),
      asking(FIGURE),
    );
    expect(validationsIn(after)).toEqual([
      ["B4", "1"],
      ["B5", 'OR(ISNUMBER(B5),UPPER(TRIM(B5))="ND")'],
    ]);
  });
});

describe("the table of a sheet of ours", () => {
  const TABLE = "xl/tables/table1.xml";
  const tableOf = (bytes: Uint8Array) => {
    const xml = textOfPart(bytes, TABLE);
    const columns = [...xml.matchAll(/<tableColumn id="(\d+)" name="([^"]*)"/g)].map(([, id, name]) => `${id} ${name}`);
    return {
      tag: /<table [^>]*>/.exec(xml)?.[0].replace(/ xmlns="[^"]*"/, ""),
      filter: /<autoFilter ref="([^"]*)"/.exec(xml)?.[1],
      columns,
    };
  };

  test("grows and shrinks in place, and is the same table", async () => {
    const before = await book();
    const grown = await edited(before, register(MORE));
    expect(tableOf(grown)).toEqual({
      tag: '<table id="1" name="PNTP_TablaRegistro" displayName="PNTP_TablaRegistro" ref="A3:B7" totalsRowShown="0">',
      filter: "A3:B7",
      columns: ["1 Código", "2 Valor_x000a_obtenido"],
    });
    expect(partsOf(await edited(grown, register(ROWS)))[TABLE]).toEqual(partsOf(before)[TABLE]);
  });

  test("keeps the name she gave it, the column she added, and the ids of its columns", async () => {
    const renamed = by(
      await book(),
      TABLE,
      /name="PNTP_TablaRegistro" displayName="PNTP_TablaRegistro"/,
      'name="Datos" displayName="Datos"',
    );
    const wider = by(
      by(by(renamed, TABLE, /A3:B5/g, "A3:C5"), TABLE, 'count="2"', 'count="3"'),
      TABLE,
      "</tableColumns>",
      '<tableColumn id="7" name="Nota"/></tableColumns>',
    );
    const noted = await edited(wider, typed("Registro PNTP", cell(2, 2, "Nota"), cell(4, 2, "ojo")));
    const after = await edited(noted, register(MORE, ["Valor\nobtenido", "Código"]));
    expect(tableOf(after)).toMatchObject({
      tag: '<table id="1" name="Datos" displayName="Datos" ref="A3:C7" totalsRowShown="0">',
      columns: ["2 Valor_x000a_obtenido", "1 Código", "7 Nota"],
    });
  });

  test("is shown whole again where she had filtered it or asked for totals", async () => {
    const filtered = by(
      by(
        await book(),
        TABLE,
        '<autoFilter ref="A3:B5"/>',
        '<autoFilter ref="A3:B5"><filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn></autoFilter>',
      ),
      TABLE,
      'totalsRowShown="0"',
      'totalsRowCount="1"',
    );
    const hiding = by(
      by(filtered, TABLE, 'ref="A3:B5" totals', 'ref="A3:B6" totals'),
      "xl/worksheets/sheet3.xml",
      /<row r="[45]"/g,
      '$& hidden="1"',
    );
    const below = await edited(hiding, typed("Registro PNTP", cell(11, 0, "mío")));
    const after = await edited(by(below, "xl/worksheets/sheet3.xml", '<row r="12"', '<row r="12" hidden="1"'), register(MORE));
    expect(textOfPart(after, "xl/worksheets/sheet3.xml").match(/<row [^>]*hidden="1"[^>]*>/g)).toEqual(['<row r="12" hidden="1">']);
    const xml = textOfPart(after, TABLE);
    expect(xml).toContain('totalsRowShown="0"');
    expect(xml).not.toMatch(/filterColumn|totalsRowCount/);
  });

  test("becomes plain cells where it is no longer made, and leaves the cells", async () => {
    const after = await edited(await book(), without(register(ROWS), "tables"));
    expect(Object.keys(partsOf(after)).filter((path) => path.includes("table"))).toEqual([]);
    expect(textOfPart(after, "xl/worksheets/sheet3.xml")).not.toContain("tablePart");
    expect((await open(after).readGrid("Registro PNTP")).value(3, 0)).toBe("IOP.01.01");
  });

  test("leaves a table of hers alone, and says so where one is in the way", async () => {
    const hers = sheetOf("Registro PNTP", "PNTP_Registro", [...register(ROWS).content.cells, cell(2, 5, "Mía"), cell(3, 5, 1)], {
      tables: [...(register(ROWS).content.tables ?? []), { name: "Mia", area: area(2, 5, 2) }],
    });
    const both = by(await made(hers), "xl/workbook.xml", "!tMia", "");
    const after = await edited(both, register(MORE));
    expect(textOfPart(after, "xl/tables/table2.xml")).toContain('ref="F3:F4"');
    const below = by(both, "xl/tables/table2.xml", /F3:F4/g, "B6:B7");
    expect(await refused(await edited(below, typed("Registro PNTP", cell(5, 1, "Mía"))), register(MORE))).toMatch(
      /Tu tabla «Mia» empieza en 'Registro PNTP'!B6.*No se escribió nada/,
    );
  });

  test("is refused under a name that the workbook has already", async () => {
    const steps = [sheetOf("Otra", "PNTP_Otra", [], { names: { PNTP_TablaRegistro: area(0, 0) } }), register(ROWS)];
    const outcome = await newWorkbook().apply(planOf(...steps));
    expect(outcome).toMatchObject({ ok: false, problem: { message: expect.stringContaining("«PNTP_TablaRegistro»") as unknown } });
  });
});

test("«Deshacer» gives back tables, validations and locks as they stood", async () => {
  const before = await book();
  const host = open(before);
  const outcome = await host.apply(planOf(without(FORM, "isProtected", "validations"), register(MORE, ["Código", "Otra"])));
  if (!outcome.ok || !outcome.inverse) throw new Error("not applied");
  expect(textOfPart(host.save(), FORM_PART)).not.toMatch(/sheetProtection|dataValidation/);
  const undone = await host.apply(outcome.inverse());
  expect(undone.ok ? undone.report.remarks : undone.problem).toBeUndefined();
  const beside = (bytes: Uint8Array, part: string) => textOfPart(bytes, part).replace(/<dimension[^>]*>|<sheetData>.*<\/sheetData>/gs, "");
  for (const part of [FORM_PART, "xl/tables/table1.xml", "xl/worksheets/sheet3.xml"])
    expect(beside(host.save(), part)).toBe(beside(before, part));
});

test("«Deshacer» takes away a sheet with its table, and leaves it where she added a table of her own", async () => {
  const host = open(await made(LISTS, FORM));
  const outcome = await host.apply(planOf(register(ROWS)));
  if (!outcome.ok || !outcome.inverse) throw new Error("not applied");
  const inverse = outcome.inverse();
  const mine = open(by(host.save(), "xl/tables/table1.xml", /PNTP_TablaRegistro/g, "Mia"));
  expect(await mine.apply(inverse)).toMatchObject({ ok: true, report: { remarks: [expect.stringContaining("«Registro PNTP» se queda")] } });
  await host.apply(inverse);
  expect(Object.keys(partsOf(host.save())).filter((path) => /table|sheet3/.test(path))).toEqual([]);
});
