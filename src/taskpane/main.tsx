import { createRoot } from "react-dom/client";
import { readOfficeTheme } from "../hosts/excel/officeTheme";
import { livePane } from "./livePane";
import { whereItRuns } from "./officeReady";
import { PaneApp } from "./PaneApp";
import { browserSight, hasSharedRuntime, whenSeen } from "./paneSight";
import type { OfficeTheme } from "./theme/appearance";
import { sayWaiting } from "./officeReady";

/** Office does not tell when its theme changes: it is looked at again when the pane comes back to the front. */
const officeTheme: OfficeTheme = {
  isDark: () => readOfficeTheme()?.isDark,
  watch: (onChange) => {
    window.addEventListener("focus", onChange);
    return () => window.removeEventListener("focus", onChange);
  },
};

async function start(container: HTMLElement): Promise<void> {
  const stopSaying = sayWaiting(container.querySelector(".waiting"));
  const where = await whereItRuns(location.search);
  stopSaying();
  const root = createRoot(container);
  if (where !== "excel") {
    root.render(<PaneApp session={undefined} sandbox={sandboxAddress()} isLibraryMissing={where === "noLibrary"} />);
    return;
  }
  const session = livePane();
  root.render(<PaneApp session={session} officeTheme={officeTheme} />);
  whenSeen(browserSight(window, hasSharedRuntime()), () => void session.open());
}

/** The page the sandbox is served from, where this pane is served by it. */
function sandboxAddress(): string | undefined {
  return document.querySelector<HTMLLinkElement>('link[rel="alternate"][data-sandbox]')?.href;
}

const container = document.getElementById("pane");
if (container) void start(container);
