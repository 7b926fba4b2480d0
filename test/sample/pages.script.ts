/**
 * Pages of the report, the dashboard and a form of the sample, as LibreOffice prints them, for the README: `npm run capturas` makes them after the
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
    await printForm("MTPE", "formato");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function print(command: string, file: string, pages: readonly number[]): Promise<void> {
  const made = path.join(folder, file);
  run(command, SAMPLE, "--salida", made);
  await printPages(made, pages, command, []);
}

/** The form of an entity for the year that the sample has whole: its values, levels and what is missing are seen. */
async function printForm(entity: string, name: string): Promise<void> {
  const forms = path.join(folder, name);
  run("repartir", SAMPLE, "--corte", "2023", "--entidad", entity, "--carpeta", forms, "--contacto", "seguimiento@ejemplo.gob.pe");
  await printPages(path.join(forms, `${entity} 2023.xlsx`), [1], name, ["-x", "25", "-y", "25", "-W", "770", "-H", "295"]);
}

function run(...words: readonly string[]): void {
  execFileSync(process.execPath, [path.join(ROOT, "src/cli/pntp.cjs"), ...words], { cwd: ROOT });
}

/** `part`: what of the page is wanted, as pdftoppm takes it. */
async function printPages(made: string, pages: readonly number[], command: string, part: readonly string[]): Promise<void> {
  const file = path.basename(made);
  const pdf = path.join(folder, `${path.parse(file).name}.pdf`);
  const printed = await converted(new Map([[file, readFileSync(made)]]), "pdf");
  writeFileSync(pdf, printed.get(path.basename(pdf)) ?? "");
  for (const page of pages) {
    const name = pages.length === 1 ? command : `${command}-${page}`;
    execFileSync("pdftoppm", [
      "-r",
      "70",
      "-f",
      String(page),
      "-l",
      String(page),
      "-singlefile",
      "-png",
      ...part,
      pdf,
      path.join(folder, name),
    ]);
    renameSync(path.join(folder, `${name}.png`), path.join(PICTURES, `${name}.png`));
    console.log(`${name}.png`);
  }
}
