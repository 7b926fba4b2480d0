import { nodeCodec } from "../../src/opc/zip/nodeCodec";
import { Zip } from "../../src/opc/zip/zip";
import { unpack } from "../../src/opc/zip/zipEntry";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { folderOfItsOwn, pntp } from "../cli/calls";
import { carriers } from "./carrierAttacks";
import { book } from "./plainBook";

const folder = folderOfItsOwn();

function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Zip.open(bytes).entries.map((entry) => [entry.name, Buffer.from(unpack(entry, nodeCodec)).toString("latin1")]));
}

/** Parts in which we write; every other one of hers is not touched. */
const WRITTEN = /^\[Content_Types\]\.xml$|^xl\/(?:workbook\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/sheet1\.xml)$/;
/** What of the parts in which we write is hers, beside the cells: whole elements. */
const HERS =
  /<(?:dataValidations|oleObjects|controls|legacyDrawing|hyperlinks|autoFilter|workbookProtection|sheetViews)\b(?:[^>]*\/>|[\s\S]*?<\/(?:dataValidations|oleObjects|controls|hyperlinks|autoFilter|sheetViews)>)|<conditionalFormatting\b(?:(?!PNTP)[\s\S])*?<\/conditionalFormatting>|<definedName\b[^>]*>[^<]*<\/definedName>|<f\b[^>]*>[^<]*<\/f>/g;

/** Attributes may stand in another order, and quotes of a text as entities. */
function said(element: string): string {
  const [, tag = "", rest = ""] = /^<([^>]*?)(\/?>[\s\S]*)$/.exec(element) ?? [];
  return (
    tag
      // A sheet put in before others moves the numbers of those behind it.
      .replace(/ localSheetId="\d+"/, "")
      .split(/\s+(?=[\w:]+=)/)
      .sort()
      .join(" ") + rest.replace(/&(?:quot|#34);/g, '"').replace(/&(?:apos|#39);/g, "'")
  );
}

it.each(carriers)("of a book with %s nothing is lost, and nothing of it is copied elsewhere", async (what, pieces) => {
  const name = `libro${carriers.findIndex(([each]) => each === what)}`;
  const input = book(pieces());
  writeFileSync(path.join(folder, `${name}.xlsx`), input);
  const { code, err } = await pntp(folder, ["calcular", `${name}.xlsx`, "--salida", `${name}-hecho.xlsx`]);
  expect(err.trimEnd().split("\n").length).toBeLessThanOrEqual(4);
  expect([0, 2]).toContain(code);
  expect(readFileSync(path.join(folder, `${name}.xlsx`)).equals(input)).toBe(true);
  const before = partsOf(input);
  const after = code === 0 ? partsOf(readFileSync(path.join(folder, `${name}-hecho.xlsx`))) : before;
  const changed = [...before].filter(([part, text]) => !WRITTEN.test(part) && after.get(part) !== text).map(([part]) => part);
  expect(changed).toEqual([]);
  const hers = [...before]
    .filter(([part]) => WRITTEN.test(part))
    .flatMap(([part, text]) => (text.match(HERS) ?? []).map((each) => ({ part, says: said(each) })));
  const kept = new Map([...after].map(([part, text]) => [part, new Set((text.match(HERS) ?? []).map(said))]));
  expect(hers.filter(({ part, says }) => !kept.get(part)?.has(says))).toEqual([]);
});
