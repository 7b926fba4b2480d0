import { createRoot } from "react-dom/client";
import { parseRect } from "../../../src/engine/address";
import { PaneApp } from "../../../src/taskpane/PaneApp";
import { PaneSession } from "../../../src/taskpane/state/paneSession";
import { TroubledWorkbook, type Trouble } from "./troubledWorkbook";

export interface HarnessOptions {
  /** The .xlsx file, in base64; without it the pane believes it is outside Excel. */
  readonly book?: string;
  readonly dark?: boolean;
  readonly trouble?: Trouble;
  readonly sandbox?: string;
}

declare global {
  interface Window {
    startPane(options: HarnessOptions): void;
    book: TroubledWorkbook;
    selectCells(sheet: string, address: string): Promise<void>;
    /** The «Colorear» button of the ribbon. */
    colour(): Promise<void>;
  }
}

/** Mounts the pane over a workbook that lives in the page. */
window.startPane = ({ book, dark, trouble, sandbox }) => {
  const root = createRoot(document.body.appendChild(document.createElement("div")));
  const theme = { isDark: () => dark, watch: () => () => undefined };
  if (book === undefined) {
    root.render(<PaneApp session={undefined} officeTheme={theme} sandbox={sandbox} />);
    return;
  }
  window.book = TroubledWorkbook.open(Uint8Array.from(atob(book), (letter) => letter.charCodeAt(0)));
  Object.assign(window.book.trouble, trouble);
  window.selectCells = (sheet, address) => {
    const area = parseRect(address);
    return area ? window.book.select(sheet, area) : Promise.reject(new Error(`not an address: ${address}`));
  };
  const session = new PaneSession(window.book, { today: () => "2024-03-31", now: () => "2024-03-31T10:20:00-05:00" });
  window.colour = () => session.writer.calculateColours();
  root.render(<PaneApp session={session} officeTheme={theme} sandbox={sandbox} />);
  void session.open();
};
