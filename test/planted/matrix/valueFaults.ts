import { faultOfRow, INDICATORS, isCount, isDown, isShare, setFigures, type Fault } from "./fault";

const isUp = (row: Parameters<typeof isDown>[0]): boolean => !isDown(row);

/** Faults of what was typed in the figures. */
export const valueFaults: readonly Fault[] = [
  faultOfRow("valores.celda-vacia", (row, { cut }) => void (row.actuals[cut] = null)),
  faultOfRow(
    "valores.sin-dato-mezclado",
    (row, sheet) => {
      const nd = sheet.years.filter((year) => row.actuals[year] === "ND");
      row.actuals[nd.at(-1) ?? 0] = null;
    },
    { isFit: (row, sheet) => sheet.years.filter((year) => row.actuals[year] === "ND").length >= 2 },
  ),
  faultOfRow("valores.obtenido-sin-meta", (row, { cut }, random) => void (row.targets[cut] = random.pick(["ND", null])), {
    brings: ["valores.sin-dato-mezclado"],
  }),
  faultOfRow(
    "valores.numero-como-texto",
    (row, { cut, previous }, random) => {
      const year = random.pick([cut, previous]);
      row.targets[year] = String(row.targets[year]);
    },
    {
      isFit: (row, { cut, previous }) => isCount(row) && typeof row.targets[cut] === "number" && typeof row.targets[previous] === "number",
    },
  ),
  faultOfRow(
    "valores.porcentaje-sobre-100",
    (row, sheet, random) => {
      const { cut } = sheet;
      const value = random.pick([3000, 1400, 118.5, 150, 9000, 600, 101.3]);
      const like = row.actuals[cut];
      row.actuals[cut] = typeof like === "string" ? `${value}%` : typeof like === "number" ? value : { value: value / 100, format: "0.0%" };
    },
    { isFit: (row) => isShare(row) && isUp(row) },
  ),
  faultOfRow(
    "valores.escala-distinta",
    (row, sheet, random) =>
      setFigures(row, sheet, { baseline: 400, targets: [400, 450, 500, 550], actuals: [460, random.pick([5.2, 5, 52000, 49500])] }),
    { isFit: (row) => isCount(row) && isUp(row) && row.aggregation === "no acumulado", brings: ["valores.conteo-con-decimales"] },
  ),
  faultOfRow(
    "valores.atipico",
    (row, sheet, random) =>
      setFigures(row, sheet, { baseline: 200, targets: [200, 230, 260, 290], actuals: [212, 220, random.pick([1500, 2100, 35, 28])] }),
    { isFit: (row) => isCount(row) && isUp(row) && row.aggregation === "no acumulado" },
  ),
  faultOfRow(
    "valores.acumulado-baja",
    (row, sheet, random) => setFigures(row, sheet, { baseline: 12, targets: [12, 20, 22, 24], actuals: [19, random.between(13, 18)] }),
    { isFit: (row) => row.aggregation === "acumulado", brings: ["resultados.rojo-enganoso"] },
  ),
  faultOfRow(
    "valores.acumulado-baja",
    (row, sheet) => {
      row.name = String(row.name).replace("Número de", "Número acumulado de");
      setFigures(row, sheet, { baseline: 12, targets: [12, 20, 22, 24], actuals: [19, 15] });
    },
    { isFit: (row) => isCount(row) && isUp(row) && row.aggregation === "no acumulado", brings: ["metas.nombre-acumulado"] },
  ),
  faultOfRow("valores.cero-dudoso", (row, { cut }) => void (row.actuals[cut] = 0), {
    isFit: (row) => isUp(row) && row.aggregation === "no acumulado",
    kinds: ["serviceIndicator"],
  }),
  faultOfRow("valores.negativo", (row, sheet) => setFigures(row, sheet, { baseline: 40, targets: [40, 44, 48, 52], actuals: [45, -47] }), {
    isFit: (row) => isCount(row) && isUp(row),
    brings: ["valores.acumulado-baja"],
  }),
  faultOfRow(
    "valores.conteo-con-decimales",
    (row, sheet, random) =>
      setFigures(row, sheet, { baseline: 40, targets: [40, 44, 48, 52], actuals: [45.2, random.pick([50.5, 49.75, 51.2])] }),
    { isFit: (row) => isCount(row) && isUp(row) },
  ),
  faultOfRow(
    "valores.repetido",
    (row, sheet) => setFigures(row, sheet, { baseline: 1500, targets: [1500, 1650, 1800, 1950], actuals: [1718, 1718] }),
    { isFit: (row) => isCount(row) && isUp(row) },
  ),
  faultOfRow(
    "valores.razon-no-cuadra",
    (row, sheet, random) => {
      setFigures(row, sheet, { baseline: 40, targets: [40, 42, 44, 46], actuals: [40, random.pick([40, 44])] });
      row.baselineYear = sheet.previous - 2;
      sheet.putOperands(row, random.pick([3, 7, 9]), 20);
    },
    { isFit: (row) => isShare(row) && isUp(row), brings: ["lectura.partes-de-indicador", "valores.escala-distinta"] },
  ),
  faultOfRow("lectura.cifra-ilegible", (row, { cut }, random) => void (row.actuals[cut] = random.pick(["9.5.5%", "ver anexo", "1.2.3"])), {
    kinds: INDICATORS,
    brings: ["resultados.objetivo-segun-nd", "resultados.objetivo-por-redondeo"],
  }),
  faultOfRow(
    "lectura.celda-con-error",
    (row, { cut }, random) =>
      void (row.actuals[cut] = { value: { error: random.pick(["#REF!", "#N/A", "#DIV/0!"]) }, formula: "=Datos!B7" }),
    { brings: [] },
  ),
  faultOfRow("calculo.sin-dato", (row, { cut }, random) => void (row.actuals[cut] = random.pick(["ND", "N.D.", "s/d"]))),
];

/** Of what a cell shows, and of what its formula gives. */
export const cellFaults: readonly Fault[] = [
  faultOfRow(
    "valores.formato-enganoso",
    (row, { cut }, random) => {
      row.actuals[cut] = { value: Number(row.actuals[cut]), format: random.pick(['"999"', ";;;", '0"5"', '[>0]"alto"', "0,"]) };
    },
    { isFit: (row, { cut }) => isCount(row) && typeof row.actuals[cut] === "number" && row.actuals[cut] !== 0 },
  ),
  faultOfRow(
    "formulas.resultado-ajeno",
    (row, { cut }, random) => {
      const value = Number(row.actuals[cut]);
      const formula = random.pick(["=IF(1>0,7,2)", "=IFERROR(7/0,7)", '=VALUE("7")', "=CHOOSE(2,5,7)"]);
      row.actuals[cut] = { value, formula };
    },
    { isFit: (row, { cut }) => isCount(row) && typeof row.actuals[cut] === "number" && row.actuals[cut] !== 7 },
  ),
  faultOfRow(
    "valores.no-se-ve",
    (row, { cut }, random) => {
      row.actuals[cut] = { value: Number(row.actuals[cut]), concealment: random.pick(["struck", "colour"]) };
    },
    { isFit: (row, { cut }) => isCount(row) && typeof row.actuals[cut] === "number" },
  ),
  faultOfRow(
    "formulas.sin-comprobar",
    (row, { cut }, random) => {
      row.actuals[cut] = { value: Number(row.actuals[cut]), formula: random.pick(["=OFFSET(A1,0,0)", "=Meta2023", '=INDIRECT("A"&1)']) };
    },
    { isFit: (row, { cut }) => isCount(row) && typeof row.actuals[cut] === "number" },
  ),
];
