import { open, readFile, rm } from "node:fs/promises";

const LOOK_AGAIN_MS = 200;

/** Does the work while no other process does it: the others wait, since what it makes serves them too. A process that ended leaves its turn. */
export async function alone<T>(lock: string, work: () => Promise<T>): Promise<T> {
  await takeTurn(lock);
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

/** Waits for the turn; whoever has it ends it by removing the file. */
export async function takeTurn(lock: string): Promise<void> {
  while (!(await take(lock))) await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
}

async function take(lock: string): Promise<boolean> {
  try {
    const mine = await open(lock, "wx");
    await mine.writeFile(String(process.pid));
    await mine.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const owner = Number(await readFile(lock, "utf8").catch(() => ""));
  // Still without a number: it was taken this very moment.
  if (owner > 0 && !isRunning(owner)) await rm(lock, { force: true });
  return false;
}

function isRunning(process_: number): boolean {
  try {
    return process.kill(process_, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
