import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SPANISH_NAMES, plainName } from "../../../src/sandbox/grid/entry/spanishFunctions";
import { typedFormula } from "../../../src/sandbox/grid/entry/typedFormula";
import { isDatePattern, typedText } from "../../../src/sandbox/grid/entry/typedText";

/**
 * Called the same here and in files, or not of Excel at all. FIXED is DECIMAL in Spanish, which in files is another function: it keeps its
 * English name.
 */
const SAME = `
ABS ACOS ACOSH ACOT ACOTH AREAS ARRAY_CONSTRAIN ASC ATAN ATAN2 ATANH AVERAGE.WEIGHTED BASE BESSELI BESSELJ BESSELK BESSELY
BYCOL BYROW CALL COMBINA CONCAT COS COSH COT COTH COVAR CSC CSCH DB DBCS DDB DELTA EPOCHTODATE EUROCONVERT EXP FACT FISHER
FIXED FLATTEN GAMMA GAUSS IMCOTH IMLOG IMTANH INFO ISBETWEEN ISDATE ISEMAIL ISURL LAMBDA LET LN LOG LOG10 MAKEARRAY MAP
MARGINOFERROR MAX MAXA MDETERM MIN MINA MMULT MULTINOMIAL N NEGBINOM.DIST NEGBINOMDIST NPER NUMBERSTRING PEARSON PHI PHONETIC
PI POISSON POISSON.DIST REDUCE REGEXEXTRACT REGEXMATCH REGEXREPLACE REGISTER.ID ROUNDBANK RRI SCAN SEC SECH SLN SYD T TAN
TANH TO_DATE UNICODE VAR VAR.P VAR.S VARA VARP VARPA
`
  .split(/\s+/)
  .filter(Boolean);

test.each([
  ["=PNTP.AVANCE1(90;100)", "=PNTP.AVANCE1(90,100)"],
  ["=PNTP.AVANCE1(90,100)", "=PNTP.AVANCE1(90,100)"],
  ["=SUMA(1;2)", "=SUM(1,2)"],
  ['=si(R9>=0.5; "sí; alto"; VERDADERO)', '=IF(R9>=0.5, "sí; alto", TRUE)'],
  ['=PROMEDIO(R9:R12)+CONTAR.SI(S9:S12;">=75")', '=AVERAGE(R9:R12)+COUNTIF(S9:S12,">=75")'],
  ["=BUSCARV(A9;'SUMA (1); hoja'!A:C;2;FALSO)", "=VLOOKUP(A9,'SUMA (1); hoja'!A:C,2,FALSE)"],
  ["=AÑO(HOY())", "=YEAR(TODAY())"],
  ["=ÍNDICE({1,2;3,4};2;1)", "=INDEX({1,2;3,4},2,1)"],
  ["=SUMA(Tabla1[valor; año])", "=SUM(Tabla1[valor; año])"],
  ["=Y(A1;O(B1;NO(C1)))", "=AND(A1,OR(B1,NOT(C1)))"],
  ["=Y1+O2", "=Y1+O2"],
  ["=SUM(1,2)", "=SUM(1,2)"],
])("%s is kept as %s", (typed, kept) => {
  expect(typedFormula(typed)).toBe(kept);
});

test("each Spanish name means one function, and none takes the English name of another", () => {
  const here = SPANISH_NAMES.map(([name]) => plainName(name));
  const inFile = new Set(SPANISH_NAMES.map(([, name]) => name));
  expect(here.filter((name, at) => here.indexOf(name) !== at)).toEqual([]);
  expect(here.filter((name) => inFile.has(name))).toEqual([]);
});

test("every function that the grid computes and Excel in Spanish calls otherwise is in the table", () => {
  const engine = readFileSync(join(__dirname, "../../../node_modules/@univerjs/engine-formula/lib/es/index.js"), "utf8");
  const known = new Set([...engine.matchAll(/FUNCTION_NAMES_\w+\["\w+"\] = "([\w.]+)"/g)].map(([, name]) => name ?? ""));
  expect(known.size).toBeGreaterThan(450);
  expect(SPANISH_NAMES.filter(([, inFile]) => !known.has(inFile))).toEqual([]);
  const given = new Set(SPANISH_NAMES.map(([, inFile]) => inFile));
  expect([...known].filter((name) => !given.has(name)).sort()).toEqual(SAME);
});

test.each([
  ["8.9", "0.00%", { kind: "text", text: "8.9%" }],
  ["-12", "0%", { kind: "text", text: "-12%" }],
  ["1,718.5", "0.0%", { kind: "text", text: "1,718.5%" }],
  ["0.5", "0%", undefined],
  ["500%", "0%", undefined],
  ["ND", "0%", undefined],
  ["8.9", "0.0", undefined],
  ["8.9", '0.0" %"', undefined],
  ["31/12/2023", "General", { kind: "date", serial: 45291 }],
  ["1-3-24", "General", { kind: "date", serial: 45352 }],
  ["31/02/2023", "General", undefined],
  ["12/2023", "General", undefined],
])("«%s» typed in a cell of format %s", (typed, pattern, taken) => {
  expect(typedText(typed, pattern)).toEqual(taken);
});

test("a cell that shows dates already keeps its own way", () => {
  expect(["dd/mm/yyyy", "d-mmm-yy", "yyyy"].map(isDatePattern)).toEqual([true, true, true]);
  expect(["General", "0.0%", '0" días"', "#,##0"].map(isDatePattern)).toEqual([false, false, false, false]);
});
