import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, writeFileSync } from "node:fs";
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
 * it would end after its first work. Undefined outside a run of tests (test/lo/runStart.cjs), and on Windows.
 */
export async function sharedOffice(program: string): Promise<string | undefined> {
  const folder = process.env["PNTP_OFFICE"];
  if (folder === undefined || process.platform === "win32") return undefined;
  const profile = profileIn(folder);
  if (takesTurn(join(folder, "abierto"))) {
    const office = spawn(program, [profile, "--headless", "--norestore", "private:factory/scalc"], {
      cwd: folder,
      stdio: "ignore",
      detached: true,
    });
    office.unref();
    writeFileSync(join(folder, "proceso"), String(office.pid));
  }
  // From here on it takes work, and keeps it until it is ready.
  for (let waited = 0; waited < START_MS && !existsSync(join(folder, "perfil", ".lock")); waited += LOOK_MS) await pause(LOOK_MS);
  return profile;
}

const START_MS = 60_000;
const LOOK_MS = 50;

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
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
