/** Peru keeps UTC−5 all year. */
const LIMA_OFFSET_MS = -5 * 3_600_000;

/** Day in Lima (AAAA-MM-DD) of an instant in milliseconds, whatever the time zone of this machine. */
export function limaDay(instant: number): string {
  return new Date(instant + LIMA_OFFSET_MS).toISOString().slice(0, 10);
}

/** «2024-03-31» → «31/03/2024». */
export function shortDay(day: string): string {
  return day.replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3/$2/$1");
}

/** When the figures were taken; it is not what they are of (the cut). A file tells when it was saved, a pane when it computed. */
export type BookStamp = { readonly savedOn: string } | { readonly computedOn: string };

/** The day of a stamp, whichever it is. */
export function stampedDay(stamp: BookStamp): string {
  return "savedOn" in stamp ? stamp.savedOn : stamp.computedOn;
}
