import type { SheetVisibility } from "../../grid";

/** What of the round's sheets a person does not see as it is, or may take for one of ours. */
export interface RoundSight {
  readonly hidden: readonly HiddenPart[];
  readonly alike: readonly AlikeSheet[];
  readonly shown: readonly ShownOtherwise[];
}

/** A sheet of the round that is not among the tabs, or rows and columns of it that are not seen. */
export interface HiddenPart {
  readonly sheet: string;
  readonly visibility: SheetVisibility;
  readonly rows: number;
  readonly columns: number;
}

/**
 * A sheet that is called nearly like one of ours and is none. `copy`: it says just what the ledger holds by its fingerprints; `other`: it
 * reads as ours, and nothing in the ledger answers for it; `words`: it reads as nothing of ours.
 */
export interface AlikeSheet {
  readonly sheet: string;
  /** What it would be taken for. */
  readonly like: string;
  readonly visibility: SheetVisibility;
  readonly reads: "copy" | "other" | "words";
}

/** A cell that shows another figure than the one it holds, by its number format. */
export interface ShownOtherwise {
  readonly sheet: string;
  /** «'Corte 2024 PNTP'!F14». */
  readonly cell: string;
  readonly shown: string;
  readonly holds: number | string;
}

/** Nothing hidden, nothing alike. */
export const PLAIN_SIGHT: RoundSight = { hidden: [], alike: [], shown: [] };

/** Titles as a hurried eye takes them: no blanks, signs or accents; letters of other alphabets and digits that look like one are that one. */
export function lookOf(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return [...plain]
    .map((letter) => LOOKS_LIKE[letter] ?? letter)
    .join("")
    .replace(/[^a-z2-9]/g, "");
}

/** Cyrillic and Greek letters, Latin ones of other tongues, and digits. */
const LOOKS_LIKE: Readonly<Record<string, string>> = Object.fromEntries([
  ["а", "a"],
  ["α", "a"],
  ["в", "b"],
  ["β", "b"],
  ["с", "c"],
  ["ϲ", "c"],
  ["ԁ", "d"],
  ["е", "e"],
  ["ε", "e"],
  ["ɡ", "g"],
  ["н", "n"],
  ["һ", "h"],
  ["і", "i"],
  ["ı", "i"],
  ["ι", "i"],
  ["l", "i"],
  ["ӏ", "i"],
  ["1", "i"],
  ["к", "k"],
  ["м", "m"],
  ["п", "n"],
  ["ո", "n"],
  ["ν", "v"],
  ["о", "o"],
  ["ο", "o"],
  ["0", "o"],
  ["р", "p"],
  ["ρ", "p"],
  ["г", "r"],
  ["ѕ", "s"],
  ["т", "t"],
  ["τ", "t"],
  ["υ", "u"],
  ["у", "y"],
] as const);
