import { openXlsx } from "../../../src/hosts/xlsx/openXlsx";
import { BUDGET } from "../../../src/opc/budget";
import { noise } from "../../attacks/amplifyingBooks";
import { book, link, rowsOf, sheetTag, worksheet } from "../../attacks/plainBook";

it("a table of texts out of proportion is refused by its size, before it is unpacked, and says which part it is", () => {
  const texts = Array.from({ length: Math.ceil(BUDGET.textPart / 32_767) }, (_, seed) =>
    noise(200, seed + 1)
      .repeat(170)
      .slice(0, 32_767),
  );
  const bytes = book({ strings: texts.map((text) => `<si><t>${text}</t></si>`).join("") });
  const before = process.memoryUsage().arrayBuffers;
  const outcome = openXlsx(bytes);
  const problem = outcome.ok ? "" : outcome.problem.message;
  expect(problem).toContain("«xl/sharedStrings.xml» del archivo ocupa más de 256 MB de texto");
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(BUDGET.textPart / 2);
});

it("the texts of all sheets together are held to the same measure", () => {
  const rows = (seed: number) => rowsOf(Array.from({ length: 20 }, (_, i) => [`${i} ${noise(2_000, seed + i)}`]));
  const two = book({
    rows: rows(1),
    sheets: `${sheetTag(1, "Matriz")}${sheetTag(2, "Otra", "rId9")}`,
    workbookLinks: link("rId9", "worksheet", "worksheets/otra.xml"),
    types:
      '<Override PartName="/xl/worksheets/otra.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>',
    parts: { "xl/worksheets/otra.xml": worksheet(rows(100)) },
  });
  expect(openXlsx(two).ok).toBe(true);
  const budget = jest.replaceProperty(BUDGET as { textPart: number }, "textPart", 60_000);
  try {
    const outcome = openXlsx(two);
    expect(outcome.ok ? "" : outcome.problem.message).toContain("MB de texto");
  } finally {
    budget.restore();
  }
});
