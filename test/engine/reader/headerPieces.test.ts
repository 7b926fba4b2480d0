import { formatMeaning } from "../../../src/engine/reader/text/numberFormat";
import { readHeaderWords } from "../../../src/engine/reader/headers/headerWords";
import { periodInText, readPeriod, yearOfSerial } from "../../../src/engine/reader/period";

describe("number formats", () => {
  test.each([
    ["0%", "percent"],
    ["0.00%;[Red]-0.00%", "percent"],
    ['0.0"%"', "literalPercent"],
    ["0\\%", "literalPercent"],
    ["#,##0.00", "plain"],
    ["General", "plain"],
    ['#,##0 "días"', "plain"],
    ["dd/mm/yyyy", "date"],
    ["[$-280A]d mmm", "date"],
    ["yyyy", "date"],
    ["[h]:mm", "date"],
    ['"S/" #,##0', "plain"],
  ])("%s is %s", (format, meaning) => {
    expect(formatMeaning(format)).toBe(meaning);
  });
});

describe("years and semesters of headers", () => {
  test.each([
    ["2023", { year: 2023 }],
    ["ano 2023", { year: 2023 }],
    ["2023-i", { year: 2023, months: [1, 6] }],
    ["2023-s2", { year: 2023, months: [7, 12] }],
    ["2023 - ii", { year: 2023, months: [7, 12] }],
    ["i sem 2023", { year: 2023, months: [1, 6] }],
    ["segundo semestre 2023", { year: 2023, months: [7, 12] }],
    ["s1", { months: [1, 6] }],
    ["2023 1/", { year: 2023 }],
    ["2023 (1)", { year: 2023 }],
    ["2023*", { year: 2023 }],
    ["al 31/12/2023", { year: 2023 }],
    ["i trimestre 2023", { year: 2023, months: [1, 3] }],
    ["2019-2023", undefined],
    ["avance tipo i", undefined],
    ["1234.2023", undefined],
  ])("«%s» says %j", (text, period) => {
    expect(periodInText(text)).toEqual(period);
  });

  test("a date cell gives its year in both date systems, a bare number only when it is a year", () => {
    expect(yearOfSerial(45_291, false)).toBe(2023);
    expect(yearOfSerial(45_292, false)).toBe(2024);
    expect(yearOfSerial(45_292 - 1462, true)).toBe(2024);
    expect(readPeriod(45_291, "yyyy", false)).toEqual({ year: 2023 });
    expect(readPeriod(2023, "General", false)).toEqual({ year: 2023 });
    expect(readPeriod(45_291, "General", false)).toBeUndefined();
    expect(readPeriod(12.5, "0", false)).toBeUndefined();
  });
});

describe("header words", () => {
  test.each([
    ["CODIGO", "code", "exact"],
    ["Objetivo prioritario / Lineamiento / Servicio / Indicador", "name", "exact"],
    ["OEI / AEI / Indicador", "name", "exact"],
    ["Objetivo prioritario", "objectiveName", "exact"],
    ["Responsable de indicador", "responsible", "exact"],
    ["Tipo de indicador / Estándar de cumplimiento", "kind", "exact"],
    ["Año de la línea base", "baselineYear", "exact"],
    ["LÍNEA DE\nBASE", "baselineValue", "exact"],
    ["Logros esperados (2019-2023)", "target", "exact"],
    ["Meta al 2030", "target", "exact"],
    ["Valores obtenido", "actual", "exact"],
    ["Valores obtenidos del indicador al I Semestre 2023", "actual", "exact"],
    ["Resultado 2023", "actual", "weak"],
    ["Avance Tipo I (%)", "progress1", "exact"],
    ["% de avance tipo II 2023", "progress2", "exact"],
    ["Observaciones sobre el valor obtenido", "other", "part"],
    ["Presupuesto ejecutado 2023", "other", "part"],
  ])("«%s» is %s (%s)", (text, role, strength) => {
    const words = readHeaderWords(text, "General", false);
    expect(words.roles[0]).toBe(role);
    expect(words.strength).toBe(strength);
  });

  test("«Avance (%)» may be several things, and says so", () => {
    expect(readHeaderWords("Avance (%)", "General", false)).toMatchObject({
      strength: "doubtful",
      roles: ["progress1", "progress2", "actual"],
    });
  });

  test("a text that is no header says nothing", () => {
    expect(readHeaderWords("Casa de la Juventud", "General", false)).toMatchObject({ roles: [], strength: "none" });
  });
});
