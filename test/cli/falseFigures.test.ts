import { writeFileSync } from "node:fs";
import path from "node:path";
import { book, matrixWith, rowsOf, sheetTag, worksheet, link, XF, type Pieces } from "../attacks/plainBook";
import { folderOfItsOwn, pntp } from "./calls";

const folder = folderOfItsOwn();
const RULES = ["valores.formato-enganoso", "formulas.resultado-ajeno"];

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
