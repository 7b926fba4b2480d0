import { unsavedTexts } from "../../engine/words/pane/unsavedTexts";
import { openBook, type OpenBook } from "../book/openBook";
import type { Origin } from "../excel/model/change";
import { loadWorkbook } from "../excel/model/book/load";
import type { ThemeName } from "../excel/theme";
import { ChartLayer } from "../grid/chartLayer";
import { GridMirror } from "../grid/gridMirror";
import { nameGridControls } from "../grid/gridNames";
import type { FunctionsHelp } from "../grid/pntpFunctions";
import { ValidationLayer } from "../grid/validation/validationLayer";
import { createGrid, registerPntpFunctions } from "../grid/univerGrid";
import { saveFrom } from "../book/saveBook";
import { AddInFrame } from "./addInFrame";
import { element, make } from "./elements";
import { download, readFile, readSample, SAMPLES, takeDroppedFiles } from "./files";
import { Layout } from "./layout";
import { goBetweenRegions } from "./regions";
import { drawRibbon, PUBLISHED } from "./ribbonBar";
import { askUnsaved } from "./unsavedDialog";
import { UnsavedWork } from "./unsavedWork";
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

/** The keyboard goes to the cells. */
function focusSheet(): void {
  document.querySelector<HTMLElement>("[id$=DOCS_NORMAL][contenteditable=true]")?.focus();
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

/** What would take the place of the open workbook. */
interface Candidate {
  readonly name: string;
  /** Of the list of examples. */
  readonly isSample?: boolean;
  /** Why it cannot be had, as a sentence without the name. */
  read(): Promise<Uint8Array | string>;
}

/** What changes on the screen and not in the file. */
const UNSAVED_VIEW: ReadonlySet<string> = new Set(["selection", "sheetActivated", "sheetDeactivated"]);

class Desk {
  readonly notices = new Notices();
  readonly host = new WatchedHost((problem) => this.notices.say("Aviso para quien desarrolla: ", { code: problem }));
  readonly frame: AddInFrame = new AddInFrame(
    this.host,
    goBetweenRegions({ focusBar: () => element("open", HTMLButtonElement).focus(), focusSheet, focusPanel: () => this.frame.focus() }),
  );
  readonly #grid = createGrid(element("grid", HTMLElement));
  readonly #layout = new Layout();
  readonly #samples = element("samples", HTMLSelectElement);
  #mirror: GridMirror | undefined = undefined;
  #charts: ChartLayer | undefined = undefined;
  #validations: ValidationLayer | undefined = undefined;
  #book: OpenBook | undefined = undefined;
  /** The file as it was opened; `#book` is as it was last saved. */
  #opened: OpenBook | undefined = undefined;
  #knowsFunctions = false;
  readonly #work = new UnsavedWork();
  /** What the list of examples shows. */
  #sample = "";
  /** One file after the other is opened or saved. */
  #turn: Promise<unknown> = Promise.resolve();

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
      if (this.#work.isThere || this.#mirror?.isEditing) event.preventDefault();
    });
    const theme = element("theme", HTMLSelectElement);
    theme.addEventListener("change", () => this.setTheme(theme.value as ThemeName));
  }

  async listSamples(): Promise<void> {
    const answer = await fetch(`${SAMPLES}lista.json`);
    const names = (await answer.json()) as readonly string[];
    this.#samples.append(...names.map((name) => make("option", { value: name }, name)));
    const [first] = names;
    // The list stays as it is: the one that comes by itself can be chosen afresh.
    if (first !== undefined) await this.#want({ name: first, read: () => readSample(first) });
  }

  async openSample(name: string): Promise<void> {
    if (name !== "") await this.#want({ name, isSample: true, read: () => readSample(name) });
  }

  async openFile(file: File): Promise<void> {
    await this.#want({ name: file.name, read: () => readFile(file) });
  }

  /** Opens a workbook in place of the one that is open; what is not saved of that one gives way only when she says so. */
  #want({ name, isSample = false, read }: Candidate): Promise<void> {
    return this.#inTurn(async () => {
      try {
        const bytes = await read();
        const outcome = typeof bytes === "string" ? ({ ok: false, problem: { message: bytes } } as const) : openBook(name, bytes);
        if (!outcome.ok) return this.notices.say(`No se abrió «${name}». ${outcome.problem.message}`);
        // Asked once it is sure that the other one opens.
        if (!(await this.#givesWayTo(name))) return;
        this.#open(name, outcome.book);
        this.#sample = isSample ? name : "";
      } finally {
        this.#samples.value = this.#sample;
      }
    });
  }

  async #givesWayTo(next: string): Promise<boolean> {
    if (!this.#book) return true;
    await this.#settle();
    const save = async (): Promise<boolean> => {
      const isWhole = await this.#save();
      if (!isWhole) this.notices.say(unsavedTexts.notYet(next));
      return isWhole;
    };
    return this.#work.givesWay({ ask: () => askUnsaved(this.host.book.name, next), save });
  }

  #open(name: string, file: OpenBook): void {
    const loaded = loadWorkbook(file.data);
    this.notices.clear();
    this.#book = file;
    this.#opened = file;
    this.#charts?.close();
    this.#validations?.close();
    this.#mirror?.close();
    this.host.book = loaded;
    this.#mirror = new GridMirror(this.#grid, this.host.book, element("grid", HTMLElement), (sentence) => this.notices.say(sentence));
    this.#charts = new ChartLayer(this.#grid, this.host.book, element("grid", HTMLElement));
    this.#validations = new ValidationLayer(this.#grid, this.host.book, element("grid", HTMLElement), focusSheet);
    if (!this.#knowsFunctions) registerPntpFunctions(this.#grid, functionsHelp());
    this.#knowsFunctions = true;
    this.#work.begin();
    this.host.book.listen((change, origin) => this.#noteChange(change.kind, origin));
    this.host.book.listen(({ kind }, origin) => {
      if (kind === "selection" && origin === "addIn") this.#layout.show("sheet");
    });
    this.frame.load(name);
    this.#showState("");
    if (file.undrawn.length > 0) this.notices.say(`Aquí no se dibujan, y al guardar quedan como están: ${file.undrawn.join(", ")}.`);
    element("book", HTMLHeadingElement).textContent = name;
  }

  /** Gives the person the file with their changes; what cannot be put into it is named. */
  async save(): Promise<void> {
    await this.#inTurn(async () => {
      await this.#settle();
      await this.#save();
    });
  }

  /** Whether all that was changed is in the file. */
  async #save(): Promise<boolean> {
    if (!this.#book) return false;
    const { book } = this.host;
    const { revision } = this.#work;
    const outcome = await saveFrom(this.#book, this.#opened ?? this.#book, book);
    if (!outcome.ok) {
      this.notices.say(`No se guardó «${book.name}». ${outcome.problem.message}`);
      return false;
    }
    const reopened = openBook(book.name, outcome.bytes);
    if (reopened.ok) this.#book = reopened.book;
    if (outcome.notSaved.length === 0) this.#work.savedAt(revision);
    download(book.name, outcome.bytes);
    this.#showState(this.#work.isThere ? unsavedTexts.state : outcome.cells === 0 ? "Guardado sin cambios" : "Guardado");
    if (outcome.notSaved.length > 0)
      this.notices.say(`Se guardó «${book.name}», pero no ${outcome.notSaved.join("; ni ")}. Haz ese cambio en Excel.`);
    return !this.#work.isThere;
  }

  /** What she is typing is entered, and what the add-in is doing is done. */
  async #settle(): Promise<void> {
    await this.#mirror?.endEdit();
    await this.host.idle();
    this.#mirror?.flush();
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => undefined);
    return turn;
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
    this.#work.note();
    this.#showState(unsavedTexts.state);
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
