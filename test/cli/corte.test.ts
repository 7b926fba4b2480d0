import { writeFileSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { addMatrix } from "./books";
import { folderOfItsOwn, pntp } from "./calls";

const folder = folderOfItsOwn();
const WARNING = "«Fecha de corte: 31/12/2022» (Matriz!A1) dice 2022, y el último año con valores obtenidos es 2023";

/** The small matrix under a line; its values go to 2023. */
async function bookUnder(name: string, above: string): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Matriz");
  addMatrix(sheet, 2);
  sheet.getCell("A1").value = above;
  writeFileSync(path.join(folder, name), new Uint8Array(await workbook.xlsx.writeBuffer()));
  return name;
}

interface Answer {
  readonly anio: number;
  readonly datosAl: string;
  readonly confianza: string;
  readonly motivosDeDuda: readonly string[];
  readonly hallazgos: readonly { readonly regla: string }[];
}

async function json(book: string, ...more: readonly string[]): Promise<Answer> {
  return JSON.parse((await pntp(folder, ["calcular", book, "--sin-archivo", "--json", ...more])).out) as Answer;
}

describe("the cut written above, on the command line (A8)", () => {
  test("it is the year, a warning says which option answers, and the reading is not sure", async () => {
    const book = await bookUnder("distinto.xlsx", "Fecha de corte: 31/12/2022");
    expect(await json(book)).toMatchObject({
      anio: 2022,
      datosAl: "2022-12-31",
      confianza: "probable",
      motivosDeDuda: ["el corte escrito no es el último año con valores obtenidos"],
    });
    const { out } = await pntp(folder, ["calcular", book, "--sin-archivo"]);
    expect(out).toContain(WARNING);
    expect(out).toContain("Responde con --anio 2022 o con --anio 2023.");
    expect(out).toContain("Lectura: Probable: el corte escrito no es el último año con valores obtenidos.");
  });

  test.each(["2022", "2023"])("--anio %s answers: nothing is asked, and the reading is sure", async (year) => {
    const book = await bookUnder(`elegido-${year}.xlsx`, "Fecha de corte: 31/12/2022");
    const said = await json(book, "--anio", year);
    expect(said).toMatchObject({ anio: Number(year), datosAl: `${year}-12-31`, confianza: "segura", motivosDeDuda: [] });
    expect(said.hallazgos.map(({ regla }) => regla).filter((rule) => rule.includes("corte"))).toEqual([]);
  });

  test.each([[["explicar", "IOP.01.01"]], [["laboratorio"]], [["tablero"]], [["ficha", "IOP.01.01"]], [["informe"]]])(
    "%j asks too, and takes the same year",
    async ([order = "", ...operands]) => {
      const book = await bookUnder(`${order}.xlsx`, "Fecha de corte: 31/12/2022");
      const asked = await pntp(folder, [order, book, ...operands]);
      expect(asked.code).toBe(0);
      expect(asked.err).toContain(`Aviso: ${WARNING}`);
      expect(asked.err).toContain("--anio 2023");
      const told = await pntp(folder, [
        order,
        book,
        ...operands,
        "--anio",
        "2023",
        ...(order === "explicar" || order === "laboratorio" ? [] : ["--reemplazar"]),
      ]);
      expect(told.err).not.toContain("corte");
    },
  );

  test("a half is said as such", async () => {
    const book = await bookUnder("medio.xlsx", "Corte: I semestre 2023");
    const said = await json(book);
    expect(said).toMatchObject({ anio: 2023, datosAl: "2023-06-30" });
    expect(said.hallazgos.map(({ regla }) => regla)).toContain("lectura.corte-a-medio-anio");
  });
});
