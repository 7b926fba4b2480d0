import { ownSequence, type Terminal } from "./terminal";

const PATIENCE_MS = 1000;
const BETWEEN_MS = 100;
/** A file this large takes above a second for sure, and its reading cannot be interrupted to tell so. */
const LARGE_BYTES = 2_000_000;

const CLEAR = ownSequence("\r[K");

/** One line on stderr that says what is being done, only for a person and only above a second of work. */
export interface ProgressLine {
  readonly tell: (done: number, doing: string) => void;
  /** Takes the line away before anything else is printed. */
  readonly clear: () => void;
}

export function progressLine(terminal: Terminal, inputBytes: number): ProgressLine {
  if (!terminal.progress) return { tell: () => undefined, clear: () => undefined };
  const patience = inputBytes > LARGE_BYTES ? 0 : PATIENCE_MS;
  const started = performance.now();
  let told = 0;
  return {
    tell: (done, doing) => {
      const now = performance.now();
      if (now - started < patience || now - told < BETWEEN_MS) return;
      told = now;
      terminal.err(`${CLEAR}${Math.floor(Math.min(1, done) * 100)} %  ${doing}`);
    },
    clear: () => {
      if (told > 0) terminal.err(CLEAR);
      told = 0;
    },
  };
}
