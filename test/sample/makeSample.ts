/** `npm run ejemplo`: makes assets/ejemplo/matriz_trata_2023.xlsx again, always with the same bytes. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import ExcelJS from "exceljs";
import { unzipSync, zipSync } from "fflate";
import { readSampleRows } from "./sampleRows";
import { writeMatrix } from "./sampleSheet";

const WRITTEN = new Date(Date.UTC(2024, 2, 15, 12));

/** Bytes of the sample workbook. */
export async function makeSample(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  Object.assign(workbook, {
    creator: "PNTP",
    lastModifiedBy: "PNTP",
    created: WRITTEN,
    modified: WRITTEN,
    title: "Matriz de ejemplo 2023 (con datos sintéticos)",
  });
  writeMatrix(workbook.addWorksheet("Matriz", { properties: { tabColor: { argb: "FF1F3B5C" } } }), await readSampleRows());
  return withFixedDates(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** The library stamps each zip entry with the clock. */
function withFixedDates(bytes: Uint8Array): Uint8Array {
  return zipSync(unzipSync(bytes), { mtime: new Date(2024, 2, 15, 12), level: 6 });
}

async function main(): Promise<void> {
  const target = path.join(__dirname, "../../assets/ejemplo/matriz_trata_2023.xlsx");
  await writeFile(target, await makeSample());
  process.stdout.write(`Hecho: ${path.relative(process.cwd(), target)}\n`);
}

if (require.main === module) void main();
