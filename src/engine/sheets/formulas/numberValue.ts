/** Decimal mark that NUMBERVALUE is told; the other one is then the thousands mark. */
export type DecimalMark = "." | ",";

/**
 * What Excel's NUMBERVALUE(text, decimal, group) gives, or undefined where it gives #VALUE!. Spaces do not count, each % divides by 100.
 * Narrower than Excel on purpose: what it accepts, Excel 2013 and later and LibreOffice read alike.
 */
export function numberValue(text: string, decimal: DecimalMark): number | undefined {
  const shape = /^([+-]?[\d.,]*\d[\d.,]*)(%*)$/.exec(text.replaceAll(" ", ""));
  if (!shape) return undefined;
  const [, digits = "", signs = ""] = shape;
  const [whole = "", decimals, ...more] = digits.split(decimal);
  const group = otherMark(decimal);
  if (more.length > 0 || decimals?.includes(group)) return undefined;
  const number = Number(`${whole.replaceAll(group, "")}.${decimals ?? ""}`);
  return Number.isFinite(number) ? number / 100 ** signs.length : undefined;
}

export function otherMark(decimal: DecimalMark): DecimalMark {
  return decimal === "." ? "," : ".";
}
