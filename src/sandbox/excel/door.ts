import type { MessageEntry } from "./events";
import type { ExcelHost } from "./host";
import { CURRENT, type RequirementSets } from "./requirementSets";
import { THEMES, type ThemeName } from "./theme";

export interface DoorOptions {
  readonly requirementSets?: RequirementSets;
  readonly theme?: ThemeName;
  /** Address of the file, as Office.context.document.url gives it. */
  readonly url?: string;
}

/** What the page of the add-in finds as window.external; office.js for Excel on Windows talks to it. */
export interface Door {
  readonly external: object;
  setTheme(theme: ThemeName): void;
  /** The add-in's page is gone: no more events to it. */
  close(): void;
}

/** Host information by which office.js takes the Windows library: type, platform, version, language, telemetry off, flags. */
export function hostInfo(locale: string): string {
  return `Excel$Win32$16.01$${locale}$$$disableLogging$3`;
}

const RICH_API = 93;
const COMMAND_COMPLETED = 94;
const SELECTION_CHANGED = 2;
const RICH_API_EVENT = 33;
const COMMAND_INVOKED = 39;
const NOT_SUPPORTED = 5000;

type Callback = (result: unknown) => void;
type EventHandler = (id: number, data: unknown) => void;

/** Opens the door of a host to the page in `target`: call it before office.js loads there. */
export function installDoor(target: object, host: ExcelHost, options: DoorOptions = {}): Door {
  const door = makeDoor(host, options);
  Object.defineProperty(target, "external", { value: door.external, configurable: true, writable: true });
  return door;
}

export function makeDoor(
  host: ExcelHost,
  { requirementSets = CURRENT, theme: firstTheme = "light", url = "C:\\Libro1.xlsx" }: DoorOptions = {},
): Door {
  let theme = firstTheme;
  const handlers = new Map<number, EventHandler>();
  const disconnect = [
    host.connect((entries) => handlers.get(RICH_API_EVENT)?.(RICH_API_EVENT, list(entries.map(asArray)))),
    host.connectSelection(() => handlers.get(SELECTION_CHANGED)?.(SELECTION_CHANGED, list([]))),
  ];
  const commands = { disconnect: () => {} };
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => "pntp-sandbox",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetHostFullVersion: () => "16.0.17928.20000",
    GetAppUILocale: () => host.locale,
    GetAppDataLocale: () => host.locale,
    GetDocUrl: () => url,
    /** OSF.ClientMode: 0 for reading and writing, 1 for reading only. */
    GetAppCapabilities: () => (host.faults.viewOnly ? 1 : 0),
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetInstanceId: () => "pntp-sandbox",
    GetInitialDisplayMode: () => 0,
    GetSupportedMatrix: () => JSON.stringify(requirementSets),
    GetOfficeThemeInfo: () => JSON.stringify(THEMES[theme]),
    GetSettings: () => documentSettings(host),
  };
  const external = {
    GetHostInfo: () => hostInfo(host.locale),
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    MessageParent: () => {},
    Execute(id: number, params: unknown, callback: Callback) {
      if (id === RICH_API) return void answerRichApi(host, params as readonly unknown[], callback);
      if (id === COMMAND_COMPLETED) {
        const [commandId, status, data] = params as readonly [string, number, string];
        host.ribbon.complete(commandId, status, data);
        return later(() => callback(list([0])));
      }
      later(() => callback(NOT_SUPPORTED));
    },
    RegisterEvent(id: number, _target: unknown, handler: EventHandler, callback: Callback) {
      handlers.set(id, handler);
      if (id === COMMAND_INVOKED) commands.disconnect = host.ribbon.connect((...command) => handler(COMMAND_INVOKED, command));
      later(() => callback(list([0])));
    },
    UnregisterEvent(id: number, _target: unknown, callback: Callback) {
      handlers.delete(id);
      if (id === COMMAND_INVOKED) commands.disconnect();
      later(() => callback(list([0])));
    },
  };
  return {
    external,
    setTheme(next) {
      theme = next;
    },
    close() {
      for (const stop of disconnect) stop();
      commands.disconnect();
      handlers.clear();
    },
  };
}

/** The request is an array of arrays: body at 4, flags at 6. The answer is [0, [status, headers, body]]. */
async function answerRichApi(host: ExcelHost, params: readonly unknown[], callback: Callback): Promise<void> {
  const request = params[0] as readonly unknown[];
  const response = await host.execute(String(request[4]), Number(request[6] ?? 0));
  const text = JSON.stringify(response);
  setTimeout(() => callback(list([0, [200, [], text]])), host.faults.latency);
}

/** Office.context.document.settings, kept with the workbook's. */
function documentSettings(host: ExcelHost) {
  return {
    Read(keys: string[], values: string[]) {
      for (const [key, value] of host.book.settings) {
        keys.push(key);
        values.push(JSON.stringify(value));
      }
    },
    Write(keys: readonly string[], values: readonly string[]) {
      host.book.settings.clear();
      keys.forEach((key, i) => host.book.settings.set(key, JSON.parse(values[i] ?? "null")));
      host.book.tell({ kind: "settings" });
    },
  };
}

/** The arrays of the native host have to be asked for. */
function list(items: readonly unknown[]) {
  return { toArray: () => items };
}

function asArray({ messageCategory, messageType, targetId, message }: MessageEntry): readonly unknown[] {
  return [messageCategory, messageType, targetId, message, 0];
}

function later(act: () => void): void {
  setTimeout(act, 0);
}
