/** Characters that Excel takes in the name of a sheet. */
const MAX_LENGTH = 31;

/** A name Excel accepts for a sheet, close to the one wanted and free: «Resumen PNTP», else «Resumen PNTP (2)» … */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map(folded));
  const clean =
    wanted
      .replace(/[\\/?*[\]:]/g, "-")
      .replace(/^'+|'+$/g, "")
      .trim() || "Hoja";
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = clean.slice(0, MAX_LENGTH - suffix.length) + suffix;
    if (!used.has(folded(name))) return name;
  }
}

function folded(name: string): string {
  return name.toLocaleLowerCase("es");
}
