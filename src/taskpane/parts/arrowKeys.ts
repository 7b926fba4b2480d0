import type { KeyboardEvent } from "react";

/** Arrows, Home and End move the focus among the elements of a role, round and round. */
export function moveFocus(event: KeyboardEvent<HTMLElement>, role: "tab" | "menuitem", [before, after]: readonly [string, string]): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>(`[role=${role}]`)];
  const at = items.findIndex((item) => item === document.activeElement);
  const next = { [after]: at + 1, [before]: at - 1 + items.length, Home: 0, End: items.length - 1 }[event.key];
  if (next === undefined || at < 0) return;
  event.preventDefault();
  items[next % items.length]?.focus();
}
