import { join } from "node:path";
import type { CDPSession, Page } from "playwright-core";
import { findChromium } from "../requirements";
import { pane, replaceBook, SandboxBrowser } from "../browser/sandbox/sandboxPage";
import { writeBenchMatrix } from "./benchMatrix";

/** Seconds of the page's main thread, by what a person does, in order; undefined where Chromium is not installed. */
export type SandboxCosts = readonly { readonly action: string; readonly seconds: number; readonly aim?: number }[];

const LONG = 300_000;
const MANY = 5_040;

/** What the main buttons cost in the sandbox, on the sample and on 5,040 indicators, as Chromium itself counts its main thread. */
export async function sandboxCosts(folder: string): Promise<SandboxCosts | undefined> {
  if (findChromium() === undefined) return undefined;
  const browser = await SandboxBrowser.launch();
  try {
    const page = await browser.open();
    page.setDefaultTimeout(LONG);
    const clock = await MainThread.of(page);
    const costs = [{ action: "Abrir la página y el ejemplo", seconds: await clock.seconds() }];
    const cost = async (action: string, act: () => Promise<unknown>, aim?: number) =>
      costs.push({ action, seconds: await clock.during(act), ...(aim !== undefined && { aim }) });
    await cost("Calcular avances (vista previa)", () => preview(page));
    await cost("Aplicar, 50 indicadores", () => apply(page), 1.5);
    await cost("Deshacer", () => undo(page));
    await pane(page)
      .getByRole("tab", { name: /Hallazgos/ })
      .click();
    await cost("Pasar a una hoja", () => findingsSheet(page));
    await cost("Apartar un hallazgo", () => setAside(page));
    await pane(page).getByRole("tab", { name: "Informe" }).click();
    await cost("Tablero", () => dashboard(page));
    const large = join(folder, `matriz-${MANY}.xlsx`);
    await writeBenchMatrix(large, MANY);
    await cost(`Abrir ${MANY} indicadores`, () => replaceBook(page, () => page.locator("#file").setInputFiles(large)));
    await cost("Calcular avances (vista previa)", () => preview(page));
    await cost(`Aplicar, ${MANY} indicadores`, () => apply(page), 15);
    return costs;
  } finally {
    await browser.close();
  }
}

/** The processor time of the thread that the page, the grid and the pane share. */
class MainThread {
  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  static async of(page: Page): Promise<MainThread> {
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    return new MainThread(page, session);
  }

  /** Since the page began; waits until it does nothing more. */
  async seconds(): Promise<number> {
    let before = -1;
    for (let now = await this.#now(); now - before > 0.05; now = await this.#now()) {
      before = now;
      await this.page.waitForTimeout(400);
    }
    return before;
  }

  async during(act: () => Promise<unknown>): Promise<number> {
    const before = await this.seconds();
    await act();
    return (await this.seconds()) - before;
  }

  async #now(): Promise<number> {
    const { metrics } = await this.session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
  }
}

async function preview(page: Page): Promise<void> {
  await pane(page).getByRole("button", { name: "Calcular avances" }).click();
  await pane(page).getByRole("button", { name: "Aplicar" }).waitFor();
}

async function apply(page: Page): Promise<void> {
  await pane(page).getByRole("button", { name: "Aplicar" }).click();
  await pane(page).getByText("Listo.").first().waitFor();
}

async function undo(page: Page): Promise<void> {
  await pane(page).getByRole("button", { name: "Deshacer" }).first().click();
  await pane(page).getByText("Deshecho").first().waitFor();
}

async function findingsSheet(page: Page): Promise<void> {
  await pane(page).getByRole("button", { name: "Pasar a una hoja" }).click();
  await page.getByRole("tab", { name: "Hallazgos PNTP" }).waitFor();
}

async function setAside(page: Page): Promise<void> {
  await pane(page).getByRole("button", { name: "No aplica" }).first().click();
  await pane(page).locator("form :is(textarea, input)").first().fill("Medición");
  await pane(page).getByRole("button", { name: "Apartar" }).first().click();
  await pane(page).locator("form").waitFor({ state: "detached" });
}

async function dashboard(page: Page): Promise<void> {
  await pane(page)
    .getByRole("button", { name: /Tablero PNTP/ })
    .click();
  await page.getByRole("tab", { name: "Tablero PNTP" }).waitFor();
}
