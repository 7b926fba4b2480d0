import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import type { ReportDocument } from "../../engine/report/document/reportDocument";
import { packOwn } from "./ownPackage";
import { KeptTexts } from "./proseControls";
import { settleBody } from "./settleBody";

/** The report as a Word document. */
export async function writeDocx(report: ReportDocument): Promise<Uint8Array> {
  const kept = new KeptTexts();
  const parts = unzipSync(await packOwn(report, kept));
  const body = settleBody(text(parts, "word/document.xml"), kept);
  return zip({ ...parts, "word/document.xml": strToU8(body) }, report);
}

function text(parts: Readonly<Record<string, Uint8Array>>, path: string): string {
  return strFromU8(parts[path] ?? new Uint8Array());
}

/** The same report gives the same bytes: the date inside is the data's, not the clock's. */
function zip(parts: Readonly<Record<string, Uint8Array>>, { dataDate = "2000-01-01" }: ReportDocument): Uint8Array {
  const mtime = new Date(`${dataDate}T12:00:00Z`);
  const core = text(parts, "docProps/core.xml").replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${dataDate}T12:00:00Z`);
  const files: Zippable = {};
  for (const [path, bytes] of Object.entries({ ...parts, "docProps/core.xml": strToU8(core) })) files[path] = [bytes, { mtime, level: 6 }];
  return zipSync(files);
}
