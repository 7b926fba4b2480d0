/** `npm run pntp -- …`: joins runCli with the process. */
import { runCli } from "./runCli";

// npm runs scripts at the project's root; relative paths are the caller's, not the project's.
const folder = process.env["npm_lifecycle_event"] === "pntp" ? (process.env["INIT_CWD"] ?? process.cwd()) : process.cwd();

// `pntp … | head` closes our stdout: that is the reader's right, not a failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 70));

void runCli(process.argv.slice(2), {
  folder,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  colors: process.stdout.isTTY && process.env["NO_COLOR"] === undefined && process.env["TERM"] !== "dumb",
  progress: process.stderr.isTTY,
  columns: process.stdout.columns || 100,
}).then((code) => {
  process.exitCode = code;
});
