import { useEffect, useRef, type RefObject } from "react";
import type { PaneState } from "../state/paneState";

/** When a preview or a page closes, the keyboard goes on from where it was opened, not from the top of the document. */
export function useReturnFocus({ task, page, tab }: PaneState, main: RefObject<HTMLElement | null>): void {
  const before = useRef({ task: task.kind, page });
  useEffect(() => {
    const was = before.current;
    before.current = { task: task.kind, page };
    const closedPreview = (was.task === "preview" || was.task === "writing") && task.kind !== "preview" && task.kind !== "writing";
    const closedPage = was.page !== undefined && page === undefined;
    if (closedPreview) main.current?.querySelector<HTMLElement>("footer button:last-of-type")?.focus();
    else if (closedPage) document.getElementById(`tab-${tab}`)?.focus();
  }, [task.kind, page, tab, main]);
}
