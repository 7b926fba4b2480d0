import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { parseRect } from "../../../src/engine/address";
import { readMatrices } from "../../../src/engine/actions/readMatrices";
import { planForms } from "../../../src/engine/actions/followup/planForms";
import type { FormRow } from "../../../src/engine/followup/form";
import { IDENTITY_SHEET, readIdentity } from "../../../src/engine/followup/formIdentity";
import type { FormField } from "../../../src/engine/followup/formPlaces";
import type { RoundCut } from "../../../src/engine/followup/cut";
import { findFigureColumn } from "../../../src/engine/reader/matrix";
import { bookOfPlan } from "../../../src/hosts/xlsx/bookOfPlan";
import { openXlsx } from "../../../src/hosts/xlsx/openXlsx";
import type { XlsxHost } from "../../../src/hosts/xlsx/xlsxHost";
import { sha256 } from "../../../src/hosts/sha256";

/** A file as it is chosen in a browser. */
export interface FormFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What an entity writes in a row; nothing: it leaves the row as it is. */
export type Answers = Partial<Readonly<Record<FormField, string | number>>>;

/** The forms of a workbook's matrix, as «Repartir» makes them. */
export async function formsOf(book: Uint8Array, cut: RoundCut): Promise<readonly FormFile[]> {
  const [matrix] = (await readMatrices(opened(book))).outcome.matrices;
  const outcome = matrix && planForms({ matrix, cut, sha256 });
  if (!outcome?.ok) throw new Error("no forms");
  return Promise.all(outcome.forms.map(async ({ file, plan }) => ({ name: file, bytes: await bookOfPlan(plan) })));
}

/** A form as its entity sends it back. */
export async function filledForm({ name, bytes }: FormFile, answer: (row: FormRow, index: number) => Answers): Promise<FormFile> {
  const host = opened(unprotected(bytes));
  const identity = readIdentity(await host.readGrid(IDENTITY_SHEET));
  if (typeof identity !== "object") throw new Error(`${name} is no form`);
  const { form, places } = identity;
  const cells = form.rows.flatMap((row, index) => {
    const answers = answer(row, index);
    return (Object.keys(answers) as FormField[]).flatMap((field) => {
      const at = parseRect(places.rows[index]?.[field] ?? "");
      const typed = answers[field];
      // A program that takes 85 in a cell of percentages keeps 0.85.
      const value = field === "value" && row.unit === "percent" && typeof typed === "number" ? typed / 100 : typed;
      return at && value !== undefined ? [{ row: at.row, column: at.column, value }] : [];
    });
  });
  const applied = await host.apply({ title: "", sources: [], steps: [{ step: "writeCells", sheet: places.report, cells }] });
  if (!applied.ok) throw new Error(applied.problem.message);
  return { name, bytes: host.save() };
}

/** A workbook (base 64) with its values of the year left to be reported, but for one indicator in ten. In base 64. */
export async function askingBook(book: string, year: number): Promise<string> {
  const host = opened(Buffer.from(book, "base64"));
  const [matrix] = (await readMatrices(host)).outcome.matrices;
  const column = matrix && findFigureColumn(matrix, "actual", { year });
  if (matrix === undefined || column === undefined) throw new Error(`the matrix has no values of ${year}`);
  // Blank cells with no column of theirs filled would be no column: one value in ten stays.
  const cells = matrix.policy.indicators.filter((_, index) => index % 10 > 0).map(({ row }) => ({ row, column, value: null }));
  const applied = await host.apply({ title: "", sources: [], steps: [{ step: "writeCells", sheet: matrix.sheet, cells }] });
  if (!applied.ok) throw new Error(applied.problem.message);
  return Buffer.from(host.save()).toString("base64");
}

/** The workbook without the protection of its sheets: a program that fills cells for a person is not held by it. */
function unprotected(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]): [string, Uint8Array] =>
    name.startsWith("xl/worksheets/") ? [name, strToU8(strFromU8(part).replace(/<sheetProtection[^>]*\/>/, ""))] : [name, part],
  );
  return zipSync(Object.fromEntries(parts));
}

function opened(bytes: Uint8Array): XlsxHost {
  const outcome = openXlsx(bytes);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.host;
}
