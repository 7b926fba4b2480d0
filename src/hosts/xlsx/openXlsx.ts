import type { HostProblem } from "../../engine/host";
import { portableCodec, type Codec } from "../../opc/zip/codec";
import { kindOfOtherFile } from "./parts/fileKind";
import { Package } from "../../opc/package";
import { damagedPart, FILE_PROBLEMS, repeatedPart, type FileProblem } from "./problems";
import { ProblemFound } from "./problems";
import { Workbook } from "./workbook";
import { XlsxHost } from "./xlsxHost";
import { XmlFault } from "../../opc/xml/xmlFault";
import { BudgetFault, excessText } from "../../opc/budget";
import { Zip } from "../../opc/zip/zip";
import { ZipFault, type ZipFaultReason } from "../../opc/zip/zipEntry";

export type OpenOutcome = { readonly ok: true; readonly host: XlsxHost } | { readonly ok: false; readonly problem: HostProblem };

/** Opens the bytes of a workbook (.xlsx, .xlsm, .xltx, .xltm), or says in one sentence what they are instead. */
export function openXlsx(bytes: Uint8Array, codec: Codec = portableCodec): OpenOutcome {
  try {
    const zip = Zip.open(bytes);
    if (zip.repeated !== undefined) return refused(repeatedPart(zip.repeated));
    const pkg = new Package(zip, undefined, codec);
    const other = kindOfPackage(pkg);
    if (other) return refused(FILE_PROBLEMS[other]);
    const workbook = new Workbook(pkg);
    // Read now, so that damage is told here and not in the middle of the work.
    workbook.readEverything();
    return { ok: true, host: new XlsxHost(workbook) };
  } catch (fault) {
    return refused(problemOf(fault, bytes));
  }
}

/** Undefined for a workbook this host can edit. */
function kindOfPackage(pkg: Package): FileProblem | undefined {
  if (pkg.text("mimetype")?.startsWith("application/vnd.oasis.opendocument")) return "openDocument";
  if (!pkg.has("[Content_Types].xml")) return "otherZip";
  const main = pkg.workbookPath;
  const type = main === undefined ? "" : (pkg.contentType(main) ?? "");
  if (type.includes("wordprocessingml")) return "document";
  if (type.includes("presentationml")) return "presentation";
  if (type.includes("sheet.binary")) return "binaryWorkbook";
  if (main === undefined) return "otherZip";
  return pkg.has(main) ? undefined : "damaged";
}

/** What is wrong with a file, where a reader of it threw; throws again what is a bug of ours. */
export function problemOf(fault: unknown, bytes: Uint8Array): HostProblem {
  if (fault instanceof ProblemFound) return fault.problem;
  if (fault instanceof BudgetFault) return { code: "tooLarge", message: excessText(fault) };
  if (fault instanceof XmlFault) return damagedPart(fault);
  if (!(fault instanceof ZipFault)) throw fault;
  return FILE_PROBLEMS[fault.reason === "notZip" ? kindOfOtherFile(bytes) : ZIP_PROBLEMS[fault.reason]];
}

const ZIP_PROBLEMS: Readonly<Record<Exclude<ZipFaultReason, "notZip">, FileProblem>> = {
  truncated: "truncated",
  damaged: "damaged",
  encrypted: "password",
  unsupported: "damaged",
  tooLarge: "damaged",
};

function refused(problem: HostProblem): OpenOutcome {
  return { ok: false, problem };
}
