import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Profile } from "../../src/engine/domain/profile";
import { PaneContext } from "../../src/taskpane/state/PaneContext";
import type { PaneSession } from "../../src/taskpane/state/paneSession";
import { initialState } from "../../src/taskpane/state/paneState";

/** A view of the pane as HTML, with these rules in force; it shows and does nothing. */
export function shownInPane(view: ReactElement, profile: Profile): string {
  const state = { ...initialState, settings: { profile, choices: {} } };
  const session = { store: { subscribe: () => () => undefined, current: () => state }, reader: { tryOut: () => undefined } };
  return renderToStaticMarkup(createElement(PaneContext.Provider, { value: session as unknown as PaneSession }, view));
}
