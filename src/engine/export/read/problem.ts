/** Why an export cannot be read back: one sentence. Thrown inside this room and told by `readExport`. */
export class ExportProblem extends Error {}
