import { openXlsx } from "../../src/hosts/xlsx/openXlsx";
import { nodeCodec } from "../../src/opc/zip/nodeCodec";
import { readMatrices } from "../../src/engine/actions/readMatrices";
import { checkNarrative } from "../../src/engine/audit/narrative/checkNarrative";
import type { TextParagraph } from "../../src/engine/audit/narrative/lexis/text";
import type { NarrativeReport } from "../../src/engine/audit/narrative/report";
import { computePolicy } from "../../src/engine/domain/computePolicy";
import { defaultProfile } from "../../src/engine/domain/profile";
import type { PolicyResults } from "../../src/engine/domain/results";
import type { Matrix } from "../../src/engine/reader/matrix";
import type { Report } from "./gold";

/** The matrix of a report, read and computed once; `check` takes any text against it. */
export interface ReportMatrix {
  readonly matrix: Matrix;
  readonly results: PolicyResults;
  readonly check: (paragraphs: readonly TextParagraph[]) => NarrativeReport;
}

export async function openReport({ name, matrix: bytes, year }: Report): Promise<ReportMatrix> {
  const opened = openXlsx(bytes, nodeCodec);
  if (!opened.ok) throw new Error(`${name}: ${opened.problem.message}`);
  const [matrix] = (await readMatrices(opened.host)).outcome.matrices;
  if (!matrix) throw new Error(`${name}: no matrix`);
  const results = computePolicy(matrix.policy, year, defaultProfile);
  return { matrix, results, check: (paragraphs) => checkNarrative({ paragraphs, matrix, results, profile: defaultProfile }) };
}
