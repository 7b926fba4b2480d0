import { checkPasted, contradictions } from "../judgeSample";

describe("what a text says of its own figures", () => {
  test.each([
    [
      "narrativa.partes-no-suman",
      "Se formalizaron 18,931 derechos (108.18%), de los cuales 15,640 son de usuarios agrarios y 3,391 de no agrarios.",
      "Se formalizaron 18,931 derechos (108.18%), de los cuales 15,640 son de usuarios agrarios y 3,291 de no agrarios.",
    ],
    [
      "narrativa.partes-no-suman",
      "La suma de los tres viveros (540, 398 y 259) da 1 187 ha.",
      "La suma de los tres viveros (540, 398 y 249) da 1 187 ha.",
    ],
    [
      "narrativa.partes-no-suman",
      "- Docentes: 1 523 (105,0 %), 431 de ellos nuevos.\n    - Por provincia: Tocache 512, Leoncio Prado 688 y Marañón 343.",
      "- Docentes: 1 523 (105,0 %), 431 de ellos nuevos.\n    - Por provincia: Tocache 512, Leoncio Prado 688 y Marañón 323.",
    ],
    [
      "narrativa.partes-no-suman",
      "Las bibliotecas llegan a 914. De ese total, 641 son municipales, 187 de centros poblados y 68 de otro tipo.",
      "Las bibliotecas llegan a 914. De ese total, 641 son municipales, 187 de centros poblados y 86 de otro tipo.",
    ],
    [
      "narrativa.partes-no-suman",
      "Se atendió a 37,118 familias, de las cuales 14,906 viven en el norte, 12,877 en el centro y 9,533 en el sur; sin embargo, el rendimiento bajó a 769.",
      "Se atendió a 37,118 familias, de las cuales 14,906 viven en el norte, 12,877 en el centro y 9,335 en el sur; sin embargo, el rendimiento bajó a 769.",
    ],
    [
      "narrativa.partes-no-suman",
      "Aprobó 203 expedientes (171 en 2022), de los que 141 provienen de la costa, 53 de la sierra y 19 de la selva.",
      "Aprobó 203 expedientes (171 en 2022), de los que 141 provienen de la costa, 53 de la sierra y 9 de la selva.",
    ],
    [
      "narrativa.partes-no-suman",
      "Los árboles fueron 3,411 (113.70%), distribuidos en el cercado (1,702), Quillcay (1,086) y La Esperanza (632); el área verde bajó a 3.",
      "Los árboles fueron 3,411 (113.70%), distribuidos en el cercado (1,702), Quillcay (1,086) y La Esperanza (623); el área verde bajó a 3.",
    ],
    [
      "narrativa.partes-no-suman",
      "Ventas por S/ 5.3 millones: muebles, 2.1; cuero y calzado, 1.9; textil, 1.5.",
      "Ventas por S/ 5.3 millones: muebles, 2.1; cuero y calzado, 1.9; textil, 1.3.",
    ],
    [
      "narrativa.partes-no-suman",
      "Hicieron 31 705 visitas, 5 293 más que en 2022 y 117.4 % de lo programado; 18 940 fueron en quechua, 9 812 en castellano y 2 593 en ambas lenguas.",
      "Hicieron 31 705 visitas, 5 293 más que en 2022 y 117.4 % de lo programado; 18 940 fueron en quechua, 9 812 en castellano y 2 953 en ambas lenguas.",
    ],
    [
      "narrativa.partes-no-suman",
      "- raciones por día, 838 (esperado 850; cumplimiento 98,6 %); desayuno 214, almuerzo 409, cena 251",
      "- raciones por día, 838 (esperado 850; cumplimiento 98,6 %); desayuno 214, almuerzo 409, cena 215",
    ],
    [
      "narrativa.partes-no-suman",
      "- Ejecutado: 6 018 productores\n- Programado: 5 600\n- Por región natural:\n    - Costa 1 102\n    - Sierra 3 647\n    - Selva 1 296",
      "- Ejecutado: 6 018 productores\n- Programado: 5 600\n- Por región natural:\n    - Costa 1 102\n    - Sierra 3 647\n    - Selva 1 269",
    ],
    [
      "narrativa.x-de-y",
      "Se evaluaron 16 presas de las 32 programadas (55.00%).",
      "Se evaluaron 16 presas de las 32 programadas (50.00%).",
    ],
    ["narrativa.x-de-y", "Alcanzó 44.44% (18 de 36 cuencas).", "Alcanzó 44.44% (16 de 36 cuencas)."],
    ["narrativa.x-de-y", "De 150 viviendas se adaptaron 58, es decir, 37.8 %.", "De 150 viviendas se adaptaron 58, es decir, 38.7 %."],
    ["narrativa.variacion", "Subió de 48.60% a 57.25%, es decir, 7.65 puntos más.", "Subió de 48.60% a 57.25%, es decir, 8.65 puntos más."],
    [
      "narrativa.variacion",
      "Llegaron 241 076 visitantes; 84,1 % más que en 2021 (132 907).",
      "Llegaron 241 076 visitantes; 81,4 % más que en 2021 (132 907).",
    ],
    [
      "narrativa.letras-y-cifras",
      "Se emitieron doscientos setenta y cuatro (247) avisos.",
      "Se emitieron doscientos setenta y cuatro (274) avisos.",
    ],
    [
      "narrativa.letras-y-cifras",
      "Distritos con plan: 31,3 % (diez (12) de 32 distritos); avance 78,3 %.",
      "Distritos con plan: 31,3 % (diez (10) de 32 distritos); avance 78,3 %.",
    ],
  ])("%s speaks of «%s» and not of «%s»", async (rule, wrong, right) => {
    expect(await contradictions(wrong)).toContain(rule);
    expect(await contradictions(right)).toEqual([]);
  });

  test.each([
    "De las 120 personas, entre ellas 80 mujeres y 30 adolescentes, egresaron 60.",
    "Se atendió a 120 personas, de las cuales 80 son mujeres y 30 además son adolescentes.",
    "Se realizaron 45 operativos de los 40 previstos (88.9 %).",
    "La ejecución fue de 91.08%, con S/ 143,587,912 ejecutados de un PIM de S/ 157,650,321.",
    "Se atendieron 230 de las 130 programadas, con un cumplimiento de 146.7 %.",
    "De los 44 indicadores, 9 son de nivel bajo (de los cuales 3 no cuentan con dato), 3 de nivel medio y 32 de nivel alto.",
    "Los aeródromos con plan maestro son nueve de quince (60 %).",
    "El registro de festivales pasó de 41 a 96 en un año (120.00 %).",
    "Se formó a 300 docentes; 120 tutores viajaron a Cusco, 90 a Puno y 60 a Tacna.",
    "Se atendió a 850 personas; 400 recibieron kits, 380 consejería y 300 ambas.",
    "La meta fue de 838; en enero llegaron 200, en febrero 210 y en marzo 250.",
    "- Meta: 1 500\n    - Enero: 320\n    - Febrero: 410",
    "Pasó de 17,8 % en 2021 a 16,4 % en 2022; la brecha con la meta es de 2,3 puntos.",
  ])("«%s» stays silent", async (text) => {
    expect(await contradictions(text)).toEqual([]);
  });

  test("the figure of a broken sum that nothing else verifies is named", async () => {
    const { contradictions: told } = await checkPasted("El IOP.02.02 reportó 1,718 víctimas detectadas: 1,200 mujeres y 618 hombres.");
    expect(told.find(({ rule }) => rule === "narrativa.partes-no-suman")?.data["dudosa"]).toBeUndefined();
  });
});
