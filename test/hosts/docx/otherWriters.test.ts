import { readFileSync } from "node:fs";
import path from "node:path";
import { draftReport, type Draft } from "../../../src/engine/actions/draftReport";
import { reportText } from "../../../src/engine/document/reportText";
import { readEarlier } from "../../../src/hosts/docx/read/readEarlier";
import { openWord } from "../../../src/hosts/docx/read/wordPackage";
import { writeDocx } from "../../../src/hosts/docx/writeDocx";
import { readText } from "../../../src/hosts/texts/readText";
import { draftOf, matrixOf, SMALL_ROWS, type Row } from "../../engine/document/reportMatrix";

function documentOf(name: string): Uint8Array {
  return readFileSync(path.join(__dirname, "documents", name));
}

interface Again {
  readonly draft: Draft;
  readonly bytes: Uint8Array;
  /** As a reader sees it. */
  readonly text: string;
}

async function again(bytes: Uint8Array, rows: readonly Row[] = SMALL_ROWS): Promise<Again> {
  const read = readEarlier("informe.docx", bytes);
  if (!read.ok) throw new Error(read.message);
  const outcome = draftReport({ matrix: matrixOf(rows), stamp: { savedOn: "2024-03-15" }, earlier: read.earlier });
  if (!outcome.ok) throw new Error(outcome.message);
  const written = await writeDocx(outcome.draft.document, { earlier: read.parts });
  return { draft: outcome.draft, bytes: written.bytes, text: textOf(written.bytes) };
}

function textOf(bytes: Uint8Array): string {
  const text = readText("informe.docx", bytes);
  if (!text.ok) throw new Error(text.message);
  return text.paragraphs.map((paragraph) => paragraph.text).join("\n");
}

function changesOf({ changes }: Draft, change: string): readonly unknown[] {
  return changes.filter((one) => one.change === change);
}

/** What she wrote in the report that `documents/make/editedReport.script.ts` makes. */
const HERS = [
  "Se contrató personal en Puno.",
  "Año de avances moderados.",
  "Agregar un turno de tarde.",
  "Nota de la directora.",
  "Región propia",
];

describe.each(["informe_libreoffice.docx", "informe_por_odt.docx", "informe_pandoc.docx", "informe_google.docx"])(
  "A report that lost its marks, as %s",
  (name) => {
    test("is told, and all she wrote stands once in «Textos por ubicar», and nothing that was generated", async () => {
      const { draft, text } = await again(documentOf(name));
      expect(changesOf(draft, "marks-lost")).toEqual([{ change: "marks-lost", texts: HERS.length }]);
      const leftover = reportText(draft.document).split("# Textos por ubicar")[1] ?? "";
      for (const hers of HERS) expect(leftover).toContain(hers);
      for (const hers of HERS) expect(text.split(hers)).toHaveLength(2);
      expect(changesOf(draft, "text-outside")).toHaveLength(HERS.length);
    });

    test("tells the figure she typed over, with the one that the matrix gives", async () => {
      const { draft } = await again(documentOf(name));
      expect(changesOf(draft, "figure-differs")).toEqual([expect.objectContaining({ before: "17", now: "16" })]);
    });

    test("gives a report with marks, that made again says nothing new and keeps her texts", async () => {
      const first = await again(documentOf(name));
      const second = await again(first.bytes);
      expect(changesOf(second.draft, "marks-lost")).toEqual([]);
      expect(changesOf(second.draft, "text-without-place")).toHaveLength(HERS.length);
      for (const hers of HERS) expect(second.text.split(hers)).toHaveLength(2);
      expect(second.text).toBe(first.text);
    });

    test("is known for ours also after figures changed in the matrix, and says which", async () => {
      const rows = SMALL_ROWS.map((row): Row => (row[0] === "IOP.01.01" ? row.map((cell, index) => (index === 11 ? 18 : cell)) : row));
      const { draft, text } = await again(documentOf(name), rows);
      for (const hers of HERS) expect(text.split(hers)).toHaveLength(2);
      expect(changesOf(draft, "marks-lost")).toHaveLength(1);
      expect(changesOf(draft, "text-outside").length).toBeLessThan(HERS.length + 8);
    });
  },
);

test("A report that another program saved with its marks is read as if it had stayed in Word", async () => {
  const { draft } = await again(documentOf("informe_python_docx.docx"));
  expect(changesOf(draft, "marks-lost")).toEqual([]);
  expect(changesOf(draft, "texts-kept")).toEqual([{ change: "texts-kept", count: 3 }]);
  expect(changesOf(draft, "figure-typed")).toEqual([expect.objectContaining({ typed: "17", now: "16" })]);
});

test("A document that only resembles a report is not taken for one", () => {
  const read = readEarlier("oficio.docx", documentOf("plantilla_python_docx.docx"));
  if (!read.ok) throw new Error(read.message);
  const outcome = draftReport({ matrix: matrixOf(SMALL_ROWS), earlier: read.earlier });
  expect(outcome).toEqual({ ok: false, message: expect.stringContaining("no es un informe hecho con pntp") });
});

describe.each(["plantilla_libreoffice.docx", "plantilla_pandoc.docx", "plantilla_python_docx.docx"])("A letterhead as %s", (name) => {
  test("holds the report between its own pages, with its marks filled", async () => {
    const opened = openWord(name, documentOf(name));
    if (!opened.ok) throw new Error(opened.message);
    const { bytes, notes } = await writeDocx(draftOf().document, { template: opened.parts });
    expect(textOf(bytes)).toMatch(/^Política de prueba\n[^]*Datos generales[^]*Anexo[^]*\nContraportada$/);
    expect(notes.filter((note) => !note.includes("no numera sus páginas"))).toEqual([]);
  });

  test("takes her text back the next time", async () => {
    const opened = openWord(name, documentOf(name));
    if (!opened.ok) throw new Error(opened.message);
    const { bytes } = await writeDocx(draftOf().document, { template: opened.parts });
    const { draft } = await again(bytes);
    expect(draft.changes).toEqual([]);
  });
});
