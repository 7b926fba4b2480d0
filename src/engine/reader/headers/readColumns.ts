import { columnName, placeAddress } from "../../address";
import { isSamePeriod } from "../../domain/period";
import type { Period } from "../../domain/policy";
import type { Grid } from "../../grid";
import { roleNames } from "../../words/glossary";
import { holdTheSame, sampleColumn, type ColumnContents } from "./columnContents";
import { draftColumn, roleText, type ColumnDraft } from "./columnDraft";
import { settleRivals, type Rivalry } from "./columnRivals";
import type { HeaderBlock } from "./headerBlock";
import { readHeaderCells } from "./headerCells";
import { YEARLY_ROLES, type ColumnRole, type MatrixColumn, type ReaderChoices, type RoleAnswer } from "../matrix";
import type { ReadingFindings } from "../matrixFindings";
import { reportMissing } from "./missingRoles";
import { settleNodeName } from "./nodeNameColumn";
import { periodsOf, settleBaseline, settleByContents, settleMissingYears } from "./missingColumns";
import { settleClosing, settleDecembers, settlePartYears } from "./partYears";
import { settleQuotientRivals } from "./quotientRivals";
import { mayBeShareOfTarget } from "./shareOfTarget";
import { settleYearColumn } from "./yearColumn";
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
  /** What could be the roles that no column has. */
  readonly missing: readonly RoleAnswer[];
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

  const dated = settlePartYears(drafts, titleYear);
  settleDecembers(drafts);
  settleClosing(drafts);
  const wrongTitles = settleYearRuns(drafts);
  settleBaseline(drafts, contents);
  settleByContents(drafts, contents);
  settleNodeName(drafts, contents);
  applyChoices(drafts, choices);
  settleOthers(drafts, choices);
  const byColumn = settleYearColumn(drafts, grid, [block.bottom + 1, lastRow], titleYear);
  const deduced = [...dated, ...(byColumn?.deduced ?? []), ...settleMissingYears(drafts, titleYear)];
  settleQuotientRivals(drafts, grid, block, lastRow);
  const rivalries = settleRivals(drafts, (column, other) => holdTheSame(grid, column, other, block.bottom + 1, lastRow));

  const at = (column: number): string => placeAddress({ sheet: grid.sheet, row: block.bottom, column });
  for (const { text, role, first, last } of wrongTitles) {
    findings.add(
      "lectura.titulo-mal-combinado",
      "note",
      { cell: placeAddress({ sheet: grid.sheet, row: block.top, column: first }) },
      { titulo: text, rol: roleNames[role], columnas: `${columnName(first)}:${columnName(last)}` },
    );
  }
  const missing = reportMissing(
    { drafts, contents, grid, block, titleYear: byColumn?.year ?? titleYear },
    lastRow,
    new Set(rivalries.map(({ role }) => role)),
    findings,
  );
  reportDeduced(deduced, at, findings);
  for (const { column, header, role, period } of drafts) {
    const target = role === "actual" ? drafts.find((other) => other.role === "target" && isSamePeriod(other.period, period)) : undefined;
    if (target === undefined || !mayBeShareOfTarget({ column, header }, target.column, grid, block, lastRow)) continue;
    findings.add("lectura.posible-porcentaje", "warning", { cell: at(column) }, { cabecera: header });
  }
  reportVocabularies(drafts, at, findings);
  reportDoubts(drafts, rivalries, new Set(missing.flatMap(({ candidates }) => candidates)), at, findings);
  return { ...summary(drafts), missing };
}

function applyChoices(drafts: readonly ColumnDraft[], { columns = {} }: ReaderChoices): void {
  for (const draft of drafts) {
    const choice = columns[draft.column];
    if (choice === undefined) continue;
    const period = choice.period ?? draft.period;
    for (const rival of drafts) {
      const isRival =
        rival !== draft &&
        columns[rival.column] === undefined &&
        choice.role !== "other" &&
        rival.role === choice.role &&
        (choice.role === "baselineValue" || isSamePeriod(rival.period, period));
      if (!isRival) continue;
      rival.role = "other";
      rival.why = "se eligió otra columna";
      rival.confidence = "sure";
    }
    draft.role = choice.role;
    if (period !== undefined) draft.period = period;
    draft.confidence = "sure";
    draft.strength = 4;
    draft.candidates = [];
    draft.why = "se indicó así";
  }
}

/** Who says which columns hold the figures has looked at the others: what could only be a figure is no question any more. */
function settleOthers(drafts: readonly ColumnDraft[], { columns = {} }: ReaderChoices): void {
  if (!Object.values(columns).some(({ role }) => role === "target" || role === "actual")) return;
  for (const draft of drafts) {
    const isAnswered = draft.role === "other" && draft.confidence === "doubtful" && draft.candidates.every((role) => FIGURES.has(role));
    if (!isAnswered) continue;
    draft.confidence = "likely";
    draft.candidates = [];
    draft.why = "se indicaron otras columnas para las cifras";
  }
}

const FIGURES: ReadonlySet<ColumnRole> = new Set(["baselineYear", "baselineValue", "target", "actual"]);

function reportDeduced(deduced: readonly ColumnDraft[], at: (column: number) => string, findings: ReadingFindings): void {
  const told = deduced.filter(({ role, claims }) => role !== "other" || claims !== undefined);
  const [first] = told;
  if (first === undefined) return;
  findings.add(
    "lectura.anio-deducido",
    "note",
    { cell: at(first.column) },
    { columnas: told.map(({ column, role, claims = role, period }) => `${columnName(column)}: ${roleText(claims, period)}`) },
  );
}

/** Headers of another country or agency, with what each was taken for. */
function reportVocabularies(drafts: readonly ColumnDraft[], at: (column: number) => string, findings: ReadingFindings): void {
  const foreign = drafts.filter(
    ({ vocabulary, role, confidence }) => vocabulary !== undefined && role !== "other" && confidence !== "sure",
  );
  const [first] = foreign;
  if (first === undefined) return;
  findings.add(
    "lectura.vocabulario",
    "warning",
    { cell: at(first.column) },
    {
      vocabularios: [...new Set(foreign.flatMap(({ vocabulary = [] }) => vocabulary))],
      columnas: foreign.map(({ column, role, period }) => `${columnName(column)}: ${roleText(role, period)}`),
    },
  );
}

/** Columns that dispute one figure and are named. */
const MOST_TOLD = 12;

function reportDoubts(
  drafts: readonly ColumnDraft[],
  rivalries: readonly Rivalry[],
  askedElsewhere: ReadonlySet<number>,
  at: (column: number) => string,
  findings: ReadingFindings,
): void {
  const rivals = new Set(rivalries.flatMap(({ columns }) => columns));
  for (const { role, period, columns, isKept } of rivalries) {
    const [first] = columns;
    findings.add("lectura.rol-disputado", "warning", first === undefined ? {} : { cell: at(first.column) }, {
      rol: roleText(role, period),
      elegida: isKept && first !== undefined ? columnName(first.column) : "",
      columnas: columns.slice(0, MOST_TOLD).map(({ column, header }) => `${columnName(column)} «${header}»`),
      cantidad: columns.length,
    });
  }
  for (const draft of drafts) {
    if (draft.confidence !== "doubtful" || rivals.has(draft) || askedElsewhere.has(draft.column)) continue;
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

function summary(drafts: readonly ColumnDraft[]): Omit<ReadColumns, "missing"> {
  const headerYear = drafts.find(({ role }) => role === "baselineValue")?.period?.year;
  const unitColumn = drafts.find(({ role, header }) => role === "other" && /unidad(es)? de medida|^u\.? ?m\.?$/i.test(header))?.column;
  return {
    columns: drafts.map(({ column, role, claims, period, header, confidence, why }): MatrixColumn => ({
      column,
      role,
      ...(claims === undefined ? {} : { claims }),
      ...(period === undefined || !YEARLY_ROLES.has(claims ?? role) ? {} : { period }),
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
