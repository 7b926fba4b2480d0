import { readFileSync } from "node:fs";
import { bandOf } from "../../../../src/engine/domain/band";
import { defaultProfile, type Profile } from "../../../../src/engine/domain/profile";
import { buildForms } from "../../../../src/engine/followup/buildForms";
import type { Form } from "../../../../src/engine/followup/form";
import { formProgress } from "../../../../src/engine/followup/formProgress";
import { formState, type FormAnswers } from "../../../../src/engine/followup/formState";
import type { Grid } from "../../../../src/engine/grid";
import { formColumns, formRow } from "../../../../src/engine/sheets/form/formLayout";
import { formStateText, formStateWords } from "../../../../src/engine/words/followup/formTexts";
import { bandLabel } from "../../../../src/engine/words/labels";
import { sha256 } from "../../../../src/hosts/sha256";
import { bookOfPlan } from "../../../../src/hosts/xlsx/bookOfPlan";
import { readMatrices } from "../../../../src/engine/actions/readMatrices";
import { whenLibreOffice } from "../../../requirements";
import { openBook, recalculated } from "../recalculated";
import { drawer, drawnAnswers, drawnRow, filledPlan, valueOf } from "./filledForm";

const ALL_STATES = ["otherScale", "otherQuotient", ...Object.keys(formStateText).filter((state) => !/^other/.test(state))].sort();
const SAMPLE = "assets/ejemplo/matriz_trata_2023.xlsx";

interface Filled {
  readonly form: Form;
  readonly profile: Profile;
  readonly answers: readonly FormAnswers[];
}

const common = { policy: "Política de prueba", policyMark: "0", cut: { year: 2024 }, entity: "Entidad de prueba", paragraphs: [] } as const;

const profiles: readonly Profile[] = [
  defaultProfile,
  { ...defaultProfile, descending: "complement", thresholds: { medium: 60, high: 90 } },
  { ...defaultProfile, bandOn: "rounded" },
];

/** Random rows with random answers, by each profile. */
function drawnForms(): readonly Filled[] {
  return profiles.flatMap((profile, seed) =>
    [1, 2].map((half) => {
      const draw = drawer(7919 * (seed + 1) + half);
      const rows = Array.from({ length: 60 }, (_, index) => drawnRow(draw, index, half === 2));
      return { profile, form: { ...common, rows }, answers: rows.map((row) => drawnAnswers(draw, row)) };
    }),
  );
}

/** Every row of the sample, as its entities reported it. */
async function sampleForms(): Promise<readonly Filled[]> {
  const { outcome } = await readMatrices(openBook(new Uint8Array(readFileSync(SAMPLE))));
  const [matrix] = outcome.matrices;
  const made = matrix && buildForms({ matrix, cut: { year: 2023 }, sha256 });
  if (!made?.ok) throw new Error("no forms");
  return made.forms.map((form) => ({
    form,
    profile: defaultProfile,
    answers: form.rows.map(({ actual: { value } }) =>
      value === "ND" ? { value: "ND", reason: "No se recogió el dato" } : { value, source: "Informe" },
    ),
  }));
}

/** What a row of the sheet says otherwise than the engine. */
function differences({ form, profile, answers }: Filled, grid: Grid): readonly string[] {
  const columns = formColumns(form);
  return form.rows.flatMap((row, index) => {
    const at = formRow.first + index;
    const given = answers[index] ?? {};
    const progress = formProgress(row, valueOf(row, given), profile).value;
    const expected = [progress, bandLabel[bandOf(progress, profile)], formStateWords(formState(row, given), row.unit === "percent")];
    const found = [columns.progress, columns.band, columns.state].map((column) => grid.value(at, column));
    const isSame = expected.every((each, place) => {
      const other = found[place];
      return typeof each === "number" && typeof other === "number"
        ? Math.abs(each - other) <= 1e-9 * Math.max(1, Math.abs(each))
        : each === other;
    });
    return isSame ? [] : [`${row.code} ${JSON.stringify({ row, given, expected, found })}`];
  });
}

whenLibreOffice(
  "the live Avance, its band and what is missing are the engine's, for every row of the sample and for random ones",
  async () => {
    const filled = [...(await sampleForms()), ...drawnForms()];
    const books = await recalculated(
      await Promise.all(filled.map(({ form, profile, answers }) => bookOfPlan(filledPlan(form, profile, answers)))),
    );
    const grids = await Promise.all(books.map((book) => book.readGrid("Reporte")));
    const told = filled.flatMap((each, index) => differences(each, grids[index] as Grid));
    expect(filled.reduce((sum, { form }) => sum + form.rows.length, 0)).toBeGreaterThan(400);
    expect(told).toEqual([]);
    const states = filled.flatMap(({ form, answers }) => form.rows.map((row, index) => formState(row, answers[index] ?? {}).is));
    expect([...new Set(states)].sort()).toEqual(ALL_STATES);
    const counts = filled.map((each, index) => {
      const complete = each.form.rows.filter((row, at) => /^complete/.test(formState(row, each.answers[at] ?? {}).is)).length;
      const shown = grids[index]?.value(0, formColumns(each.form).state);
      return typeof shown === "string" && shown.startsWith(`${complete} de ${each.form.rows.length} indicador`);
    });
    expect(counts).not.toContain(false);
  },
  300_000,
);
