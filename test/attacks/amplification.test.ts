import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { nodeCodec } from "../../src/opc/zip/nodeCodec";
import { Zip } from "../../src/opc/zip/zip";
import { unpack } from "../../src/opc/zip/zipEntry";
import { folderOfItsOwn, pntp } from "../cli/calls";
import { longTexts, shapes, templates } from "./amplifyingBooks";
import { book, MATRIX, rowsOf as rowsXml } from "./plainBook";

/**
 * The bound: what a command writes is what it was given and, for each row of the workbook, a number of cells (or of paragraphs) of a
 * text as long as a person reads, or the formula that it shared with others. No text of the book, however long and however often its
 * cells name it, makes it more.
 */
const BOUND = {
  fixed: 600_000,
  perRow: 12_000,
  fixedPacked: 150_000,
  perRowPacked: 800,
  perIndicator: 16_000,
  printed: 50_000,
  printedPerRow: 5_000,
};

const WRITING: readonly (readonly string[])[] = [
  ["calcular", "libro.xlsx", "--salida", "salida.xlsx"],
  ["calcular", "libro.xlsx", "--modo", "funciones", "--salida", "salida.xlsx"],
  ["revisar", "libro.xlsx", "--salida", "salida.xlsx"],
  ["tablero", "libro.xlsx", "--salida", "salida.xlsx"],
  ["ficha", "libro.xlsx", "IOP.01.02", "--salida", "salida.xlsx"],
  ["informe", "libro.xlsx", "--salida", "salida.docx"],
];
const TELLING: readonly (readonly string[])[] = [
  ["revisar", "libro.xlsx"],
  ["revisar", "libro.xlsx", "--json"],
  ["calcular", "libro.xlsx", "--json", "--sin-archivo"],
  ["explicar", "libro.xlsx", "OP.01"],
  ["laboratorio", "libro.xlsx"],
];

const folder = folderOfItsOwn();
const written: number[] = [];

/** `whole`: unpacked, with a letter that XML spells «&amp;» or «&lt;» counted as the one that it is; `packed` is what a disk holds. */
function sizesOf(bytes: Uint8Array): { readonly packed: number; readonly whole: number } {
  const decoder = new TextDecoder("latin1");
  const letters = Zip.open(bytes).entries.map((entry) => decoder.decode(unpack(entry, nodeCodec)).replace(/&[a-z]+;/g, " ").length);
  return { packed: bytes.length, whole: letters.reduce((sum, count) => sum + count, 0) };
}

/** Rows of all the sheets of a book. */
function rowsOf(bytes: Uint8Array): number {
  const zip = Zip.open(bytes);
  const decoder = new TextDecoder();
  const sheets = zip.entries.filter(({ name }) => name.startsWith("xl/worksheets/sheet") || name.startsWith("xl/worksheets/h"));
  return sheets.reduce((sum, entry) => sum + decoder.decode(unpack(entry, nodeCodec)).split("<row ").length - 1, 0);
}

/** Two writing commands and two telling ones for each book, others from book to book; `PNTP_ATAQUES=all`: every one. */
function turn<Command>(commands: readonly Command[], index: number): readonly Command[] {
  if (process.env["PNTP_ATAQUES"] === "all") return commands;
  return [0, 1].map((step) => commands[(index + step * 3) % commands.length] as Command);
}

const family = [...longTexts, ...shapes];

describe.each(family.map(({ name, make }, index) => [name, make, index] as const))("a book that repeats %s", (_, make, index) => {
  const given = make();
  const rows = rowsOf(given);

  beforeAll(() => writeFileSync(path.join(folder, "libro.xlsx"), given));

  it.each(turn(WRITING, index).map((words) => [words.slice(0, -2).join(" "), words] as const))(
    "makes no more of it by %s",
    async (command, words) => {
      const { code } = await pntp(folder, words);
      expect([0, 1, 2]).toContain(code);
      const outputs = readdirSync(folder).filter((name) => name.startsWith("salida"));
      expect(outputs).toHaveLength(code === 2 ? 0 : 1);
      const before = sizesOf(given);
      for (const name of outputs) {
        const after = sizesOf(readFileSync(path.join(folder, name)));
        rmSync(path.join(folder, name));
        written.push(after.packed);
        const perRow = command.startsWith("informe") ? BOUND.perIndicator : BOUND.perRow;
        expect({ rows, before, after, isWithin: after.whole <= before.whole + BOUND.fixed + rows * perRow }).toEqual({
          rows,
          before,
          after,
          isWithin: true,
        });
        expect({ rows, before, after, isSmall: after.packed <= before.packed + BOUND.fixedPacked + rows * BOUND.perRowPacked }).toEqual({
          rows,
          before,
          after,
          isSmall: true,
        });
      }
    },
  );

  it("says no more of it on the screen", async () => {
    for (const words of turn(TELLING, index)) {
      const { code, out, err } = await pntp(folder, words);
      expect([0, 1, 2]).toContain(code);
      const letters = out.length + err.length;
      expect({ words, rows, letters, isWithin: letters <= BOUND.printed + rows * BOUND.printedPerRow }).toEqual({
        words,
        rows,
        letters,
        isWithin: true,
      });
    }
  });
});

it("the books of the family are matrices: most commands wrote what they were asked for", () => {
  expect(written.length).toBeGreaterThan(family.length);
});

it.each(templates.map(({ name, make }) => [name, make] as const))(
  "a template of %s makes a report within the same bound, or is refused",
  async (_, make) => {
    const given = make();
    const title = `Política nacional ${"de largo nombre ".repeat(2000)}`;
    writeFileSync(
      path.join(folder, "libro.xlsx"),
      book({ strings: `<si><t>${title}</t></si>`, rows: rowsXml([[{ xml: '<c t="s"><v>0</v></c>' }], [], ...MATRIX]) }),
    );
    writeFileSync(path.join(folder, "plantilla.docx"), given);
    const { code, err } = await pntp(folder, ["informe", "libro.xlsx", "--plantilla", "plantilla.docx", "--salida", "salida.docx"]);
    expect([0, 2]).toContain(code);
    expect(err.trimEnd().split("\n").length).toBeLessThanOrEqual(8);
    const outputs = readdirSync(folder).filter((name) => name.startsWith("salida"));
    expect(outputs).toHaveLength(code === 0 ? 1 : 0);
    for (const name of outputs) {
      const after = sizesOf(readFileSync(path.join(folder, name)));
      rmSync(path.join(folder, name));
      expect(after.whole).toBeLessThanOrEqual(sizesOf(given).whole + 3_000_000);
    }
  },
);
