import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { unzipSync, zipSync } from "fflate";
import { openXlsx } from "../../src/hosts/xlsx/openXlsx";
import { checkWellFormed, partsOf, textOfPart } from "../hosts/xlsx/packageParts";
import { filesIn, folderOfItsOwn, pntp, SAMPLE } from "./calls";

const folder = folderOfItsOwn();
const file = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(folder, name)));

describe("pntp tablero", () => {
  it("adds «Tablero PNTP» with three charts and leaves every part of the matrix as it was", async () => {
    const said = await pntp(folder, ["tablero", SAMPLE, "--salida", "tablero.xlsx"]);
    expect(said).toEqual({
      code: 0,
      out: "Listo: «tablero.xlsx» · hoja «Tablero PNTP» creada, con 3 gráficos. La matriz no cambió.\n",
      err: "",
    });
    const [before, after] = [unzipSync(new Uint8Array(readFileSync(SAMPLE))), unzipSync(file("tablero.xlsx"))];
    expect(Buffer.from(after["xl/worksheets/sheet1.xml"] ?? []).equals(Buffer.from(before["xl/worksheets/sheet1.xml"] ?? []))).toBe(true);
    for (const part of Object.keys(after).filter((name) => /charts\/|drawings\//.test(name) && name.endsWith(".xml")))
      checkWellFormed(textOfPart(file("tablero.xlsx"), part));
  });

  it("refreshes it in place over a chart that was moved, and reads the same single matrix afterwards", async () => {
    await pntp(folder, ["tablero", SAMPLE, "--salida", "uno.xlsx"]);
    const parts = { ...partsOf(file("uno.xlsx")) };
    const drawing = Object.keys(parts).find((name) => /drawings\/drawing\d+\.xml$/.test(name)) ?? "";
    parts[drawing] = new TextEncoder().encode(
      textOfPart(file("uno.xlsx"), drawing).replace("<xdr:col>0</xdr:col>", "<xdr:col>3</xdr:col>"),
    );
    writeFileSync(path.join(folder, "movido.xlsx"), zipSync(parts));
    const said = await pntp(folder, ["tablero", "movido.xlsx", "--anio", "2022", "--salida", "dos.xlsx"]);
    expect(said.out).toContain("hoja «Tablero PNTP» actualizada");
    expect(textOfPart(file("dos.xlsx"), drawing)).toContain("<xdr:col>3</xdr:col>");
    const opened = openXlsx(file("dos.xlsx"));
    expect(opened.ok && (await opened.host.listSheets()).filter(({ name }) => name.startsWith("Tablero"))).toHaveLength(1);
    expect((await pntp(folder, ["calcular", "dos.xlsx", "--sin-archivo"])).code).toBe(0);
  });

  it("ends with 2 and writes nothing where the order or the book is wrong", async () => {
    const before = filesIn(folder);
    expect((await pntp(folder, ["tablero", SAMPLE, "--anio", "1950", "--salida", "x.xlsx"])).code).toBe(2);
    expect((await pntp(folder, ["tablero", SAMPLE, "--hoja", "Otra", "--salida", "x.xlsx"])).code).toBe(2);
    expect((await pntp(folder, ["tablero", SAMPLE, "--salida", "tablero.xlsx"])).err).toContain("Agrega --reemplazar");
    expect(filesIn(folder)).toEqual(before);
  });
});

describe("pntp ficha", () => {
  it("adds the card of an indicator, tells its trajectory, and is not read as a matrix", async () => {
    const said = await pntp(folder, ["ficha", SAMPLE, "IOP.01.01", "--anio", "2023", "--salida", "ficha.xlsx"]);
    expect([said.code, said.err]).toEqual([0, ""]);
    expect(said.out).toContain("Trayectoria: El último logro esperado es de 2023");
    expect(said.out).toContain("hoja «Ficha IOP.01.01» creada, con 1 gráfico");
    expect((await pntp(folder, ["calcular", "ficha.xlsx", "--sin-archivo"])).code).toBe(0);
  });

  it("says which code is near where there is none so", async () => {
    const said = await pntp(folder, ["ficha", SAMPLE, "IOP.01.09", "--salida", "x.xlsx"]);
    expect(said.code).toBe(2);
    expect(said.err).toContain("¿Quisiste decir «IOP.01.01»?");
  });
});
