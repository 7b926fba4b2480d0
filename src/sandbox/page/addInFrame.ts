import { hostInfo, installDoor, type Door } from "../excel/door";
import type { ExcelHost } from "../excel/host";
import type { ThemeName } from "../excel/theme";
import { element, make } from "./elements";

/** For so long office.js believes the theme it was last told, in milliseconds. */
const THEME_KNOWN_FOR = 5_100;

/** The add-in's page beside the grid, in Excel's place for task panes: it finds Excel's door open and knows nothing of the sandbox. */
export class AddInFrame {
  readonly #host: ExcelHost;
  readonly #whenOpen: (target: Window) => void;
  readonly #place = element("pane", HTMLElement);
  #door: Door | undefined = undefined;
  #theme: ThemeName = "light";
  #bookName = "";

  /** `whenOpen`: what else listens to the add-in's window. */
  constructor(host: ExcelHost, whenOpen: (target: Window) => void) {
    this.#host = host;
    this.#whenOpen = whenOpen;
    window.pntpSandbox = { openDoor: (target) => this.#openDoor(target) };
    host.pane.listen((state) => {
      this.#place.hidden = state !== "Visible";
    });
  }

  /** Loads the add-in afresh, as Excel does for each workbook. */
  load(bookName: string): void {
    this.#bookName = bookName;
    this.#door?.close();
    this.#door = undefined;
    this.#place.hidden = this.#host.pane.state !== "Visible";
    const waiting = make("p", { className: "loading" }, "Cargando el panel…");
    waiting.setAttribute("role", "status");
    const frame = make("iframe", { title: "Panel PNTP", src: `panel.html?_host_Info=${hostInfo(this.#host.locale)}` });
    frame.addEventListener("load", () => whenDrawn(frame, () => waiting.remove()));
    this.#place.replaceChildren(frame, waiting);
  }

  /** As in Excel, nobody tells the add-in: it sees the theme when it comes back to the front, and whatever it was doing goes on. */
  setTheme(theme: ThemeName): void {
    this.#theme = theme;
    this.#door?.setTheme(theme);
    const frame = this.#place.querySelector("iframe");
    const comesToFront = (): void => void frame?.contentWindow?.dispatchEvent(new Event("focus"));
    comesToFront();
    setTimeout(comesToFront, THEME_KNOWN_FOR);
  }

  focus(): void {
    this.#host.pane.state = "Visible";
    this.#place.querySelector("iframe")?.focus();
  }

  #openDoor(target: Window): void {
    if (target !== this.#place.querySelector("iframe")?.contentWindow) return;
    this.#door?.close();
    this.#door = installDoor(target, this.#host, { theme: this.#theme, url: `C:\\${this.#bookName}` });
    this.#whenOpen(target);
  }
}

/** The add-in's page is empty until its script has come and found Excel. */
function whenDrawn({ contentDocument }: HTMLIFrameElement, tell: () => void): void {
  const isDrawn = () => contentDocument?.querySelector("button, [role=status], [role=progressbar]") !== null;
  if (isDrawn() || !contentDocument) return tell();
  const watcher = new MutationObserver(() => {
    if (!isDrawn()) return;
    watcher.disconnect();
    tell();
  });
  watcher.observe(contentDocument.body, { childList: true, subtree: true });
}

declare global {
  interface Window {
    /** What the add-in's page calls before office.js, for Excel's window.external. */
    pntpSandbox?: { openDoor(target: Window): void };
  }
}
