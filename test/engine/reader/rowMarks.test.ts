import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { findingText } from "../../../src/engine/words/findingTexts";
import { gridOf, percentCell, type TestCell } from "../gridOf";

const HEADS: readonly TestCell[] = ["Código", "Indicador", "Sentido", "Línea base", "LE 2022", "LE 2023", "VO 2022", "VO 2023"];

/** Figures of one row: línea base, two targets, two actuals; and what is told of it, «rule cell». */
function read(name: string, ...cells: readonly TestCell[]) {
  const [matrix] = readWorkbook([gridOf([HEADS, ["IOP.01.01", name, "ascendente", ...cells]])]).matrices;
  const [indicator] = matrix?.policy.indicators ?? [];
  return {
    figures: [indicator?.baseline.value, ...(indicator?.targets.figures ?? []), ...(indicator?.actuals.figures ?? [])],
    factors: indicator?.actuals.factors,
    unit: indicator?.unit,
    told: (matrix?.findings ?? []).map(({ rule, cell, severity }) => `${severity} ${rule.replace("lectura.", "")} ${cell?.slice(7) ?? ""}`),
    sentences: (matrix?.findings ?? []).map((finding) => findingText(finding)),
  };
}

describe("one row is in one unit", () => {
  test("a unit word in every cell, or in some of them, is told once", () => {
    const all = read("Número de casos", "592 casos", "637 casos", "683 casos", "1 caso", "663 casos");
    expect(all.figures).toEqual([592, 637, 683, 1, 663]);
    expect(all.told).toEqual(["note cifra-con-texto D2"]);
    expect(all.sentences[0]).toBe(
      "De 5 cifras escritas con su unidad, una nota u otro texto se leyó el número: Matriz!D2: «592 casos» es 592 y Matriz!G2: «1 caso» es 1…. Si alguna no es así, escribe en la celda solo el número.",
    );
    expect(read("Número de casos", 592, 637, "683 casos", 688, "663 casos").figures).toEqual([592, 637, 683, 688, 663]);
  });

  test("a column of figures with their unit is a column of figures", () => {
    const rows = Array.from({ length: 4 }, (_, at) => [
      `IOP.01.0${at + 1}`,
      "Número de casos",
      "ascendente",
      ...["10", "20", "30", "15", "25"].map((each) => `${each} casos`),
    ]);
    const [matrix] = readWorkbook([gridOf([HEADS, ...rows])]).matrices;
    expect(matrix?.findings.map(({ rule }) => rule)).toEqual(["lectura.cifra-con-texto"]);
  });

  test("a cell in another unit than its row has no figure and is asked about", () => {
    const row = read("Tiempo de atención", "10 días", "9 días", "8 días", "9 días", "300 casos");
    expect(row.figures).toEqual([10, 9, 8, 9, "ND"]);
    expect(row.told).toEqual(["warning cifra-en-duda H2", "note cifra-con-texto D2"]);
    expect(row.sentences[0]).toContain(
      "dice «300 casos»: su fila está en otra unidad (Matriz!D2: «10 días»). Queda sin cifra hasta que se aclare.",
    );
  });

  test("where no unit is that of most cells, none of them has a figure", () => {
    expect(read("Tiempo de atención", 10, 9, "8 días", 9, "3 casos").figures).toEqual([10, 9, "ND", 9, "ND"]);
  });

  test("a count in a row of percents, and a percent in a row of counts, have no figure", () => {
    expect(read("Porcentaje de casos resueltos", "80 %", "85 %", "90 %", "82 %", "45 casos").figures).toEqual([80, 85, 90, 82, "ND"]);
    expect(read("Porcentaje de casos resueltos", "45 casos", 85, 90, 82, 83).figures).toEqual(["ND", 85, 90, 82, 83]);
    expect(read("Número de casos resueltos", "40 casos", "45 casos", 50, "42 casos", "30 %").figures).toEqual([40, 45, 50, 42, "ND"]);
    expect(read("Número de casos resueltos", "40 casos", "45 casos", 50, "42 casos", percentCell(0.3)).figures[4]).toBe("ND");
  });

  test("percents with a note stay percents", () => {
    const row = read("Porcentaje de casos resueltos", "80 %", "85 %", "90 %", "82 % p/", "63.0 %(p)");
    expect(row).toMatchObject({ unit: "percent", figures: [80, 85, 90, 82, 63] });
  });

  test("soles in three spellings are one unit, dollars are another", () => {
    expect(read("Monto ejecutado", "S/ 100", "S/. 120", "130 soles", "S/110.50", 125).figures).toEqual([100, 120, 130, 110.5, 125]);
    expect(read("Monto ejecutado", "S/ 100", "S/ 120", "S/ 130", "S/ 110", "US$ 125").figures[4]).toBe("ND");
  });
});

describe("what multiplies a figure", () => {
  test("«12 mil» is 12000, beside figures written whole", () => {
    const row = read("Número de hogares", 9000, "12 mil", "13 mil", 11_500, "12.5 mil");
    expect(row.figures).toEqual([9000, 12_000, 13_000, 11_500, 12_500]);
    expect(row.factors).toEqual([1, 1000]);
    expect(row.told).toEqual(["note cifra-con-texto E2"]);
  });

  test("a bare 1.1 beside «1.2 millones» may be either and is asked about", () => {
    const row = read("Monto ejecutado", "1 millón", "1.2 millones", "1.3 millones", "1.1 millones", 1.25);
    expect(row.figures[4]).toBe("ND");
    expect(row.told[0]).toBe("warning cifra-en-duda H2");
  });

  test("«M» is read where all of the row has it, and asked about where it is mixed", () => {
    expect(read("Monto ejecutado", "US$ 5 M", "US$ 5.3 M", "US$ 6 M", "US$ 5.1 M", "US$ 5.5 M").figures[4]).toBe(5_500_000);
    expect(read("Monto ejecutado", "US$ 5 M", "US$ 5.3 M", "US$ 6 M", 5_100_000, "US$ 5.5 M").figures).toEqual([
      "ND",
      "ND",
      "ND",
      5_100_000,
      "ND",
    ]);
  });
});

describe("a limit is a figure only as a target", () => {
  test("«≥ 80 %» is 80 as logro esperado and nothing as valor obtenido", () => {
    const row = read("Porcentaje de casos resueltos", "60 %", "≥ 75 %", "≥ 80 %", "70 %", "> 80 %");
    expect(row.figures).toEqual([60, 75, 80, 70, "ND"]);
    expect(row.sentences.find((sentence) => sentence.includes("H2"))).toContain("es un límite, no el valor que se obtuvo");
  });
});

test("a value that is still to change is a figure only as a target", () => {
  const row = read("Número de informes", 10, "20 (proyectado)", 30, 15, "12 informes en proceso");
  expect(row.figures).toEqual([10, 20, 30, 15, "ND"]);
  expect(row.sentences.find((sentence) => sentence.includes("H2"))).toContain("dice que todavía no es el valor final");
});

describe("a text with two numbers has no figure", () => {
  test.each([
    ["45 de 60", "es una parte de un total, y puede ser «45» o «75 %»"],
    ["entre 70 y 80", "es un rango, y la cifra puede ser «70» o «80»"],
    ["12 (15)", "tiene más de un número (12 y 15)"],
    ["45 a junio", "habla de otro periodo que el de la columna"],
    ["0 (no programado)", "tiene un número y dice que no lo hay: puede ser «ND», «No aplica» o «0»"],
    ["631/", "la última cifra puede ser la llamada de una nota: «63» o «631»"],
  ])("«%s» is asked about: %s", (text, reason) => {
    const row = read("Número de casos", 10, 20, 30, 15, text);
    expect(row.figures[4]).toBe("ND");
    expect(row.told).toEqual(["warning cifra-en-duda H2"]);
    expect(row.sentences[0]).toBe(
      `IOP.01.01 (Matriz!H2), en «Valor obtenido 2023», dice «${text}»: ${reason}. Queda sin cifra hasta que se aclare. Escribe en la celda solo el número que corresponde.`,
    );
  });

  test("«NP» leaves the indicator out of the mean, and is never 0", () => {
    expect(read("Número de casos", 10, 20, 30, 15, "NP")).toMatchObject({ figures: [10, 20, 30, 15, "ND"], told: [] });
  });
});

describe("formulas that nobody computed", () => {
  const formula = (text: string): TestCell => ({ formula: text });

  test("plain arithmetic is done here and told", () => {
    const row = read("Número de casos", 10, formula("=D2*2"), formula("=E2+10"), formula("=SUM(D2:E2)/2"), formula("=5^2"));
    expect(row.figures.slice(0, 4)).toEqual([10, 20, 30, 15]);
    expect(row.told[0]).toBe("note formula-calculada E2");
    expect(row.sentences[0]).toContain(
      "Hay 4 cifras que son fórmulas sin su resultado guardado; son cuentas simples y se hicieron aquí: Matriz!E2: 20",
    );
  });

  test("what is no plain arithmetic, or rests on what is none, has no figure and is an error", () => {
    const row = read("Número de casos", 10, formula("=VLOOKUP(1,Z:Z,1)"), formula("=E2+1"), formula("=G2"), 25);
    expect(row.figures).toEqual([10, "ND", "ND", "ND", 25]);
    expect(row.told).toEqual(["error formula-sin-calcular E2"]);
    expect(row.sentences[0]).toContain("Abre el libro en Excel, guárdalo y calcula de nuevo.");
  });
});

describe("figures under a merge", () => {
  const rows = (second: TestCell): readonly (readonly TestCell[])[] => [
    HEADS,
    ["IOP.01.01", "Número de casos", "ascendente", 10, 20, 30, 15, 25],
    ["IOP.01.02", "Número de visitas", "ascendente", 10, 20, 30, 15, second],
  ];

  test("the cell that Excel leaves empty is asked about, and never «escribe el dato»", () => {
    const [matrix] = readWorkbook([gridOf(rows(null), { merges: ["H2:H3"] })]).matrices;
    expect(matrix?.policy.indicators.map(({ actuals }) => [actuals.figures[1], actuals.kinds[1]])).toEqual([
      [25, "number"],
      ["ND", "malformed"],
    ]);
    expect(matrix?.findings.map((finding) => findingText(finding))).toEqual([
      "IOP.01.02 (Matriz!H3), en «Valor obtenido 2023», dice «25»: Excel guarda ese valor solo en la primera de las celdas combinadas H2:H3, y no se sabe si vale también aquí. Queda sin cifra hasta que se aclare. Separa las celdas y escribe el número en cada una.",
    ]);
  });

  test("an empty cell beside the merge is empty", () => {
    const [matrix] = readWorkbook([gridOf(rows(null), { merges: ["G2:G3"] })]).matrices;
    expect(matrix?.policy.indicators[1]?.actuals.kinds[1]).toBe("blank");
  });
});
