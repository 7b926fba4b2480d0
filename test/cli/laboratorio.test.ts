import { writeFileSync } from "node:fs";
import path from "node:path";
import { bookWith } from "./books";
import { folderOfItsOwn, pntp, SAMPLE } from "./calls";

const folder = folderOfItsOwn();
interface Answer {
  hoja: string;
  anio: number;
  pruebas: {
    regla: string;
    cambios: { tipo: string; codigo: string; antes: unknown; despues: unknown }[];
    valoracion: { antes: string; despues: string } | null;
  }[];
}
const json = async (file: string, ...args: readonly string[]): Promise<Answer> =>
  JSON.parse((await pntp(folder, ["laboratorio", file, ...args, "--json"])).out) as Answer;

beforeAll(async () => writeFileSync(path.join(folder, "nd.xlsx"), await bookWith(["Matriz"])));

test("each trial shows only what changes band, with before and after", async () => {
  const answer = await json(SAMPLE, "--regla", "tope=no");
  expect(answer).toMatchObject({ hoja: "Matriz", anio: 2023 });
  expect(answer.pruebas).toEqual([
    {
      regla: expect.stringContaining("Sin tope") as string,
      cambios: [
        { tipo: "objetivo", codigo: "OP.02", antes: { avanceTipo1: 81.8, banda: "medio" }, despues: { avanceTipo1: 219.1, banda: "alto" } },
        { tipo: "objetivo", codigo: "OP.03", antes: { avanceTipo1: 50, banda: "bajo" }, despues: { avanceTipo1: 75.5, banda: "medio" } },
      ],
      valoracion: { antes: "Intermedio", despues: "Avanzado" },
    },
  ]);
});

test("ND counted as 0 takes an objective from medio to bajo", async () => {
  const [trial] = (await json("nd.xlsx", "--regla", "nd=cero")).pruebas;
  expect(trial?.cambios).toEqual([
    { tipo: "objetivo", codigo: "OP.01", antes: { avanceTipo1: 80, banda: "medio" }, despues: { avanceTipo1: 40, banda: "bajo" } },
  ]);
});

test("several rules separated by commas are one trial", async () => {
  const { pruebas } = await json("nd.xlsx", "--regla", "nd=cero,medio=40");
  expect(pruebas).toHaveLength(1);
  expect(pruebas[0]?.cambios).toEqual([]);
});

test("without --regla every rule that the matrix can feel is tried by itself", async () => {
  const answer = await json(SAMPLE);
  expect(answer.pruebas.length).toBeGreaterThanOrEqual(3);
  const said = await pntp(folder, ["laboratorio", SAMPLE]);
  expect(said).toMatchObject({ code: 0, err: "" });
  expect(said.out).toContain("No cambia ninguna banda ni la valoración.");
  expect(said.out).toMatch(/OP\.02\s+81\.8\s+Medio\s+219\.1\s+Alto/);
});

test("the rules that are already in force change nothing, and it says so", async () => {
  const said = await pntp(folder, ["laboratorio", SAMPLE, "--regla", "nd=omitir"]);
  expect(said.out).toContain("Las mismas reglas");
});

test.each([
  ["a rule that does not exist", "tapa=no", "«tapa»"],
  ["a value that it does not have", "nd=quizas", "nd=omitir, nd=cero"],
  ["a threshold that is no number", "medio=mucho", "«medio» dice «mucho»"],
  ["thresholds that cross", "medio=96", "medio"],
  ["nothing", "=", "tope=si|no"],
])("%s ends with 2 and says what there is", async (_case, rule, named) => {
  const said = await pntp(folder, ["laboratorio", SAMPLE, "--regla", rule]);
  expect(said).toMatchObject({ code: 2, out: "" });
  expect(said.err).toContain(named);
});
