import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { pane, SandboxBrowser } from "./sandboxPage";

/** Takes the screenshots of the README (assets/capturas) from the product at work: `npm run capturas`. */
const FOLDER = join(__dirname, "../../../assets/capturas");

async function capture(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const browser = await SandboxBrowser.launch();
  try {
    const page = await browser.open({ width: 1360, height: 760 });
    await closeNotices(page);
    await pane(page).getByRole("button", { name: "Calcular avances" }).click();
    await pane(page).getByRole("button", { name: "Aplicar" }).waitFor();
    await shoot(page, "vista-previa");
    await pane(page).getByRole("button", { name: "Aplicar" }).click();
    await pane(page).getByText("Listo.").waitFor();
    await shoot(page, "resumen");
    await page.getByRole("tab", { name: "Matriz" }).click();
    await page.mouse.move(700, 500);
    await page.mouse.wheel(860, 0);
    await shoot(page, "matriz");
    await page.locator("#theme").selectOption("dark");
    await pane(page).getByRole("button", { name: "Calcular avances" }).waitFor();
    await shoot(page, "oscuro");
    await page.close();
  } finally {
    await browser.close();
  }
}

async function closeNotices(page: Page): Promise<void> {
  for (const close of await page.locator("#notices button").all()) await close.click();
}

/** Once nothing moves any more: canvases draw in the frames after a change. */
async function shoot(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(1500);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}

capture().catch((error: unknown) => {
  process.stderr.write(`No se pudieron tomar las capturas: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
