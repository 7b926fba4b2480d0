import { reportText } from "../../../src/engine/document/reportText";
import { prosePlaces } from "../../../src/engine/document/reportDocument";
import { draftOf, SMALL_ROWS, type Row } from "./reportMatrix";

const text = (rows: readonly Row[], choices = {}): string => reportText(draftOf(rows, choices).document);

/** An indicator with logro esperado 100 in both years. */
const indicator = (code: string, actual: number | string, name = `Número de casos de ${code}`): Row => [
  code,
  name,
  "MIGRACIONES",
  null,
  "ascendente",
  "no acumulado",
  2020,
  10,
  100,
  100,
  50,
  actual,
];

describe("Highest and lowest", () => {
  test("all alike have no highest; who shares a place is named; one alone is no extreme", () => {
    const of = (...figures: readonly (number | string)[]): string =>
      text(
        figures.flatMap((figure, index): readonly Row[] => [[`OP.0${index + 1}`, "Objetivo"], indicator(`IOP.0${index + 1}.01`, figure)]),
      );
    expect(of(80, 80, 80)).toContain("- Todos los objetivos con avance tienen el mismo: 80.0\u00a0% de Avance Tipo 1, en el nivel medio.");
    expect(of(80, 80, 80)).not.toMatch(/El (?:mayor|menor) avance/);
    expect(of(80, 80, 10)).toContain(
      "- El mayor avance es de 80.0\u00a0% de Avance Tipo 1, en el nivel medio, y lo comparten el OP.01 y el OP.02.",
    );
    expect(of(80, 80, 10)).toContain("- El menor es el del OP.03, con 10.0\u00a0% de Avance Tipo 1, en el nivel bajo.");
    expect(of(80, "ND")).toContain("- El único objetivo con avance es el OP.01, con 80.0\u00a0% de Avance Tipo 1, en el nivel medio.");
  });

  test("Table 1 says n de N", () => {
    const rows: readonly Row[] = [["OP.01", "Objetivo"], indicator("IOP.01.01", 80), indicator("IOP.01.02", "ND")];
    expect(text(rows)).toContain("| OP.01 | Objetivo | 1 de 2 |");
  });
});

describe("Lists of indicators", () => {
  const services = (count: number, actual: (index: number) => number): readonly Row[] => [
    ["OP.01", "Objetivo"],
    indicator("IOP.01.01", 80),
    ["LN.01.01", "Lineamiento"],
    ...Array.from({ length: count }, (_, index): readonly Row[] => [
      [`SS.01.01.${String(index + 1).padStart(2, "0")}`, `Servicio ${index + 1}`],
      indicator(`ISS.01.01.${String(index + 1).padStart(2, "0")}.01`, actual(index)),
    ]).flat(),
  ];

  test("name each beside its code, and count those that share the last place", () => {
    const said = text(services(8, () => 10));
    expect(said).toContain("- Los indicadores de servicio con menor cumplimiento son (hay 3 más con el mismo cumplimiento que el último):");
    expect(said).toContain("  - ISS.01.01.01.01, Número de casos de ISS.01.01.01.01: cumplimiento de 10.0\u00a0%.");
  });

  test("a target passed many times over is told in times too", () => {
    const said = text(services(2, (index) => (index === 0 ? 6240 : 230)));
    expect(said).toContain("2 indicadores de servicio pasan del doble de lo esperado");
    expect(said).toMatch(/cumplimiento de 6\D?240\.0\u00a0%, unas 62 veces lo esperado\./);
    expect(said).toContain("cumplimiento de 230.0\u00a0%.");
  });

  test("services stand in the order of their codes, whatever their progress", () => {
    const headings = [...text(services(3, (index) => 96 + index)).matchAll(/### (SS\S+)\./g)].map(([, code]) => code);
    expect(headings).toEqual(["SS.01.01.01", "SS.01.01.02", "SS.01.01.03"]);
  });
});

describe("Places for some levels alone", () => {
  test("stand at the indicators of these levels; the others are in tables", () => {
    const draft = draftOf(SMALL_ROWS, { only: ["low", "medium"] });
    const ids = prosePlaces(draft.document).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(["explicacion:IOP.01.01", "acciones:SS.02.01.01", "mejora:ISS.02.01.01.01"]));
    for (const id of ["explicacion:IOP.01.02", "acciones:SS.01.01.01", "mejora:ISS.01.01.02.01"]) expect(ids).not.toContain(id);
    const said = reportText(draft.document);
    expect(said).toContain("# II. Servicios con indicadores en nivel bajo o medio");
    expect(said).toMatch(/Otros indicadores del OP\.01\n\n.*\n.*\n\| IOP\.01\.02 /);
    expect(said).toMatch(/Servicios del OP\.01: los demás\n\n.*\n.*\n\| ISS\.01\.01\.01\.01 /);
  });
});

describe("A plan is called by its words", () => {
  const rows = SMALL_ROWS.filter(([code]) => !String(code).startsWith("LN")).map(([code, ...others]): Row => [
    String(code).replace(/^IOP/, "IOEI").replace(/^ISS/, "IAEI").replace(/^OP/, "OEI").replace(/^SS/, "AEI"),
    ...others,
  ]);

  test("title, headings, tables and places speak of plan, objetivos estratégicos and acciones, and nothing of a policy", () => {
    const said = text(rows);
    expect(said).toContain("# Reporte de cumplimiento del plan estratégico institucional");
    expect(said).toContain("# Nivel de implementación de las acciones estratégicas");
    expect(said).toContain("El plan tiene 3 indicadores de acción");
    expect(said).not.toMatch(
      /prioritari|servicios?\b(?! de (?:orientación|capacitación|vigilancia))(?<!Mejorar el servicio)|[Pp]olítica(?! de prueba)/,
    );
  });

  test("other plans by the letter of their codes", () => {
    const regional = rows.map(([code, ...others]): Row => [String(code).replace("EI", "ER"), ...others]);
    expect(text(regional)).toContain("# Reporte de cumplimiento del plan de desarrollo regional concertado");
  });
});
