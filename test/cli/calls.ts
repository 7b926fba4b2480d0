import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { runCli } from "../../src/cli/runCli";
import type { Terminal } from "../../src/cli/terminal";

export const SAMPLE = path.join(__dirname, "../../assets/ejemplo/matriz_trata_2023.xlsx");

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface Looks {
  readonly colors?: boolean;
  readonly progress?: boolean;
  readonly columns?: number;
  /** Instant in milliseconds; default: 1 February 2025, 9:00 in Lima. */
  readonly now?: number;
}

/** A terminal that remembers what it was told. */
export function terminalOf(
  folder: string,
  { colors = false, progress = false, columns = 120, now = Date.UTC(2025, 1, 1, 14) }: Looks = {},
): { readonly terminal: Terminal; readonly said: () => Omit<Said, "code"> } {
  let out = "";
  let err = "";
  return {
    terminal: { folder, out: (text) => void (out += text), err: (text) => void (err += text), colors, progress, columns, now: () => now },
    said: () => ({ out, err }),
  };
}

/** `pntp …` in this process, from a folder of its own. */
export async function pntp(folder: string, args: readonly string[], looks: Looks = {}): Promise<Said> {
  const { terminal, said } = terminalOf(folder, looks);
  return { code: await runCli(args, terminal), ...said() };
}

/** A folder for one test file; gone at its end. */
export function folderOfItsOwn(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "pntp-cli-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Every file under a folder, to prove that nothing was written. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true }).map(String).sort();
}
