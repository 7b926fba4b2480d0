import type { Code } from "../text/code";
import { fold } from "../text/fold";
import { isSentence } from "./prose";
import { CONTINUED } from "./rowWords";
import type { RowContents } from "./rowContents";

/** What a coded row says, and what is known of its code. */
export interface CodedText {
  readonly row: number;
  readonly code: Code;
  /** What stands behind the code, or in the place of names. */
  readonly name: string;
  /** Code and name stand in the same cell. */
  readonly isJoined: boolean;
  /** Name of an earlier row with this code. */
  readonly known: string | undefined;
}

/**
 * Tells the rows that a code opens and that are prose about the row of that code: no figures, and a sentence, a note, or another text for
 * a code that has its name.
 */
export class NoteRows {
  /** Set by «Notas:» and the like, until a row with figures. */
  isInNotes = false;

  constructor(private readonly contents: RowContents) {}

  /** Whether a coded row says something about another one. What is a row by its place and text is asked nothing. */
  isNote(text: CodedText): boolean {
    if (text.known === undefined && !this.isInNotes && !text.isJoined && text.code.kind === "indicator") return false;
    if (this.contents.hasFigures(text.row)) {
      this.isInNotes = false;
      return false;
    }
    return text.code.kind === "indicator" ? this.isAboutIndicator(text) : this.isAboutNode(text);
  }

  private isAboutIndicator({ row, name, isJoined, known }: CodedText): boolean {
    if (isJoined && !this.contents.isOneCell(row)) return false;
    if (known !== undefined) return isJoined || this.isInNotes || isSentence(name) || this.contents.isBelowFigures(row);
    return isSentence(name) && (isJoined || this.isInNotes);
  }

  private isAboutNode({ row, name, isJoined, known }: CodedText): boolean {
    const isBelow = this.contents.isBelowFigures(row);
    if (known === undefined) return isBelow && (this.isInNotes || isJoined) && (isSentence(name) || this.isInNotes);
    if (isBelow || this.isInNotes) return true;
    return !isSameName(name, known) && isSentence(name);
  }
}

/** The same title again, whole, cut or continued: «OP.02 (continuación)». */
export function isSameName(name: string, known: string): boolean {
  if (CONTINUED.test(name)) return true;
  const [one, other] = [fold(name), fold(known)];
  return one === "" || one === other || (one.length > 12 && other.startsWith(one)) || (other.length > 12 && one.startsWith(other));
}
