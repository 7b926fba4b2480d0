import { act, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";

let place: HTMLElement | undefined;
let root: Root | undefined;

/** Shows an element in the page of jsdom, in the place of the one before. */
export function mount(element: ReactNode): HTMLElement {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  place ??= document.body.appendChild(document.createElement("div"));
  const shown = (root ??= createRoot(place));
  act(() => shown.render(element));
  return place;
}

export function unmount(): void {
  act(() => root?.unmount());
  place?.remove();
  root = undefined;
  place = undefined;
}

/** Everything that is asked for in the page's own words: a button, a box, a choice. */
export function press(label: string): void {
  const found = [...document.querySelectorAll<HTMLElement>("button, input")].find((each) => nameOf(each) === label);
  if (!found) throw new Error(`nothing is called «${label}»`);
  act(() => found.click());
}

/** The accessible name, as far as these parts of the pane give it. */
export function nameOf(element: HTMLElement): string {
  const own = element.getAttribute("aria-label");
  if (own !== null) return own;
  const label = element.id === "" ? null : document.querySelector(`label[for="${element.id}"]`);
  return (label ?? element).textContent ?? "";
}
