import type { FilesPort, ReturnedFile } from "../engine/actions/followup/filesPort";
import { returnedFileTexts } from "../engine/words/followup/returnedFileTexts";
import { BudgetFault } from "../opc/budget";
import { partKey } from "../opc/partName";
import { portableCodec, type Codec } from "../opc/zip/codec";
import { Zip } from "../opc/zip/zip";
import { unpack, ZipFault, type ZipEntry } from "../opc/zip/zipEntry";
import { sha256 } from "./sha256";
import { openXlsx } from "./xlsx/openXlsx";
import { FILE_PROBLEMS, type FileProblem } from "./xlsx/problems";

/** Files that came back, opened by the .xlsx host whatever the program around it is. */
export function returnedFiles(codec: Codec = portableCodec): FilesPort {
  return {
    open(bytes) {
      const opened = openXlsx(bytes, codec);
      if (!opened.ok) return { ok: false, message: sentenceOf(opened.problem) };
      const savedOn = opened.host.lastSaved();
      return { ok: true, host: opened.host, ...(savedOn === undefined ? {} : { savedOn }) };
    },
    unpack: (bytes) => filesIn(bytes, codec),
    fingerprint: sha256,
  };
}

/** The host speaks to whoever opens a matrix; here a form is opened that somebody else sent. */
function sentenceOf(problem: { readonly message: string }): string {
  const kind = (Object.keys(FILE_PROBLEMS) as FileProblem[]).find((each) => FILE_PROBLEMS[each] === problem);
  return kind === undefined ? problem.message : returnedFileTexts[kind];
}

/** Undefined for what is no .zip, and for the packages of Office, which have a reader of their own. */
function filesIn(bytes: Uint8Array, codec: Codec): Iterable<ReturnedFile> | undefined {
  let zip: Zip;
  try {
    zip = Zip.open(bytes);
  } catch (fault) {
    if (fault instanceof ZipFault || fault instanceof BudgetFault) return undefined;
    throw fault;
  }
  const isPackage = zip.get("[Content_Types].xml") !== undefined || zip.get("mimetype") !== undefined;
  return isPackage ? undefined : eachFile(zip, codec);
}

/** One after another, so that a folder of four hundred is never in memory whole. What they take unpacked was weighed at opening. */
function* eachFile(zip: Zip, codec: Codec): Iterable<ReturnedFile> {
  for (const entry of zip.entries) {
    const name = nameOf(entry);
    if (name !== "") yield { name, ...bytesOf(entry, codec) };
  }
}

/** A path in a .zip is a name and no place: nothing is ever written under it. */
function nameOf({ name }: ZipEntry): string {
  return partKey(name) === "" || /[\\/]$/.test(name) ? "" : (name.split(/[\\/]/).at(-1) ?? "");
}

function bytesOf(entry: ZipEntry, codec: Codec): { readonly bytes: Uint8Array } | { readonly problem: string } {
  try {
    return { bytes: unpack(entry, codec) };
  } catch (fault) {
    if (fault instanceof ZipFault) return { problem: returnedFileTexts.damaged };
    throw fault;
  }
}
