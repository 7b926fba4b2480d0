import type { Dismissal } from "../../../src/engine/audit/dismissals";
import type { Contradiction, Judgement } from "../../../src/engine/audit/narrative/report";
import { acceptanceOf, reviewAlarms } from "../../../src/engine/audit/narrative/review/accepted";
import { acceptedAlarms, groupAlarms } from "../../../src/taskpane/state/alarmGroups";
import type { CheckedText } from "../../../src/taskpane/state/book/reportText";
import {
  countKinds,
  filterBlocks,
  sentenceParts,
  sentencesOfRow,
  textBlocks,
  type TextBlock,
} from "../../../src/taskpane/state/textBlocks";
import { contradiction, judgement } from "../../engine/audit/narrative/review/judgements";
import { exampleModel } from "./paneFixtures";

const model = exampleModel();
const objective = model.matrix.policy.nodes.find(({ code }) => code === "OP.02");
const indicator = model.matrix.policy.indicators.find(({ code }) => code === "IOP.02.01");
if (!objective || !indicator) throw new Error("the example changed");
const cellOf = (row: number, column: string): string => `${model.matrix.sheet}!${column}${row + 1}`;

const TEXT = [
  "Avance del OP.02",
  "El OP.02 tuvo un avance de 97.8 %. El indicador obtuvo 38.7 % y antes 12.3 %.",
  "Participaron 16 + 9 = 38 personas.",
  "Sin cifras.",
];
const [FIRST = "", SECOND = ""] = ["El OP.02 tuvo un avance de 97.8 %.", "El indicador obtuvo 38.7 % y antes 12.3 %."];
const judgements: readonly Judgement[] = [
  judgement(FIRST, "97.8 %", { paragraph: 1, cell: cellOf(objective.row, "S") }),
  judgement(SECOND, "38.7 %", { paragraph: 1, verdict: "cuadra", code: "IOP.02.01", cell: cellOf(indicator.row, "R") }),
  judgement(SECOND, "12.3 %", { paragraph: 1, certainty: "media", code: "IOP.02.01", cell: cellOf(indicator.row, "R") }),
];
const contradictions: readonly Contradiction[] = [
  contradiction("narrativa.partes-no-suman", TEXT[2] ?? "", { paragraph: 2 }),
  contradiction("narrativa.meta", FIRST, { paragraph: 1, data: { codigo: "OP.02" } }),
];

function checked(decisions: readonly Dismissal[] = []): CheckedText {
  const report = { judgements, contradictions, coverage: { figures: 3, linked: 3, verified: 3 } };
  return { taken: { paragraphs: TEXT.map((text) => ({ text })) }, model, report, alarms: reviewAlarms(report, decisions) };
}

const shape = ({ parts }: TextBlock): string =>
  parts
    .map(({ text, mark }) => (mark ? `[${text || "·"}|${mark.kind}|${mark.key === undefined ? "" : mark.about.quote.length}]` : text))
    .join("");

describe("the text as the pane shows it", () => {
  test("is whole and in its order, each figure and each sentence marked as it stands", () => {
    const blocks = textBlocks(checked());
    expect(blocks.map(({ parts }) => parts.map(({ text }) => text).join(""))).toEqual(TEXT);
    expect(shape(blocks[1] as TextBlock)).toBe(
      `El OP.02 tuvo un avance de [97.8 %|alarm|${FIRST.length}].[·|alarm|${FIRST.length}] El indicador obtuvo ` +
        `[38.7 %|matrix|${SECOND.length}] y antes [12.3 %|question|${SECOND.length}].`,
    );
    expect(shape(blocks[2] as TextBlock)).toBe("Participaron 16 + 9 = 38 personas.[·|alarm|]");
    expect([...countKinds(blocks)]).toEqual([
      ["alarm", 3],
      ["matrix", 1],
      ["question", 1],
    ]);
    expect(new Set(blocks.flatMap(({ marks }) => marks.map(({ id }) => id))).size).toBe(5);
  });

  test("a sentence of it is cut out with its own marks", () => {
    const [, block] = textBlocks(checked());
    if (!block) throw new Error("no paragraph");
    expect(sentenceParts(block, SECOND).map(({ text, mark }) => (mark ? `[${text}]` : text))).toEqual([
      "El indicador obtuvo ",
      "[38.7 %]",
      " y antes ",
      "[12.3 %]",
      ".",
    ]);
  });

  test("a row of the sheet brings the sentences that speak of it, and no others", () => {
    const blocks = textBlocks(checked());
    expect(sentencesOfRow(blocks, objective.key)).toEqual([{ block: 1, quote: FIRST }]);
    expect(sentencesOfRow(blocks, indicator.key)).toEqual([{ block: 1, quote: SECOND }]);
    expect(sentencesOfRow(blocks, model.matrix.policy.indicators[0]?.key)).toEqual([]);
    expect(sentencesOfRow(blocks, undefined)).toEqual([]);
  });

  test("is narrowed to the paragraphs with a kind of mark, and by their words and codes without accents", () => {
    const blocks = textBlocks(checked());
    const numbers = (filter: Parameters<typeof filterBlocks>[1]): readonly number[] =>
      filterBlocks(blocks, filter).map(({ number }) => number);
    expect(numbers({ text: "" })).toEqual([0, 1, 2, 3]);
    expect(numbers({ text: "", kind: "question" })).toEqual([1]);
    expect(numbers({ text: "", kind: "unchecked" })).toEqual([]);
    expect(numbers({ text: "iop.02.01" })).toEqual([1]);
    expect(numbers({ text: "AVANCE op.02" })).toEqual([0, 1]);
    expect(numbers({ text: "personas", kind: "question" })).toEqual([]);
  });
});

describe("what is to be reviewed", () => {
  test("goes group by group, by harm, with the questions together at the end", () => {
    expect(groupAlarms(checked().alarms).map(({ kind, alarms }) => `${kind} ${alarms.length}`)).toEqual([
      "figure 1",
      "words 1",
      "within 1",
      "question 1",
    ]);
  });

  test("loses what was accepted, which stands apart and is no alarm in the text either", () => {
    const [wrong] = checked().alarms;
    if (!wrong) throw new Error("no alarm");
    const after = checked([acceptanceOf(wrong, "Está bien así", "")]);
    expect(groupAlarms(after.alarms).map(({ kind }) => kind)).toEqual(["words", "within", "question"]);
    expect(acceptedAlarms(after.alarms).map(({ alarm }) => alarm.about.quote)).toEqual([FIRST]);
    expect(textBlocks(after)[1]?.marks[0]?.kind).toBe("accepted");
  });
});
