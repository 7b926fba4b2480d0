import { placeAddress } from "../../address";
import type { Indicator, IndicatorLevel, PolicyNode } from "../../domain/policy";
import type { Grid } from "../../grid";
import { terms } from "../../words/glossary";
import { readCode, type Code } from "../text/code";
import { fold } from "../text/fold";
import type { HeaderBlock } from "../headers/headerBlock";
import type { ColumnRole, MatrixColumn, MatrixRow, ReaderChoices, RowKind } from "../matrix";
import { DescriptorsReader, type RoleColumns } from "./descriptors";
import { isSameName, NoteRows } from "./noteRows";
import { opensNotes } from "./prose";
import { RowContents } from "./rowContents";
import type { ReadingFindings } from "../matrixFindings";
import { PolicyTree } from "./policyTree";
import type { DecimalSeparator } from "../text/numberText";
import { readHeaderAgain } from "../headers/repeatedHeader";
import { isTotal, levelsWithCodes, nameWithoutCode, NUMERIC_CODE } from "./rowWords";
import type { RowFiguresReader } from "./rowFigures";
import { oneLine, rowTexts, type RowTexts } from "./rowTexts";
import { measureOf } from "./measure";
import { PartsReader } from "./parts";

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

/** Characters of a text taken for a code. */
const LONGEST_CODE = 60;

/** Kinds of rows that do not stretch a matrix to where they stand. */
const OUTSIDE: ReadonlySet<RowKind> = new Set(["header", "note", "blank"]);

type Seen = RowKind | "otherMatrix";
type Mutable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] };

class RowReader {
  private readonly rows: MatrixRow[] = [];
  private readonly tree = new PolicyTree();
  private readonly indicators: Indicator[] = [];
  /** Names of the indicators by their keys. */
  private readonly names = new Map<string, string>();
  private readonly texts: RowTexts;
  private readonly at: RoleColumns;
  private readonly contents: RowContents;
  private readonly descriptors: DescriptorsReader;
  private readonly notes: NoteRows;
  private readonly parts: PartsReader;
  /** Levels whose indicators have codes of their own somewhere below the header; looked for when it first matters. */
  private indicatorLevels: ReadonlySet<IndicatorLevel> | undefined;
  private lastRow: number;
  /** Set after a repeated header: the first indicator below tells whether the matrix goes on or another one starts. */
  private checkpoint: { readonly row: number; readonly rows: number; readonly nodes: number; readonly lastRow: number } | undefined;
  private restart: number | undefined;
  private readonly madeUp: string[] = [];
  private madeUpCount = 0;

  constructor(
    private readonly grid: Grid,
    private readonly block: HeaderBlock,
    private readonly end: number,
    { columns, decimal, parts }: RowsSetting,
    private readonly figures: RowFiguresReader,
    private readonly findings: ReadingFindings,
  ) {
    const texts = rowTexts(grid, block);
    this.texts = texts;
    const at: Partial<Record<ColumnRole, number>> = {};
    for (const { role, column } of columns) at[role] ??= column;
    this.at = at;
    const figureColumns = columns
      .filter(({ role }) => role === "target" || role === "actual" || role === "baselineValue")
      .map(({ column }) => column);
    this.contents = new RowContents(grid, block, end, texts, figureColumns);
    const hasSemesters = columns.some(({ period }) => period?.semester !== undefined);
    this.descriptors = new DescriptorsReader(grid, block, texts, at, hasSemesters, findings);
    this.notes = new NoteRows(this.contents);
    this.parts = new PartsReader(grid, texts, this.contents, at, { end, decimal, choice: parts }, figures, (row) => this.codeOf(row));
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
    const { findings } = this;
    this.descriptors.finish();
    this.parts.tell(findings);
    if (this.madeUpCount > 0) {
      const [cell] = this.madeUp;
      findings.add("lectura.codigo-deducido", "note", cell === undefined ? {} : { cell }, {
        cantidad: this.madeUpCount,
        celdas: this.madeUp,
      });
    }
    const rows = this.rows.filter(({ row }) => row <= this.lastRow);
    return { rows, nodes: this.tree.nodes, indicators: this.indicators, lastRow: this.lastRow, nextRow: this.restart ?? nextRow };
  }

  private kindOf(row: number): Seen {
    const codeText = this.codeText(row);
    const nameText = this.texts.own(row, this.at.name);
    const code = this.codeOf(row, codeText, nameText);
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
    if (!hasFigures) return "note";
    if (codeText === "" && this.parts.isPart(row)) return this.parts.read(row, undefined);
    if (nameText.length > 3) return this.uncodedIndicator(row, codeText, nameText);
    return codeText === "" && nameText === "" ? "total" : "note";
  }

  private codeOf(row: number, codeText = this.codeText(row), nameText = this.texts.own(row, this.at.name)): Code | undefined {
    return (
      (codeText === "" ? undefined : readCode(codeText)) ?? this.codeInName(codeText, nameText) ?? this.numericCode(row, codeText, nameText)
    );
  }

  /** «1», «1.2», «1.2.3» over rows without figures: objective, guideline and service by their depth. */
  private numericCode(row: number, codeText: string, nameText: string): Code | undefined {
    if (nameText === "" || !NUMERIC_CODE.test(codeText) || this.contents.hasFigures(row)) return undefined;
    const depth = codeText.split(".").filter(Boolean).length;
    const code = readCode(`${depth === 1 ? "OP" : depth === 2 ? "LN" : "SS"}.${codeText}`);
    return code === undefined ? undefined : { ...code, written: codeText };
  }

  /** Text of the code cell; merged down only over rows that have a name of their own (several indicators of one service). */
  private codeText(row: number): string {
    const own = this.texts.own(row, this.at.code);
    return own !== "" || this.texts.own(row, this.at.name) === "" ? own : this.texts.text(row, this.at.code);
  }

  private codeInName(codeText: string, nameText: string): Code | undefined {
    if (nameText === "" || (codeText !== "" && /[a-z]{3}/i.test(codeText))) return undefined;
    return readCode(nameText);
  }

  private codedRow(row: number, code: Code, codeText: string, nameText: string): Seen {
    const isFromName = code.written !== codeText && readCode(codeText) === undefined;
    const written = isFromName || code.rest !== "" ? code.written : codeText;
    const name = isFromName ? code.rest : nameWithoutCode(nameText === "" ? code.rest : nameText, code);
    const known = code.kind === "indicator" ? this.names.get(code.key) : this.tree.nameOf(code.key);
    if (this.notes.isNote({ row, code, name, isJoined: isFromName || code.rest !== "", known })) return "note";
    if (this.parts.mayBeOf(code) && this.contents.hasFigures(row) && this.parts.isPart(row)) return this.parts.read(row, code);
    if (code.kind === "indicator") return this.indicator(row, code, written, code.key, name, code.key);
    const node = { ...code, kind: code.kind };
    const hasNumbers = this.contents.hasNumbers(row);
    if (hasNumbers && !this.hasIndicatorCodes(node.kind === "objective" ? "objective" : "service"))
      return this.indicatorOfNode(row, node, written, name);
    if (hasNumbers)
      this.findings.add(
        "lectura.nodo-con-cifras",
        "note",
        { cell: this.place(row, this.at.code ?? this.at.name ?? this.block.left), code: written },
        { nivel: terms[node.kind].one },
      );
    // The title again at the top of a page, «OP.02 (continuación)», goes on with the objective above it.
    this.tree.open(node, written, oneLine(name), row, known !== undefined && isSameName(name, known));
    this.parts.close();
    return code.kind;
  }

  /**
   * A row that is a service (or objective) and its indicator at once: AEI.01.02 with figures, in a matrix whose indicators have no codes
   * of their own.
   */
  private indicatorOfNode(row: number, node: Code & { readonly kind: PolicyNode["kind"] }, written: string, name: string): Seen {
    const nodeColumn =
      node.kind === "objective" ? this.at.objectiveName : node.kind === "service" ? this.at.serviceName : this.at.guidelineName;
    if (!this.tree.hasNode(node.key))
      this.tree.open(node, written, oneLine(nameWithoutCode(this.texts.text(row, nodeColumn), node) || name), row);
    const level = node.kind === "objective" ? "objective" : "service";
    const asIndicator: Code = { ...node, kind: "indicator", level, [node.kind]: node.key };
    this.noteMadeUp(row, this.at.code);
    return this.indicator(row, asIndicator, written, this.tree.nextIndicatorKey(node.key), name, node.key);
  }

  private hasIndicatorCodes(level: IndicatorLevel): boolean {
    this.indicatorLevels ??= levelsWithCodes(this.texts, this.contents, [this.at.code, this.at.name], this.block.bottom + 1, this.end);
    return this.indicatorLevels.has(level);
  }

  private uncodedIndicator(row: number, codeText: string, nameText: string): Seen {
    const cell = this.place(row, this.at.name ?? this.block.left);
    if (NUMERIC_CODE.test(codeText)) this.noteMadeUp(row, this.at.code);
    else this.findings.add("lectura.fila-sin-codigo", "warning", { cell }, { nombre: oneLine(nameText), codigo: codeText });
    return this.indicator(
      row,
      undefined,
      briefCode(codeText),
      codeText === "" ? `FILA.${row + 1}` : fold(codeText).toUpperCase(),
      nameText,
      "",
    );
  }

  /** `writtenKey` is that of the code as its row has it: the indicator's own, or its node's. */
  private indicator(row: number, code: Code | undefined, written: string, key: string, name: string, writtenKey: string): Seen {
    if (this.startsAnotherMatrix(key)) return "otherMatrix";
    this.openNodesAtTheLeft(row, code);
    const level = code?.level ?? this.tree.levelHere();
    const { objective, guideline, service } = this.tree.parentsOf(code, level);
    const { unit, baseline, targets, actuals } = this.figures.read(row, written, name);
    const title = oneLine(name);
    this.names.set(key, title);
    const measure = measureOf(title, unit);
    const indicator: Mutable<Indicator> = {
      code: written,
      key,
      name: title,
      level,
      unit,
      measure,
      baseline,
      targets,
      actuals,
      row,
      ...this.descriptors.read(row, written),
    };
    if (objective !== undefined) indicator.objective = objective;
    if (guideline !== undefined) indicator.guideline = guideline;
    if (service !== undefined) indicator.service = service;
    this.indicators.push(indicator);
    this.parts.open(indicator, writtenKey);
    return "indicator";
  }

  private startsAnotherMatrix(key: string): boolean {
    const { checkpoint } = this;
    this.checkpoint = undefined;
    if (checkpoint === undefined || !this.names.has(key)) return false;
    this.restart = checkpoint.row;
    this.rows.length = checkpoint.rows;
    this.tree.nodes.length = checkpoint.nodes;
    this.lastRow = checkpoint.lastRow;
    return true;
  }

  private openNodesAtTheLeft(row: number, code: Code | undefined): void {
    const { at, texts } = this;
    for (const [kind, column] of [
      ["objective", at.objectiveName],
      ["guideline", at.guidelineName],
      ["service", at.serviceName],
    ] as const) {
      if (column === undefined) continue;
      if (kind !== "objective" && code?.level === "objective") continue;
      if (this.tree.openFromCell(kind, oneLine(texts.text(row, column)), code, row)) this.noteMadeUp(row, column);
    }
  }

  private noteMadeUp(row: number, column: number | undefined): void {
    this.madeUpCount += 1;
    if (this.madeUp.length < 5) this.madeUp.push(this.place(row, column ?? this.block.left));
  }

  private place(row: number, column: number): string {
    return placeAddress({ sheet: this.grid.sheet, row, column });
  }
}

/** What stands in the place of a code and is none may be a paragraph; a code is said wherever its row is. */
function briefCode(text: string): string {
  return text.length > LONGEST_CODE ? `${text.slice(0, LONGEST_CODE - 1)}…` : text;
}
