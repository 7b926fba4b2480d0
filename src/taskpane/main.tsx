import { createRoot } from "react-dom/client";
import { readOfficeTheme } from "../hosts/excel/officeTheme";
import { livePane } from "./livePane";
import { isInsideExcel } from "./officeReady";
import { PaneApp } from "./PaneApp";
import type { OfficeTheme } from "./theme/appearance";

/** Office does not tell when its theme changes: it is looked at again when the pane comes back to the front. */
const officeTheme: OfficeTheme = {
  isDark: () => readOfficeTheme()?.isDark,
  watch: (onChange) => {
    window.addEventListener("focus", onChange);
    return () => window.removeEventListener("focus", onChange);
  },
};

async function start(container: HTMLElement): Promise<void> {
  const root = createRoot(container);
  if (!(await isInsideExcel())) {
    root.render(<PaneApp session={undefined} sandbox={sandboxAddress()} />);
    return;
  }
  const session = livePane();
  root.render(<PaneApp session={session} officeTheme={officeTheme} />);
  await session.open();
}

/** The page the sandbox is served from, where this pane is served by it. */
function sandboxAddress(): string | undefined {
  return document.querySelector<HTMLLinkElement>('link[rel="alternate"][data-sandbox]')?.href;
}

const container = document.getElementById("pane");
if (container) void start(container);
