import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Frame, Locator, Page } from "playwright-core";
import { Package } from "../../../src/opc/package";
import { openXlsx } from "../../../src/hosts/xlsx/openXlsx";
import { Zip } from "../../../src/opc/zip/zip";
import type { Grid } from "../../../src/engine/grid";
import { whenChromium } from "../../requirements";
import { axeFindings } from "../axe";
import { fillByMouse, onOnePage, openSample, pane, PATIENCE, replaceBook, save, typeInCell } from "./sandboxPage";

const SAMPLE = join(__dirname, "../../../assets/ejemplo/matriz_trata_2023.xlsx");
const OWN_PATH = join(__dirname, "../../matrices/publicada.xlsx");

let page: Page;

onOnePage((opened) => ({ page } = opened));

async function gridOf(bytes: Uint8Array, sheet: string): Promise<Grid> {
  const outcome = openXlsx(bytes);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.host.readGrid(sheet);
}

function partsOf(bytes: Uint8Array): Map<string, string | undefined> {
  const pkg = new Package(Zip.open(bytes));
  return new Map(pkg.paths().map((path) => [path, pkg.text(path)]));
}

whenChromium(
  "fills, colours and summarises the sample with two clicks, and the saved file holds the published figures and all the rest of hers",
  async () => {
    await openSample(page);
    await fillByMouse(page);
    await page.getByRole("tab", { name: "Resumen PNTP" }).waitFor();
    const bytes = await save(page);

    const matrix = await gridOf(bytes, "Matriz");
    expect(matrix.value(8, 18)).toBeCloseTo(77.528, 3);
    expect(matrix.formula(8, 18)).toContain("R9/M9*100");
    const summary = await gridOf(bytes, "Resumen PNTP");
    expect(summary.value(8, 0)).toBeCloseTo(69.79, 1);
    expect(summary.value(8, 2)).toBe(32);

    const before = partsOf(readFileSync(SAMPLE));
    const after = partsOf(bytes);
    const changed = [...before].filter(([path, text]) => after.get(path) !== text).map(([path]) => path);
    expect(changed.sort()).toEqual([
      "[Content_Types].xml",
      "docProps/app.xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    const original = await gridOf(readFileSync(SAMPLE), "Matriz");
    for (let row = 0; row < 120; row++) {
      for (let column = 0; column < 18; column++)
        expect([row, column, matrix.value(row, column), matrix.numberFormat(row, column)]).toEqual([
          row,
          column,
          original.value(row, column),
          original.numberFormat(row, column),
        ]);
    }
  },
  PATIENCE,
);

whenChromium(
  "recalculates native formulas and PNTP functions when a value is typed, and tells the pane",
  async () => {
    await openSample(page);
    await fillByMouse(page);
    await page.getByRole("tab", { name: "Matriz" }).click();
    await typeInCell(page, "V9", "=PNTP.AVANCE1(R9,M9)");
    await typeInCell(page, "R9", "0.089");
    await pane(page).getByRole("listitem").filter({ hasText: "OP.01" }).filter({ hasText: "100.0" }).first().waitFor();
    // The columns follow by themselves: nothing is to be calculated again.
    expect(await pane(page).getByText("Hay cambios en la hoja").count()).toBe(0);

    const matrix = await gridOf(await save(page), "Matriz");
    expect(matrix.value(8, 17)).toBe(0.089);
    expect(matrix.value(8, 18)).toBeCloseTo(100, 9);
    expect(matrix.value(7, 18)).toBeCloseTo(100, 9);
    expect(matrix.formula(8, 21)).toBe("=PNTP.AVANCE1(R9,M9)");
    expect(matrix.value(8, 21)).toBeCloseTo(100, 9);
  },
  PATIENCE,
);

whenChromium(
  "works by keyboard alone: F6 goes round bar, sheet and panel, Tab through the bar, Enter does the job",
  async () => {
    await openSample(page);
    await page.getByRole("button", { name: "Abrir libro" }).focus();
    const bar: string[] = [];
    for (let at = 0; at < 8; at++) {
      bar.push(await focused(page));
      await page.keyboard.press("Tab");
    }
    expect(bar).toEqual(["Abrir libro", "Guardar libro", "Ejemplos", "Tema", "Panel", "Calcular avances", "Resumen", "Colorear"]);
    await page.keyboard.press("F6");
    await page.keyboard.type("=1+1");
    await page.keyboard.press("Enter");
    await page.keyboard.press("F6");
    expect(await focused(page)).toBe("Panel PNTP");
    await tabTo("Calcular avances");
    await page.keyboard.press("Enter");
    await pane(page).getByRole("button", { name: "Aplicar" }).waitFor();
    await tabTo("Aplicar");
    await page.keyboard.press("Enter");
    await pane(page).getByText("Listo.").waitFor();
    await page.keyboard.press("F6");
    expect(await focused(page)).toBe("Abrir libro");
  },
  PATIENCE,
);

whenChromium(
  "axe finds nothing in the page or the pane, in each theme, and nothing is wider than a narrow screen",
  async () => {
    for (const [theme, width] of [
      ["light", 1500],
      ["dark", 480],
      ["contrast", 320],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.locator("#theme").selectOption(theme);
      await openSample(page);
      for (const frame of page.frames()) expect([theme, await axeFindings(frame)]).toEqual([theme, []]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize({ width: 1500, height: 900 });
    await page.locator("#theme").selectOption("light");
  },
  PATIENCE,
);

whenChromium(
  "takes another theme without losing what the panel was saying: «Listo» stays, and «Deshacer» takes it back",
  async () => {
    await openSample(page);
    const before = await gridOf(await save(page), "Matriz");
    await fillByMouse(page);
    const background = () =>
      pane(page)
        .locator("body")
        .evaluate((body) => {
          const parts = [...body.querySelectorAll("*")].map((part) => getComputedStyle(part).backgroundColor);
          return parts.find((colour) => colour !== "rgba(0, 0, 0, 0)");
        });
    const light = await background();
    await page.locator("#theme").selectOption("dark");
    for (let turn = 0; turn < 80 && (await background()) === light; turn++) await page.waitForTimeout(100);
    expect(await background()).not.toBe(light);
    expect(await pane(page).getByText("Listo.").isVisible()).toBe(true);
    await pane(page).getByRole("button", { name: "Deshacer" }).click();
    await pane(page).getByRole("heading", { name: "Deshacer" }).waitFor();
    await pane(page).getByRole("button", { name: "Deshacer" }).click();
    await page.getByRole("tab", { name: "Resumen PNTP" }).waitFor({ state: "detached" });
    const after = await gridOf(await save(page), "Matriz");
    expect([after.value(8, 18), after.formula(8, 18)]).toEqual([before.value(8, 18), before.formula(8, 18)]);
    await page.locator("#theme").selectOption("light");
  },
  PATIENCE,
);

whenChromium(
  "presses the add-in's ribbon buttons over Excel's door",
  async () => {
    await openSample(page);
    await page.getByRole("toolbar", { name: "PNTP" }).getByRole("button", { name: "Resumen" }).click();
    await pane(page).getByRole("button", { name: "Aplicar" }).click();
    await page.getByRole("tab", { name: "Resumen PNTP" }).waitFor();
  },
  PATIENCE,
);

whenChromium(
  "draws the charts of «Tablero PNTP» over their cells, follows the scroll, leaves with the sheet and saves them with their limits",
  async () => {
    await openSample(page);
    await pane(page).getByRole("tab", { name: "Informe" }).click();
    await pane(page).getByRole("button", { name: "Hacer la hoja «Tablero PNTP»" }).click();
    const charts = page.locator("#grid .charts canvas");
    await charts.nth(2).waitFor();
    const [chart, grid] = [await charts.first().boundingBox(), await page.locator("#grid").boundingBox()];
    if (!chart || !grid) throw new Error("a chart or the grid is not in sight");
    expect(await charts.count()).toBe(3);
    expect(chart.width).toBeGreaterThan(300);
    expect(chart.height).toBeGreaterThan(120);
    expect(chart.x).toBeGreaterThan(grid.x);
    expect(chart.y).toBeGreaterThan(grid.y);
    expect(await inkOf(charts.first())).toBeGreaterThan(1000);

    await page.mouse.move(chart.x + 50, chart.y + 50);
    await page.mouse.wheel(0, 120);
    await page.waitForFunction(([element, before]) => (element?.getBoundingClientRect().y ?? 0) < before - 50, [
      await charts.first().elementHandle(),
      chart.y,
    ] as const);
    await page.getByRole("tab", { name: "Matriz" }).click();
    await charts.first().waitFor({ state: "detached" });

    const parts = partsOf(await save(page));
    const saved = [...parts].filter(([path]) => /charts\/chart\d+\.xml$/.test(path)).map(([, text]) => text ?? "");
    expect(saved).toHaveLength(3);
    expect(saved.filter((text) => text.includes('<c:symbol val="triangle"/>') && text.includes('<c:min val="-100"/>'))).toHaveLength(1);
  },
  PATIENCE,
);

whenChromium(
  "opens a workbook of one's own, fills it, saves it, and opens what it saved",
  async () => {
    await replaceBook(page, () => page.locator("#file").setInputFiles(OWN_PATH));
    await page.getByRole("heading", { name: basename(OWN_PATH) }).waitFor();
    await fillByMouse(page);
    const bytes = await save(page);
    const before = partsOf(readFileSync(OWN_PATH));
    const after = partsOf(bytes);
    const untouched = [...before.keys()].filter((path) => !/styles|workbook|Content_Types|app\.xml|sheet1\.xml$/.test(path));
    expect(untouched.length).toBeGreaterThan(2);
    for (const path of untouched) expect(after.get(path)).toBe(before.get(path));
    expect(after.get("docProps/app.xml")).toContain("<vt:lpstr>Resumen PNTP</vt:lpstr>");

    await page.locator("#file").setInputFiles({ name: "guardado.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
    await page.getByRole("heading", { name: "guardado.xlsx" }).waitFor();
    await pane(page).getByRole("button", { name: "Calcular avances" }).click();
    await pane(page).getByText("Ninguna cifra cambia").waitFor();
  },
  PATIENCE,
);

whenChromium(
  "says why a file cannot be opened and keeps the one that is",
  async () => {
    await openSample(page);
    await page
      .locator("#file")
      .setInputFiles({ name: "informe.pdf.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("%PDF-1.7 ") });
    await page.getByText("No se abrió «informe.pdf.xlsx». El archivo es un PDF").waitFor();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("matriz_trata_2023.xlsx");
  },
  PATIENCE,
);

whenChromium(
  "refuses a new sheet, which a saved file could not hold, and says so",
  async () => {
    await openSample(page);
    await page.locator("xpath=(//*[@data-u-comp='slide-tab-bar']/preceding::button)[last()-1]").click();
    await page.getByText("se hace en Excel: esta hoja de prueba no podría guardarlo").waitFor();
    expect(await page.locator("[data-u-comp=slide-tab-item]").count()).toBe(1);
  },
  PATIENCE,
);

/** Pixels of a canvas that are neither clear nor white. */
function inkOf(canvas: Locator): Promise<number> {
  return canvas.evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement)) return 0;
    const { data } = element.getContext("2d")?.getImageData(0, 0, element.width, element.height) ?? { data: [] };
    let ink = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at + 3] ?? 0) > 200 && (data[at] ?? 255) < 200) ink++;
    return ink;
  });
}

/** What has the focus, by its name; the pane is one thing seen from the page. */
function focused(target: Page | Frame): Promise<string> {
  return target.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute("aria-label") || activeElement?.textContent?.trim() || activeElement?.getAttribute("title") || "";
  });
}

/** Presses Tab inside the pane until the button has the focus. */
async function tabTo(name: string): Promise<void> {
  const inside = page.frames().find((frame) => frame.url().includes("panel.html"));
  if (!inside) throw new Error("the pane is not open");
  for (let pressed = 0; pressed < 60 && (await focused(inside)) !== name; pressed++) await page.keyboard.press("Tab");
  expect(await focused(inside)).toBe(name);
}
