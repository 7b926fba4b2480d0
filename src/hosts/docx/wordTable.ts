import {
  AlignmentType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow as WordRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type XmlComponent,
} from "docx";
import { bandStyle } from "../../engine/sheets/kit/bandStyles";
import type { Cell, TableBlock, TableRow } from "../../engine/document/reportDocument";
import { Valued } from "./read/controls";
import { cellPlace, type KeptTexts } from "./proseControls";
import { columnWidths } from "./columnWidths";
import { isWhole } from "./keptTogether";
import { runsOf } from "./runs";
import { HEADER_FILL, NO_RULE, RULE, STRONG_FILL, STYLE } from "./wordLook";

const ALIGNMENTS: Readonly<Record<string, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  L: AlignmentType.LEFT,
  C: AlignmentType.CENTER,
  R: AlignmentType.RIGHT,
};

/**
 * A table of `width` twips: its header on every page, rows unbroken, its description for who cannot see it. `keepNext`: it stays with what
 * follows.
 */
export function wordTable(block: TableBlock, width: number, kept: KeptTexts, keepNext: boolean): Table {
  const margin = block.look === "matrix" ? 40 : 85;
  const widths = columnWidths(block, width, margin);
  const whole = isWhole(block);
  const rows = [
    ...(block.header ? [headerRow(block, block.header, widths)] : []),
    ...block.rows.map((row, index) => bodyRow(block, row, widths, kept, index === block.rows.length - 1 ? keepNext : whole)),
  ];
  return new DescribedTable(
    {
      rows,
      columnWidths: widths,
      width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      margins: { left: margin, right: margin, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
      borders: {
        top: RULE,
        bottom: RULE,
        left: NO_RULE,
        right: NO_RULE,
        insideHorizontal: RULE,
        insideVertical: block.look === "matrix" ? RULE : NO_RULE,
      },
      tableLook: { firstRow: block.header !== undefined, firstColumn: block.look === "facts", noHBand: true, noVBand: true },
    },
    block.description,
  );
}

/** A table with its alternative text, which the docx library does not know. */
export class DescribedTable extends Table {
  constructor(options: ConstructorParameters<typeof Table>[0], description: string) {
    super(options);
    const properties = this.root[0] as XmlComponent;
    properties.addChildElement(new Valued("w:tblCaption", description.split(":")[0] ?? description));
    properties.addChildElement(new Valued("w:tblDescription", description));
  }
}

function headerRow(block: TableBlock, header: readonly string[], widths: readonly number[]): WordRow {
  return new WordRow({
    tableHeader: true,
    cantSplit: true,
    children: header.map(
      (text, column) =>
        new TableCell({
          width: { size: widths[column] ?? 0, type: WidthType.DXA },
          shading: { type: ShadingType.CLEAR, color: "auto", fill: HEADER_FILL },
          verticalAlign: VerticalAlign.BOTTOM,
          children: [
            new Paragraph({
              style: block.look === "matrix" ? STYLE.matrixHeader : STYLE.cellHeader,
              alignment: alignmentOf(block, column),
              children: [new TextRun(text)],
            }),
          ],
        }),
    ),
  });
}

function bodyRow(block: TableBlock, row: TableRow, widths: readonly number[], kept: KeptTexts, keepNext: boolean): WordRow {
  return new WordRow({
    cantSplit: block.look !== "facts",
    children: row.cells.map((cell, column) => bodyCell(block, row, cell, column, widths[column] ?? 0, kept, keepNext && column === 0)),
  });
}

function bodyCell(
  block: TableBlock,
  { isStrong }: TableRow,
  cell: Cell,
  column: number,
  width: number,
  kept: KeptTexts,
  keepNext: boolean,
): TableCell {
  const style = block.look === "matrix" ? STYLE.matrixCell : STYLE.cell;
  const band = "band" in cell && cell.band !== undefined ? bandStyle[cell.band] : undefined;
  const fill = band ? band.fill.slice(1) : isStrong ? STRONG_FILL : undefined;
  const span = "span" in cell ? cell.span : undefined;
  return new TableCell({
    ...(span === undefined ? { width: { size: width, type: WidthType.DXA } } : { columnSpan: span }),
    verticalAlign: block.look === "grid" && block.align[column] !== "L" ? VerticalAlign.CENTER : VerticalAlign.TOP,
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: "auto", fill } }),
    children: [
      "prose" in cell
        ? cellPlace(cell.prose, style, kept)
        : new Paragraph({
            style,
            ...(keepNext ? { keepNext } : {}),
            alignment: alignmentOf(block, column),
            children: [
              ...(isStrong || band ? cell.runs.map((run) => ("figure" in run ? run : { ...run, look: "strong" as const })) : cell.runs),
            ].flatMap((run) => runsOf([run])),
          }),
    ],
  });
}

function alignmentOf({ align }: TableBlock, column: number): (typeof AlignmentType)[keyof typeof AlignmentType] {
  return ALIGNMENTS[align[column] ?? "L"] ?? AlignmentType.LEFT;
}
