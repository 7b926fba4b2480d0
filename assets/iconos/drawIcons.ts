/** Draws every SVG of this folder at the sizes Office asks for, with the Chromium of the system. Run it after changing a drawing: npx tsx assets/iconos/drawIcons.ts */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const folder = __dirname;

void drawAll();

async function drawAll(): Promise<void> {
  const browser = await chromium.launch({ executablePath: findChromium() });
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  for (const drawing of readdirSync(folder).filter((file) => file.endsWith(".svg"))) {
    const svg = readFileSync(join(folder, drawing), "utf8");
    for (const size of SIZES) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
      writeFileSync(join(folder, drawing.replace(".svg", `-${size}.png`)), await page.screenshot({ omitBackground: true }));
    }
  }
  await browser.close();
}

function findChromium(): string {
  const names = ["chromium", "chromium-browser", "google-chrome"];
  const places = (process.env["PATH"] ?? "").split(delimiter).flatMap((path) => names.map((name) => join(path, name)));
  const found = process.env["CHROMIUM"] ?? places.find((place) => existsSync(place));
  if (found === undefined) throw new Error("No Chromium in PATH: set CHROMIUM to its path.");
  return found;
}
