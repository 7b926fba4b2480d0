import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { FormPlaces } from "../../../src/engine/followup/formPlaces";
import { IDENTITY_SHEET, readIdentity } from "../../../src/engine/followup/formIdentity";
import { openXlsx } from "../../../src/hosts/xlsx/openXlsx";
import { whenChromium } from "../../requirements";
import { formsOf } from "../taskpane/returnedForms";
import { axeFindings } from "../axe";
import { goTo, onOnePage, PATIENCE, save, typeInCell } from "./sandboxPage";

/** What a form asks of its cells, as a person meets it in the sandbox. */

const SAMPLE = join(__dirname, "../../../assets/ejemplo/matriz_trata_2023.xlsx");

let page: Page;

onOnePage((opened) => ({ page } = opened));

function hostOf(bytes: Uint8Array) {
  const opened = openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.host;
}

/** Opens a form of 2024 in the sandbox. */
async function openForm(): Promise<FormPlaces> {
  const [form] = await formsOf(readFileSync(SAMPLE), { year: 2024 });
  if (!form) throw new Error("no form");
  const identity = readIdentity(await hostOf(form.bytes).readGrid(IDENTITY_SHEET));
  if (typeof identity !== "object") throw new Error("it is no form");
  await page.locator("#file").setInputFiles({ name: form.name, mimeType: "", buffer: Buffer.from(form.bytes) });
  const unsaved = page.getByRole("dialog", { name: "Hay cambios sin guardar" });
  const report = page.getByRole("tab", { name: identity.places.report });
  await Promise.race([report.waitFor(), unsaved.waitFor()]);
  if (await unsaved.isVisible()) await unsaved.getByRole("button", { name: "Seguir sin guardar" }).click();
  await report.waitFor();
  return identity.places;
}

async function savedAt(sheet: string, cell: string): Promise<unknown> {
  const grid = await hostOf(await save(page)).readGrid(sheet);
  const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return grid.value(Number(row) - 1, column);
}

whenChromium(
  "a cell with a list shows its options by click and by Alt+↓, and what is taken stands in the file",
  async () => {
    const { report, rows } = await openForm();
    const cell = rows[0]?.reason ?? "";
    await goTo(page, cell);
    const button = page.getByRole("button", { name: `Opciones de ${cell}` });
    await button.click();
    const list = page.getByRole("listbox", { name: `Opciones de ${cell}` });
    const options = await list.getByRole("option").allTextContents();
    expect(options.length).toBeGreaterThan(2);
    expect(await axeFindings(page)).toEqual([]);
    await list.getByRole("option").nth(1).click();
    await list.waitFor({ state: "detached" });
    expect(await savedAt(report, cell)).toBe(options[1]);

    await goTo(page, cell);
    await button.waitFor();
    await page.keyboard.press("Alt+ArrowDown");
    await list.waitFor();
    expect(await list.locator("[aria-selected=true]").textContent()).toBe(options[1]);
    await page.keyboard.press("Escape");
    await list.waitFor({ state: "detached" });
    await page.keyboard.press("Alt+ArrowDown");
    await list.waitFor();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await list.waitFor({ state: "detached" });
    expect(await savedAt(report, cell)).toBe(options.at(-1));
  },
  PATIENCE,
);

whenChromium(
  "the words of a cell stand beside it, and what is not in its list is asked about: left as it was, or kept",
  async () => {
    const { report, rows } = await openForm();
    const [cell, value] = [rows[0]?.reason ?? "", rows[0]?.value ?? ""];
    await goTo(page, value);
    await page.locator(".asked .prompt").filter({ hasText: /\w/ }).waitFor();
    expect(await page.getByRole("button", { name: `Opciones de ${value}` }).count()).toBe(0);

    await typeInCell(page, cell, "Se fue la luz");
    const asked = page.getByRole("alertdialog");
    await asked.getByRole("button", { name: "Dejar como estaba" }).click();
    expect(await savedAt(report, cell)).toBeNull();
    await typeInCell(page, cell, "Se fue la luz");
    await asked.getByRole("button", { name: "Conservarlo" }).click();
    expect(await savedAt(report, cell)).toBe("Se fue la luz");
  },
  PATIENCE,
);
