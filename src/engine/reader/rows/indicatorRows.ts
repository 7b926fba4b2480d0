import { placeAddress } from "../../address";
import type { Figure } from "../../domain/figure";
import type { Indicator, PolicyNode } from "../../domain/policy";
import type { Grid } from "../../grid";
import type { HeaderBlock } from "../headers/headerBlock";
import type { ReadingFindings } from "../matrixFindings";
import type { Code } from "../text/code";
import { fold } from "../text/fold";
import { DescriptorsReader, type RoleColumns } from "./descriptors";
import { measureOf } from "./measure";
import type { PolicyTree } from "./policyTree";
import type { RowCodes } from "./rowCodes";
import type { RowFiguresReader } from "./rowFigures";
import { oneLine, type RowTexts } from "./rowTexts";
import { nameWithoutCode, NUMERIC_CODE } from "./rowWords";

type Mutable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] };

/** The row of an indicator, once it is known to be one. */
export interface IndicatorRow {
  readonly row: number;
  /** Its code, or its node's as that of an indicator; undefined where it has none of the hierarchy. */
  readonly code: Code | undefined;
  /** As the sheet writes it. */
  readonly written: string;
  readonly key: string;
  readonly name: string;
  /** Key of the code as its row has it: its own, or its node's. */
  readonly writtenKey: string;
  readonly isNumbered: boolean;
}

/** Characters of a text taken for a code. */
const LONGEST_CODE = 60;

/** Makes the indicators: their keys, their place in the tree, what describes them, their figures. */
export class IndicatorRows {
  readonly list: Indicator[] = [];
  /** The first of each key. */
  private readonly byKey = new Map<string, Indicator>();
  /** Codes that come again with other figures. */
  private readonly repeated: { readonly code: string; readonly cell: string }[] = [];
  private readonly descriptors: DescriptorsReader;
  private readonly madeUp: string[] = [];
  private madeUpCount = 0;

  constructor(
    private readonly grid: Grid,
    private readonly block: HeaderBlock,
    private readonly texts: RowTexts,
    private readonly at: RoleColumns,
    private readonly codes: RowCodes,
    private readonly tree: PolicyTree,
    private readonly figures: RowFiguresReader,
    private readonly findings: ReadingFindings,
    hasParts: boolean,
  ) {
    this.descriptors = new DescriptorsReader(grid, block, texts, at, hasParts, findings);
  }

  nameOf(key: string): string | undefined {
    return this.byKey.get(key)?.name;
  }

  /** A row with the code of an indicator. */
  coded(row: number, code: Code, written: string, name: string): IndicatorRow {
    return { row, code, written, key: code.key, name, writtenKey: code.key, isNumbered: false };
  }

  /**
   * A row that is a service (or objective) and its indicator at once: AEI.01.02 with figures, in a matrix whose indicators have no codes
   * of their own.
   */
  ofNode(row: number, node: Code & { readonly kind: PolicyNode["kind"] }, written: string, name: string): IndicatorRow {
    if (!this.tree.hasNode(node.key)) this.tree.open(node, written, this.nodeName(row, node) || oneLine(name), row);
    const level = node.kind === "objective" ? "objective" : "service";
    const code: Code = { ...node, kind: "indicator", level, [node.kind]: node.key };
    this.noteMadeUp(row, this.at.code);
    return { row, code, written, key: this.tree.nextIndicatorKey(node.key), name, writtenKey: node.key, isNumbered: true };
  }

  /** Name of the node whose code opens the row: its column's, or what stands behind the code. */
  nodeName(row: number, node: Code & { readonly kind: PolicyNode["kind"] }): string {
    const { at, texts } = this;
    const ofKind = { objective: at.objectiveName, guideline: at.guidelineName, service: at.serviceName }[node.kind];
    const text = texts.text(row, at.nodeName) || texts.text(row, ofKind);
    return oneLine(nameWithoutCode(text, node) || node.rest);
  }

  /** A row with figures and no code of the hierarchy. */
  uncoded(row: number, codeText: string, nameText: string): IndicatorRow {
    const at = { row, code: undefined, name: nameText, writtenKey: "" };
    if (NUMERIC_CODE.test(codeText)) this.noteMadeUp(row, this.at.code);
    if (codeText !== "") {
      if (!NUMERIC_CODE.test(codeText)) this.noteUncoded(row, nameText, codeText);
      return { ...at, written: briefCode(codeText), key: fold(codeText).toUpperCase(), isNumbered: false };
    }
    this.openNodesAtTheLeft(row, undefined);
    const node = this.tree.nodeHere();
    const isNumberedAlike = node !== undefined && !this.codes.hasIndicatorCodes(this.tree.levelHere());
    if (isNumberedAlike) this.noteMadeUp(row, this.at.code);
    else this.noteUncoded(row, nameText, codeText);
    return {
      ...at,
      written: "",
      key: isNumberedAlike ? this.tree.nextIndicatorKey(node) : this.tree.nextUncodedKey(node),
      isNumbered: true,
    };
  }

  add({ row, code, written, key, name, isNumbered }: IndicatorRow): Indicator {
    this.openNodesAtTheLeft(row, code);
    const level = code?.level ?? this.tree.levelHere();
    const { objective, guideline, service } = this.tree.parentsOf(code, level);
    const shown = isNumbered ? key : written;
    const { unit, unitOfMeasure, baseline, targets, actuals } = this.figures.read(row, shown, name);
    const title = oneLine(name);
    const measure = measureOf(title, unit);
    const indicator: Mutable<Indicator> = { code: shown, key, name: title, level, unit, measure, baseline, targets, actuals, row };
    this.descriptors.describe(indicator, row, shown);
    if (unitOfMeasure !== undefined) indicator.unitOfMeasure = unitOfMeasure;
    if (isNumbered) indicator.written = written;
    if (objective !== undefined) indicator.objective = objective;
    if (guideline !== undefined) indicator.guideline = guideline;
    if (service !== undefined) indicator.service = service;
    if (code !== undefined) this.noteRepeated(indicator, row);
    this.byKey.set(key, indicator);
    this.list.push(indicator);
    return indicator;
  }

  /** To call after the last row: what is told once for the whole matrix. */
  finish(): void {
    this.descriptors.finish(this.list);
    this.tellRepeated();
    if (this.madeUpCount === 0) return;
    const [cell] = this.madeUp;
    this.findings.add("lectura.codigo-deducido", "note", cell === undefined ? {} : { cell }, {
      cantidad: this.madeUpCount,
      celdas: this.madeUp,
    });
  }

  private openNodesAtTheLeft(row: number, code: Code | undefined): void {
    const { at, texts } = this;
    if ((at.objectiveName ?? at.guidelineName ?? at.serviceName ?? at.nodeName) === undefined) return;
    const levels = [
      ["objective", at.objectiveName],
      ["guideline", at.guidelineName],
      ["service", at.serviceName],
      ...(code === undefined ? [] : [[code.level, at.nodeName] as const]),
    ] as const;
    for (const [kind, column] of levels) {
      if (column === undefined || kind === undefined) continue;
      if (kind !== "objective" && code?.level === "objective") continue;
      if (this.tree.openFromCell(kind, oneLine(texts.text(row, column)), code, row)) this.noteMadeUp(row, column);
    }
  }

  private noteRepeated(indicator: Indicator, row: number): void {
    const before = this.byKey.get(indicator.key);
    if (before === undefined || hasSameFigures(before, indicator)) return;
    this.repeated.push({ code: indicator.code, cell: this.place(row, this.at.code ?? this.block.left) });
  }

  private tellRepeated(): void {
    const [first] = this.repeated;
    if (first === undefined) return;
    this.findings.add(
      "lectura.codigo-repetido",
      "warning",
      { cell: first.cell },
      {
        cantidad: this.repeated.length,
        codigos: [...new Set(this.repeated.map(({ code }) => code))].slice(0, 5),
        celdas: this.repeated.slice(0, 5).map(({ cell }) => cell),
      },
    );
  }

  private noteUncoded(row: number, name: string, code: string): void {
    const cell = this.place(row, this.at.name ?? this.block.left);
    this.findings.add("lectura.fila-sin-codigo", "warning", { cell }, { nombre: oneLine(name), codigo: code });
  }

  private noteMadeUp(row: number, column: number | undefined): void {
    this.madeUpCount += 1;
    if (this.madeUp.length < 5) this.madeUp.push(this.place(row, column ?? this.block.left));
  }

  private place(row: number, column: number): string {
    return placeAddress({ sheet: this.grid.sheet, row, column });
  }
}

function hasSameFigures(one: Indicator, other: Indicator): boolean {
  const figures = ({ baseline, targets, actuals }: Indicator): readonly (Figure | undefined)[] => [
    baseline.value,
    ...targets.figures,
    ...actuals.figures,
  ];
  const others = figures(other);
  return figures(one).every((figure, index) => figure === others[index]);
}

/** What stands in the place of a code and is none may be a paragraph; a code is said wherever its row is. */
function briefCode(text: string): string {
  return text.length > LONGEST_CODE ? `${text.slice(0, LONGEST_CODE - 1)}…` : text;
}
