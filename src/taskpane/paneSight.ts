/** What can tell that somebody sees the pane, or has just begun to. */
export interface PaneSight {
  isSeen(): boolean;
  /** Calls `look` whenever that may have changed; `seen` when it is certain. */
  watch(look: () => void, seen: () => void): void;
}

/**
 * Does the work once the pane is seen. With the shared runtime Excel loads the page hidden wherever a book holds a PNTP function:
 * such a book is not read whole because of that.
 */
export function whenSeen(sight: PaneSight, work: () => void): void {
  let isDone = false;
  const seen = (): void => {
    if (isDone) return;
    isDone = true;
    work();
  };
  const look = (): void => {
    if (sight.isSeen()) seen();
  };
  sight.watch(look, seen);
  look();
}

/**
 * A page that is not painted is hidden by its document, or has no size (Excel on the web closes the frame around it). Where the runtime is
 * not shared, the page is the pane.
 */
export function browserSight(page: Window, isShared: boolean): PaneSight {
  const { document } = page;
  return {
    isSeen: () => !isShared || (document.visibilityState === "visible" && page.innerWidth > 0 && page.innerHeight > 0),
    watch: (look, seen) => {
      document.addEventListener("visibilitychange", look);
      for (const event of ["resize", "focus"]) page.addEventListener(event, look);
      for (const event of ["pointerdown", "keydown"]) page.addEventListener(event, seen);
      if (!isShared) return;
      const tell = ({ visibilityMode }: Office.VisibilityModeChangedMessage): void => {
        if (visibilityMode === Office.VisibilityMode.taskpane) seen();
      };
      // Without it the page's own events tell, a little later.
      Office.addin.onVisibilityModeChanged(tell).catch(() => undefined);
    },
  };
}

export function hasSharedRuntime(): boolean {
  return Office.context.requirements.isSetSupported("SharedRuntime", "1.1");
}
