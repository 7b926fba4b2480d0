import { make } from "../../page/elements";

let lastList = 0;

/** The options of a cell, open under it: arrows, Home, End and first letters move, Enter and a click take, Esc and going elsewhere close. */
export class OptionsList {
  readonly element: HTMLUListElement;
  readonly #options: readonly HTMLLIElement[];
  #at: number;

  constructor(
    options: readonly string[],
    present: string,
    label: string,
    private readonly take: (option: string) => void,
    private readonly close: () => void,
  ) {
    const id = `opciones-${++lastList}`;
    this.#at = Math.max(0, options.indexOf(present));
    this.#options = options.map((option, index) => {
      const item = make("li", { id: `${id}-${index}` }, option);
      item.setAttribute("role", "option");
      item.addEventListener("pointerdown", (event) => event.preventDefault());
      item.addEventListener("click", () => this.take(option));
      return item;
    });
    this.element = make("ul", { tabIndex: -1, className: "options" }, ...this.#options);
    this.element.setAttribute("role", "listbox");
    this.element.setAttribute("aria-label", label);
    this.element.addEventListener("keydown", (event) => this.#press(event));
    this.element.addEventListener("focusout", () => this.close());
    this.#show();
  }

  open(): void {
    this.element.focus({ preventScroll: true });
    this.#show();
  }

  #press(event: KeyboardEvent): void {
    const last = this.#options.length - 1;
    const to = { ArrowDown: Math.min(last, this.#at + 1), ArrowUp: Math.max(0, this.#at - 1), Home: 0, End: last }[event.key];
    // Nothing of it is for the sheet below.
    event.stopPropagation();
    if (event.key === "Tab") return;
    event.preventDefault();
    if (event.key === "Enter" || event.key === " ") this.take(this.#options[this.#at]?.textContent ?? "");
    else if (event.key === "Escape" || (event.altKey && event.key === "ArrowUp")) this.close();
    else this.#go(to ?? this.#beginning(event.key));
  }

  #beginning(letter: string): number {
    const wanted = letter.toLocaleLowerCase("es");
    const from = this.#at + 1;
    const turned = [...this.#options.keys()].map((index) => (index + from) % this.#options.length);
    return turned.find((index) => (this.#options[index]?.textContent ?? "").toLocaleLowerCase("es").startsWith(wanted)) ?? this.#at;
  }

  #go(index: number): void {
    this.#at = index;
    this.#show();
  }

  #show(): void {
    for (const [index, option] of this.#options.entries()) option.setAttribute("aria-selected", String(index === this.#at));
    const present = this.#options[this.#at];
    if (present) this.element.setAttribute("aria-activedescendant", present.id);
    present?.scrollIntoView({ block: "nearest" });
  }
}
