/** Columns of the table, in order. The last two are how a decision is found again: they stand outside what is printed. */
export const FINDINGS_COLUMNS = ["severity", "cell", "code", "title", "finding", "dismissed", "reason", "rule", "evidence"] as const;
