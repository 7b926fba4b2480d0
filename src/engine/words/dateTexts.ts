import { shortDay, stampedDay, type BookStamp } from "../days";

/** «datos al»: always the cut, in every front. */
export function dataDateText(cut: string): string {
  return `datos al ${shortDay(cut)}`;
}

/** «2023–2026». */
export function spanText({ from, to }: { readonly from: number; readonly to: number }): string {
  return `${from}–${to}`;
}

/** When the book was saved or the figures computed, said apart from the cut. */
export function stampText(stamp: BookStamp, day: (day: string) => string = shortDay): string {
  return `${"savedOn" in stamp ? "Libro guardado" : "Calculado"} el ${day(stampedDay(stamp))}`;
}

/** «corte 2023 · datos al 31/12/2023 · libro guardado el 15/03/2024», in a footer or under a title. */
export function cutText(year: number, cut: string, stamp: BookStamp | undefined): string {
  const parts = [`corte ${year}`, dataDateText(cut)];
  if (stamp) parts.push(stampText(stamp).replace(/^./, (letter) => letter.toLowerCase()));
  return parts.join(" · ");
}
