import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { stateOfFile } from "../../../src/cli/output/fileState";
import { temporaryBeside } from "../../../src/cli/output/temporaryFile";
import { FileChanged, writeWhole } from "../../../src/cli/output/wholeFile";
import { nodeCodec } from "../../../src/opc/zip/nodeCodec";
import { openXlsx } from "../../../src/hosts/xlsx/openXlsx";
import { filesIn, folderOfItsOwn, pntp, SAMPLE } from "../calls";
import { builtCli, builtTestScript } from "../../builtScripts";
import { start } from "./startProcess";

const folder = folderOfItsOwn();
const NEW = new TextEncoder().encode("nuevo");
const NOBODY = 2 ** 22 - 3;
const SIGNALS = ["SIGTERM", "SIGINT", "SIGHUP", "SIGKILL"] as const;

let work = "";
beforeEach(() => {
  work = mkdtempSync(path.join(folder, "trabajo-"));
});

describe("what somebody else saved meanwhile", () => {
  test("is not replaced, even where it has the size of what was read", async () => {
    const target = path.join(work, "a.xlsx");
    writeFileSync(target, "leído");
    const before = await stateOfFile(target);
    writeFileSync(target, "LEÍDO");
    await expect(writeWhole(target, NEW, before)).rejects.toMatchObject({ name: FileChanged.name, isThere: true });
    expect(readFileSync(target, "utf8")).toBe("LEÍDO");
    expect(filesIn(work)).toEqual(["a.xlsx"]);
  });

  test("is not made anew where it was taken away", async () => {
    const target = path.join(work, "a.xlsx");
    writeFileSync(target, "leído");
    const before = await stateOfFile(target);
    rmSync(target);
    await expect(writeWhole(target, NEW, before)).rejects.toMatchObject({ name: FileChanged.name, isThere: false });
    expect(filesIn(work)).toEqual([]);
  });

  test("is not replaced where nothing stood when the work began", async () => {
    const target = path.join(work, "a.xlsx");
    writeFileSync(target, "de otra persona");
    await expect(writeWhole(target, NEW, undefined)).rejects.toMatchObject({ name: FileChanged.name, isThere: true });
    expect(readFileSync(target, "utf8")).toBe("de otra persona");
    expect(filesIn(work)).toEqual(["a.xlsx"]);
  });
});

test("three orders at once over one book end in one that is done and two that say why not", async () => {
  const book = path.join(work, "matriz.xlsx");
  copyFileSync(SAMPLE, book);
  const said = await Promise.all([1, 2, 3].map(() => pntp(work, ["calcular", "matriz.xlsx", "--salida", "matriz.xlsx", "--reemplazar"])));
  expect(said.map(({ code }) => code).sort()).toEqual([0, 2, 2]);
  for (const { code, err } of said)
    if (code === 2) expect(err).toMatch(/«matriz\.xlsx» cambió mientras se calculaba[\s\S]*No se escribió nada[\s\S]*Repite la orden/);
  expect(openXlsx(readFileSync(book), nodeCodec).ok).toBe(true);
  expect(filesIn(work)).toEqual(["matriz.xlsx"]);
});

test("three orders at once for one new file end in one that is done and two that say it appeared", async () => {
  copyFileSync(SAMPLE, path.join(work, "matriz.xlsx"));
  const said = await Promise.all([1, 2, 3].map(() => pntp(work, ["tablero", "matriz.xlsx", "--salida", "tablero.xlsx"])));
  expect(said.map(({ code }) => code).sort()).toEqual([0, 2, 2]);
  for (const { code, err } of said) if (code === 2) expect(err).toContain("apareció «tablero.xlsx»");
  expect(filesIn(work)).toEqual(["matriz.xlsx", "tablero.xlsx"]);
});

test("two orders at once that make a report anew end in one that is done and one that says the report changed", async () => {
  copyFileSync(SAMPLE, path.join(work, "matriz.xlsx"));
  expect((await pntp(work, ["informe", "matriz.xlsx", "--salida", "informe.docx"])).code).toBe(0);
  const again = ["informe", "matriz.xlsx", "--anterior", "informe.docx", "--salida", "informe.docx", "--reemplazar"];
  // Made for another year, so that what is written differs from what was there.
  const said = await Promise.all([pntp(work, [...again, "--anio", "2022"]), pntp(work, again)]);
  expect(said.map(({ code }) => code).sort()).toEqual([0, 2]);
  expect(said.map(({ err }) => err).join("")).toContain("«informe.docx» cambió mientras se calculaba");
});

test("the half-written copy of an order that was killed goes, and is told; that of another computer is told", async () => {
  copyFileSync(SAMPLE, path.join(work, "matriz.xlsx"));
  const ours = path.basename(temporaryBeside(path.join(work, "x"))).replace(`-${process.pid}-`, `-${NOBODY}-`);
  const others = ours.replace(/pntp-[0-9a-f]{8}/, "pntp-00000000");
  for (const name of [ours, others]) writeFileSync(path.join(work, name), "a medias");
  const { code, err } = await pntp(work, ["tablero", "matriz.xlsx", "--salida", "tablero.xlsx"]);
  expect(code).toBe(0);
  expect(err).toContain(`se borró ${ours}`);
  expect(err).toContain(others);
  expect(filesIn(work)).toEqual([others, "matriz.xlsx", "tablero.xlsx"]);
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 2));
}

describe("a process of its own", () => {
  let script = "";
  beforeAll(() => {
    script = builtCli();
  });

  // A hundred moments in all, each signal in a test of its own: none of them long enough to pass for a hang on a loaded machine.
  test.each(SIGNALS)(
    "ended by %s at any of 25 moments of writing leaves one whole file, and nothing beside it that the next order does not clear",
    async (signal) => {
      const replacing = builtTestScript("test/cli/output/replaceOften.script.ts");
      const target = path.join(work, "a.xlsx");
      for (let turn = 0; turn < 25; turn++) {
        const { child, ended } = start(replacing, [target], { cwd: work });
        await until(() => existsSync(target));
        await new Promise((resolve) => setTimeout(resolve, turn));
        child.kill(signal);
        await ended;
        const now = readFileSync(target);
        expect([now.length, now.every((byte) => byte === now[0])]).toEqual([1_000_000, true]);
        if (signal !== "SIGKILL") expect(readdirSync(work)).toEqual(["a.xlsx"]);
        rmSync(target);
      }
      copyFileSync(SAMPLE, path.join(work, "matriz.xlsx"));
      expect((await start(script, ["tablero", "matriz.xlsx"], { cwd: work }).ended).code).toBe(0);
      expect(readdirSync(work).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    },
  );

  test("told to end at any moment of its work leaves the book as it was, or done", async () => {
    const book = path.join(work, "matriz.xlsx");
    const sample = readFileSync(SAMPLE);
    const args = ["calcular", "matriz.xlsx", "--salida", "matriz.xlsx", "--reemplazar"];
    writeFileSync(book, sample);
    const began = Date.now();
    await start(script, args, { cwd: work }).ended;
    const whole = Date.now() - began;
    const done = readFileSync(book);
    for (let turn = 1; turn <= 16; turn++) {
      writeFileSync(book, sample);
      const { child, ended } = start(script, args, { cwd: work });
      await new Promise((resolve) => setTimeout(resolve, (whole * turn) / 16));
      child.kill(SIGNALS[turn % SIGNALS.length]);
      await ended;
      const now = readFileSync(book);
      expect(now.equals(sample) || now.equals(done)).toBe(true);
    }
  });

  test("on a disk without hard links a new file is written all the same, and never over one that appears", async () => {
    copyFileSync(SAMPLE, path.join(work, "matriz.xlsx"));
    const preload = path.join(__dirname, "../disk/faultyDisk.cjs");
    const args = ["tablero", "matriz.xlsx", "--salida", "tablero.xlsx"];
    const { code } = await start(script, args, { cwd: work, preload, env: { DISK_FOLDER: work, DISK_NO_LINKS: "1" } }).ended;
    expect(code).toBe(0);
    expect(openXlsx(readFileSync(path.join(work, "tablero.xlsx")), nodeCodec).ok).toBe(true);
    rmSync(path.join(work, "tablero.xlsx"));
    const late = await start(script, args, {
      cwd: work,
      preload,
      env: { DISK_FOLDER: work, DISK_NO_LINKS: "1", DISK_APPEARS: path.join(work, "tablero.xlsx") },
    }).ended;
    expect(late.code).toBe(2);
    expect(readFileSync(path.join(work, "tablero.xlsx"), "utf8")).toBe("de otra persona");
    expect(readdirSync(work).sort()).toEqual(["matriz.xlsx", "tablero.xlsx"]);
  });
});
