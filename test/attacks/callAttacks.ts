import type { Attack } from "./attack";
import { book } from "./plainBook";

const CLEAR = "\u001b[2J\u202e";

/** What is typed is hostile; the book is sound. */
const CALLS: readonly (readonly [string, readonly string[]])[] = [
  ["a rule called __proto__", ["laboratorio", "FILE", "--regla", "__proto__=1"]],
  ["a rule called constructor", ["laboratorio", "FILE", "--regla", "constructor=name"]],
  ["a value called toString", ["laboratorio", "FILE", "--regla", "nd=toString"]],
  ["a value called __proto__", ["laboratorio", "FILE", "--regla", "tope=__proto__"]],
  ["a rule of 100,000 commas", ["laboratorio", "FILE", "--regla", ",".repeat(100_000)]],
  ["a threshold of 1e999", ["laboratorio", "FILE", "--regla", "alto=1e999"]],
  ["a mode called constructor", ["calcular", "FILE", "--modo", "constructor"]],
  ["an option called __proto__", ["calcular", "FILE", "--__proto__", "1"]],
  ["a command called constructor", ["constructor", "FILE"]],
  ["a command with escapes", [CLEAR, "FILE"]],
  ["a sheet with escapes", ["calcular", "FILE", "--hoja", CLEAR]],
  ["a sheet of 100,000 letters", ["calcular", "FILE", "--hoja", "h".repeat(100_000)]],
  ["a year of 100,000 digits", ["calcular", "FILE", "--anio", "2".repeat(100_000)]],
  ["a year with escapes", ["calcular", "FILE", "--anio", CLEAR]],
  ["a code with escapes", ["explicar", "FILE", CLEAR]],
  ["a code of 100,000 letters", ["explicar", "FILE", "c".repeat(100_000)]],
  ["a code called __proto__", ["explicar", "FILE", "__proto__"]],
  ["a count called constructor", ["explicar", "FILE", "servicio:constructor"]],
  ["a card of a code with escapes", ["ficha", "FILE", CLEAR]],
  ["an output with escapes that exists not", ["calcular", "FILE", "--salida", `no/${CLEAR}.xlsx`]],
  ["an output of another kind with escapes", ["calcular", "FILE", "--salida", `${CLEAR}.exe`]],
  ["an output of 5,000 letters", ["calcular", "FILE", "--salida", `${"x".repeat(5000)}.xlsx`]],
  ["an input of 5,000 letters", ["calcular", `${"x".repeat(5000)}.xlsx`]],
  ["an input with NUL", ["calcular", "a\u0000b.xlsx"]],
  ["an output with NUL", ["calcular", "FILE", "--salida", "a\u0000b.xlsx"]],
  ["an input that is a device without end", ["calcular", "/dev/zero"]],
  ["an input that is a device without bytes", ["calcular", "/dev/null"]],
  ["an input that is a folder", ["calcular", "."]],
  ["a text that is a folder", ["revisar", "FILE", "--texto", "."]],
  ["a template that is the book", ["informe", "FILE", "--plantilla", "FILE", "--salida", "OUT.docx"]],
  ["an earlier report that is the book", ["informe", "FILE", "--anterior", "FILE", "--salida", "OUT.docx"]],
  ["a text that is the book", ["revisar", "FILE", "--texto", "FILE"]],
  ["help of a command with escapes", ["calcular", `--${CLEAR}`]],
];

export const callAttacks: readonly Attack[] = CALLS.map(([name, command]) => ({
  name: `a call with ${name}`,
  door: "call",
  make: () => book(),
  commands: [command],
}));
