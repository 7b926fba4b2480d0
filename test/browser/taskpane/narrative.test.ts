import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Page } from "playwright-core";
import { draftReport, type Draft } from "../../../src/engine/actions/draftReport";
import { readMatrices } from "../../../src/engine/actions/readMatrices";
import { writeDocx } from "../../../src/hosts/docx/writeDocx";
import { readText } from "../../../src/hosts/texts/readText";
import { openXlsx } from "../../../src/hosts/xlsx/openXlsx";
import { whenChromium } from "../../requirements";
import * as books from "./books";
import { PaneBrowser, axeFindings } from "./panePage";
import { docxOf, reportText } from "./reports";

let browser: PaneBrowser | undefined;

afterAll(() => browser?.close());

async function openForm(look: Parameters<PaneBrowser["open"]>[1] = {}, dark = false): Promise<Page> {
  browser ??= await PaneBrowser.launch();
  const page = await browser.open({ book: books.sampleBook(), dark }, look);
  await page.getByRole("tab", { name: "Hallazgos" }).click();
  await page.getByRole("button", { name: "Comprobar el texto del informe" }).click();
  await page.getByRole("heading", { name: "Texto del informe" }).waitFor();
  return page;
}

async function checkPasted(page: Page, text: string): Promise<void> {
  await page.getByLabel("Pega aquí el texto").fill(text);
  await page.getByRole("button", { name: "Comprobar", exact: true }).click();
}

const wrongFigure = /no cuadra con el Avance Tipo 1 2023 de OP\.02/;
const selection = (page: Page): Promise<unknown> => page.evaluate(() => window.book.selection);

async function checkedText(page: Page, text = reportText): Promise<void> {
  await checkPasted(page, text);
  await page.getByRole("tab", { name: "El texto" }).waitFor();
}

async function openText(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "El texto" }).click();
  await page.getByRole("button", { name: /^97\.8 %/ }).waitFor();
}

describe("the report's text in the pane, in Chromium", () => {
  whenChromium(
    "by mouse: what is to be reviewed comes first and the worst of it above, each figure marked and its cell a link",
    async () => {
      const page = await openForm();
      expect(await page.getByText("El texto no sale de este equipo ni se cambia.", { exact: false }).count()).toBe(1);
      expect(await page.getByRole("button", { name: "Comprobar", exact: true }).isDisabled()).toBe(true);
      await checkedText(page);
      expect(await page.getByRole("tab", { name: "Por revisar" }).getAttribute("aria-selected")).toBe("true");
      const groups = await page.getByRole("heading", { level: 3 }).allTextContents();
      expect(groups[0]).toMatch(/^Cambian la banda · 1$/);
      expect(groups.at(-1)).toMatch(/^Contradicciones dentro del texto · \d+$/);
      const worst = page.getByRole("listitem").filter({ hasText: wrongFigure });
      expect(await worst.locator("mark").allTextContents()).toEqual(["97.8 %"]);
      expect(await worst.locator("blockquote").textContent()).toBe("El OP.02 tiene un avance de 97.8 % en el año 2023.");
      await worst.getByRole("link", { name: "Matriz!S42" }).click();
      expect(await selection(page)).toBe("Matriz!S42");
      await page.close();
    },
  );

  whenChromium("the text stands as it was given; pressing a figure selects its cell and opens what it was compared with", async () => {
    const page = await openForm();
    await checkedText(page);
    await openText(page);
    const panel = page.getByRole("group", { name: "El texto" });
    const words = (await panel.textContent()) ?? "";
    for (const line of reportText.split("\n").filter((each) => each !== "")) expect(words).toContain(line.replace(/^#+ /, ""));
    await page.getByRole("button", { name: "97.8 %, no cuadra" }).click();
    expect(await selection(page)).toBe("Matriz!S42");
    const detail = page.getByRole("group", { name: "Detalle de 97.8 %" });
    expect(await detail.locator("dd").allTextContents()).toEqual(["97.8 %", "81.8"]);
    await page.getByRole("button", { name: "97.8 %, no cuadra" }).click();
    await detail.waitFor({ state: "detached" });
    await page.close();
  });

  whenChromium("selecting a row in the sheet brings the sentences that speak of it", async () => {
    const page = await openForm();
    await checkedText(page);
    const bar = page.getByRole("group", { name: "Fila elegida en la hoja" });
    await bar.getByText("Elige una fila en la hoja", { exact: false }).waitFor();
    await page.evaluate(() => window.book.select("Matriz", { row: 8, column: 17, rows: 1, columns: 1 }));
    await bar.getByText(/^IOP\.01\.01: \d oraci/).waitFor();
    const brought = page.getByRole("region", { name: "Fila elegida en la hoja" }).getByRole("listitem").first();
    expect(await brought.locator("blockquote").textContent()).toMatch(/IOP\.01\.01/);
    await brought.getByRole("button", { name: "Ver en el texto" }).click();
    await bar.getByText("IOP.01.01: oración 1 de").waitFor();
    await page.evaluate(() => window.book.select("Matriz", { row: 41, column: 17, rows: 1, columns: 1 }));
    await bar.getByText("OP.02: oración 1 de").waitFor();
    await page.evaluate(() => window.book.select("Matriz", { row: 20, column: 17, rows: 1, columns: 1 }));
    await bar.getByText("El texto no dice nada de", { exact: false }).waitFor();
    await page.close();
  });

  whenChromium("«Está bien así» sets an alarm apart, remembered in the workbook, and one click takes it back", async () => {
    const page = await openForm();
    await checkedText(page);
    await page.getByRole("button", { name: "Está bien así: 97.8 %" }).click();
    await page.getByRole("heading", { name: "Dadas por buenas · 1" }).waitFor();
    expect(await page.getByRole("heading", { name: /^Cambian la banda/ }).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
    await page.getByText("anotado en la hoja «Hallazgos PNTP»", { exact: false }).waitFor();
    await page.getByRole("button", { name: "Deshacer: 97.8 %" }).click();
    await page.getByRole("heading", { name: "Cambian la banda · 1" }).waitFor();
    expect(await page.getByRole("heading", { name: /^Dadas por buenas/ }).count()).toBe(0);
    await page.close();
  });

  whenChromium("the text is narrowed by how its figures stand and by word", async () => {
    const page = await openForm();
    await checkedText(page);
    await openText(page);
    const shown = page.locator("[id^=parrafo-]");
    await page.getByLabel("Mostrar").selectOption({ label: await optionOf(page, "Sin comprobar") });
    expect(await shown.allTextContents()).toEqual(expect.arrayContaining([expect.stringContaining("servicio 99")]));
    expect((await shown.allTextContents()).join(" ")).not.toContain("El OP.02 tiene");
    await page.getByLabel("Mostrar").selectOption("Todo el texto");
    await page.getByLabel("Buscar").fill("iop.01.01 registró");
    await page.getByText("El OP.02 tiene un avance").waitFor({ state: "detached" });
    expect(await shown.count()).toBe(1);
    await page.getByLabel("Buscar").fill("nada de esto");
    await page.getByText("Ningún párrafo cumple el filtro.").waitFor();
    await page.close();
  });

  whenChromium(
    "by keyboard alone: paste, check, walk the figures, open and close one, change the text, and the focus is never lost",
    async () => {
      const page = await openForm();
      expect(await focused(page)).toBe("Texto del informe");
      await tabTo(page, "TEXTAREA");
      await page.keyboard.insertText(reportText);
      await tabTo(page, "Comprobar");
      await page.keyboard.press("Enter");
      await page.getByRole("tab", { name: "El texto" }).waitFor();
      expect(await focused(page)).toMatch(/^Texto pegado · \d+ párrafos$/);
      await tabTo(page, "Matriz!S42");
      await page.keyboard.press("Enter");
      expect(await selection(page)).toBe("Matriz!S42");

      await page.getByRole("tab", { name: /^Por revisar/ }).focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      await tabTo(page, "44");
      for (let step = 0; step < 20 && (await focused(page)) !== "97.8 %"; step++) await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      await page.getByRole("group", { name: "Detalle de 97.8 %" }).waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("group", { name: "Detalle de 97.8 %" }).waitFor({ state: "detached" });
      expect(await focused(page)).toBe("97.8 %");

      await page.getByRole("button", { name: "Cambiar el texto" }).focus();
      await page.keyboard.press("Enter");
      const box = page.getByLabel("Pega aquí el texto");
      await box.waitFor();
      expect(await box.inputValue()).toBe(reportText);
      expect(await focused(page)).toBe("TEXTAREA");
      await page.keyboard.press("Escape");
      await page.getByRole("tabpanel", { name: /Hallazgos/ }).waitFor();
      expect(await focused(page)).toMatch(/^Hallazgos/);
      await page.getByRole("button", { name: "Comprobar el texto del informe" }).click();
      expect(await box.inputValue()).toBe(reportText);
      await page.close();
    },
  );

  whenChromium(
    "«Corregir» in a report of ours gives a corrected copy, figure by figure; in another document the figure is copied",
    async () => {
      const page = await openForm();
      await choose(page, {
        name: "informe.docx",
        mimeType: "",
        buffer: await ourDocx("El OP.02 tiene un avance de 97.8 % en el año 2023."),
      });
      const own = page.getByRole("listitem").filter({ hasText: "El OP.02 tiene un avance de 97.8 % en el año 2023." });
      await own.getByRole("button", { name: "Corregir a 81.8 %" }).click();
      await page.getByText("1 cifra corregida en una copia; tu archivo sigue como estaba.").waitFor();
      const [saved] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Descargar la copia corregida" }).click(),
      ]);
      expect(saved.suggestedFilename()).toBe("informe-corregido.docx");
      const read = readText("informe-corregido.docx", readFileSync(await saved.path()));
      expect(read.ok && read.paragraphs.map(({ text }) => text)).toContain("El OP.02 tiene un avance de 81.8 % en el año 2023.");
      await page.getByRole("button", { name: "Deshacer", exact: true }).click();
      await own.getByRole("button", { name: "Corregir a 81.8 %" }).waitFor();

      await page.getByRole("button", { name: "Cambiar el texto" }).click();
      await choose(page, { name: "otro.docx", mimeType: "", buffer: docxOf(reportText) });
      await page.getByRole("button", { name: /^Copiar la cifra correcta: 81\.8 %/ }).waitFor();
      expect(await page.getByRole("button", { name: /^Corregir a/ }).count()).toBe(0);
      await page.close();
    },
  );

  whenChromium(
    "a .docx chosen with «Elegir archivo» is judged alike; one that is no document says why in Spanish, and the next one is taken",
    async () => {
      const page = await openForm();
      await choose(page, { name: "informe.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") });
      await page.getByText("«informe.pdf» es un PDF", { exact: false }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await choose(page, { name: "dañado.docx", mimeType: "", buffer: Buffer.from("PK roto") });
      await page.getByText("«dañado.docx» está dañado o incompleto", { exact: false }).waitFor();
      await choose(page, { name: "informe.docx", mimeType: "", buffer: docxOf(reportText) });
      await page.getByText(/^informe\.docx · \d+ párrafos$/).waitFor();
      await page.getByText(/^\d+ cifras encontradas/).waitFor();
      await page.close();
    },
  );

  whenChromium("it is checked again when the matrix changes, and nothing of the text is asked for anew", async () => {
    const page = await openForm();
    await checkedText(page);
    await openText(page);
    await page.getByRole("button", { name: "6.9 %, cuadra con la matriz" }).waitFor();
    await page.evaluate(() => window.book.type("Matriz", "R9", 8.9));
    await page.getByRole("button", { name: "6.9 %, cuadra con la matriz" }).waitFor({ state: "detached" });
    await page.close();
  });

  whenChromium("a text without figures says so", async () => {
    const page = await openForm();
    await checkPasted(page, "Se continuó con la coordinación entre entidades.");
    await page.getByText("0 cifras encontradas, 0 vinculadas, 0 comprobadas").waitFor();
    await page.getByText("En este texto no encontré cifras de indicadores.", { exact: false }).waitFor();
    await page.close();
  });

  whenChromium("axe finds nothing and nothing is wider than the pane, in each theme, down to 320 px", async () => {
    for (const [look, dark] of [
      [{ width: 320 }, false],
      [{ width: 350 }, true],
      [{ width: 450, contrast: true }, false],
    ] as const) {
      const page = await openForm(look, dark);
      const found = [...(await axeFindings(page))];
      await checkPasted(page, `${reportText}\n| ${"Avance del servicio ".repeat(20)} | ${"9".repeat(60)} |`);
      await page.getByRole("tab", { name: "El texto" }).waitFor();
      found.push(...(await axeFindings(page)));
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await openText(page);
      await page.getByRole("button", { name: /^97\.8 %/ }).click();
      await page.getByRole("group", { name: /^Detalle/ }).waitFor();
      found.push(...(await axeFindings(page)));
      expect(found).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await page.close();
    }
  });

  whenChromium("sixty pages from the clipboard are judged, and their long lists show their beginning", async () => {
    const page = await openForm();
    await paste(page, longReport());
    await page.getByRole("button", { name: "Comprobar", exact: true }).click();
    await page.getByText(/^1200 cifras encontradas/).waitFor();
    expect(await page.locator("blockquote").count()).toBeLessThan(100);
    await page.getByRole("button", { name: "Ver 20 más" }).first().click();
    await page.getByRole("tab", { name: "El texto" }).click();
    const shown = page.locator("[id^=parrafo-]");
    await shown.first().waitFor();
    expect(await shown.count()).toBeLessThan(200);
    await page.getByRole("button", { name: /^Ver \d+ más$/ }).click();
    await page.locator("#parrafo-150").waitFor();
    await page.close();
  });
});

/** Sixty pages, a figure in each paragraph. */
function longReport(): string {
  return Array.from(
    { length: 1200 },
    (_, index) =>
      `El indicador IOP.02.01 tuvo un avance de ${index % 90}.5 % en el año 2023, de acuerdo con lo informado por las ` +
      "entidades que participan en su implementación.",
  ).join("\r\n");
}

/** The report of the sample that the pane has open: nothing of it is alarmed but what is put in. */
async function sampleReport(): Promise<Draft["document"]> {
  const opened = openXlsx(new Uint8Array(readFileSync(path.join(__dirname, "../../../assets/ejemplo/matriz_trata_2023.xlsx"))));
  if (!opened.ok) throw new Error(opened.problem.message);
  const [matrix] = (await readMatrices(opened.host)).outcome.matrices;
  const drafted = matrix && draftReport({ matrix });
  if (!drafted?.ok) throw new Error("no draft");
  return drafted.draft.document;
}

/** A report as `informe` makes it, with a paragraph that somebody wrote in it. */
async function ourDocx(sentence: string): Promise<Buffer> {
  const { bytes } = await writeDocx(await sampleReport());
  const parts = unzipSync(bytes);
  const main = "word/document.xml";
  const body = strFromU8(parts[main] ?? new Uint8Array());
  const at = body.lastIndexOf("<w:sectPr");
  const written = `${body.slice(0, at)}<w:p><w:r><w:t>${sentence}</w:t></w:r></w:p>${body.slice(at)}`;
  return Buffer.from(zipSync({ ...parts, [main]: strToU8(written) }));
}

/** The label of a choice of «Mostrar» that begins so. */
async function optionOf(page: Page, start: string): Promise<string> {
  const labels = await page.getByLabel("Mostrar").locator("option").allTextContents();
  return labels.find((label) => label.startsWith(start)) ?? "";
}

function choose(page: Page, file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  return Promise.all([chooser, page.getByRole("button", { name: "Elegir archivo" }).click()]).then(([opened]) => opened.setFiles(file));
}

/** Puts a text in the clipboard and pastes it in the box, as a person does. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const box = document.body.appendChild(document.createElement("textarea"));
    box.value = words;
    box.select();
  }, text);
  await page.keyboard.press("Control+x");
  await page.evaluate(() => document.body.querySelector(":scope > textarea")?.remove());
  await page.getByLabel("Pega aquí el texto").focus();
  await page.keyboard.press("Control+v");
}

/** Words of what has the focus; a box is told by its kind. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => (document.activeElement?.tagName === "TEXTAREA" ? "TEXTAREA" : (document.activeElement?.textContent ?? "")));
}

async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 40 && (await focused(page)) !== name; step++) await page.keyboard.press("Tab");
  expect(await focused(page)).toBe(name);
}
