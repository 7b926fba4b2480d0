import { similarSpellings } from "../../../src/engine/audit/spellings";

/** Each text once, unless a count is given: «Ministerio Público×3». */
function groupsOf(...texts: readonly string[]): readonly (readonly [string, ...string[]])[] {
  return similarSpellings(
    texts.map((each) => {
      const [text = "", count = "1"] = each.split("×");
      return { text, count: Number(count) };
    }),
  ).map(({ proposed, others }) => [proposed, ...others]);
}

test.each([
  ["accents", ["Ministerio Publico×3", "Ministerio Público"], "Ministerio Público"],
  ["case", ["PODER JUDICIAL×2", "Poder Judicial"], "Poder Judicial"],
  ["spaces and points", ["Poder  Judicial.", "Poder Judicial×2"], "Poder Judicial"],
  ["a slip of the finger", ["Minsterio Público", "Ministerio Público×2"], "Ministerio Público"],
  ["an acronym with points", ["P.N.P.", "PNP×4"], "PNP"],
  ["an acronym with points and spaces", ["P. N. P.", "PNP×4"], "PNP"],
  ["an acronym and its name", ["Policía Nacional del Perú", "PNP×4"], "PNP"],
  ["a word cut with a point", ["Min. Público", "Ministerio Público"], "Ministerio Público"],
  ["several words cut", ["Gob. Reg. de Loreto", "Gobierno Regional de Loreto"], "Gobierno Regional de Loreto"],
])("%s make one entity, and the best spelling is proposed", (_what, texts, proposed) => {
  expect(groupsOf(...texts).map(([best]) => best)).toEqual([proposed]);
  expect(groupsOf(...[...texts].reverse()).map(([best]) => best)).toEqual([proposed]);
});

test.each([
  ["acronyms that differ by a letter", ["MIMP", "MIDIS", "MINSA", "MINAM"]],
  ["regions", ["Gobierno Regional de Lima", "Gobierno Regional de Ica", "Gobierno Regional de Puno"]],
  [
    "offices told by a letter or a number",
    ["Dirección General A", "Dirección General B", "UGEL 01", "UGEL 02", "Sede regional 11", "Sede regional 12"],
  ],
  ["an entity and a part of it", ["Ministerio Público", "Ministerio Público - FISTRAP"]],
  ["two-letter acronyms", ["PJ", "Poder Judicial"]],
])("%s are different entities", (_what, texts) => {
  expect(groupsOf(...texts)).toEqual([]);
});
