const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** The digits of a mark of a note or of a power, raised: «km2» is «km²», and no figure begins in «casos¹²». */
export function raised(text: string): string {
  return text.replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit);
}
