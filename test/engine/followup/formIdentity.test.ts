import fc from "fast-check";
import { defaultProfile } from "../../../src/engine/domain/profile";
import type { Form } from "../../../src/engine/followup/form";
import { FORM_VERSION, IDENTITY_SHEET, identityTable, readIdentity } from "../../../src/engine/followup/formIdentity";
import { buildFormPlan } from "../../../src/engine/sheets/form/formPlan";
import { buildReportSheet } from "../../../src/engine/sheets/form/formReport";
import { bookOfPlan } from "../../../src/hosts/xlsx/bookOfPlan";
import { whenLibreOffice } from "../../requirements";
import { gridOf } from "../gridOf";
import { openBook, recalculated } from "../sheets/recalculated";
import { drawer, drawnRow } from "../sheets/form/filledForm";

const text = fc.string({ minLength: 1, maxLength: 40 }).filter((each) => each.trim() !== "");

const forms = fc
  .record({
    seed: fc.nat(1_000_000),
    count: fc.integer({ min: 1, max: 12 }),
    policy: text,
    entity: text,
    half: fc.constantFrom(undefined, [1, 6] as const, [7, 12] as const),
    contact: fc.option(text, { nil: undefined }),
    until: fc.constantFrom(undefined, "2025-01-31"),
    names: fc.array(text, { maxLength: 3 }),
  })
  .map(({ seed, count, policy, entity, half, contact, until, names }): Form => {
    const draw = drawer(seed);
    return {
      policy,
      policyMark: "0123456789abcdef",
      cut: { year: 2024, ...(half && { months: half }) },
      entity,
      ...(contact !== undefined && { contact }),
      ...(until !== undefined && { until }),
      rows: Array.from({ length: count }, (_, index) => drawnRow(draw, index, true)),
      paragraphs: names.map((name, index) => ({ node: `SS.01.01.0${index + 1}`, code: `SS.01.01.0${index + 1}`, name })),
    };
  });

function placesOf(form: Form) {
  const { rows } = buildReportSheet(form, defaultProfile);
  return { report: "Reporte", paragraphSheet: "Párrafos", rows, paragraphs: form.paragraphs.map((_, index) => `C${index + 5}`) };
}

test("the hidden table of any form gives the form back, and where each cell to fill stands", () => {
  fc.assert(
    fc.property(forms, (form) => {
      const identity = { form, places: placesOf(form) };
      expect(readIdentity(gridOf(identityTable(identity)))).toEqual(identity);
    }),
    { numRuns: 200 },
  );
});

test("what is no table of ours, of a later version or damaged, is said apart", () => {
  const [form] = fc.sample(forms, { numRuns: 1, seed: 7 });
  if (!form) throw new Error("no form");
  const table = identityTable({ form, places: placesOf(form) });
  const [first = [], ...others] = table;
  expect(readIdentity(gridOf([["Hola"]]))).toBe("notForm");
  expect(readIdentity(gridOf([[first[0] ?? null, FORM_VERSION + 1], ...others]))).toBe("laterVersion");
  expect(readIdentity(gridOf(table.slice(0, 10)))).toBe("damaged");
  expect(readIdentity(gridOf(table.map((row) => row.map((cell) => (cell === "Corte" ? "Cort" : cell)))))).toBe("damaged");
});

whenLibreOffice(
  "a form that LibreOffice saved says the same of itself",
  async () => {
    const some = fc.sample(forms, { numRuns: 6, seed: 11 });
    const books = await recalculated(await Promise.all(some.map((form) => bookOfPlan(buildFormPlan(form, defaultProfile)))));
    expect(books).toHaveLength(6);
    for (const [index, book] of books.entries()) {
      const identity = readIdentity(await book.readGrid(IDENTITY_SHEET));
      expect(identity).toEqual({ form: some[index], places: placesOf(some[index] as Form) });
    }
  },
  120_000,
);

test("the same form gives the same bytes, and its hidden sheet is out of the menus", async () => {
  const [form] = fc.sample(forms, { numRuns: 1, seed: 3 });
  if (!form) throw new Error("no form");
  const [one, two] = await Promise.all([1, 2].map(() => bookOfPlan(buildFormPlan(form, defaultProfile))));
  expect(Buffer.from(one ?? []).equals(Buffer.from(two ?? []))).toBe(true);
  const sheets = await openBook(one ?? new Uint8Array()).listSheets();
  expect(sheets.filter(({ visibility }) => visibility !== "visible").map(({ name, visibility }) => [name, visibility])).toEqual([
    [IDENTITY_SHEET, "veryHidden"],
  ]);
  expect(sheets.every(({ isProtected }) => isProtected)).toBe(true);
});
