import { folderOfItsOwn, pntp, SAMPLE } from "./calls";

const folder = folderOfItsOwn();
interface Answer {
  hoja: string;
  anio: number;
  codigo: string;
  nombre: string;
  banda: string | null;
  cifras: { nombre: string; valor: number | null; explicacion: string[]; celdas: string[] }[];
  haria_falta: string[];
}
const json = async (...args: readonly string[]): Promise<Answer> =>
  JSON.parse((await pntp(folder, ["explicar", SAMPLE, ...args, "--json"])).out) as Answer;

test("an indicator: both figures, in words, with the cells they came from", async () => {
  const answer = await json("ISS.02.05.01.01");
  expect(Object.keys(answer)).toEqual(["hoja", "anio", "codigo", "clave", "nombre", "banda", "cifras", "haria_falta", "reglas"]);
  expect(answer).toMatchObject({
    hoja: "Matriz",
    anio: 2023,
    codigo: "ISS.02.05.01.01",
    clave: "ISS.02.05.01.01",
    banda: "alto",
    cifras: [
      { valor: 95.5, celdas: ["Matriz!R67", "Matriz!M67"] },
      { valor: -90.7, celdas: ["Matriz!H67", "Matriz!R67", "Matriz!M67"] },
    ],
  });
  expect(answer.haria_falta).toEqual([]);
});

test("an objective: its mean with the clamp told, every indicator with its cells, and the cheapest way to the next band", async () => {
  const answer = await json("OP.02");
  expect(answer).toMatchObject({ banda: "medio", cifras: [{ valor: 81.8 }, { valor: 66.7 }] });
  expect(answer.cifras[0]?.explicacion.join(" ")).toContain("100 (381.8 con tope)");
  expect(answer.cifras[0]?.celdas).toEqual(["Matriz!R43", "Matriz!M43", "Matriz!R44", "Matriz!M44", "Matriz!R45", "Matriz!M45"]);
  expect(answer.haria_falta).toEqual(["Para llegar a alto (95), lo más cercano era llevar IOP.02.01 de 38.7 a 72.25 % (avance 85)."]);
});

test("an indicator without figure says why, and is null", async () => {
  const answer = await json("ISS.01.01.01.01");
  expect(answer).toMatchObject({ banda: "sinDato", cifras: [{ valor: null }, { valor: null }] });
  expect(answer.cifras[0]?.explicacion.join(" ")).toContain("ND");
});

test.each([
  ["servicio:bajo", 6],
  ["servicio:sinDato", 3],
  ["objetivo:alto", 3],
  ["valoracion", 1.8],
])("%s: %d", async (code, value) => {
  const answer = await json(code);
  expect(answer.cifras.map(({ valor }) => valor)).toEqual([value]);
  expect(answer.banda).toBeNull();
});

test("a code may be written with other case and without zeros", async () => {
  expect((await json("iss.2.5.1.1")).codigo).toBe("ISS.02.05.01.01");
  expect((await json("op.2")).codigo).toBe("OP.02");
});

test("people read the same in lines, ending with 0", async () => {
  const said = await pntp(folder, ["explicar", SAMPLE, "OP.02"]);
  expect(said).toMatchObject({ code: 0, err: "" });
  expect(said.out).toContain("Avance Tipo 1 (%): 81.8\n  OP.02: 81.8 = promedio de 45.5, 100 (381.8 con tope) y 100 (230 con tope).");
  expect(said.out).toContain("Qué haría falta\n");
});

test.each([
  ["a code that is not there", [SAMPLE, "ISS.09.01.01.01"], "«ISS.09.01.01.01»"],
  ["a band that does not exist", [SAMPLE, "servicio:regular"], "«servicio:regular»"],
  ["no code", [SAMPLE], "CODIGO"],
  ["a year without columns", [SAMPLE, "OP.01", "--anio", "2030"], "2023"],
])("%s ends with 2 and says what there is", async (_case, args, named) => {
  const said = await pntp(folder, ["explicar", ...args]);
  expect(said).toMatchObject({ code: 2, out: "" });
  expect(said.err).toContain(named);
});
