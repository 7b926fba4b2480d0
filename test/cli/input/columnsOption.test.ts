import { columnNumber } from "../../../src/engine/address";
import type { ColumnRole } from "../../../src/engine/reader/matrix";
import { COLUMN_TOKENS, readColumns, writeColumns } from "../../../src/cli/input/columnsOption";
import { isRefusal } from "../../../src/cli/refusal";

const at = (letters: string): number => columnNumber(letters);

test("letters, roles and years, several per role", () => {
  expect(readColumns("F=vo:2025,G=le:2025,H=vo:2024, d = LB ,E=anio-lb,A=codigo,B=nombre,I=nada")).toEqual({
    [at("F")]: { role: "actual", period: { year: 2025 } },
    [at("G")]: { role: "target", period: { year: 2025 } },
    [at("H")]: { role: "actual", period: { year: 2024 } },
    [at("D")]: { role: "baselineValue" },
    [at("E")]: { role: "baselineYear" },
    [at("A")]: { role: "code" },
    [at("B")]: { role: "name" },
    [at("I")]: { role: "other" },
  });
});

test.each([
  ["F=vo:2025-I", { year: 2025, months: [1, 6] }],
  ["F=vo:2025-ii", { year: 2025, months: [7, 12] }],
  ["F=vo:2025-S2", { year: 2025, months: [7, 12] }],
  ["F=vo:2025-1", { year: 2025, months: [1, 6] }],
])("%s is a part of the year", (typed, period) => expect(readColumns(typed)).toEqual({ 5: { role: "actual", period } }));

test("accents, capitals and Excel's separators do not matter", () => {
  const wanted = { 0: { role: "code" }, 4: { role: "baselineYear" }, 5: { role: "actual", period: { year: 2025 } } };
  expect(readColumns("A=Código; $E=Año-LB; f=VO:2025")).toEqual(wanted);
  expect(readColumns("A=codigo\nE=año-lb\nF=vo:2025,")).toEqual(wanted);
});

test("the year of a base may be told with its value", () =>
  expect(readColumns("D=lb:2020")).toEqual({ 3: { role: "baselineValue", period: { year: 2020 } } }));

test("every role has a word, and what is written is read back", () => {
  const columns = Object.fromEntries(Object.keys(COLUMN_TOKENS).map((role, index) => [index, { role: role as ColumnRole }]));
  expect(readColumns(writeColumns(columns))).toEqual(columns);
  const dated = { 1: { role: "target", period: { year: 2025, months: [7, 12] } }, 0: { role: "actual", period: { year: 2025 } } } as const;
  expect(writeColumns(dated)).toBe("A=vo:2025,B=le:2025-S2");
  expect(readColumns(writeColumns(dated))).toEqual(dated);
});

test.each([
  ["F", "«F» no dice qué es la columna", "F=vo:2025"],
  ["=vo:2025", "«=vo:2025» no dice de qué columna habla", "letra"],
  ["F12=vo:2025", "«F12» no es una columna", "sin el número de fila"],
  ["ZZZ=vo", "«ZZZ» no es una columna", "XFD"],
  ["F=voo:2025", "No hay un contenido «voo»", "¿Quisiste decir F=vo:2025?"],
  ["F=zanahoria", "No hay un contenido «zanahoria»", "lb, anio-lb, le, vo"],
  ["F=", "«F=» no dice qué es la columna", "F=vo:2025"],
  ["F=vo:", "«vo:» no dice el año", "F=vo:2025"],
  ["F=vo:25", "«25» no es un año", "2025 o 2025-I"],
  ["F=vo:AAAA", "«AAAA» no es un año", "2025 o 2025-I"],
  ["F=vo:1850", "«1850» no es un año", "2025 o 2025-I"],
  ["A=codigo:2025", "«codigo» no lleva año", "A=codigo"],
  ["D=lb:2025-I", "«2025-I» no es un año de línea base", "D=lb:2025"],
  ["F=vo:2025,F=le:2025", "La columna F está dos veces", "Deja una"],
  ["F=vo:2025,G=vo:2025", "F y G dicen ser lo mismo (vo:2025)", "Deja una"],
  ["A=codigo,B=codigo", "A y B dicen ser lo mismo (codigo)", "Deja una"],
  ["", "--columnas está vacía", "F=vo:2025"],
  [" , ", "--columnas está vacía", "F=vo:2025"],
])("%s is refused", (typed, what, toDo) => {
  const refusal = readColumns(typed);
  if (!isRefusal(refusal)) throw new Error("it was taken");
  expect(refusal.lines.join("\n")).toContain(what);
  expect(refusal.lines.join("\n")).toContain(toDo);
});
