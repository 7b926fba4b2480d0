/**
 * How a formula differs between what people and Office.js see («=NUMBERVALUE(A1)», «=PNTP.AVANCE1(…)») and what a file holds
 * («_xlfn.NUMBERVALUE(A1)», «_xldudf_PNTP_AVANCE1(…)»). Both ways; texts and quoted sheet names inside are never touched.
 */

/** Functions newer than the format: files write them with a prefix, or older programs could not open them. */
const NEWER = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT " +
    "BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT " +
    "CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH " +
    "COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST " +
    "F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS " +
    "FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS " +
    "IMCOSH IMCOT " +
    "IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISO.CEILING ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST " +
    "LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST " +
    "NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC " +
    "PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI " +
    "SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT " +
    "T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR " +
    "UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR " +
    "Z.TEST ARRAYTOTEXT ANCHORARRAY"
  ).split(" "),
);
/** These two carry a second prefix. */
const WORKSHEET_ONLY = new Set(["FILTER", "SORT"]);
/** Calls that most formulas are made of, written alike everywhere. */
const OLDEST = new Set(["IF", "AND", "OR", "NOT", "COUNT", "SUM", "AVERAGE", "ISNUMBER", "IFERROR", "MIN", "MAX", "ROUND", "TRIM"]);
const OWN_PREFIX = "_xldudf_PNTP_";

const QUOTED = `"(?:[^"]|"")*"|'(?:[^']|'')*'`;
const CALLS = new RegExp(`${QUOTED}|[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*(?=\\()`, "gu");
const FILE_PREFIXES = new RegExp(`${QUOTED}|_xlfn\\._xlws\\.|_xlfn\\.|_xlfngnumeric\\.|_xlws\\.|_xldudf_PNTP_`, "gi");

/** Text of <f> → formula with its «=», as Office.js gives it. */
export function formulaFromFile(text: string): string {
  if (!text.includes("_x")) return `=${text}`;
  const shown = (prefix: string): string => (prefix.toLowerCase() === OWN_PREFIX.toLowerCase() ? "PNTP." : "");
  return `=${text.replace(FILE_PREFIXES, (found) => (isQuoted(found) ? found : shown(found)))}`;
}

/** Formula with its «=» → text of <f>, not yet escaped for XML. */
export function formulaForFile(formula: string): string {
  const text = formula.startsWith("=") ? formula.slice(1) : formula;
  return mayCallNewer(text) ? text.replace(CALLS, (found) => (isQuoted(found) ? found : nameForFile(found))) : text;
}

/** Whether a formula as files write it calls a PNTP function. */
export function callsOurFunction(text: string): boolean {
  return text.includes(OWN_PREFIX) && [...text.matchAll(FILE_PREFIXES)].some(([found]) => found === OWN_PREFIX);
}

/**
 * False where every call is of an old function, as in most formulas: they need no closer look, and there are hundreds of thousands of
 * them.
 */
function mayCallNewer(text: string): boolean {
  for (let open = text.indexOf("("); open >= 0; open = text.indexOf("(", open + 1)) {
    let start = open;
    while (start > 0 && isNameCharacter(text.charCodeAt(start - 1))) start--;
    if (start < open && !OLDEST.has(text.slice(start, open))) return true;
  }
  return false;
}

/** ASCII letters, digits, «.» and «_». */
function isNameCharacter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 46 && code <= 57 && code !== 47) || code === 95;
}

function nameForFile(name: string): string {
  const upper = name.toUpperCase();
  if (upper.startsWith("PNTP.")) return OWN_PREFIX + name.slice(5).replaceAll(".", "_");
  if (WORKSHEET_ONLY.has(upper)) return `_xlfn._xlws.${name}`;
  return NEWER.has(upper) ? `_xlfn.${name}` : name;
}

function isQuoted(token: string): boolean {
  return token.startsWith('"') || token.startsWith("'");
}
