const OPENING = 60;
const CLOSING = 62;
const BANG = 33;
const NINE = 57;
const EXPONENT = 101;
/** A figure, or the blanks that set a line in, is no longer. */
const LONGEST_FIGURE = 32;

/**
 * Bytes of texts in an XML part that comes block by block: what stands outside tags, but for figures and the blanks between lines. What a
 * CDATA section holds is outside, wherever it stands.
 */
export class TextTally {
  #texts = 0;
  #isInTag = false;
  /** The last byte opened a tag. */
  #isOpening = false;
  /** Bytes of the run outside tags so far, and whether it may be a figure or blanks. */
  #run = 0;
  #isFigure = false;

  get texts(): number {
    return this.#texts;
  }

  add(block: Uint8Array): void {
    let [texts, isInTag, isOpening, run, isFigure] = [this.#texts, this.#isInTag, this.#isOpening, this.#run, this.#isFigure];
    for (let at = 0; at < block.length; at++) {
      const byte = block[at] as number; // always inside
      if (isInTag) {
        if (byte === CLOSING) isInTag = false;
        else if (isOpening && byte === BANG) isInTag = false;
        isOpening = false;
        run = 0;
      } else if (byte === OPENING) isInTag = isOpening = true;
      else {
        // Signs, digits, the point and blanks come before the letters.
        if (run === 0) isFigure = byte <= NINE;
        run++;
        if (!isFigure) texts++;
        else if (run === LONGEST_FIGURE || (byte > NINE && (byte | 32) !== EXPONENT)) {
          isFigure = false;
          texts += run;
        }
      }
    }
    [this.#texts, this.#isInTag, this.#isOpening, this.#run, this.#isFigure] = [texts, isInTag, isOpening, run, isFigure];
  }
}
