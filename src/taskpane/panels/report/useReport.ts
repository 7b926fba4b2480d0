import { useCallback, useMemo, useState } from "react";
import { draftReport, type Draft, type DraftRequest } from "../../../engine/actions/draftReport";
import { withReportData } from "../../../engine/actions/settings/reportData";
import type { Band } from "../../../engine/domain/results";
import type { EarlierReport } from "../../../engine/document/earlier/earlierReport";
import type { TypedFigures } from "../../../engine/document/earlier/mergeEarlier";
import type { ReportDocument } from "../../../engine/document/reportDocument";
import { reportHtml } from "../../../engine/document/reportHtml";
import { reportText } from "../../../engine/document/reportText";
import { withTypedLevels } from "../../../engine/sheets/kit/summaryState";
import { reportPaneTexts as texts } from "../../../engine/words/reportTexts/reportPaneTexts";
import type { CleanWord } from "../../../hosts/docx/read/activeContent";
import type { WordPackage } from "../../../hosts/docx/read/wordPackage";
import { usePane } from "../../state/PaneContext";
import type { PaneModel } from "../../state/paneModel";
import { problemOf } from "../../state/problem";
import { copy, download } from "../../parts/handOver";

interface ChosenFile<Content> {
  readonly name: string;
  readonly content: Content;
}

/** What became of the last thing asked for. */
export type Outcome =
  { readonly kind: "busy" } | { readonly kind: "done" | "problem"; readonly messages: readonly string[]; readonly text?: string };

export interface ReportChoices {
  readonly earlier?: ChosenFile<{ readonly earlier: EarlierReport; readonly parts: CleanWord }>;
  readonly template?: ChosenFile<WordPackage>;
  readonly typedFigures: TypedFigures;
  readonly places: keyof typeof PLACES;
  readonly isFinal: boolean;
}

/** Levels whose indicators have a place for text; undefined: as each chapter has them. */
const PLACES = { all: undefined, mediumAndLow: ["low", "medium"], low: ["low"] } as const satisfies Record<
  string,
  readonly Band[] | undefined
>;

/**
 * The report as it would be made now, the choices it is made with, and the ways to hand it over. Reading and writing Word documents loads
 * on demand.
 */
export function useReport(model: PaneModel) {
  const { session, state } = usePane();
  const { report } = state.settings;
  const { year } = model;
  const round = state.book.kind === "ready" ? state.book.round : undefined;
  const [choices, setChoices] = useState<ReportChoices>({ typedFigures: "keep", places: "all", isFinal: false });
  const [outcome, setOutcome] = useState<Outcome>();
  const request = useMemo((): DraftRequest => {
    const only = PLACES[choices.places];
    return {
      matrix: withReportData(model.matrix, report),
      profile: withTypedLevels(model.profile, session.reader.request("")?.summary),
      year: model.year,
      confirmed: report?.rating,
      stamp: { computedOn: session.writer.today() },
      typedFigures: choices.typedFigures,
      ...(only === undefined ? {} : { only }),
      ...(round && { round }),
      ...(choices.earlier ? { earlier: choices.earlier.content.earlier } : {}),
    };
  }, [model, report, choices, round, session]);
  const draft = useMemo((): Draft | undefined => {
    const made = draftReport(request);
    return made.ok ? made.draft : undefined;
  }, [request]);
  /** The document to hand over, or why it is not handed over for signing. */
  const toHandOver = (): ReportDocument | Outcome | undefined => {
    if (!choices.isFinal) return draft?.document;
    const made = draftReport({ ...request, isFinal: true });
    return made.ok ? made.draft.document : { kind: "problem", messages: [made.message, ...(made.more ?? [])] };
  };

  const attempt = useCallback(async (work: () => Promise<Outcome | undefined>): Promise<void> => {
    setOutcome({ kind: "busy" });
    try {
      setOutcome(await work());
    } catch (error) {
      setOutcome({ kind: "problem", messages: [problemOf(error).message] });
    }
  }, []);

  const choose = (change: Partial<ReportChoices>): void => {
    setChoices((before) => ({ ...before, ...change }));
    setOutcome(undefined);
  };

  return {
    choices,
    draft,
    outcome,
    choose,
    chooseEarlier: (file: File) =>
      attempt(async () => {
        const { readEarlier } = await import("../../../hosts/docx/read/readEarlier");
        const bytes = await bytesOf(file);
        const read = bytes && readEarlier(file.name, bytes);
        if (!read?.ok) return { kind: "problem", messages: [read?.message ?? texts.notOpened(file.name)] };
        const made = draftReport({ ...request, earlier: read.earlier });
        if (!made.ok) return { kind: "problem", messages: [made.message] };
        setChoices((before) => ({ ...before, earlier: { name: file.name, content: { earlier: read.earlier, parts: read.parts } } }));
        return undefined;
      }),
    chooseTemplate: (file: File) =>
      attempt(async () => {
        const { openWord } = await import("../../../hosts/docx/read/wordPackage");
        const bytes = await bytesOf(file);
        const opened = bytes && openWord(file.name, bytes);
        if (!opened?.ok) return { kind: "problem", messages: [opened?.message ?? texts.notOpened(file.name)] };
        setChoices((before) => ({ ...before, template: { name: file.name, content: opened.parts } }));
        return undefined;
      }),
    remove: (file: "earlier" | "template") => {
      setChoices(({ [file]: _, ...others }) => others as ReportChoices);
      setOutcome(undefined);
    },
    downloadIt: () =>
      attempt(async () => {
        const document = toHandOver();
        if (!document || "kind" in document) return document;
        const { writeDocx } = await import("../../../hosts/docx/writeDocx");
        const { bytes, notes } = await writeDocx(document, {
          ...(choices.earlier ? { earlier: choices.earlier.content.parts } : {}),
          ...(choices.template ? { template: choices.template.content } : {}),
        });
        const name = texts.fileName(year);
        download(name, bytes);
        return { kind: "done", messages: [texts.downloaded(name), ...notes, texts.contentsNote] };
      }),
    copyIt: () =>
      attempt(async () => {
        const document = toHandOver();
        if (!document || "kind" in document) return document;
        const text = reportText(document);
        const isCopied = await copy(reportHtml(document), text);
        return isCopied ? { kind: "done", messages: [texts.copied] } : { kind: "problem", messages: [texts.notCopied], text };
      }),
  };
}

async function bytesOf(file: File): Promise<Uint8Array | undefined> {
  return file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  );
}
