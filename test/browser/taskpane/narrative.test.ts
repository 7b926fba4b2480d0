import type { Page } from "playwright-core";
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

const coverage = "17 cifras encontradas, 15 vinculadas, 11 comprobadas";
const wrongFigure = /no cuadra con el Avance Tipo 1 2023 de OP\.02/;

describe("the report's text in the pane, in Chromium", () => {
  whenChromium(
    "by mouse: pasted text is judged figure by figure, the worst first, each figure marked and its cell a link that selects it",
    async () => {
      const page = await openForm();
      expect(await page.getByText("El texto no sale de este equipo ni se cambia.", { exact: false }).count()).toBe(1);
      expect(await page.getByRole("button", { name: "Comprobar", exact: true }).isDisabled()).toBe(true);
      await checkPasted(page, reportText);
      await page.getByText(coverage).waitFor();
      await page.getByText("3 cifras no cuadran con la matriz.").waitFor();

      const verdicts = await page.getByRole("heading", { level: 3 }).allTextContents();
      expect(verdicts.slice(-5)).toEqual([
        "No cuadra y cambia la banda 1",
        "No cuadra 2",
        "No verificable 6",
        "Cuadra por redondeo 1",
        "Cuadra 7",
      ]);
      const worst = page.getByRole("listitem").filter({ hasText: wrongFigure });
      expect(await worst.locator("mark").allTextContents()).toEqual(["97.8 %"]);
      expect(await worst.locator("blockquote").textContent()).toBe("El OP.02 tiene un avance de 97.8 % en el año 2023.");
      await worst.getByRole("link", { name: "Matriz!S42" }).click();
      expect(await page.evaluate(() => window.book.selection)).toBe("Matriz!S42");
      await page.close();
    },
  );

  whenChromium("what the text says against itself stands above its figures, with the sentence", async () => {
    const page = await openForm();
    await checkPasted(page, reportText);
    await page.getByRole("heading", { name: "Contradicciones del texto · 2" }).waitFor();
    await page.getByText("16, 9 y 12 suman 37, y la oración dice 38.", { exact: false }).waitFor();
    const headings = await page.getByRole("heading", { level: 2 }).allTextContents();
    expect(headings.indexOf("Contradicciones del texto · 2")).toBeLessThan(headings.indexOf("Cifra por cifra"));
    await page.close();
  });

  whenChromium("the figures are narrowed by verdict and by word", async () => {
    const page = await openForm();
    await checkPasted(page, reportText);
    await page.getByLabel("Resultado").selectOption("No cuadra (2)");
    const shown = page.locator("blockquote mark");
    await page.getByText(wrongFigure).waitFor({ state: "detached" });
    expect(await shown.allTextContents()).toEqual(["2", "33"]);
    await page.getByLabel("Resultado").selectOption("Todas (17)");
    await page.getByLabel("Buscar").fill("iop.01.01 redondeo");
    await page.getByText("por redondeo con el Avance").waitFor();
    expect(await shown.allTextContents()).toEqual(["78 %"]);
    await page.getByLabel("Buscar").fill("nada de esto");
    await page.getByText("Ninguna cifra cumple el filtro.").waitFor();
    await page.close();
  });

  whenChromium("by keyboard alone: paste, check, go to the cell, change the text, and the focus is never lost", async () => {
    const page = await openForm();
    expect(await focused(page)).toBe("Texto del informe");
    await tabTo(page, "TEXTAREA");
    await page.keyboard.insertText(reportText);
    await tabTo(page, "Comprobar");
    await page.keyboard.press("Enter");
    await page.getByText(coverage).waitFor();
    expect(await focused(page)).toMatch(/^Texto pegado · \d+ párrafos$/);
    await tabTo(page, "Matriz!S42");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => window.book.selection)).toBe("Matriz!S42");

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
  });

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
      await page.getByText(/^17 cifras encontradas/).waitFor();
      await page.close();
    },
  );

  whenChromium("it is checked again when the matrix changes, and nothing of the text is asked for anew", async () => {
    const page = await openForm();
    await checkPasted(page, reportText);
    await page.getByText("«6.9 %» cuadra con el valor obtenido").waitFor({ state: "attached" });
    await page.evaluate(() => window.book.type("Matriz", "R9", 8.9));
    await page.getByText("«6.9 %» no cuadra con el valor obtenido", { exact: false }).waitFor();
    await page.getByText("6 cifras no cuadran con la matriz.").waitFor();
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
      await page.getByRole("heading", { name: "Cifra por cifra" }).waitFor();
      found.push(...(await axeFindings(page)));
      expect(found).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await page.close();
    }
  });

  whenChromium("sixty pages from the clipboard are judged, and their long lists show their beginning", async () => {
    const page = await openForm();
    await paste(
      page,
      Array.from(
        { length: 1200 },
        (_, index) =>
          `El indicador IOP.02.01 tuvo un avance de ${index % 90}.5 % en el año 2023, de acuerdo con lo informado por las ` +
          "entidades que participan en su implementación.",
      ).join("\r\n"),
    );
    await page.getByRole("button", { name: "Comprobar", exact: true }).click();
    await page.getByText("1200 cifras encontradas, 1200 vinculadas, 1200 comprobadas").waitFor();
    expect(await page.locator("blockquote").count()).toBeLessThan(100);
    await page.getByRole("button", { name: "Ver 20 más" }).first().click();
    await page.close();
  });
});

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
