import { spawn } from "node:child_process";
import path from "node:path";

const ROOT = path.join(__dirname, "../..");
const LIMIT_MS = 300_000;

export interface Job {
  readonly times: Readonly<Record<string, number>>;
  readonly ms: number;
  /** Processor time of all its threads: what the clock would tell, more or less, on a machine that does nothing else. */
  readonly cpuMs: number;
  readonly peakMb: number;
}

/** Runs a built script in a process of its own; a string says why it did not end well: with another code than 0 or the one that also is. */
export function measure(args: readonly string[], alsoWell = 0): Promise<Job | string> {
  return new Promise((resolve) => {
    const started = performance.now();
    const child = spawn(process.execPath, ["--require", path.join(__dirname, "processCost.cjs"), ...args], {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe", "pipe"],
      timeout: LIMIT_MS,
    });
    const streams = ["", "", "", ""];
    for (const fd of [1, 2, 3]) child.stdio[fd]?.on("data", (chunk: Buffer) => (streams[fd] += chunk.toString()));
    child.on("close", (code) => {
      const ms = performance.now() - started;
      if (code !== 0 && code !== alsoWell)
        return resolve(
          code === null
            ? `no terminó en ${LIMIT_MS / 1000} s o le faltó memoria`
            : `falló (${code}): ${(streams[2] ?? "").trim().split("\n")[0] ?? ""}`,
        );
      const out = streams[1] ?? "";
      const times = out.startsWith('{"times"') ? (JSON.parse(out) as { times: Record<string, number> }).times : {};
      resolve({ times, ms, ...(JSON.parse(streams[3] ?? "") as { cpuMs: number; peakMb: number }) });
    });
  });
}
