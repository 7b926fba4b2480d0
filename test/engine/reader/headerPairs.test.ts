import { rectAddress } from "../../../src/engine/address";
import type { ColumnRole, Matrix, NearMiss } from "../../../src/engine/reader/matrix";
import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { headerSpellings } from "../../../src/engine/words/glossary";
import { nearMissSentences } from "../../../src/engine/words/nearMissTexts";
import { gridOf, type TestCell } from "../gridOf";

interface Header {
  readonly role: ColumnRole;
  readonly text: string;
}

const all = (Object.entries(headerSpellings) as [ColumnRole, readonly string[]][]).flatMap(([role, texts]) =>
  texts.map((text): Header => ({ role, text })),
);
const CELL: Readonly<Record<ColumnRole, (row: number) => TestCell>> = {
  code: (row) => `IOP.01.0${row}`,
  name: () => "Casos atendidos en el distrito",
  nodeName: () => "Mejorar",
  objectiveName: () => "OP.01 Mejorar",
  guidelineName: () => "LN.01.01 Guiar",
  serviceName: () => "SS.01.01.01 Servir",
  responsible: () => "Entidad A",
  kind: () => "Resultado",
  direction: () => "ascendente",
  aggregation: () => "no acumulado",
  relevance: () => 1,
  baselineYear: () => 2020,
  baselineValue: () => 10,
  target: () => 20,
  actual: () => 15,
  progress1: () => 75,
  progress2: () => 50,
  other: () => "x",
};

/** Two spellings, and what a matrix needs beside them: code, name and a column of figures. */
function headersWith(first: Header, second: Header): readonly Header[] {
  const has = (role: ColumnRole): boolean => first.role === role || second.role === role;
  return [
    ...(has("code") ? [] : [{ role: "code", text: "codigo" } as const]),
    ...(has("name") ? [] : [{ role: "name", text: "indicador" } as const]),
    first,
    second,
    ...(has("target") || has("actual") ? [] : [{ role: "actual", text: "valor obtenido" } as const]),
  ];
}

function readUnder(headers: readonly Header[]) {
  const titles = headers.map(({ role, text }) => (role === "target" || role === "actual" ? `${text} 2023` : text));
  return readWorkbook([gridOf([titles, ...[1, 2].map((row) => headers.map(({ role }) => CELL[role](row)))])]);
}

/** Pairs of different roles that make a header, each once. */
const pairs = all.flatMap((first, index) =>
  all.slice(index + 1).flatMap((second) => {
    const headers = headersWith(first, second);
    const told = new Set(headers.map(({ role }) => role).filter((role) => role !== "other"));
    return first.role === second.role || told.size < 3 ? [] : [{ first, second, headers }];
  }),
);

test("there are more than 50,000 pairs of spellings", () => expect(pairs.length).toBeGreaterThan(50_000));

// A test a role: together they take a minute on a machine that does other things as well.
test.each([...new Set(pairs.map(({ first }) => first.role))])(
  "a header row of a spelling of «%s» and any other of the glossary is found, and both are read as what they are",
  (role) => {
    const wrong = pairs.filter(({ first, headers }) => {
      if (first.role !== role) return false;
      const [matrix] = readUnder(headers).matrices;
      return !(matrix?.headerRows[0] === 0 && headers.every((header, at) => roleAt(matrix, at) === header.role));
    });
    expect(wrong.slice(0, 20).map(({ first, second }) => `${first.text} + ${second.text}`)).toEqual([]);
  },
);

function roleAt({ columns }: Matrix, at: number): ColumnRole | undefined {
  return columns.find(({ column }) => column === at)?.role;
}

describe("what came closest to a matrix", () => {
  const header = ["Código", "Indicador", "Línea base", "Previsto 2023", "Real 2023"];
  const missOf = (rows: readonly (readonly TestCell[])[]): NearMiss => {
    const { matrices, nearMiss } = readWorkbook([gridOf(rows)]);
    expect(matrices).toEqual([]);
    if (!nearMiss) throw new Error("nothing came close");
    return nearMiss;
  };
  const cases: readonly (readonly [string, readonly (readonly TestCell[])[], RegExp])[] = [
    ["a whole header and nothing below", [header], /Debajo no hay filas de indicadores/],
    [
      "a header of four and rows without codes",
      [header.filter((text) => text !== "Línea base"), ["x", "Casos", 2, 3]],
      /Debajo no hay filas de indicadores/,
    ],
    [
      "code, name and responsible",
      [
        ["Código", "Indicador", "Responsable"],
        ["IOP.01.01", "Casos", "MIMP"],
      ],
      /Le falta: Línea base/,
    ],
    [
      "two texts",
      [
        ["a", "b"],
        ["c", "d"],
      ],
      /No hay ninguna hoja con una fila de encabezados/,
    ],
  ];

  test.each(cases)("%s: the refusal says something after every colon", (_, rows, wanted) => {
    const miss = missOf(rows);
    const said = nearMissSentences(miss).join(" ");
    expect(said).toMatch(wanted);
    expect(said).not.toMatch(/: *[.;]|tiene *;|falta *\./);
    expect(said.includes("(")).toBe(miss.area !== undefined && said.includes(rectAddress(miss.area)));
  });
});
