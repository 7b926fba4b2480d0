import { isAsking } from "./question";

/** The places of the page that F6 goes through, as in Excel: the bar, the sheet, the panel. */
export interface Regions {
  focusBar(): void;
  focusSheet(): void;
  focusPanel(): void;
}

/** In their order; the page shows where the keyboard has come to. */
const NAMES = ["bar", "sheet", "panel"];

/** F6 goes to the next place and Shift+F6 to the one before; Tab alone could not leave the sheet, where it moves between cells. */
export function goBetweenRegions(regions: Regions): (target: Window) => void {
  const order = [() => regions.focusBar(), () => regions.focusSheet(), () => regions.focusPanel()];
  const listen = (target: Window) => {
    target.addEventListener("pointerdown", () => delete document.documentElement.dataset["region"], true);
    target.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "F6" || isAsking()) return;
        event.preventDefault();
        event.stopPropagation();
        const next = (regionInFocus() + (event.shiftKey ? -1 : 1)) % order.length;
        order.at(next)?.();
        document.documentElement.dataset["region"] = NAMES.at(next) ?? "";
      },
      true,
    );
  };
  listen(window);
  return listen;
}

function regionInFocus(): number {
  const focused = document.activeElement;
  if (focused?.closest("#pane")) return 2;
  return focused?.closest("header, #notices") || focused === document.body ? 0 : 1;
}
