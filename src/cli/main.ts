/** `npm run pntp -- …`: joins runCli with the process; in a thread that an order started, reads the books it is given. */
import { summarizeFile } from "./consolidado/summarizeFile";
import { isWorker, serveJobs } from "./pool/serveJobs";
import { standardOutput } from "./output/standardOutput";
import { runCli } from "./runCli";

// npm runs scripts at the project's root; relative paths are the caller's, not the project's.
const folder = process.env["npm_lifecycle_event"] === "pntp" ? (process.env["INIT_CWD"] ?? process.cwd()) : process.cwd();

if (isWorker()) serveJobs(summarizeFile);
else
  void runCli(process.argv.slice(2), {
    folder,
    out: standardOutput(),
    err: (text) => process.stderr.write(text),
    colors: process.stdout.isTTY && process.env["NO_COLOR"] === undefined && process.env["TERM"] !== "dumb",
    progress: process.stderr.isTTY,
    now: Date.now,
    columns: process.stdout.columns || 100,
    // Built, this is one script: a thread of ours starts from it too.
    script: __filename,
  }).then((code) => {
    process.exitCode = code;
  });
