import { useMemo, useState } from "react";
import type { Period } from "../../../engine/domain/policy";
import type { ColumnRole, Matrix, MatrixColumn, ReaderChoices } from "../../../engine/reader/matrix";
import { usePane } from "../../state/PaneContext";
import { correctColumns } from "../../../engine/actions/doubts";
import type { PaneModel } from "../../state/paneModel";

type Corrections = NonNullable<ReaderChoices["columns"]>;

interface ColumnDraft {
  /** Role and period of a column as the draft has them. */
  readonly of: (column: MatrixColumn) => { readonly role: ColumnRole; readonly period?: Period };
  readonly isCorrected: (column: MatrixColumn) => boolean;
  readonly correct: (column: MatrixColumn, role: ColumnRole, period: Period | undefined) => void;
  readonly isChanged: boolean;
  readonly hasCorrections: boolean;
  /** What would be read; undefined when nothing would. */
  readonly effect: PaneModel | undefined;
  save(): Promise<void>;
  discard(): Promise<void>;
}

/** Corrections of the columns, tried out before they are kept. */
export function useColumnDraft(matrix: Matrix): ColumnDraft {
  const { state, session } = usePane();
  const { settings } = state;
  const [draft, setDraft] = useState<Corrections>({});
  const isChanged = Object.keys(draft).length > 0;
  const choices = useMemo(
    () => (isChanged ? correctColumns(matrix, settings.choices, draft) : settings.choices),
    [matrix, settings, draft, isChanged],
  );
  const effect = useMemo(() => session.reader.tryOut({ profile: settings.profile, choices }), [session, settings, choices]);
  const kept: Corrections = settings.choices.columns ?? {};
  return {
    of: (column) => draft[column.column] ?? column,
    isCorrected: ({ column }) => column in draft || column in kept,
    correct: ({ column }, role, period) => setDraft({ ...draft, [column]: period ? { role, period } : { role } }),
    isChanged,
    hasCorrections: Object.keys(kept).length > 0,
    effect,
    save: () => session.writer.saveSettings({ ...settings, choices }),
    discard: () => {
      const { sheet, area, decimal, headerRows } = settings.choices;
      const choices = {
        ...(sheet !== undefined && { sheet }),
        ...(area && { area }),
        ...(decimal && { decimal }),
        ...(headerRows && { headerRows }),
      };
      return session.writer.saveSettings({ ...settings, choices });
    },
  };
}

/** Periods one can choose: those of the matrix, and the years around them. */
export function periodChoices({ policy }: Matrix): readonly Period[] {
  const years = policy.periods.map(({ year }) => year);
  const first = Math.min(...years) - 1;
  const last = Math.max(...years) + 1;
  const plain = Array.from({ length: last - first + 1 }, (_, index): Period => ({ year: first + index }));
  return [...plain, ...policy.periods.filter(({ months }) => months !== undefined)];
}
