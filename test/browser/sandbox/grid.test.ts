import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { parseRect } from "../../../src/engine/address";
import { openXlsx } from "../../../src/hosts/xlsx/openXlsx";
import { openBook } from "../../../src/sandbox/book/openBook";
import { loadWorkbook } from "../../../src/sandbox/excel/model/book/load";
import { whenChromium } from "../../requirements";
import { onOnePage, openSample, pane, PATIENCE, save, typeInCell } from "./sandboxPage";

const SAMPLE = join(__dirname, "../../../assets/ejemplo/matriz_trata_2023.xlsx");

let page: Page;

onOnePage((opened) => ({ page } = opened));

whenChromium(
  "what is typed is read as Excel in Spanish reads it: 8.9 in a cell of percentages, dates, «;», SUMA; too few arguments are no ND",
  async () => {
    await openSample(page);
    await page.getByRole("tab", { name: "Matriz" }).click();
    for (const [cell, text] of [
      ["R9", "8.9"],
      ["V9", "=PNTP.AVANCE1(R9;M9)"],
      ["V10", "=SI(SUMA(1;2)=3;PROMEDIO(2,4);0)"],
      ["V11", "=PNTP.AVANCE1(90)"],
      ["V12", "31/12/2023"],
      ["V13", "=BUSCARV(2;{1,10;2,20};2;FALSO)"],
    ] as const)
      await typeInCell(page, cell, text);
    const outcome = openXlsx(await save(page));
    if (!outcome.ok) throw new Error(outcome.problem.message);
    const matrix = await outcome.host.readGrid("Matriz");
    const cell = (row: number, column: number) => [matrix.formula(row - 1, column), matrix.value(row - 1, column)];
    expect(matrix.value(8, 17)).toBeCloseTo(0.089, 12);
    expect(matrix.value(8, 21)).toBeCloseTo(100, 9);
    expect(cell(9, 21)[0]).toBe("=PNTP.AVANCE1(R9,M9)");
    expect(cell(10, 21)).toEqual(["=IF(SUM(1,2)=3,AVERAGE(2,4),0)", 3]);
    expect(cell(11, 21)).toEqual(["=PNTP.AVANCE1(90)", { error: "#VALUE!" }]);
    expect([cell(12, 21), matrix.numberFormat(11, 21)]).toEqual([[undefined, 45291], "dd/mm/yyyy"]);
    expect(cell(13, 21)).toEqual(["=VLOOKUP(2,{1,10;2,20},2,FALSE)", 20]);
  },
  PATIENCE,
);

whenChromium(
  "a sheet that the pane makes is dressed when it is shown: leaving it and coming back changes nothing of its picture",
  async () => {
    await openSample(page);
    await pane(page).getByRole("button", { name: "Calcular avances" }).click();
    await pane(page).getByRole("button", { name: "Aplicar" }).click();
    await pane(page).getByText("Listo.").waitFor();
    await page.getByRole("tab", { name: "Resumen PNTP" }).waitFor();
    const made = await picture(page);
    await page.getByRole("tab", { name: "Matriz" }).click();
    expect((await picture(page)).equals(made)).toBe(false);
    await page.getByRole("tab", { name: "Resumen PNTP" }).click();
    expect((await picture(page)).equals(made)).toBe(true);
  },
  PATIENCE,
);

whenChromium(
  "«Ir a» ends with the whole cell in sight, beside what is frozen, from a finding",
  async () => {
    await openSample(page);
    await page.getByRole("tab", { name: "Matriz" }).click();
    await pane(page)
      .getByRole("tab", { name: /Hallazgos/ })
      .click();
    for (const cell of ["R64", "C64", "R82", "L79"]) {
      await pane(page).getByText(`Ir a Matriz!${cell}`, { exact: true }).first().click();
      const wanted = sizeInSample(cell);
      await page.waitForTimeout(SETTLED);
      // The border that Univer draws around the selection: what stands behind the frozen part or outside is not drawn.
      expect([cell, near(await selectionBox(page), wanted)]).toEqual([cell, true]);
    }
  },
  PATIENCE,
);

whenChromium(
  "on an office laptop fourteen rows of data are seen; the page does not scroll, and the panel's edge moves with the keyboard",
  async () => {
    await page.setViewportSize({ width: 1366, height: 680 });
    await page.reload();
    await pane(page).getByRole("button", { name: "Calcular avances" }).waitFor({ timeout: PATIENCE });
    await page.waitForTimeout(SETTLED);
    const grid = await box(page.locator("canvas[id*=sheet-main]"));
    // Above the scroll bar, in the last row that is seen.
    await page.mouse.click(grid.x + 200, grid.y + grid.height - 20);
    const last = Number((await page.locator("[data-u-comp=defined-name] input").inputValue()).replace(/\D+/g, ""));
    expect(last - FIRST_OF_DATA).toBeGreaterThanOrEqual(14);

    await page.evaluate(() => [document.documentElement, document.body].forEach((part) => (part.scrollTop = 50)));
    expect(await page.evaluate(() => [document.documentElement.scrollTop, document.body.scrollTop])).toEqual([0, 0]);

    const before = (await box(page.locator("#pane"))).width;
    await page.getByRole("separator", { name: "Ancho del panel" }).focus();
    for (let press = 0; press < 3; press++) await page.keyboard.press("ArrowLeft");
    expect((await box(page.locator("#pane"))).width - before).toBe(60);

    const lines = (await box(page.locator("#grid canvas[id*=sheet-main]"))).height;
    await page.getByRole("button", { name: "Formato" }).click();
    await page.waitForTimeout(SETTLED);
    expect((await box(page.locator("#grid canvas[id*=sheet-main]"))).height).toBeLessThan(lines);
  },
  PATIENCE,
);

whenChromium(
  "no button, name or word of the bar stands on another one, at any width, also while there are changes to save",
  async () => {
    await page.setViewportSize({ width: 1366, height: 680 });
    await openSample(page);
    await typeInCell(page, "Y3", "apunte");
    await page.getByText("Con cambios sin guardar").waitFor();
    for (const [width, height] of [
      [1366, 680],
      [1340, 680],
      [1280, 720],
      [1180, 680],
      [1024, 768],
      [900, 700],
    ] as const) {
      await page.setViewportSize({ width, height });
      expect([width, await overlapping(page.locator(".bar :is(h1, .state, button:not([role=menuitem]), select)"))]).toEqual([width, []]);
    }
  },
  PATIENCE,
);

/** Pairs of elements that share room on the screen, or that stand outside it, by their text. */
function overlapping(elements: Locator): Promise<readonly string[]> {
  return elements.evaluateAll((all) => {
    const seen = all.flatMap((each) => {
      const { left, right, top, bottom, width } = each.getBoundingClientRect();
      return width > 0 ? [{ text: each.textContent?.trim().slice(0, 20) ?? "", left, right, top, bottom }] : [];
    });
    const outside = seen.filter(({ left, right }) => left < 0 || right > innerWidth).map(({ text }) => `${text} outside`);
    const pairs = seen.flatMap((one, at) =>
      seen
        .slice(at + 1)
        .filter(
          (other) => one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1,
        )
        .map((other) => `${one.text} / ${other.text}`),
    );
    return [...outside, ...pairs];
  });
}

whenChromium(
  "on a phone's width the sheet and the panel take turns, and «Ir a» shows the sheet",
  async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openSample(page);
    expect(await page.locator("#grid").isVisible()).toBe(false);
    await page.getByRole("button", { name: "Hoja", exact: true }).click();
    expect([await page.locator("#grid").isVisible(), await page.locator("#pane").isVisible()]).toEqual([true, false]);
    await page.getByRole("button", { name: "Panel", exact: true }).last().click();
    await pane(page)
      .getByRole("tab", { name: /Hallazgos/ })
      .click();
    await pane(page).getByText("Ir a Matriz!R64", { exact: true }).first().click();
    await page.locator("#grid").waitFor();
    await page.setViewportSize({ width: 1500, height: 900 });
  },
  PATIENCE,
);

whenChromium(
  "while the panel loads it says so",
  async () => {
    let goOn = () => {};
    await page.route("**/taskpane*.js", async (route) => {
      await new Promise<void>((resolve) => (goOn = resolve));
      await route.continue();
    });
    await page.reload({ waitUntil: "commit" });
    await page.getByText("Cargando el panel…").waitFor();
    await page.unroute("**/taskpane*.js");
    goOn();
    await pane(page).getByRole("button", { name: "Calcular avances" }).waitFor({ timeout: PATIENCE });
    expect(await page.getByText("Cargando el panel…").count()).toBe(0);
  },
  PATIENCE,
);

/** The grid is painted a moment after it is told; nothing is asserted of how long that takes. */
const SETTLED = 600;
/** Rows of the sample above its first indicator's. */
const FIRST_OF_DATA = 7;

interface Size {
  readonly width: number;
  readonly height: number;
}

function near(a: Size, b: Size): boolean {
  // The square by which a selection is dragged stands out at its corner.
  return Math.abs(a.width - b.width) <= 6 && Math.abs(a.height - b.height) <= 6;
}

/** Of a cell of the sample as its file has it, in pixels of the screen. */
function sizeInSample(cell: string): Size {
  const opened = openBook("muestra", new Uint8Array(readFileSync(SAMPLE)));
  const place = parseRect(cell);
  if (!opened.ok || !place) throw new Error(cell);
  const sheet = loadWorkbook(opened.book.data).findSheet("Matriz");
  const pixels = (points = 0) => (points * 4 * (sheet?.zoom ?? 1)) / 3;
  return { width: pixels(sheet?.columns.sizeAt(place.column)), height: pixels(sheet?.rows.sizeAt(place.row)) };
}

/** What the blue of a selection bounds in the grid's canvas. */
async function selectionBox(page: Page): Promise<Size> {
  return page.locator("canvas[id*=sheet-main]").evaluate((canvas: HTMLCanvasElement) => {
    const { data, width, height } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? new ImageData(1, 1);
    const isBlue = (at: number) =>
      Math.abs((data[at] ?? 0) - 45) < 8 && Math.abs((data[at + 1] ?? 0) - 84) < 8 && Math.abs((data[at + 2] ?? 0) - 241) < 8;
    const columns: number[] = [];
    const rows: number[] = [];
    // Headings mark the selected row and column in the same blue.
    for (let y = 24; y < height; y++) {
      for (let x = 48; x < width; x++) {
        if (!isBlue((y * width + x) * 4)) continue;
        columns.push(x);
        rows.push(y);
      }
    }
    const span = (values: readonly number[]) =>
      values.length === 0 ? 0 : values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b));
    return { width: span(columns) / devicePixelRatio, height: span(rows) / devicePixelRatio };
  });
}

async function picture(page: Page): Promise<Buffer> {
  await page.mouse.move(5, 5);
  await page.waitForTimeout(SETTLED);
  return page.locator("canvas[id*=sheet-main]").screenshot();
}

async function box(part: Locator): Promise<Size & { readonly x: number; readonly y: number }> {
  const found = await part.boundingBox();
  if (!found) throw new Error("not in sight");
  return found;
}
