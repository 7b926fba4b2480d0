/** Exit codes of `pntp`, fixed by its contract. */
export const exitCode = {
  done: 0,
  /** `revisar`: findings of severity error, or figures that do not tie. `consolidado`: some of the books were left out. */
  found: 1,
  /** The input or the call is wrong; nothing was written. */
  refused: 2,
  /** A bug of ours (EX_SOFTWARE of sysexits.h). */
  bug: 70,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
