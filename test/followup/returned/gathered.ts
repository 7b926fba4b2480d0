import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readInbox, type InboxOutcome } from "../../../src/engine/actions/followup/gather";
import type { ReturnedFile } from "../../../src/engine/actions/followup/filesPort";
import { gridOf, readMatrices } from "../../../src/engine/actions/readMatrices";
import { readRoundBook } from "../../../src/engine/actions/followup/roundBook";
import { defaultProfile } from "../../../src/engine/domain/profile";
import type { RoundBook } from "../../../src/engine/followup/book";
import { readCut } from "../../../src/engine/followup/cut";
import type { Grid } from "../../../src/engine/grid";
import type { Matrix } from "../../../src/engine/reader/matrix";
import { returnedFiles } from "../../../src/hosts/returnedFiles";
import { sha256 } from "../../../src/hosts/sha256";
import { openXlsx } from "../../../src/hosts/xlsx/openXlsx";
import type { XlsxHost } from "../../../src/hosts/xlsx/xlsxHost";
import { nodeCodec } from "../../../src/opc/zip/nodeCodec";

/** Forms of hacer.py, and of hacer_errores.py. */
export const FORMS = join(__dirname, "forms");
export const SLIPS = join(__dirname, "errores");
export const SAMPLE = join(__dirname, "../../../assets/ejemplo/matriz_trata_2023.xlsx");
export const NOW = "2025-01-20T10:00:00-05:00";

/** The workbooks of the corpus by name. */
export const matrixFile = (name: string): string => (name === "trata" ? SAMPLE : join(__dirname, "matrices", `${name}.xlsx`));

/** A workbook open to be gathered into. */
export interface OpenMatrix {
  readonly host: XlsxHost;
  readonly matrix: Matrix;
  readonly grid: Grid;
  readonly book: RoundBook;
}

export async function openMatrix(bytes: Uint8Array): Promise<OpenMatrix> {
  const opened = openXlsx(bytes, nodeCodec);
  if (!opened.ok) throw new Error(opened.problem.message);
  const read = await readMatrices(opened.host);
  const [matrix] = read.outcome.matrices;
  const round = await readRoundBook(opened.host, sha256);
  if (matrix === undefined || !round.ok) throw new Error("no matrix");
  return { host: opened.host, matrix, grid: gridOf(read, matrix), book: round.book };
}

export const formFile = (name: string): ReturnedFile => fileIn(FORMS, name);

export function fileIn(folder: string, name: string): ReturnedFile {
  // What Excel leaves beside an open book is in no repository.
  return { name, bytes: name.startsWith("~$") ? new TextEncoder().encode("\u0005Ana") : readFileSync(join(folder, name)) };
}

export async function gather(into: OpenMatrix, files: Iterable<ReturnedFile>, cut?: string): Promise<InboxOutcome> {
  const asked = cut === undefined ? undefined : readCut(cut);
  return readInbox(files, {
    ...into,
    profile: defaultProfile,
    at: NOW,
    sha256,
    port: returnedFiles(nodeCodec),
    ...(asked && { cut: asked }),
  });
}
