import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { ASSUMPTIONS } from "../../../src/sandbox/excel/assumptions";
import { hostInfo } from "../../../src/sandbox/excel/door";
import type { Recording } from "../../../src/sandbox/recorder/record";
import { OFFICE_JS, ROOT } from "../../../src/sandbox/server/places";
import { findChromium, whenChromium } from "../../requirements";

const RECORDER = join(ROOT, "src/sandbox/recorder");

/** The recorder's page as it is built, with the stand-in in the place of Excel. */
async function serve(): Promise<Server> {
  const { outputFiles } = await build({
    entryPoints: { grabadora: join(RECORDER, "page.ts"), puerta: join(__dirname, "excelDoor.ts") },
    outdir: "/",
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    logLevel: "silent",
  });
  const scripts = new Map(outputFiles.map(({ path, text }) => [path.replaceAll("\\", "/").replace(/^.*\//, "/"), text]));
  const template = await readFile(join(RECORDER, "recorder.html"), "utf8");
  const page = template
    .replace(/\s*<meta http-equiv[^>]*>/, "")
    .replace(
      /<script src="<%=.*?%>"><\/script>/,
      '<script src="/puerta.js"></script><script src="/office/office.js"></script><script defer src="/grabadora.js"></script>',
    );
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const office = pathname.startsWith("/office/") ? readFile(join(OFFICE_JS, pathname.slice("/office/".length))) : undefined;
    const body = office ?? Promise.resolve(scripts.get(pathname) ?? (pathname === "/grabadora.html" ? page : ""));
    void body
      .then((content) =>
        response
          .writeHead(200, { "content-type": extname(pathname) === ".js" ? "text/javascript" : "text/html; charset=utf-8" })
          .end(content),
      )
      .catch(() => response.writeHead(404).end());
  }).listen(0, "localhost");
}

whenChromium("the recorder's page asks everything at one press of its one button, and gives one file to send back", async () => {
  const server = await serve();
  const browser = await chromium.launch({ executablePath: findChromium() ?? "", args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage({ locale: "es-PE" });
    const faults: string[] = [];
    page.on("pageerror", ({ message }) => faults.push(message));
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://localhost:${port}/grabadora.html?_host_Info=${hostInfo("es-PE")}`);
    expect(await page.getByRole("button").count()).toBe(1);
    await page.getByText("Lo que solo se ve a mano").click();
    await page.getByLabel(/A1 vacía/).fill("ND");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Preguntar a Excel y guardar el archivo" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^pntp-excel-PC-[\d.]+\.json$/);
    const recording = JSON.parse(await readFile(await download.path(), "utf8")) as Recording;
    expect(recording.answers).toHaveLength(Object.keys(ASSUMPTIONS).length);
    expect(recording.answers.filter(({ verdict }) => verdict !== "confirmed").map(({ id, answer }) => [id, answer])).toEqual([]);
    expect(recording.byHand).toEqual({ "functions.blank": "ND" });
    expect(await page.getByRole("status").textContent()).toContain("Todo se confirma en este Excel.");
    expect(faults).toEqual([]);
  } finally {
    await browser.close();
    server.close();
  }
});
