import { openXlsx } from "../../../src/hosts/xlsx/openXlsx";
import { BUDGET } from "../../../src/opc/budget";
import { noise } from "../../attacks/amplifyingBooks";
import { book } from "../../attacks/plainBook";

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
