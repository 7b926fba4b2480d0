import { strFromU8, unzipSync } from "fflate";
import { correctFigure, isOurReport, type Correction } from "../../../src/hosts/docx/correct/correctFigure";
import { writeDocx } from "../../../src/hosts/docx/writeDocx";
import { readText } from "../../../src/hosts/texts/readText";
import { draftOf } from "../../engine/document/reportMatrix";
import { EditedReport } from "./editedReport";
import { wordFile } from "./wordFile";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const NAME = "informe.docx";
const run = (text: string, looks = ""): string => `<w:r>${looks}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const BOLD = "<w:rPr><w:b/></w:rPr>";
const p = (...runs: readonly string[]): string => `<w:p>${runs.join("")}</w:p>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join("")}</w:tr>`;

function document(body: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  return wordFile({ "word/document.xml": `<w:document ${W}><w:body>${body}</w:body></w:document>`, ...others });
}

/** The correction of a figure of a paragraph, as the reader of texts gives it. */
function correction(bytes: Uint8Array, line: string | RegExp, wrong: string, right: string): Correction {
  const read = readText(NAME, bytes);
  const found = read.ok ? read.paragraphs.find(({ text }) => (typeof line === "string" ? text === line : line.test(text))) : undefined;
  if (!found) throw new Error("no such paragraph");
  const start = found.text.indexOf(wrong);
  return { line: found.text, start, end: start + wrong.length, right };
}

function corrected(body: string, line: string | RegExp, wrong: string, right: string, others = {}): string | undefined {
  const bytes = document(body, others);
  const written = correctFigure(NAME, bytes, correction(bytes, line, wrong, right));
  return written && strFromU8(unzipSync(written)["word/document.xml"] ?? new Uint8Array()).replace(/^<\?.*?\?>\s*/, "");
}

const textsOf = (bytes: Uint8Array): readonly string[] => {
  const read = readText(NAME, bytes);
  return read.ok ? read.paragraphs.map(({ text }) => text) : [];
};

describe("a wrong figure of a document", () => {
  test("is put right in its place, in the looks of what stood there", () => {
    const xml = corrected(p(run("Fue de "), run("97.8", BOLD), run(" % en 2023.")), /Fue/, "97.8 %", "81.8 %");
    expect(xml).toContain(`${BOLD}<w:t xml:space="preserve">81.8</w:t>`);
    expect(xml).toContain('<w:t xml:space="preserve"> % en 2023.</w:t>');
  });

  test("is put right across the runs that Word cuts it into", () => {
    const xml = corrected(p(run("Fue de 9"), run("7.", BOLD), run("8 % en 2023.")), /Fue/, "97.8 %", "112.4 %");
    expect(xml?.replace(/<[^>]*>/g, "")).toBe("Fue de 112.4 % en 2023.");
    expect(xml?.match(/<w:r>/g)).toHaveLength(3);
  });

  test.each([
    ["7.5", "77.5"],
    ["77.5", "7.5"],
    ["1,781", "981"],
    ["40", "40.5"],
  ])("%s becomes %s, and nothing else changes", (wrong, right) => {
    const xml = corrected(p(run(`Antes 7.5, luego ${wrong} %, 7 y 40 otra vez.`)), /Antes/, ` ${wrong} %`, ` ${right} %`);
    const whole = `Antes 7.5, luego ${wrong} %, 7 y 40 otra vez.`;
    const at = whole.indexOf(` ${wrong} %`);
    expect(xml?.replace(/<[^>]*>/g, "")).toBe(`${whole.slice(0, at)} ${right} %${whole.slice(at + wrong.length + 3)}`);
  });

  test("is found in its row of a table, in a footnote, and beside changes that were accepted", () => {
    const table = `<w:tbl>${row(p(run("A")), p(run("9.1")))}${row(p(run("B")), p(run("9.1")))}</w:tbl>`;
    const xml = corrected(table, "B | 9.1", "9.1", "8.1");
    expect(xml?.replace(/<[^>]*>/g, "|").replace(/\|+/g, "|")).toBe("|A|9.1|B|8.1|");
    const tracked = p(run("El S.18 tuvo "), `<w:del><w:r><w:delText>12</w:delText></w:r></w:del><w:ins>${run("93.1")}</w:ins>`, run(" %."));
    expect(corrected(tracked, /S\.18/, "93.1 %", "193.3 %")).toContain("<w:delText>12</w:delText>");
    const notes = `<w:footnotes ${W}><w:footnote>${p(run("Fue 5 %."))}</w:footnote></w:footnotes>`;
    const bytes = document(p(run("Nota.")), { "word/footnotes.xml": notes });
    const written = correctFigure(NAME, bytes, correction(bytes, "Fue 5 %.", "5 %", "6 %"));
    expect(written && textsOf(written)).toEqual(["Nota.", "Fue 6 %."]);
  });

  test("is left alone where it has not one place, and in a signed document", () => {
    expect(corrected(p(run("Fue 5 %.")) + p(run("Fue 5 %.")), "Fue 5 %.", "5 %", "6 %")).toBeUndefined();
    const bytes = document(p(run("Fue 5 %.")));
    expect(correctFigure(NAME, bytes, { line: "Fue otra cosa 5 %.", start: 14, end: 17, right: "6 %" })).toBeUndefined();
    const signed = document(p(run("Fue 5 %.")), { "_xmlsignatures/sig1.xml": "<Signature/>" });
    expect(correctFigure(NAME, signed, { line: "Fue 5 %.", start: 4, end: 7, right: "6 %" })).toBeUndefined();
  });
});

test("a report that `informe` made is known as ours, also after she worked on it; another document is not", async () => {
  const { bytes } = await writeDocx(draftOf().document);
  expect(isOurReport(NAME, bytes)).toBe(true);
  const edited = (await EditedReport.of(draftOf())).write("explicacion:IOP.01.01", p(run("Se obtuvo 97.8 % en el año.")));
  expect(isOurReport(NAME, edited.bytes)).toBe(true);
  expect(isOurReport(NAME, document(p(run("Fue 5 %."))))).toBe(false);
  expect(isOurReport("roto.docx", new Uint8Array([0x50, 0x4b, 1, 2]))).toBe(false);

  const before = textsOf(edited.bytes);
  const written = correctFigure(NAME, edited.bytes, correction(edited.bytes, /Se obtuvo/, "97.8 %", "80.0 %"));
  expect(written && textsOf(written)).toEqual(before.map((text) => text.replace("97.8 %", "80.0 %")));
  expect(written && isOurReport(NAME, written)).toBe(true);
});
