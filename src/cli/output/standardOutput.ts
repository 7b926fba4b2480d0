import { fstatSync, writeSync } from "node:fs";
import { exitCode } from "../exitCode";
import { reasonOf } from "../input/fileProblem";

/**
 * What an order prints, whole or with a word about it. Node writes to a file once and takes no notice of what the disk left out: a full
 * disk
 * would cut a JSON in two with exit code 0.
 */
export function standardOutput(): (text: string) => void {
  process.stdout.on("error", notPrinted);
  // What cannot be said on stderr changes nothing of how the order ended.
  process.stderr.on("error", () => undefined);
  if (process.stdout.isTTY || !isFile()) return (text) => void process.stdout.write(text);
  return (text) => {
    const bytes = Buffer.from(text);
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(process.stdout.fd, bytes, at);
    } catch (error) {
      notPrinted(error as NodeJS.ErrnoException);
    }
  };
}

/** `pntp … | head` closes our stdout: that is the reader's right, not a failure. */
function notPrinted(error: NodeJS.ErrnoException): never {
  if (error.code === "EPIPE") process.exit(exitCode.done);
  const [why, remedy] = reasonOf(error);
  process.stderr.write(`No se pudo escribir lo que muestra la orden: ${why}.\n${remedy.replace(" con --salida", "")}\n`);
  process.stderr.write("Si la orden escribe un libro o un informe, puede estar ya escrito: compruébalo antes de repetirla.\n");
  process.exit(exitCode.refused);
}

function isFile(): boolean {
  try {
    const found = fstatSync(process.stdout.fd);
    return found.isFile() || found.isCharacterDevice();
  } catch {
    return false;
  }
}
