import { join } from "node:path";
import { build, type OutputFile } from "esbuild";
import { chromium, type Browser, type Page } from "playwright-core";
import { findChromium } from "../../requirements";
import type { HarnessOptions } from "./harness";

export { axeFindings } from "../axe";

const ORIGIN = "http://pane.test";

/** Look of the page: width of the pane, and how the system shows colours. */
export interface PaneLook {
  readonly width?: number;
  readonly height?: number;
  readonly contrast?: boolean;
}

/** The pane in the system's Chromium: bundled once, then one page per test. */
export class PaneBrowser {
  private constructor(
    private readonly browser: Browser,
    private readonly files: ReadonlyMap<string, OutputFile>,
  ) {}

  static async launch(): Promise<PaneBrowser> {
    const executablePath = findChromium();
    if (executablePath === undefined) throw new Error("Chromium is not installed");
    const [browser, files] = await Promise.all([
      chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"] }),
      bundle(),
    ]);
    return new PaneBrowser(browser, files);
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  /** A page with the pane open over a workbook. Any request to another origin, and any error in the page, fails the test. */
  async open(options: HarnessOptions, { width = 350, height = 900, contrast = false }: PaneLook = {}): Promise<Page> {
    const page = await this.browser.newPage({
      viewport: { width, height },
      reducedMotion: "reduce",
      forcedColors: contrast ? "active" : "none",
      locale: "es-PE",
    });
    // For hangs only: a loaded machine is no fault of the page.
    page.setDefaultTimeout(110_000);
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("close", () => {
      if (errors.length > 0) throw new Error(`The page failed: ${errors.join(" · ")}`);
    });
    await page.route("**", (route) => {
      const path = new URL(route.request().url()).pathname;
      const file = this.files.get(path);
      if (!route.request().url().startsWith(ORIGIN)) errors.push(`request to another origin: ${route.request().url()}`);
      if (path === "/")
        return route.fulfill({ contentType: "text/html; charset=utf-8", body: HTML, headers: { "content-security-policy": CSP } });
      return file ? route.fulfill({ contentType: "text/javascript", body: file.text }) : route.fulfill({ status: 404, body: "" });
    });
    await page.goto(`${ORIGIN}/`);
    await page.waitForFunction(() => typeof window.startPane === "function");
    await page.evaluate((given) => window.startPane(given), options);
    return page;
  }
}

const HTML =
  `<!doctype html><html lang="es"><head><meta charset="utf-8"><title>PNTP</title><meta name="viewport" ` +
  `content="width=device-width,initial-scale=1"><style>html,body{margin:0}</style></head><body><script ` +
  `type="module" src="/harness.js"></script></body></html>`;
/** As strict as the pane allows: no eval, own origin only; Fluent writes its styles in the page. */
const CSP = `default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'`;

async function bundle(): Promise<ReadonlyMap<string, OutputFile>> {
  const { outputFiles } = await build({
    entryPoints: { harness: join(__dirname, "harness.tsx") },
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    minify: true,
    write: false,
    outdir: "/",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  return new Map(outputFiles.map((file) => [`/${file.path.split(/[\\/]/).at(-1) ?? ""}`, file]));
}
