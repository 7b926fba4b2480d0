import { columnName, rectAddress } from "../../../src/engine/address";
import { proposedColumns } from "../../../src/engine/actions/proposedColumns";
import { computePolicy } from "../../../src/engine/domain/computePolicy";
import { defaultProfile } from "../../../src/engine/domain/profile";
import type { NearMiss, ReaderChoices } from "../../../src/engine/reader/matrix";
import { certaintyOf } from "../../../src/engine/reader/certainty";
import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { nearMissSentences } from "../../../src/engine/words/nearMissTexts";
import { readColumns, writeColumns } from "../../../src/cli/input/columnsOption";
import { isRefusal } from "../../../src/cli/refusal";
import { gridOf, type GridOptions, type TestCell } from "../gridOf";

type Rows = readonly (readonly TestCell[])[];

/** A table that no matrix is recognised in, what is proposed for it, the whole answer and the figures that come of it. */
interface Layout {
  readonly about: string;
  readonly rows: Rows;
  readonly options?: GridOptions;
  readonly header: string;
  readonly proposed: string;
  readonly answer: string;
  readonly year: number;
  readonly progress: readonly number[];
  /** Its headers are known, as likely: it is read, and asked about. */
  readonly isRead?: boolean;
}

const layouts: readonly Layout[] = [
  {
    about: "an indicator tracking table in English, blocks of years with their quotient",
    rows: [
      [null, "Indicator Performance Tracking Report"],
      [null, "Jan 1, 2024 – Dec 31, 2025", null, "Year 1", null, null, "Year 2"],
      [null, "Example programme", null, "Jan 1, 2024 - Dec 31, 2024", null, null, "Jan 1, 2025 - Dec 31, 2025"],
      ["ID", "Indicator", "Baseline", "Target", "Actual", "% Met", "Target", "Actual", "% Met"],
      [1001, "Households with improved access", 47.4, 50.3, 48.8, 0.97, 56.1, 28.1, 0.5],
      [1002, "Households with treated water", 68.7, 71.4, 66.4, 0.93, 76.8, 76.8, 1],
      [1003, "Farmers who apply practices", 65.9, 71.1, 66.1, 0.93, 81.5, 88, 1.08],
      [1004, "Schools with a kitchen garden", 53.7, 58.6, 63.3, 1.08, 68.4, 85.5, 1.25],
    ],
    options: { merges: ["D2:F2", "G2:I2", "D3:F3", "G3:I3"] },
    header: "2-4",
    proposed: "A=codigo,B=nombre,C=lb,D=le:2024,E=vo:2024,G=le:2025,H=vo:2025",
    answer: "B=nombre,C=lb,D=le:2024,E=vo:2024,G=le:2025,H=vo:2025",
    year: 2025,
    progress: [50, 100, 108, 125],
    isRead: true,
  },
  {
    about: "a plain export without years or codes",
    rows: [
      ["section", "indicator", "baseline", "target", "actual", "percent_of_target", "status"],
      ["indicators", "Girls attending sessions", 1, 131, 29, "22%", "On Track"],
      ["indicators", "Boys attending sessions", 50, 96, 55, "57%", "On Track"],
      ["indicators", "Teachers trained", 17, 55, 85, "155%", "On Track"],
      ["indicators", "Parents trained", 29, 221, 222, "100%", "On Track"],
    ],
    header: "1-1",
    proposed: "B=nombre,C=lb,D=le:AAAA,E=vo:AAAA",
    answer: "B=nombre,C=lb,D=le:2025,E=vo:2025",
    year: 2025,
    progress: [22, 57, 155, 100],
    isRead: true,
  },
  {
    about: "activities with their months and the whole year, Peruvian POI",
    rows: [
      ["SEGUIMIENTO DEL POI 2025"],
      [],
      ["Código AO", "Actividad operativa", "Ene", null, "Feb", null, "Meta física anual 2025", "Ejecución física anual 2025", "Avance %"],
      [null, null, "Prog.", "Ejec.", "Prog.", "Ejec."],
      ["AOI0009990001", "Asistencia técnica a las oficinas desconcentradas", 12, 7, 16, 15, 131, 100, 76.34],
      ["AOI0009990002", "Emisión de opiniones técnicas de la entidad", 15, 18, 20, 17, 143, 127, 88.81],
      ["AOI0009990003", "Capacitación de los equipos regionales", 10, 6, 11, 13, 125, 107, 85.6],
    ],
    options: { merges: ["A3:A4", "B3:B4", "C3:D3", "E3:F3", "G3:G4", "H3:H4", "I3:I4"] },
    header: "3-4",
    proposed: "A=codigo,B=nombre,G=le:2025,H=vo:2025",
    answer: "A=codigo,B=nombre,G=le:2025,H=vo:2025",
    year: 2025,
    progress: [76, 89, 86],
    isRead: true,
  },
  {
    about: "headers that say nothing, in a sheet with a title and a note of its own",
    rows: [
      ["Cuadro 7. Avance de los indicadores"],
      ["Corte a diciembre de 2025"],
      [],
      ["Indicador", "Al inicio", "Columna 1", "Columna 2", "Cociente"],
      ["Número de personas atendidas", 100, 120, 90, 0.75],
      ["Número de personas capacitadas", 200, 240, 264, 1.1],
      ["Número de talleres realizados", 10, 40, 10, 0.25],
      ["Elaboración propia"],
    ],
    header: "4-4",
    proposed: "A=nombre,C=le:2025,D=vo:2025",
    answer: "A=nombre,B=lb,C=le:2025,D=vo:2025",
    year: 2025,
    progress: [75, 110, 25],
  },
];

function missOf(rows: Rows, options: GridOptions = {}, choices: ReaderChoices = {}): NearMiss {
  const { matrices, nearMiss } = readWorkbook([gridOf(rows, options)], choices);
  expect(matrices).toEqual([]);
  if (nearMiss === undefined) throw new Error("nothing came near");
  return nearMiss;
}

test.each(layouts.filter(({ isRead }) => isRead !== true))(
  "$about: is no matrix by itself, and its columns are proposed",
  ({ rows, options, header, proposed }) => {
    const { table } = missOf(rows, options);
    expect(table && `${table.headerRows[0] + 1}-${table.headerRows[1] + 1}`).toBe(header);
    expect(table && writeColumns(proposedColumns(table), ["target", "actual"])).toBe(proposed);
  },
);

test.each(layouts.filter(({ isRead }) => isRead === true))("$about: is read as likely at most", ({ rows, options }) => {
  const [matrix] = readWorkbook([gridOf(rows, options)]).matrices;
  expect(matrix && certaintyOf(matrix).confidence).not.toBe("sure");
});

describe.each(layouts)("$about", ({ rows, options, answer, year, progress }) => {
  test("is exact after its answer", () => {
    const columns = readColumns(answer);
    if (isRefusal(columns)) throw new Error(columns.lines.join(" "));
    const [matrix] = readWorkbook([gridOf(rows, options)], { columns }).matrices;
    if (matrix === undefined) throw new Error("no matrix was read");
    const { indicators } = computePolicy(matrix.policy, year, defaultProfile);
    expect(indicators.map(({ progress1: { value } }) => Math.round(Number(value)))).toEqual(progress);
    expect(matrix.findings.filter(({ rule }) => rule === "lectura.columna-dudosa").map(({ data }) => data["columna"])).toEqual(
      expect.not.arrayContaining(Object.keys(columns).map((column) => columnName(Number(column)))),
    );
  });
});

const cards: Rows = [1, 2, 3].flatMap((number): Rows => [
  ["FICHA TÉCNICA DEL INDICADOR"],
  ["Objetivo/Acción:", `AEI.01.0${number}`],
  ["Nombre del indicador:", `Porcentaje de casos resueltos ${number}`],
  ["Justificación:", "Mide la resolución de los casos."],
  ["Responsable del indicador:", "Dirección de Servicios"],
  ["Método de cálculo:", "(A/B)*100"],
  ["Sentido esperado del indicador:", "Ascendente"],
  [null, "Línea de base", "Logros esperados"],
  ["Año", 2024, 2026, 2027],
  ["Valor", 43, 45.5, 48],
  [],
]);

const pairedRows: Rows = [
  ["Indicador", "Unidad", "Tipo", "Línea base", "2024", "2025"],
  ["Personas atendidas", "Persona", "Programado", 10, 20, 30],
  [null, null, "Ejecutado", 10, 18, 31],
  ["Talleres", "Taller", "Programado", 5, 6, 7],
  [null, null, "Ejecutado", 5, 6, 6],
  ["Informes", "Informe", "Programado", 1, 2, 3],
  [null, null, "Ejecutado", 1, 1, 3],
];

describe("what is no matrix whatever its columns are called", () => {
  test("cards of indicators are told as what they are, and how many", () => {
    const miss = missOf(cards);
    expect(miss.cards).toBe(3);
    expect(nearMissSentences(miss)[0]).toContain("tiene 3 fichas técnicas de indicador, no una matriz");
  });

  test("one card without a title is a card", () => {
    expect(missOf(cards.slice(1, 10)).cards).toBe(1);
  });

  test("targets and results in rows by turns are told with the column that says so", () => {
    const miss = missOf(pairedRows);
    expect(nearMissSentences(miss)[0]).toContain("en filas distintas (columna C: «Programado» y «Ejecutado»)");
  });

  test("the same under headers that would make a matrix", () => {
    const [header, ...rows] = pairedRows;
    const coded = rows.map((row, index) => (index % 2 === 0 ? [`IOP.01.0${index / 2 + 1}`, ...row] : [null, ...row]));
    const miss = missOf([["Código", ...(header ?? []).slice(0, 4), "Metas 2024", "Metas 2025"], ...coded]);
    expect(nearMissSentences(miss)[0]).toContain("en filas distintas (columna D: «Programado» y «Ejecutado»)");
  });

  test("a column of states is not that", () => {
    const states = pairedRows.map((row, index) =>
      index === 0 ? row : row.map((cell, at) => (at === 2 ? ["Logrado", "En proceso"][index % 2] : cell)),
    );
    expect(missOf(states).table?.rolesInRows).toBeUndefined();
  });

  test("a header with the labels of a card is a header", () => {
    const header = ["Nombre", "Responsable", "Método de cálculo", "Fuente", "Unidad de medida", "Frecuencia"];
    expect(missOf([header, ["Casos", "Oficina", "A/B", "Registro", "Caso", "Anual"]]).cards).toBeUndefined();
  });
});

describe("sentences without empty lists", () => {
  const misses: readonly (readonly [string, NearMiss])[] = [
    ["nothing", { sheet: "Hoja1", found: [], missing: [] }],
    ["nothing, everything missing", { sheet: "Hoja1", found: [], missing: ["code", "target"] }],
    ["all found", { sheet: "Hoja1", found: ["code", "target"], missing: [] }],
    ["all found without rows", { sheet: "Hoja1", found: ["code"], missing: [], lacksRows: true }],
    ["a table without names", missOf(layouts[3]?.rows ?? [])],
    [
      "text alone",
      missOf([
        ["Hola", "qué", "tal"],
        ["no", "hay", "cifras"],
      ]),
    ],
  ];
  test.each(misses)("%s", (_, miss) => {
    const text = nearMissSentences(miss).join(" ");
    expect(text).not.toMatch(/: ?[;.]|\btiene ?[;.]|«»|\bundefined\b|\(\)/i);
    expect(text.length).toBeGreaterThan(20);
  });

  test("the sheet with the table comes before the cover", () => {
    const { nearMiss } = readWorkbook([
      gridOf([["Portada"], ["Plan 2025"]], { sheet: "Portada" }),
      gridOf(layouts[3]?.rows ?? [], { sheet: "Datos" }),
    ]);
    expect(nearMiss?.sheet).toBe("Datos");
  });
});

test("what a person points at is a table to be asked about, whatever is in it", () => {
  const rows: Rows = [["Notas del equipo"], ["uno", "dos", "tres"], ["a", "b", "c"], ["d", "e", "f"]];
  const miss = missOf(rows, {}, { area: { row: 1, column: 0, rows: 3, columns: 3 } });
  expect(miss.table && rectAddress(miss.table.area)).toBe("A2:C4");
  expect(miss.table?.columns.map(({ header }) => header)).toEqual(["uno", "dos", "tres"]);
});
