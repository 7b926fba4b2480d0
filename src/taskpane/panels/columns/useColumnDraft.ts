import { useMemo, useState } from "react";
import type { Period } from "../../../engine/domain/policy";
import type { ColumnRole, MatrixColumn, ReaderChoices } from "../../../engine/reader/matrix";
import { periodText } from "../../../engine/words/periodText";
import { usePane } from "../../state/PaneContext";
import type { PaneModel } from "../../state/paneModel";
import type { ColumnTable } from "./columnTable";

type Corrections = NonNullable<ReaderChoices["columns"]>;

export interface ColumnDraft {
  /** Role and period of a column as the draft has them. */
  readonly of: (column: MatrixColumn) => { readonly role: ColumnRole; readonly period?: Period };
  /** Who says so, where it is not only the reader. */
  readonly source: (column: MatrixColumn) => "yours" | "proposed" | undefined;
  readonly correct: (column: MatrixColumn, role: ColumnRole, period: Period | undefined) => void;
  readonly isChanged: boolean;
  readonly hasCorrections: boolean;
  /** What would be read; undefined when nothing would. */
  readonly effect: PaneModel | undefined;
  save(): Promise<void>;
  discard(): Promise<void>;
}

/** Corrections of the columns, tried out before they are kept. */
export function useColumnDraft(table: ColumnTable): ColumnDraft {
  const { state, session } = usePane();
  const { settings } = state;
  const [corrected, setCorrected] = useState<Corrections>({});
  const draft = useMemo(() => ({ ...table.proposed, ...corrected }), [table, corrected]);
  const isChanged = Object.keys(draft).length > 0;
  const choices = useMemo(
    () => (isChanged ? choicesWith(table, settings.choices, draft) : settings.choices),
    [table, settings, draft, isChanged],
  );
  const effect = useMemo(() => session.reader.tryOut({ profile: settings.profile, choices }), [session, settings, choices]);
  const kept: Corrections = settings.choices.columns ?? {};
  return {
    of: (column) => draft[column.column] ?? column,
    source: ({ column }) => (column in corrected || column in kept ? "yours" : column in table.proposed ? "proposed" : undefined),
    correct: ({ column }, role, period) => setCorrected({ ...corrected, [column]: period ? { role, period } : { role } }),
    isChanged,
    hasCorrections: Object.keys(kept).length > 0,
    effect,
    save: () => session.writer.saveSettings({ ...settings, choices }),
    discard: () => {
      const { columns, ...others } = settings.choices;
      return columns === undefined ? Promise.resolve() : session.writer.saveSettings({ ...settings, choices: others });
    },
  };
}

/** A part of a sheet that was pointed at keeps its header too: it was taken as it stands. */
function choicesWith({ sheet, headerRows, isMatrix }: ColumnTable, choices: ReaderChoices, draft: Corrections): ReaderChoices {
  return { ...choices, sheet, columns: { ...choices.columns, ...draft }, ...(!isMatrix && choices.area && { headerRows }) };
}

/** Years before and after this one, where the table speaks of none. */
const [YEARS_BEFORE, YEARS_AFTER] = [8, 5];

/** Periods one can choose: those of the table and the years around them. */
export function periodChoices({ periods }: Pick<ColumnTable, "periods">, thisYear: number): readonly Period[] {
  const years = periods.map(({ year }) => year);
  const first = years.length > 0 ? Math.min(...years) - 1 : thisYear - YEARS_BEFORE;
  const last = years.length > 0 ? Math.max(...years) + 1 : thisYear + YEARS_AFTER;
  const plain = Array.from({ length: last - first + 1 }, (_, index): Period => ({ year: first + index }));
  const parts = new Map(
    periods
      .filter((period) => !plain.some((each) => periodText(each) === periodText(period)))
      .map((period) => [periodText(period), period]),
  );
  return [...plain, ...parts.values()];
}
