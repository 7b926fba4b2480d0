import { BUDGET, BudgetFault } from "../../src/opc/budget";
import { portableCodec } from "../../src/opc/zip/codec";
import { EntryPacker } from "../../src/opc/zip/entryPacker";
import { nodeCodec } from "../../src/opc/zip/nodeCodec";
import { TextTally } from "../../src/opc/zip/textTally";
import { unpackTexts } from "../../src/opc/zip/unpackTexts";
import { ZipFault, type ZipEntry } from "../../src/opc/zip/zipEntry";
import { noise } from "../attacks/amplifyingBooks";

const MOST = 200_000;
const LONG = noise(1_000);

function entryOf(xml: string): ZipEntry {
  const packer = new EntryPacker(nodeCodec);
  packer.pushText(xml);
  return packer.finish("xl/worksheets/sheet1.xml");
}

function rows(count: number, cell: (i: number) => string): string {
  return `<sheetData>${Array.from({ length: count }, (_, i) => `<row r="${i + 1}">${cell(i)}</row>`).join("")}</sheetData>`;
}

const inline = (text: string): string => `<c r="A1" t="inlineStr"><is><t>${text}</t></is></c>`;

/** The same part, broken beyond its first half: whoever unpacks all of it finds it damaged. */
function brokenAfterHalf(entry: ZipEntry): ZipEntry {
  const packed = entry.packed.slice();
  packed.fill(0xff, packed.length >> 1);
  return { ...entry, packed };
}

describe.each([
  ["Node", nodeCodec],
  ["a browser", portableCodec],
] as const)("a sheet whose texts are out of proportion, in %s,", (_, codec) => {
  test.each([
    ["in cells", (i: number) => inline(`${i} ${LONG}`)],
    ["the same in all", () => inline(LONG)],
    ["as results of formulas", (i: number) => `<c r="A1" t="str"><f>A2</f><v>${LONG}${i}</v></c>`],
    ["in CDATA", () => inline(`<![CDATA[${LONG}]]>`)],
    ["behind a comment", () => `<!-- a > b -->${inline(LONG)}`],
    ["as endless figures", () => `<c r="A1"><v>${"1".repeat(1_000)}</v></c>`],
    ["in formulas", (i: number) => `<c r="A1"><f>IF(B1,"${LONG.replaceAll("<", "")}${i}",0)</f></c>`],
  ])("texts %s, is refused before the rest of it is unpacked", (_where, cell) => {
    const entry = entryOf(rows(2_000, cell));
    const read = () => unpackTexts(brokenAfterHalf(entry), codec, MOST);
    expect(read).toThrow(BudgetFault);
    expect(read).toThrow("textPart xl/worksheets/sheet1.xml");
  });

  test("not so a long one of figures, set in by blanks", () => {
    const xml = rows(5_000, (i) => `\n        <c r="A1"><v>${i}.12345678901234</v></c>\n      <c r="B1"><v>-1.5E-300</v></c>`);
    const entry = entryOf(xml);
    expect(entry.size).toBeGreaterThan(2 * MOST);
    expect(new TextDecoder().decode(unpackTexts(entry, codec, MOST))).toBe(xml);
    expect(() => unpackTexts(brokenAfterHalf(entry), codec, MOST)).toThrow(ZipFault);
  });
});

test("the tally is the same however the blocks are cut", () => {
  const bytes = new TextEncoder().encode(`<a b="x > y"><t>uno &lt; dos</t><v>12.5</v><![CDATA[a<b]]><v>   </v><t>9 de mayo</t></a>`);
  const tallied = (step: number): number => {
    const tally = new TextTally();
    for (let at = 0; at < bytes.length; at += step) tally.add(bytes.subarray(at, at + step));
    return tally.texts;
  };
  const whole = tallied(bytes.length);
  expect(whole).toBeGreaterThan("uno &lt; dos".length);
  expect([1, 2, 3, 7, 64].map(tallied)).toEqual([1, 2, 3, 7, 64].map(() => whole));
});

test("a part that cannot hold too many texts is not counted", () => {
  const entry = entryOf(rows(10, () => inline(LONG)));
  expect(entry.size).toBeLessThan(BUDGET.textPart);
  expect(unpackTexts(entry, nodeCodec)).toHaveLength(entry.size);
});
