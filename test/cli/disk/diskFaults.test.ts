import path from "node:path";
import { folderOfItsOwn } from "../calls";
import { faultsIn, ORDERS, runOver, type Fault } from "./diskRuns";

const folder = path.join(folderOfItsOwn(), "trabajo");
const CODES = ["EIO", "ENOSPC", "EACCES", "EPERM", "EROFS", "EMFILE", "EBUSY"] as const;

/** One order meets every error at every call; the others, which go through the same doors, one at each (all with PNTP_DISCO=all). */
const WITH_EVERY_ERROR = "calcular sobre el libro";

/** Every way in which a call fails. */
function faultsAt(at: number, call: string, hasEvery: boolean): readonly Fault[] {
  const codes = hasEvery ? CODES : CODES.filter((_, index) => index === at % CODES.length);
  const mayBeDone = /^(open|close|write|rename|link|unlink|chmod|sync)/.test(call);
  const mayBeShort = /^(read|write)/.test(call);
  return [
    ...codes.map((code): Fault => ({ at, code, how: "before" })),
    ...(mayBeDone ? [{ at, code: "EIO", how: "after" } as const] : []),
    ...(mayBeShort ? [{ at, code: "ENOSPC", how: "half" } as const, { at, code: "", how: "short" } as const] : []),
  ];
}

describe.each(Object.entries(ORDERS))("%s, over a disk that fails", (name, args) => {
  test("at each of its calls once, with each error", async () => {
    const whole = await runOver(folder, args);
    expect(whole.calls.length).toBeGreaterThan(2);
    expect((await runOver(folder, args)).after).toEqual(whole.after);
    const wrong: string[] = [];
    for (const [index, call] of whole.calls.entries()) {
      for (const fault of faultsAt(index + 1, call, name === WITH_EVERY_ERROR || process.env["PNTP_DISCO"] === "all")) {
        const run = await runOver(folder, args, fault);
        if (!run.hasFailed) wrong.push(`${call}: the fault did not come to pass`);
        for (const what of faultsIn(run, whole)) wrong.push(`${call} ${fault.code} ${fault.how}: ${what}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
