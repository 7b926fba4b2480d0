import { chromium, type Browser, type FrameLocator, type Locator, type Page } from "playwright-core";
import { publishedFolder } from "../../../src/sandbox/server/published";
import { serve } from "../../../src/sandbox/server/serve";
import { findChromium } from "../../requirements";

/** Long, for hangs only: the first test builds what is published, on a machine that may be busy. */
export const PATIENCE = 600_000;

/** Where the folder under test is made for: one build for all tests, and no address of this machine in it. */
export const ADDRESS = "https://ejemplo.gob.pe/pntp";

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: "light" | "dark";
  /** The page, from where the server has it. */
  readonly at?: string;
}

/** Something that serves the published folder. */
interface Server {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * The sandbox served and open in the system's Chromium. What it asks of another origin, what its pages' rules forbid and what breaks is
 * kept, to be none.
 */
export class SandboxBrowser {
  readonly faults: string[] = [];

  private constructor(
    private readonly server: Server,
    private readonly browser: Browser,
  ) {}

  static async launch(given?: Server): Promise<SandboxBrowser> {
    const executablePath = findChromium();
    if (executablePath === undefined) throw new Error("Chromium is not installed");
    const server = given ?? (await serve(await publishedFolder({ url: ADDRESS }), 3410));
    const browser = await chromium.launch({
      executablePath,
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
    });
    return new SandboxBrowser(server, browser);
  }

  /** The processes that the pages run in, with the seconds that each has taken. */
  async renderers(): Promise<readonly { readonly id: number; readonly cpuTime: number }[]> {
    const session = await this.browser.newBrowserCDPSession();
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    await session.detach();
    return processInfo.filter(({ type }) => type === "renderer");
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }

  /** The page with the sample open and the pane ready. */
  async open({ at = "", ...look }: Look = {}): Promise<Page> {
    const page = await this.blank(look);
    await page.goto(this.server.address + at);
    await pane(page).getByRole("button", { name: "Calcular avances" }).waitFor({ timeout: PATIENCE });
    return page;
  }

  /** A page with nothing in it yet, whose faults are heard. */
  async blank({ width = 1500, height = 900, colorScheme = "light" }: Look = {}): Promise<Page> {
    const page = await this.browser.newPage({ viewport: { width, height }, locale: "es-PE", reducedMotion: "reduce", colorScheme });
    // For hangs only: a loaded machine is no fault of the page.
    page.setDefaultTimeout(110_000);
    const { origin } = new URL(this.server.address);
    page.on("pageerror", ({ message }) => this.faults.push(message));
    page.on("console", (message) => {
      if (message.type() === "error") this.faults.push(message.text());
    });
    page.on("request", (request) => {
      if (!request.url().startsWith(`${origin}/`) && !/^(data|blob):/.test(request.url()))
        this.faults.push(`request to another origin: ${request.url()}`);
    });
    return page;
  }
}

/** Opens the sample afresh in a page. */
export function openSample(page: Page): Promise<void> {
  return replaceBook(page, () => page.locator("#samples").selectOption("matriz_trata_2023.xlsx"));
}

/** A book comes in place of the one there is, whatever became of it: another pane takes the place of its own. */
export async function replaceBook(page: Page, come: () => Promise<unknown>): Promise<void> {
  const former = await page.locator("iframe").elementHandle();
  await come();
  await page.waitForFunction((frame) => frame?.isConnected === false || document.querySelector("dialog[open]") !== null, former);
  if (await unsaved(page).isVisible()) await unsaved(page).getByRole("button", { name: "Seguir sin guardar" }).click();
  await page.waitForFunction((frame) => frame?.isConnected === false, former);
  await pane(page).getByRole("button", { name: "Calcular avances" }).waitFor({ timeout: PATIENCE });
}

/** The question about work that is not saved. */
export function unsaved(page: Page): Locator {
  return page.getByRole("dialog", { name: "Hay cambios sin guardar" });
}

/** The main job, as a person does it. */
export async function fillByMouse(page: Page): Promise<void> {
  await pane(page).getByRole("button", { name: "Calcular avances" }).click();
  await pane(page).getByRole("button", { name: "Aplicar" }).click();
  await pane(page).getByText("Listo.").waitFor();
}

export function pane(page: Page): FrameLocator {
  return page.frameLocator("iframe");
}

/** Goes to a cell by the name box, as a person would, and types into it. */
export async function typeInCell(page: Page, address: string, text: string): Promise<void> {
  await goTo(page, address);
  await page.waitForTimeout(150);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

export async function goTo(page: Page, address: string): Promise<void> {
  const box = page.locator("[data-u-comp=defined-name] input");
  await box.fill(address);
  await box.press("Enter");
}

/** The file that «Guardar libro» gives. */
export async function save(page: Page): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Guardar libro" }).click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}

/**
 * One browser and one page for all the tests of a file, each of which begins by opening a book in it. After each of them nothing may have
 * broken.
 */
export function onOnePage(give: (opened: { readonly browser: SandboxBrowser; readonly page: Page }) => void): void {
  let browser: SandboxBrowser | undefined;
  beforeAll(async () => {
    if (findChromium() === undefined) return;
    browser = await SandboxBrowser.launch();
    give({ browser, page: await browser.open() });
  }, PATIENCE);
  afterAll(() => browser?.close());
  afterEach(() => expect(browser?.faults.splice(0) ?? []).toEqual([]));
}
