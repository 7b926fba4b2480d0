/** What became of a file of the consolidated. */
export interface FileLine {
  /** As people see it. */
  readonly file: string;
  /** `left`: it could not be read, or asks something first; `repeated`: the same matrix as another file. */
  readonly state: "read" | "left" | "repeated";
  readonly policy?: string;
  /** What happened and what to do, or what is to be known of its reading. */
  readonly sentences: readonly string[];
}
