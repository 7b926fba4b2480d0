import { spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { lockFor } from "../../../src/cli/output/lockFile";
import { markOfProcess, ownMark } from "../../../src/cli/output/owner";
import { temporaryBeside } from "../../../src/cli/output/temporaryFile";
import { writeWhole } from "../../../src/cli/output/wholeFile";
import { TurnTaken } from "../../../src/cli/output/writingTurn";
import { filesIn, folderOfItsOwn, pntp, SAMPLE } from "../calls";

const folder = folderOfItsOwn();
const NEW = new TextEncoder().encode("nuevo");
const NOBODY = 2 ** 22 - 3;
const HOUR_S = 3600;

let work = "";
let target = "";
beforeEach(() => {
  work = mkdtempSync(path.join(folder, "trabajo-"));
  target = path.join(work, "a.xlsx");
});

const lockPath = (): string => lockFor(target, true).path;
const [host = "", pid = "", birth = ""] = ownMark().split("-");
const elsewhere = (mark: string): string => mark.replace(/^[0-9a-f]{8}/, "00000000");

/** A lock with this content, made so long ago. */
function locked(content: string, secondsAgo = 0): void {
  writeFileSync(lockPath(), content);
  const then = Date.now() / 1000 - secondsAgo;
  utimesSync(lockPath(), then, then);
}

/** Of somebody at work: waited for, and then told by its file, which stays. */
async function expectTaken(): Promise<void> {
  await expect(writeWhole(target, NEW, undefined)).rejects.toMatchObject({ name: TurnTaken.name, lock: lockPath() });
  expect(filesIn(work)).toContain(path.basename(lockPath()));
  expect(filesIn(work)).not.toContain("a.xlsx");
}

async function expectTakenOver(): Promise<void> {
  await writeWhole(target, NEW, undefined);
  expect(filesIn(work)).toEqual(["a.xlsx"]);
}

/** A process that ended and was never asked how, as programs in containers often are: its number is still there. */
async function zombie(): Promise<{ readonly mark: string; readonly end: () => void }> {
  const parent = spawn("/bin/sh", ["-c", "sleep 0 & echo $!; exec sleep 600"]);
  const number = await new Promise<string>((resolve) => parent.stdout.once("data", (data: Buffer) => resolve(data.toString().trim())));
  const stat = (): string => readFileSync(`/proc/${number}/stat`, "latin1");
  while (!/\) Z /.test(stat())) await new Promise((resolve) => setTimeout(resolve, 10));
  return { mark: markOfProcess(Number(number)), end: () => parent.kill() };
}

describe("a lock", () => {
  test("of a process that was killed is taken over", async () => {
    locked(`${host}-${NOBODY}-${birth}\n`);
    await expectTakenOver();
  });

  test("of a process whose number another one has since, as after a restart, is taken over", async () => {
    locked(`${host}-${pid}-00000001\n`);
    await expectTakenOver();
  });

  test("of a process that ended and was never asked how is taken over", async () => {
    const { mark, end } = await zombie();
    locked(`${mark}\n`);
    await expectTakenOver().finally(end);
  });

  test.each(["", host, `${host}-${NOBODY}`, `${host}-${pid}-${birth}`])("that was half written (%j) is taken over", async (content) => {
    locked(content);
    await expectTakenOver();
  });

  test("that was half written is waited for while somebody may be writing it", async () => {
    const theirs = path.join(work, path.basename(temporaryBeside(target)).replace(ownMark(), elsewhere(ownMark())));
    writeFileSync(theirs, "a medias");
    locked("");
    await expectTaken();
  });

  test("of a process at work is waited for, and then told by its file", async () => {
    locked(`${ownMark()}\n`);
    await expectTaken();
  });

  test("of a process whose birth nobody tells is waited for, and taken over once no order lasts so long", async () => {
    locked(`${host}-${pid}\n`, 1);
    await expectTaken();
    locked(`${host}-${pid}\n`, HOUR_S + 60);
    await expectTakenOver();
  });

  test("of another computer is waited for, and taken over once no order lasts so long", async () => {
    locked(`${elsewhere(ownMark())}\n`, HOUR_S - 60);
    await expectTaken();
    locked(`${elsewhere(ownMark())}\n`, HOUR_S + 60);
    await expectTakenOver();
  });

  test("is no obstacle by the length of a name that the disk takes", async () => {
    target = path.join(work, `${"ñ".repeat(125)}.xlsx`);
    await writeWhole(target, NEW, undefined);
    expect(filesIn(work)).toEqual([path.basename(target)]);
  });
});

describe("the empty file by which a killed order kept the place of a new one", () => {
  const args = ["tablero", "matriz.xlsx", "--salida", "a.xlsx"];
  const killed = (): string => `${host}-${NOBODY}-${birth}`;

  beforeEach(() => {
    copyFileSync(SAMPLE, path.join(work, "matriz.xlsx"));
    writeFileSync(target, "");
  });

  test("goes, is named, and the new one is made", async () => {
    locked(lockFor(target, true).content.replace(ownMark(), killed()));
    const { code, err } = await pntp(work, args);
    expect([code, err]).toEqual([0, expect.stringContaining("se borró a.xlsx")]);
    expect(filesIn(work)).toEqual(["a.xlsx", "matriz.xlsx"]);
  });

  test.each([
    ["another order is at work on it", () => lockFor(target, true).content],
    ["it stood there when the killed order began", () => `${killed()}\n`],
  ])("stays where %s", async (_, content) => {
    locked(content());
    const { code, err } = await pntp(work, args);
    expect([code, err]).toEqual([2, expect.stringContaining("Ya existe «a.xlsx»")]);
    expect(readFileSync(target, "utf8")).toBe("");
  });

  test("stays where it holds something", async () => {
    writeFileSync(target, "de otra persona");
    locked(lockFor(target, true).content.replace(ownMark(), killed()));
    expect((await pntp(work, args)).code).toBe(2);
    expect(readFileSync(target, "utf8")).toBe("de otra persona");
  });
});
