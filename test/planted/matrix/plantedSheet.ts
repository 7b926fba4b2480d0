import { cellAddress } from "../../../src/engine/address";
import type { Grid } from "../../../src/engine/grid";
import { gridOf, type TestCell } from "../../engine/gridOf";
import type { Random } from "../narrative/random";

export type RowKind = "objective" | "guideline" | "service" | "objectiveIndicator" | "serviceIndicator" | "part";

/** A row of a matrix being made: every cell can be changed before the sheet is read. */
export interface SheetRow {
  readonly kind: RowKind;
  code: string;
  name: TestCell;
  responsible?: TestCell;
  type?: TestCell;
  direction?: TestCell;
  aggregation?: TestCell;
  baselineYear?: TestCell;
  baseline?: TestCell;
  /** By year. */
  targets: Record<number, TestCell>;
  actuals: Record<number, TestCell>;
  progress1?: TestCell;
  progress2?: TestCell;
}

/** How the Avance columns are: none, typed by hand, or the planner's own formulas. */
export type ProgressStyle = "none" | "typed" | "formulas";

/** A matrix as a planner would type it, made row by row, where faults can be planted before it is read. */
export class PlantedSheet {
  readonly rows: SheetRow[] = [];
  /** Rows that hold a planted fault: each holds one at most. */
  readonly touched = new Set<SheetRow>();

  constructor(
    readonly years: readonly number[],
    readonly progress: ProgressStyle,
    /** Rows of title above the headers. */
    readonly titleRows: number,
  ) {}

  get cut(): number {
    return this.years.at(-1) ?? 0;
  }

  get previous(): number {
    return this.cut - 1;
  }

  grid(): Grid {
    const titles = Array.from({ length: this.titleRows }, (_, index): TestCell[] =>
      index === 0 ? ["Matriz de seguimiento de la Política Nacional de Prueba"] : [],
    );
    return gridOf([...titles, ...this.headers(), ...this.rows.map((row) => this.cells(row))]);
  }

  /** Takes a row of these kinds that no fault has touched yet. */
  take(random: Random, kinds: readonly RowKind[], isFit: (row: SheetRow) => boolean = () => true): SheetRow | undefined {
    const free = this.rows.filter((row) => kinds.includes(row.kind) && !this.touched.has(row) && isFit(row));
    const row = free.length === 0 ? undefined : random.pick(free);
    if (row) this.touched.add(row);
    return row;
  }

  /** Rows whose code begins with a text. */
  under(prefix: string): readonly SheetRow[] {
    return this.rows.filter(({ code }) => code.startsWith(prefix));
  }

  /** Numerator and denominator below an indicator, the same in every year; they bear no other fault. */
  putOperands(row: SheetRow, numerator: TestCell, denominator: TestCell): void {
    const always = (value: TestCell) => Object.fromEntries(this.years.map((year) => [year, value]));
    const operand = (name: string, value: TestCell): SheetRow => ({
      kind: "part",
      code: "",
      name,
      baseline: value,
      targets: always(value),
      actuals: always(value),
    });
    this.rows.splice(this.rows.indexOf(row) + 1, 0, operand("Numerador", numerator), operand("Denominador", denominator));
  }

  remove(row: SheetRow): void {
    this.rows.splice(this.rows.indexOf(row), 1);
  }

  /** Zero-based sheet row. */
  rowNumber(row: SheetRow): number {
    return this.titleRows + 2 + this.rows.indexOf(row);
  }

  /** «P7». */
  address(
    row: SheetRow,
    column: "baseline" | "progress1" | "progress2" | { readonly target: number } | { readonly actual: number },
  ): string {
    return cellAddress(this.rowNumber(row), this.column(column));
  }

  column(column: "baseline" | "progress1" | "progress2" | { readonly target: number } | { readonly actual: number }): number {
    const { length } = this.years;
    if (column === "baseline") return 7;
    if (column === "progress1") return 8 + 2 * length;
    if (column === "progress2") return 9 + 2 * length;
    return "target" in column ? 8 + this.years.indexOf(column.target) : 8 + length + this.years.indexOf(column.actual);
  }

  private headers(): TestCell[][] {
    const blanks = this.years.slice(1).map((): TestCell => null);
    const progress: TestCell[] = this.progress === "none" ? [] : ["Avance Tipo 1 (%)", "Avance Tipo 2 (%)"];
    return [
      [
        "Código",
        "Objetivo prioritario / Lineamiento / Servicio / Indicador",
        "Responsable de indicador",
        "Tipo de indicador",
        "Sentido esperado",
        "Tipo de agregación",
        "Línea base",
        null,
        "Logros esperados",
        ...blanks,
        "Valores obtenidos",
        ...blanks,
        ...progress,
      ],
      [null, null, null, null, null, null, "Año", "Valor", ...this.years, ...this.years, ...progress.map(() => this.cut)],
    ];
  }

  private cells(row: SheetRow): TestCell[] {
    const figures = (series: Record<number, TestCell>): TestCell[] => this.years.map((year) => series[year] ?? null);
    const texts = [row.code, row.name, row.responsible, row.type, row.direction, row.aggregation, row.baselineYear, row.baseline];
    return [
      ...texts,
      ...figures(row.targets),
      ...figures(row.actuals),
      ...(this.progress === "none" ? [] : [row.progress1, row.progress2]),
    ];
  }
}
