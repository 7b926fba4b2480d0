import { rectAddress } from "../../../src/engine/address";
import type { SheetInfo } from "../../../src/engine/host";
import { readSheetChoice } from "../../../src/cli/input/sheetChoice";

const sheets = ["Tabla 4", "Matriz", "Plan d'Acció", "¡Ojo! 2025", "Año 2025", "A3", "Sede «Norte»"].map((name): SheetInfo => ({
  name,
  visibility: "visible",
  isProtected: false,
}));

function chosen(typed: string): string | undefined {
  const choice = readSheetChoice(sheets, typed);
  return choice && [choice.sheet, ...(choice.area ? [rectAddress(choice.area)] : [])].join(" | ");
}

test.each([
  // A sheet alone, quoted or not.
  ["Tabla 4", "Tabla 4"],
  ["tabla 4", "Tabla 4"],
  ["'Tabla 4'", "Tabla 4"],
  ['"Tabla 4"', "Tabla 4"],
  ["‘Tabla 4’", "Tabla 4"],
  ["“Tabla 4”", "Tabla 4"],
  ["«Tabla 4»", "Tabla 4"],
  [" Tabla 4 ", "Tabla 4"],
  ["ano 2025", "Año 2025"],
  ["Plan d'Acció", "Plan d'Acció"],
  ["Plan d’Acció", "Plan d'Acció"],
  ["'Plan d''Acció'", "Plan d'Acció"],
  ["¡Ojo! 2025", "¡Ojo! 2025"],
  ["'¡Ojo! 2025'", "¡Ojo! 2025"],
  ["A3", "A3"],
  ["Sede «Norte»", "Sede «Norte»"],
  // A sheet and its range.
  ["Tabla 4!A3:F18", "Tabla 4 | A3:F18"],
  ["'Tabla 4'!A3:F18", "Tabla 4 | A3:F18"],
  ["'Tabla 4!A3:F18'", "Tabla 4 | A3:F18"],
  ["\"'Tabla 4'!A3:F18\"", "Tabla 4 | A3:F18"],
  ["‘Tabla 4’!A3:F18", "Tabla 4 | A3:F18"],
  ["’Tabla 4’!A3:F18", "Tabla 4 | A3:F18"],
  ["“Tabla 4!A3:F18”", "Tabla 4 | A3:F18"],
  ["«Tabla 4!A3:F18»", "Tabla 4 | A3:F18"],
  ["'Tabla 4'!$A$3:$F$18", "Tabla 4 | A3:F18"],
  ["tabla 4!a3:f18", "Tabla 4 | A3:F18"],
  ["Tabla 4 ! A3 : F18", "Tabla 4 | A3:F18"],
  ["'[PEI 2025.xlsx]Tabla 4'!$A$3:$F$18", "Tabla 4 | A3:F18"],
  ["='Tabla 4'!A3:F18", "Tabla 4 | A3:F18"],
  ["Plan d'Acció!B2:H9", "Plan d'Acció | B2:H9"],
  ["'Plan d''Acció'!B2:H9", "Plan d'Acció | B2:H9"],
  ["¡Ojo! 2025!A1:C9", "¡Ojo! 2025 | A1:C9"],
  ["A3!A3:F18", "A3 | A3:F18"],
  ["Tabla 4!A3", "Tabla 4 | A3"],
  ["Tabla 4!A:F", "Tabla 4 | A1:F1048576"],
  ["Tabla 4!3:18", "Tabla 4 | A3:XFD18"],
])("--hoja %s", (typed, expected) => expect(chosen(typed)).toBe(expected));

test.each(["Tabla 5", "Tabla 5!A3:F18", "", "'", "!", "!A3:F18", "Tabla 4!", "Tabla 4!A0:F18", "Tabla 4!hola"])(
  "--hoja %s names no sheet",
  (typed) => expect(chosen(typed)).toBeUndefined(),
);
