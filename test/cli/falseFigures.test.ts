import { writeFileSync } from "node:fs";
import path from "node:path";
import { book, files, matrixWith, rowsOf, sheetTag, worksheet, link, XF, type Pieces } from "../attacks/plainBook";
import { folderOfItsOwn, pntp } from "./calls";

const folder = folderOfItsOwn();
const RULES = ["valores.formato-enganoso", "valores.no-se-ve", "formulas.resultado-ajeno", "formulas.sin-comprobar", "formulas.otro-libro"];

/** 2023's actual of the first indicator shows 63 and holds 40; the target of the second holds 8 and its formula gives 9. */
const FALSE: Pieces = {
  numFmts: '<numFmts count="1"><numFmt numFmtId="170" formatCode="&quot;63&quot;"/></numFmts>',
  xfs: XF + XF.replace('numFmtId="0"', 'numFmtId="170"'),
  rows: rowsOf(matrixWith({ J4: { xml: '<c s="1"><v>40</v></c>' }, H5: { xml: "<c><f>IF(Fuente!A1&gt;5,Fuente!A1,0)</f><v>8</v></c>" } })),
  sheets: sheetTag(1, "Matriz") + sheetTag(2, "Fuente", "r2").replace("/>", ' state="veryHidden"/>'),
  workbookLinks: link("r2", "worksheet", "worksheets/sheet2.xml"),
  types:
    '<Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>',
  parts: { "xl/worksheets/sheet2.xml": worksheet('<row r="1"><c r="A1"><v>9</v></c></row>') },
};

beforeAll(() => {
  writeFileSync(path.join(folder, "falso.xlsx"), book(FALSE));
  writeFileSync(path.join(folder, "sano.xlsx"), book());
});

interface Told {
  readonly regla: string;
  readonly celda?: string;
}

async function told(words: readonly string[]): Promise<readonly string[]> {
  const { out } = await pntp(folder, [...words, "--json"]);
  const { hallazgos } = JSON.parse(out) as { readonly hallazgos: readonly Told[] };
  return hallazgos.filter(({ regla }) => RULES.includes(regla)).map(({ regla, celda }) => `${regla} ${celda}`);
}

test("calcular tells what revisar does of cells that show or hold another figure, a very hidden sheet being looked at", async () => {
  const all = await told(["revisar", "falso.xlsx"]);
  expect(all).toEqual(["valores.formato-enganoso Matriz!J4", "formulas.resultado-ajeno Matriz!H5"]);
  expect(await told(["calcular", "falso.xlsx", "--sin-archivo"])).toEqual(all);
  const { out, code } = await pntp(folder, ["calcular", "falso.xlsx", "--sin-archivo"]);
  expect(code).toBe(0);
  expect(out).toMatch(/Matriz!J4\) guarda 40 y muestra «63»/);
  expect(out).toMatch(/Matriz!H5/);
});

test("of another year than the one computed nothing is told, nor of a sound book", async () => {
  expect(await told(["calcular", "falso.xlsx", "--anio", "2022", "--sin-archivo"])).toEqual([]);
  expect(await told(["calcular", "sano.xlsx", "--sin-archivo"])).toEqual([]);
});

test.each([
  ["tablero", ["tablero", "falso.xlsx", "--salida", "t.xlsx"]],
  ["ficha", ["ficha", "falso.xlsx", "IOP.01.01", "--salida", "f.xlsx"]],
  ["informe", ["informe", "falso.xlsx", "--salida", "i.docx"]],
  ["explicar", ["explicar", "falso.xlsx", "IOP.01.01"]],
  ["laboratorio", ["laboratorio", "falso.xlsx"]],
] as const)("%s tells in a notice of a cell that shows another figure", async (_, words) => {
  const { err } = await pntp(folder, words);
  expect(err).toMatch(/Aviso: .*Matriz!J4\) guarda 40 y muestra «63»/);
  expect(err.trimEnd().split("\n").length).toBeLessThanOrEqual(4);
});

const WHITE = '<font><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font>';
const STRUCK = '<font><strike/><sz val="11"/><name val="Calibri"/></font>';
const styles = (fonts: string): string => {
  const part = String(files()["xl/styles.xml"]);
  const [plain = ""] = /<font>.*?<\/font>/.exec(part) ?? [];
  return part
    .replace('<fonts count="1">', '<fonts count="3">')
    .replace(plain, plain + fonts)
    .replace("</cellXfs>", `${XF.replace('fontId="0"', 'fontId="1"')}${XF.replace('fontId="0"', 'fontId="2"')}</cellXfs>`);
};

test.each([
  ["white on white", { J4: { xml: '<c s="1"><v>40</v></c>' } }, "", /J4\) guarda 40 y tiene la letra del color de su fondo/],
  ["struck through", { J4: { xml: '<c s="2"><v>40</v></c>' } }, "", /J4\) guarda 40 y está tachada/],
  [
    "covered",
    { J4: 40 },
    '<mergeCells count="1"><mergeCell ref="I4:J4"/></mergeCells>',
    /J4\) guarda 40 y queda tapada por la celda combinada I4:J4, que muestra «12»/,
  ],
] as const)("a figure that nobody sees (%s) is told by every order that gives figures", async (name, changes, tail, sentence) => {
  writeFileSync(
    path.join(folder, "oculto.xlsx"),
    book({ rows: rowsOf(matrixWith(changes)), tail, parts: { "xl/styles.xml": styles(WHITE + STRUCK) } }),
  );
  expect(await told(["revisar", "oculto.xlsx"])).toEqual(["valores.no-se-ve Matriz!J4"]);
  expect((await pntp(folder, ["calcular", "oculto.xlsx", "--sin-archivo"])).out).toMatch(sentence);
  expect((await pntp(folder, ["tablero", "oculto.xlsx", "--salida", `t-${name.replaceAll(" ", "")}.xlsx`])).err).toMatch(sentence);
});

test("what a conditional format may paint over is not told by its own look", async () => {
  const painted =
    '<conditionalFormatting sqref="J4:J5"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>1</formula></cfRule></conditionalFormatting>';
  const dxf = '<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FF1A7F37"/></patternFill></fill></dxf></dxfs></styleSheet>';
  writeFileSync(
    path.join(folder, "pintado.xlsx"),
    book({
      rows: rowsOf(matrixWith({ J4: { xml: '<c s="1"><v>40</v></c>' } })),
      tail: painted,
      parts: { "xl/styles.xml": styles(WHITE + STRUCK).replace("</styleSheet>", dxf) },
    }),
  );
  expect(await told(["revisar", "pintado.xlsx"])).toEqual([]);
});

test.each([
  ["a place that only Excel finds", "OFFSET(I4,0,0)", "", ["formulas.sin-comprobar Matriz!J4"]],
  [
    "a hidden name",
    "MiNombre",
    '<definedNames><definedName name="MiNombre" hidden="1">4</definedName></definedNames>',
    ["formulas.sin-comprobar Matriz!J4"],
  ],
  ["another book", "[1]Hoja!A1", "", ["formulas.otro-libro Matriz!J4", "formulas.sin-comprobar Matriz!J4"]],
] as const)("a figure that %s gives is said to be unproven", async (_, formula, names, expected) => {
  writeFileSync(
    path.join(folder, "lejos.xlsx"),
    book({ names, rows: rowsOf(matrixWith({ J4: { xml: `<c><f>${formula}</f><v>400</v></c>` } })) }),
  );
  expect([...(await told(["revisar", "lejos.xlsx"]))].sort()).toEqual([...expected].sort());
  expect((await pntp(folder, ["calcular", "lejos.xlsx", "--sin-archivo"])).out).toMatch(
    /Matriz!J4\) es una cifra con una fórmula .*que aquí no se puede rehacer/,
  );
});
