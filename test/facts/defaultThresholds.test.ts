import "./otherThresholds";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createElement } from "react";
import { planDashboard } from "../../src/engine/actions/buildDashboard";
import { planIndicatorCard } from "../../src/engine/actions/buildIndicatorCard";
import { draftReport } from "../../src/engine/actions/draftReport";
import { planFill } from "../../src/engine/actions/fillProgress";
import { trialsFor } from "../../src/engine/actions/settings/ruleLaboratory";
import { buildSettingsSheet } from "../../src/engine/actions/settings/workbookSettings";
import { reviewMatrix } from "../../src/engine/actions/reviewMatrix";
import { defaultProfile } from "../../src/engine/domain/profile";
import type { Grid } from "../../src/engine/grid";
import type { Matrix } from "../../src/engine/reader/matrix";
import { readWorkbook } from "../../src/engine/reader/readWorkbook";
import { findingTexts } from "../../src/engine/words/findingTexts";
import { changedChoices, choices, choiceText } from "../../src/engine/words/rules/choices";
import { answerBand, answerBandCount } from "../../src/functions/bandFunctions";
import { generateMetadata } from "../../src/functions/generateMetadata";
import { answerNeeded } from "../../src/functions/neededFunction";
import { answerProgressBlock } from "../../src/functions/progressFunctions";
import { answerExplanation } from "../../src/functions/explainFunction";
import { readText } from "../../src/hosts/texts/readText";
import { openXlsx } from "../../src/hosts/xlsx/openXlsx";
import { helpPage } from "../../src/manifest/helpPage";
import { nodeCodec } from "../../src/opc/zip/nodeCodec";
import RulesPanel from "../../src/taskpane/panels/rules/RulesPanel";
import { ObjectiveList } from "../../src/taskpane/panels/progress/ObjectiveList";
import { buildModel } from "../../src/taskpane/state/book/buildModel";
import { folderOfItsOwn, pntp } from "../cli/calls";
import { functionReference } from "../functions/functionReference";
import { planText } from "../golden/planText";
import { limitsBook } from "./limitsBook";
import { shownInPane } from "./shownInPane";

/** A limit of today as a number of its own: not the 75 of 175, 75.3 or A75. */
const LIMIT_OF_TODAY = /(?<![\p{L}\d.,$])(?:75|95)(?![\d%]|[.,][1-9])/u;
const folder = folderOfItsOwn();
const at = (name: string) => path.join(folder, name);
let grid: Grid;
let matrix: Matrix;

beforeAll(async () => {
  const bytes = await limitsBook();
  writeFileSync(at("matriz.xlsx"), bytes);
  const opened = openXlsx(bytes, nodeCodec);
  if (!opened.ok) throw new Error(opened.problem.message);
  grid = await opened.host.readGrid("Matriz");
  const [found] = readWorkbook([grid]).matrices;
  if (!found) throw new Error("no matrix");
  matrix = found;
});

/** Nothing in the text is a limit of today, and the others are there. */
function expectOtherLimits(text: string): void {
  expect(defaultProfile.thresholds).toEqual({ medium: 70, high: 90 });
  expect(text.split("\n").filter((line) => LIMIT_OF_TODAY.test(line))).toEqual([]);
  expect(text).toMatch(/(?<!\d)70(?!\d)/);
  expect(text).toMatch(/(?<!\d)90(?!\d)/);
}

describe("with other default limits of the levels, 70 and 90, every front has them (B1)", () => {
  test("custom functions: omitted arguments, and the help of Excel, of the page and of REFERENCIA", async () => {
    expect(answerBand([[69.9], [70], [90]])).toEqual([["Bajo"], ["Medio"], ["Alto"]]);
    expect(answerBandCount([[72], [92]], "medio")).toEqual([[1]]);
    expect(answerBandCount([[72], [92]], "alto")).toEqual([[1]]);
    expect(answerNeeded(200, null, "alto")).toEqual([[180]]);
    expect(answerNeeded(200, null, "medio")).toEqual([[140]]);
    expect(answerProgressBlock([[144], [184]], [[200], [200]], [[20], [20]])).toMatchObject([
      [72, expect.anything(), "Medio"],
      [92, expect.anything(), "Alto"],
    ]);
    expect(JSON.stringify(answerExplanation(144, 200, 20))).not.toMatch(LIMIT_OF_TODAY);
    const metadata = await generateMetadata();
    for (const text of [metadata, helpPage(metadata), await functionReference()]) expectOtherLimits(text);
    expect(metadata.match(/; 70 si se omite/g)).toHaveLength(3);
    expect(metadata.match(/; 90 si se omite/g)).toHaveLength(3);
  });

  test.each(["formulas", "functions", "values"] as const)("the matrix and the summary, as %s", (mode) => {
    const outcome = planFill({ grid, matrix, mode });
    if (!outcome.ok) throw new Error(outcome.problem.message);
    expectOtherLimits(planText(outcome.fill.plan));
  });

  test("dashboard, card, settings sheet and report", () => {
    const dashboard = planDashboard({ grid, matrix });
    const card = planIndicatorCard({ grid, matrix, code: "IOP.01.01" });
    const draft = draftReport({ matrix });
    if (!dashboard.ok || !card.ok || !draft.ok) throw new Error("a plan was refused");
    expectOtherLimits(planText(dashboard.plan));
    expect(planText(card.plan)).not.toMatch(LIMIT_OF_TODAY);
    expectOtherLimits(JSON.stringify(draft.draft.document, null, 1));
    const settings = buildSettingsSheet(defaultProfile, {});
    expectOtherLimits(planText({ title: "", sources: [], steps: [settings] }));
  });

  test("the command line: text, JSON and help of every command", async () => {
    const calls = [
      ["calcular", "matriz.xlsx", "--salida", "calculada.xlsx"],
      ["calcular", "matriz.xlsx", "--sin-archivo", "--json"],
      ["explicar", "matriz.xlsx", "OP.02"],
      ["laboratorio", "--ayuda"],
    ];
    for (const call of calls) {
      const said = await pntp(folder, call);
      expect([call.join(" "), said.code, said.err]).toEqual([call.join(" "), 0, ""]);
      expect([call.join(" "), said.out.split("\n").filter((line) => LIMIT_OF_TODAY.test(line))]).toEqual([call.join(" "), []]);
    }
    const quiet = ["revisar", "laboratorio", "tablero"].flatMap((name) => [
      [name, "matriz.xlsx"],
      [name, "--ayuda"],
    ]);
    expect(quiet).toHaveLength(6);
    for (const call of [...quiet, ["revisar", "matriz.xlsx", "--json"], ["laboratorio", "matriz.xlsx", "--json"]]) {
      const { out, err } = await pntp(folder, call);
      expect([call.join(" "), `${out}${err}`.split("\n").filter((line) => LIMIT_OF_TODAY.test(line))]).toEqual([call.join(" "), []]);
    }
    const refused = await pntp(folder, ["laboratorio", "matriz.xlsx", "--regla", "medio=96"]);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain("90");
    expect(refused.err).not.toMatch(LIMIT_OF_TODAY);
  });

  test("the report in Word, read back and checked: intervals of the levels are those of the rules in force", async () => {
    const written = await pntp(folder, ["informe", "matriz.xlsx", "--salida", "informe.docx"]);
    expect([written.code, written.err]).toEqual([0, ""]);
    const read = readText("informe.docx", readFileSync(at("informe.docx")));
    if (!read.ok) throw new Error("the report was not read");
    const whole = read.paragraphs.map(({ text }) => text).join("\n");
    expectOtherLimits(whole);
    const sentences = [
      "De los indicadores de servicio, 1 indicador está en el rango [70-90>.",
      "De los indicadores de servicio, 7 indicadores están en el rango [0-70>.",
    ];
    const outcome = reviewMatrix({ grid, matrix, paragraphs: sentences.map((text) => ({ text })) });
    if (!outcome.ok) throw new Error(outcome.message);
    expect(outcome.review.narrative?.judgements.map(({ verdict }) => verdict)).toEqual(["cuadra", "no_cuadra"]);
    expect(JSON.stringify(outcome.review.narrative)).not.toMatch(LIMIT_OF_TODAY);
  });

  test("words: choices, laboratory, examples of findings", () => {
    expectOtherLimits(choiceText("thresholds", defaultProfile));
    expect(changedChoices(defaultProfile)).toEqual([]);
    expect(JSON.stringify(choices)).not.toMatch(LIMIT_OF_TODAY);
    const trials = trialsFor(matrix.policy, defaultProfile);
    expect(trials.length).toBeGreaterThan(2);
    for (const { profile } of trials) expect(profile.thresholds).toEqual({ medium: 70, high: 90 });
    expect(JSON.stringify(findingTexts)).not.toMatch(LIMIT_OF_TODAY);
  });

  test("the pane: rules panel, bars and figures", () => {
    const model = buildModel(matrix, defaultProfile);
    if (!model) throw new Error("no model");
    expectOtherLimits(shownInPane(createElement(RulesPanel, { model }), defaultProfile).replaceAll("><", ">\n<"));
    expect(shownInPane(createElement(ObjectiveList, { model }), defaultProfile)).toMatch(/left:70%.*left:90%/);
  });
});
