/**
 * Pages of the report and the dashboard of the sample, as LibreOffice prints them, for the README: `npm run capturas` makes them after the
 * screenshots.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { converted } from "../lo/libreOffice";

const ROOT = path.join(__dirname, "../..");
const SAMPLE = path.join(ROOT, "assets/ejemplo/matriz_trata_2023.xlsx");
const PICTURES = path.join(ROOT, "assets/capturas");

const folder = mkdtempSync(path.join(os.tmpdir(), "pntp-pages-"));
void printAll();

async function printAll(): Promise<void> {
  try {
    await print("informe", "informe.docx", [2, 6]);
    await print("tablero", "tablero.xlsx", [4]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function print(command: string, file: string, pages: readonly number[]): Promise<void> {
  const made = path.join(folder, file);
  execFileSync(process.execPath, [path.join(ROOT, "src/cli/pntp.cjs"), command, SAMPLE, "--salida", made], { cwd: ROOT });
  const pdf = path.join(folder, `${path.parse(file).name}.pdf`);
  const printed = await converted(new Map([[file, readFileSync(made)]]), "pdf");
  writeFileSync(pdf, printed.get(path.basename(pdf)) ?? "");
  for (const page of pages) {
    const name = pages.length === 1 ? command : `${command}-${page}`;
    execFileSync("pdftoppm", ["-r", "70", "-f", String(page), "-l", String(page), "-singlefile", "-png", pdf, path.join(folder, name)]);
    renameSync(path.join(folder, `${name}.png`), path.join(PICTURES, `${name}.png`));
    console.log(`${name}.png`);
  }
}
