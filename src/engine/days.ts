/** Peru keeps UTC−5 all year. */
const LIMA_OFFSET_MS = -5 * 3_600_000;

/** Day in Lima (AAAA-MM-DD) of an instant in milliseconds, whatever the time zone of this machine. */
export function limaDay(instant: number): string {
  return new Date(instant + LIMA_OFFSET_MS).toISOString().slice(0, 10);
}

/** Date and time in Lima of an instant in milliseconds, to the second: «2025-01-17T10:20:00-05:00». */
export function limaTime(instant: number): string {
  return `${new Date(instant + LIMA_OFFSET_MS).toISOString().slice(0, 19)}-05:00`;
}

/** «2025-01-17T10:20:00-05:00» as the serial number of a sheet (days since 1900, in Lima's clock); undefined where it is no such text. */
export function serialOfTime(time: string): number | undefined {
  const clock = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})/.exec(time)?.[1];
  const instant = clock === undefined ? Number.NaN : Date.parse(`${clock}Z`);
  return Number.isNaN(instant) ? undefined : instant / DAY_MS + UNIX_EPOCH_SERIAL;
}

/** The other way round. Programs keep the serial to some microseconds: the second is what counts. */
export function timeOfSerial(serial: number): string {
  const seconds = Math.round((serial - UNIX_EPOCH_SERIAL) * 86_400);
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}-05:00`;
}

const DAY_MS = 86_400_000;
/** 1 January 1970, as sheets number days. */
const UNIX_EPOCH_SERIAL = 25_569;

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
