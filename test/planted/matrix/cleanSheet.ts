import { computePolicy } from "../../../src/engine/domain/computePolicy";
import { isKnown, type Figure } from "../../../src/engine/domain/figure";
import { defaultProfile } from "../../../src/engine/domain/profile";
import type { PolicyResults } from "../../../src/engine/domain/results";
import { roundHalfAway } from "../../../src/engine/domain/rounding";
import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import type { TestCell } from "../../engine/gridOf";
import type { Random } from "../narrative/random";
import { PlantedSheet, type ProgressStyle, type SheetRow } from "./plantedSheet";

const ENTITIES = ["MIMP", "PNP", "Poder Judicial", "Ministerio Público", "SUTRAN", "MINSA", "MTPE", "Gobierno Regional de Loreto"];
const TYPES = ["Cobertura", "Calidad", "Eficacia"];
const ACTIONS = [
  "operativos interinstitucionales",
  "fiscales capacitados",
  "víctimas atendidas",
  "distritos supervisados",
  "campañas informativas",
  "expedientes resueltos",
  "denuncias formalizadas",
  "módulos implementados",
  "docentes acreditados",
  "albergues certificados",
  "protocolos difundidos",
  "brigadas desplegadas",
];
const PLACES = [
  "en zonas de frontera",
  "en terminales terrestres",
  "en regiones priorizadas",
  "en establecimientos de salud",
  "en instituciones educativas",
  "en puertos fluviales",
  "en corredores mineros",
  "en la selva central",
];
const WAYS = ["", "con enfoque de género", "durante el turno noche", "con pertinencia cultural", "por equipos itinerantes"];

/** How the figures of a row are typed. */
type Typing = "number" | "percentFormat" | "percentText" | "percentBare";

/**
 * A random matrix in which there is nothing to find: several objectives, both levels, every sentido, numbers and percents in several ways
 * of typing.
 */
export function cleanSheet(random: Random, style: ProgressStyle = random.pick(["none", "typed", "formulas"])): PlantedSheet {
  for (;;) {
    const sheet = anySheet(random, style);
    if (hasClearMeans(sheet)) return sheet;
  }
}

/** No objective stands where one decimal decides its band. */
function hasClearMeans(sheet: PlantedSheet): boolean {
  return resultsOf(sheet).objectives.every(
    ({ progress1: { progress } }) => isKnown(progress.value) && [75, 95].every((limit) => Math.abs(Number(progress.value) - limit) > 0.1),
  );
}

function anySheet(random: Random, style: ProgressStyle): PlantedSheet {
  const first = random.pick([2018, 2019, 2020]);
  const years = Array.from({ length: random.between(4, 6) }, (_, index) => first + index);
  const sheet = new PlantedSheet(years, style, random.between(0, 3));
  const names = new Set<string>();
  const bare = { targets: {}, actuals: {} };
  for (let objective = 1; objective <= random.between(2, 3); objective++) {
    const op = `0${objective}`;
    sheet.rows.push({ kind: "objective", code: `OP.${op}`, name: `Objetivo de ${freshName(random, names)}`, ...structuredClone(bare) });
    for (let number = 1; number <= random.between(2, 3); number++)
      sheet.rows.push(indicator("objectiveIndicator", `IOP.${op}.0${number}`, sheet, random, names));
    for (let guideline = 1; guideline <= random.between(1, 2); guideline++) {
      sheet.rows.push({
        kind: "guideline",
        code: `LN.${op}.0${guideline}`,
        name: `Lineamiento de ${freshName(random, names)}`,
        ...structuredClone(bare),
      });
      for (let service = 1; service <= random.between(2, 3); service++) {
        const code = `${op}.0${guideline}.0${service}`;
        sheet.rows.push({ kind: "service", code: `SS.${code}`, name: `Servicio de ${freshName(random, names)}`, ...structuredClone(bare) });
        for (let number = 1; number <= random.between(1, 2); number++)
          sheet.rows.push(indicator("serviceIndicator", `ISS.${code}.0${number}`, sheet, random, names));
      }
    }
  }
  return sheet;
}

function freshName(random: Random, names: Set<string>): string {
  for (;;) {
    const name = `${random.pick(ACTIONS)} ${random.pick(PLACES)} ${random.pick(WAYS)}`.trim();
    if (!names.has(name)) {
      names.add(name);
      return name;
    }
  }
}

/**
 * Figures that go the way they should: a baseline, a path of targets that never goes back, values obtained between the baseline and the
 * next target.
 */
function indicator(kind: SheetRow["kind"], code: string, sheet: PlantedSheet, random: Random, names: Set<string>): SheetRow {
  const isDown = random.chance(0.2);
  const isPercent = random.chance(0.5);
  // Text cannot be an operand of the planner's plain formulas.
  const typing: Typing = !isPercent
    ? "number"
    : random.pick(sheet.progress === "formulas" ? ["percentFormat", "percentBare"] : ["percentFormat", "percentText", "percentBare"]);
  const figures = path(sheet, isDown, isPercent, random);
  const cell = (value: number): TestCell => typed(value, typing);
  const row: SheetRow = {
    kind,
    code,
    name: `${isPercent ? "Porcentaje de" : "Número de"} ${freshName(random, names)}`,
    responsible: random.pick(ENTITIES),
    type: random.pick(TYPES),
    direction: isDown ? random.pick(["descendente", "Descendente"]) : random.pick(["ascendente", "Ascendente"]),
    aggregation: !isDown && !isPercent && random.chance(0.25) ? "acumulado" : "no acumulado",
    baselineYear: figures.baselineYear,
    baseline: cell(figures.baseline),
    targets: Object.fromEntries(
      sheet.years.map((year) => [year, figures.targets[year] === undefined ? "ND" : cell(figures.targets[year])]),
    ),
    actuals: Object.fromEntries(
      sheet.years.map((year) => [year, figures.actuals[year] === undefined ? "ND" : cell(figures.actuals[year])]),
    ),
  };
  return row;
}

interface Path {
  readonly baselineYear: number;
  readonly baseline: number;
  readonly targets: Readonly<Record<number, number>>;
  readonly actuals: Readonly<Record<number, number>>;
}

function path({ years, cut }: PlantedSheet, isDown: boolean, isPercent: boolean, random: Random): Path {
  const size = (value: number): number => (isPercent ? roundHalfAway(value, 1) : Math.round(value));
  for (;;) {
    const baselineYear = years[random.between(0, 1)] ?? cut - 3;
    const baseline = isPercent ? size(random.between(200, 500) / 10) : random.between(40, 900);
    const step = baseline * (random.between(6, 14) / 100) * (isDown ? -1 : 1);
    const targets: Record<number, number> = {};
    for (const year of years) if (year >= baselineYear) targets[year] = size(baseline + step * (year - baselineYear));
    const actuals = actualsBetween(
      targets,
      years.slice(-random.between(2, 3)).filter((year) => year > baselineYear),
      size,
      random,
    );
    if (
      isClear(targets[cut] ?? 0, actuals[cut] ?? 0, isDown) &&
      isPossible(Object.values(targets), isPercent) &&
      isPossible(Object.values(actuals), isPercent)
    )
      return { baselineYear, baseline, targets, actuals };
  }
}

/** Each year lands between the target of the year before and its own. */
function actualsBetween(
  targets: Readonly<Record<number, number>>,
  years: readonly number[],
  size: (value: number) => number,
  random: Random,
): Record<number, number> {
  const actuals: Record<number, number> = {};
  for (const year of years) {
    const [own = 0, before = 0] = [targets[year], targets[year - 1]];
    actuals[year] = size(before + (own - before) * (random.between(20, 95) / 100));
  }
  return actuals;
}

/** Not in the low band, and far enough from its limits for a decimal not to matter. */
function isClear(target: number, actual: number, isDown: boolean): boolean {
  const progress = (isDown ? target / actual : actual / target) * 100;
  return progress >= 75 && [75, 95].every((limit) => Math.abs(progress - limit) > 0.1);
}

/** All different and above zero, and parts of a whole where they are percents. */
function isPossible(values: readonly number[], isPercent: boolean): boolean {
  return new Set(values).size === values.length && values.every((value) => value > 0 && (!isPercent || value <= 99));
}

function typed(value: number, typing: Typing): TestCell {
  switch (typing) {
    case "number":
    case "percentBare":
      return value;
    case "percentFormat":
      return { value: value / 100, format: "0.0%" };
    case "percentText":
      return `${value.toFixed(1)}%`;
  }
}

/** Fills the Avance columns with what follows from the rows as they now stand, typed or as the planner's formulas. */
export function printProgress(sheet: PlantedSheet): void {
  if (sheet.progress === "none") return;
  const results = resultsOf(sheet);
  const byRow = new Map<number, readonly [Figure, Figure]>();
  for (const { indicator, progress1, progress2 } of results.indicators) byRow.set(indicator.row, [progress1.value, progress2.value]);
  for (const { objective, progress1, progress2 } of results.objectives)
    byRow.set(objective.row, [progress1.progress.value, progress2.progress.value]);
  for (const row of sheet.rows) {
    const figures = byRow.get(sheet.rowNumber(row));
    if (!figures) continue;
    const [at1, at2] = figures.map((figure) => (isKnown(figure) ? roundHalfAway(figure, 1) : figure));
    row.progress1 = sheet.progress === "typed" ? at1 : { value: at1 ?? null, formula: formula1(sheet, row) };
    row.progress2 = sheet.progress === "typed" ? at2 : { value: at2 ?? null, formula: formula2(sheet, row) };
  }
}

function resultsOf(sheet: PlantedSheet): PolicyResults {
  const matrix = readWorkbook([sheet.grid()]).matrices[0];
  if (!matrix) throw new Error("The planted matrix was not found.");
  return computePolicy(matrix.policy, sheet.cut, defaultProfile);
}

export function formula1(sheet: PlantedSheet, row: SheetRow): string {
  if (row.kind === "objective") return mean(sheet, row, "progress1");
  const [actual, target] = [sheet.address(row, { actual: sheet.cut }), sheet.address(row, { target: sheet.cut })];
  return String(row.direction).toLowerCase() === "descendente"
    ? `=IFERROR(${target}/${actual}*100,"ND")`
    : `=IFERROR(${actual}/${target}*100,"ND")`;
}

function formula2(sheet: PlantedSheet, row: SheetRow): string {
  if (row.kind === "objective") return mean(sheet, row, "progress2");
  const [actual, target, baseline] = [
    sheet.address(row, { actual: sheet.cut }),
    sheet.address(row, { target: sheet.cut }),
    sheet.address(row, "baseline"),
  ];
  return `=IFERROR((${actual}-${baseline})/(${target}-${baseline})*100,"ND")`;
}

/** The indicators of an objective stand right below it. */
function mean(sheet: PlantedSheet, row: SheetRow, column: "progress1" | "progress2"): string {
  const own = sheet.rows.filter(({ kind, code }) => kind === "objectiveIndicator" && code.startsWith(`I${row.code}.`));
  const [first, last] = [own[0], own.at(-1)];
  return first && last ? `=AVERAGE(${sheet.address(first, column)}:${sheet.address(last, column)})` : "=0";
}
