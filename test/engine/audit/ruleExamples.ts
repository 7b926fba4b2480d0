import { printProgress } from "../../planted/matrix/cleanSheet";
import { setFigures } from "../../planted/matrix/fault";
import type { PlantedSheet, ProgressStyle, SheetRow } from "../../planted/matrix/plantedSheet";
import { rowOf } from "./fixedSheet";

type Change = (sheet: PlantedSheet, row: SheetRow) => void;

/** One change that makes a rule speak, and its nearest neighbour that must not. */
export interface RuleExample {
  readonly rule: string;
  /** Code of the row that is changed, and that the finding must name unless `at` says another one. */
  readonly code: string;
  readonly at?: string;
  readonly triggers: Change;
  readonly silent: Change;
  /** What the neighbour may bring of other rules. */
  readonly silentBrings?: readonly string[];
  readonly style?: ProgressStyle;
}

type Cells = readonly unknown[];
const figures =
  (baseline: unknown, targets: Cells, actuals: Cells, texts: Partial<SheetRow> = {}): Change =>
  (sheet, row) => {
    Object.assign(row, texts);
    setFigures(row, sheet, { baseline, targets, actuals });
  };
const set =
  (texts: Partial<SheetRow>): Change =>
  (_sheet, row) =>
    void Object.assign(row, texts);
const remove =
  (...codes: readonly string[]): Change =>
  (sheet) =>
    codes.forEach((code) => sheet.remove(rowOf(sheet, code)));
const rename =
  (code: string): Change =>
  (_sheet, row) =>
    void (row.code = code);
const nothing: Change = () => undefined;

const SERVICE = "ISS.01.01.02.01";
const down = { name: "Número de días de espera", direction: "descendente" };
const share = { name: "Porcentaje de denuncias con técnicas especiales" };
const rate = { name: "Tasa de variación porcentual de patrocinios" };
const total = { name: "Número acumulado de víctimas identificadas", aggregation: "acumulado" };
const plain = [130, 143, 156, 169];

const structure: readonly RuleExample[] = [
  { rule: "estructura.padre-ausente", code: SERVICE, triggers: remove("SS.01.01.02"), silent: nothing },
  { rule: "estructura.extracto", code: "LN.01.01", triggers: remove("OP.01", "IOP.01.01", "IOP.01.02"), silent: remove("IOP.01.02") },
  {
    rule: "estructura.codigo-duplicado",
    code: "ISS.01.01.01.02",
    at: "ISS.01.01.01.01",
    triggers: rename("ISS.01.01.01.01"),
    silent: rename("ISS.01.01.01.02"),
  },
  {
    rule: "estructura.salto-de-codigo",
    code: "SS.01.01.02",
    at: "SS.01.01.03",
    triggers: (sheet, row) => [row, rowOf(sheet, SERVICE)].forEach((each) => (each.code = each.code.replace("01.01.02", "01.01.03"))),
    silent: nothing,
  },
  {
    rule: "estructura.nombre-repetido",
    code: SERVICE,
    triggers: set({ name: "Número de personas  ORIENTADAS" }),
    silent: set({ name: "Número de personas reorientadas" }),
  },
  { rule: "estructura.lineamiento-sin-servicio", code: "LN.02.01", triggers: remove("SS.02.01.01", "ISS.02.01.01.01"), silent: nothing },
  { rule: "estructura.servicio-sin-indicador", code: "SS.01.01.02", triggers: remove(SERVICE), silent: remove("ISS.01.01.01.02") },
  { rule: "estructura.objetivo-sin-indicador", code: "OP.02", triggers: remove("IOP.02.01", "IOP.02.02"), silent: remove("IOP.02.02") },
  { rule: "estructura.sin-nombre", code: "SS.01.01.02", triggers: set({ name: null }), silent: set({ name: "Servicio" }) },
  { rule: "estructura.sin-responsable", code: SERVICE, triggers: set({ responsible: " " }), silent: set({ responsible: "SUTRAN" }) },
  {
    rule: "estructura.tipo-vacio",
    code: SERVICE,
    triggers: set({ type: null }),
    silent: (sheet) => void (rowOf(sheet, "IOP.01.01").type = null),
  },
  { rule: "estructura.sin-sentido", code: SERVICE, triggers: set({ direction: null }), silent: set({ direction: "creciente" }) },
  { rule: "estructura.sin-agregacion", code: SERVICE, triggers: set({ aggregation: null }), silent: set({ aggregation: "no agregable" }) },
  {
    rule: "estructura.entidad-varias-formas",
    code: SERVICE,
    triggers: set({ responsible: "M.I.M.P." }),
    silent: set({ responsible: "MIDIS" }),
  },
];

const values: readonly RuleExample[] = [
  {
    rule: "valores.celda-vacia",
    code: SERVICE,
    triggers: figures(130, plain, [150, null]),
    silent: figures(130, plain, [150, "ND"]),
    silentBrings: ["calculo.sin-dato"],
  },
  {
    rule: "valores.sin-dato-mezclado",
    code: SERVICE,
    triggers: figures(130, plain, ["ND", null, 150, 162]),
    silent: figures(130, plain, [null, null, 150, 162]),
  },
  {
    rule: "valores.obtenido-sin-meta",
    code: SERVICE,
    triggers: figures(130, [130, 143, 156, "ND"], [150, 162]),
    silent: figures(130, plain, [150, 162]),
  },
  {
    rule: "valores.numero-como-texto",
    code: SERVICE,
    triggers: figures(130, [130, 143, "156", 169], [150, 162]),
    silent: figures("130", ["130", "143", "156", "169"], ["150", "162"]),
  },
  {
    rule: "valores.porcentaje-sobre-100",
    code: SERVICE,
    triggers: figures(20, [20, 40, 60, 95], [18.5, 3000], share),
    silent: figures(20, [20, 40, 60, 95], [55, 100], share),
  },
  {
    rule: "valores.escala-distinta",
    code: SERVICE,
    triggers: figures(4500, [4500, 5000, 5500, 6000], [5200, 58]),
    silent: figures(4500, [4500, 5000, 5500, 6000], [5200, 5800]),
  },
  {
    rule: "valores.atipico",
    code: SERVICE,
    triggers: figures(200, [200, 210, 220, 240], [205, 215, 2100]),
    silent: figures(200, [200, 210, 220, 240], [205, 215, 300]),
  },
  {
    rule: "valores.acumulado-baja",
    code: SERVICE,
    triggers: figures(12, [12, 18, 20, 22], [19, 16], total),
    silent: figures(12, [12, 18, 20, 22], [19, 19], total),
  },
  {
    rule: "valores.cero-dudoso",
    code: SERVICE,
    triggers: figures(12, [12, 14, 16, 18], [15, 0]),
    silent: figures(0, [0, 14, 16, 18], [0, 0]),
  },
  {
    rule: "valores.formato-enganoso",
    code: SERVICE,
    triggers: (_sheet, row) => void (row.actuals[2023] = { value: 158, format: '"162"' }),
    silent: (_sheet, row) => void (row.actuals[2023] = { value: 158, format: '#,##0 "personas"' }),
  },
  {
    rule: "valores.no-se-ve",
    code: SERVICE,
    triggers: (_sheet, row) => void (row.actuals[2023] = { value: 158, concealment: "colour" }),
    silent: (_sheet, row) => void (row.actuals[2023] = { value: 158 }),
  },
  {
    rule: "valores.negativo",
    code: SERVICE,
    triggers: figures(12, [12, 14, 16, 18], [15, -12]),
    silent: figures(12, [12, 14, 16, 18], [15, -12], rate),
    silentBrings: ["calculo.sin-avance"],
  },
  {
    rule: "valores.conteo-con-decimales",
    code: SERVICE,
    triggers: figures(12, [12, 14, 16, 18], [15, 17.5]),
    silent: figures(12, [12, 14, 16, 18], [15, 17.5], { name: "Número de denuncias por cada 100 000 habitantes" }),
  },
  {
    rule: "valores.repetido",
    code: SERVICE,
    triggers: figures(1500, [1500, 1600, 1720, 1750], [1718, 1718]),
    silent: figures(12, [12, 14, 16, 18], [15, 15]),
  },
  {
    rule: "valores.razon-no-cuadra",
    code: SERVICE,
    triggers: (sheet, row) => {
      figures(50, [50, 52, 54, 56], [50, 54], share)(sheet, row);
      sheet.putOperands(row, 5, 10);
    },
    silent: (sheet, row) => {
      figures(45.5, [45.5, 45.5, 45.5, 45.5], [45.5, 45.5], share)(sheet, row);
      sheet.putOperands(row, 5, 11);
    },
    silentBrings: ["lectura.partes-de-indicador", "metas.igual-linea-base", "calculo.sin-avance"],
  },
];

const targets: readonly RuleExample[] = [
  {
    rule: "metas.contra-sentido",
    code: SERVICE,
    triggers: figures(40, [40, 37, 34, 30], [33, 31]),
    silent: figures(40, [40, 37, 34, 30], [35, 31], down),
  },
  {
    rule: "metas.no-monotona",
    code: SERVICE,
    triggers: figures(10, [10, 20, 15, 20], [12, 18]),
    silent: figures(10, [10, 20, 20, 30], [18, 29]),
  },
  {
    rule: "metas.igual-linea-base",
    code: SERVICE,
    triggers: figures(10, [10, 10, 10, 10], [10, 10]),
    silent: figures(10, [10, 10, 10, 11], [10, 11]),
  },
  { rule: "metas.cero", code: SERVICE, triggers: figures(10, [10, 10, 10, 0], [10, 11]), silent: figures(10, [10, 10, 10, 11], [10, 11]) },
  {
    rule: "metas.ya-superada",
    code: SERVICE,
    triggers: figures(60, [60, 62, 65, 67], [68, 70]),
    silent: figures(60, [60, 62, 65, 67], [67, 70]),
  },
  {
    rule: "metas.muy-baja",
    code: SERVICE,
    triggers: figures(24, [24, 26, 28, 30], [29, 69]),
    silent: figures(24, [24, 26, 28, 30], [29, 60]),
  },
  { rule: "metas.linea-base-nd", code: SERVICE, triggers: figures("ND", plain, [150, 162]), silent: figures(130, plain, [150, 162]) },
  { rule: "metas.linea-base-sin-anio", code: SERVICE, triggers: set({ baselineYear: null }), silent: set({ baselineYear: "2020" }) },
  {
    rule: "metas.linea-base-posterior",
    code: SERVICE,
    triggers: (sheet, row) => (figures(143, plain, [150, 162])(sheet, row), void (row.baselineYear = 2021)),
    silent: figures(130, plain, [150, 162]),
  },
  {
    rule: "metas.anio-base-distinto",
    code: SERVICE,
    triggers: figures(50, [55, 60, 70, 80], [65, 78]),
    silent: figures(50, [50, 60, 70, 80], [65, 78]),
  },
  {
    rule: "metas.nombre-acumulado",
    code: SERVICE,
    triggers: figures(12, [12, 18, 20, 22], [19, 21], { ...total, aggregation: "no acumulado" }),
    silent: figures(12, [12, 18, 20, 22], [19, 21], total),
  },
  {
    rule: "metas.nombre-tasa",
    code: SERVICE,
    triggers: figures("1.0%", ["1.0%", "1.2%", "1.3%", "1.5%"], ["1.2%", "1.4%"], { ...rate, aggregation: "acumulado" }),
    silent: figures("1.0%", ["1.0%", "1.2%", "1.3%", "1.5%"], ["1.2%", "1.4%"], rate),
  },
  {
    rule: "metas.sin-meta",
    code: SERVICE,
    triggers: figures(10, [10, 20, 30, null], [22, "ND"]),
    silent: figures(10, [10, 20, 30, 40], [22, "ND"]),
    silentBrings: ["calculo.sin-dato"],
  },
  {
    rule: "formulas.resultado-ajeno",
    code: SERVICE,
    triggers: (_sheet, row) => void (row.actuals[2023] = { value: 158, formula: "=IF(1>0,150,2)" }),
    silent: (_sheet, row) => void (row.actuals[2023] = { value: 158, formula: "=IF(1>0,158,2)" }),
  },
  {
    rule: "formulas.sin-comprobar",
    code: SERVICE,
    triggers: (_sheet, row) => void (row.actuals[2023] = { value: 158, formula: "=OFFSET(A1,0,0)" }),
    silent: (_sheet, row) => void (row.actuals[2023] = { value: 158, formula: "=79*2" }),
  },
];

/** Both indicators of OP.01, with one target. */
const bothOf =
  (first: unknown, second: unknown): Change =>
  (sheet) => {
    for (const [code, actual] of [
      ["IOP.01.01", first],
      ["IOP.01.02", second],
    ] as const)
      figures(850, [850, 860, 870, 1000], [865, actual])(sheet, rowOf(sheet, code));
  };

const typeOver =
  (column: "progress1" | "progress2", by: number): Change =>
  (_sheet, row) => {
    row[column] = Math.round((Number(row[column]) + by) * 10) / 10;
  };
const formulaOf = (row: SheetRow): { readonly value: number; readonly formula: string } =>
  row.progress1 as { value: number; formula: string };
const rewrite =
  (change: (formula: string) => string): Change =>
  (_sheet, row) => {
    const { value, formula } = formulaOf(row);
    row.progress1 = { value, formula: change(formula) };
  };

const results: readonly RuleExample[] = [
  {
    rule: "resultados.avance-no-sale",
    code: SERVICE,
    style: "typed",
    triggers: typeOver("progress1", 0.2),
    silent: typeOver("progress1", 0.1),
  },
  {
    rule: "resultados.avance2-no-sale",
    code: SERVICE,
    style: "typed",
    triggers: typeOver("progress2", -41.7),
    silent: typeOver("progress2", -0.1),
  },
  {
    rule: "resultados.objetivo-no-sale",
    code: "OP.01",
    style: "typed",
    triggers: typeOver("progress1", 3),
    silent: typeOver("progress1", -0.1),
  },
  {
    rule: "resultados.verde-enganoso",
    code: SERVICE,
    triggers: figures(6186, [6186, 6250, 6300, 6336], [6220, 6050]),
    silent: figures(6186, [6186, 6250, 6300, 6336], [6220, 6186]),
  },
  {
    rule: "resultados.rojo-enganoso",
    code: SERVICE,
    triggers: figures(10, [10, 40, 70, 100], [29, 70]),
    silent: figures(10, [10, 40, 70, 100], [19, 39]),
  },
  {
    rule: "resultados.banda-por-redondeo",
    code: SERVICE,
    triggers: figures(8500, [8500, 9000, 9500, 10_000], [9100, 9497]),
    silent: figures(8500, [8500, 9000, 9500, 10_000], [9100, 9494]),
  },
  {
    rule: "resultados.objetivo-por-redondeo",
    code: "OP.01",
    triggers: bothOf(900, 999.4),
    silent: bothOf(900, 998),
    silentBrings: ["valores.conteo-con-decimales"],
  },
  { rule: "resultados.objetivo-segun-nd", code: "OP.01", triggers: bothOf(1000, "ND"), silent: bothOf(740, 730) },
  {
    rule: "resultados.objetivo-segun-cero",
    code: "OP.01",
    triggers: bothOf(1000, 0),
    silent: bothOf(700, 0),
    silentBrings: ["valores.cero-dudoso", "resultados.verde-enganoso"],
  },
];

const formulas: readonly RuleExample[] = [
  {
    rule: "formulas.constante",
    code: SERVICE,
    style: "formulas",
    triggers: (_sheet, row) => void (row.progress1 = formulaOf(row).value),
    silent: (sheet) => sheet.rows.forEach((row) => row.progress1 !== undefined && (row.progress1 = formulaOf(row).value)),
  },
  {
    rule: "formulas.distinta",
    code: SERVICE,
    style: "formulas",
    triggers: rewrite((formula) => formula.replace(/L(\d+)/, (_all, row: string) => `L${Number(row) - 1}`)),
    silent: rewrite((formula) => formula.replace(/IFERROR\((.*),"ND"\)/, "ROUND($1,1)")),
  },
  {
    rule: "formulas.rango-corto",
    code: "OP.01",
    style: "formulas",
    triggers: rewrite((formula) => formula.replace(/(\w+):\w+/, "$1")),
    silent: rewrite((formula) => formula.replace(/(\w+):(\w+)/, "$1,$2")),
  },
  {
    rule: "formulas.otro-libro",
    code: SERVICE,
    style: "formulas",
    triggers: rewrite((formula) => formula.replace("(", "([metas.xlsx]Hoja1!")),
    silent: rewrite((formula) => formula.replace('"ND"', '"sin dato [metas.xlsx]"')),
  },
  {
    rule: "formulas.error",
    code: SERVICE,
    style: "formulas",
    triggers: (_sheet, row) => void (row.progress1 = { value: { error: "#DIV/0!" }, formula: formulaOf(row).formula }),
    silent: (sheet, row) => (figures(130, plain, [150, "ND"])(sheet, row), printProgress(sheet)),
    silentBrings: ["calculo.sin-dato"],
  },
];

export const ruleExamples: readonly RuleExample[] = [...structure, ...values, ...targets, ...results, ...formulas];
