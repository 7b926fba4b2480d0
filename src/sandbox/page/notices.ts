import { element, make } from "./elements";

/** Lines under the bar: what happened, why and what to do. The same line is not said twice. */
export class Notices {
  readonly #place = element("notices", HTMLDivElement);

  say(text: string, { code }: { readonly code?: string } = {}): void {
    if ([...this.#place.querySelectorAll("p")].some((line) => line.textContent === `${text}${code ?? ""}`)) return;
    const line = make("p", {}, text, ...(code === undefined ? [] : [make("code", {}, code)]));
    const close = make("button", { type: "button" }, "Cerrar");
    const notice = make("div", { className: "notice" }, line, close);
    close.addEventListener("click", () => notice.remove());
    this.#place.append(notice);
  }

  clear(): void {
    this.#place.replaceChildren();
  }
}
