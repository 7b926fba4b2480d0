import { placeAddress } from "../../address";
import type { Indicator, IndicatorPart } from "../../domain/policy";
import type { Grid } from "../../grid";
import type { ReadingFindings } from "../matrixFindings";
import type { Code } from "../text/code";
import type { Breakdown } from "./breakdown";
import type { RoleColumns } from "./descriptors";
import { isOf, PartRows, type ParentRow, type PartsSetting } from "./partRows";
import { operandKind } from "./partWords";
import { NAMES_A_MEASURE } from "./prose";
import type { RowCodes } from "./rowCodes";
import type { RowContents } from "./rowContents";
import type { RowFiguresReader } from "./rowFigures";
import { oneLine, type RowTexts } from "./rowTexts";
import { fold } from "../text/fold";

/** An operand is counted, whatever the indicator's name says. */
const OPERAND_NAME = "Número";
const SHOWN = 6;

/** Keeps the rows that break an indicator down with it, and asks about them once. */
export class PartsReader {
  private parent: (ParentRow & { readonly indicator: Indicator; readonly parts: IndicatorPart[] }) | undefined;
  private readonly rows: PartRows;
  private readonly withoutWhole = new Map<string, { readonly cell: string; readonly code: string; readonly groups: string[] }>();
  private readonly asked: { readonly cell: string; readonly name: string; readonly code: string }[] = [];

  constructor(
    private readonly grid: Grid,
    texts: RowTexts,
    contents: RowContents,
    private readonly at: RoleColumns,
    private readonly setting: PartsSetting,
    private readonly figures: RowFiguresReader,
    codes: RowCodes,
    private readonly breakdown: Breakdown,
  ) {
    this.rows = new PartRows(grid, texts, contents, at, setting, codes, breakdown);
  }

  /**
   * Whether the row of an indicator is one of its groups and no row gives the whole: nothing is computed for it, and its rows are told as
   * parts without a total.
   */
  lacksWhole(row: number, code: Code): boolean {
    if (this.setting.choice === "indicators") return false;
    const known = this.withoutWhole.get(code.key);
    if (known === undefined && !this.breakdown.lacksWhole(row, row + 1)) return false;
    const group = this.breakdown.groupIn(row, known === undefined ? row + 1 : row - 1) ?? "";
    const cell = placeAddress({ sheet: this.grid.sheet, row, column: this.at.code ?? this.at.name ?? this.grid.area.column });
    if (known === undefined) this.withoutWhole.set(code.key, { cell, code: code.written, groups: [group] });
    else known.groups.push(group);
    return true;
  }

  /** The rows below are looked at as parts of this indicator. */
  open(indicator: Indicator, writtenKey: string): void {
    const { row, key } = indicator;
    this.parent = { indicator, row, key, writtenKey, hasOwnCode: writtenKey === key, parts: [] };
  }

  close(): void {
    this.parent = undefined;
  }

  mayBeOf(code: Code): boolean {
    return this.parent !== undefined && isOf(code, this.parent);
  }

  isPart(row: number): boolean {
    return this.rows.isPart(row, this.parent);
  }

  read(row: number, code: Code | undefined): "part" {
    const { parent, at } = this;
    if (parent === undefined) throw new Error("a part is read below its indicator");
    const { indicator, parts } = parent;
    const name = this.breakdown.nameOf(row, code, parent.row)?.text ?? "";
    const kind = operandKind(name);
    const measured = kind !== "group" ? OPERAND_NAME : NAMES_A_MEASURE.test(fold(name)) ? name : indicator.name;
    if (parts.length === 0) Object.assign(indicator, { parts });
    parts.push({ kind, name: oneLine(name), row, ...this.figures.read(row, indicator.code, measured) });
    const column = at.name ?? at.code ?? this.grid.area.column;
    this.asked.push({ cell: placeAddress({ sheet: this.grid.sheet, row, column }), name: oneLine(name), code: indicator.code });
    return "part";
  }

  /** To call after the last row. */
  tell(findings: ReadingFindings): void {
    for (const { cell, code, groups } of this.withoutWhole.values())
      findings.add("lectura.partes-sin-total", "error", { cell, code }, { cantidad: groups.length, partes: groups.slice(0, SHOWN) });
    const [first] = this.asked;
    if (first === undefined || this.setting.choice !== undefined) return;
    findings.add(
      "lectura.partes-de-indicador",
      "warning",
      { cell: first.cell },
      {
        cantidad: this.asked.length,
        celdas: this.asked.slice(0, SHOWN).map(({ cell, name }) => `${cell} «${name.length > 40 ? `${name.slice(0, 39)}…` : name}»`),
        indicadores: [...new Set(this.asked.map(({ code }) => code))].slice(0, SHOWN),
      },
    );
  }
}
