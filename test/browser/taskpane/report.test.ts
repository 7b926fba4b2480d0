import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { EditedReport } from "../../hosts/docx/editedReport";
import { whenChromium } from "../../requirements";
import * as books from "./books";
import { PaneBrowser, axeFindings } from "./panePage";

let browser: PaneBrowser | undefined;

afterAll(() => browser?.close());

async function openReport(platform?: string): Promise<Page> {
  browser ??= await PaneBrowser.launch();
  const page = await browser.open({ book: books.sampleBook() });
  if (platform !== undefined) await page.evaluate((name) => Object.assign(window, { Office: { context: { platform: name } } }), platform);
  await page.getByRole("tab", { name: "Informe" }).click();
  await page.getByRole("heading", { name: "Reporte de cumplimiento" }).waitFor();
  return page;
}

async function downloaded(page: Page): Promise<EditedReport> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Descargar el informe (.docx)" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("Reporte de cumplimiento 2023.docx");
  await page.getByText("está en tus descargas").waitFor();
  return EditedReport.from(readFileSync(await download.path()));
}

describe("the report in the pane, in Chromium", () => {
  whenChromium("says what it will have before it is made, hands it over, and takes it back with her text", async () => {
    const page = await openReport();
    const chapters = await page.getByRole("list", { name: "Qué tendrá" }).getByRole("listitem").allTextContents();
    expect(chapters.slice(0, 2)).toEqual(["Datos generales", "Nivel de avance de los objetivos prioritarios"]);
    expect(chapters.at(-1)).toBe("Anexo. Matriz de indicadores, 2023");

    const report = await downloaded(page);
    expect(report.xml).toContain("pntp:cifra:IOP.02.01:vo:2023:detalle=");
    report
      .write("general.ministerio", "<w:r><w:t>Ministerio del Interior, con el MIMP</w:t></w:r>")
      .type("IOP.02.01:vo:2023:detalle", "39.9\u00a0%");
    await page
      .locator('input[type="file"][aria-label="Partir de un informe anterior…"]')
      .setInputFiles({ name: "mi informe.docx", mimeType: "application/octet-stream", buffer: Buffer.from(report.bytes) });
    await page.getByText("Con «mi informe.docx»").waitFor();
    await page.getByText("Se conservó 1 texto tuyo en su lugar.").waitFor();
    await page.getByText("escribiste 39.9", { exact: false }).waitFor();
    await page.getByLabel("Poner las calculadas").click();
    const again = await downloaded(page);
    expect(again.xml).toContain("Ministerio del Interior");
    expect(again.xml).not.toContain("39.9");
    expect(await axeFindings(page)).toEqual([]);
    await page.close();
  });

  whenChromium("a file that is no report of ours is refused with what to do", async () => {
    const page = await openReport();
    await page
      .locator('input[type="file"][aria-label="Partir de un informe anterior…"]')
      .setInputFiles({ name: "oficio.docx", mimeType: "application/octet-stream", buffer: Buffer.from("no") });
    await page.getByText("«oficio.docx» está dañado o no es un documento de Word (.docx).", { exact: false }).waitFor();
    await page.close();
  });

  whenChromium("in Excel for Mac, where a download leads nowhere, the report goes by the clipboard", async () => {
    const page = await openReport("Mac");
    expect(await page.getByRole("button", { name: "Descargar el informe (.docx)" }).count()).toBe(0);
    await page.getByText("Aquí Excel no deja descargar archivos.", { exact: false }).waitFor();
    await page.getByRole("button", { name: "Copiar el texto del informe" }).click();
    await page.getByText("Copiado.", { exact: false }).waitFor();
    await page.close();
  });
});
