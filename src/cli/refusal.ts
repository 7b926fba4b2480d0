/**
 * The input or the call is wrong: up to four lines on stderr (what happened · where · why · what to do), exit code 2, nothing written.
 * It is a value; the commands hand it up to runCli.
 */
export class Refusal {
  readonly lines: readonly string[];

  constructor(...lines: readonly string[]) {
    this.lines = lines.filter((line) => line !== "").slice(0, 4);
  }
}

export function isRefusal(value: unknown): value is Refusal {
  return value instanceof Refusal;
}
