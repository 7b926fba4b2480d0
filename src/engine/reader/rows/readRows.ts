import { placeAddress } from "../../address";
import type { Indicator, PolicyNode } from "../../domain/policy";
import type { Grid } from "../../grid";
import { terms } from "../../words/glossary";
import type { HeaderBlock } from "../headers/headerBlock";
import { readHeaderAgain } from "../headers/repeatedHeader";
import type { ColumnRole, MatrixColumn, MatrixRow, ReaderChoices, RowKind } from "../matrix";
import type { ReadingFindings } from "../matrixFindings";
import { readCode, type Code } from "../text/code";
import type { DecimalSeparator } from "../text/numberText";
import { Breakdown } from "./breakdown";
import type { RoleColumns } from "./descriptors";
import { IndicatorRows, type IndicatorRow } from "./indicatorRows";
import { isSameName, NoteRows } from "./noteRows";
import { PartsReader } from "./parts";
import { PolicyTree } from "./policyTree";
import { opensNotes } from "./prose";
import { RowCodes } from "./rowCodes";
import { RowContents } from "./rowContents";
import type { RowFiguresReader } from "./rowFigures";
import { oneLine, rowTexts } from "./rowTexts";
import { isLevel, isTotal, nameWithoutCode } from "./rowWords";

export interface ReadRows {
  readonly rows: readonly MatrixRow[];
  readonly nodes: readonly PolicyNode[];
  readonly indicators: readonly Indicator[];
  /** Last row that belongs to the matrix. */
  readonly lastRow: number;
  /** Where to look for the next matrix. */
  readonly nextRow: number;
}

/** What is known of the rows before they are read. */
export interface RowsSetting {
  readonly columns: readonly MatrixColumn[];
  readonly decimal: DecimalSeparator;
  /** What the user answered about rows that break an indicator down. */
  readonly parts: ReaderChoices["parts"];
}

/** Classifies every row below the header and reads the tree and the indicators, until another matrix or table, or `end`. */
export function readRows(
  grid: Grid,
  block: HeaderBlock,
  end: number,
  setting: RowsSetting,
  figures: RowFiguresReader,
  findings: ReadingFindings,
): ReadRows {
  const reader = new RowReader(grid, block, end, setting, figures, findings);
  let row = block.bottom + 1;
  while (row <= end && reader.readRow(row) !== "otherMatrix") row += 1;
  figures.finish();
  return reader.result(row);
}

/** Kinds of rows that do not stretch a matrix to where they stand. */
const OUTSIDE: ReadonlySet<RowKind> = new Set(["header", "note", "blank"]);

type Seen = RowKind | "otherMatrix";
type NodeCode = Code & { readonly kind: PolicyNode["kind"] };

class RowReader {
  private readonly rows: MatrixRow[] = [];
  private readonly tree = new PolicyTree();
  private readonly at: RoleColumns;
  private readonly contents: RowContents;
  private readonly codes: RowCodes;
  private readonly indicators: IndicatorRows;
  private readonly notes: NoteRows;
  private readonly parts: PartsReader;
  private lastRow: number;
  /** Set after a repeated header: the first indicator below tells whether the matrix goes on or another one starts. */
  private checkpoint: { readonly row: number; readonly rows: number; readonly nodes: number; readonly lastRow: number } | undefined;
  private restart: number | undefined;

  constructor(
    private readonly grid: Grid,
    private readonly block: HeaderBlock,
    end: number,
    { columns, decimal, parts }: RowsSetting,
    figures: RowFiguresReader,
    private readonly findings: ReadingFindings,
  ) {
    const texts = rowTexts(grid, block);
    const at: Partial<Record<ColumnRole, number>> = {};
    for (const { role, column } of columns) at[role] ??= column;
    const figureColumns = columns
      .map(({ column, role, claims = role }) => ({ column, role: claims }))
      .filter(({ role }) => role === "target" || role === "actual" || role === "baselineValue")
      .map(({ column }) => column);
    const hasParts = columns.some(({ period }) => period?.months !== undefined);
    this.at = at;
    this.contents = new RowContents(grid, block, end, texts, figureColumns);
    this.codes = new RowCodes(texts, this.contents, at, [block.bottom + 1, end]);
    this.indicators = new IndicatorRows(grid, block, texts, at, this.codes, this.tree, figures, findings, hasParts);
    this.notes = new NoteRows(this.contents);
    const breakdown = new Breakdown(texts, at, columns);
    this.parts = new PartsReader(grid, texts, this.contents, at, { end, decimal, choice: parts }, figures, this.codes, breakdown);
    this.lastRow = block.bottom;
  }

  readRow(row: number): Seen {
    const kind = this.kindOf(row);
    if (kind === "otherMatrix") return kind;
    this.rows.push({ row, kind });
    if (!OUTSIDE.has(kind)) this.lastRow = row;
    return kind;
  }

  result(nextRow: number): ReadRows {
    this.indicators.finish();
    this.parts.tell(this.findings);
    const rows = this.rows.filter(({ row }) => row <= this.lastRow);
    return { rows, nodes: this.tree.nodes, indicators: this.indicators.list, lastRow: this.lastRow, nextRow: this.restart ?? nextRow };
  }

  private kindOf(row: number): Seen {
    const codeText = this.codes.codeText(row);
    const nameText = this.codes.nameText(row);
    const code = this.codes.codeOf(row, codeText, nameText);
    if (code !== undefined) return this.codedRow(row, code, codeText, nameText);
    if (isTotal(codeText) || isTotal(nameText)) return "total";
    const hasFigures = this.contents.hasFigures(row);
    if (codeText === "" && nameText === "" && !hasFigures && this.contents.isBlank(row)) return "blank";
    if (opensNotes(codeText, hasFigures) || opensNotes(nameText, hasFigures)) {
      this.notes.isInNotes = true;
      return "note";
    }

    const again = readHeaderAgain(this.grid, this.block, row);
    if (again === "other") return "otherMatrix";
    if (again === "same") {
      this.checkpoint ??= { row, rows: this.rows.length, nodes: this.tree.nodes.length, lastRow: this.lastRow };
      return "header";
    }
    if (!hasFigures || this.isLegend(codeText, nameText)) return "note";
    if (this.parts.isPart(row)) return this.parts.read(row, undefined);
    if (nameText.length > 3) return this.indicator(this.indicators.uncoded(row, codeText, nameText));
    return codeText === "" && nameText === "" ? "total" : "note";
  }

  /** A level under the notes, or after a row that is no part of the tree. */
  private isLegend(codeText: string, nameText: string): boolean {
    if (!isLevel(codeText) && !isLevel(nameText)) return false;
    const above = this.rows.at(-1)?.kind;
    return this.notes.isInNotes || above === undefined || OUTSIDE.has(above) || above === "total";
  }

  private codedRow(row: number, code: Code, codeText: string, nameText: string): Seen {
    const isFromName = code.written !== codeText && readCode(codeText) === undefined;
    const isJoined = isFromName || code.rest !== "";
    const written = isJoined ? code.written : codeText;
    const name = isFromName ? code.rest : nameWithoutCode(nameText === "" ? code.rest : nameText, code);
    const known = code.kind === "indicator" ? this.indicators.nameOf(code.key) : this.tree.nameOf(code.key);
    if (this.notes.isNote({ row, code, name, isJoined, known })) return "note";
    if (this.parts.mayBeOf(code) && this.contents.hasFigures(row) && this.parts.isPart(row)) return this.parts.read(row, code);
    if (code.kind === "indicator" && this.parts.lacksWhole(row, code)) return "part";
    if (code.kind === "indicator") return this.indicator(this.indicators.coded(row, code, written, name));
    return this.nodeRow(row, { ...code, kind: code.kind }, written, name, known);
  }

  private nodeRow(row: number, node: NodeCode, written: string, name: string, known: string | undefined): Seen {
    if (this.contents.hasNumbers(row)) {
      const hasCodes = this.codes.hasIndicatorCodes(node.kind === "objective" ? "objective" : "service");
      if (!hasCodes && !this.codes.namesOnlyNode(row, node)) return this.indicator(this.indicators.ofNode(row, node, written, name));
      const cell = placeAddress({ sheet: this.grid.sheet, row, column: this.at.code ?? this.at.name ?? this.block.left });
      this.findings.add("lectura.nodo-con-cifras", "note", { cell, code: written }, { nivel: terms[node.kind].one });
    }
    // The title again at the top of a page, «OP.02 (continuación)», goes on with the objective above it.
    const title = (this.at.nodeName === undefined ? "" : this.indicators.nodeName(row, node)) || oneLine(name);
    this.tree.open(node, written, title, row, known !== undefined && isSameName(title, known));
    this.parts.close();
    return node.kind;
  }

  private indicator(row: IndicatorRow): Seen {
    if (this.startsAnotherMatrix(row.key)) return "otherMatrix";
    this.parts.open(this.indicators.add(row), row.writtenKey);
    return "indicator";
  }

  private startsAnotherMatrix(key: string): boolean {
    const { checkpoint } = this;
    this.checkpoint = undefined;
    if (checkpoint === undefined || this.indicators.nameOf(key) === undefined) return false;
    this.restart = checkpoint.row;
    this.rows.length = checkpoint.rows;
    this.tree.nodes.length = checkpoint.nodes;
    this.lastRow = checkpoint.lastRow;
    return true;
  }
}
