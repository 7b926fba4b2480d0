import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { attacks } from "../../attacks/attacks";
import { whenChromium } from "../../requirements";
import type { SandboxBrowser } from "./sandboxPage";
import { onOnePage, PATIENCE } from "./sandboxPage";

/** The heaviest of each family of test/attacks: what each expands to, nests, repeats or points at. */
const WORST = [
  "a book: 5,000 entries over the same bytes",
  "a book: an entry that says it unpacks to 4 GB",
  "a book: nine parts of 15 MB of blanks",
  "a book: content types of 15 MB of blanks",
  "a book: 20,001 empty entries",
  "a book with texts nested 20,000 deep in the string table",
  "a book with elements nested 200,000 deep after the cells",
  "a book with rows nested 10,000 deep",
  "a book with 100,000 attributes in a tag",
  "a book with a quote that nothing closes",
  "a book with 200,000 sheets",
  "a book with 2,000 sheets of their own",
  "a book with 100,000 merges",
  "a book with 30,000 defined names",
  "a book with 20,000 conditional formats",
  "a book with 8 million elements after the cells",
  "a book with 5 million empty texts in the string table",
  "a book with one text of the table of 10 MB",
  "a book with two million empty rows",
  "a book with five million cells in 300 rows",
  "a book with six million formatted cells and nothing in them",
  "a matrix with a cell at each end of every tenth row",
  "a matrix with a row 99999999",
  "a matrix with a shared formula of 8,000 letters over 2,000 rows",
  "a matrix with a shared formula of 300,000 letters over 2,000 rows",
  "a matrix with 10,000 array formulas over one another",
  "a matrix with a formula of 100,000 references beyond the last column",
] as const;

/** Of a page that shows the sample, some 380; a bomb that is unpacked has thousands. */
const PEAK_MB = 1200;
/** Seconds of the processor that the tab may take before it answers again. */
const CPU_SECONDS = 20;

let browser: SandboxBrowser;
let page: Page;

onOnePage((opened) => ({ browser, page } = opened));

it("names attacks that there are", () => {
  expect(WORST.filter((wanted) => attacks.every(({ name }) => name !== wanted))).toEqual([]);
});

for (const wanted of WORST)
  whenChromium(
    `the page says in a sentence why it does not open ${wanted}, or shows it, and answers at once`,
    () => tryIt(wanted),
    PATIENCE,
  );

async function tryIt(wanted: (typeof WORST)[number]): Promise<void> {
  const attack = attacks.find(({ name }) => name === wanted);
  const file = `ataque-${WORST.indexOf(wanted)}.xlsx`;
  const before = await browser.renderers();
  before.forEach(forgetPeak);
  await page
    .locator("#file")
    .setInputFiles({ name: file, mimeType: "application/octet-stream", buffer: Buffer.from(attack?.make() ?? []) });
  const said = await page.waitForFunction((name) => {
    const notice = [...document.querySelectorAll("#notices p")].find(({ textContent }) => textContent?.includes(name))?.textContent;
    return notice ?? (document.querySelector("h1")?.textContent === name ? "abierto" : undefined);
  }, file);
  // The page answers: a frame is drawn and a click is taken.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))));
  const after = await browser.renderers();

  expect(await said.jsonValue()).toMatch(/^(?:abierto|No se abrió «ataque-\d+\.xlsx»\. .{20,}\.)$/);
  const spent = after.reduce((sum, { id, cpuTime }) => sum + cpuTime - (before.find((one) => one.id === id)?.cpuTime ?? 0), 0);
  expect({ wanted, isQuick: spent <= CPU_SECONDS, spent }).toEqual({ wanted, isQuick: true, spent });
  const peak = Math.max(...after.map(peakOf));
  expect({ wanted, isLight: peak <= PEAK_MB, peak }).toEqual({ wanted, isLight: true, peak });
}

/** Linux forgets the peak of a process when asked; elsewhere there is none to read. */
function forgetPeak({ id }: { readonly id: number }): void {
  if (existsSync(`/proc/${id}/clear_refs`)) writeFileSync(`/proc/${id}/clear_refs`, "5");
}

function peakOf({ id }: { readonly id: number }): number {
  const status = `/proc/${id}/status`;
  return existsSync(status) ? Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, "utf8"))?.[1] ?? 0) / 1024) : 0;
}
