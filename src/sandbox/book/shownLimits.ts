import type { Workbook } from "../../hosts/xlsx/workbook";
import type { WorkbookData } from "../excel/model/book/workbookData";

/** What the page's grid draws without the tab standing still, far above any matrix; Excel, and the command line, take more. */
const SHOWN = {
  sheets: 200,
  cells: 500_000,
  /** Cells whose result the page computes. */
  formulas: 60_000,
  /** Letters of these formulas; a long one is read again for each cell that shares it. */
  formulaLetters: 6_000_000,
  merges: 20_000,
  rules: 2_000,
  names: 10_000,
} as const;

type Kind = keyof typeof SHOWN;

const KINDS: Readonly<Record<Kind, string>> = {
  sheets: "hojas",
  cells: "celdas con contenido o formato",
  formulas: "fórmulas",
  formulaLetters: "letras en sus fórmulas",
  merges: "combinaciones de celdas",
  rules: "reglas de formato condicional",
  names: "nombres definidos",
};

/** Why a workbook is not shown here, before its cells are taken out of their compact form; undefined where it can be. */
export function tooManyCells(workbook: Workbook): string | undefined {
  const found = { sheets: workbook.part.sheets.length, cells: 0, formulas: 0, formulaLetters: 0, names: workbook.part.names.length };
  for (const entry of workbook.part.sheets) {
    const cells = workbook.grid(entry)?.cells;
    if (!cells) continue;
    found.cells += cells.columns.length;
    for (const at of cells.formulaAt ?? []) {
      if (at === 0) continue;
      found.formulas++;
      found.formulaLetters += (at > 0 ? cells.formulas[at - 1] : cells.sharedGroups[-at - 1]?.text)?.length ?? 0;
    }
  }
  return sentenceOf(found);
}

/** The same for what stands beside the cells. */
export function tooManyMarks({ sheets }: WorkbookData): string | undefined {
  const found = { merges: 0, rules: 0 };
  for (const { merges = [], conditionalFormats = [] } of sheets) {
    found.merges += merges.length;
    found.rules += conditionalFormats.length;
  }
  return sentenceOf(found);
}

function sentenceOf(found: Partial<Record<Kind, number>>): string | undefined {
  const beyond = (Object.keys(found) as Kind[]).find((kind) => (found[kind] ?? 0) > SHOWN[kind]);
  if (beyond === undefined) return undefined;
  return (
    `El libro tiene ${(found[beyond] ?? 0).toLocaleString("es-PE")} ${KINDS[beyond]}, y esta hoja de prueba muestra hasta ` +
    `${SHOWN[beyond].toLocaleString("es-PE")} para que la página no se detenga. Ábrelo en Excel, borra lo que sobra y guárdalo, o usa pntp.`
  );
}
