import fc from "fast-check";
import { computePolicy } from "../../../src/engine/domain/computePolicy";
import { csvCells, csvText } from "../../../src/engine/export/format/csv";
import { safeText, textAsItWas } from "../../../src/engine/export/format/safeText";
import type { ExportedFile } from "../../../src/engine/export/read/parseTable";
import { readExport } from "../../../src/engine/export/read/readExport";
import { seedPolicy } from "../domain/policyOf";
import { defaultProfile } from "../../../src/engine/domain/profile";
import { filesOf, readBack, tablesOf } from "./exported";
import { policies, profiles } from "./randomPolicy";

const formats = fc.constantFrom<ExportedFile["format"]>("csv", "json");

test("an export read back is the same policy, rules, figures, results and reasons of ND, whatever the matrix holds", () => {
  fc.assert(
    fc.property(policies, profiles, formats, (policy, profile, format) => {
      const years = [...new Set(policy.periods.map(({ year }) => year))].sort((a, b) => a - b);
      const back = readBack(filesOf(tablesOf(policy, profile, years), format));
      expect(back.policy).toEqual(policy);
      expect(back.profile).toEqual(profile);
      expect(back.year).toBe(years.at(-1));
      expect(back.results.map(({ year }) => year)).toEqual(years);
      for (const { year, indicators, objectives } of back.results) {
        const computed = computePolicy(policy, year, profile);
        expect(indicators).toEqual(computed.indicators);
        expect(computed.objectives).toMatchObject(objectives);
        expect(objectives).toHaveLength(computed.objectives.length);
        // And from the tables alone comes the same again.
        expect(computePolicy(back.policy, year, back.profile)).toEqual(computed);
      }
    }),
    { numRuns: 300 },
  );
});

test("the same matrix under the same rules gives the same bytes", () => {
  fc.assert(
    fc.property(policies, profiles, formats, (policy, profile, format) => {
      const year = policy.periods[0]?.year ?? 2023;
      const again = readBack(filesOf(tablesOf(policy, profile, [year]), format));
      expect(filesOf(tablesOf(again.policy, again.profile, [year]), format)).toEqual(filesOf(tablesOf(policy, profile, [year]), format));
    }),
    { numRuns: 50 },
  );
});

test("no text of a CSV begins a formula, neither for a program with another separator, and each comes back as it was", () => {
  const hostile = fc.string({
    unit: fc.constantFrom("=", "+", "-", "@", "'", ";", ",", "\t", "\n", "\r", '"', " ", "a", "＝", "|"),
    maxLength: 12,
  });
  fc.assert(
    fc.property(hostile, (text) => {
      const safe = safeText(text);
      expect(textAsItWas(safe)).toBe(text);
      for (const piece of safe.split(/[\t\r\n";,|]/)) expect(piece.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/);
    }),
    { numRuns: 2000 },
  );
});

test("a negative figure is no text: it stands as a number", () => {
  const schema = { fields: { n: { type: "number" as const } }, key: ["n"] };
  expect(csvText({ name: "t", schema, rows: [{ n: -290.2 }] })).toBe("n\r\n-290.2\r\n");
});

test("a CSV that another program saved is read all the same: marks, line ends, columns in another order and one more", () => {
  const files = filesOf(tablesOf(seedPolicy(), defaultProfile, [2023]), "csv");
  const saved = Object.fromEntries(
    Object.entries(files).map(([name, { text }]) => {
      const lines = (csvCells(text) ?? []).map((line, at) => [...line].reverse().concat(at === 0 ? "nota" : "x"));
      const quoted = lines.map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\n");
      return [name, { format: "csv" as const, text: `\ufeff${quoted}\n` }];
    }),
  );
  expect(readBack(saved)).toEqual(readBack(files));
});

describe("an export that is not whole is refused in one sentence that says where", () => {
  const files = filesOf(tablesOf(seedPolicy(), defaultProfile, [2023]), "csv");
  const change = (name: string, edit: (text: string) => string) => ({
    ...files,
    [name]: { format: "csv" as const, text: edit(files[name]?.text ?? "") },
  });
  const without = Object.fromEntries(Object.entries(files).filter(([name]) => name !== "resultados"));
  test.each([
    ["a table is missing", without, "Falta la tabla «resultados»"],
    ["half a file", change("cifras", (text) => text.slice(0, text.indexOf("IOP.01.02") + 40)), "En la tabla «cifras»"],
    ["a quote is not closed", change("nodos", (text) => `${text}"a`), "La tabla «nodos»"],
    ["a column is missing", change("cifras", (text) => text.replace("valor,", "otro,")), "le falta la columna «valor»"],
    ["a word of no list", change("cifras", (text) => text.replace(",numero,", ",numerito,")), "la columna «lectura» tiene «numerito»"],
    [
      "a figure that is text",
      change("resultados", (text) => text.replace(/,2023,[^,]*,/, ",2023,abc,")),
      "la columna «linea_base» tiene «abc»",
    ],
    [
      "a row of no indicator",
      change("resultados", (text) => text.replace("matriz,1,", "matriz,999,")),
      "la fila 1 es de un indicador que no está",
    ],
    ["no policy", change("politica", (text) => text.split("\r\n")[0] ?? ""), "La tabla «politica» debe tener una fila"],
    ["no JSON", { ...files, nodos: { format: "json" as const, text: "{" } }, "La tabla «nodos» no es una lista"],
  ])("%s", (_name, given, sentence) => {
    const read = readExport(given);
    expect(read).toEqual({ ok: false, message: expect.stringContaining(sentence) as string });
  });
});
