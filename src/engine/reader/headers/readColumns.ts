import { cellAddress, columnName, placeAddress, rectAddress } from "../../address";
import type { Period } from "../../domain/policy";
import type { Grid } from "../../grid";
import { roleNames } from "../../words/glossary";
import { sampleColumn, type ColumnContents } from "./columnContents";
import { draftColumn, roleText, type ColumnDraft } from "./columnDraft";
import { settleRivals, type Rivalry } from "./columnRivals";
import type { HeaderBlock } from "./headerBlock";
import { readHeaderCells } from "./headerCells";
import type { ColumnRole, MatrixColumn, ReaderChoices } from "../matrix";
import type { ReadingFindings } from "../matrixFindings";
import { periodsOf, settleBaseline, settleByContents, settleMissingYears } from "./missingColumns";
import { settleYearRuns } from "./yearRuns";

/** The columns of a matrix with what the rows need to know of them. */
export interface ReadColumns {
  readonly columns: readonly MatrixColumn[];
  readonly periods: readonly Period[];
  /** Year written in the header of the baseline («Línea base 2019»). */
  readonly baselineYear?: number;
  /** Columns whose header says «(%)». */
  readonly percentColumns: ReadonlySet<number>;
  /** Column «Unidad de medida», where there is one. */
  readonly unitColumn?: number;
}

/** Decides the role and period of every column of a header block, with a reason and a confidence; doubts become findings (lectura.*). */
export function readColumns(
  grid: Grid,
  block: HeaderBlock,
  lastRow: number,
  titleYear: number | undefined,
  choices: ReaderChoices,
  findings: ReadingFindings,
): ReadColumns {
  const contents = new Map<number, ColumnContents>();
  for (let column = block.left; column <= block.right; column += 1)
    contents.set(column, sampleColumn(grid, column, block.bottom + 1, lastRow));
  const cells = readHeaderCells(grid, block, (column) => (contents.get(column)?.figures ?? 0) > 0);
  const drafts = [...cells].map(([column, texts]) => draftColumn(column, texts));

  const wrongTitles = settleYearRuns(drafts);
  settleBaseline(drafts, contents);
  settleByContents(drafts, contents);
  const deduced = settleMissingYears(drafts, titleYear);
  applyChoices(drafts, choices);
  const rivalries = settleRivals(drafts);

  const at = (column: number): string => placeAddress({ sheet: grid.sheet, row: block.bottom, column });
  for (const { text, role, first, last } of wrongTitles) {
    findings.add(
      "lectura.titulo-mal-combinado",
      "note",
      { cell: placeAddress({ sheet: grid.sheet, row: block.top, column: first }) },
      { titulo: text, rol: roleNames[role], columnas: `${columnName(first)}:${columnName(last)}` },
    );
  }
  reportDeduced(deduced, at, findings);
  reportDoubts(drafts, rivalries, at, findings);
  reportMissing(drafts, grid, block, findings);
  return summary(drafts);
}

function applyChoices(drafts: readonly ColumnDraft[], { columns = {} }: ReaderChoices): void {
  for (const draft of drafts) {
    const choice = columns[draft.column];
    if (choice === undefined) continue;
    for (const rival of drafts) {
      const isRival =
        rival !== draft &&
        columns[rival.column] === undefined &&
        choice.role !== "other" &&
        rival.role === choice.role &&
        rival.period?.year === choice.period?.year &&
        rival.period?.semester === choice.period?.semester;
      if (!isRival) continue;
      rival.role = "other";
      rival.why = "se eligió otra columna";
      rival.confidence = "sure";
    }
    draft.role = choice.role;
    if (choice.period === undefined) delete draft.period;
    else draft.period = choice.period;
    draft.confidence = "sure";
    draft.strength = 4;
    draft.candidates = [];
    draft.why = "se indicó así";
  }
}

function reportDeduced(deduced: readonly ColumnDraft[], at: (column: number) => string, findings: ReadingFindings): void {
  const [first] = deduced;
  if (first === undefined) return;
  findings.add(
    "lectura.anio-deducido",
    "note",
    { cell: at(first.column) },
    { columnas: deduced.map(({ column, role, period }) => `${columnName(column)}: ${roleText(role, period)}`) },
  );
}

function reportDoubts(
  drafts: readonly ColumnDraft[],
  rivalries: readonly Rivalry[],
  at: (column: number) => string,
  findings: ReadingFindings,
): void {
  const rivals = new Set(rivalries.flatMap(({ kept, others }) => [kept, ...others]));
  for (const { kept, others } of rivalries) {
    findings.add(
      "lectura.rol-disputado",
      "warning",
      { cell: at(kept.column) },
      {
        rol: roleText(kept.role, kept.period),
        elegida: columnName(kept.column),
        columnas: [kept, ...others].map(({ column, header }) => `${columnName(column)} «${header}»`),
      },
    );
  }
  for (const draft of drafts) {
    if (draft.confidence !== "doubtful" || rivals.has(draft)) continue;
    if (draft.role === "other" && draft.candidates.length === 0 && draft.header === "") continue;
    const candidates = [draft.role, ...draft.candidates].filter((role, index, all) => all.indexOf(role) === index);
    findings.add(
      "lectura.columna-dudosa",
      "warning",
      { cell: at(draft.column) },
      {
        columna: columnName(draft.column),
        cabecera: draft.header,
        rol: roleText(draft.role, draft.period),
        motivo: draft.why,
        candidatas: candidates.map((role) => roleNames[role]),
      },
    );
  }
}

const NEEDED: readonly ColumnRole[] = ["code", "name", "baselineValue", "target", "actual"];

function reportMissing(drafts: readonly ColumnDraft[], grid: Grid, block: HeaderBlock, findings: ReadingFindings): void {
  const missing = NEEDED.filter((role) => !drafts.some((draft) => draft.role === role));
  const cell = `${placeAddress({ sheet: grid.sheet, row: block.top, column: block.left })}:${cellAddress(block.bottom, block.right)}`;
  for (const role of missing)
    findings.add(
      "lectura.falta-columna",
      role === "target" || role === "actual" ? "error" : "warning",
      { cell },
      {
        rol: roleNames[role],
        cabeceras: rectAddress({
          row: block.top,
          column: block.left,
          rows: block.bottom - block.top + 1,
          columns: block.right - block.left + 1,
        }),
      },
    );
}

function summary(drafts: readonly ColumnDraft[]): ReadColumns {
  const headerYear = drafts.find(({ role }) => role === "baselineValue")?.period?.year;
  const unitColumn = drafts.find(({ role, header }) => role === "other" && /unidad(es)? de medida|^u\.? ?m\.?$/i.test(header))?.column;
  return {
    columns: drafts.map(({ column, role, period, header, confidence, why }): MatrixColumn => ({
      column,
      role,
      ...(period === undefined || !hasPeriod(role) ? {} : { period }),
      header,
      confidence,
      why,
    })),
    periods: periodsOf(drafts),
    percentColumns: new Set(
      drafts
        .filter(({ isPercent, role }) => isPercent && (role === "target" || role === "actual" || role === "baselineValue"))
        .map(({ column }) => column),
    ),
    ...(headerYear === undefined ? {} : { baselineYear: headerYear }),
    ...(unitColumn === undefined ? {} : { unitColumn }),
  };
}

function hasPeriod(role: ColumnRole): boolean {
  return role === "target" || role === "actual" || role === "progress1" || role === "progress2";
}
