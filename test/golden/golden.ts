import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Compares a text with its golden file in this folder. A difference leaves a `-changed` twin to look at; ACEPTAR=1 takes the new text
 * (README.md).
 */
export function expectGolden(name: string, text: string): void {
  const path = join(__dirname, name);
  const twin = path.replace(/(\.\w+)$/, "-changed$1");
  const wanted = existsSync(path) ? readFileSync(path, "utf8") : undefined;
  if (process.env["ACEPTAR"] === "1") writeFileSync(path, text);
  else if (wanted !== text) {
    writeFileSync(twin, text);
    throw new Error(
      `${name} is not what it was: compare it with ${name.replace(/(\.\w+)$/, "-changed$1")} in test/golden (README.md ` +
        "there says how to accept it).",
    );
  }
  if (existsSync(twin)) rmSync(twin);
}
