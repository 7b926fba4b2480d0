import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readText } from "../../src/hosts/texts/readText";
import type { TextParagraph } from "../../src/engine/audit/narrative/lexis/text";

/** A figure of a text: what it is, and what it should say. `inicio` counts letters (code points) of the text. */
export interface GoldFigure {
  readonly inicio: number;
  readonly texto: string;
  readonly clase: "matriz" | "conteo" | "derivada" | "texto" | "ninguna";
  /** Pairs a figure with the one in its place in the twin. */
  readonly marca?: number;
  /** Not given: null. */
  readonly valor?: number;
  /** Not given: as `valor`. */
  readonly esperado?: number | null;
  readonly codigo?: string;
  readonly medida?: string;
  readonly anio?: number;
  readonly celda?: string;
  /** Number of the planted fault. */
  readonly falla?: number;
}

/** A planted fault: a wrong figure, or a wrong claim in words. */
export interface GoldFault {
  readonly id: number;
  readonly marca: number;
  readonly tipo: string;
  readonly fragmento: string;
  readonly correcto: string;
  readonly codigos: readonly string[];
  readonly esperado: number | null;
  readonly en: "cifra" | "palabras";
  /** What a message that found it speaks of. */
  readonly pistas?: readonly string[];
  readonly inicio: number;
}

export interface GoldText {
  readonly texto: string;
  readonly cifras: readonly GoldFigure[];
  readonly fallas: readonly GoldFault[];
  /** Where the twin has the right claim in the place of a wrong one, by mark. */
  readonly afirmaciones: Readonly<Record<string, number>>;
}

/** A report with planted faults, its clean twin, its matrix, and what is true of each figure. */
export interface Report {
  readonly name: string;
  readonly year: number;
  readonly matrix: Uint8Array;
  readonly faulty: GoldText & { readonly paragraphs: readonly TextParagraph[] };
  readonly twin: GoldText & { readonly paragraphs: readonly TextParagraph[] };
}

type Kept = Omit<Partial<GoldText>, "cifras"> & Pick<GoldText, "cifras">;

/** The reports of a folder: `dev`, those that code was written with, or `apartado`, those that nobody who wrote code looked at. */
export function readReports(folder: "dev" | "apartado"): readonly Report[] {
  const home = path.join(__dirname, folder);
  return readdirSync(home)
    .sort()
    .map((name) => readReport(path.join(home, name)));
}

function readReport(folder: string): Report {
  const files = readdirSync(folder);
  const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(path.join(folder, file)));
  const gold = JSON.parse(readFileSync(path.join(folder, "gold.json"), "utf8")) as { anio: number; con_fallas: Kept; limpio: Kept };
  const textOf = (kept: Kept, stem: string): Report["twin"] => {
    const file = files.find((one) => one.startsWith(`${stem}.`)) ?? stem;
    const bytes = bytesOf(file);
    const read = readText(file, bytes);
    if (!read.ok) throw new Error(read.message);
    return { texto: new TextDecoder().decode(bytes), fallas: [], afirmaciones: {}, ...kept, paragraphs: read.paragraphs };
  };
  return {
    name: path.basename(folder),
    year: gold.anio,
    matrix: bytesOf("matriz.xlsx"),
    faulty: textOf(gold.con_fallas, "texto"),
    twin: textOf(gold.limpio, "limpio"),
  };
}
