import { endsMonth, momentsIn, type Moment, type YearSpan } from "./moments";
import type { Piece } from "./pieces";
import { SAYS_ANOTHER_YEAR, SAYS_CUT_BEFORE, SAYS_CUT_YEAR_BEFORE, SAYS_HORIZON_BEFORE, SAYS_REPORT, SAYS_VALID_UNTIL } from "./labels";

/**
 * A year that the sheet writes beside its table. `cut`: as the cut («Fecha de corte: 31/12/2025»); `report`: as the year of the report
 * («Seguimiento del POI 2025», a sheet called «2025»); `named`: without saying what it is of («Matriz PEI 2024»).
 */
export interface SaidYear extends Moment {
  readonly as: "cut" | "report" | "named";
  /** As written: «Fecha de corte: 31/12/2025». */
  readonly text: string;
  /** Absent: the name of the sheet. */
  readonly cell?: string;
}

/** Years and plan spans that a piece says; what belongs to a decree, an approval or a printing is left out. */
export function yearsOf(piece: Piece): { readonly said: readonly SaidYear[]; readonly spans: readonly YearSpan[] } {
  const { kind, cell, label, moment } = piece;
  const text = label === undefined ? piece.text : `${label}: ${piece.text}`;
  const say = (as: SaidYear["as"], { year, day }: Moment): SaidYear => ({ as, year, ...(day === undefined ? {} : { day }), text, cell });
  const { moments, spans } = moment === undefined ? momentsIn(piece.folded) : { moments: [moment], spans: [] };
  const last = moments.at(-1);
  switch (kind) {
    case "cut":
      return { said: last === undefined ? [] : [say("cut", last)], spans };
    case "date":
      return { said: last?.day !== undefined && endsQuarter(last.day) ? [say("cut", last)] : [], spans };
    case "span":
      return { said: [], spans };
    case undefined:
    case "note":
    case "title":
      return { said: inProse(piece.folded, say), spans };
    default:
      return { said: [], spans: [] };
  }
}

/** The year in the name of a sheet: alone or with the words of a report it is the report's. */
export function yearOfSheet(name: string, folded: string): SaidYear | undefined {
  const spaced = folded.replace(/_/g, " ").replace(/([a-z])(20\d\d)/, "$1 $2");
  const { moments } = momentsIn(spaced);
  const [only] = moments;
  if (only === undefined || new Set(moments.map(({ year }) => year)).size > 1 || SAYS_ANOTHER_YEAR.test(spaced)) return undefined;
  const isAlone = /^(?:(?:ano|corte|al|datos|periodo|hoja) )*[\d\s/.-]+$/.test(spaced);
  return { as: isAlone || only.day !== undefined || SAYS_REPORT.test(spaced) ? "report" : "named", ...only, text: name };
}

/** The best witness of the cut: what is written as such, then the title of a report, then the sheet; of one year, the one that says its day. */
export function writtenCut(said: readonly SaidYear[]): SaidYear | undefined {
  for (const as of ["cut", "report"] as const) {
    const [first, ...others] = said.filter((each) => each.as === as);
    if (first !== undefined)
      return first.day === undefined ? (others.find(({ year, day }) => year === first.year && day !== undefined) ?? first) : first;
  }
  return undefined;
}

function inProse(folded: string, say: Say): readonly SaidYear[] {
  const clauses = folded.split(CLAUSES);
  const isReport = SAYS_REPORT.test(folded);
  return clauses.flatMap((clause) => {
    const { moments } = momentsIn(clause);
    const days = moments.filter(({ day }) => day !== undefined);
    if (days.length > 0) {
      // «Valores al 31/12/2024, reporte elaborado el 14/03/2025»: each day by the words between it and the one before.
      const said = days.map((moment) => {
        const before = clause.slice(moments[moments.indexOf(moment) - 1]?.at ?? 0, moment.at);
        return dayInProse(before, moment, clauses.length === 1 && moments.length === 1, isReport, say);
      });
      return said.filter((each) => each.length > 0).at(-1) ?? [];
    }
    const last = moments.at(-1);
    if (last === undefined) return [];
    const before = clause.slice(0, last.at);
    if (SAYS_CUT_YEAR_BEFORE.test(before)) return [say("cut", last)];
    if (SAYS_ANOTHER_YEAR.test(clause)) return [];
    // «Evaluación anual 2024 de la Política Nacional al 2030» is of 2024.
    const ofFigures = moments.filter((moment) => !SAYS_HORIZON_BEFORE.test(clause.slice(0, moment.at)));
    const isOne = new Set(ofFigures.map(({ year }) => year)).size === 1;
    return ofFigures.map((moment) => say(isOne && isReport ? "report" : "named", moment));
  });
}

const CLAUSES = /[,;()[\]]|\. (?=[a-z]{4})/;

type Say = (as: SaidYear["as"], moment: Moment) => SaidYear;

/** A day in a text is the cut where the words before it say so, or where it ends a quarter and is all that is said, or a report is of it. */
function dayInProse(before: string, last: Moment, isOnly: boolean, isReport: boolean, say: Say): readonly SaidYear[] {
  if (SAYS_ANOTHER_YEAR.test(before) || SAYS_VALID_UNTIL.test(before)) return [];
  // A sheet is brought up to date on any day; figures are of the end of a month.
  if (SAYS_CUT_BEFORE.test(before)) return [say(last.day !== undefined && endsMonth(last.day) ? "cut" : "report", last)];
  if (!endsQuarter(last.day ?? "")) return [];
  if (isOnly && before.trim() === "") return [say("cut", last)];
  return isReport ? [say("report", last)] : [];
}

function endsQuarter(day: string): boolean {
  return /-(?:03-31|06-30|09-30|12-31)$/.test(day);
}
