import { zipSync, type Zippable } from "fflate";

export type Bytes = Uint8Array<ArrayBuffer>;
export type Content = string | Uint8Array;
export type Files = Record<string, Content | undefined>;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The pieces of a small workbook with one matrix (OP.01, two indicators, 2022 and 2023) that an attack changes one by one. */
export interface Pieces {
  /** Rows of the sheet; each attack may give its own. */
  readonly rows?: string;
  /** Between the opening of <worksheet> and <sheetData>. */
  readonly head?: string;
  /** After </sheetData>. */
  readonly tail?: string;
  readonly sheetTag?: string;
  readonly sheets?: string;
  /** After <sheets>. */
  readonly names?: string;
  readonly workbookLinks?: string;
  readonly xfs?: string;
  readonly numFmts?: string;
  readonly strings?: string;
  readonly types?: string;
  /** Parts that are added, replaced or (undefined) left out. */
  readonly parts?: Files;
}

export function files({ parts = {}, ...p }: Pieces = {}): Files {
  return {
    "[Content_Types].xml":
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ` +
      `ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ` +
      `ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override ` +
      `PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ` +
      `ContentType="${TYPE}.sharedStrings+xml"/>${p.types ?? ""}</Types>`,
    "_rels/.rels":
      `${HEAD}<Relationships xmlns="${PACKAGE_LINKS}"><Relationship Id="rId1" Type="${LINKS}/officeDocument" ` +
      `Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml":
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${LINKS}">` +
      `<sheets>${p.sheets ?? sheetTag(1, "Matriz")}</sheets>${p.names ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels":
      `${HEAD}<Relationships xmlns="${PACKAGE_LINKS}"><Relationship Id="rId1" Type="${LINKS}/worksheet" ` +
      `Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${LINKS}/styles" Target="styles.xml"/>` +
      `<Relationship Id="rId3" Type="${LINKS}/sharedStrings" ` +
      `Target="sharedStrings.xml"/>${p.workbookLinks ?? ""}</Relationships>`,
    "xl/worksheets/sheet1.xml": `${HEAD}${p.sheetTag ?? `<worksheet xmlns="${MAIN}" xmlns:r="${LINKS}">`}${p.head ?? ""}<sheetData>${p.rows ?? rowsOf(MATRIX)}</sheetData>${p.tail ?? ""}</worksheet>`,
    "xl/styles.xml":
      `${HEAD}<styleSheet xmlns="${MAIN}">${p.numFmts ?? ""}<fonts count="1"><font><sz val="11"/><name val="Calibri"/>` +
      `</font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill ` +
      `patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/>` +
      `</border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
      `<cellXfs>${p.xfs ?? XF}</cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}">${p.strings ?? "<si><t>Código</t></si>"}</sst>`,
    ...parts,
  };
}

export function book(pieces: Pieces = {}): Bytes {
  return pack(files(pieces));
}

export function pack(content: Files): Bytes {
  const zippable: Zippable = {};
  for (const [name, text] of Object.entries(content))
    if (text !== undefined)
      zippable[name] = [typeof text === "string" ? new TextEncoder().encode(text) : text, { mtime: new Date("2024-01-01T12:00:00Z") }];
  return zipSync(zippable, { level: 4 });
}

export const XF = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';

export function sheetTag(number: number, name: string, link = "rId1"): string {
  return `<sheet name="${escaped(name)}" sheetId="${number}" r:id="${link}"/>`;
}

/** A sheet part of its own, with its type and its link, for books of many sheets. */
export function worksheet(rows: string, tail = ""): string {
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${LINKS}"><sheetData>${rows}</sheetData>${tail}</worksheet>`;
}

export function link(id: string, kind: string, target: string, mode = ""): string {
  return `<Relationship Id="${id}" Type="${LINKS}/${kind}" Target="${target}"${mode}/>`;
}

export function relationships(content: string): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE_LINKS}">${content}</Relationships>`;
}

export type Cell = string | number | null | { readonly xml: string };

export const MATRIX: readonly (readonly Cell[])[] = [
  [
    "Código",
    "Objetivo prioritario / Indicador",
    "Responsable de indicador",
    "Sentido esperado",
    "Línea base",
    null,
    "Logros esperados",
    null,
    "Valores obtenidos",
    null,
  ],
  [null, null, null, null, "Año", "Valor", 2022, 2023, 2022, 2023],
  ["OP.01", "Mejorar el servicio"],
  ["IOP.01.01", "Número de casos atendidos", "Entidad A", "ascendente", 2020, 10, 15, 20, 12, 16],
  ["IOP.01.02", "Número de personas capacitadas", "Entidad B", "ascendente", 2020, 5, 6, 8, 6, "ND"],
];

/** The matrix with some of its cells changed: `{ "B4": "=HYPERLINK(1)" }`; the address counts one letter. */
export function matrixWith(changes: Readonly<Record<string, Cell>>): Cell[][] {
  const rows = MATRIX.map((row) => [...row]);
  for (const [address, cell] of Object.entries(changes)) {
    const row = (rows[Number(address.slice(1)) - 1] ??= []);
    row[address.charCodeAt(0) - 65] = cell;
  }
  return rows;
}

export function rowsOf(rows: readonly (readonly Cell[])[]): string {
  return rows
    .map((row, i) => `<row r="${i + 1}">${row.map((cell, j) => cellXml(cell ?? null, `${columnName(j)}${i + 1}`)).join("")}</row>`)
    .join("");
}

function cellXml(cell: Cell, address: string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === "object") return cell.xml.replace("<c", `<c r="${address}"`);
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

export function columnName(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : columnName(Math.floor(column / 26) - 1) + columnName(column % 26);
}

/** As Excel writes text: what XML cannot hold as _xHHHH_. */
// eslint-disable-next-line no-control-regex -- exactly the characters XML cannot hold
const UNWRITABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff\ud800-\udfff]/g;

export function escaped(text: string): string {
  const named = text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
  return named.replace(UNWRITABLE, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

/** How many indicators a small file holds: rows 3 and on, all alike. */
export function manyRows(count: number, row: (i: number) => readonly Cell[]): Cell[][] {
  const [top = [], years = []] = MATRIX;
  return [[...top], [...years], ["OP.01", "Mejorar el servicio"], ...Array.from({ length: count }, (_, i) => [...row(i)])];
}

export function nested(count: number, name: string): string {
  return `<${name}>`.repeat(count) + `</${name}>`.repeat(count);
}
