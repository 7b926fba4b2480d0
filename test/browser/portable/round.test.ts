import { readFileSync } from "node:fs";
import { unzipSync, zipSync } from "fflate";
import { whenChromium } from "../../requirements";
import * as books from "../taskpane/books";
import { askingBook, filledForm } from "../taskpane/returnedForms";
import { choose, PortableBrowser } from "./portablePage";

let browser: PortableBrowser | undefined;
afterAll(() => browser?.close());

describe("the round with the entities in the portable edition", () => {
  whenChromium("forms go out, come back dropped on the page, are written and taken back, and nothing is asked of the network", async () => {
    browser = await PortableBrowser.launch();
    const { page, requests } = await browser.open();
    const book = await askingBook(await books.bookOf({ Matriz: books.writeExample }), 2023);
    await choose(page, "matriz.xlsx", Buffer.from(book, "base64"));
    await page.getByRole("tab", { name: "Seguimiento" }).click();
    await page.getByRole("button", { name: "Repartir formatos" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: /^Descargar \d+ formatos/ }).click(),
    ]);
    const forms = Object.entries(unzipSync(readFileSync(await download.path()))).map(([name, bytes]) => ({ name, bytes }));
    expect(forms.length).toBeGreaterThan(2);
    const back = await Promise.all(forms.map((form) => filledForm(form, () => ({ value: 61, source: "Registro" }))));
    const packed = Buffer.from(zipSync(Object.fromEntries(back.map(({ name, bytes }) => [name, bytes])))).toString("base64");

    await page.getByRole("button", { name: "Volver" }).click();
    await page.getByRole("button", { name: "Reunir lo que volvió" }).click();
    await page.getByRole("button", { name: "Elegir archivos" }).waitFor();
    // On the sheet, where another book would be opened while no inbox is.
    const dataTransfer = await page.evaluateHandle((content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], "correo.zip"));
      return transfer;
    }, packed);
    for (const event of ["dragenter", "dragover", "drop"]) await page.dispatchEvent("body", event, { dataTransfer });
    await page.getByRole("heading", { name: `Bandeja · ${forms.length} archivos` }).waitFor();
    await page.getByRole("button", { name: /^Aceptar todo lo nuevo/ }).click();
    await page.getByRole("button", { name: /^Ver lo que se escribirá/ }).click();
    await page.getByRole("main").getByRole("button", { name: "Aplicar" }).click();
    await page.getByText(/^\d+ celdas en Matriz, hoja Registro PNTP creada/).waitFor();
    await page.getByRole("main").getByRole("button", { name: "Deshacer" }).click();
    await page.getByRole("heading", { name: "Deshacer" }).waitFor();
    await page.getByRole("main").getByRole("button", { name: "Deshacer" }).click();
    await page.getByText("Deshecho.").waitFor();
    expect(requests).toEqual([]);
    await page.close();
  });
});
