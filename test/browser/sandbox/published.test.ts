import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { openXlsx } from "../../../src/hosts/xlsx/openXlsx";
import { publishedFolder } from "../../../src/sandbox/server/published";
import { whenChromium } from "../../requirements";
import { axeFindings } from "../axe";
import { servePlainly } from "./plainServer";
import { ADDRESS, fillByMouse, PATIENCE, SandboxBrowser, save } from "./sandboxPage";

let folder: string;

beforeAll(async () => {
  folder = await publishedFolder({ url: ADDRESS });
}, PATIENCE);

const text = (file: string): string => readFileSync(join(folder, file), "utf8");
const pages = (): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".html"))
    .sort();

describe("the published folder, made for an address", () => {
  test("says that address and no other: manifest, functions, samples for servers, first page", () => {
    const manifest = text("manifest.xml");
    const addresses = [...manifest.matchAll(/"(https?:[^"]+)"|>(https?:[^<]+)</g)]
      .map(([, quoted, inText]) => quoted ?? inText ?? "")
      .filter((address) => !/schemas\.microsoft\.com|w3\.org/.test(address));
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((address) => address !== ADDRESS && !address.startsWith(`${ADDRESS}/`))).toEqual([]);
    const named = addresses.flatMap((address) => new URL(address).pathname.slice(new URL(ADDRESS).pathname.length + 1) || []);
    expect(named.filter((file) => !existsSync(join(folder, file)))).toEqual([]);

    const { functions } = JSON.parse(text("functions.json")) as { functions: readonly { readonly id: string; readonly helpUrl: string }[] };
    expect(functions.map(({ helpUrl }) => helpUrl)).toEqual(functions.map(({ id }) => `${ADDRESS}/ayuda.html#${id}`));
    const help = text("ayuda.html");
    expect(functions.filter(({ id }) => !help.includes(`<section id="${id}">`))).toEqual([]);

    expect(text("nginx.conf")).toContain(`location ${new URL(ADDRESS).pathname}/ {`);
    for (const place of ["/", "/manifest.xml", "/navegador/", "/functions.json"]) expect(text("index.html")).toContain(ADDRESS + place);
    for (const file of [...pages(), "manifest.xml", "functions.json", "nginx.conf"])
      expect([file, /localhost|DIRECCION|RUTA/.exec(text(file))?.[0]]).toEqual([file, undefined]);
  });

  test("has what its pages lead to, and they load from it alone; only Excel's page takes office.js from Microsoft", () => {
    expect(pages()).toEqual(["ayuda.html", "index.html", "navegador/index.html", "navegador/panel.html", "pntp.html", "taskpane.html"]);
    for (const page of pages()) {
      const links = [...text(page).matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, link]) => link ?? "");
      const inside = links.filter((link) => !/^(?:https?|data):/.test(link)).map((link) => link.replace(/[#?].*$/, ""));
      const missing = inside.filter((link) => link !== "" && !existsSync(join(folder, dirname(page), link)));
      expect([page, missing]).toEqual([page, []]);
      const loaded = [...text(page).matchAll(/<(?:script|img|iframe)\b[^>]* src="(https?:[^"]*)"/g)].map(([, address]) => address);
      const fromMicrosoft = page === "taskpane.html" ? ["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"] : [];
      expect([page, loaded]).toEqual([page, fromMicrosoft]);
      expect([page, text(page).includes('http-equiv="Content-Security-Policy"')]).toEqual([page, true]);
    }
  });
});

test("the published folder says whose packages it carries and under what terms", () => {
  const told = text("licencias.txt").split(`\n${"=".repeat(80)}\n\n`);
  const named = (name: string) => told.find((entry) => entry.startsWith(`${name} `)) ?? "";
  for (const name of ["@fluentui/react-components", "@univerjs/core", "chart.js", "docx", "fflate", "react"])
    expect(named(name)).toMatch(/^\S+ \d\S* · \S+\n\n[\s\S]{200}/);
  // Its package has no file with the terms: they are named.
  expect(named("saxes")).toMatch(/^saxes \d\S* · ISC\n/);
  expect(text("navegador/office/LICENSE.txt")).toContain("OFFICE.JS");
});

whenChromium(
  "its address alone is the product: over a server that knows nothing of us the sample is computed, applied and saved",
  async () => {
    const server = await servePlainly(folder, "/politicas/pntp/");
    const browser = await SandboxBrowser.launch(server);
    try {
      const page = await browser.open({ at: "navegador/" });
      await fillByMouse(page);
      await page.getByRole("tab", { name: "Resumen PNTP" }).waitFor();
      const outcome = openXlsx(await save(page));
      if (!outcome.ok) throw new Error(outcome.problem.message);
      expect((await outcome.host.readGrid("Matriz")).value(8, 18)).toBeCloseTo(77.528, 3);
      expect(
        await page.locator("#ribbon img").evaluateAll((icons) => icons.map((icon) => (icon as HTMLImageElement).naturalWidth > 0)),
      ).toEqual(Array<boolean>(6).fill(true));
      await page.close();
      expect([browser.faults, server.missed]).toEqual([[], []]);
    } finally {
      await browser.close();
    }
  },
  PATIENCE,
);

whenChromium(
  "its first page reads well, in light and dark and at the width of a phone, and leads to the browser edition",
  async () => {
    const server = await servePlainly(folder, "/");
    const browser = await SandboxBrowser.launch(server);
    try {
      for (const colorScheme of ["light", "dark"] as const) {
        const page = await browser.blank({ width: 320, height: 640, colorScheme });
        await page.goto(server.address);
        expect(await axeFindings(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        await page.getByRole("link", { name: "Abrir PNTP en el navegador" }).click();
        await page.waitForURL(`${server.address}navegador/`);
        await page.close();
      }
      expect([browser.faults, server.missed]).toEqual([[], []]);
    } finally {
      await browser.close();
    }
  },
  PATIENCE,
);
