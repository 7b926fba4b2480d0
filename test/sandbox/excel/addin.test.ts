import { makeDoor } from "../../../src/sandbox/excel/door";
import type { FunctionResult } from "../../../src/sandbox/excel/customFunctions";
import type { ExcelHost } from "../../../src/sandbox/excel/host";
import { loadOffice } from "./loadOffice";

let host: ExcelHost;

beforeAll(async () => {
  ({ host } = await loadOffice());
});

afterEach(() => {
  expect(host.bugs).toEqual([]);
});

/** The add-in's side, as its bundle does when it loads. */
const associate = (id: string, call: (...args: never[]) => unknown) =>
  CustomFunctions.associate(id, call as (...args: unknown[]) => unknown);
const soon = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("Custom functions through the library's own runtime", () => {
  it("give a value, a block, or later", async () => {
    associate("SUMAR", (a: number, b: number) => a + b);
    associate("DOBLE", (block: number[][]) => block.map((row) => row.map((value) => value * 2)));
    associate("LUEGO", async (x: number) => [[x, x * 2]]);
    const calls = [
      host.functions.invoke("SUMAR", [2, 3]),
      host.functions.invoke("DOBLE", [
        [
          [1, 2],
          [3, 4],
        ],
      ]),
      host.functions.invoke("LUEGO", [4]),
    ];
    const results = await Promise.all(calls.map(({ result }) => result));
    expect(results).toEqual([
      { ok: true, value: 5 },
      {
        ok: true,
        value: [
          [2, 4],
          [6, 8],
        ],
      },
      { ok: true, value: [[4, 8]] },
    ]);
    expect(host.functions.isReady).toBe(true);
  });

  it("know the cell they stand in", async () => {
    associate("DONDE", (invocation: { address: string }) => invocation.address);
    await expect(host.functions.invoke("DONDE", [], { address: "Matriz!K12" }).result).resolves.toEqual({ ok: true, value: "Matriz!K12" });
  });

  it("give an Excel error with its message", async () => {
    const { notAvailable, invalidValue } = CustomFunctions.ErrorCode;
    const message = "El logro esperado es cero.";
    associate("FALLA", (code: CustomFunctions.ErrorCode) => {
      throw new CustomFunctions.Error(code, message);
    });
    associate("SE_ROMPE", () => {
      throw new Error("roto");
    });
    const results = await Promise.all(
      [["FALLA", notAvailable], ["FALLA", invalidValue], ["SE_ROMPE"], ["NO_EXISTE"]].map(
        ([id = "", ...args]) => host.functions.invoke(id, args).result,
      ),
    );
    expect(results).toMatchObject([
      { ok: false, error: "#N/A", message },
      { ok: false, error: "#VALUE!", message },
      { ok: false, error: "#VALUE!" },
      { ok: false },
    ]);
  });

  it("can stream results until they are cancelled", async () => {
    let cancelled = false;
    associate("RELOJ", (invocation: { setResult: (value: number) => void; onCanceled: () => void }) => {
      let tick = 0;
      const timer = setInterval(() => invocation.setResult(++tick), 20);
      invocation.onCanceled = () => {
        cancelled = true;
        clearInterval(timer);
      };
    });
    const results: FunctionResult[] = [];
    const call = host.functions.invoke("RELOJ", [], { streaming: true, onResult: (result) => results.push(result) });
    await call.result;
    call.cancel();
    await host.idle();
    await soon(5);
    expect(cancelled).toBe(true);
    expect(results.length).toBeGreaterThan(0);
  });
});

describe("The ribbon and the keyboard", () => {
  it("run a button's function and wait for event.completed()", async () => {
    const ran: string[] = [];
    Office.actions.associate("calcularAvances", async (event: Office.AddinCommands.Event) => {
      ran.push(event.source.id);
      await soon(5);
      ran.push("listo");
      event.completed();
    });
    const completed = await host.ribbon.invokeCommand("calcularAvances", { buttonId: "Pntp.Calcular" });
    expect(ran).toEqual(["Pntp.Calcular", "listo"]);
    expect([completed.status, host.ribbon.runningCommands]).toEqual([0, 0]);
  });

  it("show a button that never completes as still running", async () => {
    Office.actions.associate("olvidadizo", () => {});
    void host.ribbon.invokeCommand("olvidadizo");
    await soon(20);
    expect(host.ribbon.runningCommands).toBe(1);
  });

  it("run the action bound to a shortcut", async () => {
    let ran = 0;
    Office.actions.associate("ATAJO", () => void ran++);
    host.ribbon.runAction("ATAJO");
    await host.idle();
    expect(ran).toBe(1);
  });

  it("open and close the pane, both ways", async () => {
    const modes: string[] = [];
    const stop = await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => void modes.push(visibilityMode));
    await Office.addin.hide();
    await host.idle();
    expect(host.pane.state).toBe("Background");
    await Office.addin.showAsTaskpane();
    await host.idle();
    expect([host.pane.state, modes]).toEqual(["Visible", ["Hidden", "Taskpane"]]);
    await stop();
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    expect(await Office.addin.getStartupBehavior()).toBe("Load");
  });
});

describe("The door", () => {
  it("gives the theme of Office", () => {
    expect(Office.context.officeTheme.bodyBackgroundColor.toUpperCase()).toBe("#FFFFFF");
    const door = makeDoor(host, { theme: "dark" });
    const { GetContext } = door.external as { GetContext: () => { GetOfficeThemeInfo: () => string } };
    expect(JSON.parse(GetContext().GetOfficeThemeInfo())).toMatchObject({ bodyForegroundColor: 0xffffff });
    door.setTheme("light");
    expect(JSON.parse(GetContext().GetOfficeThemeInfo())).toMatchObject({ bodyBackgroundColor: 0xffffff });
    door.close();
  });

  it("says whether the workbook can be written", () => {
    expect(Office.context.document.mode).toBe("readWrite");
    const { GetContext } = makeDoor(host).external as { GetContext: () => { GetAppCapabilities: () => number } };
    host.faults.viewOnly = true;
    expect(GetContext().GetAppCapabilities()).toBe(1);
    host.faults.viewOnly = false;
  });

  it("keeps the settings of the document", async () => {
    Office.context.document.settings.set("pntp", { perfil: "2023" });
    await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
    expect(host.book.settings.get("pntp")).toEqual({ perfil: "2023" });
  });
});
