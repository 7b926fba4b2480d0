import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { folderOfItsOwn } from "../cli/calls";
import { recalculatedSheets } from "../lo/libreOffice";
import { whenLibreOffice, whenOpenpyxl } from "../requirements";
import { runAll, type CommandRun } from "./commandRuns";
import { figureFaults, recalculationFaults } from "./figures";
import { seenByExceljs, seenByOpenpyxl, type Seen } from "./judges/otherReaders";
import { packageFaults } from "./packageFaults";
import { WrittenPackage } from "./package/writtenPackage";

const BOOKS = join(__dirname, "books");
const books = new Map(
  readdirSync(BOOKS)
    .filter((name) => name.endsWith(".xlsx"))
    .sort()
    .map((name) => [name, new Uint8Array(readFileSync(join(BOOKS, name)))]),
);
const names = [...books.keys()];
const bytesOf = (name: string) => books.get(name) ?? new Uint8Array();
const folder = folderOfItsOwn();
/** Books in which LibreOffice finds no matrix before either: names of parts in another case, with «\\» or by way of «..». */
const UNKNOWN_TO_LIBRE_OFFICE = ["mano_destinos_que_suben.xlsx", "mano_mayusculas.xlsx", "mano_zip_barras_invertidas.xlsx"];
/** Hundreds of books in one start of a program, on a machine that may be busy. */
const FOR_HANGS = 900_000;
/** Runs of each book, made once: the judges look at them one after the other. */
const runs = new Map<string, Promise<readonly CommandRun[]>>();

function runsOf(name: string): Promise<readonly CommandRun[]> {
  const made = runs.get(name) ?? runAll(folder, bytesOf(name), name);
  runs.set(name, made);
  return made;
}

describe("Every command on a book of any writer", () => {
  test.each(names)("%s: ends well, with its figures", async (name) => {
    const faults = await eachRun(name, ({ command, code, said, output }) => [
      ...(code === 0 && output !== undefined ? [] : [`exit ${code}: ${said.slice(-600)}`]),
      ...(output !== undefined && command.startsWith("calcular") ? figureFaults(output) : []),
    ]);
    expect(faults).toEqual([]);
  });

  test.each(names)("%s: leaves a sound package with nothing lost", async (name) => {
    expect(await eachRun(name, ({ output }) => (output === undefined ? [] : packageFaults(bytesOf(name), output)))).toEqual([]);
  });

  test.each(names)("%s: changes nothing when it runs again on its own output", async (name) => {
    const faults = await eachRun(name, ({ output, again }) => (output === undefined ? [] : repetitionFaults(output, again)));
    expect(faults).toEqual([]);
  });

  test.each(names)("%s: exceljs reads the result", async (name) => {
    const before = await seenByExceljs(bytesOf(name));
    const made = judgedRuns(name, await runsOf(name));
    const seen = await Promise.all(
      made.map(async ({ command, output }) => viewFaults(command, before, output, output && (await seenByExceljs(output)))),
    );
    expect(seen.flat()).toEqual([]);
  });
});

whenLibreOffice(
  "LibreOffice opens every result and computes every formula of ours to the value stored with it",
  async () => {
    const outputs = await allOutputs();
    const sheetsOf = await recalculatedSheets(new Map([...books, ...[...outputs].map(([file, { output }]) => [file, output] as const)]));
    const showsMatrix = (name: string) =>
      [...(sheetsOf(name)?.values() ?? [])].some((rows) => rows.some((row) => row.includes("ISS.01.01.01.01")));
    expect(names.filter((name) => !showsMatrix(name))).toEqual(UNKNOWN_TO_LIBRE_OFFICE);
    const faults = [...outputs].flatMap(([file, { name, command, output }]) => {
      const sheets = sheetsOf(file);
      if (UNKNOWN_TO_LIBRE_OFFICE.includes(name)) return [];
      if (sheets === undefined) return [`${name}: ${command}: LibreOffice does not open it`];
      // No program but Excel with the add-in knows PNTP.*: there the figures themselves are judged above.
      if (command.includes("funciones")) return [];
      return recalculationFaults(bytesOf(name), output, sheets).map((fault) => `${name}: ${command}: ${fault}`);
    });
    expect(faults).toEqual([]);
  },
  FOR_HANGS,
);

whenOpenpyxl(
  "openpyxl opens every result of a book that it opens",
  async () => {
    const outputs = await allOutputs();
    const seen = seenByOpenpyxl(
      new Map([
        ...names.map((name) => [name, bytesOf(name)] as const),
        ...[...outputs].map(([file, { output }]) => [file, output] as const),
      ]),
    );
    expect(
      [...outputs].flatMap(([file, { name, command, output }]) =>
        viewFaults(`${name}: ${command}`, seen.get(name), output, seen.get(file)),
      ),
    ).toEqual([]);
  },
  FOR_HANGS,
);

/** Opening takes time: of each book the output of all commands and that of one more, in turn, unless every one is asked for. */
function judgedRuns(name: string, made: readonly CommandRun[]): readonly CommandRun[] {
  if (process.env["CI"] || process.env["WRITERS_ALL"]) return made;
  return [
    ...made.slice(-1),
    ...made
      .slice(0, -1)
      .slice(names.indexOf(name) % (made.length - 1))
      .slice(0, 1),
  ];
}

interface Output {
  readonly name: string;
  readonly command: string;
  readonly output: Uint8Array;
}

async function allOutputs(): Promise<ReadonlyMap<string, Output>> {
  const outputs: Output[] = [];
  for (const name of names) {
    for (const { command, output } of judgedRuns(name, await runsOf(name)))
      if (output !== undefined) outputs.push({ name, command, output });
  }
  return new Map(outputs.map((output, index) => [`libro${index}.xlsx`, output]));
}

async function eachRun(name: string, judge: (run: CommandRun) => readonly string[]): Promise<readonly string[]> {
  return (await runsOf(name)).flatMap((run) => headOf(judge(run)).map((fault) => `${run.command}: ${fault}`));
}

/** The first faults tell the cause; a list of hundreds hides it. */
function headOf(faults: readonly string[]): readonly string[] {
  return faults.length <= 8 ? faults : [...faults.slice(0, 8), `… and ${faults.length - 8} more`];
}

/** A reader that opened the book before must open it after, and see the sheets that there are. */
function viewFaults(what: string, before: Seen | undefined, output: Uint8Array | undefined, after: Seen | undefined): readonly string[] {
  if (output === undefined || before?.sheets === undefined || before.sheets.length === 0) return [];
  if (after?.sheets === undefined) return [`${what}: ${after?.error}`];
  const added = new WrittenPackage(output).sheets.length - before.sheets.length;
  return after.sheets.length >= before.sheets.length + Math.min(added, 1) ? [] : [`${what}: sees only ${after.sheets.join(", ")}`];
}

function repetitionFaults(output: Uint8Array, again: Uint8Array | undefined): readonly string[] {
  if (again === undefined) return ["on its own output it does not end well"];
  if (Buffer.compare(output, again) === 0) return [];
  const [first, second] = [new WrittenPackage(output).parts, new WrittenPackage(again).parts];
  const changed = [...new Set([...first.keys(), ...second.keys()])].filter(
    (key) => Buffer.compare(first.get(key) ?? Buffer.of(), second.get(key) ?? Buffer.of()) !== 0,
  );
  return [`the second time changes ${changed.join(", ") || "the zip alone"}`];
}
