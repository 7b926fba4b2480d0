import { strFromU8, unzipSync } from "fflate";
import { draftReport } from "../../../src/engine/actions/draftReport";
import { readEarlier } from "../../../src/hosts/docx/read/readEarlier";
import { openWord } from "../../../src/hosts/docx/read/wordPackage";
import { writeDocx, type WriteChoices } from "../../../src/hosts/docx/writeDocx";
import { draftOf, matrixOf, SMALL_ROWS } from "../../engine/document/reportMatrix";
import { report } from "../../attacks/plainReport";
import { EditedReport, paragraph } from "./editedReport";

const r = (inner: string): string => `<w:r>${inner}</w:r>`;
const mark = (type: string): string => r(`<w:fldChar w:fldCharType="${type}"/>`);
const code = (text: string): string => r(`<w:instrText xml:space="preserve">${text}</w:instrText>`);
const shown = (text: string): string => r(`<w:t>${text}</w:t>`);
const field = (instruction: string, text = "visto"): string =>
  mark("begin") + code(instruction) + mark("separate") + shown(text) + mark("end");
const p = (...inner: readonly string[]): string => `<w:p>${inner.join("")}</w:p>`;
const simple = (instruction: string, inner: string): string => `<w:fldSimple w:instr="${instruction}">${inner}</w:fldSimple>`;
const LIVE = /[^"]{0,40}(?:\bDDE|DDEAUTO|\bcalc\b|INCLUDE|LINK|DATABASE|MACROBUTTON|x\.pe|C:\\|altChunk|OLEObject).{0,20}/;

/** What she left in the report, and what must be seen of it afterwards. */
const PIECES: readonly (readonly [name: string, xml: string, seen: string])[] = [
  ["DDEAUTO", p(field('DDEAUTO calc "/k"')), "visto"],
  ["DDE over runs", p(mark("begin"), code(" D"), code("DE calc"), mark("separate"), shown("visto"), mark("end")), "visto"],
  ["DDE over paragraphs", p(mark("begin"), code("DDE calc")) + p(mark("separate"), shown("visto"), mark("end")), "visto"],
  ["a picture of another place", p(field('INCLUDEPICTURE "https://x.pe/a.png" \\d')), "visto"],
  ["a text of her own disk", p(field('INCLUDETEXT "C:\\secreto.txt"')), "visto"],
  ["a link", p(field('LINK Excel.Sheet.8 "https://x.pe/b.xlsx"')), "visto"],
  ["a database", p(field('DATABASE \\d "C:\\datos.mdb"')), "visto"],
  ["a button", p(mark("begin"), code(" MACROBUTTON calc "), code("Pulsa"), mark("end")), "Pulsa"],
  ["a simple field", p(simple("DDEAUTO calc", shown("visto"))), "visto"],
  ["simple fields in one another", p(simple("DDEAUTO calc", simple("INCLUDETEXT x", shown("visto")))), "visto"],
  ["a field in a simple one", p(simple("DDEAUTO calc", field("DDE calc"))), "visto"],
  [
    "a field in the instruction of another",
    p(mark("begin"), field("QUOTE 68", "DD"), code("EAUTO calc"), mark("separate"), shown("visto"), mark("end")),
    "visto",
  ],
  ["a field in what another shows", p(mark("begin"), code("PAGE"), mark("separate"), field("DDEAUTO calc"), mark("end")), "visto"],
  ["a table", `<w:tbl><w:tr><w:tc>${p(field("DDEAUTO calc"))}</w:tc></w:tr></w:tbl>`, "visto"],
  ["a text that comes unread", p(shown("visto")) + '<w:altChunk r:id="rIdX"/>', "visto"],
  ["an object", p(shown("visto"), r('<w:object><o:OLEObject xmlns:o="urn:o" r:id="rIdY"/></w:object>')), "visto"],
];

const LINKS =
  '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="http://x.pe/a" ' +
  'TargetMode="External"/><Relationship Id="rIdY" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/oleObject" ' +
  'Target="http://x.pe/b" TargetMode="External"/></Relationships>';

/** Where a piece of hers may stand: each lands elsewhere in the new report. */
const PLACES: readonly (readonly [name: string, put: (edited: EditedReport, xml: string) => EditedReport])[] = [
  ["in a place", (edited, xml) => edited.write("explicacion:IOP.01.01", paragraph("Suyo.") + xml + paragraph("Suyo."))],
  ["in a place that is gone", (edited, xml) => edited.write("explicacion:IOP.01.02", xml + paragraph("Suyo."))],
  ["between the generated texts", (edited, xml) => edited.insertBefore("Datos generales", xml)],
  ["without marks", (edited, xml) => withoutMarks(edited.insertBefore("Datos generales", xml))],
];

function withoutMarks(edited: EditedReport): EditedReport {
  edited.xml = edited.xml.replaceAll(/<w:tag w:val="pntp:[^"]*"\/>/g, "");
  return edited;
}

async function again(edited: EditedReport, choices: WriteChoices = {}, links = "", keepsOutside = false) {
  const before = edited.part("word/_rels/document.xml.rels");
  if (links !== "")
    edited.setPart(
      "word/_rels/document.xml.rels",
      before.replace("</Relationships>", () => links),
    );
  const read = readEarlier("informe.docx", edited.bytes, keepsOutside);
  if (!read.ok) throw new Error(read.message);
  const rows = SMALL_ROWS.filter(([name]) => name !== "IOP.01.02");
  const outcome = draftReport({ matrix: matrixOf(rows), stamp: { savedOn: "2024-03-15" }, earlier: read.earlier });
  if (!outcome.ok) throw new Error(outcome.message);
  const { bytes, notes } = await writeDocx(outcome.draft.document, { earlier: read.parts, ...choices });
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => name + strFromU8(part));
  return { notes, all: parts.join("\n"), xml: strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array()) };
}

/** All of them, each with a text of its own to be seen. */
const ALL = PIECES.map(([, xml, seen], at) =>
  xml.replaceAll(seen === "visto" ? />visto</g : />Pulsa</g, () => `>${at}:${seen.slice(0, 5)}<`),
).join("");
const SEEN = PIECES.map(([name, , seen], at) => [name, `${at}:${seen}`] as const);

describe.each(PLACES)("What acts by itself in a paragraph of hers %s", (_, put) => {
  test("is left out and named, and what it shows stays", async () => {
    const made = await again(put(await EditedReport.of(draftOf()), ALL), {}, LINKS);
    expect(LIVE.exec(made.all)?.[0]).toBeUndefined();
    expect(made.notes[0]).toMatch(/El informe anterior traía macros, .*altChunk.*campos que piden datos.*vínculos.*no pasó al informe/);
    const text = made.xml.replace(/<[^>]+>/g, "");
    expect(SEEN.filter(([, seen]) => !text.includes(seen))).toEqual([]);
  });

  test("goes along where she asks for it, a button never", async () => {
    const both = p(field("DDEAUTO excel"), field("MACROBUTTON calc x"));
    const made = await again(put(await EditedReport.of(draftOf()), both), {}, "", true);
    expect(made.xml.includes("DDEAUTO excel")).toBe(true);
    expect(made.xml.includes("MACROBUTTON")).toBe(false);
    expect(made.notes[0]).toMatch(/El informe anterior traía macros/);
  });

  test("does not go into a template either", async () => {
    const template = openWord("plantilla.docx", report(paragraph("{{informe}}")));
    if (!template.ok) throw new Error(template.message);
    const made = await again(put(await EditedReport.of(draftOf()), p(field("DDEAUTO calc"))), { template: template.parts });
    expect(LIVE.exec(made.all)?.[0]).toBeUndefined();
    expect(made.notes[0]).toMatch(/El informe anterior traía campos/);
  });
});

describe("Halves of a field", () => {
  const begins = p(shown("uno"), mark("begin"), code(" D"));
  const ends = p(code("DEAUTO calc "), mark("separate"), shown("visto"), mark("end"));

  test("that stood on both sides of a text of ours do not meet without it", async () => {
    const edited = await EditedReport.of(draftOf());
    edited.insertBefore("Datos generales", begins + p(code("UMMY")) + ends);
    const { xml } = await again(edited);
    const instructions = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, text]) => text).join("");
    expect(instructions).not.toMatch(/DDE|calc/);
    expect(xml.match(/fldCharType="begin"/g)?.length).toBe(xml.match(/fldCharType="end"/g)?.length);
    expect(xml.replace(/<[^>]+>/g, "")).toMatch(/uno.*visto/s);
  });

  test("on pages before and behind the report do not take it for their own", async () => {
    const edited = await EditedReport.of(draftOf());
    edited.xml = edited.xml.replace("<w:body>", () => `<w:body>${begins}`).replace(/<w:sectPr(?!.*<w:sectPr)/s, (tag) => ends + tag);
    const { xml } = await again(edited);
    expect(xml.slice(0, xml.indexOf("PNTP_informe"))).not.toMatch(/fldChar|instrText/);
    expect(xml.replace(/<[^>]+>/g, "")).toMatch(/^\s*uno.*visto$/s);
  });
});
