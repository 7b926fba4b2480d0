import type { FigureRun, Phrase } from "../words/reportTexts/phrase";
import type { Block, Cell, ProsePlace, ReportDocument } from "./reportDocument";

export interface Changes {
  readonly figure: (run: FigureRun) => FigureRun;
  readonly place: (place: ProsePlace) => ProsePlace;
}

/** The document with each figure and each place as `changes` leaves it. */
export function mapDocument(document: ReportDocument, changes: Changes): ReportDocument {
  return {
    ...document,
    sections: document.sections.map((section) => ({ ...section, blocks: section.blocks.map((block) => mapBlock(block, changes)) })),
  };
}

function mapBlock(block: Block, changes: Changes): Block {
  switch (block.block) {
    case "paragraph":
      return { ...block, runs: mapRuns(block.runs, changes) };
    case "prose":
      return { ...changes.place(block), block: "prose" };
    case "table":
      return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => mapCell(cell, changes)) })) };
    default:
      return block;
  }
}

function mapCell(cell: Cell, changes: Changes): Cell {
  return "prose" in cell ? { prose: changes.place(cell.prose) } : { ...cell, runs: mapRuns(cell.runs, changes) };
}

function mapRuns(runs: Phrase, { figure }: Changes): Phrase {
  return runs.map((run) => ("figure" in run ? figure(run) : run));
}
