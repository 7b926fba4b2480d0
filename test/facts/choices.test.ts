import { choiceLines, type ChoiceLine } from "../../src/engine/actions/settings/choiceLines";
import { rulesInForce } from "../../src/engine/actions/settings/rulesInForce";
import { trialsFor } from "../../src/engine/actions/settings/ruleLaboratory";
import { buildSettingsSheet, readSettings } from "../../src/engine/actions/settings/workbookSettings";
import { planFill } from "../../src/engine/actions/fillProgress";
import { readTrials, RULE_CHOICES } from "../../src/cli/input/ruleOption";
import { isRefusal } from "../../src/cli/refusal";
import { laboratorio } from "../../src/cli/commands/laboratorio";
import { defaultProfile, type Profile } from "../../src/engine/domain/profile";
import { reportNotes } from "../../src/engine/words/reportTexts/reportTitles";
import { changedChoices, choiceFields, choiceOf, choiceText } from "../../src/engine/words/rules/choices";
import { readWorkbook } from "../../src/engine/reader/readWorkbook";
import { gridOf, type TestCell } from "../engine/gridOf";
import { planText } from "../golden/planText";
import { smallMatrix } from "../golden/smallMatrix";

/** What may be written in a line beside its default: its other options, or another number that is in order. */
function othersOf({ options, write }: ChoiceLine): readonly { readonly text: string; readonly token: string }[] {
  const standard = write(defaultProfile);
  if (options) return options.filter(({ text }) => text !== standard);
  const other = typeof standard === "number" ? String(Math.round(standard * 1.05 * 100) / 100) : "5";
  return [{ text: other, token: other }];
}

/** Every value of every line that is not its default, one profile each. */
const changes = choiceLines.flatMap((line) =>
  othersOf(line).map(({ text, token }) => ({ name: `${line.label}: ${text}`, line, text, token, profile: changed(line, text) })),
);

function changed(line: ChoiceLine, text: string): Profile {
  const profile = line.read(text, defaultProfile);
  if (!profile) throw new Error(`«${line.label}» does not take «${text}»`);
  return profile;
}

test("the register has every field of the profile and no name twice", () => {
  expect(choiceFields).toEqual(Object.keys(defaultProfile));
  for (const names of [choiceLines.map(({ label }) => label), choiceLines.map(({ token }) => token)]) {
    expect(names.length).toBeGreaterThan(choiceFields.length);
    expect(new Set(names).size).toBe(names.length);
  }
  expect(changes.length).toBeGreaterThan(choiceLines.length);
});

describe.each(changes)("$name", ({ line, text, token, profile }) => {
  const { field } = line;

  test("is told apart from the default, in the words of the register", () => {
    expect(changedChoices(profile)).toEqual([field]);
    expect(choiceText(field, profile)).not.toBe(choiceText(field, defaultProfile));
    expect(choiceText(field, profile)).not.toBe("");
  });

  test("is written in the settings sheet beside its default, and read back", () => {
    const sheet = buildSettingsSheet(profile, {});
    const row = sheet.content.cells.find(({ value }) => value === line.label)?.row;
    const shown = sheet.content.cells.filter((cell) => cell.row === row).map(({ value }) => value);
    expect(shown).toEqual([line.label, line.write(profile), line.write(defaultProfile), choiceOf(field).explanation]);
    const rows: TestCell[][] = [];
    for (const { row: at, column, value } of sheet.content.cells) (rows[at] ??= [])[column] = value ?? null;
    const grid = gridOf(Array.from(rows, (cells) => Array.from(cells ?? [], (cell) => cell ?? null)));
    expect(readSettings(grid)).toEqual({ profile, choices: {}, refused: [] });
  });

  test("is taken by --regla, which the help tells", () => {
    const trials = readTrials(`${line.token}=${token}`, defaultProfile);
    expect(trials).toEqual([{ field, profile }]);
    const help = laboratorio.options.find(({ name }) => name === "regla")?.help ?? "";
    expect(help).toContain(RULE_CHOICES);
    expect(RULE_CHOICES.split(", ").find((each) => each.startsWith(`${line.token}=`))).toMatch(
      line.options ? new RegExp(`[=|]${token}(\\||$)`) : /=/,
    );
    expect(isRefusal(readTrials(`${line.token}=${text}x`, defaultProfile))).toBe(true);
  });

  test("is a rule in force, and stands in summary and report with its rule number", () => {
    const rules = rulesInForce(profile, { settings: { profile, choices: {} } });
    expect(rules).toEqual([
      { label: choiceOf(field).label, value: choiceText(field, profile), byDefault: choiceText(field, defaultProfile) },
    ]);
    const [matrix] = readWorkbook([smallMatrix()]).matrices;
    const outcome = matrix && planFill({ grid: smallMatrix(), matrix, profile, parts: { progress: false, bands: false } });
    const summary = outcome?.ok ? planText(outcome.fill.plan) : "";
    expect(summary).toContain(`"${choiceOf(field).label} (${choiceOf(field).rule})"`);
    // The levels of the valoración are what the report is about: they are told in its chapters.
    expect(reportNotes.changedRules(profile).length).toBe(field === "ratingLevels" ? 0 : 1);
  });
});

test("the laboratory tries every other value of the choices it may, by itself", () => {
  const [matrix] = readWorkbook([smallMatrix()]).matrices;
  if (!matrix) throw new Error("no matrix");
  const { policy } = matrix;
  const [first, ...rest] = policy.indicators;
  if (!first) throw new Error("no indicator");
  const all = {
    ...policy,
    indicators: [{ ...first, relevance: 1, aggregation: "cumulative" as const, direction: "descending" as const }, ...rest],
  };
  const tried = trialsFor(all, defaultProfile).map(({ profile }) => JSON.stringify(profile));
  const due = changes.filter(({ line }) => choiceOf(line.field).trial !== "never").map(({ profile }) => JSON.stringify(profile));
  expect(due.length).toBeGreaterThan(5);
  expect([...tried].sort()).toEqual([...due].sort());
});
