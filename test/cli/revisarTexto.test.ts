import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readMatrices } from "../../src/engine/actions/readMatrices";
import { reviewMatrix } from "../../src/engine/actions/reviewMatrix";
import { acceptanceOf } from "../../src/engine/audit/narrative/review/accepted";
import { buildFindingsSheet } from "../../src/engine/sheets/findings/findingsSheet";
import { openXlsx } from "../../src/hosts/xlsx/openXlsx";
import { readText } from "../../src/hosts/texts/readText";
import { nodeCodec } from "../../src/opc/zip/nodeCodec";
import { wordFile } from "../hosts/docx/wordFile";
import { folderOfItsOwn, pntp, SAMPLE } from "./calls";

const folder = folderOfItsOwn();

interface Report {
  readonly texto: {
    readonly cobertura: { readonly cifras: number; readonly vinculadas: number; readonly verificadas: number };
    readonly juicios: readonly {
      readonly cita: string;
      readonly cifra: number | null;
      readonly codigo: string | null;
      readonly celda: string | null;
      readonly veredicto: string;
      readonly certeza: string;
      readonly lectura: string | null;
      readonly esperado: number | null;
      readonly mensaje: string;
    }[];
    readonly resumen: Readonly<Record<string, number>>;
    readonly apartados: readonly { readonly motivo: string; readonly cita: string }[];
    readonly contradicciones: readonly {
      readonly regla: string;
      readonly certeza: string;
      readonly cita: string;
      readonly mensaje: string;
    }[];
  } | null;
}

/** `pntp revisar` of the sample with a report's text, as another program reads it. */
async function review(name: string, content: string | Uint8Array): Promise<Report & { readonly code: number }> {
  writeFileSync(path.join(folder, name), content);
  const { code, out, err } = await pntp(folder, ["revisar", SAMPLE, "--texto", name, "--json"]);
  if (out === "") throw new Error(err);
  return { ...(JSON.parse(out) as Report), code };
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inner: string): string => `<w:p>${inner}</w:p>`;

describe("pntp revisar --texto --json", () => {
  it("judges each figure: its sentence as it stands, its row's code as the sheet writes it, its cell, what was expected", async () => {
    const sentence = "El IOP.02.01 obtuvo 38.7 % del 85 % esperado; es decir, un cumplimiento del 76.5 % en el año 2023.";
    const { texto, code } = await review("informe.md", `## Objetivo prioritario 2\n\n${sentence}\n`);
    expect(code).toBe(1);
    expect(texto?.cobertura).toEqual({ cifras: 3, vinculadas: 3, verificadas: 3 });
    expect(texto?.juicios.map(({ cifra, codigo, veredicto, esperado }) => [cifra, codigo, veredicto, esperado])).toEqual([
      [38.7, "IOP.02.01", "cuadra", 38.7],
      [85, "IOP.02.01", "cuadra", 85],
      [76.5, "IOP.02.01", "cambia_banda", 45.5294],
    ]);
    for (const { cita, celda, mensaje } of texto?.juicios ?? []) {
      expect(sentence).toContain(cita);
      expect(celda).toMatch(/^Matriz![A-Z]+\d+$/);
      expect(mensaje).toMatch(/\.$/);
    }
    expect(texto?.juicios.map(({ certeza, lectura }) => [certeza, lectura])).toEqual([
      ["alta", "VO 2023"],
      ["alta", "LE 2023"],
      ["media", "AT1 2023"],
    ]);
    const fields = ["cita", "cifra", "codigo", "celda", "veredicto", "certeza", "lectura", "esperado", "mensaje"];
    expect(Object.keys(texto?.juicios[0] ?? {})).toEqual(fields);
  });

  it("gives no number where the text has none: ND, and what cannot be read", async () => {
    const { texto } = await review(
      "nd.txt",
      "El S.08 tiene un cumplimiento de ND en el año 2023.\n\nS.17 obtuvo un cumplimiento del 9.5.5%.\n",
    );
    expect(texto?.juicios.map(({ cifra, veredicto, esperado }) => [cifra, veredicto, esperado])).toEqual([
      [null, "cuadra", null],
      [null, "no_verificable", null],
    ]);
    expect(texto?.contradicciones.map(({ regla, cita }) => [regla, cita])).toEqual([
      ["narrativa.cifra-mal-formada", "S.17 obtuvo un cumplimiento del 9.5.5%."],
    ]);
  });

  it("uses the five verdicts and no other", async () => {
    const { texto } = await review(
      "cinco.md",
      "S.18 Cumplió el 193.3%. S.02 Cumplimiento: 98.1%. S.04 Cumplimiento: 132.3%. S.05 Cumplimiento: 26.9%. Se hicieron 12 talleres.",
    );
    expect(texto?.juicios.map(({ veredicto }) => veredicto)).toEqual(["cuadra", "redondeo", "no_cuadra", "cambia_banda", "no_verificable"]);
  });

  it("texto is null where none is given", async () => {
    const { out } = await pntp(folder, ["revisar", SAMPLE, "--json"]);
    expect((JSON.parse(out) as Report).texto).toBeNull();
  });

  it("reads tables, footnotes, accepted changes and text boxes of a .docx", async () => {
    const cell = (text: string): string => `<w:tc>${p(run(text))}</w:tc>`;
    const row = (...cells: string[]): string => `<w:tr>${cells.map(cell).join("")}</w:tr>`;
    const body = [
      `<w:tbl>${row("Indicador", "Logro esperado 2023", "Valor obtenido 2023")}${row("IOP.02.02", "450", "1781")}</w:tbl>`,
      p(
        `${run("El S.18 tuvo un cumplimiento de ")}<w:del><w:r><w:delText>139.3%</w:delText></w:r></w:del>` +
          `<w:ins>${run("193.3%")}</w:ins>${run(".")}`,
      ),
      p(
        `${run("Ver recuadro.")}<w:r><w:pict>` +
          `<w:txbxContent>${p(run("El S.20 tuvo un cumplimiento de 157.5%."))}</w:txbxContent></w:pict></w:r>`,
      ),
    ].join("");
    const bytes = wordFile({
      "word/document.xml": `<w:document ${W}><w:body>${body}</w:body></w:document>`,
      "word/footnotes.xml": `<w:footnotes ${W}><w:footnote>${p(run("El S.05 tuvo un cumplimiento de 167.9%."))}</w:footnote></w:footnotes>`,
    });
    const { texto } = await review("informe.docx", bytes);
    expect(texto?.juicios.map(({ cifra, codigo, veredicto }) => [cifra, codigo, veredicto])).toEqual([
      [450, "IOP.02.02", "cuadra"],
      [1781, "IOP.02.02", "no_cuadra"],
      [193.3, "ISS.02.03.01.01", "cuadra"],
      [157.5, "ISS.02.04.02.01", "cuadra"],
      [167.9, "ISS.01.02.01.01", "no_cuadra"],
    ]);
  });

  it.each([
    ["a text that is not there", "no-existe.docx", undefined, /no-existe\.docx/],
    ["an empty text", "vacio.txt", "", /vacío/],
    ["a PDF", "informe.pdf", "%PDF-1.7", /PDF/],
  ])("%s is a bad input told in a sentence", async (_, name, content, message) => {
    if (content !== undefined) writeFileSync(path.join(folder, name), content);
    const { code, out, err } = await pntp(folder, ["revisar", SAMPLE, "--texto", name, "--json"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(message);
  });
});

describe("what was accepted with «Está bien así» in the workbook", () => {
  const wrong = "S.04 tuvo un cumplimiento de 132.3%.";
  const other = "El OP.02 tuvo un avance de 97.8 % en el año 2023.";

  /** The sample where the alarms of these sentences were accepted, and a text that says them. */
  async function accepted(name: string, sentences: readonly string[]): Promise<void> {
    writeFileSync(path.join(folder, "dos.md"), `${wrong}\n\n${other}\n`);
    const opened = openXlsx(new Uint8Array(readFileSync(SAMPLE)), nodeCodec);
    if (!opened.ok) throw new Error(opened.problem.message);
    const { host } = opened;
    const { grids, outcome } = await readMatrices(host);
    const [matrix] = outcome.matrices;
    const grid = grids.find(({ sheet }) => sheet === matrix?.sheet);
    const read = readText("dos.md", readFileSync(path.join(folder, "dos.md")));
    const reviewed = matrix && grid && read.ok && reviewMatrix({ grid, matrix, paragraphs: read.paragraphs });
    if (!reviewed || !reviewed.ok) throw new Error("not reviewed");
    const own = reviewed.review.alarms.filter(({ alarm }) => sentences.includes(alarm.about.quote));
    const onText = own.map((each) => acceptanceOf(each, "Está bien así", `«${each.alarm.about.quote}»`));
    const sheet = buildFindingsSheet({ ...reviewed.review, onText });
    const applied = await host.apply({ title: "Aceptar", steps: [sheet], sources: [] });
    if (!applied.ok) throw new Error(applied.problem.message);
    writeFileSync(path.join(folder, name), await host.save());
  }

  it("is no alarm any more, and is listed apart with its reason", async () => {
    await accepted("uno.xlsx", [wrong]);
    const { out, code } = await pntp(folder, ["revisar", "uno.xlsx", "--texto", "dos.md", "--json"]);
    const { texto, apartados } = JSON.parse(out) as Report & {
      readonly apartados: readonly { readonly regla: string; readonly vale: boolean }[];
    };
    expect(code).toBe(1);
    expect(texto?.juicios.map(({ cita }) => cita)).toEqual([other]);
    expect(texto?.apartados).toEqual([
      expect.objectContaining({
        cita: wrong,
        motivo: "Está bien así",
        veredicto: expect.stringMatching(/^(no_cuadra|cambia_banda)$/) as unknown,
      }),
    ]);
    expect(texto?.resumen).toMatchObject({ noCuadran: 1, apartados: 1 });
    expect(apartados).toContainEqual(expect.objectContaining({ regla: "narrativa.cifra", vale: true }));
    const table = await pntp(folder, ["revisar", "uno.xlsx", "--texto", "dos.md"]);
    expect(table.out).toContain("Apartados con «Está bien así»: 1");
    expect(table.out.indexOf(other)).toBeLessThan(table.out.indexOf(wrong));
  });

  it("with all of it accepted nothing of the text is an error, and it is not said that all ties", async () => {
    await accepted("todo.xlsx", [wrong, other]);
    const plain = await pntp(folder, ["revisar", "todo.xlsx"]);
    const { out, code } = await pntp(folder, ["revisar", "todo.xlsx", "--texto", "dos.md"]);
    expect(code).toBe(plain.code);
    expect(out).not.toMatch(/cifras cuadran con la matriz|todo cuadra/i);
  });

  it("stays in the sheet of findings that --salida writes", async () => {
    await accepted("otra.xlsx", [wrong]);
    expect((await pntp(folder, ["revisar", "otra.xlsx", "--salida", "otra-2.xlsx"])).err).not.toMatch(/Error/);
    const { out } = await pntp(folder, ["revisar", "otra-2.xlsx", "--texto", "dos.md", "--json"]);
    expect((JSON.parse(out) as Report).texto?.apartados).toHaveLength(1);
  });
});

it("for people, says the coverage first and then what does not tie, with its sentence", async () => {
  writeFileSync(path.join(folder, "malo.md"), "S.04 tuvo un cumplimiento de 132.3%.");
  const { out } = await pntp(folder, ["revisar", SAMPLE, "--texto", "malo.md"]);
  expect(out).toMatch(/Cobertura: 1 cifras? encontradas?, 1 vinculadas?, 1 comprobadas?/);
  expect(out).toContain("la matriz da 162.3");
  expect(out).toContain("«S.04 tuvo un cumplimiento de 132.3%.»");
});
