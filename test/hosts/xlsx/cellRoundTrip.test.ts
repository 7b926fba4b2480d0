import fc from "fast-check";
import type { CellValue } from "../../../src/engine/grid";
import type { CellWrite } from "../../../src/engine/plan";
import { checkWellFormed, edited, open, textOfPart } from "./packageParts";
import { pack, smallWorkbook } from "./kitchenSink";

const ROWS = 12;
const COLUMNS = 10;

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom("a", "ñ", " ", "\n", "<", "&", '"', "'", "]]>", "_x0041_", "\u0001", "日", "😀", "="),
    fc.string({ minLength: 1, maxLength: 2 }),
  ),
  maxLength: 8,
});
const value: fc.Arbitrary<CellValue> = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom("#N/A", "#REF!").map((error) => ({ error })),
);
const place = { row: fc.nat(ROWS - 1), column: fc.nat(COLUMNS - 1) };
const write: fc.Arbitrary<CellWrite> = fc.oneof(
  fc.record({ ...place, value }),
  fc.record({ ...place, value, formula: fc.constantFrom("=A1+1", '=IFNA(B2,"<&>")', "=SUM($A$1:C3)") }),
  fc.record({ ...place, style: fc.record({ bold: fc.boolean(), fill: fc.constantFrom("#ff0000", "#00ff00") }) }),
);

/** A sheet with gaps, a shared formula over column E and addresses missing here and there. */
function startingSheet(): string {
  const rows = [0, 1, 2, 4, 5, 8].map((row) => {
    const cells = [0, 1, 3].map((column) => `<c r="${"ABCD"[column]}${row + 1}"><v>${row * 10 + column}</v></c>`).join("");
    const formula = row === 0 ? '<f t="shared" ref="E1:E9" si="3">A1*B1</f>' : '<f t="shared" si="3"/>';
    return `<row r="${row + 1}">${cells}<c${row % 2 ? "" : ` r="E${row + 1}"`}>${formula}<v>${row * 100}</v></c></row>`;
  });
  return `<dimension ref="A1:E9"/><sheetData>${rows.join("")}</sheetData>`;
}

test("any edits read back as written, and every other cell as it was", async () => {
  const before = pack(smallWorkbook({ Hoja: startingSheet() }));
  const old = await open(before).readGrid("Hoja");
  await fc.assert(
    fc.asyncProperty(fc.array(write, { minLength: 1, maxLength: 25 }), async (cells) => {
      const after = await edited(before, { step: "writeCells", sheet: "Hoja", cells });
      checkWellFormed(textOfPart(after, "xl/worksheets/sheet1.xml"));
      const now = await open(after).readGrid("Hoja");
      for (let row = 0; row < ROWS; row++) {
        for (let column = 0; column < COLUMNS; column++) {
          const last = cells
            .filter((cell) => cell.row === row && cell.column === column && (cell.value !== undefined || cell.formula !== undefined))
            .at(-1);
          expect(now.formula(row, column)).toEqual(last ? last.formula : old.formula(row, column));
          expect(now.value(row, column)).toEqual(last ? last.value : old.value(row, column));
        }
      }
      expect(Buffer.from(await edited(after, { step: "writeCells", sheet: "Hoja", cells })).equals(Buffer.from(after))).toBe(true);
    }),
    { numRuns: 60 },
  );
});
