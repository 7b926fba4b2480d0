import { Inflate } from "fflate";
import { BUDGET, BudgetFault } from "../budget";
import { portableCodec, type Codec } from "./codec";
import { TextTally } from "./textTally";
import { checked, unpack, ZipFault, type ZipEntry } from "./zipEntry";

/** Packed bytes that are unpacked at a time: deflate makes at most a thousand times as much of them. */
const STEP = 8 * 1024;

/**
 * Unpacks a part whose texts are held. One that may have too many of them is counted as it comes, and refused before the rest is unpacked:
 * a file of some megabytes takes gigabytes.
 */
export function unpackTexts(entry: ZipEntry, codec: Codec = portableCodec, most: number = BUDGET.textPart): Uint8Array {
  if (entry.size <= most) return unpack(entry, codec);
  const tally = new TextTally();
  const count = (block: Uint8Array): void => {
    tally.add(block);
    if (tally.texts > most) throw new BudgetFault("textPart", entry.name);
  };
  if (entry.method !== 0) return checked(entry, inflateCounted(entry, count), codec);
  count(entry.packed);
  return unpack(entry, codec);
}

function inflateCounted({ name, packed, size }: ZipEntry, count: (block: Uint8Array) => void): Uint8Array {
  const bytes = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((block) => {
    if (length + block.length > size) throw new ZipFault("damaged", name);
    count(block);
    bytes.set(block, length);
    length += block.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (fault) {
    throw fault instanceof BudgetFault ? fault : new ZipFault("damaged", name);
  }
  return bytes.subarray(0, length);
}
