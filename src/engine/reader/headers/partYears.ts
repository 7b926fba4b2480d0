import { YEARLY_ROLES } from "../matrix";
import type { ColumnDraft } from "./columnDraft";

/** «Dic. 2025» without another month of that year is what there was at its end: the year. */
export function settleDecembers(drafts: readonly ColumnDraft[]): void {
  for (const draft of drafts) {
    const { months, period } = draft;
    if (months?.[0] !== 12 || period?.months === undefined) continue;
    const hasSiblings = drafts.some(
      (other) => other !== draft && other.period?.year === period.year && other.months !== undefined && other.months[1] < 12,
    );
    if (!hasSiblings) draft.period = { year: period.year };
  }
}

/** The column that closes a block of parts of a year and is called its total, its year or what has accumulated. */
export function settleClosing(drafts: readonly ColumnDraft[]): void {
  drafts.forEach((draft, index) => {
    const previous = drafts[index - 1];
    const { role, period, months } = previous ?? {};
    if (previous?.column !== draft.column - 1 || (role !== "target" && role !== "actual") || months === undefined || period === undefined)
      return;
    const isOpen = draft.role === "other" && (draft.strength === 0 || draft.candidates.includes(role));
    const isYear = draft.months === undefined && (draft.whole !== undefined || draft.period !== undefined);
    const isOfYear = draft.period === undefined || draft.period.year === period.year;
    const isTaken = drafts.some((other) => other.role === role && other.period?.year === period.year && other.period.months === undefined);
    if (!isOpen || !isYear || !isOfYear || isTaken || draft.isPercent) return;
    draft.role = role;
    draft.period = { year: period.year };
    draft.confidence = "likely";
    draft.candidates = [];
    draft.why = `«${draft.header}» cierra las partes de ${period.year}`;
  });
}

/** Parts of a year that do not write which: of the only year that the header names, or of that of the title. */
export function settlePartYears(drafts: readonly ColumnDraft[], titleYear: number | undefined): readonly ColumnDraft[] {
  const undated = drafts.filter(
    ({ period, months, whole, role }) => period === undefined && (months !== undefined || (whole !== undefined && YEARLY_ROLES.has(role))),
  );
  const named = new Set(drafts.flatMap(({ period, role }) => (period !== undefined && YEARLY_ROLES.has(role) ? [period.year] : [])));
  const [year = titleYear] = named;
  if (year === undefined || named.size > 1) return [];
  for (const draft of undated) {
    draft.period = draft.months === undefined ? { year } : { year, months: draft.months };
    draft.why = `${draft.why}; el año ${year} se dedujo ${named.size === 1 ? "de las otras columnas" : "del título"}`;
    if (draft.confidence === "sure") draft.confidence = "likely";
  }
  return undated.filter(({ role }) => role !== "other");
}
