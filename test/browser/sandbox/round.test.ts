import { readFileSync } from "node:fs";
import { unzipSync, zipSync } from "fflate";
import type { Frame, Page } from "playwright-core";
import type { Grid } from "../../../src/engine/grid";
import type { FormRow } from "../../../src/engine/followup/form";
import { openXlsx } from "../../../src/hosts/xlsx/openXlsx";
import { whenChromium } from "../../requirements";
import { filledForm, type Answers, type FormFile } from "../taskpane/returnedForms";
import { goTo, onOnePage, openSample, pane, PATIENCE, save, typeInCell } from "./sandboxPage";

/** The round over what is published, in the sandbox: the pane speaks Office.js to a spreadsheet that a person can see. */

let page: Page;

onOnePage((opened) => ({ page } = opened));

async function gridOf(bytes: Uint8Array, sheet: string): Promise<Grid> {
  const outcome = openXlsx(bytes);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.host.readGrid(sheet);
}

async function sheetsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const outcome = openXlsx(bytes);
  return outcome.ok ? (await outcome.host.listSheets()).map(({ name }) => name) : [];
}

/** The first row of a form disagrees with its own quotient where that is asked; the second has no value; the rest are as the last year. */
function answer(row: FormRow, index: number): Answers {
  if (index === 0 && row.asksQuotient) return { value: 40, numerator: 30, denominator: 100, source: "Registro" };
  if (index === 1) return { value: "ND", reason: "La encuesta es bienal" };
  const last = row.last
    .map(({ value }) => value)
    .filter((value) => typeof value === "number")
    .at(-1);
  return { value: last ?? 10, source: "Registro" };
}

function insidePane(): Frame {
  const inside = page.frames().find((frame) => frame.url().includes("panel.html"));
  if (!inside) throw new Error("the pane is not open");
  return inside;
}

/** «Corte 2024» with its columns made. */
async function chooseCut2024(): Promise<void> {
  await openSample(page);
  await pane(page).getByRole("tab", { name: "Seguimiento" }).click();
  await pane(page).getByLabel("Corte", { exact: true }).selectOption("2024");
  await pane(page).getByText("La matriz no tiene las columnas «Logro esperado 2024» y «Valor obtenido 2024».").waitFor();
}

async function formsDownloaded(press: () => Promise<unknown>): Promise<readonly FormFile[]> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  expect(download.suggestedFilename()).toBe("Formatos 2024.zip");
  const files = unzipSync(readFileSync(await download.path()));
  return Object.entries(files).map(([name, bytes]) => ({ name, bytes }));
}

async function packed(forms: readonly FormFile[]): Promise<Uint8Array> {
  const back = await Promise.all(forms.map((form) => filledForm(form, answer)));
  return zipSync(Object.fromEntries(back.map(({ name, bytes }) => [name, bytes])));
}

/** Dropped on the pane, as a person lets a file go over it. */
async function drop(name: string, bytes: Uint8Array): Promise<void> {
  const inside = insidePane();
  const content = Buffer.from(bytes).toString("base64");
  const dataTransfer = await inside.evaluateHandle(
    ([file, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], file));
      return transfer;
    },
    [name, content] as const,
  );
  for (const event of ["dragenter", "dragover", "drop"]) await inside.dispatchEvent("body", event, { dataTransfer });
}

const button = (name: string | RegExp) => pane(page).getByRole("button", { name });

async function apply(): Promise<void> {
  await pane(page).getByRole("heading", { name: "Esto se escribirá" }).waitFor();
  await button("Aplicar").click();
  await pane(page).getByText("Listo.").waitFor();
}

/** Each question of the inbox gets its first answer. */
async function answerQuestions(): Promise<number> {
  const groups = pane(page).getByRole("radiogroup");
  const count = await groups.count();
  for (let at = 0; at < count; at++) await groups.nth(at).getByRole("radio").first().click();
  return count;
}

whenChromium(
  "the round by mouse: columns made, forms out, dropped back, questions answered, shown, written, taken back, written again, signed, and a later change told",
  async () => {
    await chooseCut2024();
    await button("Agregar las columnas de 2024").click();
    await pane(page)
      .getByText(/Los logros esperados de 2024 los escribes tú/)
      .waitFor();
    await apply();
    await pane(page)
      .getByText(/columnas «Logro esperado 2024» \(columna \w+\) y «Valor obtenido 2024» \(columna \w+\) en Matriz/i)
      .waitFor();

    await button("Repartir formatos").click();
    const forms = await formsDownloaded(() => button(/^Descargar \d+ formatos/).click());
    expect(forms.length).toBeGreaterThan(3);
    await button("Volver").click();
    await button("Reunir lo que volvió").click();
    await button("Elegir archivos").waitFor();
    const zip = await packed(forms);
    const before = await save(page);
    await drop("correo.zip", zip);
    await pane(page)
      .getByRole("heading", { name: `Bandeja · ${forms.length} archivos` })
      .waitFor();
    expect(await answerQuestions()).toBeGreaterThan(0);
    await button(/^Aceptar todo lo nuevo/).click();
    await button(/^Ver lo que se escribirá \(\d+\)/).click();
    await apply();
    await pane(page).getByText(`${forms.length} de ${forms.length} entidades entregaron su formato`).waitFor();
    await page.getByRole("tab", { name: "Registro PNTP" }).waitFor();
    const written = await save(page);
    expect(await sheetsOf(written)).toEqual(expect.arrayContaining(["Registro PNTP", "Bitácora PNTP", "Seguimiento PNTP"]));

    await button("Deshacer").click();
    await pane(page).getByRole("heading", { name: "Deshacer" }).waitFor();
    await button("Deshacer").click();
    await pane(page).getByText("Deshecho.").waitFor();
    const undone = await save(page);
    expect(await sheetsOf(undone)).toEqual(await sheetsOf(before));
    expect(await valuesOf(undone)).toEqual(await valuesOf(before));

    await button("Reunir lo que volvió").click();
    await button(/^Aceptar todo lo nuevo/).waitFor();
    await answerQuestions();
    await button(/^Aceptar todo lo nuevo/).click();
    await button(/^Ver lo que se escribirá \(\d+\)/).click();
    await apply();
    expect(await valuesOf(await save(page))).toEqual(await valuesOf(written));

    await button("Cerrar corte 2024").click();
    await pane(page)
      .getByText(/^Huella del corte: [0-9a-f]{64}/)
      .waitFor();
    const consent = pane(page).getByRole("checkbox", { name: /^Cerrar así/ });
    if (await consent.isVisible()) await consent.click();
    await apply();
    await pane(page)
      .getByText(/^Corte 2024: su hoja está como se cerró/)
      .waitFor();

    const matrix = await gridOf(written, "Matriz");
    const column = matrix.area.column + matrix.area.columns - 1;
    const row = Array.from({ length: matrix.area.rows }, (_, index) => matrix.area.row + index).find((each) => {
      const value = matrix.value(each, column);
      return each > 7 && typeof value === "number" && value > 5 && matrix.numberFormat(each, column) === "General";
    });
    if (row === undefined) throw new Error("no count was written");
    const cell = `${letters(column)}${row + 1}`;
    await page.getByRole("tab", { name: "Matriz" }).click();
    await typeInCell(page, cell, String(Number(matrix.value(row, column)) + 7));
    const told = pane(page)
      .getByText(/cambió después del cierre/)
      .first();
    await told.waitFor();
    await pane(page)
      .getByRole("tab", { name: /^Hallazgos/ })
      .click();
    await told.waitFor();
    await pane(page).getByRole("tab", { name: "Explicar" }).click();
    await goTo(page, cell);
    await pane(page).getByRole("heading", { name: "De dónde viene y qué cambió" }).waitFor();
    await pane(page)
      .getByText(/^2024: .* que reportó .* en «.*\.xlsx» \(Reporte!\w+\), recibido el .* Fuente: Registro/)
      .waitFor();
    await pane(page)
      .getByText(/^Corte 2024: cambió después del cierre/)
      .waitFor();
  },
  PATIENCE,
);

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

async function valuesOf(bytes: Uint8Array): Promise<readonly unknown[]> {
  const grid = await gridOf(bytes, "Matriz");
  return Array.from({ length: grid.area.rows * grid.area.columns }, (_, index) =>
    grid.value(grid.area.row + Math.floor(index / grid.area.columns), grid.area.column + (index % grid.area.columns)),
  );
}

whenChromium(
  "the round by keyboard alone: the columns, the forms, the files, the inbox and what is written, with the focus never lost",
  async () => {
    await openSample(page);
    await pane(page).getByRole("tab", { name: "Avance" }).focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await button("Repartir formatos").waitFor();
    await tabTo(/^2023$/);
    for (let pressed = 0; pressed < 3; pressed++) await page.keyboard.press("ArrowUp");
    expect(await focused()).toBe("2024");
    await tabTo(/^Agregar las columnas de 2024$/);
    await page.keyboard.press("Enter");
    await pane(page).getByRole("heading", { name: "Esto se escribirá" }).waitFor();
    await tabTo(/^Aplicar$/);
    await page.keyboard.press("Enter");
    await pane(page).getByText("Listo.").waitFor();
    await tabTo(/^Repartir formatos$/);
    await page.keyboard.press("Enter");
    await pane(page).getByRole("heading", { name: "Repartir" }).waitFor();
    const forms = await formsDownloaded(async () => {
      await tabTo(/^Descargar \d+ formatos/);
      await page.keyboard.press("Enter");
    });
    await tabTo(/^Volver$/, "Shift+Tab");
    await page.keyboard.press("Enter");
    await tabTo(/^Reunir lo que volvió$/);
    const choosing = page.waitForEvent("filechooser");
    await page.keyboard.press("Enter");
    await pane(page).getByRole("heading", { name: "Reunir", exact: true }).waitFor();
    await tabTo(/^Elegir archivos$/);
    await page.keyboard.press("Enter");
    const zip = await packed(forms);
    await (await choosing).setFiles([{ name: "correo.zip", mimeType: "application/zip", buffer: Buffer.from(zip) }]);
    await pane(page)
      .getByRole("heading", { name: /^Bandeja/ })
      .waitFor();
    await tabTo(/^Aceptar todo lo nuevo/);
    await page.keyboard.press("Enter");
    await tabTo(/^Ver lo que se escribirá/);
    await page.keyboard.press("Enter");
    await pane(page).getByRole("heading", { name: "Esto se escribirá" }).waitFor();
    await tabTo(/^Aplicar$/);
    await page.keyboard.press("Enter");
    await pane(page).getByText("Listo.").waitFor();
    await tabTo(/^Cerrar corte 2024$/);
    await page.keyboard.press("Enter");
    await pane(page).getByRole("heading", { name: "Esto se escribirá" }).waitFor();
    await page.keyboard.press("Escape");
    await tabTo(/^Cerrar corte 2024$/);
    expect(await sheetsOf(await save(page))).toContain("Registro PNTP");
  },
  PATIENCE,
);

/** What has the focus in the pane, as it is called. */
function focused(): Promise<string> {
  return insidePane().evaluate(() => {
    const element = document.activeElement;
    if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.text ?? "";
    const own = element?.getAttribute("aria-label");
    return own ?? (element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? "") : (element?.textContent ?? ""));
  });
}

/** Back with «Shift+Tab»: beyond the end of the pane stands the sheet, which takes Tab for itself. */
async function tabTo(name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let pressed = 0; pressed < 120 && !name.test(await focused()); pressed++) await page.keyboard.press(key);
  expect(await focused()).toMatch(name);
}
