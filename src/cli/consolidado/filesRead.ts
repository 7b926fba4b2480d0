import type { FileLine } from "../../engine/portfolio/fileLine";
import type { PolicySummary } from "../../engine/portfolio/policySummary";
import { portfolioTexts } from "../../engine/words/portfolio/portfolioTexts";
import type { SummaryAnswer } from "./summarizeFile";

/** What came of the files: the matrices, each once, and a line for each file. */
export interface FilesRead {
  readonly summaries: readonly PolicySummary[];
  readonly lines: readonly FileLine[];
}

/** Joins the answers with their files; a matrix that is in two files counts once, and two versions of one are told. */
export function filesOf(files: readonly string[], answers: readonly SummaryAnswer[]): FilesRead {
  const summaries: PolicySummary[] = [];
  const firstOf = new Map<string, string>();
  const versionOf = new Map<string, string>();
  const lines = files.map((file, index): FileLine => {
    const answer = answers[index];
    if (!answer?.ok) return { file, state: "left", sentences: answer?.lines ?? [] };
    const { summary, fingerprint, told } = answer;
    const same = firstOf.get(fingerprint);
    if (same !== undefined) return { file, state: "repeated", policy: summary.name, sentences: [portfolioTexts.sameMatrix(same)] };
    firstOf.set(fingerprint, file);
    const version = `${summary.name.toLowerCase()} ${summary.year}`;
    const other = versionOf.get(version);
    versionOf.set(version, file);
    summaries.push(summary);
    const sentences = other === undefined ? told : [portfolioTexts.otherVersion(other), ...told];
    return { file, state: "read", policy: summary.name, sentences };
  });
  return { summaries, lines };
}
