import { portableCodec, type Codec } from "./codec";
import { EntryPacker } from "./entryPacker";
import { Zip } from "./zip";

/** A .zip of some files, in their order; the same files give the same bytes. Their names are in UTF-8. */
export function packFiles(files: Iterable<readonly [name: string, bytes: Uint8Array]>, codec: Codec = portableCodec): Uint8Array {
  const entries = [...files].map(([name, bytes]) => {
    const packer = new EntryPacker(codec);
    packer.pushBytes(bytes);
    return packer.finish(name);
  });
  return new Zip(entries).write();
}
