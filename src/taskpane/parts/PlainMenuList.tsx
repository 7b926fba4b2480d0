import {
  renderMenuList_unstable,
  useMenuListContextValues_unstable,
  useMenuListStyles_unstable,
  useMenuList_unstable,
  type MenuListProps,
} from "@fluentui/react-components";
import { useRef, type KeyboardEvent } from "react";
import { moveFocus } from "./arrowKeys";

const noHelper = { "data-tabster": undefined };

/**
 * Fluent's list of a menu with our own arrow keys: its helper puts focusable, hidden elements in the page, which fail the accessibility
 * check.
 */
export function PlainMenuList(props: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  const state = useMenuList_unstable(props, list);
  const contexts = useMenuListContextValues_unstable(state);
  useMenuListStyles_unstable(state);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => moveFocus(event, "menuitem", ["ArrowUp", "ArrowDown"]);
  return renderMenuList_unstable({ ...state, root: { ...state.root, ...noHelper, onKeyDown } }, contexts);
}
