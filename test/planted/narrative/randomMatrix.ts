import { computePolicy } from "../../../src/engine/domain/computePolicy";
import { ND } from "../../../src/engine/domain/figure";
import { defaultProfile } from "../../../src/engine/domain/profile";
import type { PolicyResults } from "../../../src/engine/domain/results";
import type { Matrix } from "../../../src/engine/reader/matrix";
import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { gridOf, type TestCell } from "../../engine/gridOf";
import { Random } from "./random";

/** A matrix as the reader gives it, with its figures of 2023 and 2022. */
export interface Sample {
  readonly matrix: Matrix;
  readonly results: PolicyResults;
  readonly previous: PolicyResults;
}

const ENTITIES = ["MIMP", "PNP", "Poder Judicial", "Ministerio Público", "SUTRAN", "MINSA", "MTPE"];
const VERBS = ["Fortalecer", "Mejorar", "Ampliar", "Optimizar", "Promover"];
const THINGS = [
  "la vigilancia preventiva del territorio",
  "la persecución penal del delito",
  "la reintegración social de las víctimas",
  "la fiscalización laboral en campo",
  "la articulación con gobiernos regionales",
];
const SUBJECTS = [
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
  "sentencias confirmadas",
  "talleres comunitarios",
  "visitas inopinadas",
];
const PLACES = [
  "en zonas de frontera",
  "en terminales terrestres",
  "en regiones priorizadas",
  "en establecimientos de salud",
  "en instituciones educativas",
  "en puertos fluviales",
  "en corredores mineros",
  "en la capital",
  "en la selva central",
];

/** A random clean policy of three objectives and some twenty services, read by the real reader. */
export function randomSample(seed: number): Sample {
  const random = new Random(seed);
  const grid = gridOf([...headers(), ...rows(random)], { merges: ["G1:H1", "I1:L1", "M1:P1"] });
  const matrix = readWorkbook([grid]).matrices[0];
  if (!matrix) throw new Error("The random matrix was not found.");
  return {
    matrix,
    results: computePolicy(matrix.policy, 2023, defaultProfile),
    previous: computePolicy(matrix.policy, 2022, defaultProfile),
  };
}

/** The same sample with some actual figures of 2023 made 0 and others ND, taken in turn. */
export function withZerosAndGaps({ matrix }: Sample, random: Random): Sample {
  const cut = matrix.policy.periods.findIndex(({ year }) => year === 2023);
  const indicators = matrix.policy.indicators.map((indicator) => {
    const change = random.pick(["zero", "gap", "none", "none", "none"] as const);
    if (change === "none") return indicator;
    const figures = indicator.actuals.figures.map((figure, position) => (position !== cut ? figure : change === "zero" ? 0 : ND));
    const kinds = indicator.actuals.kinds.map((kind, position) =>
      position !== cut ? kind : change === "zero" ? ("number" as const) : ("nd" as const),
    );
    return { ...indicator, actuals: { ...indicator.actuals, figures, kinds } };
  });
  const changed: Matrix = { ...matrix, policy: { ...matrix.policy, indicators } };
  return {
    matrix: changed,
    results: computePolicy(changed.policy, 2023, defaultProfile),
    previous: computePolicy(changed.policy, 2022, defaultProfile),
  };
}

function headers(): readonly (readonly TestCell[])[] {
  return [
    [
      "Código",
      "Objetivo prioritario / Lineamiento / Servicio / Indicador",
      "Responsable de indicador",
      "Tipo de indicador",
      "Sentido esperado",
      "Tipo de agregación",
      "Línea base",
      null,
      "Logros esperados",
      null,
      null,
      null,
      "Valores obtenidos",
      null,
      null,
      null,
    ],
    [null, null, null, null, null, null, "Año", "Valor", 2020, 2021, 2022, 2023, 2020, 2021, 2022, 2023],
  ];
}

function rows(random: Random): readonly (readonly TestCell[])[] {
  const names = new Set<string>();
  const rows: TestCell[][] = [];
  for (let objective = 1; objective <= 3; objective++) {
    const op = `0${objective}`;
    rows.push([`OP.${op}`, `${VERBS[objective - 1] ?? ""} ${THINGS[random.between(0, 4)] ?? ""} ${PLACES[objective] ?? ""}`]);
    for (let number = 1; number <= random.between(1, 3); number++) rows.push(indicator(`IOP.${op}.0${number}`, random, names));
    for (let guideline = 1; guideline <= 2; guideline++) {
      rows.push([`LN.${op}.0${guideline}`, `Lineamiento ${objective}.${guideline} de coordinación`]);
      for (let service = 1; service <= random.between(2, 4); service++) {
        rows.push([`SS.${op}.0${guideline}.0${service}`, `Servicio de ${freshName(random, names).toLowerCase()}`]);
        rows.push(indicator(`ISS.${op}.0${guideline}.0${service}.01`, random, names));
      }
    }
  }
  return rows;
}

function freshName(random: Random, names: Set<string>): string {
  for (;;) {
    const name = (
      `${random.pick(SUBJECTS)} ${random.pick(PLACES)} ` +
      `${random.pick(["", "con enfoque de género", "durante el turno noche", "con pertinencia cultural", "por equipos itinerantes"])}`
    ).trim();
    if (!names.has(name)) {
      names.add(name);
      return name;
    }
  }
}

function indicator(code: string, random: Random, names: Set<string>): TestCell[] {
  const isPercent = random.chance(0.5);
  const name = `${isPercent ? "Porcentaje" : "Número"} de ${freshName(random, names)}`;
  const base = isPercent ? random.between(100, 400) / 10 : random.between(10, 900);
  const step = isPercent ? random.between(10, 90) / 10 : random.between(5, 120);
  const targets = [base, base + step, base + 2 * step, base + 3 * step];
  const isUnknown = random.chance(0.08);
  const actual = (target: number): number | "ND" =>
    random.chance(0.05) ? "ND" : value(target * (random.between(20, 130) / 100), isPercent);
  const actuals = ["ND", "ND", actual(targets[2] ?? 0), isUnknown ? "ND" : actual(targets[3] ?? 0)];
  const cell = (figure: number | string): TestCell =>
    typeof figure === "string" ? figure : isPercent ? { value: value(figure, true) / 100, format: "0.0%" } : value(figure, false);
  return [
    code,
    name,
    random.pick(ENTITIES),
    "Cobertura",
    "ascendente",
    "no acumulado",
    2020,
    cell(base),
    ...targets.map(cell),
    ...actuals.map(cell),
  ];
}

function value(figure: number, isPercent: boolean): number {
  return isPercent ? Math.min(100, Math.round(figure * 10) / 10) : Math.round(figure);
}
