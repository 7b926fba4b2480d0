import { whereItRuns } from "../../src/taskpane/officeReady";
import { sayWaiting } from "../../src/taskpane/officeReady";

/** The library as far as it says where it runs. */
function withOffice(ready: Promise<{ readonly host: string | null }> | undefined): void {
  const office = ready && { onReady: () => ready, HostType: { Excel: "Excel" } };
  Object.defineProperty(globalThis, "Office", { value: office, configurable: true, writable: true });
}

afterEach(() => withOffice(undefined));

describe("where the page runs", () => {
  it("is told when Excel answers, however late, and never given up on", async () => {
    jest.useFakeTimers();
    let answer: (info: { readonly host: string }) => void = () => {};
    withOffice(new Promise((resolve) => (answer = resolve)));
    let told: string | undefined;
    const where = whereItRuns("?_host_Info=Excel$Win32").then((found) => (told = found));
    await jest.advanceTimersByTimeAsync(30 * 60_000);
    expect(told).toBeUndefined();
    answer({ host: "Excel" });
    await where;
    expect(told).toBe("excel");
    jest.useRealTimers();
  });

  it("is told at once in a browser and in another program of Office", async () => {
    withOffice(Promise.resolve({ host: null }));
    expect(await whereItRuns("")).toBe("elsewhere");
    withOffice(Promise.resolve({ host: "Word" }));
    expect(await whereItRuns("?_host_Info=Word$Win32")).toBe("elsewhere");
    withOffice(undefined);
    expect(await whereItRuns("")).toBe("elsewhere");
  });

  it("is Excel without its library, where Excel opened the page and the library did not load", async () => {
    expect(await whereItRuns("?_host_Info=Excel$Web$16.01")).toBe("noLibrary");
  });
});

describe("while Excel does not answer", () => {
  it("the page says that it waits, then that it goes on waiting and what to do, and nothing more once it has answered", () => {
    const planned: [number, () => void][] = [];
    const sentence = { textContent: "Abriendo PNTP…" };
    let calledOff = 0;
    const stop = sayWaiting(sentence, (milliseconds, then) => {
      planned.push([milliseconds, then]);
      return () => void calledOff++;
    });
    const said = planned.map(([milliseconds, then]) => {
      then();
      return [milliseconds, sentence.textContent];
    });
    expect(said).toEqual([
      [1_000, "Esperando a Excel…"],
      [10_000, expect.stringMatching(/sigue esperando.*cierra el panel y ábrelo de nuevo/)],
    ]);
    stop();
    expect(calledOff).toBe(2);
  });
});
