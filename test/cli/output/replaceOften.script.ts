import { stateOfFile } from "../../../src/cli/output/fileState";
import { writeWhole } from "../../../src/cli/output/wholeFile";

/** Replaces the file of the call by contents of one letter, a million times it, until it is told to end. */
async function replaceOften(target: string): Promise<void> {
  for (let turn = 0; ; turn++) await writeWhole(target, new Uint8Array(1_000_000).fill(65 + (turn % 26)), await stateOfFile(target));
}

void replaceOften(process.argv[2] ?? "");
