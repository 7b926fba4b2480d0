import { partKey } from "../partName";
import { writeContainer } from "./zipContainer";
import { readDirectory } from "./zipDirectory";
import type { ZipEntry } from "./zipEntry";

/** The entries of a .zip file, in their order; looked up as OPC does (case and leading slash do not matter). */
export class Zip {
  readonly #byKey = new Map<string, ZipEntry>();

  constructor(readonly entries: readonly ZipEntry[]) {
    for (const entry of entries) {
      const key = partKey(entry.name);
      if (!this.#byKey.has(key)) this.#byKey.set(key, entry);
    }
  }

  static open(bytes: Uint8Array): Zip {
    return new Zip(readDirectory(bytes));
  }

  get(name: string): ZipEntry | undefined {
    return this.#byKey.get(partKey(name));
  }

  /** A part that is there under two entries: programs read one or the other. */
  get repeated(): string | undefined {
    return this.entries.find((entry) => !entry.name.endsWith("/") && this.get(entry.name) !== entry)?.name;
  }

  /** The same container with some entries replaced in place, taken away (undefined) or added at the end. */
  with(changes: ReadonlyMap<string, ZipEntry | undefined>): Zip {
    const left = new Map(changes);
    const entries: ZipEntry[] = [];
    for (const entry of this.entries) {
      const key = partKey(entry.name);
      const isChanged = changes.has(key) && this.#byKey.get(key) === entry;
      const kept = isChanged ? changes.get(key) : entry;
      if (kept) entries.push(kept);
      if (isChanged) left.delete(key);
    }
    for (const entry of left.values()) if (entry) entries.push(entry);
    return new Zip(entries);
  }

  write(): Uint8Array {
    return writeContainer(this.entries);
  }
}
