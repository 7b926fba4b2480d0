/** Where a command reads and writes: the process in main.ts, strings in the tests. */
export interface Terminal {
  /** Folder that relative paths start from. */
  readonly folder: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** A person is looking at stdout: colours are allowed there. */
  readonly colors: boolean;
  /** A person is looking at stderr: work above a second tells its progress there. */
  readonly progress: boolean;
  /** Width of stdout in characters. */
  readonly columns: number;
}
