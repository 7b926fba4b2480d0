import path from "node:path";
import { folderOfItsOwn } from "../calls";
import { faultsIn, ORDERS, READING, runOver, type Fault } from "./diskRuns";

const folder = path.join(folderOfItsOwn(), "trabajo");
const CODES = [
  ...["EIO", "ENOSPC", "EACCES", "EPERM", "EROFS", "EMFILE", "EBUSY"],
  ...["ENAMETOOLONG", "EISDIR", "ELOOP", "EXDEV", "ENOTDIR", "EDQUOT", "ESTALE", "ETIMEDOUT", "ENOTSUP", "EINVAL"],
] as const;

const isEvery = process.env["PNTP_DISCO"] === "all";
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

/** With hard links and without: new files are put in their place in another way. */
const RUNS = [
  ...Object.entries(ORDERS).map(([name, args]) => ({ name, args, noLinks: undefined })),
  ...Object.entries(ORDERS)
    .filter(([name]) => name === "calcular, copia nueva" || (isEvery && !READING.includes(name)))
    .map(([name, args]) => ({ name, args, noLinks: "1" })),
];

describe.each(RUNS)("$name, over a disk that fails (without hard links: $noLinks)", ({ name, args, noLinks }) => {
  beforeAll(() => {
    if (noLinks !== undefined) process.env["DISK_NO_LINKS"] = noLinks;
  });
  afterAll(() => {
    delete process.env["DISK_NO_LINKS"];
  });

  const hasEvery = name === WITH_EVERY_ERROR || isEvery;
  const shares = hasEvery ? 8 : 1;

  test.each([...Array(shares).keys()])(`at each of its calls once, with each error (%i of ${shares})`, async (share) => {
    const whole = await runOver(folder, args);
    expect(whole.calls.length).toBeGreaterThan(2);
    expect((await runOver(folder, args)).after).toEqual(whole.after);
    const wrong: string[] = [];
    for (const [index, call] of whole.calls.entries()) {
      if (index % shares !== share) continue;
      for (const fault of faultsAt(index + 1, call, hasEvery)) {
        const run = await runOver(folder, args, fault);
        if (!run.hasFailed) wrong.push(`${call}: the fault did not come to pass`);
        for (const what of faultsIn(run, whole)) wrong.push(`${call} ${fault.code} ${fault.how}: ${what}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
