import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { draftReport } from "../../../src/engine/actions/draftReport";
import { readEarlier } from "../../../src/hosts/docx/read/readEarlier";
import { writeDocx } from "../../../src/hosts/docx/writeDocx";
import { readEvents } from "../../../src/opc/xml/xmlEvents";
import { draftOf, matrixOf, SMALL_ROWS, type Row } from "../../engine/document/reportMatrix";

const NOTHING = { open: () => undefined, close: () => undefined, text: () => undefined };

function named(code: string, name: string): readonly Row[] {
  return SMALL_ROWS.map((row): Row => (row[0] === code ? [code, name, ...row.slice(2)] : row));
}

async function partsOf(rows: readonly Row[]): Promise<{ readonly bytes: Uint8Array; readonly parts: Readonly<Record<string, string>> }> {
  const { bytes } = await writeDocx(draftOf(rows).document);
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  for (const [name, xml] of Object.entries(parts)) if (/\.(?:xml|rels)$/.test(name)) readEvents(xml, NOTHING);
  return { bytes, parts };
}

describe("A character that XML forbids", () => {
  test.each([
    ["a control character", "\u0002"],
    ["NUL", "\u0000"],
    ["U+FFFE", "\ufffe"],
    ["U+FFFF", "\uffff"],
    ["half a pair", "\ud83d"],
    ["the other half", "\ude00"],
    ["escape", "\u001b[2J"],
  ])("is dropped wherever the name that holds it goes: %s", async (_, mark) => {
    const { parts } = await partsOf(named("IOP.01.01", `Número de ${mark}casos atendidos`));
    const name = mark.startsWith("\u001b") ? "Número de [2Jcasos atendidos" : "Número de casos atendidos";
    expect(parts["word/document.xml"]).toContain(name);
    expect(parts["customXml/item1.xml"]).toContain(`nombre="${name}"`);
  });

  test("in the policy's own name leaves title, header and properties whole", async () => {
    const matrix = matrixOf(SMALL_ROWS);
    const outcome = draftReport({
      matrix: { ...matrix, policy: { ...matrix.policy, title: "Política \u0002de \ufffeprueba" } },
      stamp: { savedOn: "2024-03-15" },
    });
    if (!outcome.ok) throw new Error(outcome.message);
    const parts = unzipSync((await writeDocx(outcome.draft.document)).bytes);
    for (const [name, part] of Object.entries(parts)) if (/\.(?:xml|rels)$/.test(name)) readEvents(strFromU8(part), NOTHING);
    expect(strFromU8(parts["word/header1.xml"] ?? new Uint8Array()) + strFromU8(parts["docProps/core.xml"] ?? new Uint8Array())).toContain(
      "Política de prueba",
    );
  });

  test("does not make another indicator of the one that has it: the report made again says nothing", async () => {
    const rows = named("IOP.01.01", "Número de \u0002casos \u0003atendidos\u0004 por\u0005 año");
    const read = readEarlier("informe.docx", (await partsOf(rows)).bytes);
    if (!read.ok) throw new Error(read.message);
    const outcome = draftReport({ matrix: matrixOf(rows), stamp: { savedOn: "2024-03-15" }, earlier: read.earlier });
    expect(outcome.ok ? outcome.draft.changes : outcome.message).toEqual([]);
  });
});

test("Whatever a name holds, every part of the report is read by a strict reader, and no character is cut in half", async () => {
  const name = fc.string({
    unit: fc.oneof(
      fc.constantFrom("\u0000", "\u0008", "\ufffe", "\ud83d", "\ude00", "😀", "&", "<", "]]>", '"', "\r", "\t", "ñ"),
      fc.string({ unit: "binary", minLength: 1, maxLength: 4 }),
    ),
    minLength: 1,
    maxLength: 90,
  });
  await fc.assert(
    fc.asyncProperty(name, async (text) => {
      const { parts } = await partsOf(named("IOP.01.01", `Casos ${text}`));
      expect(Object.values(parts).join("")).not.toMatch(/\ufffd/.test(text) ? /(?!)/ : /\ufffd/);
    }),
    { numRuns: 12 },
  );
});
