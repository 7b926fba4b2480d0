import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** LibreOffice trusts the results stored in a file unless told otherwise: here it computes every formula anew. */
const ALWAYS_RECALCULATE =
  `<?xml version="1.0" encoding="UTF-8"?>\n` +
  `<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" ` +
  `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">` +
  `<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

/** The argument that makes LibreOffice use a profile of its own in the folder; it is made there if need be. */
export function profileIn(folder: string): string {
  const profile = join(folder, "perfil");
  mkdirSync(join(profile, "user"), { recursive: true });
  const settings = join(profile, "user", "registrymodifications.xcu");
  if (!existsSync(settings)) writeFileSync(settings, ALWAYS_RECALCULATE);
  return `-env:UserInstallation=${pathToFileURL(profile).href}`;
}

/**
 * The argument with which a start of the program hands its work to one that is open already: all suites of a run share it, since starting
 * costs some six seconds of CPU and each file a fraction of one. The first that asks opens it, with a sheet without name: without a document
 * it would end after its first work. Undefined outside a run of tests (test/lo/runStart.cjs), on Windows, and where it did not open or is no
 * more: then each has one of its own.
 */
export async function sharedOffice(program: string): Promise<string | undefined> {
  const folder = process.env["PNTP_OFFICE"];
  if (folder === undefined || process.platform === "win32") return undefined;
  const [started, ready] = [join(folder, "proceso"), join(folder, "listo")];
  if (takesTurn(join(folder, "abierto"))) await openOffice(program, folder, started, ready);
  for (let waited = 0; waited < START_MS && !existsSync(ready); waited += LOOK_MS) await pause(LOOK_MS);
  return existsSync(ready) && lives(Number(readFileSync(started, "utf8"))) ? profileIn(folder) : undefined;
}

/**
 * Work handed over while it still starts makes a second program of the same profile, and the end of one is the end of both: nobody is told
 * of it until it answers at its port, the last thing that a start opens.
 */
async function openOffice(program: string, folder: string, started: string, ready: string): Promise<void> {
  const port = await freePort();
  const accept = `--accept=socket,host=localhost,port=${port};urp;`;
  const office = spawn(program, [profileIn(folder), "--headless", "--norestore", accept, "private:factory/scalc"], {
    cwd: folder,
    stdio: "ignore",
    detached: true,
  });
  office.unref();
  writeFileSync(started, String(office.pid));
  for (let waited = 0; waited < START_MS && office.exitCode === null; waited += LOOK_MS) {
    if (await answers(port)) return writeFileSync(ready, String(port));
    await pause(LOOK_MS);
  }
}

const START_MS = 60_000;
const LOOK_MS = 50;

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "localhost", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "localhost");
    const told = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.on("connect", () => told(true));
    socket.on("error", () => told(false));
  });
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** True for the first that asks, of all processes. */
function takesTurn(file: string): boolean {
  try {
    closeSync(openSync(file, "wx"));
    return true;
  } catch {
    return false;
  }
}
