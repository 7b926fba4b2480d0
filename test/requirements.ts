/**
 * Programs that some tests need and a planner's machine may lack. Where one is missing the rest of the suite still passes,
 * and the end of `npm test` names what was not checked and how to have it (test/missingReporter.cjs). In CI its absence is a failure.
 */
import { execFileSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";

export const MISSING_LOG = join(process.cwd(), "node_modules", ".cache", "pntp-missing.txt");

type TestBody = () => void | Promise<void>;

/** A test that needs LibreOffice (`soffice`). */
export const whenLibreOffice = whenPresent("LibreOffice Calc", findLibreOffice);

/** A test that needs the system's Chromium. */
export const whenChromium = whenPresent("Chromium", findChromium);

/** A test that needs Python with openpyxl. */
export const whenOpenpyxl = whenPresent("Python con openpyxl", findOpenpyxl);

export function findLibreOffice(): string | undefined {
  return findProgram(["soffice", "libreoffice"], ["/usr/bin/soffice", "C:\\Program Files\\LibreOffice\\program\\soffice.exe"]);
}

export function findChromium(): string | undefined {
  return findProgram(
    ["chromium", "chromium-browser", "google-chrome"],
    [
      "/usr/bin/chromium",
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
      "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
    ],
  );
}

/** A Python that has openpyxl: Debian's own, where another comes first on the path. */
export function findOpenpyxl(): string | undefined {
  return ["/usr/bin/python3", "python3", "python"].find((program) => {
    try {
      execFileSync(program, ["-c", "import openpyxl"], { stdio: "ignore" });
      return true;
    } catch {
      return false;
    }
  });
}

function whenPresent(program: string, find: () => string | undefined) {
  return (title: string, body: TestBody, timeout?: number): void => {
    if (find() !== undefined) {
      test(
        title,
        async () => {
          await body();
        },
        timeout,
      );
      return;
    }
    test(`${title} (needs ${program})`, () => {
      if (process.env["CI"]) throw new Error(`${program} is not installed: this check cannot run, and in CI it must.`);
      mkdirSync(dirname(MISSING_LOG), { recursive: true });
      appendFileSync(MISSING_LOG, `${program}\t${title}\n`);
    });
  };
}

function findProgram(names: readonly string[], paths: readonly string[]): string | undefined {
  const known = paths.find((path) => existsSync(path));
  if (known !== undefined) return known;
  for (const name of names) {
    try {
      const found = execFileSync(process.platform === "win32" ? "where" : "which", [name], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      });
      const first = found.split(/\r?\n/)[0]?.trim();
      if (first) return first;
    } catch {
      // Not on the path: try the next name.
    }
  }
  return undefined;
}
