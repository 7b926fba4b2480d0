/** How a hostile input comes in. */
export type Door = "book" | "template" | "earlier" | "text" | "call";

/** One small hostile input, made anew each time. */
export interface Attack {
  /** What it does, as the title of its test. */
  readonly name: string;
  readonly door: Door;
  readonly make: () => Uint8Array;
  /** Name of the file on the disk, where that is the attack. */
  readonly file?: string;
  /** What is typed instead of the usual commands of the door; «FILE» is the input, «OUT» the output. */
  readonly commands?: readonly (readonly string[])[];
}

/** What one command did with one input. */
export interface Outcome {
  readonly attack: string;
  readonly command: string;
  /** −1: the process died or did not end. */
  readonly code: number;
  readonly errLines: number;
  readonly err: string;
  /** The first control or bidi character that reached the terminal, as U+XXXX. */
  readonly control: string | undefined;
  /** Files other than the input, and the output where the code is 0 or 1. */
  readonly leftovers: readonly string[];
  /** Why the output is not a readable package. */
  readonly damage: string | undefined;
  readonly cpuMs: number;
  readonly peakMb: number;
}

/** The commands that take each door's file. */
export const COMMANDS: Readonly<Record<Door, readonly (readonly string[])[]>> = {
  book: [
    ["calcular", "FILE", "--salida", "OUT.xlsx"],
    ["calcular", "FILE", "--modo", "funciones", "--salida", "OUT.xlsx"],
    ["revisar", "FILE", "--salida", "OUT.xlsx"],
    ["explicar", "FILE", "IOP.01.01"],
    ["laboratorio", "FILE"],
    ["informe", "FILE", "--salida", "OUT.docx"],
    ["tablero", "FILE", "--salida", "OUT.xlsx"],
    ["ficha", "FILE", "IOP.01.01", "--salida", "OUT.xlsx"],
  ],
  template: [["informe", "BOOK", "--plantilla", "FILE", "--salida", "OUT.docx"]],
  earlier: [
    ["informe", "BOOK", "--anterior", "FILE", "--salida", "OUT.docx"],
    ["revisar", "BOOK", "--texto", "FILE"],
  ],
  text: [["revisar", "BOOK", "--texto", "FILE"]],
  call: [],
};

export const EXTENSION: Readonly<Record<Door, string>> = {
  book: ".xlsx",
  template: ".docx",
  earlier: ".docx",
  text: ".txt",
  call: ".xlsx",
};
