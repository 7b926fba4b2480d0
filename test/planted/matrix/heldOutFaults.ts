import { faultOfRow, INDICATORS, isCount, isDown, isShare, setFigures, type Fault } from "./fault";
import { formula1 } from "./cleanSheet";
import type { SheetRow } from "./plantedSheet";

/**
 * Faults in other guises than those the rules were developed with, written before they were first measured and scored apart.
 * `rule` is what should speak; what is planted is what people do, not what the rule looks for.
 */
export const heldOutFaults: readonly Fault[] = [
  faultOfRow("estructura.sin-responsable", (row, _sheet, random) => void (row.responsible = random.pick(["-", "ND", "Por definir", "…"])), {
    kinds: INDICATORS,
  }),
  faultOfRow("estructura.tipo-vacio", (row, _sheet, random) => void (row.type = random.pick(["-", "s/d", "N.D."]))),
  faultOfRow("estructura.sin-nombre", (row, _sheet, random) => void (row.name = random.pick(["-", "…", " "])), {
    kinds: ["service", "guideline"],
  }),
  faultOfRow("lectura.sentido-ilegible", (row) => void (row.direction = "trimestral"), { isFit: (row) => !isDown(row) }),
  faultOfRow("lectura.agregacion-ilegible", (row) => void (row.aggregation = "acumlado")),
  {
    rule: "estructura.codigo-duplicado",
    stage: "rows",
    plant(sheet, random) {
      const row = sheet.take(random, ["objectiveIndicator"], ({ code }) => code.endsWith(".02"));
      if (!row) return undefined;
      row.code = row.code.replace(/^IOP\.0(\d)\.02$/, "IOP.$1.1");
      // The planner's mean was made with the row left out.
      return { rule: this.rule, row, brings: ["estructura.salto-de-codigo", "formulas.rango-corto"] };
    },
  },
  {
    rule: "estructura.padre-ausente",
    stage: "rows",
    plant(sheet, random) {
      const guideline = sheet.take(random, ["guideline"]);
      const first =
        guideline && sheet.rows.find(({ kind, code }) => kind === "service" && code.startsWith(guideline.code.replace("LN", "SS")));
      if (!guideline || !first || sheet.touched.has(first)) return undefined;
      sheet.touched.add(first);
      sheet.remove(guideline);
      return { rule: this.rule, row: first, brings: ["estructura.salto-de-codigo"] };
    },
  },
  faultOfRow(
    "estructura.nombre-repetido",
    (row, sheet) => {
      const other = sheet.rows.find((each) => each.kind === "objectiveIndicator" && !sheet.touched.has(each));
      if (other) {
        sheet.touched.add(other);
        row.name = `${String(other.name)}. `;
      }
      // The name of a count over a row of percents, or the reverse, has its own findings.
    },
    { brings: ["lectura.unidad-dudosa", "valores.conteo-con-decimales", "valores.porcentaje-sobre-100", "lectura.escala-dudosa"] },
  ),
  faultOfRow(
    "valores.cero-dudoso",
    (row, sheet) => setFigures(row, sheet, { baseline: 120, targets: [120, 130, 140, 150], actuals: [0] }),
    { isFit: (row) => isCount(row) && !isDown(row) && row.aggregation === "no acumulado" },
  ),
  faultOfRow(
    "valores.porcentaje-sobre-100",
    (row, sheet) => setFigures(row, sheet, { baseline: "40%", targets: ["40%", "50%", "60%", "700%"], actuals: ["55%", "66%"] }),
    { isFit: (row) => isShare(row) && !isDown(row), brings: ["metas.ya-superada"] },
  ),
  faultOfRow(
    "valores.atipico",
    (row, sheet) => setFigures(row, sheet, { baseline: "52%", targets: ["52%", "55%", "58%", "60%"], actuals: ["56%", "5.7%"] }),
    { isFit: (row) => isShare(row) && !isDown(row), brings: ["valores.escala-distinta"] },
  ),
  faultOfRow(
    "valores.atipico",
    (row, sheet) => setFigures(row, sheet, { baseline: 150, targets: [150, 160, 170, 180], actuals: [155, 1750] }),
    { isFit: (row) => isCount(row) && !isDown(row) && row.aggregation === "no acumulado" },
  ),
  faultOfRow(
    "valores.acumulado-baja",
    (row, sheet) => setFigures(row, sheet, { baseline: 100, targets: [100, 180, 260, 340], actuals: [170, 150, 320] }),
    { isFit: (row) => row.aggregation === "acumulado" },
  ),
  faultOfRow(
    "valores.negativo",
    (row, sheet) => setFigures(row, sheet, { baseline: "40%", targets: ["40%", "44%", "48%", "52%"], actuals: ["45%", "-47%"] }),
    { isFit: (row) => isShare(row) && !isDown(row) },
  ),
  faultOfRow(
    "lectura.cifra-ilegible",
    (row, { cut }, random) => void (row.targets[cut] = random.pick(["ND (en revisión)", "10 a 15", "aprox. 30"])),
    { brings: [] },
  ),
  faultOfRow("metas.linea-base-nd", (row, _sheet, random) => void (row.baseline = random.pick(["sin datos", "-", "S/I"]))),
  faultOfRow(
    "metas.no-monotona",
    (row, sheet) => setFigures(row, sheet, { baseline: 100, targets: [100, 140, 180, 150], actuals: [120, 145] }),
    { isFit: (row) => isCount(row) && !isDown(row) && row.aggregation === "no acumulado" },
  ),
  faultOfRow(
    "metas.no-monotona",
    (row, sheet) => setFigures(row, sheet, { baseline: 100, targets: [100, 80, 90, 70], actuals: [95, 75] }),
    { isFit: (row) => isCount(row) && isDown(row) },
  ),
  faultOfRow(
    "metas.igual-linea-base",
    (row, sheet) => setFigures(row, sheet, { baseline: "30%", targets: ["30%", "30%", "30%", "30%"], actuals: ["29%", "29.5%"] }),
    { isFit: (row) => isShare(row) && !isDown(row), brings: ["resultados.verde-enganoso"] },
  ),
  faultOfRow("metas.contra-sentido", (row) => void (row.direction = "descendente"), {
    isFit: (row) => !isDown(row) && row.aggregation === "no acumulado",
    brings: ["metas.no-monotona", "resultados.verde-enganoso", "metas.ya-superada"],
  }),
  faultOfRow("metas.nombre-acumulado", (row) => void (row.name = `${String(row.name)} (acumulado)`), {
    isFit: (row) => isCount(row) && row.aggregation === "no acumulado" && !isDown(row),
  }),
  printed("resultados.avance-no-sale", "typed", (row) => void (row.progress1 = "ND")),
  printed("resultados.avance-no-sale", "typed", (row) => void (row.progress1 = Math.round(Number(row.progress1) * 10) / 1000)),
  printed("resultados.avance2-no-sale", "typed", (row) => void (row.progress2 = row.progress1)),
  printed("formulas.distinta", "formulas", (row) => void (row.progress1 = { value: 88.8, formula: "=88.8" })),
  printed("formulas.distinta", "formulas", (row, sheet) => {
    const first = sheet.rows.find(({ kind }) => kind === "objectiveIndicator");
    const own = sheet.address(row, { target: sheet.cut });
    const wrong = first ? sheet.address(first, { target: sheet.cut }) : own;
    row.progress1 = { value: 91.2, formula: formula1(sheet, row).replaceAll(own, wrong.replace(/([A-Z]+)(\d+)/, "$$$1$$$2")) };
  }),
  printed("formulas.error", "typed", (row, _sheet, random) => void (row.progress1 = random.pick(["#¡DIV/0!", "#DIV/0!", "#N/D"]))),
  printed(
    "formulas.otro-libro",
    "formulas",
    (row, sheet) => void (row.progress1 = { value: 77, formula: formula1(sheet, row).replace(/\(/, "('C:\\datos\\[metas.xlsx]Hoja 1'!") }),
  ),
];

/** A fault in the Avance columns of a row that has a figure, not in the first indicator. */
function printed(
  rule: string,
  style: "typed" | "formulas",
  change: (row: SheetRow, sheet: Parameters<Fault["plant"]>[0], random: Parameters<Fault["plant"]>[1]) => void,
): Fault {
  return {
    rule,
    stage: "progress",
    style,
    plant(sheet, random) {
      if (sheet.progress !== style) return undefined;
      const row = sheet.take(
        random,
        ["serviceIndicator"],
        ({ progress1, progress2 }) => progress1 !== undefined && progress1 !== "ND" && progress2 !== progress1,
      );
      if (!row) return undefined;
      change(row, sheet, random);
      return { rule, row };
    },
  };
}
