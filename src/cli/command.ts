import type { ExitCode } from "./exitCode";
import type { Refusal } from "./refusal";
import type { Terminal } from "./terminal";

/** One subcommand: a file of `commands/`, one line of `commandTable.ts`. */
export interface Command {
  readonly name: string;
  /** What stands after the options' names in the help: «ENTRADA.xlsx». */
  readonly operands: readonly Operand[];
  /** One sentence for the list of commands. */
  readonly summary: string;
  readonly options: readonly CommandOption[];
  /** How it ends, where it is not as the others: a sentence with its exit codes. */
  readonly endings?: string;
  readonly run: (call: Call, terminal: Terminal) => Promise<ExitCode | Refusal>;
}

export interface Operand {
  readonly name: string;
  readonly help: string;
  /** The last operand takes as many as are typed, one at least. */
  readonly isMany?: true;
}

export interface CommandOption {
  /** Without the dashes. */
  readonly name: string;
  /** Name of its value in the help; absent: the option is a switch. */
  readonly value?: string;
  /** The only values it takes. */
  readonly choices?: readonly string[];
  /** It may be typed again with another value: all of them stand in `Call.lists`. */
  readonly isMany?: true;
  readonly help: string;
}

/** A call as typed, checked against the command's operands and options. */
export interface Call {
  readonly operands: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  /** Values of the options that may be repeated, in the order typed. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly switches: ReadonlySet<string>;
}
