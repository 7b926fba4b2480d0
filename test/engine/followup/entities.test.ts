import type { Indicator } from "../../../src/engine/domain/policy";
import { readEntities } from "../../../src/engine/followup/entities";

const empty = { figures: [], kinds: [] };

/** Indicators with these responsibles, by order. */
function indicators(...responsibles: readonly (string | undefined)[]): readonly Indicator[] {
  return responsibles.map((responsible, row) => ({
    code: `I${row + 1}`,
    key: `I${row + 1}`,
    name: "Indicador",
    level: "service",
    ...(responsible !== undefined && { responsible }),
    unit: "number",
    measure: "count",
    baseline: { value: "ND", kind: "blank" },
    targets: empty,
    actuals: empty,
    row,
  }));
}

function namesOf(...responsibles: readonly (string | undefined)[]): Readonly<Record<string, readonly string[]>> {
  const { entities } = readEntities(indicators(...responsibles));
  return Object.fromEntries(entities.map(({ name, indicators: own }) => [name, own.map(({ code }) => code)]));
}

test("spellings that fold alike are one entity, named as most rows write it, and told", () => {
  const { entities, spellings } = readEntities(
    indicators("Ministerio Publico", "MINISTERIO  PÚBLICO", "Ministerio Público", "Ministerio Público."),
  );
  expect(entities.map(({ name, indicators: own }) => [name, own.length])).toEqual([["Ministerio Público", 4]]);
  expect(spellings).toEqual([
    { entity: "Ministerio Público", spellings: ["Ministerio Público", "Ministerio Publico", "MINISTERIO PÚBLICO"] },
  ]);
});

test.each([
  ["MINEDU / MINSA", ["MINEDU", "MINSA"]],
  ["MINEDU/MINSA", ["MINEDU", "MINSA"]],
  ["MINEDU; MINSA; PNP", ["MINEDU", "MINSA", "PNP"]],
  ["MINEDU\nMINSA", ["MINEDU", "MINSA"]],
  ["1. MINEDU\n2. MINSA", ["MINEDU", "MINSA"]],
  ["- MINEDU\n- MINSA.", ["MINEDU", "MINSA"]],
  ["PCM (antes MINEM / MEM); MINSA", ["MINSA", "PCM (antes MINEM / MEM)"]],
])("«%s» names several entities by its signs alone", (written, names) => {
  const { entities, shared } = readEntities(indicators(written));
  expect(entities.map(({ name }) => name)).toEqual(names);
  expect(shared).toEqual([expect.objectContaining({ codes: ["I1"] })]);
});

test.each(["Ministerio de Justicia y Derechos Humanos", "Ambiente, Agricultura", "MIMP - AURORA", "Dirección de Trata y Tráfico"])(
  "«%s» is one entity where nothing says that it is two, and that is told",
  (written) => {
    const { entities, shared, whole } = readEntities(indicators(written, "MINSA"));
    expect(entities).toHaveLength(2);
    expect([shared, whole]).toEqual([[], [{ written, codes: ["I1"] }]]);
  },
);

test.each([
  "Defensoría de operadores/as",
  "MINSA y/o el que haga sus veces",
  "Central 24/7",
  "Ministerio de\nEducación",
  "Ministerio de Desarrollo e\nInclusión Social",
  "N/A MINSA",
])("«%s» is one entity: its sign is no list", (written) => {
  const { entities, shared } = readEntities(indicators(written));
  expect([entities.length, shared]).toEqual([1, []]);
});

test("«A y B» and «A, B» go to both where each is an entity of another row, in as many pieces as are known", () => {
  expect(namesOf("MINEDU y MINSA", "MINEDU", "MINSA")).toEqual({ MINEDU: ["I1", "I2"], MINSA: ["I1", "I3"] });
  expect(namesOf("MINEDU, MINSA y PNP", "MINEDU", "Minsa", "PNP")).toEqual({
    MINEDU: ["I1", "I2"],
    MINSA: ["I1", "I3"],
    PNP: ["I1", "I4"],
  });
  expect(namesOf("Justicia y Derechos y PNP", "PNP", "Justicia y Derechos")).toEqual({
    "Justicia y Derechos": ["I1", "I3"],
    PNP: ["I1", "I2"],
  });
});

test("what another row writes without the sign is one entity", () => {
  expect(namesOf("PNP / DIRCTPTIM", "PNP DIRCTPTIM")).toEqual({ "PNP DIRCTPTIM": ["I1", "I2"] });
});

test.each([undefined, "", "-", "ND", "n/a", "Por definir", "…"])("%p names nobody: the row is told", (written) => {
  const { entities, without } = readEntities(indicators(written, "MINSA"));
  expect([entities.length, without]).toEqual([1, ["I1"]]);
});
