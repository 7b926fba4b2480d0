import type { PlatformName } from "../platform";

/** Something assumed of Excel, that a script can ask of it. */
export interface Assumption {
  /** What Excel does, for the person who confirms it. */
  readonly behaviour: string;
  readonly source: Source;
  /** What the script must answer. */
  readonly expected: unknown;
  /** Where some platforms answer otherwise. */
  readonly expectedOn?: Readonly<Partial<Record<PlatformName, unknown>>>;
}

/** Something known of Excel that no script can bring about: a person does it by hand and says what they saw. */
export interface ManualAssumption {
  readonly behaviour: string;
  readonly source: Source;
  /** What to do and what to look at, in a line or two. */
  readonly steps: string;
}

/** Confirmed by what Microsoft or users of real Excel wrote, or not known to anybody we could find. */
export type Source =
  | { readonly kind: "confirmed"; readonly where: readonly string[] }
  | { readonly kind: "unknown"; readonly because: string; readonly isLikely: boolean };

export function confirmed(...where: string[]): Source {
  return { kind: "confirmed", where };
}

/** `isLikely`: from how Excel works elsewhere; a judgement, no evidence. */
export function unknown(because: string, { isLikely = false } = {}): Source {
  return { kind: "unknown", because, isLikely };
}

export function reference(page: string): string {
  return `learn.microsoft.com/javascript/api/excel/${page}`;
}

export function docs(page: string): string {
  return `learn.microsoft.com/office/dev/add-ins/${page}`;
}

/** «OfficeDev/office-js#229» */
export function issue(thread: string): string {
  return `github.com/${thread.replace("#", "/issues/")}`;
}
