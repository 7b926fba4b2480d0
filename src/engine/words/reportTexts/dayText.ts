const MONTHS = ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "setiembre", "octubre", "noviembre", "diciembre"];

/** «junio» of a day. */
export function monthOfDay(day: string): string {
  return MONTHS[Number(day.split("-")[1]) - 1] ?? "";
}

/** «2024-03-05» → «5 de marzo de 2024». */
export function dayText(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${Number(date)} de ${MONTHS[Number(month) - 1] ?? month} de ${year}`;
}
