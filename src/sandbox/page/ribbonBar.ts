import { element, make } from "./elements";
import { readRibbon, type RibbonButton } from "./manifestRibbon";

/** What the buttons do. */
export interface RibbonActions {
  openPane(): void;
  run(button: RibbonButton, functionName: string): Promise<void>;
}

/** The published folder, in which this page has one of its own. */
export const PUBLISHED = "../";

/** Draws the buttons of manifest.xml in the bar. */
export async function drawRibbon(actions: RibbonActions): Promise<void> {
  const answer = await fetch(`${PUBLISHED}manifest.xml`);
  const manifest = new DOMParser().parseFromString(await answer.text(), "application/xml");
  element("ribbon", HTMLDivElement).replaceChildren(
    ...readRibbon(manifest).map((button) => (button.items.length > 0 ? menu(button, actions) : single(button, actions))),
  );
}

function single(button: RibbonButton, actions: RibbonActions): HTMLButtonElement {
  const drawn = face(button);
  drawn.addEventListener("click", () => void press(drawn, button, actions));
  return drawn;
}

async function press(drawn: HTMLButtonElement, button: RibbonButton, actions: RibbonActions): Promise<void> {
  if (button.functionName === undefined) return actions.openPane();
  drawn.disabled = true;
  try {
    await actions.run(button, button.functionName);
  } finally {
    drawn.disabled = false;
  }
}

function menu(button: RibbonButton, actions: RibbonActions): HTMLElement {
  const head = face(button);
  const list = make("div", { hidden: true });
  list.setAttribute("role", "menu");
  list.setAttribute("aria-label", button.label);
  head.setAttribute("aria-haspopup", "menu");
  const show = (isShown: boolean) => {
    list.hidden = !isShown;
    head.setAttribute("aria-expanded", String(isShown));
    if (isShown) list.querySelector("button")?.focus();
  };
  show(false);
  for (const item of button.items) {
    const choice = single(item, actions);
    choice.setAttribute("role", "menuitem");
    choice.addEventListener("click", () => show(false));
    list.append(choice);
  }
  head.addEventListener("click", () => show(list.hidden));
  const whole = make("div", { className: "menu" }, head, list);
  whole.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      show(false);
      head.focus();
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const choices = [...list.querySelectorAll("button")];
      const at = choices.indexOf(document.activeElement as HTMLButtonElement);
      choices.at((at + (event.key === "ArrowDown" ? 1 : -1)) % choices.length)?.focus();
      event.preventDefault();
    }
  });
  whole.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node) || !whole.contains(relatedTarget)) show(false);
  });
  return whole;
}

function face({ label, tip, icon }: RibbonButton): HTMLButtonElement {
  const drawn = make("button", { type: "button", title: tip }, label);
  if (icon !== undefined) drawn.prepend(make("img", { src: PUBLISHED + icon, width: 20, height: 20, alt: "" }));
  return drawn;
}
