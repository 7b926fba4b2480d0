import { readdir } from "node:fs/promises";
import { SAMPLES } from "./places";

/** The sample matrices there are, by file name. */
export async function sampleList(): Promise<readonly string[]> {
  const files = await readdir(SAMPLES).catch(() => []);
  return files.filter((file) => file.endsWith(".xlsx") && !file.startsWith("~$")).sort();
}
