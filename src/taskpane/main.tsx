import { createRoot } from "react-dom/client";
import { readOfficeTheme } from "../hosts/excel/officeTheme";
import { whereItRuns } from "./officeReady";
import { PaneApp } from "./PaneApp";
import { browserSight, hasSharedRuntime, whenSeen } from "./paneSight";
import type { OfficeTheme } from "./theme/appearance";
import { sayWaiting } from "./officeReady";

/** What reads and writes the workbook, asked for at once: it comes while Office gets ready, and the pane can be painted without it. */
const engine = import("./livePane").then(
  ({ livePane }) => livePane,
  () => undefined,
);

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
    root.render(<PaneApp session={undefined} sandbox={sandboxAddress()} missing={where === "noLibrary" ? "library" : undefined} />);
    return;
  }
  const session = (await engine)?.();
  if (session === undefined) {
    root.render(<PaneApp session={undefined} officeTheme={officeTheme} missing="part" />);
    return;
  }
  root.render(<PaneApp session={session} officeTheme={officeTheme} />);
  whenSeen(browserSight(window, hasSharedRuntime()), () => void session.open());
}

/** «PNTP en el navegador», which is published beside this pane. */
function sandboxAddress(): string | undefined {
  return document.querySelector<HTMLLinkElement>('link[rel="alternate"][data-sandbox]')?.href;
}

/** A file dropped where nothing takes it would be opened in the place of the pane. */
function refuseStrayFiles(): void {
  for (const name of ["dragover", "drop"] as const)
    window.addEventListener(name, (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "none";
    });
}

refuseStrayFiles();
const container = document.getElementById("pane");
if (container) void start(container);
