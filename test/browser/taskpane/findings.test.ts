import type { Page } from "playwright-core";
import { whenChromium } from "../../requirements";
import * as books from "./books";
import { PaneBrowser, axeFindings } from "./panePage";

let browser: PaneBrowser | undefined;
const launch = async (): Promise<PaneBrowser> => (browser ??= await PaneBrowser.launch());

afterAll(() => browser?.close());

describe("findings that are mechanical", () => {
  whenChromium("an entity is written one way: chosen, previewed cell by cell, applied, gone, and taken back", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Escribirla igual: «Ministerio Público»" }).click();
    await page.getByRole("heading", { name: "Escribir igual una entidad" }).waitFor();
    expect(await cells(page)).toEqual(["C4 «Ministerio Publico» «Ministerio Público»", "C6 «MINISTERIO PÚBLICO» «Ministerio Público»"]);
    await page.getByLabel("Escribir así").selectOption("MINISTERIO PÚBLICO");
    await page.getByText("3 celdas", { exact: true }).waitFor();
    await page.getByLabel("Escribir así").selectOption("Ministerio Público");
    expect(await axeFindings(page)).toEqual([]);

    await page.getByRole("checkbox", { name: "Arreglar C4" }).uncheck();
    await page.getByText("1 celda", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Aplicar", exact: true }).click();
    await page.getByText("1 celda en Matriz.").waitFor();
    expect(await valuesOf(page)).toEqual(["Ministerio Publico", "Ministerio Público"]);
    await page.getByRole("button", { name: "Escribirla igual: «Ministerio Público»" }).click();
    await page.getByRole("button", { name: "Aplicar", exact: true }).click();
    await page.getByText("1 celda en Matriz.").waitFor();
    await page.getByRole("button", { name: /^Escribirla igual/ }).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Deshacer", exact: true }).click();
    await page.getByRole("heading", { name: "Deshacer" }).waitFor();
    await page.getByRole("button", { name: "Deshacer", exact: true }).click();
    await page.getByRole("button", { name: /^Escribirla igual/ }).waitFor();
    expect(await valuesOf(page)).toEqual(["Ministerio Publico", "Ministerio Público"]);
    await page.close();
  });

  whenChromium("Escape leaves the preview of a fix and writes nothing", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Convertir en números" }).click();
    await page.getByRole("heading", { name: "Convertir textos en números" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Convertir en números" }).waitFor();
    expect(await page.evaluate(() => window.book.valueAt("Matriz", "I3"))).toBe("16");
    await page.close();
  });
});

whenChromium("many findings of one check are set aside with one reason, but for those unticked", async () => {
  const page = await open();
  const group = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: /^Una entidad/ }) });
  await group.getByRole("button", { name: /^Apartar varios/ }).click();
  await group.getByText("2 de 2 elegidos").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await group.getByRole("checkbox", { name: "Apartar este: IOP.01.02, Matriz!C4" }).uncheck();
  await group.getByLabel("Motivo, el mismo para todos").fill("Así viene del sistema");
  await group.getByRole("button", { name: "Apartar 1" }).click();
  await page.getByText("Anotado en la hoja «Hallazgos PNTP».").waitFor();
  await page.getByLabel("Gravedad").selectOption("dismissed");
  await page.getByText("1 hallazgo apartado", { exact: true }).waitFor();
  await page.getByText(/^IOP\.01\.04 \(Matriz!C6\)/).waitFor();
  await page.getByText("No aplica: Así viene del sistema").waitFor();
  await page.close();
});

whenChromium("the arrows go from finding to finding and each shows its cell, those not listed yet too", async () => {
  const page = await open();
  const next = page.getByRole("button", { name: "Siguiente" });
  await next.click();
  const first = await selected(page);
  expect(first).toMatch(/^Matriz!/);
  await page.keyboard.press("ArrowDown");
  expect(await selected(page)).not.toBe(first);
  await page.keyboard.press("ArrowUp");
  expect(await selected(page)).toBe(first);
  expect(await page.getByRole("button", { name: "Anterior" }).isDisabled()).toBe(true);
  const stops = Number((await page.getByText(/^1 de \d+$/).textContent())?.split(" ").at(-1));
  for (let at = 1; at < stops; at++) await page.keyboard.press("ArrowDown");
  await page.getByText(`${stops} de ${stops}`, { exact: true }).waitFor();
  expect(await next.isDisabled()).toBe(true);
  await page.close();
});

async function open(): Promise<Page> {
  const page = await (await launch()).open({ book: await books.bookOf({ Matriz: books.writeFaulty }) });
  await page.getByRole("tab", { name: "Hallazgos" }).click();
  await page.getByRole("button", { name: /^Escribirla igual/ }).waitFor();
  return page;
}

function cells(page: Page): Promise<readonly string[]> {
  return page.locator("tbody tr").evaluateAll((rows) =>
    rows.map((row) => {
      const [place, ...rest] = [...row.children];
      return [place?.querySelector("a"), ...rest].map((cell) => cell?.textContent ?? "").join(" ");
    }),
  );
}

function valuesOf(page: Page): Promise<unknown> {
  return page.evaluate(() => Promise.all([window.book.valueAt("Matriz", "C4"), window.book.valueAt("Matriz", "C6")]));
}

function selected(page: Page): Promise<string> {
  return page.evaluate(() => window.book.selection);
}
