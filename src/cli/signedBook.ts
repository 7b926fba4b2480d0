import type { OpenBook } from "./input/openBook";
import type { OutputFile } from "./output/outputFile";
import { Refusal } from "./refusal";
import type { CommandOption } from "./command";
import type { Terminal } from "./terminal";

/** Option of the commands that write a workbook. */
export const UNSIGN_OPTION: CommandOption = {
  name: "quitar-firma",
  help: "Permite reemplazar un libro con firma digital: el resultado queda sin firma.",
};

/**
 * A signature does not survive a change. Over a copy that is told before anything is written; over the signed book itself it must be asked
 * for.
 */
export function checkSignature(
  { host }: OpenBook,
  output: OutputFile | undefined,
  switches: ReadonlySet<string>,
  terminal: Terminal,
): Refusal | undefined {
  if (!output || !host.isSigned) return undefined;
  if (output.isInput && !switches.has(UNSIGN_OPTION.name)) {
    return new Refusal(
      `«${output.shown}» tiene firma digital, y cualquier cambio la invalida.`,
      "No se escribió nada.",
      "Indica otra ruta con --salida para conservar el libro firmado, o agrega --quitar-firma para reemplazarlo sin firma.",
    );
  }
  const what = output.isInput ? "el libro quedará sin ella" : "la copia sale sin ella; el libro firmado no se toca";
  terminal.err(
    `Aviso: el libro tiene firma digital, que no vale para un libro cambiado: ${what}. Fírmalo de nuevo en Archivo › ` +
      `Información › Proteger libro.\n`,
  );
  return undefined;
}
