import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** What a person does to a workbook in another program, on the bytes of the file. */
export function editFile(bytes: Uint8Array, edit: (file: FileByHand) => void): Uint8Array {
  const file = new FileByHand(unzipSync(bytes));
  edit(file);
  return zipSync(file.parts);
}

export class FileByHand {
  constructor(readonly parts: Record<string, Uint8Array>) {}

  text(path: string): string {
    const part = this.parts[path];
    if (!part) throw new Error(`no part ${path}`);
    return strFromU8(part);
  }

  edit(path: string, change: (xml: string) => string): void {
    const before = this.text(path);
    const after = change(before);
    if (after === before) throw new Error(`nothing changed in ${path}`);
    this.parts[path] = strToU8(after);
  }

  sheetPath(name: string): string {
    const id = new RegExp(`<sheet\\b[^>]*name="${name}"[^>]*r:id="([^"]+)"`).exec(this.text("xl/workbook.xml"))?.[1];
    const links = this.text("xl/_rels/workbook.xml.rels").match(/<Relationship [^>]*>/g) ?? [];
    const target = links.find((link) => link.includes(`Id="${id}"`))?.match(/Target="\/?(?:xl\/)?([^"]+)"/)?.[1];
    if (target === undefined) throw new Error(`no sheet ${name}`);
    return `xl/${target}`;
  }

  protect(sheet: string): void {
    this.edit(this.sheetPath(sheet), (xml) => xml.replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>'));
  }

  rename(sheet: string, name: string): void {
    this.edit("xl/workbook.xml", (xml) => xml.replace(`name="${sheet}"`, `name="${name}"`).replaceAll(`'${sheet}'!`, `'${name}'!`));
  }

  /** One empty row above this one (counted from 0); formulas in the sheet follow as far as their own row goes. */
  insertRow(sheet: string, at: number): void {
    const moved = (row: string) => (Number(row) > at ? Number(row) + 1 : Number(row));
    this.edit(this.sheetPath(sheet), (xml) =>
      xml
        .replace(/(<row\b[^>]*?\br=")(\d+)"/g, (_, start: string, row: string) => `${start}${moved(row)}"`)
        .replace(/(<c\b[^>]*?\br="[A-Z]+)(\d+)"/g, (_, start: string, row: string) => `${start}${moved(row)}"`)
        .replace(/(<mergeCell ref="[A-Z]+)(\d+)(:[A-Z]+)(\d+)"/g, (_, a: string, first: string, b: string, last: string) => {
          return `${a}${moved(first)}${b}${moved(last)}"`;
        })
        .replace(/(<f[^>]*>)([^<]*)(<\/f>)/g, (_, open: string, formula: string, close: string) => {
          return (
            open + formula.replace(/(\$?[A-Z]{1,2}\$?)(\d+)\b/g, (__, column: string, row: string) => `${column}${moved(row)}`) + close
          );
        }),
    );
  }

  /** Only where nothing else counts sheets. */
  removeSheet(name: string): void {
    this.edit("xl/workbook.xml", (xml) =>
      xml
        .replace(new RegExp(`<sheet\\b[^>]*name="${name}"[^>]*/>`), "")
        .replaceAll(new RegExp(`'?${name}'?!\\$[A-Z]+\\$\\d+(?::\\$[A-Z]+\\$\\d+)?`, "g"), "#REF!"),
    );
  }
}
