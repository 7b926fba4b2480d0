/**
 * Takes a picture of every state of the pane, in every look, to be judged by eye: `tsx test/browser/taskpane/screens.script.ts [part of a
 * name]`.
 * They stay in .cache/pantallas. Beside each name: what axe finds, and whether anything is wider than the pane.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import * as books from "./books";
import type { HarnessOptions } from "./harness";
import { PaneBrowser, axeFindings, type PaneLook } from "./panePage";
import { reportText } from "./reports";
import { roundScreens, seeBoard } from "./roundScreens";
import { press, type Screen } from "./screen";

const folder = join(process.cwd(), ".cache", "pantallas");

const ready = (page: Page): Promise<void> => page.getByRole("button", { name: "Calcular avances" }).waitFor();
const still = async (): Promise<void> => undefined;

async function preview(page: Page): Promise<void> {
  await press(page, "Calcular avances");
  await page.getByRole("button", { name: "Aplicar" }).waitFor();
}

async function apply(page: Page): Promise<void> {
  await preview(page);
  await press(page, "Aplicar");
  await page.getByRole("button", { name: "Deshacer" }).waitFor();
}

async function seeUndo(page: Page): Promise<void> {
  await apply(page);
  await press(page, "Deshacer");
  await page.getByRole("heading", { name: "Deshacer" }).waitFor();
}

function openTab(name: string): Screen["act"] {
  return (page) => page.getByRole("tab", { name }).click();
}

function openPage(name: string): Screen["act"] {
  return async (page) => {
    await press(page, "Opciones");
    await page.getByRole("menuitem", { name }).click();
  };
}

async function explain(page: Page, focus: string): Promise<void> {
  await openTab("Explicar")(page);
  await page.getByRole("combobox", { name: "Buscar indicador, objetivo o conteo" }).fill(focus);
  await page.keyboard.press("Enter");
}

async function openText(page: Page): Promise<void> {
  await openTab("Hallazgos")(page);
  await press(page, "Comprobar el texto del informe");
  await page.getByLabel("Pega aquí el texto").waitFor();
}

async function checkText(page: Page): Promise<void> {
  await openText(page);
  await page.getByLabel("Pega aquí el texto").fill(reportText);
  await page.getByRole("button", { name: "Comprobar", exact: true }).click();
  await page.getByRole("tab", { name: "El texto" }).waitFor();
}

async function readText(page: Page): Promise<void> {
  await checkText(page);
  await page.getByRole("tab", { name: "El texto" }).click();
  await page.getByRole("button", { name: /^97\.8 %/ }).click();
  await page.getByRole("group", { name: /^Detalle/ }).waitFor();
}

/** The states with figures, in one look. */
function usualScreens(name: string, options: HarnessOptions, look: PaneLook): readonly Screen[] {
  const acts: Readonly<Record<string, Screen["act"]>> = {
    avance: ready,
    vista: preview,
    listo: apply,
    hallazgos: openTab("Hallazgos"),
    explicar: (page) => explain(page, "OP.02"),
    informe: openTab("Informe"),
    seguimiento: (page) => seeBoard(page).then(() => page.locator("summary").first().click()),
    columnas: openPage("Columnas de la matriz"),
    reglas: openPage("Reglas de cálculo"),
    texto: checkText,
    "texto-marcado": readText,
    menu: (page) => press(page, "Opciones"),
  };
  return Object.entries(acts).map(([act, run]) => ({ name: `${act}-${name}`, options, look, act: run }));
}

/** Where something is asked or refused, in one look. */
async function askingScreens(name: string, more: Pick<HarnessOptions, "dark">, look: PaneLook): Promise<readonly Screen[]> {
  const table = await books.bookOf({ Datos: books.writeTrackingTable });
  const candidates = await books.bookOf({ Matriz: books.writeYearByYear });
  const rival = await books.bookOf({ Matriz: books.writeExampleWithRival });
  const cards = await books.bookOf({ Fichas: books.writeCards });
  return [
    { name: `preguntar-tabla-${name}`, options: { book: table, ...more }, look, act: still },
    {
      name: `preguntar-columnas-${name}`,
      options: { book: table, ...more },
      look,
      act: (page) => press(page, "Decir qué es cada columna"),
      isWhole: true,
    },
    { name: `preguntar-candidatas-${name}`, options: { book: candidates, ...more }, look, act: ready },
    { name: `preguntar-rivales-${name}`, options: { book: rival, ...more }, look, act: ready },
    { name: `preguntar-dudas-${name}`, options: { book: rival, ...more }, look, act: openPage("Columnas de la matriz"), isWhole: true },
    { name: `preguntar-fichas-${name}`, options: { book: cards, ...more }, look, act: still },
  ];
}

/** Findings that can be put right, many set aside at once, and the preview of a fix. */
function fixScreens(name: "claro" | "oscuro" | "320", book: string): readonly Screen[] {
  const options = { book, dark: name === "oscuro" };
  const look = name === "320" ? { width: 320 } : {};
  const act =
    (button: RegExp): Screen["act"] =>
    async (page) => {
      await openTab("Hallazgos")(page);
      await page.getByRole("button", { name: button }).first().click();
    };
  return [
    { name: `arreglar-lista-${name}`, options, look, act: openTab("Hallazgos"), isWhole: true },
    { name: `arreglar-entidad-${name}`, options, look, act: act(/^Escribirla igual/) },
    { name: `arreglar-escala-${name}`, options, look, act: act(/^Corregir la escala/) },
    { name: `apartar-varios-${name}`, options, look, act: act(/^Apartar varios/), isWhole: true },
    { name: `recorrer-${name}`, options, look, act: act(/^Siguiente/) },
  ];
}

async function rareScreens(sample: string): Promise<readonly Screen[]> {
  const notes = await books.bookOf({ Notas: books.writeNearMiss });
  const protectedBook = await books.bookOf({
    Matriz: async (sheet) => {
      books.writeExample(sheet);
      await books.protect(sheet);
    },
  });
  const faulty = await books.bookOf({ Matriz: books.writeFaulty });
  const edit = (page: Page): Promise<void> => page.evaluate(() => window.book.type("Matriz", "R9", 99));
  return [
    { name: "avance-entero", options: { book: sample }, act: ready, isWhole: true },
    { name: "reglas-entero", options: { book: sample }, act: openPage("Reglas de cálculo"), isWhole: true },
    { name: "texto-entero", options: { book: sample }, act: checkText, isWhole: true },
    { name: "texto-marcado-entero", options: { book: sample }, act: readText, isWhole: true },
    { name: "texto-marcado-680", options: { book: sample }, look: { height: 600 }, act: readText },
    {
      name: "texto-fila",
      options: { book: sample },
      act: async (page) => {
        await checkText(page);
        await page.evaluate(() => window.book.select("Matriz", { row: 8, column: 17, rows: 1, columns: 1 }));
        await page.getByText("IOP.01.01:").waitFor();
      },
      isWhole: true,
    },
    {
      name: "texto-dado-por-bueno",
      options: { book: sample },
      act: async (page) => {
        await checkText(page);
        await page.getByRole("button", { name: "Está bien así: 97.8 %" }).click();
        await page.getByRole("heading", { name: /^Dadas por buenas/ }).waitFor();
      },
      isWhole: true,
    },
    {
      name: "tablero-entero",
      options: { book: sample },
      act: (page) => openTab("Informe")(page).then(() => page.getByRole("img", { name: /^Avance Tipo 1 y Avance Tipo 2/ }).waitFor()),
      isWhole: true,
    },
    {
      name: "ficha-entera",
      options: { book: sample },
      act: (page) => explain(page, "IOP.01.01").then(() => page.getByRole("img", { name: /^IOP\.01\.01/ }).waitFor()),
      isWhole: true,
    },
    { name: "texto-vacio", options: { book: sample }, act: openText },
    {
      name: "texto-archivo-malo",
      options: { book: sample },
      look: { width: 320 },
      act: (page) =>
        openText(page).then(() =>
          page
            .locator("input[type=file]")
            .setInputFiles({ name: "informe.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") }),
        ),
    },
    { name: "explicar-conteo", options: { book: sample }, act: (page) => explain(page, "servicio bajo") },
    ...(["claro", "oscuro", "320"] as const).flatMap((look) => [
      {
        name: `colorear-${look}`,
        options: { book: sample, dark: look === "oscuro" },
        look: look === "320" ? { width: 320 } : {},
        act: (page: Page) => ready(page).then(() => page.evaluate(() => window.colour())),
      },
      {
        name: `reglas-mal-${look}`,
        options: { book: sample, dark: look === "oscuro" },
        look: { height: 680, ...(look === "320" && { width: 320 }) },
        act: async (page: Page) => {
          await openPage("Reglas de cálculo")(page);
          await page.getByLabel("Límite inferior de medio (%)").fill("98");
        },
      },
      {
        name: `senalar-${look}`,
        options: { book: sample, dark: look === "oscuro" },
        look: look === "320" ? { width: 320 } : {},
        act: async (page: Page) => {
          await openPage("Señalar la matriz")(page);
          await page.evaluate(() => window.selectCells("Matriz", "C10:D12"));
          await press(page, "Usar la selección");
        },
      },
      {
        name: `explicar-lineamiento-${look}`,
        options: { book: sample, dark: look === "oscuro" },
        look: look === "320" ? { width: 320 } : {},
        act: (page: Page) => openTab("Explicar")(page).then(() => page.evaluate(() => window.selectCells("Matriz", "A10"))),
      },
      {
        name: `explicar-hallazgo-${look}`,
        options: { book: sample, dark: look === "oscuro" },
        look: look === "320" ? { width: 320 } : {},
        act: (page: Page) => openTab("Explicar")(page).then(() => page.evaluate(() => window.selectCells("Matriz", "R64"))),
        isWhole: true,
      },
      {
        name: `explicar-buscar-${look}`,
        options: { book: sample, dark: look === "oscuro" },
        look: look === "320" ? { width: 320 } : {},
        act: (page: Page) =>
          openTab("Explicar")(page).then(() =>
            page.getByRole("combobox", { name: "Buscar indicador, objetivo o conteo" }).fill("denuncias"),
          ),
      },
    ]),
    { name: "leyendo", options: { book: sample, trouble: { readSlowly: 5000 } }, act: still },
    {
      name: "leyendo-lento",
      options: { book: sample, trouble: { readSlowly: 8000 } },
      act: (page) => page.getByRole("button", { name: "Cancelar" }).waitFor(),
    },
    {
      name: "no-se-pudo-leer",
      options: {
        book: sample,
        trouble: {
          unreadable: {
            code: "cellBeingEdited",
            message: "No se pudo leer la hoja «Matriz»: hay una celda a medio escribir. Termina con Intro (o Esc) y vuelve a intentarlo.",
          },
        },
      },
      act: still,
    },
    {
      name: "escribiendo",
      options: { book: sample, trouble: { writeSlowly: 6000 } },
      act: async (page) => {
        await preview(page);
        await press(page, "Aplicar");
        await page.getByRole("progressbar").waitFor();
      },
    },
    { name: "fuera-de-excel", options: { sandbox: "http://localhost:3000/" }, act: still },
    { name: "sin-matriz", options: { book: notes }, act: still },
    { name: "libro-vacio", options: { book: await books.bookOf({ Hoja1: () => undefined }) }, act: still },
    {
      name: "senalar",
      options: { book: notes },
      act: (page) => press(page, "Señalar la matriz").then(() => press(page, "Usar la selección")),
    },
    {
      name: "dos-matrices",
      options: { book: await books.bookOf({ "Matriz 2022": books.writeExample, "Matriz 2023": books.writeExample }) },
      act: still,
    },
    { name: "duda", options: { book: await books.bookOf({ Matriz: books.writeExampleWithRival }) }, act: ready },
    { name: "protegida", options: { book: protectedBook }, act: (page) => press(page, "Calcular avances") },
    {
      name: "hay-cambios",
      options: { book: sample },
      act: (page) =>
        ready(page)
          .then(() => edit(page))
          .then(() => page.getByText("Hay cambios en la hoja").waitFor()),
    },
    {
      name: "cambio-tras-vista",
      options: { book: sample },
      act: (page) =>
        preview(page)
          .then(() => edit(page))
          .then(() => press(page, "Aplicar")),
    },
    { name: "por-deshacer", options: { book: sample }, act: seeUndo },
    { name: "deshecho", options: { book: sample }, act: (page) => seeUndo(page).then(() => press(page, "Deshacer")) },
    {
      name: "fila-elegida",
      options: { book: sample },
      act: (page) =>
        page
          .getByRole("button", { name: /^OP\.02 / })
          .first()
          .click(),
    },
    {
      name: "reglas-efecto",
      options: { book: sample },
      act: async (page) => {
        await openPage("Reglas de cálculo")(page);
        await page.getByLabel("Límite inferior de medio (%)").fill("80");
      },
    },
    ...(["claro", "oscuro", "320"] as const).flatMap((look) => fixScreens(look, faulty)),
    {
      name: "no-aplica",
      options: { book: sample },
      act: async (page) => {
        await openTab("Hallazgos")(page);
        await press(page, "No aplica");
      },
    },
  ];
}

async function take(browser: PaneBrowser, { name, options, look, act, isWhole = false }: Screen): Promise<string> {
  const page = await browser.open(options, look);
  await page.waitForTimeout(300);
  await act(page);
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: isWhole });
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const found = await axeFindings(page);
  await page.close();
  return [name, ...(wider > 0 ? [`${wider} px too wide`] : []), ...found].join(" · ");
}

async function main(part: string | undefined): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const sample = books.sampleBook();
  const looks: readonly (readonly [string, HarnessOptions, PaneLook])[] = [
    ["claro", { book: sample }, {}],
    ["oscuro", { book: sample, dark: true }, {}],
    ["contraste", { book: sample }, { contrast: true }],
    ["320", { book: sample }, { width: 320 }],
    ["450", { book: sample }, { width: 450 }],
  ];
  const asking = await Promise.all(looks.map(([name, { dark = false }, look]) => askingScreens(name, { dark }, look)));
  const screens = [
    ...asking.flat(),
    ...looks.flatMap(([name, options, look]) => usualScreens(name, options, look)),
    ...(await rareScreens(sample)),
    ...(await roundScreens(sample)),
  ];
  const browser = await PaneBrowser.launch();
  for (const screen of screens.filter(({ name }) => part === undefined || name.includes(part)))
    process.stdout.write(`${await take(browser, screen)}\n`);
  await browser.close();
}

void main(process.argv[2]);
