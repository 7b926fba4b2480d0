import { parseRect } from "../../../../src/engine/address";
import { isKnown, ND, type Figure } from "../../../../src/engine/domain/figure";
import type { Profile } from "../../../../src/engine/domain/profile";
import type { Form, FormRow } from "../../../../src/engine/followup/form";
import type { FormAnswers } from "../../../../src/engine/followup/formState";
import { quotientOf } from "../../../../src/engine/followup/quotient";
import type { CellWrite, Plan, PutSheet } from "../../../../src/engine/plan";
import { inCell } from "../../../../src/engine/sheets/form/formFormulas";
import { buildFormPlan } from "../../../../src/engine/sheets/form/formPlan";
import { buildReportSheet } from "../../../../src/engine/sheets/form/formReport";
import { withWrongCache } from "../recalculated";

/** The plan of a form with what its entity typed, by row, and a wrong result in every formula. */
export function filledPlan(form: Form, profile: Profile, answers: readonly FormAnswers[]): Plan {
  const plan = buildFormPlan(form, profile);
  const { rows } = buildReportSheet(form, profile);
  const typed = new Map<string, string | number>();
  rows.forEach((places, index) => {
    const row = form.rows[index];
    for (const [field, address] of Object.entries(places)) {
      const answer = answers[index]?.[field as keyof FormAnswers];
      const place = parseRect(address);
      if (answer === undefined || !place || !row) continue;
      typed.set(`${place.row},${place.column}`, field === "value" && typeof answer === "number" ? inCell(row, answer) : answer);
    }
  });
  const [report, ...others] = plan.steps as readonly PutSheet[];
  if (!report) throw new Error("no sheet");
  const cells = report.content.cells.map((cell): CellWrite => {
    const value = typed.get(`${cell.row},${cell.column}`);
    return value === undefined ? cell : { ...cell, value };
  });
  return withWrongCache({ ...plan, steps: [{ ...report, content: { ...report.content, cells } }, ...others] });
}

/** The value that answers give a row: what is typed, else its quotient; ND where there is neither. */
export function valueOf(row: FormRow, { value, numerator, denominator }: FormAnswers): Figure {
  if (typeof value === "number") return value;
  if (typeof value === "string" && value.trim() !== "") return ND;
  if (typeof numerator !== "number" || typeof denominator !== "number") return ND;
  return quotientOf(row, numerator, denominator) ?? ND;
}

/** A draw by a number that repeats: the same books every time. */
export function drawer(seed: number): <T>(options: readonly T[]) => T {
  let state = seed;
  return (options) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const drawn = options[Math.floor((state / 2_147_483_648) * options.length)];
    return drawn as (typeof options)[number];
  };
}

type Draw = ReturnType<typeof drawer>;

const FIGURES: readonly Figure[] = [ND, 0, 1, 3, 8.5, 12, 20, 45.5, 60, 85, 95, 99.99, 100, 140, 1575, -4];

/** A row of any kind. */
export function drawnRow(draw: Draw, index: number, withFlows: boolean): FormRow {
  const unit = draw(["percent", "percent", "number"] as const);
  const measure = unit === "percent" ? draw(["share", "rate", "change"] as const) : draw(["count", "amount", "rate"] as const);
  const times = unit === "percent" ? (measure === "change" ? undefined : 100) : measure === "rate" ? 1000 : undefined;
  const direction = draw(["ascending", "ascending", "descending", "ceiling", "floor", undefined] as const);
  const period = (year: number) => ({ year });
  const figure = (year: number) => {
    const value = draw(FIGURES);
    return { period: period(year), value, kind: isKnown(value) ? ("number" as const) : ("nd" as const) };
  };
  const key = `ISS.01.01.${String(index + 1).padStart(2, "0")}.01`;
  return {
    key,
    code: key,
    name: `Indicador de prueba ${index + 1}`,
    level: "service",
    ...(direction && { direction }),
    unit,
    measure,
    baseline: { year: 2020, value: draw(FIGURES) },
    target: figure(2024),
    last: [figure(2022), figure(2023)],
    actual: { period: period(2024), value: ND, kind: "blank" },
    asksQuotient: times !== undefined,
    ...(times !== undefined && { quotientTimes: times }),
    ...(withFlows && draw([true, false]) && { before: { target: draw([ND, 0, 50, 120]), actual: draw([ND, 0, 40, 99]) } }),
  };
}

/** What somebody may type in it, right or wrong. */
export function drawnAnswers(draw: Draw, row: FormRow): FormAnswers {
  const { value: target } = row.target;
  const near = isKnown(target) ? [target, target / 2, target * 0.95, target / 100, target * 100] : [];
  const value = draw<number | string | undefined>([
    undefined,
    undefined,
    "ND",
    " s/d ",
    "—",
    "pendiente de cierre",
    0,
    -3,
    42,
    85,
    0.85,
    8500,
    ...near,
  ]);
  const operand = () => draw<number | string | undefined>([undefined, 45, 53, 0, 12, "doce", 1]);
  const text = (options: readonly string[]) => draw<string | undefined>([undefined, undefined, ...options]);
  const given: Record<string, number | string | undefined> = {
    value,
    ...(row.asksQuotient && { numerator: operand(), denominator: operand() }),
    source: text(["Registro de denuncias"]),
    reason: text(["No se recogió el dato", "Otro (explicar en el comentario)", "Cambio de titular"]),
    comment: text(["Se cambió de fuente", " "]),
  };
  return Object.fromEntries(Object.entries(given).filter(([, answer]) => answer !== undefined)) as FormAnswers;
}
