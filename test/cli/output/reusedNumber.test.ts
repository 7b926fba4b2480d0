import { spawn } from "node:child_process";
import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { builtCli } from "../../builtScripts";
import { markOfProcess } from "../../../src/cli/output/owner";
import { filesIn, folderOfItsOwn, pntp } from "../calls";
import { filesOf, laidOut, type Fault } from "../disk/diskRuns";
import { start, type Ended } from "./startProcess";

const folder = folderOfItsOwn();
const work = path.join(folder, "trabajo");
const notes = path.join(folder, "llamadas.json");
const ORDER = ["tablero", "matriz.xlsx", "--salida", "otro.xlsx", "--reemplazar"];

function ended(fault?: Fault): Promise<Ended> {
  const env = { DISK_FOLDER: work, DISK_CALLS: notes, ...(fault && { DISK_FAULT: JSON.stringify(fault) }) };
  return start(builtCli(), ORDER, { cwd: work, preload: path.join(__dirname, "../disk/faultyDisk.cjs"), env }).ended;
}

const locks = (): readonly string[] => readdirSync(work).filter((name) => name.endsWith(".lock"));
const copies = (): readonly string[] => readdirSync(work).filter((name) => name.endsWith(".tmp"));

/** What an order leaves that was killed while it held its lock: the lock and the half copy, both by the mark of the killed process. */
async function killedWithLock(): Promise<string> {
  laidOut(work);
  expect((await ended()).code).toBe(0);
  const { calls } = JSON.parse(readFileSync(notes, "utf8")) as { readonly calls: readonly string[] };
  const placed = calls.findIndex((call) => /^rename\(\)/.test(call));
  expect(placed).toBeGreaterThan(0);
  laidOut(work);
  expect((await ended({ at: placed + 1, code: "", how: "before", signal: "SIGKILL" })).signal).toBe("SIGKILL");
  expect([locks().length, copies().length]).toEqual([1, 1]);
  return (
    readFileSync(path.join(work, locks()[0] ?? ""), "utf8")
      .trim()
      .split(" ")[0] ?? ""
  );
}

/** The same files as if the killed process had been called otherwise. */
function renamedTo(killed: string, mark: string): void {
  for (const name of locks()) writeFileSync(path.join(work, name), readFileSync(path.join(work, name), "utf8").replace(killed, mark));
  for (const name of copies()) renameSync(path.join(work, name), path.join(work, name.replace(killed, mark)));
}

/** A program that has nothing to do with us, alive while `work` goes on. */
async function besideAnother<T>(what: (mark: string) => Promise<T>): Promise<T> {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  await new Promise((resolve) => child.once("spawn", resolve));
  try {
    return await what(markOfProcess(child.pid ?? 0));
  } finally {
    child.kill("SIGKILL");
  }
}

describe("what a killed order left, where its number is now that of", () => {
  test("another living program: lock and copy go, are named, and the same order is done", async () => {
    const killed = await killedWithLock();
    const birth = killed.split("-")[2] ?? "";
    expect(birth).toMatch(/^[0-9a-f]{8}$/);
    await besideAnother(async (mark) => {
      const reused = mark.replace(/[^-]*$/, birth);
      expect([reused === mark, reused === killed]).toEqual([false, false]);
      renamedTo(killed, reused);
      const left = copies()[0] ?? "";
      const { code, err } = await pntp(work, ORDER);
      expect([code, err]).toEqual([0, expect.stringContaining(left)]);
      expect(filesIn(work).filter((name) => name.startsWith(".~"))).toEqual([]);
    });
  });

  test("an order of ours that lives (number and birth are its own): it is waited for, told by the lock, and nothing is touched", async () => {
    const killed = await killedWithLock();
    await besideAnother(async (mark) => {
      renamedTo(killed, mark);
      const before = filesOf(work);
      const { code, err } = await pntp(work, ORDER);
      expect([code, err]).toEqual([2, expect.stringContaining(locks()[0] ?? "")]);
      expect(filesOf(work)).toEqual(before);
    });
  });
});
