import type { Page } from "playwright-core";
import { bookOfEntities, CANARY, hostileBook, OUTSIDE } from "../../attacks/hostileBook";
import { findChromium, whenChromium } from "../../requirements";
import { pane, PATIENCE, SandboxBrowser, save } from "./sandboxPage";

let browser: SandboxBrowser;
let page: Page;
/** What a book must never bring about: a dialog, another window, a socket, a page that goes elsewhere. */
const events: string[] = [];

beforeAll(async () => {
  if (findChromium() === undefined) return;
  browser = await SandboxBrowser.launch();
  page = await browser.open();
  const [address] = page.url().split("?");
  page.on("dialog", (dialog) => {
    events.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("websocket", (socket) => events.push(`socket: ${socket.url()}`));
  page.on("popup", (popup) => events.push(`window: ${popup.url()}`));
  page.on("framenavigated", (frame) => {
    const own = new URL(address ?? "").origin;
    if (frame.url() !== "about:blank" && new URL(frame.url()).origin !== own) events.push(`went to ${frame.url()}`);
    if (frame === page.mainFrame()) events.push(`the page went to ${frame.url()}`);
  });
}, PATIENCE);

afterAll(async () => {
  if (findChromium() !== undefined) await browser.close();
});

/** Nothing ran, nothing was asked of elsewhere, and no text of hers became an element. */
async function nothingHappened(): Promise<void> {
  expect(browser.faults).toEqual([]);
  expect(events).toEqual([]);
  expect(page.context().pages()).toHaveLength(1);
  for (const frame of page.frames()) {
    const made = await frame.evaluate((canary) => {
      const obeying = [...document.querySelectorAll("*")].filter((element) =>
        [...element.attributes].some(
          ({ name, value }) =>
            (name.startsWith("on") && value.includes(canary)) ||
            (/^(?:href|src|action|data|style|srcdoc)$/.test(name) && /ataque\.test|pntpCanario|^javascript:/i.test(value)),
        ),
      );
      const scripts = [...document.querySelectorAll("script, style")].filter(
        ({ textContent }) => textContent?.includes(canary) || textContent?.includes("ataque.test"),
      );
      return { ran: canary in window, obeying: obeying.map(({ outerHTML }) => outerHTML.slice(0, 200)), scripts: scripts.length };
    }, CANARY);
    expect({ url: frame.url(), ...made }).toEqual({ url: frame.url(), ran: false, obeying: [], scripts: 0 });
  }
}

async function openBook(name: string, bytes: Uint8Array): Promise<void> {
  await page.locator("#file").setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  await page.waitForFunction(
    (wanted) => document.querySelector("h1")?.textContent === wanted || document.querySelector("#notices")?.textContent?.includes(wanted),
    name,
  );
}

const press = (name: string): Promise<void> => pane(page).getByRole("button", { name, exact: true }).first().click();
const tab = (name: string): Promise<void> => pane(page).getByRole("tab", { name }).click();
const option = async (name: string): Promise<void> => {
  await press("Opciones");
  await pane(page).getByRole("menuitem", { name }).click();
};

whenChromium(
  "a hostile book is read, calculated, explained, reviewed, reported and saved: no script of it runs, nothing is asked of elsewhere",
  async () => {
    await openBook("hostil.xlsx", hostileBook());
    await pane(page).getByRole("button", { name: "Calcular avances" }).waitFor();
    await nothingHappened();

    await press("Calcular avances");
    await press("Aplicar");
    await pane(page).getByText("Listo.").waitFor();
    await nothingHappened();

    await tab("Hallazgos");
    await press("Pasar a una hoja");
    await pane(page).getByText("Listo.").waitFor();
    await press("Comprobar el texto del informe");
    await pane(page).getByLabel("Pega aquí el texto").fill(`El indicador IOP.01.03 <img src=x onerror="top.${CANARY}=1"> avanzó 12,3 %.`);
    await pane(page).getByRole("button", { name: "Comprobar", exact: true }).click();
    await pane(page).getByRole("tab", { name: "El texto" }).click();
    await press("Volver");
    await nothingHappened();

    await tab("Explicar");
    const search = pane(page).getByRole("combobox", { name: "Buscar indicador, objetivo o conteo" });
    await search.fill("IOP");
    await pane(page).getByRole("option").first().waitFor();
    await nothingHappened();
    await search.press("Enter");
    for (let step = 0; step < 8; step++) await pane(page).getByRole("button", { name: "Siguiente", exact: true }).click();
    await nothingHappened();

    await tab("Informe");
    await press("Hacer la hoja «Tablero PNTP»");
    await pane(page).getByText("Listo.").waitFor();
    const [report] = await Promise.all([page.waitForEvent("download"), press("Descargar el informe (.docx)")]);
    expect(report.suggestedFilename()).toMatch(/\.docx$/);
    await nothingHappened();

    await option("Columnas de la matriz");
    await press("Volver");
    await option("Reglas de cálculo");
    await press("Volver");
    for (const sheet of await page.locator("[data-u-comp=slide-tab-item]").all()) await sheet.click();
    for (const name of ["Resumen", "Colorear"]) await page.getByRole("toolbar", { name: "PNTP" }).getByRole("button", { name }).click();
    await nothingHappened();

    expect((await save(page)).length).toBeGreaterThan(1000);
    await nothingHappened();
  },
  PATIENCE,
);

whenChromium(
  "a book whose entities ask for files is refused in the page, and nothing is asked",
  async () => {
    await openBook("entidades.xlsx", bookOfEntities());
    await page.getByText("No se abrió «entidades.xlsx».").waitFor();
    await nothingHappened();
  },
  PATIENCE,
);

/** What a book could bring about, done by the test itself: a watch that sees none of it would prove nothing. */
const ACTS: Readonly<Record<string, string>> = {
  "asks for something of elsewhere": `fetch("${OUTSIDE}/pregunta").catch(() => undefined)`,
  "shows a picture of elsewhere": `new Image().src = "${OUTSIDE}/imagen.png"`,
  "loads a frame of elsewhere": `document.body.append(Object.assign(document.createElement("iframe"), { id: "x", src: "${OUTSIDE}/marco" }))`,
  "opens a socket": `new WebSocket("${OUTSIDE.replace("http", "ws")}/")`,
  "opens a dialog": `setTimeout(() => alert("x"))`,
  "opens a window": `window.open("about:blank")`,
  "runs a script of the book": `window.${CANARY} = 1`,
  "makes an element of a text": `document.body.insertAdjacentHTML("beforeend", '<b id="x" onclick="${CANARY}=1"></b>')`,
};

whenChromium(
  "and where a page does such a thing, the watch sees it",
  async () => {
    const unseen: string[] = [];
    for (const [name, act] of Object.entries(ACTS)) {
      await page.evaluate(`void (${act})`);
      if (!(await isSeen())) unseen.push(name);
      for (const other of page.context().pages()) if (other !== page) await other.close();
      await page.evaluate(`delete window.${CANARY}; document.querySelector("#x")?.remove()`);
      browser.faults.length = events.length = 0;
    }
    expect(unseen).toEqual([]);
    await nothingHappened();
  },
  PATIENCE,
);

/** Some of it arrives a moment later. */
async function isSeen(): Promise<boolean> {
  for (let turn = 0; turn < 100; turn++) {
    const isQuiet = await nothingHappened().then(
      () => true,
      () => false,
    );
    if (!isQuiet) return true;
    await page.waitForTimeout(20);
  }
  return false;
}
