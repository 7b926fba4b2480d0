import fc from "fast-check";
import { formFileNames } from "../../../../src/engine/actions/followup/formFiles";

const named = (...entities: readonly string[]): readonly string[] =>
  formFileNames(entities.map((entity) => ({ entity, cut: { year: 2024 } })));

test("a file is called as its entity and its cut", () => {
  expect(formFileNames([{ entity: "Ministerio Público", cut: { year: 2024, months: [1, 6] } }])).toEqual([
    "Ministerio Público 2024-I.xlsx",
  ]);
});

test.each([
  ["MINEDU / DIGEIBIRA", "MINEDU - DIGEIBIRA 2024.xlsx"],
  ["CON", "_CON 2024.xlsx"],
  ["com1.sede", "_com1.sede 2024.xlsx"],
  ["..\\..\\Windows", "Windows 2024.xlsx"],
  ["Sede central...", "Sede central 2024.xlsx"],
  ['¿"Qué" <es>?', "¿-Qué- -es 2024.xlsx"],
  ["?", "Entidad 2024.xlsx"],
])("«%s» is safe on Windows as «%s»", (entity, file) => {
  expect(named(entity)).toEqual([file]);
});

test("names that a disk takes for one are told apart", () => {
  expect(named("MINSA", "minsa", "Minsa.", "Ñuñoa", "N\u0303un\u0303oa")).toEqual([
    "MINSA 2024.xlsx",
    "minsa 2024 (2).xlsx",
    "Minsa 2024 (3).xlsx",
    "Ñuñoa 2024.xlsx",
    "Ñuñoa 2024 (2).xlsx",
  ]);
});

test("any names give as many files, all different, that every disk takes", () => {
  const entities = fc.array(
    fc.oneof(fc.string({ maxLength: 200, unit: "grapheme" }), fc.string({ maxLength: 10 }), fc.constantFrom("aux", "A", "a")),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(entities, (list) => {
      const files = named(...list);
      expect(new Set(files.map((file) => file.normalize("NFC").toLowerCase())).size).toBe(list.length);
      for (const file of files) {
        expect([...file].every((character) => character >= " ")).toBe(true);
        expect(file).not.toMatch(/[<>:"/\\|?*]|^[. ]|[. ]\.xlsx$|^(?:con|prn|aux|nul|com\d|lpt\d)[. ]/i);
        expect(Buffer.byteLength(file)).toBeLessThan(220);
        expect(file.endsWith(".xlsx")).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
