import { spawn, type ChildProcess } from "node:child_process";
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
