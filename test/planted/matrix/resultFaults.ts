import { faultOfRow, INDICATORS, isCount, isDown, setFigures, type Fault, type Planted } from "./fault";
import { formula1 } from "./cleanSheet";
import type { PlantedSheet, SheetRow } from "./plantedSheet";
import type { Random } from "../narrative/random";

const isPlainCount = (row: SheetRow): boolean => isCount(row) && !isDown(row) && row.aggregation === "no acumulado";

/** Faults of the bands, of the printed Avance and of its formulas. */
export const resultFaults: readonly Fault[] = [
  faultOfRow(
    "resultados.verde-enganoso",
    (row, sheet) => setFigures(row, sheet, { baseline: 618, targets: [618, 625, 630, 634], actuals: [622, 605] }),
    { isFit: isPlainCount },
  ),
  faultOfRow(
    "resultados.verde-enganoso",
    (row, sheet) => setFigures(row, sheet, { baseline: 300, targets: [300, 298, 295, 290], actuals: [297, 304] }),
    { isFit: (row) => isCount(row) && isDown(row) },
  ),
  faultOfRow(
    "resultados.rojo-enganoso",
    (row, sheet, random) =>
      setFigures(row, sheet, { baseline: 100, targets: [100, 400, 700, 1000], actuals: [390, random.between(420, 700)] }),
    { isFit: isPlainCount },
  ),
  faultOfRow(
    "resultados.banda-por-redondeo",
    (row, sheet, random) =>
      setFigures(row, sheet, {
        baseline: 1500,
        targets: [1500, 1700, 1900, 10_000],
        actuals: [1790, random.pick([9497, 9498, 7496, 7499])],
      }),
    { isFit: isPlainCount, brings: ["valores.atipico", "resultados.rojo-enganoso"] },
  ),
  objectiveFault("resultados.objetivo-por-redondeo", [9996, 9002], 10_000),
  objectiveFault("resultados.objetivo-segun-nd", [9600, "ND"], 10_000, ["calculo.sin-dato"]),
  objectiveFault("resultados.objetivo-segun-cero", [9800, 0], 10_000, ["valores.cero-dudoso"]),
  progressFault(
    "resultados.avance-no-sale",
    "typed",
    INDICATORS,
    (row, _sheet, random) => void (row.progress1 = shifted(row.progress1, random)),
  ),
  progressFault(
    "resultados.avance2-no-sale",
    "typed",
    INDICATORS,
    (row, _sheet, random) => void (row.progress2 = shifted(row.progress2, random)),
  ),
  progressFault(
    "resultados.objetivo-no-sale",
    "typed",
    ["objective"],
    (row, _sheet, random) => void (row.progress1 = shifted(row.progress1, random)),
  ),
  progressFault(
    "formulas.constante",
    "formulas",
    INDICATORS,
    (row, _sheet, random) => void (row.progress1 = random.chance(0.5) ? cached(row.progress1) : shifted(row.progress1, random)),
  ),
  progressFault("formulas.distinta", "formulas", INDICATORS, (row, sheet, random) => {
    const above = sheet.address(row, { target: sheet.cut });
    const wrong = random.chance(0.5)
      ? above.replace(/\d+/, (digits) => String(Number(digits) - 1))
      : sheet.address(row, { target: sheet.previous });
    row.progress1 = { value: cached(row.progress1) ?? null, formula: formula1(sheet, row).replaceAll(above, wrong) };
  }),
  progressFault("formulas.rango-corto", "formulas", ["objective"], (row, sheet) => {
    const own = sheet.under(`I${row.code}.`);
    const [first, last] = [own[0], own.at(-2)];
    if (first && last)
      row.progress1 = {
        value: cached(row.progress1) ?? null,
        formula: `=AVERAGE(${sheet.address(first, "progress1")}:${sheet.address(last, "progress1")})`,
      };
  }),
  progressFault("formulas.otro-libro", "formulas", INDICATORS, (row, sheet) => {
    row.progress1 = { value: cached(row.progress1) ?? null, formula: formula1(sheet, row).replace(/\(/, "([metas 2023.xlsx]Hoja1!") };
  }),
  progressFault(
    "formulas.error",
    "formulas",
    [...INDICATORS, "objective"],
    (row, sheet) => void (row.progress1 = { value: { error: "#DIV/0!" }, formula: formula1(sheet, row) }),
  ),
];

/** An objective with two indicators of these values obtained, both with the same target. */
function objectiveFault(rule: string, actuals: readonly [number, number | "ND"], target: number, brings: readonly string[] = []): Fault {
  return {
    rule,
    stage: "rows",
    plant(sheet, random): Planted | undefined {
      const objective = sheet.take(random, ["objective"], ({ code }) => sheet.under(`I${code}.`).every((row) => !sheet.touched.has(row)));
      if (!objective) return undefined;
      const own = sheet.under(`I${objective.code}.`);
      own.slice(2).forEach((row) => sheet.remove(row));
      own.slice(0, 2).forEach((row, index) => {
        Object.assign(row, {
          name: String(row.name).replace("Porcentaje", "Número"),
          direction: "ascendente",
          aggregation: "no acumulado",
        });
        setFigures(row, sheet, { baseline: 8500, targets: [8500, 8600, 8700, target], actuals: [8650, actuals[index] ?? "ND"] });
        sheet.touched.add(row);
      });
      return { rule, row: objective, brings };
    },
  };
}

function progressFault(
  rule: string,
  style: PlantedSheet["progress"],
  kinds: readonly SheetRow["kind"][],
  change: (row: SheetRow, sheet: PlantedSheet, random: Random) => void,
): Fault {
  return {
    rule,
    stage: "progress",
    style,
    plant(sheet, random) {
      if (sheet.progress !== style) return undefined;
      const row = sheet.take(
        random,
        kinds,
        (candidate) =>
          candidate.progress1 !== undefined && (candidate.kind !== "objective" || sheet.under(`I${candidate.code}.`).length >= 2),
      );
      if (!row || cached(row.progress1) === "ND") return undefined;
      change(row, sheet, random);
      return { rule, row };
    },
  };
}

function cached(cell: SheetRow["progress1"]): number | string | undefined {
  const value = typeof cell === "object" && cell !== null && "value" in cell ? cell.value : cell;
  return typeof value === "number" || typeof value === "string" ? value : undefined;
}

/** Off by something a person would type by mistake, more than the tolerance. */
function shifted(cell: SheetRow["progress1"], random: Random): number {
  const value = Number(cached(cell) ?? 0);
  return Math.round((value + random.pick([-1, 1]) * random.pick([0.3, 1, 10, 25.5])) * 10) / 10;
}
