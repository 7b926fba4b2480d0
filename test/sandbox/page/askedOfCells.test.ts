import { loadWorkbook } from "../../../src/sandbox/excel/model/book/load";
import { PLAIN_ALERT, PLAIN_PROMPT, type ValidationModel, type ValidationRuleData } from "../../../src/sandbox/excel/model/book/validation";
import type { CellValue } from "../../../src/engine/grid";
import { askedOf, breaksRule, hasDropDown, optionsOf } from "../../../src/sandbox/grid/validation/asked";

const asking = (rule: ValidationRuleData, ignoreBlanks = true): ValidationModel => ({
  areas: [{ row: 7, column: 1, rows: 3, columns: 1 }],
  rule,
  prompt: PLAIN_PROMPT,
  errorAlert: PLAIN_ALERT,
  ignoreBlanks,
});

/** A workbook whose cell B9 is asked for something, and what it is found to be. */
function asked(rule: ValidationRuleData, value: CellValue, ignoreBlanks = true) {
  const book = loadWorkbook({
    sheets: [
      { name: "Reporte", cells: [{ row: 8, column: 1, value }] },
      { name: "Listas", cells: ["Sí", "No", null, 3].map((option, row) => ({ row, column: 0, value: option })) },
    ],
    names: [{ name: "Opciones", formula: "=Listas!$A$1:$A$2" }],
  });
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("no sheet");
  sheet.validations.push(asking(rule, ignoreBlanks));
  const cell = { sheet, row: 8, column: 1 };
  const validation = askedOf(cell);
  if (!validation) throw new Error("nothing is asked");
  return {
    beside: askedOf({ ...cell, column: 2 }),
    options: optionsOf(book, cell, validation),
    breaks: breaksRule(book, cell, validation),
    drops: hasDropDown(validation),
  };
}

test("the options of a list are those it names, those of its cells, and those of a name", () => {
  expect(asked({ list: { source: "a, b ,c" } }, null)).toMatchObject({ options: ["a", "b", "c"], drops: true, beside: undefined });
  expect(asked({ list: { source: "=Listas!$A$1:$A$4" } }, null).options).toEqual(["Sí", "No", "3"]);
  expect(asked({ list: { source: "=Opciones" } }, null).options).toEqual(["Sí", "No"]);
  expect(asked({ list: { source: "=INDIRECT(A1)" } }, null).options).toBeUndefined();
  expect(asked({ list: { source: "a", inCellDropDown: false } }, null).drops).toBe(false);
});

test.each<[string, ValidationRuleData, CellValue, boolean]>([
  ["an option", { list: { source: "Sí,No" } }, "No", false],
  ["no option", { list: { source: "Sí,No" } }, "Quizá", true],
  ["a number among the cells of a list", { list: { source: "=Listas!$A$1:$A$4" } }, 3, false],
  ["anything, where the list is not known", { list: { source: "=INDIRECT(A1)" } }, "Quizá", false],
  ["nothing", { list: { source: "Sí,No" } }, null, false],
  ["what a formula admits", { custom: { formula: '=OR(ISNUMBER(B8),LOWER(LEFT(B8,2))="no")' } }, "No hay", false],
  ["what a formula does not", { custom: { formula: '=OR(ISNUMBER(B8),LOWER(LEFT(B8,2))="no")' } }, "unos cien", true],
  ["a number where a formula wants one", { custom: { formula: "=ISNUMBER(B8)" } }, 12, false],
  ["anything, where the formula cannot be judged", { custom: { formula: "=FUNCION.RARA(B8)" } }, "x", false],
  ["a long text", { textLength: { operator: "LessThanOrEqualTo", formula1: 3 } }, "cuatro", true],
  ["a text where numbers go", { decimal: { operator: "Between", formula1: 0, formula2: 100 } }, "ND", true],
  ["a number within", { decimal: { operator: "Between", formula1: 0, formula2: 100 } }, 45.5, false],
  ["a number beyond", { decimal: { operator: "Between", formula1: 0, formula2: 100 } }, 101, true],
  ["a decimal where whole numbers go", { wholeNumber: { operator: "GreaterThan", formula1: 0 } }, 1.5, true],
  ["anything where only words are shown", {}, "x", false],
])("%s is judged as Excel does", (_, rule, value, breaks) => {
  expect(asked(rule, value).breaks).toBe(breaks);
});

test("an empty cell breaks a rule only where blanks count", () => {
  expect(asked({ list: { source: "Sí,No" } }, null, false).breaks).toBe(true);
});
