import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { alone } from "../../../src/sandbox/server/alone";

describe("work that one does for all", () => {
  let lock: string;

  beforeEach(() => {
    lock = join(mkdtempSync(join(tmpdir(), "pntp-")), "turno.lock");
  });

  afterEach(() => rmSync(join(lock, ".."), { recursive: true }));

  it("is done by one at a time, whatever comes of it, and leaves nothing behind", async () => {
    const told: string[] = [];
    const work = (name: string, fails: boolean) =>
      alone(lock, async () => {
        told.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, 30));
        told.push(`${name} ends`);
        if (fails) throw new Error(name);
        return name;
      });
    const outcomes = await Promise.allSettled([work("first", true), work("second", false), work("third", false)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "fulfilled", "rejected"]);
    for (let at = 0; at < told.length; at += 2) expect(told[at + 1]).toBe(told[at]?.replace("begins", "ends"));
    expect(told).toHaveLength(6);
    expect(existsSync(lock)).toBe(false);
  });

  it("does not wait for a process that ended in the middle of it", async () => {
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    writeFileSync(lock, String(pid));
    expect(await alone(lock, () => Promise.resolve("done"))).toBe("done");
  });
});
