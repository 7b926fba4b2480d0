/** Formulas of Avance cells that this tool writes: PNTP functions, and the shapes of the native ones. */
const NATIVE_SHAPES = [
  /^=IF\(COUNT\([^)]*\)(<\d+|=0),"ND",/i,
  /^=IF\(OR\(COUNT\([^)]*\)<\d+,/i,
  /^=IFERROR\(IF\((OR\()?(TRIM|NOT|ISLOGICAL)\(.*"ND"\)$/i,
  /^=IF\(ISNUMBER\([^)]*\),(MIN\(100,MAX\(0,[^)]*\)\)|[^,()]*),"ND"\)$/i,
  /^=IF\(COUNTIFS\(.*,"<1E\+300"\)=0,"ND",/i,
  /^=\((SUM(IFS|PRODUCT)?|IF)\(.*\)\/(\d+|SUMPRODUCT\(.*\))$/i,
];

/** Whether a formula of an Avance cell is one of ours, so that replacing it takes nothing from the planner. */
export function isOurFormula(formula: string): boolean {
  return /^=PNTP\./i.test(formula) || NATIVE_SHAPES.some((shape) => shape.test(formula));
}
