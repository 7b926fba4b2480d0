import {
  renderTabList_unstable,
  useTabListContextValues_unstable,
  useTabListStyles_unstable,
  useTabList_unstable,
  type TabListProps,
} from "@fluentui/react-components";
import { useRef, type KeyboardEvent } from "react";
import { moveFocus } from "./arrowKeys";

/**
 * Fluent's list of tabs with our own arrow keys: its helper puts focusable, hidden elements in the page, which fail the accessibility
 * check.
 */
export function PlainTabList(props: TabListProps) {
  const list = useRef<HTMLDivElement>(null);
  const state = useTabList_unstable(props, list);
  const contexts = useTabListContextValues_unstable(state);
  useTabListStyles_unstable(state);
  const root = {
    ...state.root,
    "data-tabster": undefined,
    onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => moveFocus(event, "tab", ["ArrowLeft", "ArrowRight"]),
  };
  return renderTabList_unstable({ ...state, root }, contexts);
}
