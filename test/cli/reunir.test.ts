import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { filesIn, folderOfItsOwn, pntp } from "./calls";

const RETURNED = path.join(__dirname, "../followup/returned");
const PEI = path.join(RETURNED, "matrices/pei.xlsx");
const form = (name: string): string => path.join(RETURNED, "forms", name);
const folder = folderOfItsOwn();
let made = 0;

/** A folder for one call. */
function inFolder(): string {
  const own = path.join(folder, String(++made));
  mkdirSync(own);
  return own;
}

test("What came back enters into a copy beside the matrix, with its registry, ledger and board", async () => {
  const own = inFolder();
  cpSync(PEI, path.join(own, "pei.xlsx"));
  const said = await pntp(own, ["reunir", "pei.xlsx", form("como_debe_salud.xlsx"), form("como_debe_educacion.xlsx")]);
  expect(said.err).toBe("");
  expect(said.out).toContain("Corte 2024");
  expect(said.out).toContain("IAEI.02.01.01  nuevo       1,402");
  expect(said.out).toContain("2 archivos · 8 nuevos · 1 igual");
  expect(said.out).toContain("Listo: «pei-pntp.xlsx» · hoja «Registro PNTP» creada");
  expect(said.code).toBe(0);
});

test("The same files again say «igual», and the copy is the same file byte for byte", async () => {
  const own = inFolder();
  await pntp(own, ["reunir", PEI, form("como_debe_salud.xlsx"), "--salida", "uno.xlsx"]);
  const again = await pntp(own, ["reunir", "uno.xlsx", form("como_debe_salud.xlsx"), "--salida", "dos.xlsx"]);
  expect(again.out).toContain("1 archivo · 5 iguales");
  expect(again.code).toBe(0);
  expect(readFileSync(path.join(own, "dos.xlsx")).equals(readFileSync(path.join(own, "uno.xlsx")))).toBe(true);
  expect((await pntp(own, ["reunir", "uno.xlsx", form("como_debe_salud.xlsx")])).out).toContain("No hay nada que escribir");
  expect(filesIn(own)).toEqual(["dos.xlsx", "uno.xlsx"]);
});

/** A form with more rows behind its table, and what else its sheets get. */
function grown(own: string, rows: readonly (readonly [number, string])[], part = "xl/worksheets/sheet1.xml", cells = ""): string {
  const parts = unzipSync(new Uint8Array(readFileSync(form("como_debe_salud.xlsx"))));
  const text = (address: string, value: string): string => `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const added = rows.map(([at, code]) => `<row r="${at}">${text(`A${at}`, code)}<c r="H${at}"><v>${at}</v></c></row>`).join("") + cells;
  const xml = strFromU8(parts[part] ?? new Uint8Array()).replace("</sheetData>", () => `${added}</sheetData>`);
  expect(xml).toContain(added);
  const file = path.join(own, "crecido.xlsx");
  writeFileSync(file, zipSync({ ...parts, [part]: strToU8(xml) }));
  return file;
}

const rowsOf = (count: number, code: (at: number) => string): readonly (readonly [number, string])[] =>
  Array.from({ length: count }, (_, at) => [at + 60, code(at)] as const);

test("A code that a form repeats on thousands of rows is one line, with where it stands up to five cells", async () => {
  const own = inFolder();
  const file = grown(
    own,
    rowsOf(3000, () => "IAEI.02.01.01"),
  );
  const said = await pntp(own, ["reunir", PEI, file, "--sin-archivo", "--json"]);
  const values = (JSON.parse(said.out) as { readonly valores: readonly { readonly por: string; readonly frase: string }[] }).valores;
  const repeated = values.filter(({ por }) => por === "repeated");
  expect(repeated).toHaveLength(1);
  expect(repeated[0]?.frase).toMatch(/^.{0,250} y 2995 más.*Deja una sola fila\.$/);
});

test("Of thousands of values of a file five hundred are printed, and how many more there are is told", async () => {
  const own = inFolder();
  const file = grown(
    own,
    rowsOf(2000, (at) => `XX.${at}`),
  );
  const said = await pntp(own, ["reunir", PEI, file, "--sin-archivo"]);
  expect(said.out.split("\n").filter((line) => line.includes("XX.")).length).toBeLessThan(1100);
  expect(said.out).toMatch(/… y 1,?\d{3} valores más: con --json salen todos\./);
});

test("A table of more rows than any form is refused with a sentence", async () => {
  const own = inFolder();
  const file = grown(
    own,
    rowsOf(10_050, (at) => `XX.${at}`),
  );
  const said = await pntp(own, ["reunir", PEI, file, "--corte", "2024", "--sin-archivo"]);
  expect([said.code, said.out]).toEqual([1, expect.stringContaining("más de 10000 filas con código o respuesta")]);
});

test.each(["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml", "xl/worksheets/sheet4.xml"])(
  "A cell at the end of %s changes nothing of what is read",
  async (part) => {
    const own = inFolder();
    const far = grown(own, [], part, '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>');
    const said = await pntp(own, ["reunir", PEI, far, "--sin-archivo"]);
    expect([said.code, said.out]).toEqual([0, expect.stringContaining("1 archivo · 5 nuevos")]);
  },
);

test("A question is printed with what answers it, and typed back it enters", async () => {
  const own = inFolder();
  const call = ["reunir", PEI, form("proporcion_con_cociente.xlsx"), form("pegado_en_celdas_de_porcentaje.xlsx"), "--salida", "r.xlsx"];
  const asked = await pntp(own, [...call, "--sin-archivo"]);
  expect(asked.code).toBe(1);
  expect(asked.out).toContain("--respuesta IAEI.01.02.01=88.5   88.5 %");
  expect(asked.out).toContain("--respuesta IAEI.01.02.01=no   no se toma");
  expect(filesIn(own)).toEqual([]);
  const answered = await pntp(own, [...call, "--respuesta", "IOEI.01.01=63.4", "--respuesta", "IAEI.01.02.01=88,5 %"]);
  expect(answered.out).toContain("Se respondió 88.5");
  expect(answered.code).toBe(0);
});

test("What was turned down is told as decided when it is read again, with how to change it; why is never cut", async () => {
  const own = inFolder();
  const files = [form("proporciones_sin_formato.xlsx")];
  const answers = ["IOEI.01.01=no", "IAEI.01.01.02=51.3", "IAEI.01.02.01=no"].flatMap((each) => ["--respuesta", each]);
  const first = await pntp(own, ["reunir", PEI, ...files, ...answers, "--salida", "r.xlsx"]);
  expect(first.code).toBe(0);
  const again = await pntp(own, ["reunir", "r.xlsx", ...files, "--sin-archivo"]);
  expect(again.code).toBe(0);
  expect(again.out).toContain("lo decidió quien reunió el");
  expect(again.out).toContain("Cambia con otra respuesta, o si llega otro valor.");
  expect(again.out).toContain("Ya decidido: se cambia repitiendo la orden con");
  expect(again.out).toContain("--respuesta IOEI.01.01=0.634   0.634 %");
  const board = await pntp(own, ["seguimiento", "r.xlsx", "--corte", "2024"]);
  expect(board.out).toMatch(/IOEI\.01\.01 +No se tomó +Gerencia de Salud/);
});

test("An answer to nothing, or with a value that was not offered, is told before anything is written", async () => {
  const own = inFolder();
  const call = ["reunir", PEI, form("proporciones_sin_formato.xlsx"), "--respuesta"];
  expect((await pntp(own, [...call, "IAEI.99=1"])).err).toContain("No hay ninguna pregunta sobre «IAEI.99».");
  const other = await pntp(own, [...call, "IOEI.01.01=170"]);
  expect(other.err).toContain("«170» no es una respuesta de IOEI.01.01.");
  expect(other.err).toContain("Puede ser: 63.4, 0.634, no, u otra cifra de 0 a 100.");
  expect(other.code).toBe(2);
  expect((await pntp(own, [...call, "IOEI.01.01"])).err).toContain("--respuesta no puede ser «IOEI.01.01».");
  expect(filesIn(own)).toEqual([]);
});

test("A folder is read with its subfolders; what is no form is told by its name, and the rest goes on", async () => {
  const own = inFolder();
  mkdirSync(path.join(own, "llegaron/enero"), { recursive: true });
  for (const name of ["foto.jpg", "reporte.pdf", "vacio.xlsx", "a_medias.xlsx", "con_clave.xlsx", "viejo.xls"])
    cpSync(form(name), path.join(own, "llegaron", name));
  cpSync(form("como_debe_salud.xlsx"), path.join(own, "llegaron/enero/salud.xlsx"));
  writeFileSync(path.join(own, "llegaron/enero/~$salud.xlsx"), "\u0005Ana");
  const said = await pntp(own, ["reunir", PEI, "llegaron", "--salida", "r.xlsx"]);
  expect(said.out).toContain("7 archivos · 5 nuevos · 6 archivos sin leer");
  expect(said.out).toContain("Es una imagen (una foto o una captura)");
  expect(said.out).not.toContain("~$");
  expect(said.code).toBe(1);
});

test("Forms of several cuts, or of none, ask for the cut", async () => {
  const own = inFolder();
  const several = await pntp(own, ["reunir", PEI, form("como_debe_salud.xlsx"), form("formato_del_anio_pasado.xlsx")]);
  expect(several.err).toContain("Los formatos son de varios cortes: 2024, 2023.");
  const none = await pntp(own, ["reunir", PEI, form("foto.jpg")]);
  expect(none.err).toContain("Ningún archivo dice de qué corte es.");
  expect(none.err).toContain("«foto.jpg»: Es una imagen");
  const chosen = await pntp(own, [
    "reunir",
    PEI,
    form("como_debe_salud.xlsx"),
    form("formato_del_anio_pasado.xlsx"),
    "--corte",
    "2024",
    "--sin-archivo",
  ]);
  expect(chosen.out).toContain("Es del corte 2023 y se reúne el 2024: no se toma ninguno de sus 5 valores.");
  expect([several.code, none.code, chosen.code]).toEqual([2, 2, 1]);
});

test("A file or a folder that is not there is refused, and so is a folder with nothing in it", async () => {
  const own = inFolder();
  mkdirSync(path.join(own, "nada"));
  expect((await pntp(own, ["reunir", PEI, "formatos"])).err).toContain("No existe «formatos».");
  expect((await pntp(own, ["reunir", PEI, "nada"])).err).toContain("No hay ningún archivo que leer.");
  expect((await pntp(own, ["reunir", PEI])).err).toContain("Falta ARCHIVO");
});

test("JSON has the inbox and what was written", async () => {
  const own = inFolder();
  const said = await pntp(own, ["reunir", PEI, form("acumulado_que_baja.xlsx"), form("foto.jpg"), "--json", "--salida", "r.xlsx"]);
  const told = JSON.parse(said.out) as { archivos: unknown[]; valores: Record<string, unknown>[]; escrito: unknown[] };
  expect(told.archivos[1]).toMatchObject({ archivo: "foto.jpg", no_se_lee: expect.stringContaining("imagen") });
  expect(told.valores.find(({ codigo }) => codigo === "IAEI.01.01.01")).toMatchObject({
    veredicto: "nuevo",
    hallazgos: [{ regla: "valores.acumulado-baja" }],
  });
  expect(told.valores.find(({ codigo }) => codigo === "IAEI.01.02.01")).toMatchObject({
    veredicto: "nuevo",
    valor: 88.5,
    fuente: "Registro administrativo de la entidad",
  });
  expect(told.escrito).toHaveLength(5);
});

test("Texts of forms are shown as texts: nothing of them is obeyed by the terminal, nor enters as a formula", async () => {
  const own = inFolder();
  const said = await pntp(own, ["reunir", PEI, form("textos_hostiles.xlsx"), "--salida", "r.xlsx"]);
  expect(said.code).toBe(0);
  expect(["\u202e", "\u001b"].filter((character) => said.out.includes(character))).toEqual([]);
  const again = await pntp(own, ["reunir", "r.xlsx", form("textos_hostiles.xlsx"), "--json", "--sin-archivo"]);
  const told = JSON.parse(again.out) as { valores: Record<string, unknown>[] };
  // What stands in the registry is the text itself.
  expect(told.valores.map(({ veredicto }) => veredicto)).toEqual(["igual", "igual", "igual", "igual"]);
});

test("Four hundred files with thirty bad ones are read to the end", async () => {
  const own = inFolder();
  mkdirSync(path.join(own, "llegaron"));
  const whole = readFileSync(form("como_debe_educacion.xlsx"));
  for (let at = 0; at < 370; at++) writeFileSync(path.join(own, "llegaron", `educacion ${at}.xlsx`), withComment(whole, String(at)));
  for (let at = 0; at < 30; at++) writeFileSync(path.join(own, "llegaron", `malo ${at}.xlsx`), whole.subarray(0, 2000 + at));
  const said = await pntp(own, ["reunir", PEI, "llegaron", "--salida", "r.xlsx"]);
  expect(said.err).toBe("");
  expect(said.out).toContain(`400 archivos · 4 nuevos · ${369 * 4} iguales · 30 archivos sin leer`);
  expect(said.code).toBe(1);
}, 240_000);

/** The same workbook in other bytes: with a comment behind its directory. */
function withComment(zip: Buffer, comment: string): Buffer {
  const copy = Buffer.concat([zip, Buffer.from(comment)]);
  copy.writeUInt16LE(comment.length, zip.length - 2);
  return copy;
}
