import { readFileSync } from "node:fs";
import { unzipSync, zipSync } from "fflate";
import type { Page } from "playwright-core";
import { whenChromium } from "../../requirements";
import * as books from "./books";
import type { HarnessOptions } from "./harness";
import { PaneBrowser, axeFindings, type PaneLook } from "./panePage";
import { askingBook, filledForm, formsOf, type Answers, type FormFile } from "./returnedForms";

let browser: PaneBrowser | undefined;
let asking: Promise<string> | undefined;

/** The short matrix, with nearly all of 2023 still to be reported. */
function askingExample(): Promise<string> {
  return (asking ??= books.bookOf({ Matriz: books.writeExample }).then((book) => askingBook(book, 2023)));
}

async function open(options: HarnessOptions, look?: PaneLook): Promise<Page> {
  browser ??= await PaneBrowser.launch();
  const page = await browser.open(options, look);
  await page.getByRole("tab", { name: "Seguimiento" }).waitFor();
  return page;
}

afterAll(() => browser?.close());

const PHOTO = { name: "foto.jpg", bytes: Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]) };

/** The first row of each form is answered in doubt («0.85» as a text of a percentage, a sentence), the others plainly. */
function answerOf(_row: unknown, index: number): Answers {
  return index === 0 ? { value: 61, source: "Registro" } : { value: "ND", reason: "La encuesta es bienal" };
}

const chosen = ({ name, bytes }: FormFile) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });

/** What a person sees of the matrix and of the sheets. */
async function stateOf(page: Page): Promise<{ readonly values: readonly unknown[]; readonly sheets: readonly string[] }> {
  return page.evaluate(async () => ({
    values: await Promise.all(Array.from({ length: 16 }, (_, index) => window.book.valueAt("Matriz", `R${index + 6}`))),
    sheets: await window.book.sheetNames(),
  }));
}

async function zipDownloaded(page: Page, press: () => Promise<unknown>): Promise<readonly FormFile[]> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  expect(download.suggestedFilename()).toBe("Formatos 2023.zip");
  const files = unzipSync(readFileSync(await download.path()));
  return Object.entries(files).map(([name, bytes]) => ({ name, bytes }));
}

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const own = element?.getAttribute("aria-label");
    return own ?? (element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? "") : (element?.textContent ?? ""));
  });

/** Tab until the control of that name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let press = 0; press < 80; press++) {
    if (name.test(await focused(page))) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no control ${String(name)} on the way of Tab`);
}

describe("the round with the entities in the pane", () => {
  whenChromium(
    "by mouse: forms go out in a .zip, come back filled in another, are accepted, seen, written, shown on the board, and taken back",
    async () => {
      const page = await open({ book: await askingExample() });
      const before = await stateOf(page);
      await page.getByRole("tab", { name: "Seguimiento" }).click();
      await page.getByText(/^1 de \d+ indicadores con respuesta/).waitFor();

      await page.getByRole("button", { name: "Repartir formatos" }).click();
      const boxes = page.getByRole("group", { name: /^Entidades/ }).getByRole("checkbox");
      await boxes.last().waitFor();
      const entities = (await boxes.count()) - 1;
      expect(entities).toBeGreaterThan(2);
      await boxes.last().click();
      await page.getByLabel("Fecha límite").fill("2024-02-15");
      await page.getByLabel("A quién se envía").fill("Ana Ruiz");
      const forms = await zipDownloaded(page, () =>
        page.getByRole("button", { name: `Descargar ${entities - 1} formatos (.zip)` }).click(),
      );
      expect(forms).toHaveLength(entities - 1);
      await page.getByText(/^Descargado: «Formatos 2023\.zip»/).waitFor();

      const back = await Promise.all(forms.map((form) => filledForm(form, answerOf)));
      const packed = zipSync(Object.fromEntries(back.slice(1).map(({ name, bytes }) => [name, bytes])));
      await page.getByRole("button", { name: "Volver" }).click();
      await page.getByRole("button", { name: "Reunir lo que volvió" }).click();
      await page.locator("input[type=file]").setInputFiles([...back.slice(0, 1), { name: "correo.zip", bytes: packed }, PHOTO].map(chosen));
      await page.getByRole("heading", { name: `Bandeja · ${forms.length + 1} archivos` }).waitFor();
      await page.getByText(/^No se leyó\. Es una imagen/).waitFor();
      expect((await stateOf(page)).values).toEqual(before.values);

      await page.getByRole("button", { name: /^Aceptar todo lo nuevo/ }).click();
      await page.getByRole("button", { name: /^Ver lo que se escribirá \(\d+\)/ }).click();
      await page.getByRole("heading", { name: "Esto se escribirá" }).waitFor();
      await page.getByText("Hoja «Registro PNTP»").waitFor();
      expect(await stateOf(page)).toEqual(before);
      await page.getByRole("button", { name: "Aplicar" }).click();
      await page.getByText("Listo.").waitFor();
      const after = await stateOf(page);
      expect(after.values.filter((value, row) => value !== before.values[row]).length).toBeGreaterThan(2);
      expect(after.sheets).toEqual(expect.arrayContaining(["Registro PNTP", "Bitácora PNTP", "Seguimiento PNTP"]));

      await page.getByText(new RegExp(`${forms.length} de ${entities} entidades entregaron`)).waitFor();
      await page.getByText("Entera", { exact: true }).waitFor();

      await page.getByRole("button", { name: "Deshacer" }).click();
      await page.getByRole("heading", { name: "Deshacer" }).waitFor();
      await page.getByRole("button", { name: "Deshacer" }).click();
      await page.getByText("Deshecho.").waitFor();
      expect(await stateOf(page)).toEqual(before);
      await page.getByText(/^1 de \d+ indicadores con respuesta/).waitFor();
      await page.close();
    },
  );

  whenChromium("the same files again, once written, are the same as what there is: nothing is left to write", async () => {
    const book = await askingExample();
    const back = await Promise.all((await formsOf(Buffer.from(book, "base64"), { year: 2023 })).map((form) => filledForm(form, answerOf)));
    const page = await open({ book });
    await page.getByRole("tab", { name: "Seguimiento" }).click();
    await page.getByRole("button", { name: "Reunir lo que volvió" }).click();
    await page.locator("input[type=file]").setInputFiles(back.map(chosen));
    await page.getByRole("button", { name: /^Aceptar todo lo nuevo/ }).click();
    await page.getByRole("button", { name: /^Ver lo que se escribirá/ }).click();
    await page.getByRole("button", { name: "Aplicar" }).click();
    await page.getByText("Listo.").waitFor();
    await page.getByRole("button", { name: "Reunir lo que volvió" }).click();
    await page
      .getByText(/valor(?:es)? igual(?:es)? a lo que hay/)
      .first()
      .waitFor();
    expect(await page.getByRole("button", { name: /^Aceptar todo lo nuevo/ }).count()).toBe(0);
    await page.close();
  });

  whenChromium("by keyboard alone the forms go out, and the focus comes back to the tab", async () => {
    const page = await open({ book: await askingExample() });
    await page.getByRole("tab", { name: "Avance" }).focus();
    await page.keyboard.press("End");
    expect(await focused(page)).toMatch(/^Seguimiento/);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Repartir formatos" }).waitFor();
    await tabTo(page, /^Repartir formatos$/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Repartir" }).waitFor();
    expect(await focused(page)).toBe("Repartir");
    await tabTo(page, /^Todas$/);
    const forms = await zipDownloaded(page, async () => {
      await tabTo(page, /^Descargar \d+ formatos/);
      await page.keyboard.press("Enter");
    });
    await page.getByText(/^Descargado:/).waitFor();
    await tabTo(page, /^Volver$/);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Reunir lo que volvió" }).waitFor();
    expect(await focused(page)).toMatch(/^Seguimiento/);

    expect(forms.length).toBeGreaterThan(2);
    await page.close();
  });

  whenChromium("by keyboard alone they come back, are accepted, seen, and written, and the focus is never lost", async () => {
    const book = await askingExample();
    const forms = await formsOf(Buffer.from(book, "base64"), { year: 2023 });
    const back = await Promise.all(forms.map((form) => filledForm(form, answerOf)));
    const page = await open({ book });
    // Listened for from the start: the browser is told to leave the choice to us, and that takes it a moment.
    const choosing = page.waitForEvent("filechooser");
    await page.getByRole("tab", { name: "Seguimiento" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Reunir lo que volvió" }).waitFor();
    await tabTo(page, /^Reunir lo que volvió$/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Reunir" }).waitFor();
    await tabTo(page, /^Elegir archivos$/);
    await page.keyboard.press("Enter");
    const chooser = await choosing;
    expect(chooser.isMultiple()).toBe(true);
    await chooser.setFiles(back.map(chosen));
    await page.getByRole("heading", { name: /^Bandeja/ }).waitFor();
    await tabTo(page, /^Aceptar todo lo nuevo/);
    await page.keyboard.press("Enter");
    await tabTo(page, /^Ver lo que se escribirá/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Esto se escribirá" }).waitFor();
    expect(await focused(page)).toBe("Esto se escribirá");
    await page.keyboard.press("Escape");
    await page.getByRole("heading", { name: /^Bandeja/ }).waitFor();
    expect(await focused(page)).toMatch(/^Ver lo que se escribirá/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Esto se escribirá" }).waitFor();
    await tabTo(page, /^Aplicar$/);
    await page.keyboard.press("Enter");
    await page.getByText("Listo.").waitFor();
    await page.close();
  });

  whenChromium("axe finds nothing and nothing is wider than the pane, in light, dark and contrast, and at 320 px", async () => {
    const book = await askingExample();
    const back = await Promise.all((await formsOf(Buffer.from(book, "base64"), { year: 2023 })).map((form) => filledForm(form, answerOf)));
    const looks: readonly (readonly [boolean, PaneLook])[] = [
      [false, {}],
      [true, {}],
      [false, { contrast: true }],
      [false, { width: 320 }],
    ];
    expect(looks).toHaveLength(4);
    for (const [dark, look] of looks) {
      const page = await open({ book, dark }, look);
      const check = async (): Promise<void> => {
        expect(await axeFindings(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      };
      await page.getByRole("tab", { name: "Seguimiento" }).click();
      await page.locator("summary").first().click();
      await check();
      await page.getByRole("button", { name: "Repartir formatos" }).click();
      await page.getByLabel("Fecha límite").waitFor();
      await check();
      await page.getByRole("button", { name: "Volver" }).click();
      await page.getByRole("button", { name: "Reunir lo que volvió" }).click();
      await page.locator("input[type=file]").setInputFiles([...back, PHOTO].map(chosen));
      await page.getByRole("heading", { name: /^Bandeja/ }).waitFor();
      await check();
      await page.getByRole("button", { name: /^Aceptar todo lo nuevo/ }).click();
      await page.getByRole("button", { name: /^Ver lo que se escribirá/ }).click();
      await page.getByRole("heading", { name: "Esto se escribirá" }).waitFor();
      await check();
      await page.close();
    }
  });
});
