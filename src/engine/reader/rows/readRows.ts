import { placeAddress } from "../../address";
import type { Indicator, IndicatorLevel, PolicyNode } from "../../domain/policy";
import type { Grid } from "../../grid";
import { terms } from "../../words/glossary";
import { readCode, type Code } from "../text/code";
import { fold } from "../text/fold";
import { readAggregation, readDirection, readRelevance } from "../headers/indicatorWords";
import type { HeaderBlock } from "../headers/headerBlock";
import type { ColumnRole, MatrixColumn, MatrixRow, RowKind } from "../matrix";
import type { ReadingFindings } from "../matrixFindings";
import { PolicyTree } from "./policyTree";
import { readHeaderAgain } from "../headers/repeatedHeader";
import { readNumberText } from "../text/numberText";
import { CONTINUED, isTotal, levelsWithCodes, nameWithoutCode, NUMERIC_CODE } from "./rowWords";
import type { RowFiguresReader } from "./rowFigures";
import { oneLine, rowTexts, type RowTexts } from "./rowTexts";
import { measureOf } from "./measure";

export interface ReadRows {
  readonly rows: readonly MatrixRow[];
  readonly nodes: readonly PolicyNode[];
  readonly indicators: readonly Indicator[];
  /** Last row that belongs to the matrix. */
  readonly lastRow: number;
  /** Where to look for the next matrix. */
  readonly nextRow: number;
}

/** Classifies every row below the header and reads the tree and the indicators, until another matrix or table, or `end`. */
export function readRows(
  grid: Grid,
  block: HeaderBlock,
  end: number,
  columns: readonly MatrixColumn[],
  figures: RowFiguresReader,
  findings: ReadingFindings,
): ReadRows {
  const reader = new RowReader(grid, block, end, columns, figures, findings);
  let row = block.bottom + 1;
  while (row <= end && reader.readRow(row) !== "otherMatrix") row += 1;
  figures.finish();
  return reader.result(row);
}

/** Characters of a text taken for a code. */
const LONGEST_CODE = 60;

type Seen = RowKind | "otherMatrix";
type Mutable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] };

class RowReader {
  private readonly rows: MatrixRow[] = [];
  private readonly tree = new PolicyTree();
  private readonly indicators: Indicator[] = [];
  private readonly keys = new Set<string>();
  private readonly texts: RowTexts;
  private readonly at: Readonly<Partial<Record<ColumnRole, number>>>;
  private readonly hasSemesters: boolean;
  private readonly figureColumns: readonly number[];
  /** Levels whose indicators have codes of their own somewhere below the header; looked for when it first matters. */
  private indicatorLevels: ReadonlySet<IndicatorLevel> | undefined;
  private lastRow: number;
  /** Set after a repeated header: the first indicator below tells whether the matrix goes on or another one starts. */
  private checkpoint: { readonly row: number; readonly rows: number; readonly nodes: number; readonly lastRow: number } | undefined;
  private restart: number | undefined;
  private readonly withoutDirection: string[] = [];
  private withoutDirectionCount = 0;
  private readonly madeUp: string[] = [];
  private madeUpCount = 0;

  constructor(
    private readonly grid: Grid,
    private readonly block: HeaderBlock,
    private readonly end: number,
    columns: readonly MatrixColumn[],
    private readonly figures: RowFiguresReader,
    private readonly findings: ReadingFindings,
  ) {
    this.texts = rowTexts(grid, block);
    const at: Partial<Record<ColumnRole, number>> = {};
    for (const { role, column } of columns) at[role] ??= column;
    this.at = at;
    this.figureColumns = columns
      .filter(({ role }) => role === "target" || role === "actual" || role === "baselineValue")
      .map(({ column }) => column);
    this.hasSemesters = columns.some(({ period }) => period?.semester !== undefined);
    this.lastRow = block.bottom;
  }

  readRow(row: number): Seen {
    const kind = this.kindOf(row);
    if (kind === "otherMatrix") return kind;
    this.rows.push({ row, kind });
    if (kind === "objective" || kind === "guideline" || kind === "service" || kind === "indicator" || kind === "total") this.lastRow = row;
    return kind;
  }

  result(nextRow: number): ReadRows {
    const { findings } = this;
    if (this.withoutDirectionCount > 0) {
      const [cell] = this.withoutDirection;
      findings.add("lectura.sentido-no-definido", "warning", cell === undefined ? {} : { cell }, {
        cantidad: this.withoutDirectionCount,
        celdas: this.withoutDirection,
        hayColumna: this.at.direction === undefined ? "no" : "si",
      });
    }
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
    const code =
      (codeText === "" ? undefined : readCode(codeText)) ??
      this.codeInName(codeText, nameText) ??
      this.numericCode(row, codeText, nameText);
    if (code !== undefined) return this.codedRow(row, code, codeText, nameText);
    if (isTotal(codeText) || isTotal(nameText)) return "total";
    const hasFigures = this.hasFigures(row);
    if (codeText === "" && nameText === "" && !hasFigures && this.isBlank(row)) return "blank";

    const again = readHeaderAgain(this.grid, this.block, row);
    if (again === "other") return "otherMatrix";
    if (again === "same") {
      this.checkpoint ??= { row, rows: this.rows.length, nodes: this.tree.nodes.length, lastRow: this.lastRow };
      return "header";
    }
    if (!hasFigures) return "note";
    if (nameText.length > 3) return this.uncodedIndicator(row, codeText, nameText);
    return codeText === "" && nameText === "" ? "total" : "note";
  }

  /** «1», «1.2», «1.2.3» over rows without figures: objective, guideline and service by their depth. */
  private numericCode(row: number, codeText: string, nameText: string): Code | undefined {
    if (nameText === "" || !NUMERIC_CODE.test(codeText) || this.hasFigures(row)) return undefined;
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
    if (code.kind === "indicator") return this.indicator(row, code, written, code.key, name);
    const node = { ...code, kind: code.kind };
    const hasNumbers = this.hasNumbers(row);
    if (hasNumbers && !this.hasIndicatorCodes(node.kind === "objective" ? "objective" : "service"))
      return this.indicatorOfNode(row, node, written, name);
    if (hasNumbers)
      this.findings.add(
        "lectura.nodo-con-cifras",
        "note",
        { cell: this.place(row, this.at.code ?? this.at.name ?? this.block.left), code: written },
        { nivel: terms[node.kind].one },
      );
    // «OP.02 (continuación)» at the top of a page goes on with the objective above it.
    this.tree.open(node, written, oneLine(name), row, CONTINUED.test(name) && this.tree.hasNode(node.key));
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
    return this.indicator(row, asIndicator, written, this.tree.nextIndicatorKey(node.key), name);
  }

  private hasIndicatorCodes(level: IndicatorLevel): boolean {
    this.indicatorLevels ??= levelsWithCodes(this.texts, [this.at.code, this.at.name], this.block.bottom + 1, this.end);
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
    );
  }

  private indicator(row: number, code: Code | undefined, written: string, key: string, name: string): Seen {
    if (this.startsAnotherMatrix(key)) return "otherMatrix";
    this.openNodesAtTheLeft(row, code);
    const { at, texts } = this;
    const level = code?.level ?? this.tree.levelHere();
    const responsible = texts.text(row, at.responsible);
    const kind = texts.text(row, at.kind);
    const direction = this.direction(row, written);
    const aggregation = this.aggregation(row, written);
    const relevance = at.relevance === undefined ? undefined : readRelevance(texts.text(row, at.relevance));
    this.keys.add(key);
    const { objective, guideline, service } = this.tree.parentsOf(code, level);
    const { unit, baseline, targets, actuals } = this.figures.read(row, written, name);
    const title = oneLine(name);
    const measure = measureOf(title, unit);
    const indicator: Mutable<Indicator> = { code: written, key, name: title, level, unit, measure, baseline, targets, actuals, row };
    if (objective !== undefined) indicator.objective = objective;
    if (guideline !== undefined) indicator.guideline = guideline;
    if (service !== undefined) indicator.service = service;
    if (responsible !== "") indicator.responsible = responsible;
    if (kind !== "") indicator.kind = kind;
    if (direction !== undefined) indicator.direction = direction;
    if (aggregation !== undefined) indicator.aggregation = aggregation;
    if (relevance !== undefined) indicator.relevance = relevance;
    this.indicators.push(indicator);
    return "indicator";
  }

  private startsAnotherMatrix(key: string): boolean {
    const { checkpoint } = this;
    this.checkpoint = undefined;
    if (checkpoint === undefined || !this.keys.has(key)) return false;
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

  private direction(row: number, code: string): Indicator["direction"] {
    const column = this.at.direction;
    const text = this.texts.text(row, column);
    const read = readDirection(text);
    if (read !== "undefined" && read !== "unreadable") return read;
    if (read === "unreadable")
      this.findings.add("lectura.sentido-ilegible", "warning", { cell: this.place(row, column ?? 0), code }, { texto: text });
    else {
      this.withoutDirectionCount += 1;
      if (this.withoutDirection.length < 5) this.withoutDirection.push(this.place(row, column ?? this.at.code ?? this.block.left));
    }
    return undefined;
  }

  private aggregation(row: number, code: string): Indicator["aggregation"] {
    const column = this.at.aggregation;
    const text = this.texts.text(row, column);
    const read = readAggregation(text);
    // Where a year has semesters, it decides whether they are added up.
    if (read === "unreadable")
      this.findings.add(
        "lectura.agregacion-ilegible",
        this.hasSemesters ? "warning" : "note",
        { cell: this.place(row, column ?? 0), code },
        { texto: text },
      );
    return read === "undefined" || read === "unreadable" ? undefined : read;
  }

  private noteMadeUp(row: number, column: number | undefined): void {
    this.madeUpCount += 1;
    if (this.madeUp.length < 5) this.madeUp.push(this.place(row, column ?? this.block.left));
  }

  /** A number or an answer (ND …) in a figure cell. */
  private hasFigures(row: number): boolean {
    return this.figureColumns.some((column) => {
      const value = this.grid.value(row, column);
      return (
        typeof value === "number" || (typeof value === "string" && value.trim() !== "" && readNumberText(value, ".").kind !== "malformed")
      );
    });
  }

  private hasNumbers(row: number): boolean {
    return this.figureColumns.some((column) => {
      const value = this.grid.value(row, column);
      return typeof value === "number" || (typeof value === "string" && /\d/.test(value) && value.length < 25);
    });
  }

  private isBlank(row: number): boolean {
    for (let column = this.block.left; column <= this.block.right; column += 1) if (this.texts.own(row, column) !== "") return false;
    return true;
  }

  private place(row: number, column: number): string {
    return placeAddress({ sheet: this.grid.sheet, row, column });
  }
}

/** What stands in the place of a code and is none may be a paragraph; a code is said wherever its row is. */
function briefCode(text: string): string {
  return text.length > LONGEST_CODE ? `${text.slice(0, LONGEST_CODE - 1)}…` : text;
}
