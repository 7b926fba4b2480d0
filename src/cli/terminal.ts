import { randomUUID } from "node:crypto";
import { HIDDEN, oneLine, visible } from "../engine/words/printedText";

/** Where a command reads and writes: the process in main.ts, strings in the tests. */
export interface Terminal {
  /** Folder that relative paths start from. */
  readonly folder: string;
  readonly out: (text: string) => void;
  /** One sentence each time, ended by a line break: those of the texts it quotes would pass for lines of ours. */
  readonly err: (text: string) => void;
  /** A person is looking at stdout: colours are allowed there. */
  readonly colors: boolean;
  /** A person is looking at stderr: work above a second tells its progress there. */
  readonly progress: boolean;
  /** The instant, in milliseconds: what is gathered or closed says when. */
  readonly now: () => number;
  /** Width of stdout in characters. */
  readonly columns: number;
  /** What is running, as a script that threads can be started from; where there is none, all is done in one. */
  readonly script?: string;
}

/** Stands before every sequence of ours; no file can know it, so that none can pass its own for it. */
const OURS = `\u001b${randomUUID()}`;
const SEQUENCE = /^(?:\r|\[\d*[mK])+/;
/** A sequence that the terminal is to obey: `ownSequence("[1m")`, `ownSequence("\r")`. */
export function ownSequence(sequence: string): string {
  return `${OURS}${sequence}`;
}

/**
 * The same terminal, where nothing that comes from a file, a name or a call is obeyed: control and direction characters are shown as
 * marks.
 */
export function guardedTerminal(terminal: Terminal): Terminal {
  return { ...terminal, out: (text) => terminal.out(printed(text)), err: (text) => terminal.err(printed(told(text))) };
}

/** What is told on stderr stays on its line, whatever names and texts it quotes. */
function told(text: string): string {
  if (text.includes(OURS)) return text.replace(/[\n\v\f\u0085\u2028\u2029]+/g, " ");
  return text.endsWith("\n") ? `${oneLine(text.slice(0, -1))}\n` : oneLine(text);
}

function printed(text: string): string {
  const [first = "", ...pieces] = text.split(OURS);
  return visible(first) + pieces.map(withSequence).join("");
}

function withSequence(piece: string): string {
  const sequence = SEQUENCE.exec(piece)?.[0] ?? "";
  return sequence.replaceAll("[", "\u001b[") + visible(piece.slice(sequence.length));
}

/** What `--json` prints: what a terminal would obey is escaped, so that another program reads the very text. */
export function jsonText(value: unknown): string {
  const escaped = (character: string) =>
    [...Array(character.length).keys()].map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`).join("");
  return `${JSON.stringify(value, null, 2).replace(HIDDEN, escaped)}\n`;
}
