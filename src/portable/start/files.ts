import type { Candidate } from "../desk/desk";

/** Old and foreign kinds too: they are refused with a sentence, where a list without them would only hide them. */
export const ACCEPTED = ".xlsx,.xlsm,.xltx,.xltm,.xls,.xlsb,.ods";

export function candidateOf(file: File): Candidate {
  return { name: file.name, read: async () => new Uint8Array(await file.arrayBuffer()) };
}
