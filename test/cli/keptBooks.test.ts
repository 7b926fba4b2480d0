import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync, zipSync, strToU8 } from "fflate";
import { filesIn, folderOfItsOwn, pntp } from "./calls";

const folder = folderOfItsOwn();

/** A book of XlsxWriter with one part changed, as a program or a person would. */
function book(name: string, part: string, change: (xml: string) => string): string {
  const parts = unzipSync(new Uint8Array(readFileSync(path.join(__dirname, "../hosts/xlsx/kept/objetivo_combinado.xlsx"))));
  parts[part] = strToU8(change(strFromU8(parts[part] ?? new Uint8Array(0))));
  writeFileSync(path.join(folder, name), zipSync(parts));
  return name;
}

const ORIGIN =
  '<Relationship Id="rId9" ' +
  'Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" ' +
  'Target="_xmlsignatures/origin.sigs"/></Relationships>';
const signedBook = (name: string): string => book(name, "_rels/.rels", (xml) => xml.replace("</Relationships>", ORIGIN));

describe("a matrix that Excel's menus do not show", () => {
  it("is read when --hoja names it, alone or with its range, and never by itself", async () => {
    const name = book("muy-oculta.xlsx", "xl/workbook.xml", (xml) =>
      xml.replace('<sheet name="Matriz"', '<sheet name="Matriz" state="veryHidden"').replace("<sheets>", "<sheets>"),
    );
    expect((await pntp(folder, ["calcular", name, "--sin-archivo"])).code).toBe(2);
    for (const sheet of ["Matriz", "matriz", "Matriz!A1:L8"])
      expect((await pntp(folder, ["calcular", name, "--hoja", sheet, "--sin-archivo"])).code).toBe(0);
  });
});

describe("a book whose structure is locked", () => {
  const locked = (name: string): string =>
    book(name, "xl/workbook.xml", (xml) => xml.replace("<bookViews>", '<workbookProtection lockStructure="1"/><bookViews>'));

  it("gets its Avance columns, and a sentence says that the summary was left out", async () => {
    const { code, out } = await pntp(folder, ["calcular", locked("bloqueado.xlsx")]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /Listo: .* celdas en «Matriz»\.\nAviso: La hoja «Resumen PNTP» no se creó, porque la estructura del libro está protegida/,
    );
  });

  it("refuses what is nothing but a new sheet", async () => {
    const { code, err } = await pntp(folder, ["tablero", locked("bloqueado-tablero.xlsx")]);
    expect([code, err]).toEqual([2, expect.stringContaining("estructura del libro está protegida") as string]);
  });
});

describe("a book with a digital signature", () => {
  it("gives a copy without it, and that is said before the copy is written", async () => {
    const { code, err } = await pntp(folder, ["calcular", signedBook("firmado.xlsx"), "--salida", "copia.xlsx"]);
    expect([code, err]).toEqual([0, expect.stringContaining("la copia sale sin ella; el libro firmado no se toca") as string]);
    expect(
      strFromU8(unzipSync(new Uint8Array(readFileSync(path.join(folder, "copia.xlsx"))))["_rels/.rels"] ?? new Uint8Array(0)),
    ).not.toContain("signature");
  });

  it("is not replaced unless that is asked for too", async () => {
    for (const command of [["calcular"], ["tablero"], ["revisar"]]) {
      const name = signedBook(`firmado-${command[0] ?? ""}.xlsx`);
      const before = readFileSync(path.join(folder, name));
      const files = filesIn(folder);
      const refused = await pntp(folder, [...command, name, "--salida", name, "--reemplazar"]);
      expect([refused.code, refused.err]).toEqual([2, expect.stringContaining("--quitar-firma") as string]);
      expect([readFileSync(path.join(folder, name)).equals(before), filesIn(folder)]).toEqual([true, files]);
      expect((await pntp(folder, [...command, name, "--salida", name, "--reemplazar", "--quitar-firma"])).code).not.toBe(2);
    }
  });

  it("is only looked at without a word", async () => {
    expect((await pntp(folder, ["calcular", signedBook("firmado-mirado.xlsx"), "--sin-archivo"])).err).toBe("");
  });
});
