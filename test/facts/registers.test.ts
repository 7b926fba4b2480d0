import { planDashboard } from "../../src/engine/actions/buildDashboard";
import { roundSteps } from "../../src/engine/actions/followup/roundBook";
import { consolidate } from "../../src/engine/actions/consolidate";
import { summarizeMatrix } from "../../src/engine/actions/summarizeMatrix";
import { planIndicatorCard } from "../../src/engine/actions/buildIndicatorCard";
import { buildExampleSheet } from "../../src/engine/actions/exampleSheet";
import { planForms } from "../../src/engine/actions/followup/planForms";
import { planFill } from "../../src/engine/actions/fillProgress";
import { buildSettingsSheet } from "../../src/engine/actions/settings/workbookSettings";
import { defaultProfile } from "../../src/engine/domain/profile";
import type { Plan, PutSheet } from "../../src/engine/plan";
import { readWorkbook } from "../../src/engine/reader/readWorkbook";
import { buildFindingsSheet } from "../../src/engine/sheets/findings/findingsSheet";
import { bandPalette } from "../../src/engine/sheets/kit/bandPalette";
import { cardSheet, ourSheets, OWNERS, type OurSheet } from "../../src/engine/words/sheets/ourSheets";
import { ANSWERS } from "../../src/functions/answers";
import { sha256 } from "../../src/hosts/sha256";
import { generateMetadata } from "../../src/functions/generateMetadata";
import { PNTP_FUNCTIONS } from "../../src/sandbox/grid/pntpFunctions";
import { emptyRound, roundChange, roundParagraph, roundRecord } from "../engine/followup/roundNews";
import { smallMatrix } from "../golden/smallMatrix";
import { literalsOf, sourceFiles } from "./sourceFiles";

const grid = smallMatrix();
const [matrix] = readWorkbook([grid]).matrices;
if (!matrix) throw new Error("no matrix");

function sheetIn(outcome: { readonly ok: boolean; readonly plan?: Plan }): PutSheet {
  const sheet = outcome.plan?.steps.find((step) => step.step === "putSheet");
  if (sheet?.step !== "putSheet") throw new Error("no sheet in the plan");
  return sheet;
}

const round = roundSteps({
  matrix,
  grid,
  cut: { year: 2023 },
  at: "2024-02-01T09:00:00-05:00",
  sha256,
  book: emptyRound,
  news: { records: [roundRecord()], paragraphs: [roundParagraph()], changes: [roundChange()] },
});
const ofRound = (owner: string): PutSheet => {
  const sheet = round.steps.find((step) => step.owner === owner);
  if (!sheet) throw new Error(`no sheet ${owner}`);
  return sheet;
};
/** The sheets of a form; the first of the small matrix has all of them. */
function formSheets(): Readonly<Record<"form" | "formParagraphs" | "formInstructions" | "formIdentity", PutSheet>> {
  const planned = matrix && planForms({ matrix, cut: { year: 2023 }, sha256 });
  const sheets = planned?.ok ? (planned.forms[0]?.plan.steps ?? []) : [];
  const of = (owner: string): PutSheet =>
    sheetIn({
      ok: true,
      plan: { title: "", sources: [], steps: sheets.filter((step) => step.step === "putSheet" && step.owner === owner) },
    });
  const { form, formParagraphs, formInstructions, formIdentity } = ourSheets;
  return {
    form: of(form.owner),
    formParagraphs: of(formParagraphs.owner),
    formInstructions: of(formInstructions.owner),
    formIdentity: of(formIdentity.owner),
  };
}

const fill = planFill({ grid, matrix });
const ofPortfolio = (owner: string): PutSheet => {
  const summarized = summarizeMatrix({ grid, matrix }, "matriz.xlsx");
  const { plan } = consolidate(summarized.ok ? [summarized.summary] : [], []);
  return sheetIn({ ok: true, plan: { ...plan, steps: plan.steps.filter((step) => step.step === "putSheet" && step.owner === owner) } });
};
const built: Readonly<Record<keyof typeof ourSheets, PutSheet>> = {
  summary: sheetIn(fill.ok ? { ok: true, plan: fill.fill.plan } : { ok: false }),
  dashboard: sheetIn(planDashboard({ grid, matrix })),
  findings: buildFindingsSheet({ findings: [], onText: [], gone: [], matrix, year: 2023 }),
  settings: buildSettingsSheet(defaultProfile, {}),
  board: ofRound("PNTP_Seguimiento"),
  registry: ofRound("PNTP_Registro"),
  paragraphs: ofRound("PNTP_Parrafos"),
  ledger: ofRound("PNTP_Bitacora"),
  portfolio: ofPortfolio("PNTP_Consolidado"),
  portfolioObjectives: ofPortfolio("PNTP_Consolidado_Objetivos"),
  portfolioEntities: ofPortfolio("PNTP_Consolidado_Entidades"),
  portfolioIndicators: ofPortfolio("PNTP_Consolidado_Indicadores"),
  portfolioFiles: ofPortfolio("PNTP_Consolidado_Archivos"),
  example: buildExampleSheet(),
  ...formSheets(),
};

test.each(Object.entries<OurSheet>(ourSheets))(
  "%s: its builder marks it and names it as the register says",
  (key, { owner, title, isMatrix }) => {
    const sheet = built[key as keyof typeof ourSheets];
    expect([sheet.owner, sheet.name]).toEqual([owner, title]);
    expect(OWNERS.includes(owner)).toBe(isMatrix !== true);
  },
);

test("the card of an indicator has a mark and a title of its own", () => {
  const { owner, name } = sheetIn(planIndicatorCard({ grid, matrix, code: "IOP.01.01" }));
  expect({ owner, title: name }).toEqual(cardSheet("IOP.01.01"));
});

test("marks of our sheets are written in their register and nowhere else", () => {
  const owners = [...OWNERS, ourSheets.example.owner, "PNTP_Ficha_"];
  const found = [...sourceFiles()].flatMap(([name, code]) => {
    const literals = literalsOf(name, code).map((literal) => literal.slice(1));
    return owners.some((owner) => literals.some((literal) => literal === `${owner}"` || literal.startsWith("PNTP_Ficha_"))) ? [name] : [];
  });
  expect(found).toEqual(["engine/words/sheets/ourSheets.ts"]);
});

test("the sandbox computes every function that Excel lists, by the same answers", async () => {
  const { functions } = JSON.parse(await generateMetadata()) as { readonly functions: readonly { readonly id: string }[] };
  const ids = functions.map(({ id }) => id);
  expect(ids.length).toBeGreaterThanOrEqual(10);
  expect(Object.keys(ANSWERS)).toEqual(ids);
  expect(Object.keys(PNTP_FUNCTIONS)).toEqual(ids.map((id) => `PNTP.${id}`));
  for (const id of ids) expect(PNTP_FUNCTIONS[`PNTP.${id}`]).toBe(ANSWERS[id as keyof typeof ANSWERS]);
});

/** Colours of the bands that stand elsewhere, and why. */
const OTHER_COLOURS: Readonly<Record<string, string>> = {
  "hosts/xlsx/charts/chartRefresh.ts": "colours that charts of earlier years have",
  "taskpane/theme/paneTheme.ts": "a colour of the dark pane is that of the bars",
};

test("colours of bajo, medio and alto are written in one palette", () => {
  const colours = [bandPalette.low, bandPalette.medium, bandPalette.high].flatMap((band) =>
    Object.values(band).map((each) => each.slice(1)),
  );
  expect(colours.length).toBeGreaterThan(15);
  const any = new RegExp(colours.join("|"), "i");
  const found = [...sourceFiles()].flatMap(([name, code]) => (literalsOf(name, code).some((literal) => any.test(literal)) ? [name] : []));
  expect(found.sort()).toEqual([...Object.keys(OTHER_COLOURS), "engine/sheets/kit/bandPalette.ts"].sort());
});
