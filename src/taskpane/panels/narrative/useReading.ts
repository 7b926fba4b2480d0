import { useCallback, useMemo, useState } from "react";
import { filterBlocks, type BlockFilter, type TextBlock } from "../../state/textBlocks";

/** Paragraphs shown at first, and added each time: long reports stay quick. */
const STEP = 120;

/** Where the person is in the text. */
export interface ReadingState {
  readonly filter: BlockFilter;
  readonly shown: number;
  /** Mark whose detail is open, and the one that the keyboard comes back to. */
  readonly open: string | undefined;
  readonly stop: string | undefined;
  /** A paragraph to be brought into view, and the mark to put the keyboard in; a new object each time. */
  readonly jump: { readonly block: number; readonly mark?: string } | undefined;
}

export interface Reading {
  readonly state: ReadingState;
  readonly change: (next: (before: ReadingState) => ReadingState) => void;
  /** Shows as many paragraphs as it takes to see this one of those that are wanted. */
  readonly reveal: (count: number) => void;
  readonly goTo: (block: number, mark?: string) => void;
}

const start: ReadingState = { filter: { text: "" }, shown: STEP, open: undefined, stop: undefined, jump: undefined };

/** What is open, shown and looked for in «El texto»; it stays while the other view is in front. */
export function useReading(blocks: readonly TextBlock[]): Reading {
  const [state, change] = useState(start);
  const reveal = useCallback((count: number) => change((before) => ({ ...before, shown: upTo(count, before.shown) })), []);
  const goTo = useCallback(
    (block: number, mark?: string) =>
      change((before) => {
        const isFiltered = !filterBlocks(blocks, before.filter).some(({ number }) => number === block);
        const filter = isFiltered ? start.filter : before.filter;
        const at = filterBlocks(blocks, filter).findIndex(({ number }) => number === block);
        return {
          ...before,
          filter,
          shown: upTo(at + 1, before.shown),
          jump: { block, ...(mark !== undefined && { mark }) },
          ...(mark !== undefined && { open: mark, stop: mark }),
        };
      }),
    [blocks],
  );
  return useMemo(() => ({ state, change, reveal, goTo }), [state, reveal, goTo]);
}

function upTo(count: number, shown: number): number {
  return Math.max(shown, Math.ceil(count / STEP) * STEP);
}
