import { openBook, type OpenBook } from "../book/openBook";
import type { Origin } from "../excel/model/change";
import { loadWorkbook } from "../excel/model/book/load";
import type { ThemeName } from "../excel/theme";
import { ChartLayer } from "../grid/chartLayer";
import { GridMirror } from "../grid/gridMirror";
import { nameGridControls } from "../grid/gridNames";
import type { FunctionsHelp } from "../grid/pntpFunctions";
import { createGrid, registerPntpFunctions } from "../grid/univerGrid";
import { saveBook } from "../book/saveBook";
import { AddInFrame } from "./addInFrame";
import { element, make } from "./elements";
import { download, takeDroppedFiles } from "./files";
import { Layout } from "./layout";
import { goBetweenRegions } from "./regions";
import { drawRibbon, PUBLISHED } from "./ribbonBar";
import { WatchedHost } from "./watchedHost";

/** Lines under the bar: what happened, why and what to do. The same line is not said twice. */
class Notices {
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

/** Puts everything on the page: the grid, the add-in beside it, the bar, and the first sample. */
export async function startDesk(): Promise<void> {
  // A canvas does not wait for fonts: asked for before the first cell is drawn.
  await Promise.all(["", "bold ", "italic ", "italic bold "].map((style) => document.fonts.load(`${style}11pt Calibri`)));
  const desk = new Desk();
  await drawRibbon({ openPane: () => desk.frame.focus(), run: (button, functionName) => desk.press(functionName, button.id) });
  await desk.listSamples();
}

/** What the add-in tells Excel of its functions. */
async function functionsHelp(): Promise<FunctionsHelp> {
  const answer = await fetch(`${PUBLISHED}functions.json`).catch(() => undefined);
  return answer?.ok ? ((await answer.json()) as FunctionsHelp) : { functions: [] };
}

/** Bytes of a file that the page reads at once. */
const LARGEST_FILE = 200 * 2 ** 20;

/** What changes on the screen and not in the file. */
const UNSAVED_VIEW: ReadonlySet<string> = new Set(["selection", "sheetActivated", "sheetDeactivated"]);

class Desk {
  readonly notices = new Notices();
  readonly host = new WatchedHost((problem) => this.notices.say("Aviso para quien desarrolla: ", { code: problem }));
  readonly frame: AddInFrame = new AddInFrame(
    this.host,
    goBetweenRegions({
      focusBar: () => element("open", HTMLButtonElement).focus(),
      focusSheet: () => document.querySelector<HTMLElement>("[id$=DOCS_NORMAL][contenteditable=true]")?.focus(),
      focusPanel: () => this.frame.focus(),
    }),
  );
  readonly #grid = createGrid(element("grid", HTMLElement));
  readonly #layout = new Layout();
  readonly #samples = element("samples", HTMLSelectElement);
  #mirror: GridMirror | undefined = undefined;
  #charts: ChartLayer | undefined = undefined;
  #book: OpenBook | undefined = undefined;
  #knowsFunctions = false;
  #isChanged = false;

  constructor() {
    nameGridControls();
    const file = element("file", HTMLInputElement);
    element("open", HTMLButtonElement).addEventListener("click", () => file.click());
    file.addEventListener("change", () => {
      const [chosen] = file.files ?? [];
      if (chosen) void this.openFile(chosen);
      file.value = "";
    });
    this.#samples.addEventListener("change", () => void this.openSample(this.#samples.value));
    element("save", HTMLButtonElement).addEventListener("click", () => void this.save());
    takeDroppedFiles((dropped) => void this.openFile(dropped));
    window.addEventListener("beforeunload", (event) => {
      if (this.#isChanged) event.preventDefault();
    });
    const theme = element("theme", HTMLSelectElement);
    theme.addEventListener("change", () => this.setTheme(theme.value as ThemeName));
  }

  async listSamples(): Promise<void> {
    const answer = await fetch("ejemplos/lista.json");
    const names = (await answer.json()) as readonly string[];
    this.#samples.append(...names.map((name) => make("option", { value: name }, name)));
    if (names[0] !== undefined) await this.openSample(names[0]);
  }

  async openSample(name: string): Promise<void> {
    if (name === "") return;
    const answer = await fetch(`ejemplos/${encodeURIComponent(name)}`);
    this.open(name, new Uint8Array(await answer.arrayBuffer()));
  }

  async openFile(file: File): Promise<void> {
    if (file.size > LARGEST_FILE) {
      this.notices.say(`No se abrió «${file.name}». Ocupa más de 200 MB, y esta hoja de prueba no lee tanto. Ábrelo en Excel, o usa pntp.`);
      return;
    }
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (bytes) this.open(file.name, new Uint8Array(bytes));
    else this.notices.say(`No se abrió «${file.name}». El navegador no lo pudo leer: puede haberse movido o borrado. Elígelo otra vez.`);
  }

  open(name: string, bytes: Uint8Array): void {
    const outcome = openBook(name, bytes);
    if (!outcome.ok) return this.notices.say(`No se abrió «${name}». ${outcome.problem.message}`);
    const loaded = loadWorkbook(outcome.book.data);
    this.notices.clear();
    this.#book = outcome.book;
    this.#charts?.close();
    this.#mirror?.close();
    this.host.book = loaded;
    this.#mirror = new GridMirror(this.#grid, this.host.book, element("grid", HTMLElement), (sentence) => this.notices.say(sentence));
    this.#charts = new ChartLayer(this.#grid, this.host.book, element("grid", HTMLElement));
    if (!this.#knowsFunctions) registerPntpFunctions(this.#grid, functionsHelp());
    this.#knowsFunctions = true;
    this.#isChanged = false;
    this.host.book.listen((change, origin) => this.#noteChange(change.kind, origin));
    this.host.book.listen(({ kind }, origin) => {
      if (kind === "selection" && origin === "addIn") this.#layout.show("sheet");
    });
    this.frame.load(name);
    this.#showState("");
    if (outcome.book.undrawn.length > 0)
      this.notices.say(`Aquí no se dibujan, y al guardar quedan como están: ${outcome.book.undrawn.join(", ")}.`);
    element("book", HTMLHeadingElement).textContent = name;
  }

  /** Gives the person the file with their changes; what cannot be put into it is named. */
  async save(): Promise<void> {
    if (!this.#book) return;
    const { book } = this.host;
    await this.host.idle();
    this.#mirror?.flush();
    const outcome = await saveBook(this.#book, book);
    if (!outcome.ok) return this.notices.say(`No se guardó «${book.name}». ${outcome.problem.message}`);
    const reopened = openBook(book.name, outcome.bytes);
    if (reopened.ok) this.#book = reopened.book;
    this.#isChanged = false;
    download(book.name, outcome.bytes);
    this.#showState(outcome.cells === 0 ? "Guardado sin cambios" : "Guardado");
    if (outcome.notSaved.length > 0)
      this.notices.say(`Se guardó «${book.name}», pero no ${outcome.notSaved.join("; ni ")}. Haz ese cambio en Excel.`);
  }

  async press(functionName: string, buttonId: string): Promise<void> {
    try {
      await this.host.ribbon.invokeCommand(functionName, { buttonId });
    } catch {
      this.notices.say("El complemento todavía no responde a los botones: espera a que el panel termine de abrir y vuelve a pulsar.");
    }
  }

  #noteChange(kind: string, origin: Origin): void {
    if (origin === "calculation" || UNSAVED_VIEW.has(kind)) return;
    this.#isChanged = true;
    this.#showState("Con cambios sin guardar");
  }

  #showState(state: string): void {
    element("state", HTMLSpanElement).textContent = state;
  }

  setTheme(theme: ThemeName): void {
    document.documentElement.dataset["theme"] = theme;
    this.#grid.toggleDarkMode(theme !== "light");
    this.frame.setTheme(theme);
  }
}
