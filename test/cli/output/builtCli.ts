import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { buildSync } from "esbuild";

/** `pntp` as one plain script, so that a process of it costs little: for tests that kill it, or make the disk fail under it. */
export function buildCli(folder: string): string {
  return build(path.join(__dirname, "../../../src/cli/main.ts"), path.join(folder, "pntp.cjs"));
}

/** Only the writing of a file, over and over: `replaceOften.script.ts`. */
export function buildReplacing(folder: string): string {
  return build(path.join(__dirname, "replaceOften.script.ts"), path.join(folder, "reemplaza.cjs"));
}

function build(source: string, script: string): string {
  buildSync({ entryPoints: [source], outfile: script, bundle: true, platform: "node", format: "cjs", logLevel: "silent" });
  return script;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** A process of the script, and how it ends. */
export function start(
  script: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly preload?: string; readonly env?: NodeJS.ProcessEnv },
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, [...(options.preload === undefined ? [] : ["--require", options.preload]), script, ...args], {
    cwd: options.cwd,
    env: { ...process.env, npm_lifecycle_event: "", ...options.env },
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (data: Buffer) => (out += data.toString()));
  child.stderr.on("data", (data: Buffer) => (err += data.toString()));
  const ended = new Promise<Ended>((resolve) => child.on("close", (code, signal) => resolve({ code, signal, out, err })));
  return { child, ended };
}
