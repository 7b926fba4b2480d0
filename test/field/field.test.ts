import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { folderOfItsOwn, pntp } from "../cli/calls";

interface Expected {
  readonly anio: number;
  readonly indicadores: readonly {
    readonly codigo?: string;
    readonly fila: number;
    readonly avanceTipo1: number | null;
    readonly avanceTipo2: number | null;
  }[];
  readonly objetivos: readonly Objective[];
  readonly bandas: unknown;
  readonly estirado: boolean;
  readonly pregunta?: string;
  readonly respuesta?: Readonly<Record<string, string>>;
}

interface Objective {
  readonly codigo: string;
  readonly avanceTipo1: number | null;
  readonly avanceTipo2: number | null;
  readonly considerados: number;
  readonly total: number;
}

type Given = Pick<Expected, "anio" | "indicadores" | "objetivos" | "bandas">;

const folder = folderOfItsOwn();
const books = readdirSync(__dirname, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".expected.json"))
  .map((file) => path.join(__dirname, file.slice(0, -".expected.json".length)))
  .sort();

function isSame(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : Math.abs(a - b) <= 0.0501;
}

/** What is given otherwise than expected; empty where all is exact. */
function differences(given: Given, expected: Expected): readonly string[] {
  const faults: string[] = [];
  if (given.anio !== expected.anio) faults.push(`año ${given.anio}`);
  if (given.indicadores.length !== expected.indicadores.length) faults.push(`${given.indicadores.length} indicadores`);
  expected.indicadores.forEach((right, index) => {
    const said = given.indicadores[index];
    if (said && isSame(said.avanceTipo1, right.avanceTipo1) && isSame(said.avanceTipo2, right.avanceTipo2)) return;
    faults.push(`fila ${right.fila}: ${said?.avanceTipo1} / ${said?.avanceTipo2}, no ${right.avanceTipo1} / ${right.avanceTipo2}`);
  });
  // Outside Peru there are no objectives nor levels to compare with.
  if (expected.estirado) return faults;
  const sameObjectives =
    given.objetivos.length === expected.objetivos.length &&
    given.objetivos.every((said, index) => {
      const right = expected.objetivos[index];
      return (
        right !== undefined &&
        said.codigo === right.codigo &&
        said.considerados === right.considerados &&
        said.total === right.total &&
        isSame(said.avanceTipo1, right.avanceTipo1) &&
        isSame(said.avanceTipo2, right.avanceTipo2)
      );
    });
  if (!sameObjectives) faults.push(`objetivos ${JSON.stringify(given.objetivos)}`);
  if (JSON.stringify(given.bandas) !== JSON.stringify(expected.bandas)) faults.push(`bandas ${JSON.stringify(given.bandas)}`);
  return faults;
}

async function calculate(book: string, answer: Expected["respuesta"] = {}): Promise<Given | { readonly refusal: string }> {
  const options = Object.entries(answer).flatMap(([option, value]) => [`--${option}`, value]);
  const { code, out, err } = await pntp(folder, ["calcular", `${book}.xlsx`, "--json", "--sin-archivo", ...options]);
  if (code === 2) return { refusal: out + err };
  expect([code, err]).toEqual([0, expect.any(String)]);
  return JSON.parse(out) as Given;
}

test("there are books of both halves", () => {
  expect(books.filter((book) => book.includes(`${path.sep}dev${path.sep}`)).length).toBeGreaterThanOrEqual(41);
  expect(books.filter((book) => book.includes(`${path.sep}apartado${path.sep}`)).length).toBeGreaterThanOrEqual(41);
});

test.each(books.map((book) => ({ name: path.basename(book), book })))(
  "$name: exact, or a question and exact after its answer; never a wrong figure",
  async ({ book }) => {
    const expected = JSON.parse(readFileSync(`${book}.expected.json`, "utf8")) as Expected;
    const hasFigures = expected.indicadores.some(({ avanceTipo1 }) => avanceTipo1 !== null);
    const first = await calculate(book);
    const isSilent = "refusal" in first || first.indicadores.every(({ avanceTipo1 }) => avanceTipo1 === null);
    const faults = "refusal" in first ? [] : differences(first, expected);
    const mayAsk = expected.pregunta !== undefined || expected.estirado || !hasFigures;
    if (expected.pregunta !== undefined) expect(isSilent).toBe(true);
    else if (!isSilent || !mayAsk) expect([...faults, ...("refusal" in first ? [first.refusal] : [])]).toEqual([]);
    if (!isSilent || expected.respuesta === undefined) return;
    const answered = await calculate(book, expected.respuesta);
    expect("refusal" in answered ? [answered.refusal] : differences(answered, expected)).toEqual([]);
  },
);
