import { readFileSync } from "node:fs";
import path from "node:path";
import { checkNarrative } from "../../../../src/engine/audit/narrative/checkNarrative";
import type { NarrativeReport } from "../../../../src/engine/audit/narrative/report";
import type { TextParagraph } from "../../../../src/engine/audit/narrative/lexis/text";
import { computePolicy } from "../../../../src/engine/domain/computePolicy";
import { defaultProfile } from "../../../../src/engine/domain/profile";
import type { Matrix } from "../../../../src/engine/reader/matrix";
import { readWorkbook } from "../../../../src/engine/reader/readWorkbook";
import { nodeCodec } from "../../../../src/opc/zip/nodeCodec";
import { openXlsx } from "../../../../src/hosts/xlsx/openXlsx";
import { readPlain } from "../../../../src/hosts/texts/readPlain";

let sample: Matrix | undefined;

/** The matrix of the sample workbook, read once. */
export async function sampleMatrix(): Promise<Matrix> {
  if (sample) return sample;
  const opened = openXlsx(
    new Uint8Array(readFileSync(path.join(__dirname, "../../../../assets/ejemplo/matriz_trata_2023.xlsx"))),
    nodeCodec,
  );
  if (!opened.ok) throw new Error(opened.problem.message);
  const grids = await Promise.all((await opened.host.listSheets()).map(({ name }) => opened.host.readGrid(name)));
  sample = readWorkbook(grids).matrices[0];
  if (!sample) throw new Error("The sample has no matrix.");
  return sample;
}

/** Checks paragraphs against the sample of 2023. */
export async function checkSample(paragraphs: readonly TextParagraph[]): Promise<NarrativeReport> {
  const matrix = await sampleMatrix();
  return checkNarrative({ paragraphs, matrix, results: computePolicy(matrix.policy, 2023, defaultProfile), profile: defaultProfile });
}

/** Checks a text as it is pasted: a paragraph per line, Markdown headings and tables understood. */
export function checkPasted(text: string): Promise<NarrativeReport> {
  return checkSample(readPlain(text));
}

/** «77.5 cuadra IOP.01.01» for each figure. */
export async function verdicts(text: string): Promise<readonly string[]> {
  return (await checkPasted(text)).judgements.map(({ text: figure, verdict, code }) =>
    [figure, verdict, code].filter((part) => part !== undefined).join(" "),
  );
}

/** Rules of the contradictions of a text. */
export async function contradictions(text: string): Promise<readonly string[]> {
  return (await checkPasted(text)).contradictions.map(({ rule }) => rule);
}
