import { openBook, type OpenBook } from "../book/openBook";
import { loadWorkbook } from "../excel/model/load";
import type { ThemeName } from "../excel/theme";
import { GridMirror } from "../grid/gridMirror";
import { createGrid, registerPntpFunctions } from "../grid/univerGrid";
import { AddInFrame } from "./addInFrame";
import { element, make } from "./elements";
import { Notices } from "./notices";
import { drawRibbon } from "./ribbonBar";
import { WatchedHost } from "./watchedHost";

/** Puts everything on the page: the grid, the add-in beside it, the bar, and the first sample. */
export async function startDesk(): Promise<void> {
  const desk = new Desk();
  await drawRibbon({ openPane: () => desk.frame.focus(), run: (button, functionName) => desk.press(functionName, button.id) });
  await desk.listSamples();
}

class Desk {
  readonly notices = new Notices();
  readonly host = new WatchedHost((problem) => this.notices.say("Aviso para quien desarrolla: ", { code: problem }));
  readonly frame = new AddInFrame(this.host);
  readonly #grid = createGrid(element("grid", HTMLElement));
  readonly #samples = element("samples", HTMLSelectElement);
  #mirror: GridMirror | undefined = undefined;
  #book: OpenBook | undefined = undefined;
  #knowsFunctions = false;

  constructor() {
    const file = element("file", HTMLInputElement);
    element("open", HTMLButtonElement).addEventListener("click", () => file.click());
    file.addEventListener("change", () => {
      const [chosen] = file.files ?? [];
      if (chosen) void this.openFile(chosen);
      file.value = "";
    });
    this.#samples.addEventListener("change", () => void this.openSample(this.#samples.value));
    const theme = element("theme", HTMLSelectElement);
    theme.addEventListener("change", () => this.setTheme(theme.value as ThemeName));
  }

  async listSamples(): Promise<void> {
    const answer = await fetch("/ejemplos.json");
    const names = (await answer.json()) as readonly string[];
    this.#samples.append(...names.map((name) => make("option", { value: name }, name)));
    if (names[0] !== undefined) await this.openSample(names[0]);
  }

  async openSample(name: string): Promise<void> {
    if (name === "") return;
    const answer = await fetch(`/ejemplo/${encodeURIComponent(name)}`);
    this.open(name, new Uint8Array(await answer.arrayBuffer()));
  }

  async openFile(file: File): Promise<void> {
    this.open(file.name, new Uint8Array(await file.arrayBuffer()));
  }

  open(name: string, bytes: Uint8Array): void {
    const outcome = openBook(name, bytes);
    if (!outcome.ok) return this.notices.say(`No se abrió «${name}». ${outcome.problem.message}`);
    this.notices.clear();
    this.#book = outcome.book;
    this.#mirror?.close();
    this.host.book = loadWorkbook(outcome.book.data);
    this.#mirror = new GridMirror(this.#grid, this.host.book);
    if (!this.#knowsFunctions) registerPntpFunctions(this.#grid);
    this.#knowsFunctions = true;
    this.frame.load(name);
    element("book", HTMLHeadingElement).textContent = name;
  }

  async press(functionName: string, buttonId: string): Promise<void> {
    try {
      await this.host.ribbon.invokeCommand(functionName, { buttonId });
    } catch {
      this.notices.say("El complemento todavía no responde a los botones: espera a que el panel termine de abrir y vuelve a pulsar.");
    }
  }

  setTheme(theme: ThemeName): void {
    document.documentElement.dataset["theme"] = theme;
    this.#grid.toggleDarkMode(theme !== "light");
    this.frame.setTheme(theme);
  }
}
