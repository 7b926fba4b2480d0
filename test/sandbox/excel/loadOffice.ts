import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { hostInfo, installDoor, type DoorOptions } from "../../../src/sandbox/excel/door";
import { ExcelHost } from "../../../src/sandbox/excel/host";
import { loadWorkbook } from "../../../src/sandbox/excel/model/book/load";
import type { Platform } from "../../../src/sandbox/excel/platform";
import type { RequirementSets } from "../../../src/sandbox/excel/requirementSets";
import { sendUndoGroups } from "../../../src/sandbox/excel/userUndo";
import type { WorkbookData } from "../../../src/sandbox/excel/model/book/workbookData";

const DIST = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const BASE = `${pathToFileURL(DIST).href}/`;

export interface OfficeInNode {
  readonly host: ExcelHost;
  /** The same Excel on another platform, its requirement sets included. */
  on(platform: Platform): void;
  /** Another workbook in the same Excel, with no fault, request or open pane left over from the test before. */
  open(data?: WorkbookData): ExcelHost;
}

export interface LoadOptions extends DoorOptions {
  readonly host?: ExcelHost;
  /** The library refuses every API above the declared requirement sets (`requirementSets: FLOOR` is what the manifest asks for). */
  readonly enforceRequirements?: boolean;
}

/**
 * Loads the unmodified office.js into this test file's own globals (Office, Excel, OfficeExtension, CustomFunctions), over a new host.
 * Once per test file; between tests open another workbook.
 */
export async function loadOffice({
  host = new ExcelHost(),
  enforceRequirements = false,
  ...door
}: LoadOptions = {}): Promise<OfficeInNode> {
  defineBrowser(hostInfo(host.locale));
  installDoor(globalThis, host, door);
  runScript(`${BASE}office.js`);
  await Office.onReady();
  while (!host.functions.isReady || !host.ribbon.isReady) await new Promise((resolve) => setTimeout(resolve, 5));
  // Internal name, so requirementFloor.test.ts proves that it still does what it says.
  (OfficeExtension as unknown as { CommonUtility: { _doApiNotSupportedCheck: boolean } }).CommonUtility._doApiNotSupportedCheck =
    enforceRequirements;
  sendUndoGroups(Excel, host.undo);
  return {
    host,
    on(platform) {
      host.platform = platform;
      host.functions.blankAs = platform.blankArgument;
      declareRequirements(platform.requirementSets);
    },
    open(data) {
      host.book = loadWorkbook(data);
      host.faults.clear();
      host.undo.steps = 0;
      host.bugs.length = 0;
      host.eventsEnabled = true;
      host.pane.state = "Visible";
      return host;
    },
  };
}

/** The library takes its sets once, when it loads: here they change with the platform. */
function declareRequirements(sets: RequirementSets): void {
  Office.context.requirements.isSetSupported = (name: string, least = "1.0") => {
    const [major = 0, minor = 0] = String(sets[name] ?? "0.0")
      .split(".")
      .map(Number);
    const [leastMajor = 0, leastMinor = 0] = String(least).split(".").map(Number);
    return major > leastMajor || (major === leastMajor && minor >= leastMinor);
  };
}

/** Indirect eval: the script runs in the globals of this test file, as a script tag would. */
function runScript(url: string): void {
  const code = readFileSync(new URL(url), "utf8");
  (0, eval)(`${code}\n//# sourceURL=${url}`);
}

/** As much of a browser as office.js' own script loader asks for. */
function defineBrowser(info: string): void {
  const search = `?_host_Info=${info}`;
  const element = (tag: string) => ({
    tagName: tag.toUpperCase(),
    style: {},
    setAttribute() {},
    getAttribute: () => null,
    appendChild() {},
    addEventListener() {},
  });
  const script = { ...element("script"), src: `${BASE}office.js` };
  const head = {
    ...element("head"),
    appendChild(node: { src?: string; onload?: (event: object) => void }) {
      const { src } = node;
      if (!src?.startsWith(BASE)) return;
      queueMicrotask(() => {
        runScript(src);
        node.onload?.({});
      });
    },
  };
  const globals: Record<string, unknown> = {
    window: globalThis,
    self: globalThis,
    parent: globalThis,
    top: globalThis,
    opener: null,
    name: "",
    location: {
      href: `https://localhost/taskpane.html${search}`,
      search,
      hash: "",
      protocol: "https:",
      origin: "https://localhost",
      host: "localhost",
      hostname: "localhost",
      port: "",
      pathname: "/taskpane.html",
    },
    navigator: { userAgent: "Mozilla/5.0 (Node)", language: "es-PE", platform: "Node" },
    history: {},
    sessionStorage: storage(),
    localStorage: storage(),
    addEventListener: () => {},
    removeEventListener: () => {},
    document: {
      readyState: "complete",
      URL: "https://localhost/",
      cookie: "",
      createElement: element,
      getElementsByTagName: (tag: string) => (tag === "script" ? [script] : tag === "head" ? [head] : []),
      getElementById: () => null,
      querySelectorAll: () => [],
      addEventListener() {},
      head,
      body: element("body"),
      documentElement: element("html"),
    },
  };
  for (const [name, value] of Object.entries(globals))
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
}

function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: unknown) => void kept.set(key, String(value)),
    removeItem: (key: string) => void kept.delete(key),
    key: (index: number) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}
