import { checkNarrative } from "../../../src/engine/audit/narrative/checkNarrative";
import type { Judgement } from "../../../src/engine/audit/narrative/report";
import { readPasted } from "../../../src/hosts/texts/readText";
import {
  explanationsOf,
  filterJudgements,
  groupByVerdict,
  quoteParts,
  type JudgedSentence,
} from "../../../src/taskpane/state/verdictGroups";
import { exampleModel } from "./paneFixtures";

const judgements = judged(`El OP.01 tuvo un avance de 77.5 % en el año 2023.
El OP.02 tuvo un avance de 97.8 % en el año 2023.
El indicador IOP.02.01 tuvo un avance de 45 %, del 9.5.5% esperado.
El avance del servicio 99 fue de 12.3 % y de 14.1 % en el año 2023.
El OP.03 tuvo un avance de 50 % en el año 2023.`);

describe("the figures of a report's text", () => {
  test("are grouped by verdict, what needs a person first, each group in the text's order", () => {
    const groups = groupByVerdict(judgements);
    expect(groups.map(({ verdict, figures }) => [verdict, figures])).toEqual([
      ["cambia_banda", 1],
      ["no_verificable", 3],
      ["redondeo", 1],
      ["cuadra", 2],
    ]);
    expect(groups.at(-1)?.sentences.map(({ judgements: [first] }) => first?.code)).toEqual(["OP.01", "OP.03"]);
    expect(groupByVerdict([])).toEqual([]);
  });

  test("are narrowed by verdict, and by the words of their code, figure, sentence and explanation without accents", () => {
    const texts = (filter: Parameters<typeof filterJudgements>[1]): readonly string[] =>
      filterJudgements(judgements, filter).map(({ text }) => text);
    expect(texts({ verdict: "cuadra", text: "" })).toEqual(["77.5 %", "50 %"]);
    expect(texts({ text: "op.03" })).toEqual(["50 %"]);
    expect(texts({ text: "por redondeo" })).toEqual(["45 %"]);
    expect(texts({ text: "código servicio 99" })).toHaveLength(2);
    expect(texts({ verdict: "cuadra", text: "97.8" })).toEqual([]);
    expect(texts({ text: " " })).toHaveLength(judgements.length);
  });

  test("of one sentence stay together, each marked where it stands, and the sentence is whole", () => {
    const sentence = sentenceWith("12.3 %");
    expect(
      quoteParts(sentence)
        .filter(({ isFigure }) => isFigure)
        .map(({ text }) => text),
    ).toEqual(["12.3 %", "14.1 %"]);
    for (const each of groupByVerdict(judgements).flatMap(({ sentences }) => sentences))
      expect(
        quoteParts(each)
          .map(({ text }) => text)
          .join(""),
      ).toBe(each.quote);
  });

  test("that could not be checked for one reason share its explanation; the others have theirs, with the cell that stands in it", () => {
    expect(explanationsOf(sentenceWith("12.3 %"))).toEqual([
      { text: "No se pudieron comprobar «12.3 %» y «14.1 %»: la oración nombra un código o servicio que no está en la matriz leída." },
    ]);
    const [wrong] = explanationsOf(sentenceWith("97.8 %"));
    expect(wrong?.cell).toMatch(/^Matriz!S\d+$/);
    expect(wrong?.text).toContain(`(${wrong?.cell ?? "?"})`);
    expect(explanationsOf(sentenceWith("9.5.5%"))).toEqual([{ text: expect.stringContaining("no es una cifra") }]);
  });
});

function judged(text: string): readonly Judgement[] {
  const { matrix, results, profile } = exampleModel();
  return checkNarrative({ paragraphs: readPasted(text), matrix, results, profile }).judgements;
}

function sentenceWith(figure: string): JudgedSentence {
  const found = groupByVerdict(judgements)
    .flatMap(({ sentences }) => sentences)
    .find((sentence) => sentence.judgements.some(({ text }) => text === figure));
  if (found === undefined) throw new Error(`no sentence judges ${figure}`);
  return found;
}
