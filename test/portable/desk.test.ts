import { readFileSync } from "node:fs";
import { join } from "node:path";
import { COMMANDS } from "../../src/commands/commands";
import { portableTexts } from "../../src/engine/words/pane/portableTexts";
import { copyName } from "../../src/hosts/xlsx/copyName";
import { saveBookAs } from "../../src/portable/book/handOut";
import { XlsxPaneWorkbook } from "../../src/portable/book/xlsxPaneWorkbook";
import { openXlsx } from "../../src/hosts/xlsx/openXlsx";

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, "../../assets/ejemplo/matriz_trata_2023.xlsx")));
const bytes = () => Uint8Array.from([1, 2, 3]);

test("every command of the ribbon has a button", () => {
  expect(Object.keys(portableTexts.commands).sort()).toEqual(Object.keys(COMMANDS).sort());
});

test.each([
  ["Matriz 2024.xlsx", "Matriz 2024-pntp.xlsx"],
  ["carpeta.v2/matriz", "carpeta.v2/matriz-pntp"],
  ["a.b.xlsm", "a.b-pntp.xlsm"],
  [".xlsx", ".xlsx-pntp"],
])("the copy of «%s» is «%s»", (name, copy) => {
  expect(copyName(name)).toBe(copy);
});

describe("«Guardar como»", () => {
  const pageWith = (showSaveFilePicker: () => Promise<unknown>) => ({ showSaveFilePicker });
  const place = (close: () => Promise<void>) => {
    const written: Uint8Array[] = [];
    const file = { write: async (part: Uint8Array) => void written.push(part), close };
    return { written, handle: { name: "elegido.xlsx", createWritable: async () => file } };
  };

  test("writes where she says, under the name she gave", async () => {
    const { written, handle } = place(async () => undefined);
    expect(
      await saveBookAs(
        "x-pntp.xlsx",
        bytes,
        pageWith(async () => handle),
      ),
    ).toEqual({ done: "saved", name: "elegido.xlsx" });
    expect(written).toEqual([bytes()]);
  });

  test("does nothing when she calls it off, and does not even make the file", async () => {
    const page = pageWith(() => Promise.reject(new DOMException("", "AbortError")));
    const make = jest.fn(bytes);
    expect(await saveBookAs("x-pntp.xlsx", make, page)).toEqual({ done: "calledOff" });
    expect(make).not.toHaveBeenCalled();
  });

  test("says why where the file cannot be written", async () => {
    const { handle } = place(() => Promise.reject(new DOMException("", "NoModificationAllowedError")));
    expect(
      await saveBookAs(
        "x-pntp.xlsx",
        bytes,
        pageWith(async () => handle),
      ),
    ).toEqual({ done: "failed", why: portableTexts.saved.refused("elegido.xlsx") });
  });
});

test("the book is changed by what is written and not by what is looked at, and is not once it was handed over or undone", async () => {
  const outcome = openXlsx(SAMPLE);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  const book = new XlsxPaneWorkbook(outcome.host, async () => undefined);
  await book.select("Matriz", { row: 3, column: 0, rows: 1, columns: 1 });
  expect(book.view().isChanged).toBe(false);
  const write = {
    title: "",
    sources: [],
    steps: [{ step: "writeCells", sheet: "Matriz", cells: [{ row: 200, column: 0, value: 1 }] }],
  } as const;
  expect((await book.apply(write)).ok).toBe(true);
  expect(book.view().isChanged).toBe(true);
  book.handedOver(book.view().revision);
  expect(book.view().isChanged).toBe(false);
  expect(await book.undo()).toMatchObject({ ok: true, undone: { kept: [] } });
  expect(book.view().isChanged).toBe(true);
  expect((await book.readGrid("Matriz")).value(200, 0)).toBeNull();
  expect(await book.undo()).toMatchObject({ ok: false, problem: { message: portableTexts.nothingToUndo } });
});
