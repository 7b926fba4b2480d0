import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Root of the project: the nearest folder above with its manifest. */
export const ROOT = findRoot(__dirname);

/** Microsoft's office.js as its package has it. */
export const OFFICE_JS = join(dirname(createRequire(join(ROOT, "package.json")).resolve("@microsoft/office-js/package.json")), "dist");

function findRoot(from: string): string {
  if (existsSync(join(from, "manifest.xml")) && readFileSync(join(from, "manifest.xml"), "utf8").includes("<OfficeApp")) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error("the project's manifest.xml is in no folder above the sandbox");
  return findRoot(parent);
}
