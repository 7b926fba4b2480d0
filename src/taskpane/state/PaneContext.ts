import { createContext, useContext, useSyncExternalStore } from "react";
import type { PaneSession } from "./paneSession";
import type { PaneState } from "./paneState";

/** The session of the workbook in front, for every view of the pane. */
export const PaneContext = createContext<PaneSession | undefined>(undefined);

/** What the pane knows now, and what the user can ask it to do. */
export function usePane(): { readonly state: PaneState; readonly session: PaneSession } {
  const session = useContext(PaneContext);
  if (session === undefined) throw new Error("usePane is used outside a PaneContext");
  const state = useSyncExternalStore(session.store.subscribe, session.store.current, session.store.current);
  return { state, session };
}
