import { checkPasted } from "../judgeSample";

/** «9 cuadra», «8 no_cuadra (9)» for each figure judged as a count; the sample has 44 indicators of service (32 high, 3 medium, 6 low, 3 without). */
async function counts(text: string): Promise<readonly string[]> {
  return (await checkPasted(text)).judgements
    .filter(({ basis }) => basis.as === "count")
    .map(({ text: figure, verdict, expected }) => `${figure} ${verdict}${verdict === "cuadra" ? "" : ` (${expected ?? "ND"})`}`);
}

describe("counts by band", () => {
  test.each([
    ["the noun beside it", "Hay 31 indicadores de servicio en nivel alto.", ["31 no_cuadra (32)"]],
    [
      "elliptic, after a colon",
      "Entre los 44 indicadores de servicio: 32 altos, 3 medios, 6 bajos y 3 sin información.",
      ["44 cuadra", "32 cuadra", "3 cuadra", "6 cuadra", "3 cuadra"],
    ],
    [
      "by the limits of the bands",
      "De los 44 indicadores de servicio, treinta y dos superan el 95 %, tres se encuentran entre 75 % y 95 %, seis son menores a 75 % y tres no cuentan con medición.",
      ["44 cuadra", "treinta y dos cuadra", "tres cuadra", "seis cuadra", "tres cuadra"],
    ],
    ["the band ahead", "En el nivel bajo se ubican 7 indicadores de servicio y en el nivel medio, 3.", ["7 no_cuadra (6)", "3 cuadra"]],
    [
      "in bullets under their parent",
      "- Indicadores de servicio:\n    - Nivel alto: 32\n    - Nivel medio: 4",
      ["32 cuadra", "4 no_cuadra (3)"],
    ],
    ["none at all", "Ninguno de los indicadores de objetivo quedó sin dato.", ["Ninguno cuadra"]],
    ["ND inside «bajo», as published", "Se tiene 9 indicadores de servicio en nivel bajo.", ["9 cuadra"]],
  ])("%s", async (_, text, expected) => {
    expect(await counts(text)).toEqual(expected);
  });
});

describe("filters", () => {
  test.each([
    ["an objective in the sentence", "El OP.03 tiene 4 indicadores de servicio en nivel bajo.", ["4 cuadra"]],
    [
      "the objective of the heading",
      "## Objetivo prioritario 3\n\nEste objetivo tiene 5 indicadores de servicio en nivel bajo.",
      ["5 no_cuadra (4)"],
    ],
    ["an entity", "El MTPE tiene a su cargo 5 indicadores.", ["5 no_cuadra (4)"]],
    ["an entity by its name", "El Ministerio de Salud tiene a su cargo 2 indicadores.", ["2 cuadra"]],
    ["reached", "De los 44 indicadores de servicio, 29 alcanzaron su meta y 27 la superaron.", ["44 cuadra", "29 cuadra"]],
    ["missed, those without data among them or not", "En total, 15 indicadores de servicio no alcanzaron su meta.", ["15 cuadra"]],
    ["another year", "En 2022 hubo 32 indicadores de servicio en nivel alto.", ["32 cuadra"]],
    ["against the year before", "Los indicadores de servicio en nivel medio pasaron de 4 a 3.", ["4 cuadra", "3 cuadra"]],
    ["against the year before, wrong", "Los indicadores de servicio en nivel medio pasaron de 5 a 3.", ["5 no_cuadra (4)", "3 cuadra"]],
    ["one less than the year before", "Hay 3 indicadores de servicio en nivel medio, uno menos que en 2022.", ["3 cuadra", "uno cuadra"]],
    ["objectives that improved", "Solo dos objetivos mejoraron respecto de 2022.", ["dos no_cuadra (1)"]],
    [
      "the group nearest to a change, not the one before it",
      "En los servicios los altos son 32, igual que en 2022, y los medios pasaron de 4 a 3.",
      ["32 cuadra", "4 cuadra", "3 cuadra"],
    ],
    [
      "the entity of the heading",
      "## MTPE\n\nDos de los cinco indicadores de la entidad son de nivel alto.",
      ["Dos no_cuadra (3)", "cinco no_cuadra (4)"],
    ],
    ["an entity as a label", "MTPE: 5 indicadores. MINSA: 2.", ["5 no_cuadra (4)", "2 cuadra"]],
    [
      "short of its noun, of the sentence before",
      "De los 44 indicadores de servicio, 32 son altos. Solo 28 llegaron a la meta o la sobrepasaron.",
      ["44 cuadra", "32 cuadra", "28 no_cuadra (29)"],
    ],
    ["by colour", "De los 44 indicadores de servicio, 5 están en rojo.", ["44 cuadra", "5 no_cuadra (6)"]],
  ])("%s", async (_, text, expected) => {
    expect(await counts(text)).toEqual(expected);
  });
});

describe("totals and shares", () => {
  test.each([
    [
      "in a row",
      "La política cuenta con tres objetivos prioritarios, 6 indicadores de objetivo y 45 indicadores de servicio.",
      ["tres cuadra", "6 cuadra", "45 no_cuadra (44)"],
    ],
    [
      "whole, behind a noun with its initials",
      "El plan contiene tres objetivos estratégicos (OE), 42 servicios (SS) y cincuenta indicadores.",
      ["tres cuadra", "42 cuadra", "cincuenta cuadra"],
    ],
    [
      "by level, told by a preposition",
      "Responden por los 50 indicadores, de los cuales siete corresponden a objetivos prioritarios y 44 a servicios.",
      ["50 cuadra", "siete no_cuadra (6)", "44 cuadra"],
    ],
    [
      "of all that the sentence before counts",
      "La política tiene tres objetivos y cincuenta indicadores. De ellos, treinta y cinco terminaron en nivel alto y nueve en nivel medio. En 2022 los de nivel alto eran treinta y cinco.",
      ["tres cuadra", "cincuenta cuadra", "treinta y cinco cuadra", "nueve no_cuadra (4)", "treinta y cinco cuadra"],
    ],
    [
      "X of Y with its share",
      "En los servicios, 32 de los 44 indicadores (72.7 %) alcanzaron un nivel alto.",
      ["32 cuadra", "44 cuadra", "72.7 % cuadra"],
    ],
    ["a share alone", "El 62 % de los indicadores de servicio está en nivel alto.", ["62 % no_cuadra (72.72727272727273)"]],
    ["at least a half", "Más de la mitad de los indicadores de servicio está en nivel alto.", ["la mitad cuadra"]],
  ])("%s", async (_, text, expected) => {
    const found = await counts(text);
    expect(found.map((each) => each.replace(/^Más de /, ""))).toEqual(expected);
  });

  test("rows of a table", async () => {
    const table =
      "Tabla 1. Indicadores de servicio según nivel\n\n| Nivel | [0-75> | [75-95> | ≥ 95 | Sin dato | Total |\n|---|---|---|---|---|---|\n";
    expect(await counts(`${table}| Número de indicadores | 6 | 3 | 32 | 3 | 44 |`)).toEqual(
      ["6", "3", "32", "3", "44"].map((n) => `${n} cuadra`),
    );
    expect(await counts(`${table}| Número de indicadores | 6 | 4 | 32 | 3 | 44 |`)).toContain("4 no_cuadra (3)");
    expect(
      await counts(
        "Tabla 2. Indicadores de servicio por objetivo y nivel\n\n| Objetivo | Bajo | Medio | Alto |\n|---|---|---|---|\n| OP.03 | 4 | 1 | 12 |\n| OP.02 | 1 | 1 | 10 |",
      ),
    ).toEqual(["4 cuadra", "1 cuadra", "12 cuadra", "1 cuadra", "1 cuadra", "10 no_cuadra (11)"]);
  });
});

describe("no claim of the matrix is judged", () => {
  test.each([
    "Se capacitó en 3 servicios de orientación a 15 funcionarios.",
    "Destacan dos indicadores en nivel alto por su relevancia internacional.",
    "Hay 4 indicadores de tráfico de migrantes en nivel bajo.",
    "Tres objetivos específicos del programa presupuestal fueron reformulados.",
    "El OP.03 es uno de los objetivos con menor avance.",
    "## Objetivo prioritario 2\n\nLos dos indicadores se miden cada año.",
    "IOP.03.01 alcanzó el 15.1% (18 de 119 NNA).",
    "El 94 % de los servicios de salud de la región tiene un nivel alto de ocupación.",
    "Casi 30 indicadores de servicio están en nivel alto.",
    "Nivel: dos de los tres indicadores de la entidad son de nivel bajo.",
    "## MTPE\n\nTres indicadores terminaron en nivel alto; los cuatro indicadores de la entidad se reportaron.",
    "Se suscribieron 8 convenios con entidades públicas de nivel regional.",
  ])("«%s»", async (text) => {
    expect((await counts(text)).filter((each) => each.includes("no_cuadra"))).toEqual([]);
  });
});

test("a table by objective of indicators of any level", async () => {
  const table = "Tabla 1. Indicadores por objetivo y nivel\n\n| Objetivo | Alto | Medio | Bajo |\n|---|---|---|---|\n";
  expect(await counts(`${table}| OP.02 | 13 | 1 | 2 |`)).toEqual(["13 cuadra", "1 cuadra", "2 cuadra"]);
});

test.each([
  ["El avance promedio de los objetivos en 2023 fue de 69.8 %.", ["cuadra"]],
  ["El avance promedio de los objetivos pasó de 61.8 % a 69.8 %.", ["cuadra", "cuadra"]],
  ["El avance promedio de los objetivos en 2023 fue de 79.8 %.", ["no_cuadra"]],
  ["El promedio de cumplimiento de los cursos para los objetivos de la escuela fue de 79.8 %.", []],
])("a mean of all: «%s»", async (text, expected) => {
  const means = (await checkPasted(text)).judgements.filter(({ basis }) => basis.as === "mean");
  expect(means.map(({ verdict }) => verdict)).toEqual(expected);
});

test("a text of one endless sentence stays bounded", async () => {
  const text = `De los indicadores de servicio ${"9 en nivel bajo, 3 en nivel medio y ".repeat(2000)}.`;
  expect((await checkPasted(text)).judgements.length).toBeGreaterThan(0);
}, 120_000);
