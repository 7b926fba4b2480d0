import { crc32 } from "../../../opc/zip/crc32";
import type { StylesPart } from "./stylesPart";

const encoder = new TextEncoder();

/** Names of looks that hold after a program numbered them anew: the number a look had, and a digest of all that it says. */
export class LookMarks {
  readonly #digests: (string | undefined)[] = [];

  constructor(private readonly styles: StylesPart) {}

  of(cellFormat: number): string {
    return `${cellFormat} ${this.#digest(cellFormat)}`;
  }

  /** The same look under another number is the same. */
  isSame(mark: string, other: string): boolean {
    return mark.split(" ")[1] === other.split(" ")[1];
  }

  /** The cell format that looks so, if the file has one. */
  find(mark: string): number | undefined {
    const [known = "0", digest] = mark.split(" ");
    if (this.#digest(Number(known)) === digest) return Number(known);
    for (let format = 0; format < this.styles.formatCount; format++) if (this.#digest(format) === digest) return format;
    return undefined;
  }

  #digest(cellFormat: number): string {
    return (this.#digests[cellFormat] ??= crc32(encoder.encode(this.styles.wholeLook(cellFormat))).toString(36));
  }
}
