import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { buildPortable, LIMIT } from "../../../.config/buildPortable.cjs";
import { FILE_PROBLEMS } from "../../../src/hosts/xlsx/problems";
import { folderOfItsOwn, pntp } from "../../cli/calls";
import { compoundFile } from "../../hosts/xlsx/compoundFile";
import { whenChromium } from "../../requirements";
import { figureFaults } from "../../writers/figures";
import { packageFaults } from "../../writers/packageFaults";
import { WrittenPackage } from "../../writers/package/writtenPackage";
import { axeFindings } from "../axe";
import { calculate, choose, PortableBrowser, saved } from "./portablePage";

const folder = folderOfItsOwn();
let browser: PortableBrowser | undefined;
const launch = async (): Promise<PortableBrowser> => (browser ??= await PortableBrowser.launch());

afterAll(() => browser?.close());

const BOOKS = ["excelize.xlsx", "mano_excel_365.xlsx", "openpyxl_vestido.xlsx", "libreoffice_ooxml.xlsx", "mano_excel_mac.xlsx"];
const bookOf = (name: string) => new Uint8Array(readFileSync(join(__dirname, "../../writers/books", name)));

test("the page is built to the same bytes each time, within its limit, closed to the network, with nothing of this machine in it", async () => {
  const built = await Promise.all(["a.html", "b.html"].map((name) => buildPortable(join(folder, name))));
  const [page = "", again] = built.map(({ out }) => readFileSync(out, "utf8"));
  expect(page === again).toBe(true);
  expect(built[0]?.bytes).toBeLessThanOrEqual(LIMIT);
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1];
  expect(policy?.split("; ")).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "connect-src 'none'",
      "form-action 'none'",
      expect.stringMatching(/^script-src 'sha256-\S+'$/),
    ]),
  );
  expect(page.match(/<\/script/gi)).toHaveLength(1);
  expect(page).not.toContain(process.cwd());
  expect(page).not.toMatch(/<(?:script|link|img|iframe)[^>]+(?:src|href)="(?!data:)/);
});

describe("the portable edition, opened by its file in Chromium", () => {
  whenChromium("a book of any writer comes out as the command line makes it, and nothing is asked of the network", async () => {
    const { page, requests } = await (await launch()).open();
    for (const name of BOOKS) {
      await choose(page, name, bookOf(name));
      await page.getByText(name, { exact: true }).waitFor();
      await page.getByLabel("Año", { exact: true }).selectOption("2023");
      await calculate(page);
      const copy = await saved(page);
      expect(copy.name).toBe(name.replace(".xlsx", "-pntp.xlsx"));
      expect(figureFaults(copy.bytes)).toEqual([]);
      expect(packageFaults(bookOf(name), copy.bytes)).toEqual([]);
      expect(undated(copy.bytes)).toEqual(undated(await byCommandLine(name)));
      await page.getByText("Copia descargada", { exact: true }).waitFor();
    }
    expect(requests).toEqual([]);
    await page.close();
  });

  whenChromium("«Deshacer» gives the book back as it came, and a copy says whose it is", async () => {
    const { page } = await (await launch()).open();
    await choose(page, "excelize.xlsx", bookOf("excelize.xlsx"));
    await calculate(page);
    await page.getByText("Con cambios sin guardar").waitFor();
    await page.getByRole("button", { name: "Deshacer" }).first().click();
    await page.getByRole("heading", { name: "Deshacer" }).waitFor();
    await page.getByRole("button", { name: "Deshacer" }).last().click();
    await page.getByText("Deshecho.").waitFor();
    const copy = await saved(page);
    expect(cellsOf(copy.bytes)).toEqual(cellsOf(bookOf("excelize.xlsx")));
    await page.getByText("«excelize.xlsx» no cambió").waitFor();
    await page.close();
  });

  whenChromium("what is no workbook is refused with the sentence of the command line", async () => {
    const { page } = await (await launch()).open();
    const book = bookOf("excelize.xlsx");
    const refused: readonly (readonly [string, Uint8Array, string])[] = [
      ["cifrado.xlsx", compoundFile("EncryptionInfo", "EncryptedPackage"), FILE_PROBLEMS.password.message],
      ["viejo.xls", compoundFile("Workbook"), FILE_PROBLEMS.oldExcel.message],
      ["cortado.xlsx", book.slice(0, book.length / 2), FILE_PROBLEMS.truncated.message],
      ["vacio.xlsx", new Uint8Array(), FILE_PROBLEMS.empty.message],
      ["tabla.xlsx", new TextEncoder().encode("Código;Indicador\nIOP.01;x\n"), FILE_PROBLEMS.text.message],
    ];
    for (const [name, bytes, sentence] of refused) {
      await choose(page, name, bytes);
      await page.getByText(`No se pudo abrir «${name}».`).waitFor();
      writeFileSync(join(folder, name), bytes);
      const { err } = await pntp(folder, ["calcular", name]);
      const shown = (await page.getByRole("alert").textContent()) ?? "";
      expect(shown).toContain(sentence);
      for (const line of err.trim().split("\n")) expect(shown).toContain(line.trim());
    }
    await page.close();
  });

  whenChromium("work that is not saved gives way only when she says so: another book, the example, the window", async () => {
    const { page } = await (await launch()).open();
    await page.getByRole("button", { name: "Probar con el ejemplo" }).click();
    await calculate(page);
    await page.getByRole("button", { name: "Ejemplo", exact: true }).click();
    await page.getByRole("dialog", { name: "Hay cambios sin guardar" }).waitFor();
    await page.getByRole("button", { name: "Cancelar" }).click();
    await page.getByText("Con cambios sin guardar").waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent === "Ejemplo");
    expect(await leavingAsks(page)).toBe(true);

    await choose(page, "excelize.xlsx", bookOf("excelize.xlsx"));
    await page.getByRole("dialog").waitFor();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Guardar y seguir" }).click();
    expect((await download).suggestedFilename()).toBe("Ejemplo de matriz-pntp.xlsx");
    await page.getByText("excelize.xlsx", { exact: true }).waitFor();
    await page.getByText("Sin cambios", { exact: true }).waitFor();
    expect(await leavingAsks(page)).toBe(false);
    await page.close();
  });

  whenChromium(
    "«Ir a la celda» ends with the cell in sight beside what is frozen, and a row pressed in the sheet is explained",
    async () => {
      const { page } = await (await launch()).open();
      await page.getByRole("button", { name: "Probar con el ejemplo" }).click();
      await page.getByRole("tab", { name: /Hallazgos/ }).click();
      await page.getByRole("link", { name: "Ir a Matriz!C64" }).click();
      const cell = page.getByRole("gridcell", { selected: true });
      expect(await cell.textContent()).toBe("Ministerio Publico");
      expect(await isSeenAt(page)).toBe(true);

      await page.getByRole("tab", { name: "Explicar" }).click();
      await page.getByRole("gridcell", { name: "ISS.02.04.03.01", exact: true }).click();
      await page.getByRole("heading", { name: "ISS.02.04.03.01" }).waitFor();
      await page.getByRole("grid").press("Control+Home");
      expect(await page.getByRole("gridcell", { selected: true }).textContent()).toMatch(/^Política Nacional/);
      await page.getByRole("grid").press("Control+End");
      expect(await isSeenAt(page)).toBe(true);
      await page.close();
    },
  );

  whenChromium(
    "axe finds nothing, and nothing is wider than the window, at the start, before, in and after the work, in each look",
    async () => {
      const looks = [
        { viewport: { width: 1366, height: 680 } },
        { viewport: { width: 1366, height: 680 }, colorScheme: "dark" },
        { viewport: { width: 320, height: 640 } },
        { viewport: { width: 1366, height: 680 }, forcedColors: "active" },
      ] as const;
      for (const look of looks) {
        const { page } = await (await launch()).open(look);
        const found = [...(await axeFindings(page))];
        const check = async (): Promise<void> => {
          found.push(...(await axeFindings(page)));
          expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        };
        await page.getByRole("button", { name: "Probar con el ejemplo" }).click();
        await page.getByText(/Corte 2023/).waitFor();
        await check();
        await calculate(page);
        await check();
        await page.getByRole("button", { name: "Convertir" }).click();
        await check();
        await page.keyboard.press("Escape");
        if (look.viewport.width < 700) {
          await page.getByRole("tab", { name: "Hoja" }).click();
          await page.getByRole("grid").waitFor();
          await check();
        }
        await page.getByRole("button", { name: "Abrir otro" }).waitFor();
        await choose(page, "otro.xlsx", bookOf("excelize.xlsx"));
        await page.getByRole("dialog").waitFor();
        await check();
        expect(found).toEqual([]);
        await page.close();
      }
    },
  );
});

async function byCommandLine(name: string): Promise<Uint8Array> {
  writeFileSync(join(folder, name), bookOf(name));
  const { code, err } = await pntp(folder, ["calcular", name, "--anio", "2023", "--reemplazar"]);
  if (code !== 0) throw new Error(err);
  return new Uint8Array(readFileSync(join(folder, name.replace(".xlsx", "-pntp.xlsx"))));
}

/** Each part of a package with its text: how it is compressed is each writer's own. */
function partsOf(book: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries([...new WrittenPackage(book).parts].map(([name, bytes]) => [name, Buffer.from(bytes).toString("latin1")]));
}

/** The pane says on what day it computed, the command line when the book was saved; the trace of the sheet holds it too. */
function undated(book: Uint8Array): Readonly<Record<string, string>> {
  const withoutDay = (part: string) =>
    part.replace(/(?:calculado|libro guardado) el \d\d\/\d\d\/\d{4}/gi, "").replace(/(_huella" hidden="1">)[^<]*/g, "$1");
  return Object.fromEntries(Object.entries(partsOf(book)).map(([name, part]) => [name, withoutDay(part)]));
}

function cellsOf(book: Uint8Array): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    Object.entries(partsOf(book))
      .filter(([name]) => name.includes("worksheets/") && name.endsWith(".xml"))
      .map(([name, xml]) => [name, [...xml.matchAll(/<(?:\w+:)?v>([^<]*)</g)].map(([, value]) => value).join(" ")]),
  );
}

/** Whether the browser would ask before the window is closed. */
function leavingAsks(page: Page): Promise<boolean> {
  return page.evaluate(() => !window.dispatchEvent(new Event("beforeunload", { cancelable: true })));
}

/** Whether what is at the middle of the selected cell is the cell itself: neither out of the window nor under what is frozen. */
function isSeenAt(page: Page): Promise<boolean> {
  return page.getByRole("gridcell", { selected: true }).evaluate((cell) => {
    const { left, top, width, height } = cell.getBoundingClientRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    return there !== null && (cell === there || cell.contains(there));
  });
}
