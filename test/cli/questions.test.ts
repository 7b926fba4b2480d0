import { writeFileSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { bookWith } from "./books";
import { folderOfItsOwn, pntp } from "./calls";

/** Books whose question has one answer, asked and answered the same way in every command. */
type Row = readonly ExcelJS.CellValue[];

const folder = folderOfItsOwn();

async function bookOf(rows: readonly Row[], sheet = "Matriz"): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const worksheet = workbook.addWorksheet(sheet);
  rows.forEach((row, index) => (worksheet.getRow(index + 1).values = [...row]));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const save = (name: string, bytes: Uint8Array): void => writeFileSync(path.join(folder, name), bytes);

/** No header says «valor obtenido»; «% Avance» is «Avance» ÷ «Meta». */
const yearByYear: readonly Row[] = [
  ["Código", "Indicador", "Línea base", "Meta 2024", "Avance 2024", "% Avance 2024", "Meta 2025", "Avance 2025", "% Avance 2025"],
  ["OP.01", "Ampliar la cobertura"],
  ["IOP.01.01", "Tasa de cobertura de vacunas", 38.8, 43.2, 40.2, 93.1, 47.6, 46.2, 97.1],
  ["IOP.01.02", "Tasa de cobertura de controles", 51.8, 53.6, 52, 97, 55.3, 59.7, 108],
  ["IOP.01.03", "Tasa de hogares con conexión", 24.8, 27.5, 25.6, 93.1, 30.1, 30.1, 100],
  ["IOP.01.04", "Tasa de hogares con desagüe", 61.2, 64, 80, 125, 66.9, 46.8, 70],
];
const ANSWER = "--columnas E=vo:2024,H=vo:2025";

beforeAll(async () => {
  save("anios.xlsx", await bookOf(yearByYear));
  save("plan.xlsx", await bookOf(yearByYear.map((row) => [...row.slice(0, 4), row[6]])));
  save(
    "vacio.xlsx",
    await bookOf([
      ["Código", "Indicador", "Línea base", "Meta 2025", "Valor obtenido 2025"],
      ["IOP.01.01", "Tasa", 1, 2],
    ]),
  );
  save(
    "rivales.xlsx",
    await bookWith(["Matriz"], (workbook) => {
      const sheet = workbook.getWorksheet("Matriz");
      sheet?.spliceColumns(11, 0, ["Valores obtenidos", 2023, null, 17, 7]);
    }),
  );
});

const COMMANDS: readonly (readonly string[])[] = [
  ["calcular", "anios.xlsx", "--sin-archivo"],
  ["revisar", "anios.xlsx"],
  ["explicar", "anios.xlsx", "IOP.01.01"],
  ["laboratorio", "anios.xlsx"],
  ["informe", "anios.xlsx", "--reemplazar"],
  ["tablero", "anios.xlsx", "--reemplazar"],
  ["ficha", "anios.xlsx", "IOP.01.01", "--reemplazar"],
];

test.each(COMMANDS.map((call) => [call[0] ?? "", call] as const))(
  "%s asks which column it is, and takes the answer it printed",
  async (_, call) => {
    const asked = await pntp(folder, call);
    expect(asked.code).toBe(2);
    expect(asked.err.split("\n")[0]).toBe("No sé cuál columna es el valor obtenido; candidatas: Avance 2024 (E), Avance 2025 (H).");
    expect(asked.err).toContain(`Si son E y H, agrega: ${ANSWER}\n`);
    const answered = await pntp(folder, [...call, ...ANSWER.split(" ")]);
    expect(answered.err).not.toContain("No sé");
    expect(answered.code).toBeLessThan(2);
  },
);

test("the answer gives the right figures", async () => {
  const said = await pntp(folder, ["calcular", "anios.xlsx", "--sin-archivo", "--json", ...ANSWER.split(" ")]);
  const report = JSON.parse(said.out) as { anio: number; indicadores: { avanceTipo1: number }[] };
  expect([report.anio, ...report.indicadores.map(({ avanceTipo1 }) => avanceTipo1)]).toEqual([2025, 97.1, 108, 100, 70]);
});

test("none of them is an answer too", async () => {
  const asked = await pntp(folder, ["calcular", "anios.xlsx", "--sin-archivo"]);
  const option = /Si no es ninguna: (--columnas \S+)/.exec(asked.err)?.[1];
  expect(option).toBe("--columnas E=nada,H=nada");
  const said = await pntp(folder, ["calcular", "anios.xlsx", "--sin-archivo", ...(option?.split(" ") ?? [])]);
  expect(said.err.split("\n")[0]).toContain("tiene logros esperados pero no una columna de valores obtenidos");
});

test.each([
  ["plan.xlsx", "Esta matriz tiene logros esperados pero no una columna de valores obtenidos"],
  ["vacio.xlsx", "Ningún año tiene valores obtenidos"],
])("%s is told as it is", async (book, sentence) => {
  const said = await pntp(folder, ["calcular", book, "--sin-archivo"]);
  expect([said.code, said.err.split("\n")[0]]).toEqual([2, expect.stringContaining(sentence)]);
});

test("two columns for one thing: the finding says both options, and each gives its own figure", async () => {
  const asked = await pntp(folder, ["calcular", "rivales.xlsx", "--sin-archivo", "--anio", "2022", "--json"]);
  const { hallazgos } = JSON.parse(asked.out) as { hallazgos: { regla: string; respuestas?: string[] }[] };
  const rivals = hallazgos.find(({ regla }) => regla === "lectura.rol-disputado");
  expect(rivals?.respuestas).toEqual(["--columnas J=vo:2023,K=nada", "--columnas J=nada,K=vo:2023"]);
  const figure = async (option: string): Promise<number | null | undefined> => {
    const said = await pntp(folder, ["calcular", "rivales.xlsx", "--sin-archivo", "--json", ...option.split(" ")]);
    return (JSON.parse(said.out) as { indicadores: { avanceTipo1: number | null }[] }).indicadores[0]?.avanceTipo1;
  };
  expect(await figure("--columnas J=vo:2023,K=nada")).toBe(80);
  expect(await figure("--columnas J=nada,K=vo:2023")).toBe(85);
  for (const command of ["calcular", "revisar"])
    expect(
      (await pntp(folder, [command, "rivales.xlsx", "--anio", "2022", ...(command === "calcular" ? ["--sin-archivo"] : [])])).out,
    ).toContain("Responde con --columnas J=vo:2023,K=nada o con --columnas J=nada,K=vo:2023.");
});

test("what a call already said of the columns is in the option that it is told to paste", async () => {
  const said = await pntp(folder, ["calcular", "anios.xlsx", "--sin-archivo", "--columnas", "F=nada"]);
  expect(said.err).toContain("--columnas E=vo:2024,F=nada,H=vo:2025");
});

test.each([
  [["--columnas", "Z=vo:2025"], "La columna Z de --columnas está vacía en la hoja «Matriz»", "de A a I"],
  [["--cabecera", "4:3"], "--cabecera «4:3» no son filas", "--cabecera 3:4"],
  [["--cabecera", "3:40"], "son 38 filas", "20 filas"],
  [["--decimal", "como"], "--decimal no puede ser «como»", "¿Quisiste decir --decimal coma?"],
  [["--hoja", "Matriz!A3:F"], "«A3:F» no es un rango de la hoja «Matriz»", '--hoja "Matriz!A3:F18"'],
])("%s is refused", async (options, what, toDo) => {
  const said = await pntp(folder, ["calcular", "anios.xlsx", "--sin-archivo", ...options]);
  expect(said.code).toBe(2);
  expect(said.err).toContain(what);
  expect(said.err).toContain(toDo);
});

test("--ayuda tells how columns are answered, in every command", async () => {
  for (const command of new Set(COMMANDS.map(([name = ""]) => name))) {
    const { out } = await pntp(folder, [command, "--ayuda"]);
    for (const text of [
      "--columnas F=vo:2025,…",
      "lb, anio-lb, le, vo, codigo, nombre",
      "--cabecera 3:4",
      "--decimal punto|coma",
      "Tabla 4!A3:F18",
    ])
      expect(out).toContain(text);
  }
});

test("figures without a year are asked for it, with their letters", async () => {
  save(
    "sinanio.xlsx",
    await bookOf([
      ["Código", "Indicador", "Línea base", "Meta", "Valor obtenido"],
      ["IOP.01.01", "Número de casos atendidos", 10, 20, 16],
      ["IOP.01.02", "Número de talleres realizados", 5, 10, 10],
    ]),
  );
  const asked = await pntp(folder, ["calcular", "sinanio.xlsx", "--sin-archivo"]);
  expect(asked.err.split("\n").slice(0, 2)).toEqual([
    "No sé de qué año son Meta (D), Valor obtenido (E): no hay avances que calcular.",
    "Di su año: --columnas D=le:AAAA,E=vo:AAAA",
  ]);
  expect((await pntp(folder, ["calcular", "sinanio.xlsx", "--sin-archivo", "--columnas", "D=le:AAAA,E=vo:AAAA"])).err).toContain(
    "«AAAA» no es un año",
  );
  const said = await pntp(folder, ["calcular", "sinanio.xlsx", "--sin-archivo", "--json", "--columnas", "D=le:2025,E=vo:2025"]);
  expect((JSON.parse(said.out) as { indicadores: { avanceTipo1: number }[] }).indicadores.map(({ avanceTipo1 }) => avanceTipo1)).toEqual([
    80, 100,
  ]);
});

test("two columns for the only values there are: they are named, and never said to be missing", async () => {
  save(
    "dosvo.xlsx",
    await bookOf([
      ["Código", "Indicador", "Línea base", "Meta 2025", "Valor obtenido 2025", "Valor obtenido 2025"],
      ["IOP.01.01", "Número de casos atendidos", 10, 20, 16, 18],
      ["IOP.01.02", "Número de talleres realizados", 5, 10, 10, 9],
    ]),
  );
  const asked = await pntp(folder, ["calcular", "dosvo.xlsx", "--sin-archivo"]);
  expect(asked.err.split("\n").slice(0, 4)).toEqual([
    "No sé cuál columna es el valor obtenido; candidatas: Valor obtenido 2025 (E), Valor obtenido 2025 (F).",
    "Si es E, agrega: --columnas E=vo:2025,F=nada",
    "Si es F, agrega: --columnas E=nada,F=vo:2025",
    "Si no es ninguna: --columnas E=nada,F=nada",
  ]);
  const said = await pntp(folder, ["calcular", "dosvo.xlsx", "--sin-archivo", "--json", "--columnas", "E=vo:2025,F=nada"]);
  expect((JSON.parse(said.out) as { indicadores: { avanceTipo1: number }[] }).indicadores.map(({ avanceTipo1 }) => avanceTipo1)).toEqual([
    80, 100,
  ]);
});

test("commands without findings tell the question beside their result", async () => {
  for (const call of [
    ["explicar", "rivales.xlsx", "IOP.01.01"],
    ["laboratorio", "rivales.xlsx"],
    ["tablero", "rivales.xlsx", "--reemplazar"],
  ]) {
    const said = await pntp(folder, [...call, "--anio", "2022"]);
    expect(said.code).toBe(0);
    expect(said.err).toMatch(/^Aviso: .*Responde con --columnas J=vo:2023,K=nada o con --columnas J=nada,K=vo:2023\.$/m);
  }
});

test("the last year is not the last undisputed one: it is asked about, and another year can still be asked for", async () => {
  save(
    "ultimo.xlsx",
    await bookOf([
      ["Código", "Indicador", "Línea base", "Meta 2024", "Valor obtenido 2024", "Meta 2025", "Valor obtenido 2025", "Valor obtenido 2025"],
      ["IOP.01.01", "Número de casos atendidos", 10, 20, 16, 30, 15, 24],
      ["IOP.01.02", "Número de talleres realizados", 5, 10, 10, 20, 10, 16],
    ]),
  );
  const asked = await pntp(folder, ["calcular", "ultimo.xlsx", "--sin-archivo"]);
  expect([asked.code, asked.err.split("\n")[0]]).toEqual([
    2,
    "No sé cuál columna es el valor obtenido; candidatas: Valor obtenido 2025 (G), Valor obtenido 2025 (H).",
  ]);
  const figures = async (...options: string[]): Promise<readonly number[]> => {
    const said = await pntp(folder, ["calcular", "ultimo.xlsx", "--sin-archivo", "--json", ...options]);
    const report = JSON.parse(said.out) as { anio: number; indicadores: { avanceTipo1: number }[] };
    return [report.anio, ...report.indicadores.map(({ avanceTipo1 }) => avanceTipo1)];
  };
  expect(await figures("--anio", "2024")).toEqual([2024, 80, 100]);
  expect(await figures("--columnas", "G=nada,H=vo:2025")).toEqual([2025, 80, 80]);
});

test("of two columns of one year, the one that the other makes of its target is no rival", async () => {
  save(
    "cociente.xlsx",
    await bookOf([
      ["Código", "Indicador", "Línea base", "Meta 2025", "Valor obtenido 2025", "Valor obtenido 2025 (%)"],
      ["IOP.01.01", "Número de casos atendidos", 10, 20, 16, 80],
      ["IOP.01.02", "Número de talleres realizados", 5, 10, 10, 100],
      ["IOP.01.03", "Número de locales adecuados", 5, 40, 30, 75],
    ]),
  );
  const said = await pntp(folder, ["calcular", "cociente.xlsx", "--sin-archivo", "--json"]);
  const report = JSON.parse(said.out) as { indicadores: { avanceTipo1: number }[]; hallazgos: { regla: string }[] };
  expect(report.indicadores.map(({ avanceTipo1 }) => avanceTipo1)).toEqual([80, 100, 75]);
  expect(report.hallazgos.map(({ regla }) => regla)).not.toContain("lectura.rol-disputado");
});
