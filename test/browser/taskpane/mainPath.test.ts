import type { Page } from "playwright-core";
import { whenChromium } from "../../requirements";
import * as books from "./books";
import { PaneBrowser, axeFindings } from "./panePage";

let browser: PaneBrowser | undefined;
const launch = async (): Promise<PaneBrowser> => (browser ??= await PaneBrowser.launch());

afterAll(() => browser?.close());

describe("the pane in Chromium", () => {
  whenChromium("by mouse: it opens, says what it understood, previews, applies, and takes it back", async () => {
    const page = await (await launch()).open({ book: books.sampleBook() });
    await page.getByText("Corte 2023 · datos al 31/12/2023 · 50 indicadores · 3 objetivos").waitFor();
    await expectObjectives(page);
    expect(await page.getByText("Bajo 6").count()).toBe(1);
    const before = await cellsOf(page);

    await page.getByRole("button", { name: "Calcular avances" }).click();
    await page.getByRole("heading", { name: "Esto se escribirá" }).waitFor();
    expect(await page.getByText("Hoja «Resumen PNTP»").count()).toBe(1);
    expect(await cellsOf(page)).toEqual(before);

    await page.getByRole("button", { name: "Aplicar" }).click();
    await page.getByText(/106 celdas en Matriz, hoja Resumen PNTP creada/).waitFor();
    expect(await cellsOf(page)).toEqual({
      value: expect.closeTo(77.528, 3),
      formula: expect.stringMatching(/^=/),
      sheets: expect.arrayContaining(["Resumen PNTP"]),
    });
    await page.getByRole("button", { name: "Ir al resumen" }).click();
    expect(await page.evaluate(() => window.book.selection)).toBe("'Resumen PNTP'!A1");

    await page.getByRole("button", { name: "Cerrar" }).click();
    await page.getByRole("button", { name: "Opciones" }).click();
    await page.getByRole("menuitem", { name: "Deshacer el último cambio" }).click();
    await page.getByText("En «Matriz», 106 celdas vuelven a lo que tenían.").waitFor();
    await page.getByText("Se quita la hoja «Resumen PNTP», que ese cambio creó.").waitFor();
    expect(await cellsOf(page)).toMatchObject({ sheets: expect.arrayContaining(["Resumen PNTP"]) });
    await page.getByRole("button", { name: "Deshacer" }).click();
    await page.getByText("En «Matriz», 106 celdas volvieron a lo que tenían.").waitFor();
    expect(await cellsOf(page)).toEqual(before);
    await page.close();
  });

  whenChromium("by keyboard alone: tabs with arrows, Año, preview, Escape, Aplicar, and the focus is never lost", async () => {
    const page = await (await launch()).open({ book: books.sampleBook() });
    await page.getByRole("tab", { name: "Avance" }).focus();
    await page.keyboard.press("ArrowRight");
    expect(await focused(page)).toMatch(/^Hallazgos/);
    await page.keyboard.press("Enter");
    await page.getByRole("tabpanel", { name: /Hallazgos/ }).waitFor();
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await page.getByLabel("Año", { exact: true }).focus();
    await page.getByLabel("Año", { exact: true }).selectOption("2022");
    await page.getByText(/Corte 2022/).waitFor();
    await page.getByLabel("Año", { exact: true }).selectOption("2023");

    await page.getByRole("button", { name: "Calcular avances" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Esto se escribirá" }).waitFor();
    expect(await focused(page)).toBe("Esto se escribirá");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Calcular avances" }).waitFor();
    expect(await focused(page)).toBe("Calcular avances");

    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Aplicar" }).waitFor();
    await tabTo(page, "Aplicar");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Deshacer" }).waitFor();
    expect(await focused(page)).toBe("Calcular avances");
    await page.close();
  });

  whenChromium("the menu opens, moves and closes by keyboard, and goes back to its button", async () => {
    const page = await (await launch()).open({ book: books.sampleBook() });
    await page.getByRole("button", { name: "Opciones" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Reglas de cálculo" }).waitFor();
    await page.keyboard.press("ArrowDown");
    expect(await focused(page)).toBe("Columnas de la matriz");
    await page.keyboard.press("Escape");
    expect(await focused(page)).toBe("Opciones");
    await page.close();
  });

  whenChromium(
    "a row pressed in the pane is selected in the sheet, and a row selected in the sheet is explained in the pane, with its cells as links",
    async () => {
      const page = await (await launch()).open({ book: books.sampleBook() });
      await page
        .getByRole("button", { name: /^OP\.02 / })
        .first()
        .click();
      expect(await page.evaluate(() => window.book.selection)).toMatch(/^Matriz!A42:U42$/);
      await page.getByRole("button", { name: "Explicar esta cifra" }).click();
      await page.getByText("81.8 = promedio de 45.5, 100 (381.8 con tope) y 100 (230 con tope)").waitFor();
      await page.getByRole("link", { name: "R43" }).first().click();
      expect(await page.evaluate(() => window.book.selection)).toBe("Matriz!R43");

      await page.evaluate(() => window.selectCells("Matriz", "D9"));
      await page.getByRole("heading", { name: "IOP.01.01" }).waitFor();
      await page
        .getByText(/valor obtenido 6\.9/)
        .first()
        .waitFor();
      await page.close();
    },
  );

  whenChromium("the list is narrowed by word, band, level and entity", async () => {
    const page = await (await launch()).open({ book: books.sampleBook() });
    const shown = page.getByText(/^\d+ de 50 indicadores$/);
    await page.getByLabel("Buscar").fill("fiscalias");
    await shown.waitFor();
    await page.getByLabel("Buscar").fill("");
    await page.getByText("50 indicadores", { exact: true }).waitFor();
    await page.getByLabel("Nivel", { exact: true }).selectOption("Bajo");
    await page.getByLabel("Indicadores de", { exact: true }).selectOption("Servicio");
    await page.getByText("6 de 50 indicadores").waitFor();
    await page.getByLabel("Entidad").selectOption("PNP");
    expect(Number((await shown.textContent())?.split(" ")[0])).toBeLessThan(6);
    await page.close();
  });

  whenChromium("axe finds nothing in any tab, page, theme or width", async () => {
    const pane = await launch();
    const sample = books.sampleBook();
    const looks = [
      [{ book: sample }, { width: 320 }],
      [{ book: sample, dark: true }, { width: 350 }],
      [{ book: sample }, { width: 450, contrast: true }],
    ] as const;
    for (const [options, look] of looks) {
      const page = await pane.open(options, look);
      await page.getByRole("button", { name: "Calcular avances" }).waitFor();
      const found = [...(await axeFindings(page))];
      for (const tab of ["Hallazgos", "Explicar", "Informe"]) {
        await page.getByRole("tab", { name: tab }).click();
        await page.getByRole("tabpanel", { name: tab }).waitFor();
        found.push(...(await axeFindings(page)));
      }
      for (const item of ["Reglas de cálculo", "Columnas de la matriz"]) {
        await page.getByRole("button", { name: "Opciones" }).click();
        found.push(...(await axeFindings(page)));
        await page.getByRole("menuitem", { name: item }).click();
        await page.getByRole("heading", { name: item }).waitFor();
        found.push(...(await axeFindings(page)));
        await page.getByRole("button", { name: "Volver" }).click();
      }
      await page.getByRole("tab", { name: "Avance" }).click();
      await page.getByRole("button", { name: "Calcular avances" }).click();
      await page.getByRole("button", { name: "Aplicar" }).waitFor();
      found.push(...(await axeFindings(page)));
      await page.getByRole("button", { name: "Aplicar" }).click();
      await page.getByRole("button", { name: "Deshacer" }).waitFor();
      found.push(...(await axeFindings(page)));
      expect(found).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await page.close();
    }
  });
});

async function expectObjectives(page: Page): Promise<void> {
  const rows = page.getByRole("tabpanel").getByRole("button", { name: /^OP\.0/ });
  const texts = await rows.allTextContents();
  expect(texts.map((text) => /\d+\.\d(?=Medio|Bajo|Alto|Sin)/.exec(text)?.[0])).toEqual(["77.5", "81.8", "50.0"]);
}

/** What stands in the Avance cell of IOP.01.01, and the sheets of the workbook. */
function cellsOf(page: Page): Promise<unknown> {
  return page.evaluate(async () => ({
    value: await window.book.valueAt("Matriz", "S9"),
    formula: await window.book.formulaAt("Matriz", "S9"),
    sheets: await window.book.sheetNames(),
  }));
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? "");
}

async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 30 && (await focused(page)) !== name; step++) await page.keyboard.press("Tab");
  expect(await focused(page)).toBe(name);
}
