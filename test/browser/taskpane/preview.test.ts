import type { Page } from "playwright-core";
import { whenChromium } from "../../requirements";
import * as books from "./books";
import { PaneBrowser, axeFindings, type PaneLook } from "./panePage";

let browser: PaneBrowser | undefined;
const launch = async (): Promise<PaneBrowser> => (browser ??= await PaneBrowser.launch());

afterAll(() => browser?.close());

whenChromium(
  "the preview says each figure before and after, its numbers add up, and only those that change level can be seen",
  async () => {
    const page = await open();
    await page.evaluate(() => window.book.type("Matriz", "S8", 12));
    await page.getByRole("button", { name: "Calcular avances" }).click();
    await page.getByRole("heading", { name: /^Qué cambia/ }).waitFor();
    expect(await sums(page)).toEqual([106, 106]);
    const show = page.getByLabel("Mostrar");
    await show.selectOption({ label: "Solo las que cambian de nivel (1)" });
    expect(await rows(page)).toEqual(["OP.01Tipo 1 · S8 12.0Bajo 77.5Medio"]);
    await show.selectOption({ label: "Todas (106)" });
    expect(await rows(page)).toHaveLength(12);
    await page.getByRole("button", { name: "Ver 50 más" }).click();
    expect(await rows(page)).toHaveLength(62);
    expect(await axeFindings(page)).toEqual([]);
    await page.close();
  },
);

whenChromium("at 320 px the preview and its buttons are within reach", async () => {
  const page = await open({ width: 320, height: 560 });
  await page.getByRole("button", { name: "Calcular avances" }).click();
  await page.getByRole("heading", { name: /^Qué cambia/ }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(
    await page.getByRole("button", { name: "Aplicar" }).evaluate((button) => button.getBoundingClientRect().bottom <= innerHeight),
  ).toBe(true);
  await page.close();
});

whenChromium("«Colorear» says which level each figure of the column gets, and that none changes", async () => {
  const page = await open();
  await page.evaluate(() => window.colour());
  await page.getByRole("heading", { name: "Cómo quedan los niveles · 47 cifras" }).waitFor();
  expect(await rows(page)).toHaveLength(12);
  expect((await rows(page))[0]).toBe("OP.01 S8 77.5 Medio");
  expect(await axeFindings(page)).toEqual([]);
  await page.close();
});

whenChromium("rules that cannot be saved say why, beside the field and beside the button", async () => {
  const page = await open();
  await page.getByRole("button", { name: "Opciones" }).click();
  await page.getByRole("menuitem", { name: "Reglas de cálculo" }).click();
  await page.getByLabel("Límite inferior de medio (%)").fill("98");
  const why = "el primero debe ser menor que el segundo.";
  await page.getByText(`No se puede guardar todavía.`, { exact: false }).waitFor();
  expect(await page.getByRole("button", { name: "Guardar" }).isDisabled()).toBe(true);
  expect(await page.getByText(why, { exact: false }).count()).toBeGreaterThan(1);
  expect(await axeFindings(page)).toEqual([]);
  await page.close();
});

whenChromium("«Señalar la matriz» shows what is selected, and says when it is only a part of the matrix", async () => {
  const page = await open();
  await page.getByRole("button", { name: "Opciones" }).click();
  await page.getByRole("menuitem", { name: "Señalar la matriz" }).click();
  await page.evaluate(() => window.selectCells("Matriz", "C10:D12"));
  await page.getByText("Selección: Matriz!C10:D12").waitFor();
  await page.getByRole("button", { name: "Usar la selección" }).click();
  await page.getByText("La selección (Matriz!C10:D12) es solo una parte de la matriz", { exact: false }).waitFor();
  await page.evaluate(() => window.selectCells("Matriz", "A6:U117"));
  await page.getByText("Selección: Matriz!A6:U117").waitFor();
  expect(await page.getByText("es solo una parte", { exact: false }).count()).toBe(0);
  await page.close();
});

async function open(look: PaneLook = {}): Promise<Page> {
  const page = await (await launch()).open({ book: books.sampleBook() }, look);
  await page.getByRole("button", { name: "Calcular avances" }).waitFor();
  return page;
}

/** The cells written, and the sum of the parts that the preview names. */
async function sums(page: Page): Promise<readonly number[]> {
  const text =
    (await page
      .getByText(/con contenido/)
      .first()
      .textContent()) ?? "";
  const [empty = 0, filled = 0, ...parts] = [...text.matchAll(/\d+/g)].map(Number);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(filled);
  const written = Number(
    (
      await page
        .getByText(/^\d+ celdas$/)
        .first()
        .textContent()
    )?.split(" ")[0],
  );
  return [written, empty + filled];
}

function rows(page: Page): Promise<readonly string[]> {
  return page.locator("tbody tr").evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? "").join(" ")));
}
