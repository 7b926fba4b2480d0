import { readFileSync } from "node:fs";
import { join } from "node:path";
import { defaultProfile, type Profile } from "../../../src/engine/domain/profile";
import type { Locate } from "../../../src/engine/domain/policy";
import { traceCount } from "../../../src/engine/domain/trace/traceCount";
import { traceObjective } from "../../../src/engine/domain/trace/traceObjective";
import { traceAsPrinted, traceProgress } from "../../../src/engine/domain/trace/traceProgress";
import { traceRating } from "../../../src/engine/domain/trace/traceRating";
import { explanationText } from "../../../src/engine/words/rules/explanation";
import { changedChoices, choiceText } from "../../../src/engine/words/rules/choices";
import { ruleLabel, ruleNames } from "../../../src/engine/words/rules/ruleNames";
import { explainTrace } from "../../../src/engine/words/rules/ruleTexts";
import { objectiveNode, policyOf, seedPolicy, type IndicatorWords } from "../domain/policyOf";

const locate: Locate = (indicator, role) => `Matriz!${{ baseline: "H", target: "M", actual: "R" }[role]}${indicator.row + 5}`;
const seed = seedPolicy();

describe("explanations", () => {
  test("an objective is explained by its mean, with the clamp of each indicator, and each indicator by its cells (O1, O2)", () => {
    expect(explainObjective("OP.02")).toBe(
      "OP.02: 81.8 = promedio de 45.5, 100 (381.8 con tope) y 100 (230 con tope). 3 de 3 indicadores con cifra. " +
        "Avance Tipo 1 de IOP.02.01 = 45.5: valor obtenido 38.7 (Matriz!R21) entre logro esperado 85 (Matriz!M21), por 100. " +
        "Avance Tipo 1 de IOP.02.02 = 381.8: valor obtenido 1,718 (Matriz!R22) entre logro esperado 450 (Matriz!M22), por 100. " +
        "Avance Tipo 1 de IOP.02.03 = 230: valor obtenido 69 (Matriz!R23) entre logro esperado 30 (Matriz!M23), por 100.",
    );
  });

  test("what is left out of a mean, or counts as 0 in it, is named with its reason (O3, O4, O5)", () => {
    expect(explainObjective("OP.03", 2)).toContain(
      "OP.03 = 0: su único indicador con cifra da -100, que con tope es 0. 1 de 2 indicadores con cifra. IOP.03.01 no entra: línea base ND.",
    );
    expect(explainObjective("OP.03", 2, { ...defaultProfile, ndInMean: "zero", mean: "weighted" })).toContain(
      "OP.03: 0 = promedio ponderado por relevancia de 0 (IOP.03.01 en ND; peso 1) y 0 (-100 con tope; peso 1). 1 de 2 " +
        "indicadores con cifra. IOP.03.01 cuenta como 0: línea base ND.",
    );
    const alone = traceObjective(objectiveNode("OP.09"), seed, 2023, 1, defaultProfile, locate);
    expect(explanationText(explainTrace(alone))).toBe("OP.09: ND. El objetivo no tiene indicadores en la matriz.");
  });

  test("each rule of an indicator has its own words, and conventions are said (P1, P2, P3, P4, P5, P6, P13, P17)", () => {
    const row = (words: Partial<IndicatorWords>, actual: number, target = 30) =>
      explainIndicator({ code: "I", targets: { 2023: target }, actuals: { 2023: actual }, ...words });
    expect(row({ direction: "descending" }, 40)).toBe(
      "Avance Tipo 1 de I = 75: logro esperado 30 (Matriz!M5) entre valor obtenido 40 (Matriz!R5), por 100.",
    );
    expect(row({ direction: "ceiling" }, 20)).toBe(
      "Avance Tipo 1 de I = 100: valor obtenido 20 (Matriz!R5) no se pasa del máximo permisible, logro esperado 30 (Matriz!M5).",
    );
    expect(row({ direction: "ceiling" }, 40)).toContain("se pasa del máximo permisible: logro esperado 30");
    expect(row({ direction: "floor" }, 40)).toContain("llega al mínimo permisible");
    expect(row({ direction: "floor" }, 15)).toContain("= 50: no llega al mínimo permisible: valor obtenido 15");
    expect(row({ direction: "descending" }, 0)).toContain("se toma 100 por regla de esta herramienta (P13)");
    expect(row({}, 15)).toContain("se calculó como ascendente (P17)");
    expect(
      explainIndicator(
        { code: "I", direction: "descending", targets: { 2023: 30 }, actuals: { 2023: 40 } },
        { ...defaultProfile, descending: "complement" },
      ),
    ).toContain("66.7: 2 veces logro esperado 30");
    expect(
      explainIndicator(
        { code: "I", direction: "ascending", baseline: 10, targets: { 2023: 30 }, actuals: { 2023: 15 } },
        defaultProfile,
        2,
      ),
    ).toBe(
      "Avance Tipo 2 de I = 25: de línea base 10 (Matriz!H5) a valor obtenido 15 (Matriz!R5), entre el tramo de la " +
        "línea base al logro esperado 30 (Matriz!M5), por 100.",
    );
  });

  test("sums of semesters and years name every cell that was added (A2, A3, A4)", () => {
    const words = {
      code: "I",
      direction: "ascending",
      baselineYear: 2021,
      targets: { 2022: 10, 2023: 30 },
      actuals: { 2022: 5, "2023-I": 10, "2023-II": 15 },
    } as const;
    expect(explainIndicator({ ...words, aggregation: "cumulative" }, { ...defaultProfile, cumulative: "yearlyFlows" })).toContain(
      "valor obtenido 30 (suma de 2022: 5 (Matriz!R5) y 25 (suma de 2023-I: 10 (Matriz!R5) y 2023-II: 15 (Matriz!R5)))",
    );
    expect(explainIndicator({ ...words, aggregation: "nonCumulative" })).toContain(
      "valor obtenido 15 (último semestre, 2023-II: 15 (Matriz!R5))",
    );
  });

  test("an ND of a sum or of parts that nobody says how to take names each cell once, with its own figure (A4, A5)", () => {
    const words = { code: "I", direction: "ascending", baseline: 10, targets: { 2023: 30 } } as const;
    expect(explainIndicator({ ...words, asksAggregation: true, actuals: { "2023-I": 10, "2023-II": 15 } })).toBe(
      "Avance Tipo 1 de I = ND: valor obtenido ND (2023-I: 10 (Matriz!R5) y 2023-II: 15 (Matriz!R5)); logro esperado 30 (Matriz!M5). El año " +
        "está en partes y nada dice si se suman o si vale la última: responde, o escribe el tipo de agregación en una columna.",
    );
    expect(explainIndicator({ ...words, aggregation: "cumulative", actuals: { "2023-I": 10, "2023-II": "ND" } }, defaultProfile, 2)).toBe(
      "Avance Tipo 2 de I = ND: valor obtenido ND (suma de 2023-I: 10 (Matriz!R5) y 2023-II: ND (Matriz!R5)); logro esperado 30 (Matriz!M5); " +
        "línea base 10 (Matriz!H5). Falta un dato dentro de la suma (una parte del año o un año anterior): completa la serie.",
    );
  });

  test("an ND is explained by its reason (P10, P16)", () => {
    expect(explainIndicator({ code: "I", direction: "ascending", targets: { 2023: 30 }, actuals: { 2023: "vacío" } })).toBe(
      "Avance Tipo 1 de I = ND: valor obtenido ND (Matriz!R5); logro esperado 30 (Matriz!M5). El valor obtenido está " +
        "vacío: escribe el dato, o ND si no se tiene; vacío no es 0.",
    );
  });

  test("counts name what they count, a dozen at most; the rating names levels, weights and evidence (B4, V1, V3, V4, V5, V6, V7)", () => {
    const count = (band: "low" | "high" | "noData") =>
      explanationText(explainTrace(traceCount(seed, 2023, "service", band, defaultProfile, locate)));
    expect(count("noData")).toBe("3: ISS.otro.nd.1 (ND), ISS.otro.nd.2 (ND) e ISS.otro.nd.3 (ND).");
    expect(count("high")).toMatch(/^32: ISS\.02\.04\.03\.01 \(3,157\.9\), .* y 20 más\.$/);
    expect(explanationText(explainTrace(traceRating(seed, 2023, defaultProfile, locate)))).toBe(
      "Valoración 1.8 = 18 puntos entre 10 de peso. " +
        "Avance de los objetivos prioritarios: inicial (1) por 4 = 4 puntos; propuesta de la herramienta: OP.01 77.5, " +
        "OP.02 81.8 y OP.03 50. " +
        "Implementación de los servicios: intermedio (2) por 4 = 8 puntos; propuesta de la herramienta: 3 en medio y 32 " +
        "en alto, de 44 indicadores de servicio. " +
        "Sistema de seguimiento: avanzado (3) por 2 = 6 puntos; propuesta de la herramienta: 47 de 50 indicadores con " +
        "logro esperado y valor obtenido.",
    );
    const delivered = { ...seed, deliveries: [{ year: 2023, answered: 42, total: 50 }] };
    expect(explanationText(explainTrace(traceRating(delivered, 2023, defaultProfile, locate)))).toContain(
      "Sistema de seguimiento: intermedio (2) por 2 = 4 puntos; propuesta de la herramienta: 42 de 50 respuestas que deben las entidades, con " +
        "dato o con ND y su motivo.",
    );
    const chosen = { ...defaultProfile, ratingLevels: { objectives: 2, services: null, followUp: null } } as const;
    expect(explanationText(explainTrace(traceRating(seed, 2023, chosen, locate)))).toContain(
      "intermedio (2) por 4 = 8 puntos; nivel elegido en el perfil de reglas.",
    );
  });

  test("the parts that stand for cells can be followed, and the decimal sign is the workbook's (P9)", () => {
    const [indicator] = seed.indicators;
    if (!indicator) throw new Error("the seed has indicators");
    const [first = []] = explainTrace(traceAsPrinted(traceProgress(indicator, seed, 2023, 1, defaultProfile, locate)), { decimal: "," });
    expect(first.flatMap(({ cell }) => cell ?? [])).toEqual(["Matriz!R5", "Matriz!M5"]);
    expect(first[0]?.text).toBe("Avance Tipo 1 de ISS.02.04.03.01 = 3.157,9: ");
  });
});

describe("texts of rules and profile", () => {
  test("the names and sources of the rules are those of RULES.md", () => {
    const page = readFileSync(join(__dirname, "../../../src/engine/domain/RULES.md"), "utf8");
    const headings = [...page.matchAll(/^### (\w+) · (.+) \[(\w+)\]$/gm)].map(([, id, name, source]) => [id, { name, source }]);
    expect(ruleNames).toEqual(Object.fromEntries(headings));
    expect(ruleLabel("P13")).toBe("P13 · VO = 0, descendente (convención de esta herramienta)");
  });

  test("the choices that differ from the defaults are told", () => {
    expect(changedChoices(defaultProfile)).toEqual([]);
    expect(changedChoices({ ...defaultProfile, ndInMean: "zero", thresholds: { medium: 60, high: 90 } })).toEqual([
      "ndInMean",
      "thresholds",
    ]);
    expect(choiceText("thresholds", { ...defaultProfile, thresholds: { medium: 60, high: 90 } })).toBe("Medio desde 60; alto desde 90");
  });
});

function explainObjective(code: string, type: 1 | 2 = 1, profile: Profile = defaultProfile): string {
  return explanationText(explainTrace(traceObjective(objectiveNode(code), seed, 2023, type, profile, locate)));
}

function explainIndicator(words: IndicatorWords, profile: Profile = defaultProfile, type: 1 | 2 = 1): string {
  const policy = policyOf([words]);
  const [indicator] = policy.indicators;
  if (!indicator) throw new Error("the policy has one indicator");
  return explanationText(explainTrace(traceProgress(indicator, policy, 2023, type, profile, locate)));
}
