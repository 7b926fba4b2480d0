import { formulaTokens } from "../../formula/formulaTokens";

/** Functions that do nothing but compute over cells. Those that fetch, link, call or talk to another program are not among them. */
const COMPUTES: ReadonlySet<string> = new Set(
  (
    "ABS ACOS AGGREGATE AND ASIN ATAN AVEDEV AVERAGE AVERAGEA AVERAGEIF AVERAGEIFS CEILING CEILING.MATH CHAR CHOOSE CLEAN CODE COLUMN " +
    "COLUMNS CONCAT CONCATENATE CORREL COS COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS DATE DATEDIF DATEVALUE DAY DAYS EDATE EOMONTH " +
    "ERROR.TYPE EVEN EXACT EXP FACT FALSE FILTER FIND FIXED FLOOR FLOOR.MATH FORECAST FORECAST.LINEAR FREQUENCY GEOMEAN HARMEAN HLOOKUP " +
    "HOUR IF IFERROR IFNA IFS INDEX INT INTERCEPT ISBLANK ISERR ISERROR ISEVEN ISFORMULA ISLOGICAL ISNA ISNONTEXT ISNUMBER ISODD ISREF " +
    "ISTEXT LARGE LEFT LEN LET LN LOG LOG10 LOOKUP LOWER MATCH MAX MAXA MAXIFS MEDIAN MID MIN MINA MINIFS MINUTE MOD MODE MODE.SNGL MONTH " +
    "MROUND N NA NETWORKDAYS NOT NOW NUMBERVALUE ODD OFFSET OR PERCENTILE PERCENTILE.INC PERCENTRANK PI POWER PRODUCT PROPER QUARTILE " +
    "QUARTILE.INC QUOTIENT RADIANS RANK RANK.AVG RANK.EQ REPLACE REPT RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS SEARCH SECOND SEQUENCE SIGN " +
    "SIN SLOPE SMALL SORT SORTBY SQRT STDEV STDEV.P STDEV.S STDEVP SUBSTITUTE SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT SUMSQ SWITCH T TAN TEXT " +
    "TEXTAFTER TEXTBEFORE TEXTJOIN TIME TIMEVALUE TODAY TRANSPOSE TREND TRIM TRUE TRUNC TYPE UNICHAR UNICODE UNIQUE UPPER VALUE VAR VAR.P " +
    "VAR.S VARP VLOOKUP VSTACK WEEKDAY WEEKNUM WORKDAY XLOOKUP XMATCH XOR YEAR YEARFRAC"
  ).split(" "),
);

/** A formula in Excel holds no more. */
const LONGEST = 8_192;

/**
 * Whether a formula may do more than compute over its own workbook: cells of another file, another program (DDE), a web page, a link, or a
 * function that is not known to be harmless.
 */
export function looksOutside(formula: string): boolean {
  if (!formula.startsWith("=") || formula.length > LONGEST) return true;
  const tokens = formulaTokens(formula).map(({ text }) => text);
  return tokens.some((text, index) => {
    if (text.startsWith('"')) return false;
    const next = tokens[index + 1] ?? "";
    if (text === "|" || text === "!" || text === "\\") return true;
    if (text.length > 1 && text.endsWith("!") && !text.startsWith("#")) return /[[\]\\/|]|\.xl\w+!$/i.test(text);
    // «[Otro.xlsx]Hoja!A1», «[1]!Nombre»: brackets of a table have nothing of another sheet behind them.
    if (text.startsWith("[")) return next.endsWith("!");
    return next === "(" && /^[\p{L}_\\]/u.test(text) && !COMPUTES.has(text) && !text.startsWith("PNTP.");
  });
}
