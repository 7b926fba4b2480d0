import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { nodeCodec } from "../../src/opc/zip/nodeCodec";
import { Zip } from "../../src/opc/zip/zip";
import { unpack } from "../../src/opc/zip/zipEntry";
import { folderOfItsOwn, pntp } from "../cli/calls";
import { bookOfEntities, hostileBook, OUTSIDE } from "./hostileBook";

const folder = folderOfItsOwn();
const file = (name: string): string => path.join(folder, name);

beforeAll(() => {
  writeFileSync(file("hostil.xlsx"), hostileBook());
  writeFileSync(file("entidades.xlsx"), bookOfEntities());
});

/** The XML parts of a file, by name. */
function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(
    Zip.open(bytes)
      .entries.filter(({ name }) => /\.(?:xml|rels|vml)$/.test(name))
      .map((entry) => [entry.name, new TextDecoder().decode(unpack(entry, nodeCodec))]),
  );
}

function all(parts: ReadonlyMap<string, string>, pattern: RegExp): string[] {
  return [...parts].flatMap(([, text]) => [...text.matchAll(pattern)].map(([, found]) => found ?? "")).sort();
}

/** Formulas without what stands between quotes in them: what they would do. */
const FORMULAS = /<(?:\w+:)?(?:f|formula|formula1|formula2|definedName)\b[^>]*>([^<]+)</g;
const bare = (formula: string): string =>
  formula
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/&(?:apos|#39);/g, "'")
    .replace(/"(?:[^"]|"")*"/g, '""')
    .replace(/'(?:[^']|'')*'/g, "''");
const ACTS = /HYPERLINK|WEBSERVICE|IMAGE|FILTERXML|RTD|CALL|cmd|\||\[\d/i;

describe.each([
  ["calcular", ["calcular", "hostil.xlsx"]],
  ["calcular with functions", ["calcular", "hostil.xlsx", "--modo", "funciones"]],
  ["revisar", ["revisar", "hostil.xlsx"]],
  ["tablero", ["tablero", "hostil.xlsx"]],
  ["ficha", ["ficha", "hostil.xlsx", "IOP.01.03"]],
] as const)("the workbook of %s", (_, words) => {
  it("has no formula that acts, no link to the outside and no data of elsewhere but those that came in it", async () => {
    const output = `${words.join("-").replaceAll(".", "-")}.xlsx`;
    const { code } = await pntp(folder, [...words, "--salida", output]);
    expect([0, 1]).toContain(code);
    const before = partsOf(hostileBook());
    const after = partsOf(readFileSync(file(output)));

    expect(all(after, FORMULAS).filter((text) => ACTS.test(bare(text)))).toEqual(
      all(before, FORMULAS).filter((text) => ACTS.test(bare(text))),
    );
    expect(all(after, FORMULAS).length).toBeGreaterThan(all(before, FORMULAS).length);
    const outside = /<Relationship\b([^>]*TargetMode="External"[^>]*)/g;
    expect(all(before, outside)).toHaveLength(7);
    expect(all(after, outside)).toEqual(all(before, outside));
    expect(all(after, /<(?:\w+:)?hyperlink\b([^>]*\br:id=[^>]*)/g)).toEqual(all(before, /<(?:\w+:)?hyperlink\b([^>]*\br:id=[^>]*)/g));
    expect(all(after, /<(c:externalData|oleObject|ddeLink|connection|webPublishItem|control)\b/g)).toEqual([]);
  });
});

it("makes no field, link or picture of hers in the report", async () => {
  const { code } = await pntp(folder, ["informe", "hostil.xlsx", "--salida", "informe.docx"]);
  expect(code).toBe(0);
  const parts = partsOf(readFileSync(file("informe.docx")));

  expect(new Set(all(parts, /<w:instrText[^>]*>([^<]*)/g).map((text) => text.trim().split(" ")[0]))).toEqual(
    new Set(["NUMPAGES", "PAGE", "TOC"]),
  );
  expect(
    all(parts, /<(w:fldSimple|w:altChunk|w:object|w:pict|a:blip|v:imagedata|w:control|o:OLEObject|w:attachedTemplate|w:dataBinding)\b/g),
  ).toEqual([]);
  expect(all(parts, /<Relationship\b([^>]*TargetMode[^>]*)/g)).toEqual([]);
  const links = all(parts, /<w:hyperlink\b([^>]*)>/g);
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((link) => !/^ w:anchor="_Toc\d+" w:history="1"$/.test(link))).toEqual([]);
  expect(all(parts, /(<w:t[^>]*>[^<]*)/g).join("\n")).toContain(OUTSIDE);
});

it.each(["calcular", "revisar", "tablero", "informe"])(
  "a book whose entities ask for a file of the computer is refused by %s, which writes nothing",
  async (command) => {
    const output = command === "informe" ? "no.docx" : "no.xlsx";
    const { code, err } = await pntp(folder, [command, "entidades.xlsx", "--salida", output]);
    expect(code).toBe(2);
    expect(err.trimEnd().split("\n").length).toBeLessThanOrEqual(4);
    expect(() => readFileSync(file(output))).toThrow("ENOENT");
  },
);
