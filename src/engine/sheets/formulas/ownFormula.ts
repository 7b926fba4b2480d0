/** Formulas of Avance cells that this tool writes: PNTP functions, and the shapes of the native ones. */
const NATIVE_SHAPES = [
  /^=IF\(COUNT\([^)]*\)(<\d+|=0),"ND",/i,
  /^=IF\(OR\(COUNT\([^)]*\)<\d+,/i,
  /^=IFERROR\(IF\((OR\()?(TRIM|NOT|ISLOGICAL)\(.*"ND"\)$/i,
  /^=IF\(ISNUMBER\([^)]*\),(MIN\(100,MAX\(0,[^)]*\)\)|[^,()]*),"ND"\)$/i,
  /^=IF\(COUNTIFS\(.*,"<1E\+300"\)=0,"ND",/i,
  /^=\((SUM(IFS|PRODUCT)?|IF)\(.*\)\/(\d+|SUMPRODUCT\(.*\))$/i,
];

/**
 * A PNTP function as Excel tells of it: as written, with the «@» or SINGLE that it adds to one read from a file,
 * or under the name the file has for it, before the add-in's functions are known (office-js #3558).
 */
const OWN_FUNCTION = /^=(?:@|(?:_xlfn\.)?SINGLE\()?(?:PNTP\.|_xldudf_PNTP_)[A-Z][A-Z0-9_]*\(/i;

/** Whether a formula of an Avance cell is one of ours, so that replacing it takes nothing from the planner. */
export function isOurFormula(formula: string): boolean {
  return isOurFunction(formula) || NATIVE_SHAPES.some((shape) => shape.test(formula));
}

/** One call of a PNTP function and nothing else: «=PNTP.AVANCE1(…)*0.9» is the planner's. */
function isOurFunction(formula: string): boolean {
  const [start] = OWN_FUNCTION.exec(formula) ?? [];
  if (start === undefined) return false;
  const closing = closingParenthesis(formula, formula.indexOf("("));
  return closing === formula.length - 1;
}

/** Where the parenthesis that opens at `from` is closed, texts passed over; −1 where it is not. */
function closingParenthesis(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    const letter = formula[at];
    if (letter === '"') at = formula.indexOf('"', at + 1);
    if (at < 0) return -1;
    if (letter === "(") depth++;
    if (letter === ")" && --depth === 0) return at;
  }
  return -1;
}
