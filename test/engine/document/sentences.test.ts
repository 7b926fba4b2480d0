import { defaultProfile as draftProfile } from "../../../src/engine/domain/profile";
import { reportText } from "../../../src/engine/document/reportText";
import { nameInSentence } from "../../../src/engine/words/reportTexts/indicatorName";
import { listed, plainText, phrase } from "../../../src/engine/words/reportTexts/phrase";
import { draftOf, SMALL_ROWS, type Row } from "./reportMatrix";

const text = (rows: readonly Row[] = SMALL_ROWS): string => reportText(draftOf(rows).document);

describe("Names inside sentences", () => {
  test.each([
    ["Número de casos.", "el número de casos"],
    ["Tasa de variación", "la tasa de variación"],
    ["Cobertura distrital", "la cobertura distrital"],
    ["N° de eventos", "el n° de eventos"],
    ["Mujeres atendidas", "el indicador «Mujeres atendidas»"],
    ["ÍNDICE DE SATISFACCIÓN", "el ÍNDICE DE SATISFACCIÓN"],
  ])("«%s» is said as «%s»: article and gender agree", (name, said) => {
    expect(nameInSentence(name)).toBe(said);
  });

  test("a name too long for a sentence is left to its heading", () => {
    expect(nameInSentence(`Porcentaje de ${"actas de control ".repeat(15)}`)).toBe("el indicador");
  });
});

describe("Lists", () => {
  test("end with «y», or «e» before the sound i", () => {
    expect(plainText(listed(["a", "b", "c"]))).toBe("a, b y c");
    expect(plainText(listed(["justicia", "inclusión"]))).toBe("justicia e inclusión");
    expect(plainText(listed(["agua", "hielo"]))).toBe("agua y hielo");
    expect(plainText(listed(["tasas", "índices"]))).toBe("tasas e índices");
    expect(plainText(listed(["IOP.01.01", "ISS.01.01.01.01"]))).toBe("IOP.01.01 e ISS.01.01.01.01");
    expect(plainText(listed([phrase`uno`]))).toBe("uno");
  });
});

describe("Sentences of the report", () => {
  test("rules that are not as by default stand under the objectives; the usual ones need no words", () => {
    const lenient = draftOf(SMALL_ROWS, { profile: { ...draftProfile, thresholds: { medium: 20, high: 40 } } });
    expect(reportText(lenient.document)).toContain(
      "Reglas de cálculo distintas de las usuales. Límites de los niveles: Medio desde 20; alto desde 40; por defecto, " +
        "Medio desde 75; alto desde 95.",
    );
    expect(text()).not.toContain("Reglas de cálculo distintas");
  });

  test("ND is said as such: nobody complies with «ND %»", () => {
    const rows = SMALL_ROWS.map((row): Row => (row[0] === "IOP.01.02" ? [...row.slice(0, 11), "ND"] : row));
    expect(text(rows)).toContain(
      "El porcentaje de personas capacitadas no tiene valor obtenido en 2023; se esperaba 80\u00a0%. Sin ese dato no " +
        "se puede calcular su cumplimiento.",
    );
    expect(text(rows)).not.toMatch(/ND\s?%|NaN|undefined|Infinity/);
  });

  test("without target the value is said, and why there is no compliance", () => {
    const rows = SMALL_ROWS.map((row): Row => (row[0] === "IOP.02.01" ? [...row.slice(0, 9), "ND", ...row.slice(10)] : row));
    expect(text(rows)).toContain(
      "El tiempo de espera por atención llegó a 35 en 2023, un año para el que la matriz no fija logro esperado. Por " +
        "eso no se puede calcular su cumplimiento.",
    );
    expect(text(rows)).toContain("El OP.02 no tiene avance en 2023: ninguno de sus indicadores tiene avance.");
  });

  test("an indicator that does not apply is said so and counts nowhere", () => {
    const rows = SMALL_ROWS.map((row): Row => (row[0] === "IOP.01.02" ? [...row.slice(0, 11), "NA"] : row));
    expect(text(rows)).toContain("El porcentaje de personas capacitadas no aplica en 2023. No cuenta en el avance del año.");
  });

  test("a value of zero is not «reached»", () => {
    const rows = SMALL_ROWS.map((row): Row => (row[0] === "IOP.01.01" ? [...row.slice(0, 11), 0] : row));
    expect(text(rows)).toContain("En 2023, el valor obtenido del número de casos atendidos fue 0, frente a un logro esperado de 20.");
  });

  test("number agrees: one indicator, several, none", () => {
    expect(text()).toContain("Su avance es el de su único indicador.");
    expect(text()).toContain("El OP.01 cuenta con 2 indicadores de objetivo.");
    expect(text()).toContain("El OP.02 tiene un solo indicador de servicio, que está en el nivel bajo.");
    expect(text()).toContain("5 con logro esperado y valor obtenido en 2023, y 1 al que le falta alguno de los dos.");
  });

  test("the year before is compared where it has a figure, and only there", () => {
    expect(text()).toMatch(/IOP\.02\.01\..*En 2022 el cumplimiento había sido mayor: 97\.2\u00a0%\./);
    const alone = SMALL_ROWS.map((row): Row => (row.length > 2 ? [...row.slice(0, 10), "ND", row[11] ?? null] : row));
    expect(text(alone)).toContain("No hay avances de 2022 con que comparar.");
    expect(text(alone)).not.toMatch(/cumplimiento de 2022|respecto de 2022/);
  });

  test("the same data give the same text, and not all indicators the same sentence", () => {
    expect(text()).toBe(text());
    const openings = text().match(/(?:llegó a|alcanzó|tuvo en 2023 un valor obtenido de)/g);
    expect(new Set(openings).size).toBeGreaterThan(1);
  });

  test("figures are written in the matrix's own decimal convention", () => {
    const rows = SMALL_ROWS.map((row): Row => (row[0] === "IOP.01.02" ? [...row.slice(0, 8), "80,5%", "80,5%", "80,25%", "84,5%"] : row));
    expect(text(rows)).toContain("84,5\u00a0%");
    expect(text(rows)).toContain("105,0");
  });

  test("the profile's choices are named where they decide: ND inside bajo, zero in the mean", () => {
    const asLow = reportText(draftOf(SMALL_ROWS, { profile: { ...draftProfile, ndInCounts: "asLow", ndInMean: "zero" } }).document);
    expect(asLow).toContain("Los indicadores sin dato están contados en el nivel bajo, como en el reporte de 2023.");
    expect(asLow).toContain("los que no tienen dato cuentan como cero");
    expect(asLow).not.toContain("| Sin dato |  |");
  });
});
