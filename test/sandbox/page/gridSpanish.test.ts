import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { MISSING_SPANISH } from "../../../src/sandbox/grid/entry/gridSpanish";

type Texts = Readonly<Record<string, unknown>>;

/** The grid's own packages: each says its texts by key. */
const PACKAGES = join(__dirname, "../../../node_modules/@univerjs");

function texts(folder: string): Texts[] {
  const file = join(PACKAGES, folder, "lib/cjs/locale/es-ES.js");
  try {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- found by folder
    const read = require(file) as { readonly default?: Texts } & Texts;
    return [read.default ?? read];
  } catch {
    return [];
  }
}

function flat(tree: unknown, path: string): [string, string][] {
  if (typeof tree === "string") return [[path, tree]];
  if (typeof tree !== "object" || tree === null) return [];
  return Object.entries(tree).flatMap(([key, part]) => flat(part, path === "" ? key : `${path}.${key}`));
}

const folders = readdirSync(PACKAGES).filter((folder) => !folder.startsWith("preset"));
const spanish = new Map([...folders.flatMap(texts), MISSING_SPANISH].flatMap((tree) => flat(tree, "")));

test("every text that the grid asks for by its key is there in Spanish: nobody sees «sheets-formula.progress.done»", () => {
  const asked = folders.flatMap((folder) => {
    const code = sourceOf(folder);
    // Asked for by itself, or named where the grid later asks for it.
    return [...code.matchAll(/(?:\.t\(|\b(?:name|detail|title|label|tooltip|abstract|description): )"((?:[a-z]+-?)+\.[\w.-]+)"/g)].map(
      ([, key]) => key ?? "",
    );
  });
  const areas = new Set([...spanish.keys()].map((key) => key.split(".")[0]));
  const keys = new Set(asked.filter((key) => areas.has(key.split(".")[0])));
  expect(keys.size).toBeGreaterThan(1_000);
  expect([...keys].filter((key) => !spanish.has(key))).toEqual([]);
});

test("no text of the grid's menus is a key itself («bordeSuperior»)", () => {
  const seen = [...spanish].filter(([key]) => !key.includes("functionList"));
  expect(seen.filter(([, text]) => /^[a-zá-ú]+[A-Z]\w*$/.test(text))).toEqual([]);
});

function sourceOf(folder: string): string {
  try {
    return readFileSync(join(PACKAGES, folder, "lib/es/index.js"), "utf8");
  } catch {
    return "";
  }
}
