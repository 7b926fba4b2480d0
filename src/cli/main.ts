/** `npm run pntp -- …`: joins runCli with the process. */
import { standardOutput } from "./output/standardOutput";
import { runCli } from "./runCli";

// npm runs scripts at the project's root; relative paths are the caller's, not the project's.
const folder = process.env["npm_lifecycle_event"] === "pntp" ? (process.env["INIT_CWD"] ?? process.cwd()) : process.cwd();

void runCli(process.argv.slice(2), {
  folder,
  out: standardOutput(),
  err: (text) => process.stderr.write(text),
  colors: process.stdout.isTTY && process.env["NO_COLOR"] === undefined && process.env["TERM"] !== "dumb",
  progress: process.stderr.isTTY,
  now: Date.now,
  columns: process.stdout.columns || 100,
}).then((code) => {
  process.exitCode = code;
});
