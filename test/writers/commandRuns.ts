import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pntp } from "../cli/calls";

/** What a command made of a book: its words, the file it wrote, and the file it wrote of that one. */
export interface CommandRun {
  readonly command: string;
  readonly code: number;
  readonly said: string;
  readonly output: Uint8Array | undefined;
  readonly again: Uint8Array | undefined;
}

const YEAR = ["--anio", "2023"];

/** Everything that writes a workbook; each begins from the user's file. */
export const COMMANDS: ReadonlyMap<string, readonly string[]> = new Map([
  ["calcular", ["calcular", ...YEAR, "--json"]],
  ["calcular --modo valores", ["calcular", ...YEAR, "--json", "--modo", "valores"]],
  ["calcular --modo funciones", ["calcular", ...YEAR, "--json", "--modo", "funciones"]],
  ["revisar", ["revisar", ...YEAR]],
  ["tablero", ["tablero", ...YEAR]],
  ["ficha IOP.01.01", ["ficha", "IOP.01.01", ...YEAR]],
]);

/** One after the other, as a planner does in a year. */
export const WHOLE_YEAR = "todas, una sobre otra";

export async function runAll(folder: string, book: Uint8Array, fileName: string): Promise<readonly CommandRun[]> {
  const input = join(folder, fileName);
  writeFileSync(input, book);
  const runs: CommandRun[] = [];
  for (const command of COMMANDS.keys()) runs.push(await runTwice(folder, command, fileName));
  return [...runs, await runWholeYear(folder, fileName)];
}

async function runTwice(folder: string, command: string, input: string): Promise<CommandRun> {
  const first = await run(folder, command, input, outputName(input, 1));
  if (first.output === undefined) return { command, ...first, again: undefined };
  const second = await run(folder, command, outputName(input, 1), outputName(input, 2));
  return { command, ...first, again: second.output };
}

async function runWholeYear(folder: string, fileName: string): Promise<CommandRun> {
  const said: string[] = [];
  let input = fileName;
  let [code, output]: readonly [number, Uint8Array | undefined] = [0, undefined];
  for (const command of ["calcular", "revisar", "tablero", "ficha IOP.01.01"]) {
    const next = outputName(fileName, command.length);
    const step = await run(folder, command, input, next);
    said.push(step.said);
    input = next;
    [code, output] = [step.code, step.output];
    if (code !== 0) break;
  }
  return { command: WHOLE_YEAR, code, said: said.join("\n"), output, again: output };
}

async function run(folder: string, command: string, input: string, output: string): Promise<Pick<CommandRun, "code" | "said" | "output">> {
  const [name = "", ...rest] = COMMANDS.get(command) ?? [];
  const written = join(folder, output);
  const { code, out, err } = await pntp(folder, [name, input, ...rest, "--salida", output, "--reemplazar"]);
  return { code, said: out + err, output: code === 0 && existsSync(written) ? new Uint8Array(readFileSync(written)) : undefined };
}

/** Beside the input and of its kind, so that a book and what is made of it end alike. */
function outputName(input: string, which: number): string {
  return input.replace(/(?:-\d+)?\.(\w+)$/, `-${which}.$1`);
}
