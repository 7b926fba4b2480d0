import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openXlsx } from "../../../src/hosts/xlsx/openXlsx";
import { whenChromium } from "../../requirements";
import { axeFindings } from "../axe";
import { goTo, onOnePage, openSample, pane, PATIENCE, save, typeInCell, unsaved } from "./sandboxPage";

const SAMPLE = "matriz_trata_2023.xlsx";
const OWN_NAME = "publicada.xlsx";
const OWN = readFileSync(join(__dirname, "../../matrices", OWN_NAME));
/** A cell outside the table, and what is typed into it. */
const CELL = { address: "Y3", row: 2, column: 24, text: "apunte" };

let page: Page;

onOnePage((opened) => ({ page } = opened));

/** The ways another workbook comes: where the focus is meanwhile, and what the heading says then. */
const WAYS: Readonly<Record<string, { readonly next: string; readonly focus: string; come(): Promise<void> }>> = {
  "«Abrir libro»": { next: OWN_NAME, focus: "open", come: chooseOwn },
  "an example": {
    next: SAMPLE,
    focus: "samples",
    come: async () => {
      await page.locator("#samples").focus();
      await page.locator("#samples").selectOption(SAMPLE);
    },
  },
  "a file dropped": {
    next: OWN_NAME,
    focus: "theme",
    come: async () => {
      await page.locator("#theme").focus();
      await dropOwn();
    },
  },
};

for (const [way, { next, focus, come }] of Object.entries(WAYS)) {
  whenChromium(
    `${way}: nothing is asked of a book as it came; with changes, «Cancelar» and Esc leave everything and put the focus back`,
    async () => {
      await openSample(page);
      const former = await page.locator("#samples").inputValue();
      await change();
      const frame = await page.locator("iframe").elementHandle();
      for (const cancel of ["Escape", "Enter"]) {
        await come();
        await unsaved(page).waitFor();
        expect(await unsaved(page).textContent()).toContain(
          `Si abres «${next}» ahora, se pierden los cambios de «${SAMPLE}» que no guardaste.`,
        );
        expect(await focused()).toBe("Guardar y seguir");
        if (cancel === "Enter") await unsaved(page).getByRole("button", { name: "Cancelar" }).focus();
        await page.keyboard.press(cancel);
        await unsaved(page).waitFor({ state: "detached" });
        expect(await page.evaluate(() => document.activeElement?.id)).toBe(focus);
        expect(await page.locator("#samples").inputValue()).toBe(former);
      }
      expect(await frame?.evaluate((element) => element.isConnected)).toBe(true);
      await page.getByText("Con cambios sin guardar").waitFor();
      expect(await cellIn(await save(page))).toBe(CELL.text);
    },
    PATIENCE,
  );

  whenChromium(
    `${way}: «Seguir sin guardar» opens it without a file, «Guardar y seguir» hands over the file first, with what was being typed`,
    async () => {
      await openSample(page);
      await change();
      await come();
      const noFile = jest.fn();
      page.on("download", noFile);
      await answer("Seguir sin guardar", next);
      page.off("download", noFile);
      expect(noFile).not.toHaveBeenCalled();

      await openSample(page);
      await goTo(page, CELL.address);
      await page.waitForTimeout(150);
      await page.keyboard.type(CELL.text);
      await come();
      await unsaved(page).waitFor();
      const [download] = await Promise.all([page.waitForEvent("download"), answer("Guardar y seguir", next)]);
      expect(download.suggestedFilename()).toBe(SAMPLE);
      expect(await cellIn(new Uint8Array(readFileSync(await download.path())))).toBe(CELL.text);
    },
    PATIENCE,
  );
}

whenChromium(
  "the list shows the example that is open, and none beside a book of hers, so that it can be chosen again",
  async () => {
    await openSample(page);
    expect(await page.locator("#samples").inputValue()).toBe(SAMPLE);
    await chooseOwn();
    await page.getByRole("heading", { name: OWN_NAME }).waitFor();
    expect(await page.locator("#samples").inputValue()).toBe("");
  },
  PATIENCE,
);

whenChromium(
  "what is no workbook asks nothing; what the file cannot hold keeps the other book out, and the reason and the way on are told",
  async () => {
    await openSample(page);
    await change();
    await page.locator("#file").setInputFiles({ name: "no.xlsx", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 ") });
    await page.getByText("No se abrió «no.xlsx».").waitFor();
    expect(await unsaved(page).count()).toBe(0);

    await addSheetOfNobody();
    await chooseOwn();
    await unsaved(page).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      unsaved(page).getByRole("button", { name: "Guardar y seguir" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(SAMPLE);
    await page.getByText(`Se guardó «${SAMPLE}», pero no la hoja «Suelta»`).waitFor();
    await page.getByText(`No se abrió «${OWN_NAME}», para que no pierdas lo que no quedó guardado.`).waitFor();
    await page.getByText("Con cambios sin guardar").waitFor();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(SAMPLE);
    await chooseOwn();
    await answer("Seguir sin guardar", OWN_NAME);
  },
  PATIENCE,
);

whenChromium(
  "the browser itself asks before the page is loaded again or left while something is not saved, also what is being typed",
  async () => {
    await openSample(page);
    expect(await leavingAsks()).toBe(false);
    await goTo(page, CELL.address);
    await page.waitForTimeout(150);
    await page.keyboard.type(CELL.text);
    expect(await leavingAsks()).toBe(true);
    await page.keyboard.press("Enter");
    for (const leave of ["location.reload()", "location.assign('about:blank')"]) {
      const asked = page.waitForEvent("dialog");
      const leaving = page.evaluate(leave);
      const dialog = await asked;
      expect(dialog.type()).toBe("beforeunload");
      await dialog.dismiss();
      await leaving;
      await page.getByText("Con cambios sin guardar").waitFor();
    }
    await save(page);
    expect(await leavingAsks()).toBe(false);
  },
  PATIENCE,
);

whenChromium(
  "axe finds nothing in the question in each theme, nothing is wider than a narrow screen, and a second file dropped meanwhile is not taken",
  async () => {
    await openSample(page);
    await change();
    for (const [theme, width, height] of [
      ["light", 1366, 680],
      ["dark", 1366, 680],
      ["contrast", 320, 640],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.locator("#theme").selectOption(theme);
      await chooseOwn();
      await unsaved(page).waitFor();
      expect([theme, await axeFindings(page)]).toEqual([theme, []]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await dropOwn();
      expect([await page.locator("dialog").count(), await page.locator("#drop").isVisible()]).toEqual([1, false]);
      await page.keyboard.press("Escape");
      await unsaved(page).waitFor({ state: "detached" });
    }
    await page.setViewportSize({ width: 1500, height: 900 });
    await page.locator("#theme").selectOption("light");
  },
  PATIENCE,
);

async function change(): Promise<void> {
  await page.getByRole("tab", { name: "Matriz" }).click();
  await typeInCell(page, CELL.address, CELL.text);
  await page.getByText("Con cambios sin guardar").waitFor();
}

/** By the button, as a person does. */
async function chooseOwn(): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Abrir libro" }).click();
  await (await chooser).setFiles({ name: OWN_NAME, mimeType: "application/octet-stream", buffer: OWN });
}

async function dropOwn(): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ({ name, letters }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0))], name));
      return transfer;
    },
    { name: OWN_NAME, letters: OWN.toString("base64") },
  );
  for (const event of ["dragenter", "dragover", "drop"]) await page.dispatchEvent("body", event, { dataTransfer });
}

async function answer(button: string, next: string): Promise<void> {
  const former = await page.locator("iframe").elementHandle();
  await unsaved(page).getByRole("button", { name: button }).click();
  await page.waitForFunction((frame) => frame?.isConnected === false, former);
  await page.getByRole("heading", { name: next, level: 1 }).waitFor();
  await pane(page).getByRole("button", { name: "Calcular avances" }).waitFor();
  expect(await page.locator("#state").textContent()).toBe("");
}

function focused(): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.textContent);
}

/** What the cell holds in a file. */
async function cellIn(bytes: Uint8Array): Promise<unknown> {
  const outcome = openXlsx(bytes);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return (await outcome.host.readGrid("Matriz")).value(CELL.row, CELL.column);
}

/** Another add-in, say, makes a sheet, which a saved file could not hold. */
async function addSheetOfNobody(): Promise<void> {
  const inside = page.frames().find((frame) => frame.url().includes("panel.html"));
  await inside?.evaluate(() => {
    interface Context {
      readonly workbook: { readonly worksheets: { add(name: string): void } };
      sync(): Promise<void>;
    }
    const { Excel } = window as unknown as { Excel: { run(work: (context: Context) => Promise<void>): Promise<void> } };
    return Excel.run(async (context) => {
      context.workbook.worksheets.add("Suelta");
      await context.sync();
    });
  });
}

/** Whether the browser would ask before the window is closed. */
function leavingAsks(): Promise<boolean> {
  return page.evaluate(() => !window.dispatchEvent(new Event("beforeunload", { cancelable: true })));
}
