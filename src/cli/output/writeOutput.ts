import { fileProblem, reasonOf } from "../input/fileProblem";
import { Refusal } from "../refusal";
import type { OutputFile } from "./outputFile";
import { FileChanged, PlacingUnknown, writeWhole } from "./wholeFile";
import { TurnTaken } from "./writingTurn";

/**
 * Writes the result where it was decided, unless somebody else wrote there meanwhile: undefined when it is done, else why nothing was
 * written.
 */
export async function writeOutput({ path, shown, before }: OutputFile, bytes: Uint8Array): Promise<Refusal | undefined> {
  try {
    await writeWhole(path, bytes, before);
    return undefined;
  } catch (error) {
    return writingProblem(error, shown, before === undefined);
  }
}

/** Why a file or a folder was not put in its place. */
export function writingProblem(error: unknown, shown: string, isNew: boolean): Refusal {
  if (error instanceof FileChanged) return changed(shown, isNew, error.isThere);
  if (error instanceof TurnTaken) return turnTaken(shown, error.lock);
  if (error instanceof PlacingUnknown) return placingUnknown(shown, error.cause);
  return fileProblem(error, "escribir", shown);
}

function changed(shown: string, wasMissing: boolean, isThere: boolean): Refusal {
  if (wasMissing)
    return new Refusal(
      `Mientras se calculaba apareció «${shown}», que otra persona u otra orden escribió.`,
      "No se escribió nada.",
      "Revísalo, y repite la orden con --reemplazar o con otra ruta en --salida.",
    );
  if (!isThere)
    return new Refusal(
      `Mientras se calculaba, «${shown}» se eliminó o cambió de nombre.`,
      "No se escribió nada.",
      "Comprueba dónde está el libro y repite la orden.",
    );
  return new Refusal(
    `«${shown}» cambió mientras se calculaba: alguien lo guardó, y escribir ahora borraría lo suyo.`,
    "No se escribió nada.",
    "Repite la orden: se leerá lo último guardado.",
  );
}

function placingUnknown(shown: string, cause: unknown): Refusal {
  const [why, remedy] = reasonOf(cause);
  return new Refusal(
    `Al poner «${shown}» en su lugar, ${why}.`,
    "No se sabe si quedó lo nuevo o lo de antes: ábrelo y compruébalo.",
    remedy,
  );
}

function turnTaken(shown: string, lock: string): Refusal {
  return new Refusal(
    `Otra orden de pntp está escribiendo «${shown}».`,
    "No se escribió nada.",
    `Espera a que termine y repite la orden. Si ya no corre ninguna, borra el archivo ${lock}.`,
  );
}
