import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { buildPortable } from "../../../.config/buildPortable.cjs";
import { findChromium } from "../../requirements";

/** A page of the portable edition, and what it asked for beside itself. */
export interface PortablePage {
  readonly page: Page;
  readonly requests: readonly string[];
}

/** The portable edition as it is built, opened by its file in the system's Chromium, without network. */
export class PortableBrowser {
  private constructor(
    private readonly browser: Browser,
    private readonly folder: string,
    readonly file: string,
  ) {}

  static async launch(): Promise<PortableBrowser> {
    const executablePath = findChromium();
    if (executablePath === undefined) throw new Error("Chromium is not installed");
    const folder = mkdtempSync(join(tmpdir(), "pntp-portable-"));
    const file = join(folder, "pntp.html");
    const [browser] = await Promise.all([
      chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"] }),
      buildPortable(file),
    ]);
    return new PortableBrowser(browser, folder, file);
  }

  async close(): Promise<void> {
    await this.browser.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Any error in the page fails the test that opened it. */
  async open(look: BrowserContextOptions = {}): Promise<PortablePage> {
    const context = await this.browser.newContext({
      viewport: { width: 1366, height: 680 },
      reducedMotion: "reduce",
      locale: "es-PE",
      offline: true,
      ...look,
    });
    const page = await context.newPage();
    // For hangs only: a loaded machine is no fault of the page.
    page.setDefaultTimeout(110_000);
    const address = pathToFileURL(this.file).href;
    const requests: string[] = [];
    const errors: string[] = [];
    page.on("request", (request) => {
      if (request.url() !== address && !/^(?:blob|data):/.test(request.url())) requests.push(request.url());
    });
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    page.on("close", () => {
      if (errors.length > 0) throw new Error(`The page failed: ${errors.join(" · ")}`);
    });
    await page.goto(address);
    await page.getByRole("button", { name: "Abre tu libro" }).waitFor();
    return { page, requests };
  }
}

/** Chooses a file with the page's button, as a person does. */
export async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /^(?:Abre tu libro|Abrir otro)$/ }).click();
  await (await chooser).setFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
}

/** «Calcular avances», «Aplicar». */
export async function calculate(page: Page): Promise<void> {
  await page.getByRole("main").getByRole("button", { name: "Calcular avances" }).click();
  await page.getByRole("button", { name: "Aplicar" }).click();
  await page.getByText("Listo.").first().waitFor();
}

/** «Guardar una copia»: the name and the bytes of what is downloaded. */
export async function saved(page: Page): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Guardar una copia" }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) };
}
