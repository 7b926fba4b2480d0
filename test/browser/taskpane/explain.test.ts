import type { Page } from "playwright-core";
import { whenChromium } from "../../requirements";
import * as books from "./books";
import { PaneBrowser, axeFindings } from "./panePage";

let browser: PaneBrowser | undefined;
const launch = async (): Promise<PaneBrowser> => (browser ??= await PaneBrowser.launch());

afterAll(() => browser?.close());

whenChromium("«Explicar» follows the selection: a row without a figure of its own says what it is, and never shows another's", async () => {
  const page = await open();
  await select(page, "D9");
  await page.getByRole("heading", { name: "IOP.01.01" }).waitFor();
  await select(page, "A10");
  await page.getByText("La fila 10 (LN.01.01) es un lineamiento: no lleva avance. Lo llevan sus", { exact: false }).waitFor();
  expect(await page.getByRole("heading", { name: "IOP.01.01" }).count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Siguiente" }).click();
  await page.getByRole("heading", { name: /^ISS\.01\.01/ }).waitFor();
  await select(page, "A1");
  await page.getByText(/^La fila 1 está fuera de la matriz \(/).waitFor();
  await select(page, "A6");
  await page.getByText("La fila 6 es de la cabecera.").waitFor();
  await page.close();
});

whenChromium("the findings of the row stand above its figure, and nothing is missing where the level is the highest", async () => {
  const page = await open();
  await select(page, "R64");
  await page.getByRole("heading", { name: /hallazgos? en esta fila$/ }).waitFor();
  const headings = await page.getByRole("tabpanel").getByRole("heading", { level: 2 }).allTextContents();
  const at = (pattern: RegExp): number => headings.findIndex((text) => pattern.test(text));
  expect(at(/hallazgos? en esta fila$/)).toBeLessThan(at(/^Avance Tipo 1/));
  expect(at(/hallazgos? en esta fila$/)).toBeGreaterThan(-1);
  expect(at(/^Lo que dice su fila$/)).toBeGreaterThan(-1);
  expect(at(/^Qué haría falta$/)).toBe(-1);
  await page.close();
});

whenChromium("what to explain is searched by words, with the keyboard alone", async () => {
  const page = await open();
  const search = page.getByRole("combobox", { name: "Buscar indicador, objetivo o conteo" });
  await search.fill("servicio bajo");
  await page.getByText("1 resultado", { exact: true }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await search.press("Enter");
  await page.getByRole("heading", { name: "Indicadores de servicio en bajo" }).first().waitFor();
  await search.fill("pnp");
  const options = page.getByRole("option");
  await options.first().waitFor();
  const second = (await options.nth(1).textContent())?.split(" ")[0] ?? "";
  await search.press("ArrowDown");
  await search.press("Enter");
  await page.getByRole("heading", { name: second, exact: true }).waitFor();
  expect(await options.count()).toBe(0);
  await page.close();
});

async function open(): Promise<Page> {
  const page = await (await launch()).open({ book: books.sampleBook() });
  await page.getByRole("tab", { name: "Explicar" }).click();
  await page.getByRole("combobox").waitFor();
  return page;
}

function select(page: Page, address: string): Promise<void> {
  return page.evaluate((at) => window.selectCells("Matriz", at), address);
}
