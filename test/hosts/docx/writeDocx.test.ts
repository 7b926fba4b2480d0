import { readFileSync } from "node:fs";
import path from "node:path";
import { SaxesParser } from "saxes";
import { strFromU8, unzipSync } from "fflate";
import { draftReport, type Draft } from "../../../src/engine/actions/draftReport";
import { readMatrices } from "../../../src/engine/actions/readMatrices";
import { reviewMatrix } from "../../../src/engine/actions/reviewMatrix";
import type { Matrix } from "../../../src/engine/reader/matrix";
import { prosePlaces } from "../../../src/engine/document/reportDocument";
import { mapDocument } from "../../../src/engine/document/documentMap";
import { readEarlier } from "../../../src/hosts/docx/read/readEarlier";
import { WrittenFault } from "../../../src/opc/check/checkWritten";
import { writeDocx } from "../../../src/hosts/docx/writeDocx";
import { readText } from "../../../src/hosts/texts/readText";
import { openXlsx } from "../../../src/hosts/xlsx/openXlsx";
import { draftOf, matrixOf, SMALL_ROWS, figuresOf } from "../../engine/document/reportMatrix";
import { gridOf } from "../../engine/gridOf";

const SAMPLE = path.join(__dirname, "../../../assets/ejemplo/matriz_trata_2023.xlsx");

async function partsOf({ document }: Draft): Promise<Readonly<Record<string, string>>> {
  const { bytes } = await writeDocx(document);
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

interface Element {
  readonly name: string;
  readonly parent: Element | undefined;
  readonly children: Element[];
  readonly attributes: Readonly<Record<string, string>>;
}

/** Every element of a part, in order; throws where it is not well formed. */
function elementsOf(xml: string): readonly Element[] {
  const all: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const parent = open.at(-1);
    const element: Element = {
      name,
      parent,
      children: [],
      attributes: Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value])),
    };
    parent?.children.push(element);
    all.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  return all;
}

/** Order of children that the WordprocessingML schema asks for (ISO/IEC 29500-1, annex A); only what we write. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  "w:pPr": [
    "pStyle",
    "keepNext",
    "keepLines",
    "pageBreakBefore",
    "framePr",
    "widowControl",
    "numPr",
    "suppressLineNumbers",
    "pBdr",
    "shd",
    "tabs",
    "suppressAutoHyphens",
    "spacing",
    "ind",
    "contextualSpacing",
    "jc",
    "outlineLvl",
    "rPr",
    "sectPr",
  ],
  "w:rPr": [
    "rStyle",
    "rFonts",
    "b",
    "bCs",
    "i",
    "iCs",
    "caps",
    "strike",
    "color",
    "spacing",
    "sz",
    "szCs",
    "highlight",
    "u",
    "shd",
    "vertAlign",
    "lang",
  ],
  "w:sdt": ["sdtPr", "sdtEndPr", "sdtContent"],
  "w:sdtPr": ["rPr", "alias", "tag", "id", "lock", "placeholder", "temporary", "showingPlcHdr", "w15:appearance", "docPartObj", "text"],
  "w:tbl": ["tblPr", "tblGrid", "tr"],
  "w:tblPr": [
    "tblStyle",
    "tblW",
    "jc",
    "tblCellSpacing",
    "tblInd",
    "tblBorders",
    "shd",
    "tblLayout",
    "tblCellMar",
    "tblLook",
    "tblCaption",
    "tblDescription",
  ],
  "w:trPr": ["cantSplit", "trHeight", "tblHeader"],
  "w:tcPr": ["tcW", "gridSpan", "vMerge", "tcBorders", "shd", "noWrap", "tcMar", "vAlign"],
  "w:sectPr": ["headerReference", "footerReference", "type", "pgSz", "pgMar", "pgNumType", "cols", "titlePg", "docGrid"],
};

describe("A report as .docx", () => {
  test("keeps the order that the schema asks for in every property", async () => {
    const parts = await partsOf(draftOf());
    for (const [name, xml] of Object.entries(parts).filter(([part]) => /^word\/(?:document|styles|header\d|footer\d)\.xml$/.test(part))) {
      for (const element of elementsOf(xml)) {
        const order = ORDER[element.name];
        if (!order) continue;
        const places = element.children.map((child) => order.indexOf(child.name.replace(/^w:/, "")));
        expect({ name, of: element.name, children: element.children.map((child) => child.name), places }).toEqual({
          name,
          of: element.name,
          children: expect.anything(),
          places: [...places].sort((a, b) => a - b),
        });
        expect({
          of: element.name,
          unknown: element.children.filter((_, index) => places[index] === -1).map((child) => child.name),
        }).toEqual({ of: element.name, unknown: element.name === "w:trPr" ? expect.anything() : [] });
      }
    }
  });

  test("repeats no number of control or bookmark, no tag, and ends every cell with a paragraph", async () => {
    const elements = elementsOf((await partsOf(draftOf()))["word/document.xml"] ?? "");
    const values = (name: string, attribute: string): readonly (string | undefined)[] =>
      elements.filter((element) => element.name === name).map(({ attributes }) => attributes[attribute]);
    const ids = elements
      .filter(({ name, parent }) => name === "w:id" && parent?.name === "w:sdtPr")
      .map(({ attributes }) => attributes["w:val"]);
    for (const list of [ids, values("w:tag", "w:val"), values("w:bookmarkStart", "w:id"), values("w:bookmarkStart", "w:name")]) {
      expect(list.length).toBeGreaterThan(5);
      expect(new Set(list).size).toBe(list.length);
    }
    expect(values("w:bookmarkEnd", "w:id").length).toBe(values("w:bookmarkStart", "w:id").length);
    for (const tag of [...values("w:tag", "w:val"), ...values("w:alias", "w:val")]) expect(String(tag).length).toBeLessThanOrEqual(64);
    for (const cell of elements.filter(({ name }) => name === "w:tc")) expect(cell.children.at(-1)?.name).toBe("w:p");
  });

  test("has a control for every place and every figure, each figure with the text it was generated with", async () => {
    const draft = draftOf();
    const tags = elementsOf((await partsOf(draft))["word/document.xml"] ?? "")
      .filter(({ name }) => name === "w:tag")
      .map(({ attributes }) => attributes["w:val"] ?? "");
    for (const { id } of prosePlaces(draft.document)) expect(tags).toContain(`pntp:texto:${id}`);
    for (const [id, text] of figuresOf(draft.document)) expect(tags).toContain(`pntp:cifra:${id}=${text}`);
  });

  test(
    "uses Word's own headings and contents, repeats table headers, describes tables, turns the annex, speaks es-PE " +
      "and lets Word fill the pages of its contents, and nothing else",
    async () => {
      const parts = await partsOf(draftOf());
      const document = parts["word/document.xml"] ?? "";
      expect(document).toMatch(/<w:pStyle w:val="Heading1"\/>/);
      expect(document).toMatch(/<w:docPartGallery w:val="Table of Contents"\/>.*TOC \\o "1-2".*Datos generales.*Anexo\. Matriz/s);
      const elements = elementsOf(document);
      for (const table of elements.filter(({ name }) => name === "w:tbl")) {
        expect(table.children[0]?.children.map(({ name }) => name)).toContain("w:tblDescription");
      }
      expect(elements.filter(({ name }) => name === "w:tblHeader").length).toBe(8);
      expect(elements.filter(({ name }) => name === "w:pgSz").map(({ attributes }) => attributes["w:orient"])).toEqual([
        "portrait",
        "landscape",
      ]);
      expect(parts["word/styles.xml"]).toContain('w:val="es-PE"');
      expect(parts["word/settings.xml"]).not.toMatch(/updateFields/);
      expect(document.match(/w:dirty="true"/g)).toHaveLength(1);
      expect(document).toMatch(/w:dirty="true"\/><\/w:r><w:r><w:instrText[^>]*> TOC /);
      expect(parts["word/footer1.xml"]).toMatch(/PAGE.*NUMPAGES/s);
    },
  );

  test("names its parts in the content types and its relationships, and points at nothing that is missing", async () => {
    const parts = await partsOf(draftOf());
    for (const [name, xml] of Object.entries(parts).filter(([part]) => part.endsWith(".rels"))) {
      const folder = name.replace(/_rels\/[^/]*$/, "");
      for (const { attributes } of elementsOf(xml).filter(
        (element) => element.name === "Relationship" && element.attributes["TargetMode"] !== "External",
      )) {
        const target = attributes["Target"] ?? "";
        const full = target.startsWith("/") ? target.slice(1) : path.posix.normalize(folder + target);
        expect(Object.keys(parts)).toContain(full);
      }
    }
    for (const { attributes } of elementsOf(parts["[Content_Types].xml"] ?? "").filter(({ name }) => name === "Override")) {
      expect(Object.keys(parts)).toContain((attributes["PartName"] ?? "").slice(1));
    }
  });

  test("is not handed over where what we put in it uses a link that is not there", async () => {
    const { document } = draftOf();
    const written = readEarlier("informe.docx", (await writeDocx(document)).bytes);
    if (!written.ok) throw new Error(written.message);
    const content = '<w:p><w:hyperlink r:id="rId99"><w:r><w:t>norma</w:t></w:r></w:hyperlink></w:p>';
    const broken = mapDocument(document, { figure: (run) => run, place: (place) => ({ ...place, kept: { text: "norma", content } }) });
    await expect(writeDocx(broken, { earlier: written.parts })).rejects.toThrow(WrittenFault);
  });

  test("is the same to the byte when it is written twice", async () => {
    const [first, second] = await Promise.all([writeDocx(draftOf().document), writeDocx(draftOf().document)]);
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
  });
});

describe("The report checks itself", () => {
  test("no figure of the sample's report is alarmed, nearly all tie, and nothing contradicts itself", async () => {
    const opened = openXlsx(readFileSync(SAMPLE));
    if (!opened.ok) throw new Error(opened.problem.message);
    const read = await readMatrices(opened.host);
    const matrix = read.outcome.matrices[0];
    const grid = read.grids[0];
    if (!matrix || !grid) throw new Error("No matrix in the sample.");
    expect(await unverified(matrix, grid)).toEqual({ alarms: [], contradictions: [] });
  });

  test("so does that of a matrix with a descending indicator, a zero, ND of every kind and counts", async () => {
    expect(await unverified(matrixOf(SMALL_ROWS), gridOf([]))).toEqual({ alarms: [], contradictions: [] });
  });

  async function unverified(matrix: Matrix, grid: Parameters<typeof reviewMatrix>[0]["grid"]): Promise<unknown> {
    const outcome = draftReport({ matrix, stamp: { savedOn: "2024-03-15" } });
    if (!outcome.ok) throw new Error(outcome.message);
    const { bytes } = await writeDocx(outcome.draft.document);
    const text = readText("informe.docx", bytes);
    if (!text.ok) throw new Error(text.message);
    const review = reviewMatrix({ matrix, grid, paragraphs: text.paragraphs });
    if (!review.ok || !review.review.narrative) throw new Error("The report was not checked.");
    const { judgements, contradictions } = review.review.narrative;
    expect(judgements.length).toBeGreaterThan(60);
    expect(judgements.filter(({ verdict }) => verdict === "cuadra").length / judgements.length).toBeGreaterThan(0.85);
    return {
      alarms: judgements
        .filter(({ verdict }) => verdict !== "cuadra" && verdict !== "no_verificable")
        .map(({ quote, text: figure, verdict }) => `${figure} · ${verdict} · ${quote}`),
      contradictions,
    };
  }
});
