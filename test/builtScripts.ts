import path from "node:path";
import { builtScript } from "../.config/builtScript.cjs";

const ROOT = path.join(__dirname, "..");

/** `pntp` as one plain script, so that a process of it costs little. */
export function builtCli(): string {
  return builtScript("src/cli/main.ts", "build/pntp.cjs");
}

/** A script of the tests that runs as a process of its own, by its path from the root. */
export function builtTestScript(source: string): string {
  return builtScript(source, `build/test/${path.basename(source).replace(/\.ts$/, ".cjs")}`);
}

/** What a person starts: it looks whether a source changed. */
export const LAUNCHER = path.join(ROOT, "src/cli/pntp.cjs");
