/**
 * Excel and LibreOffice take a text of a CSV for a formula where it begins with one of these signs, and whose matrix it is wrote that text. An apostrophe
 * before the sign keeps it a text. It stands there also after what a program with another separator takes for the end of a cell, and one
 * more where the text had some already, so that taking one away gives the very text back.
 */
const BEGINS_A_FORMULA = /(^|[\t\r\n";,|])([ \u00a0]*)('*)(?=[=+\-@\uff0b\uff0d\uff1d\uff20])/g;

export function safeText(text: string): string {
  return text.replace(BEGINS_A_FORMULA, "$1$2'$3");
}

/** The text that `safeText` was given. */
export function textAsItWas(text: string): string {
  return text.replace(BEGINS_A_FORMULA, (found, before: string, blanks: string, marks: string) =>
    marks === "" ? found : `${before}${blanks}${marks.slice(1)}`,
  );
}
