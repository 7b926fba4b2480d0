import { contradictionExamples } from "./contradictionExamples";
import { checkPasted, contradictions, verdicts } from "./judgeSample";

describe("a figure is linked to what its sentence names", () => {
  test.each([
    ["S.21 obtuvo un cumplimiento del 3157.9% en el año 2023.", ["3157.9% cuadra ISS.02.04.03.01"]],
    ["S.21.- Cumplimiento: 3157.9%.", ["3157.9% cuadra ISS.02.04.03.01"]],
    ["SERVICIO 21: cumplimiento de 3157.9 %.", ["3157.9 % cuadra ISS.02.04.03.01"]],
    ["Servicio N.° 21. El cumplimiento fue de 3157.9%.", ["3157.9% cuadra ISS.02.04.03.01"]],
    ["El servicio 17 alcanzó un cumplimiento de 102.2%.", ["102.2% cuadra ISS.02.02.01.01"]],
    ["El indicador 3.2 tuvo un cumplimiento de 0.0%.", ["0.0% cuadra IOP.03.02"]],
    ["El IOP.02.03 logró un cumplimiento de 230%.", ["230% cuadra IOP.02.03"]],
    ["El I.O.P. 02.03 logró un cumplimiento de 230%.", ["230% cuadra IOP.02.03"]],
    ["El iop 02.03 logró un cumplimiento de 230%.", []],
    ["El objetivo prioritario 2 registra un avance de 81.8.", ["81.8 cuadra OP.02"]],
    ["OBJETIVO PRIORITARIO N° 2: AVANCE DE 81.8 EN EL AÑO 2023.", ["81.8 cuadra OP.02"]],
    ["El segundo objetivo registra un avance de 81.8.", ["81.8 cuadra OP.02"]],
    ["Fortalecer la persecución, la fiscalización y la sanción del delito de trata de personas: avance de 81.8%.", ["81.8% cuadra OP.02"]],
    ["El número de operativos de prevención tuvo un cumplimiento de 193.3% (S.18).", ["193.3% cuadra ISS.02.03.01.01"]],
  ])("«%s»", async (sentence, expected) => {
    if (expected.length > 0) expect(await verdicts(sentence)).toEqual(expected);
    else
      expect((await checkPasted(sentence)).judgements.every(({ verdict }) => verdict === "cuadra" || verdict === "no_verificable")).toBe(
        true,
      );
  });

  test("a service of two indicators is judged against both", async () => {
    expect(await verdicts("El servicio 16 obtuvo cumplimientos de 84.0% y 50.0%.")).toEqual([
      "84.0% cuadra ISS.02.01.02.01",
      "50.0% cuadra ISS.02.01.02.02",
    ]);
  });

  test("what a paragraph opened with holds for the sentences that follow, and a heading for the paragraphs under it", async () => {
    expect(await verdicts("S.18 El Ministerio Público hizo operativos. Fueron 661. El cumplimiento fue de 193.3%.")).toEqual([
      "661 cuadra ISS.02.03.01.01",
      "193.3% cuadra ISS.02.03.01.01",
    ]);
    expect(await verdicts("## OP.02\n\nEl avance promedio es de 81.8%.")).toEqual(["81.8% cuadra OP.02"]);
  });

  test("a code that the matrix does not hold is told, not guessed", async () => {
    expect(await verdicts("El IOP.09.01 tuvo un cumplimiento de 230%.")).toEqual(["230% no_verificable"]);
  });
});

describe("a figure is judged as what the words say it is", () => {
  test.each([
    ["S.02 obtuvo un cumplimiento del 98 % en el año 2023.", ["98 % cuadra ISS.01.01.02.01"]],
    ["S.02 logró 83.3% del 85% esperado.", ["83.3% cuadra ISS.01.01.02.01", "85% cuadra ISS.01.01.02.01"]],
    ["S.04 obtuvo un cumplimiento del 162.3 %.", ["162.3 % cuadra ISS.01.01.04.01"]],
    ["S.22 En 2022 se obtuvo el 62,2%.", ["62,2% cuadra ISS.02.05.01.01"]],
    ["S.06 obtuvo un cumplimiento de 111.7 en el año 2023%.", ["111.7 cuadra ISS.01.02.02.01"]],
    [
      "S.19 obtuvo un cumplimiento de 787.5%, del 74.4% obtenido en el año 2022.",
      ["787.5% cuadra ISS.02.04.01.01", "74.4% cuadra ISS.02.04.01.01"],
    ],
    ["S.08 obtuvo un cumplimiento de ND, del ND obtenido en el año 2022.", ["ND cuadra ISS.01.02.04.01", "ND cuadra ISS.01.02.04.01"]],
    ["S.37 Se asistió a seis (6) casos de connacionales.", ["seis (6) cuadra ISS.03.03.07.01"]],
    ["S.22 obtuvo un Avance Tipo 2 de -90.7.", ["-90.7 cuadra ISS.02.05.01.01"]],
    ["IOP.02.02 reportó 1,718 víctimas detectadas y rescatadas.", ["1,718 cuadra IOP.02.02"]],
    ["La línea base del IOP.02.02 fue 300.", ["300 cuadra IOP.02.02"]],
  ])("«%s»", async (sentence, expected) => {
    expect(await verdicts(sentence)).toEqual(expected);
  });

  test.each([
    ["S.02 obtuvo un cumplimiento del 88 % en el año 2023.", "88 % cambia_banda ISS.01.01.02.01"],
    ["S.04 obtuvo un cumplimiento del 132.3 %.", "132.3 % no_cuadra ISS.01.01.04.01"],
    ["S.17 tenía como logro esperado 1757.", "1757 cambia_banda ISS.02.02.01.01"],
    ["S.17 obtuvo 1510 de los 1575 esperados.", "1510 no_cuadra ISS.02.02.01.01"],
    ["S.18 tuvo un cumplimiento de 193.3%, del 115.7% obtenido en el año 2022.", "115.7% no_cuadra ISS.02.03.01.01"],
    ["S.14 tuvo un cumplimiento de 100% en el año 2023.", "100% no_cuadra ISS.01.04.03.01"],
    ["S.18 tuvo un cumplimiento de ND en el año 2023.", "ND cambia_banda ISS.02.03.01.01"],
    ["La línea base del IOP.02.02 fue 360.", "360 no_cuadra IOP.02.02"],
    ["OP.02 tiene un Avance Tipo 2 de 76.7.", "76.7 no_cuadra OP.02"],
  ])("«%s» does not tie", async (sentence, wrong) => {
    expect(await verdicts(sentence)).toContain(wrong);
  });

  test("a figure cut or rounded to fewer decimals ties by rounding", async () => {
    expect(await verdicts("S.30 obtuvo un valor de 2.3%.")).toEqual(["2.3% cuadra ISS.03.02.04.01"]);
    expect(await verdicts("S.02 obtuvo un cumplimiento de 98.1%.")).toEqual(["98.1% redondeo ISS.01.01.02.01"]);
  });

  test("rows of a table are read under their headers", async () => {
    const table =
      "| Indicador | Logro esperado 2023 | Valor obtenido 2023 | Avance Tipo 1 (%) 2023 |\n|---|---|---|---|\n| " +
      "IOP.02.01 | 85 % | 38.7 % | 54.5 |";
    expect(await verdicts(table)).toEqual(["85 % cuadra IOP.02.01", "38.7 % cuadra IOP.02.01", "54.5 no_cuadra IOP.02.01"]);
  });

  test("figures of nothing in the matrix are left out: dates, laws, phones, places, years, limits of the bands", async () => {
    const text =
      "S.18 Mediante la Ley N° 28950, de fecha 16 de enero de 2007, y el D.S. N° 009-2021-IN, en la Av. Abancay 500, " +
      "piso 3, teléfono 625-5555, a las 10:30, en el periodo 2019-2023, con la Línea 1818 las 24 " +
      "horas, en el rango [75-95>.";
    expect(await verdicts(text)).toEqual([]);
  });

  test("a count of something else in the paragraph is not taken for the row's figure", async () => {
    expect(await verdicts("S.18 Se ejecutaron 12 talleres. El cumplimiento fue de 193.3%.")).toEqual([
      "12 no_verificable",
      "193.3% cuadra ISS.02.03.01.01",
    ]);
  });
});

describe("counts by level", () => {
  test.each([
    ["Se tiene 9 indicadores de nivel bajo, 3 de nivel medio y 32 de nivel alto, en los servicios.", ["9 cuadra", "3 cuadra", "32 cuadra"]],
    [
      "Se tiene 6 indicadores de servicio de nivel bajo, 3 de nivel medio, 32 de nivel alto y 3 sin dato.",
      ["6 cuadra", "3 cuadra", "32 cuadra", "3 cuadra"],
    ],
    ["Hay 8 indicadores de servicio de nivel bajo.", ["8 no_cuadra"]],
    ["Son treinta y dos indicadores de servicio en nivel alto.", ["treinta y dos cuadra"]],
    [
      "De los 6 indicadores de objetivo prioritario, 2 tienen nivel bajo, 1 nivel medio y 3 nivel alto.",
      ["6 cuadra", "2 cuadra", "1 cuadra", "3 cuadra"],
    ],
  ])("«%s»", async (sentence, expected) => {
    expect(await verdicts(sentence)).toEqual(expected);
  });

  test.each([
    ["3 + 1 + 1 of 6", "De los 6 indicadores de objetivo, 3 tienen nivel alto, 1 nivel medio y 1 nivel bajo."],
    [
      "9 + 3 + 32 plus 3 without data",
      "Se tiene 9 indicadores de servicio de nivel bajo, 3 de nivel medio, 32 de nivel alto y 3 sin dato.",
    ],
  ])("%s do not add up", async (_, sentence) => {
    expect(await contradictions(sentence)).toEqual(["narrativa.partes-no-suman"]);
  });

  test("those without data said to be among the low ones add up", async () => {
    expect(
      await contradictions(
        "De los 44 indicadores de servicio, 9 son de nivel bajo (de los cuales 3 no cuentan con información), 3 de nivel " +
          "medio y 32 de nivel alto.",
      ),
    ).toEqual([]);
  });
});

describe("contradictions of the text with itself", () => {
  test.each(contradictionExamples)("$rule speaks of «$told» and not of «$silent»", async ({ rule, told, silent }) => {
    expect(await contradictions(told)).toEqual([rule]);
    expect(await contradictions(silent)).toEqual([]);
  });

  test.each([
    "S.03 Se realizaron 48 eventos: 16 en Lima, 9 en Cusco, 12 en Puno, 6 en Loreto y 5 en Tacna.",
    "S.03 Se realizaron 48 eventos: 16 en Lima; 9 en Cusco; 12 en Puno; 6 en Loreto; y 5 en Tacna.",
    "S.17 Se identificó a 2053 víctimas: 1562 mujeres, 197 hombres y 294 menores.",
    "S.36 Se atendió a 857 víctimas, de las cuales 732 en UDAVIT y 125 en UAIVIT.",
    "S.19 Hubo 14 casos en Lima, 11 en Puno y 17 en Loreto, que suman 42.",
    "La política tiene 50 indicadores (44 de servicio y 6 de objetivo).",
  ])("the true sum of «%s» stays silent", async (sentence) => {
    const { judgements, contradictions: told } = await checkPasted(sentence);
    expect(told).toEqual([]);
    expect(judgements.map(({ verdict }) => verdict)).not.toContain("no_cuadra");
  });

  test("a zero told as no data says what the objective would be", async () => {
    const { contradictions: told } = await checkPasted("El IOP.03.02 figura sin dato en el año 2023.");
    expect(told[0]?.data).toMatchObject({
      codigo: "IOP.03.02",
      objetivo: "OP.03",
      antes: 50,
      despues: 100,
      bandaAntes: "low",
      bandaDespues: "high",
    });
  });
});

describe("text as it comes", () => {
  test("lines broken at the margin are one paragraph", async () => {
    expect(
      await verdicts("S.18 El Ministerio Público ejecutó operativos, con un\ncumplimiento de 193.3%, del\n151.7% obtenido en el año 2022."),
    ).toEqual(["193.3% cuadra ISS.02.03.01.01", "151.7% cuadra ISS.02.03.01.01"]);
  });

  test("a long sentence with clauses between keeps each figure to its own", async () => {
    const long =
      "S.20 La Dirección de Derechos Fundamentales del MININTER, en cumplimiento de la Ley N° 28950, y pese a las " +
      "limitaciones presupuestales señaladas en el Informe N° 12-2024, capacitó, entre los meses de marzo y diciembre, " +
      "a 2605 policías, lo que supera los 1654 esperados, por lo que, según lo comunicado el 15 de febrero de 2024, se " +
      "obtuvo un cumplimiento de 157.5% en el año 2023, mayor al 131.6% obtenido en el año 2022.";
    expect(await verdicts(long)).toEqual(["2605", "1654", "157.5%", "131.6%"].map((figure) => `${figure} cuadra ISS.02.04.02.01`));
  });

  test.each([
    [
      "figures told respectively",
      "En el objetivo prioritario 3, el IOP.03.01 y el IOP.03.02 alcanzaron un cumplimiento de 151.0% y 0.0%, " +
        "respectivamente, por lo que el avance del objetivo es de 50.0%.",
    ],
    [
      "a year that is of the figure before",
      "S.27 Se puso a disposición a 140 víctimas (46.7 % de cumplimiento), cifra mayor a las 60 del año 2022, pero " +
        "menor a las 300 esperadas.",
    ],
    [
      "what is compared with the year before",
      "S.31 Se tuvo una tasa de variación de 78 % respecto al año anterior, frente al 1.25 % esperado, con un " +
        "cumplimiento de 6,240.0 % en el año 2023.",
    ],
  ])("%s cuadran", async (_, sentence) => {
    for (const { verdict, text } of (await checkPasted(sentence)).judgements) expect([text, verdict]).toEqual([text, "cuadra"]);
  });

  test("each judgement shows the sentence as it stands, with the figure where it says", async () => {
    const text = "S.18 El cumplimiento fue de 193.3%. Se hicieron 661 operativos de prevención; la meta era 342.";
    for (const { quote, start, end, text: figure } of (await checkPasted(text)).judgements) {
      expect(text).toContain(quote);
      expect(quote.slice(start, end).trim()).toBe(figure);
    }
  });

  test("coverage adds up", async () => {
    const { coverage, judgements } = await checkPasted("S.18 Cumplió el 193.3%. Hubo 12 talleres. El IOP.09.01 llegó a 5.5%.");
    expect(coverage).toEqual({ figures: judgements.length, linked: 1, verified: 1 });
  });
});
