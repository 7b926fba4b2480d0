import { faultOfRow, isCount, isDown, setFigures, type Fault } from "./fault";

const isPlainCount = (row: Parameters<typeof isDown>[0]): boolean => isCount(row) && !isDown(row) && row.aggregation === "no acumulado";

/** Faults of línea base and logros esperados. */
export const targetFaults: readonly Fault[] = [
  faultOfRow(
    "metas.contra-sentido",
    (row, sheet) => setFigures(row, sheet, { baseline: 400, targets: [400, 370, 340, 310], actuals: [330, 320] }),
    { isFit: isPlainCount, brings: ["metas.no-monotona", "resultados.verde-enganoso"] },
  ),
  faultOfRow(
    "metas.contra-sentido",
    (row, sheet) => setFigures(row, sheet, { baseline: 310, targets: [310, 340, 370, 400], actuals: [380, 405] }),
    { isFit: (row) => isCount(row) && isDown(row), brings: ["metas.no-monotona", "resultados.verde-enganoso"] },
  ),
  faultOfRow(
    "metas.no-monotona",
    (row, sheet) => setFigures(row, sheet, { baseline: 110, targets: [110, 140, 120, 150], actuals: [115, 130] }),
    { isFit: isPlainCount },
  ),
  faultOfRow(
    "metas.igual-linea-base",
    (row, sheet) => setFigures(row, sheet, { baseline: 110, targets: [110, 110, 110, 110], actuals: [105, 108] }),
    { isFit: isPlainCount, brings: ["resultados.verde-enganoso"] },
  ),
  faultOfRow("metas.cero", (row, sheet) => setFigures(row, sheet, { baseline: 20, targets: [20, 22, 24, 0], actuals: [21, 23] }), {
    isFit: isPlainCount,
    brings: ["metas.no-monotona"],
  }),
  faultOfRow(
    "metas.ya-superada",
    (row, sheet) => setFigures(row, sheet, { baseline: 110, targets: [110, 120, 130, 140], actuals: [150, 155] }),
    { isFit: isPlainCount },
  ),
  faultOfRow(
    "metas.ya-superada",
    (row, sheet) => setFigures(row, sheet, { baseline: 140, targets: [140, 130, 120, 110], actuals: [100, 95] }),
    { isFit: (row) => isCount(row) && isDown(row) },
  ),
  faultOfRow(
    "metas.muy-baja",
    (row, sheet, random) => setFigures(row, sheet, { baseline: 20, targets: [20, 24, 27, 30], actuals: [29, random.between(61, 90)] }),
    { isFit: isPlainCount },
  ),
  faultOfRow("metas.linea-base-nd", (row, _sheet, random) => void (row.baseline = random.pick(["ND", null, "n.d."]))),
  faultOfRow("metas.linea-base-sin-anio", (row) => void (row.baselineYear = null)),
  faultOfRow("metas.linea-base-posterior", (row, { cut }) => void (row.baselineYear = cut - 1), {
    isFit: (row, { cut }) => Number(row.baselineYear) < cut - 2,
    brings: ["metas.anio-base-distinto"],
  }),
  faultOfRow(
    "metas.anio-base-distinto",
    (row, sheet) => setFigures(row, sheet, { baseline: 100, targets: [105, 120, 130, 140], actuals: [122, 133] }),
    { isFit: isPlainCount },
  ),
  faultOfRow(
    "metas.nombre-acumulado",
    (row, _sheet, random) =>
      void (row.name = String(row.name).replace("Número de", random.pick(["Número acumulado de", "Número de casos acumulados de"]))),
    { isFit: isPlainCount },
  ),
  faultOfRow("metas.nombre-tasa", (row) => void (row.name = String(row.name).replace("Número de", "Tasa de variación de")), {
    isFit: (row) => row.aggregation === "acumulado",
  }),
  faultOfRow(
    "metas.nombre-tasa",
    (row, sheet) => {
      row.name = String(row.name).replace("Número de", "Tasa de variación de");
      setFigures(row, sheet, { baseline: 600, targets: [600, 640, 680, 720], actuals: [627, 711] });
    },
    { isFit: isPlainCount },
  ),
  faultOfRow(
    "metas.sin-meta",
    (row, { cut }, random) => {
      row.targets[cut] = random.pick([null, "ND"]);
      row.actuals[cut] = "ND";
    },
    { brings: ["calculo.sin-dato", "valores.sin-dato-mezclado"] },
  ),
];
