/** A defined name: «PNTP_Resumen» → «='Resumen PNTP'!$A$1:$H$40». */
export interface NameModel {
  readonly name: string;
  formula: string;
  comment: string;
  visible: boolean;
}

/** Whether Excel takes a text as a name: it begins with a letter, _ or \, has no space, and could not be read as a cell. */
export function isValidName(name: string): boolean {
  return (
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{N}_.?\\]*$/u.test(name) &&
    !/^[A-Za-z]{1,3}\d{1,7}$/.test(name) &&
    !/^[RrCc]$/.test(name) &&
    !/^R\d*C\d*$/i.test(name)
  );
}

export function findName(names: readonly NameModel[], wanted: string): NameModel | undefined {
  return names.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
}
