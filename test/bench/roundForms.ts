import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { askingBook, filledForm } from "../browser/taskpane/returnedForms";
import { LAST_YEAR } from "./benchMatrix";

/** Takes the values of the last year out of a matrix, for the entities to report: one in ten stays, so that their column is seen. */
export async function askInBook(matrix: string): Promise<void> {
  const book = readFileSync(matrix).toString("base64");
  writeFileSync(matrix, Buffer.from(await askingBook(book, LAST_YEAR), "base64"));
}

/** Fills every form of a folder as its entity would, each indicator with what was expected of it and its source. */
export async function fillForms(folder: string): Promise<void> {
  for (const name of readdirSync(folder).filter((each) => each.endsWith(".xlsx"))) {
    const file = path.join(folder, name);
    const filled = await filledForm({ name, bytes: new Uint8Array(readFileSync(file)) }, ({ actual, target }) => {
      const value = actual.value === "ND" ? target.value : actual.value;
      return value === "ND" ? { value: "ND", reason: "No se recogió el dato" } : { value, source: "Informe de la entidad" };
    });
    writeFileSync(file, filled.bytes);
  }
}
