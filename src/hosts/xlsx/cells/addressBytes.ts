import { MAX_COLUMNS, MAX_ROWS } from "../../../engine/address";
import { byte } from "../../../opc/xml/byteTags";
import { XmlFault } from "../../../opc/xml/xmlFault";

const LETTER_A = 65;
const ZERO = 48;

/**
 * Column of an address like «K12» in the bytes of a row, which it must be in: programs that go by the address would read the cell in
 * another row.
 */
export function readColumn(bytes: Uint8Array, from: number, to: number, row: number): number {
  let column = 0;
  let at = from;
  for (; at < to && byte(bytes, at) >= LETTER_A; at++) {
    column = column * 26 + (byte(bytes, at) & 31);
    if (column > MAX_COLUMNS) return column;
  }
  let number = 0;
  for (; at < to; at++) {
    const digit = byte(bytes, at) - ZERO;
    if (digit < 0 || digit > 9 || number > MAX_ROWS) throw new XmlFault("damaged");
    number = number * 10 + digit;
  }
  if (column === 0 || number !== row + 1) throw new XmlFault("damaged");
  return column - 1;
}
