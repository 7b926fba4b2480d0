import type { Random } from "../narrative/random";
import type { PlantedSheet, ProgressStyle, SheetRow } from "./plantedSheet";

/** A fault planted in a sheet: the rule that must speak, and the row it must speak of. */
export interface Planted {
  readonly rule: string;
  readonly row: SheetRow;
  /** Other rules that this same fault truly makes speak, of any row. */
  readonly brings?: readonly string[];
}

/** Knows how to plant one kind of fault; undefined where the sheet has no place for it. */
export interface Fault {
  readonly rule: string;
  /** Faults of the Avance columns are planted after these were filled from the rows. */
  readonly stage: "rows" | "progress";
  /** How the Avance columns must be for it. */
  readonly style?: ProgressStyle;
  plant(sheet: PlantedSheet, random: Random): Planted | undefined;
}

export const INDICATORS = ["objectiveIndicator", "serviceIndicator"] as const;

/** A fault of one indicator row; service rows unless told otherwise, so that no objective changes with it. */
export function faultOfRow(
  rule: string,
  change: (row: SheetRow, sheet: PlantedSheet, random: Random) => void,
  {
    kinds = ["serviceIndicator"],
    isFit,
    brings = [],
  }: {
    readonly kinds?: readonly SheetRow["kind"][];
    readonly isFit?: (row: SheetRow, sheet: PlantedSheet) => boolean;
    readonly brings?: readonly string[];
  } = {},
): Fault {
  return {
    rule,
    stage: "rows",
    plant(sheet, random) {
      const row = sheet.take(random, kinds, isFit && ((candidate) => isFit(candidate, sheet)));
      if (!row) return undefined;
      change(row, sheet, random);
      return { rule, row, brings };
    },
  };
}

export function isDown(row: SheetRow): boolean {
  return String(row.direction).toLowerCase() === "descendente";
}

export function isCount(row: SheetRow): boolean {
  return String(row.name).startsWith("Número");
}

export function isShare(row: SheetRow): boolean {
  return String(row.name).startsWith("Porcentaje");
}

/** Plain figures for a row, one per year, so that a fault does not depend on what stood there. */
export function setFigures(
  row: SheetRow,
  { years }: PlantedSheet,
  figures: { readonly baseline?: unknown; readonly targets?: readonly unknown[]; readonly actuals?: readonly unknown[] },
): void {
  const cell = (value: unknown): SheetRow["baseline"] =>
    typeof value === "number" || typeof value === "string" || value === null ? value : undefined;
  const lastOf = (values: readonly unknown[]): Record<number, SheetRow["baseline"]> =>
    Object.fromEntries(
      years.map((year, index) => [
        year,
        index < years.length - values.length ? "ND" : cell(values[index - (years.length - values.length)]),
      ]),
    );
  if ("baseline" in figures) row.baseline = cell(figures.baseline);
  if (figures.targets) {
    row.targets = lastOf(figures.targets);
    row.baselineYear = years[years.length - figures.targets.length] ?? null;
  }
  if (figures.actuals) row.actuals = lastOf(figures.actuals);
}
