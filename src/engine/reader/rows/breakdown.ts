import type { MatrixColumn } from "../matrix";
import type { Code } from "../text/code";
import { fold } from "../text/fold";
import type { RoleColumns } from "./descriptors";
import { partGrade } from "./partWords";
import type { RowTexts } from "./rowTexts";

/** What a row is called as a part: by its own name, or by the column that says how its indicator is divided. */
export interface PartName {
  readonly text: string;
  /** It is the parent's name with a group behind it, or the group stands in a column of its own. */
  readonly isTold: boolean;
}

const HEADER = /desagreg|^ambito|^sexo|^genero|^area|^region|^grupo|^estrato|^dominio|^categoria|^nivel de/;
/** Groups that are the whole of an indicator. */
const WHOLE = /^(?:total|nacional|general|global|ambos(?: sexos)?|tod[oa]s|peru|a nivel nacional|total nacional|promedio(?: nacional)?)$/;

/** How rows with the same indicator in them differ: «Desagregación: Urbano», or «Porcentaje de casos - Urbano» in the name. */
export class Breakdown {
  private readonly columns: readonly { readonly column: number; readonly isNamed: boolean }[];

  constructor(
    private readonly texts: RowTexts,
    private readonly at: RoleColumns,
    columns: readonly MatrixColumn[],
  ) {
    this.columns = columns
      .filter(({ role }) => role === "other")
      .map(({ column, header }) => ({ column, isNamed: HEADER.test(fold(header)) }));
  }

  /** undefined where the row has no name. */
  nameOf(row: number, code: Code | undefined, parentRow: number): PartName | undefined {
    const own = this.texts.own(row, this.at.name);
    const name = own === "" ? (code?.rest ?? "") : own;
    const whole = this.texts.text(parentRow, this.at.name);
    const isSame = name === "" ? this.texts.text(row, this.at.name) === whole : startsAlike(name, whole) && fold(name) === fold(whole);
    if (isSame) {
      const group = this.groupIn(row, parentRow);
      if (group !== undefined) return { text: group, isTold: true };
    }
    if (name === "") return undefined;
    return { text: name, isTold: isQualified(name, whole) };
  }

  /** Whether the indicator is given only by its groups: this row is one of them, the next has the same code and name and is another. */
  lacksWhole(row: number, nextRow: number): boolean {
    if (this.columns.length === 0 || this.texts.text(row, this.at.code) !== this.texts.text(nextRow, this.at.code)) return false;
    const [group, next] = [this.groupIn(row, nextRow), this.groupIn(nextRow, row)];
    if (group === undefined || next === undefined || WHOLE.test(fold(group)) || WHOLE.test(fold(next))) return false;
    const [name, nextName] = [row, nextRow].map((each) => fold(this.texts.text(each, this.at.name)));
    return name === nextName;
  }

  /** The group that tells the row from another one. */
  groupIn(row: number, otherRow: number): string | undefined {
    for (const { column, isNamed } of this.columns) {
      const text = this.texts.own(row, column);
      if (text === "" || text === this.texts.own(otherRow, column)) continue;
      if (isNamed || partGrade(text) === "told") return text;
    }
    return undefined;
  }
}

/** «Porcentaje de casos - Urbano», «Porcentaje de casos (mujeres)» below «Porcentaje de casos». */
function isQualified(name: string, whole: string): boolean {
  if (name.length <= whole.length || !startsAlike(name, whole)) return false;
  const [folded, start] = [fold(name), fold(whole).replace(/[.:]+$/, "")];
  if (start.length < 8 || !folded.startsWith(start)) return false;
  const rest = folded.slice(start.length);
  return /^ ?[-:,;(/]/.test(rest) && partGrade(rest.replace(/^[ \-:,;(/]+|\)$/g, "")) !== "none";
}

/** Most names differ at once: nothing is folded for them. */
function startsAlike(name: string, whole: string): boolean {
  return name.slice(0, 4).toLowerCase() === whole.slice(0, 4).toLowerCase();
}
