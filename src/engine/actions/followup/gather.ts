import { isSamePeriod } from "../../domain/period";
import type { Profile } from "../../domain/profile";
import type { RoundBook } from "../../followup/book";
import { entriesOf, recordsOf } from "../../followup/book";
import type { RoundCut } from "../../followup/cut";
import type { Inbox } from "../../followup/inbox";
import { settleAcross } from "../../followup/judge/acrossFiles";
import { JudgeContext } from "../../followup/judge/context";
import { askedOfClosed, type SignedCut } from "../../followup/judge/closedValues";
import { asDecided } from "../../followup/judge/decided";
import { judgeForm } from "../../followup/judge/judgeForm";
import type { Sha256 } from "../../followup/ledger";
import { policyMark } from "../../followup/policyMark";
import type { Grid } from "../../grid";
import type { CancelSignal, Progress } from "../../host";
import type { Matrix } from "../../reader/matrix";
import { returnedTexts } from "../../words/followup/returnedFileTexts";
import { periodText } from "../../words/periodText";
import { closings } from "./keptCuts";
import { gatherParagraphs } from "./gatherParagraphs";
import type { FilesPort } from "./filesPort";
import { withIncomingFindings } from "./incomingFindings";
import { readSources, type Files, type ReturnedSource } from "./returnedSources";

/** What forms are gathered into. */
export interface GatherContext {
  readonly grid: Grid;
  readonly matrix: Matrix;
  readonly profile: Profile;
  /** What the workbook keeps of earlier rounds (`readRoundBook`). */
  readonly book: Pick<RoundBook, "registry" | "ledger">;
  /** Default: the one that the forms say, where all say one. */
  readonly cut?: RoundCut;
  /** ISO 8601 with Lima's offset; the engine has no clock. */
  readonly at: string;
  readonly sha256: Sha256;
  readonly port: FilesPort;
  readonly onProgress?: Progress;
  readonly signal?: CancelSignal;
}

export type InboxOutcome = { readonly ok: true; readonly inbox: Inbox } | { readonly ok: false; readonly problem: InboxProblem };

/** Why there is no inbox: no form says its cut, or they say several; `files` were read all the same. */
export interface InboxProblem {
  readonly code: "noCut" | "severalCuts";
  readonly cuts: readonly RoundCut[];
  readonly files: Inbox["files"];
}

/** «Reunir»: reads what came back and gives each value its verdict. Nothing is written. */
export async function readInbox(files: Files, context: GatherContext): Promise<InboxOutcome> {
  const { matrix, grid, profile, port, onProgress, signal } = context;
  const sources = await readSources(files, port, {
    decimal: matrix.decimal.separator,
    ...(onProgress && { onProgress }),
    ...(signal && { signal }),
  });
  const read = sources.map(({ file }) => file);
  const cuts = context.cut === undefined ? cutsOf(sources) : [context.cut];
  const [cut, otherCut] = cuts;
  if (cut === undefined || otherCut !== undefined)
    return { ok: false, problem: { code: cut === undefined ? "noCut" : "severalCuts", cuts, files: read } };

  const judge = new JudgeContext(
    matrix,
    cut,
    policyMark(matrix.policy, context.sha256),
    recordsOf(context.book),
    entriesOf(context.book),
    context.at,
  );
  const judged = sources.map((source) => ({ source, items: source.forms.flatMap((form) => judgeForm(form, originOf(source), judge)) }));
  const settled = settleAcross(
    judged.flatMap(({ items }) => items),
    judge,
  );
  const fingerprints = new Map(read.map((file) => [file.name, file.fingerprint]));
  const decided = asDecided(withIncomingFindings(settled, { grid, matrix, profile, cut }), fingerprints, judge);
  const signed = signedCut(cut, context.book);
  const items = signed === undefined ? decided : askedOfClosed(decided, signed);
  const texts = gatherParagraphs(sources, judge);
  return {
    ok: true,
    inbox: {
      cut,
      files: judged.map(({ source, items: own }) => withoutAnswers(source, own.length, cut)),
      items: [...items, ...texts.refused],
      paragraphs: texts.paragraphs,
    },
  };
}

/** The closed cut that a value of this one would change: itself, or the year of a half. */
export function signedCut({ year, ...cut }: RoundCut, book: Pick<RoundBook, "ledger">): SignedCut | undefined {
  const closed = closings(entriesOf(book));
  const name = [periodText({ ...cut, year }), String(year)].find((each) => closed.has(each));
  return name === undefined ? undefined : { cut: name, day: (closed.get(name)?.at ?? "").slice(0, 10) };
}

function originOf({ file }: ReturnedSource): { readonly file: string; readonly fingerprint: string } {
  return { file: file.name, fingerprint: file.fingerprint };
}

/**
 * The cuts that forms of ours say, a year and its half being two; a matrix that comes back whole holds many years, and says none. A form
 * that contradicts itself is asked about by itself, and stops no other.
 */
function cutsOf(sources: readonly ReturnedSource[]): readonly RoundCut[] {
  const said = sources.flatMap(({ forms }) => forms.flatMap(({ kind, said: { cuts } }) => (kind === "form" ? [cuts] : [])));
  const sure = said.flatMap((cuts) => (cuts.length === 1 ? cuts : []));
  const all = sure.length > 0 ? sure : said.flat();
  return all.filter((cut, at) => all.findIndex((other) => isSamePeriod(other, cut)) === at);
}

/** A file with a matrix that has no value of the cut. */
function withoutAnswers({ file, forms }: ReturnedSource, items: number, cut: RoundCut): Inbox["files"][number] {
  return forms.length === 0 || items > 0 ? file : { ...file, refusal: returnedTexts.onlyBefore(cut) };
}
