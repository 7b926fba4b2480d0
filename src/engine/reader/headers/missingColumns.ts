import type { Period } from "../../domain/policy";
import type { ColumnContents } from "./columnContents";
import type { ColumnDraft } from "./columnDraft";
import { periodText } from "../../words/periodText";
import type { ColumnRole } from "../matrix";
import { fold } from "../text/fold";
import { periodOrder } from "../../domain/period";

/** Splits the baseline into its year and its value («Año», «Valor» under «Línea base», or by what the cells hold). */
export function settleBaseline(drafts: readonly ColumnDraft[], contents: ReadonlyMap<number, ColumnContents>): void {
  drafts.forEach((draft, index) => {
    const previous = drafts[index - 1];
    if (holdsYearAndValue(draft, drafts, contents)) {
      claim(draft, "baselineValue", "likely", `${draft.why}, pero sus celdas no son años sino valores`);
    } else if (draft.role === "baselineValue" && draft.part === "year") {
      draft.role = "baselineYear";
      draft.why = `${draft.why} y «Año»`;
    } else if (draft.role === "baselineValue" && draft.part === "value") {
      draft.why = `${draft.why} y «Valor»`;
      if (draft.strength > 1) draft.confidence = "sure";
    } else if (
      draft.role === "other" &&
      draft.part === "value" &&
      draft.strength === 0 &&
      (previous?.part === "year" || previous?.role === "baselineYear") &&
      previous.column === draft.column - 1
    ) {
      // «Año», «Valor» with the title above them lost.
      if (previous.role === "other") claim(previous, "baselineYear", "likely", "«Año» junto a «Valor» es la línea base");
      claim(draft, "baselineValue", "likely", "«Valor» junto a «Año» es la línea base");
    }
  });
  const values = drafts.filter(({ role, part }) => role === "baselineValue" && part === undefined);
  const [year, value] = values;
  if (year === undefined || value === undefined || values.length !== 2 || drafts.some(({ role }) => role === "baselineYear")) return;
  const seen = contents.get(year.column);
  if (seen !== undefined && seen.years * 2 > seen.filled)
    claim(year, "baselineYear", "likely", "está bajo «Línea base» y sus celdas son años");
}

/** «Línea base (año)» over «40 (2020)», where no column has the value. */
function holdsYearAndValue(
  { column, role }: ColumnDraft,
  drafts: readonly ColumnDraft[],
  contents: ReadonlyMap<number, ColumnContents>,
): boolean {
  if (role !== "baselineYear" || drafts.some((other) => other.role === "baselineValue")) return false;
  const seen = contents.get(column);
  return seen !== undefined && seen.figures * 2 > seen.filled && seen.years * 2 <= seen.figures;
}

/** Gives roles that no header names to the columns whose cells say them: codes, names, sentido, agregación. */
export function settleByContents(drafts: readonly ColumnDraft[], contents: ReadonlyMap<number, ColumnContents>): void {
  settleCode(drafts, contents);
  settleName(drafts, contents);
  for (const [role, count, said] of [
    ["direction", "directions", "ascendente o descendente"],
    ["aggregation", "aggregations", "acumulado o no acumulado"],
  ] as const) {
    if (drafts.some((draft) => draft.role === role)) continue;
    const found = drafts.find((draft) => {
      const seen = contents.get(draft.column);
      return (
        (draft.role === "other" || (draft.role === "kind" && draft.strength <= 1)) &&
        seen !== undefined &&
        seen.filled >= 3 &&
        seen[count] >= seen.filled * 0.8
      );
    });
    if (found !== undefined) claim(found, role, "likely", `sus celdas dicen ${said}`);
  }
  for (const draft of drafts) doubtByContents(draft, contents.get(draft.column));
  doubtUnknownHeaders(drafts, contents);
}

/** A role is missing and a column with an unknown header could hold it: it is asked about, not taken. */
function doubtUnknownHeaders(drafts: readonly ColumnDraft[], contents: ReadonlyMap<number, ColumnContents>): void {
  const missing = (roles: readonly ColumnRole[]): readonly ColumnRole[] =>
    roles.filter((role) => !drafts.some((draft) => draft.role === role));
  const figureRoles = missing(["baselineYear", "baselineValue", "target", "actual"]);
  const textRoles = missing(["responsible"]);
  for (const draft of drafts) {
    const seen = contents.get(draft.column);
    if (
      draft.role !== "other" ||
      draft.strength > 0 ||
      draft.header === "" ||
      draft.confidence === "doubtful" ||
      seen === undefined ||
      seen.filled < 3
    )
      continue;
    const candidates = seen.figures >= seen.filled * 0.6 ? figureRoles : textRoles;
    if (candidates.length === 0 || (candidates === figureRoles && candidates.every((role) => role === "baselineYear"))) continue;
    draft.confidence = "doubtful";
    draft.why = `no conozco la cabecera «${draft.header}» y falta una columna como esta`;
    draft.candidates = candidates;
  }
}

function settleCode(drafts: readonly ColumnDraft[], contents: ReadonlyMap<number, ColumnContents>): void {
  const share = (draft: ColumnDraft): number => {
    const seen = contents.get(draft.column);
    return seen === undefined || seen.filled === 0 ? 0 : seen.codes / seen.filled;
  };
  const named = drafts.filter(({ role }) => role === "code");
  const holdsCodes = (draft: ColumnDraft): boolean =>
    hasIndicatorCodes(contents.get(draft.column)) || (named.length === 0 && /^cod/.test(fold(draft.header)));
  const best = drafts
    .filter((draft) => draft.role === "code" || draft.role === "other" || isNodeName(draft.role))
    .reduce<ColumnDraft | undefined>(
      (most, draft) => (share(draft) > (most === undefined ? 0.5 : share(most)) && holdsCodes(draft) ? draft : most),
      undefined,
    );
  if (best === undefined || best.role === "code" || named.some((draft) => share(draft) > 0.2)) {
    // Of two columns called «Código», the one with the indicators' codes.
    if (named.length > 1)
      for (const draft of named)
        if (share(draft) === 0)
          claim(draft, "other", "likely", `la cabecera dice «${draft.header}», pero sus celdas no son códigos de la matriz`);
    return;
  }
  for (const draft of named) claim(draft, "other", "likely", `la cabecera dice «${draft.header}», pero los códigos están en otra columna`);
  claim(best, "code", "likely", "sus celdas son códigos de la matriz");
}

function hasIndicatorCodes(seen: ColumnContents | undefined): boolean {
  return (seen?.indicatorCodes ?? 0) > 0;
}

function isNodeName(role: ColumnRole): boolean {
  return role === "objectiveName" || role === "guidelineName" || role === "serviceName";
}

/** What is followed where there are no indicators: the activities of an operational plan. */
const MAY_BE_NAMES = /^(?:actividad(?:es)?(?: operativas?)?|tareas?|acciones|productos?|intervenci(?:on|ones))$/;

function settleName(drafts: readonly ColumnDraft[], contents: ReadonlyMap<number, ColumnContents>): void {
  if (drafts.some(({ role }) => role === "name")) return;
  const texts = (draft: ColumnDraft): number =>
    (contents.get(draft.column)?.longTexts ?? 0) + (contents.get(draft.column)?.codedTexts ?? 0);
  const levels = drafts.filter(({ role }) => isNodeName(role));
  const [only] = levels;
  if (levels.length === 1 && only !== undefined) {
    claim(only, "name", "likely", `la cabecera dice «${only.header}» y es la única columna de nombres`);
    return;
  }
  const found = drafts
    .filter((draft) => draft.role === "other" && (draft.strength === 0 || MAY_BE_NAMES.test(fold(draft.header))) && texts(draft) > 0)
    .sort((a, b) => texts(b) - texts(a))[0];
  if (found !== undefined) claim(found, "name", "likely", "sus celdas son los nombres de los indicadores");
}

/** A column whose cells are not what its header says. */
function doubtByContents(draft: ColumnDraft, seen: ColumnContents | undefined): void {
  if (seen === undefined || seen.filled < 3 || draft.confidence === "doubtful") return;
  const isFigureRole = draft.role === "target" || draft.role === "actual" || draft.role === "baselineValue";
  if (isFigureRole && (seen.figures + seen.markedFigures) * 2 < seen.filled) {
    draft.confidence = "doubtful";
    draft.why = `${draft.why}, pero la mayoría de sus celdas no son cifras`;
    draft.candidates = ["other", ...draft.candidates];
  }
}

/** Years of the blocks that do not write them: taken from the other block when it has as many columns, or from the title of the sheet. */
export function settleMissingYears(drafts: readonly ColumnDraft[], titleYear: number | undefined): readonly ColumnDraft[] {
  const deduced: ColumnDraft[] = [];
  for (const role of ["target", "actual"] as const) {
    const block = drafts.filter((draft) => draft.role === role);
    const without = block.filter(({ period }) => period === undefined);
    if (without.length === 0) continue;
    const years = yearsFor(role, block, drafts, titleYear);
    without.forEach((draft) => {
      const period = years[block.indexOf(draft)];
      draft.confidence = period === undefined ? "doubtful" : draft.confidence === "doubtful" ? "doubtful" : "likely";
      if (period === undefined) {
        draft.why = `${draft.why}, pero no dice de qué año es`;
        return;
      }
      draft.period = period;
      draft.why =
        `${draft.why}; el año ${periodText(period)} se dedujo ` +
        `${without.length === 1 && block.length === 1 && titleYear === period.year ? "del título" : "de los años del otro bloque"}`;
      deduced.push(draft);
    });
  }
  settleProgressYears(drafts, deduced);
  return deduced;
}

function yearsFor(
  role: "target" | "actual",
  block: readonly ColumnDraft[],
  drafts: readonly ColumnDraft[],
  titleYear: number | undefined,
): readonly (Period | undefined)[] {
  const others = drafts.filter((draft) => draft.role === (role === "target" ? "actual" : "target")).map(({ period }) => period);
  const fits =
    others.length === block.length &&
    others.every((period) => period !== undefined) &&
    block.every(({ period }, index) => period === undefined || period.year === others[index]?.year);
  if (fits) return others;
  const years = new Set(others.flatMap((period) => (period === undefined ? [] : [period.year])));
  const [only] = years;
  if (block.length === 1 && years.size === 1 && only !== undefined) return [{ year: only }];
  return block.length === 1 && titleYear !== undefined && others.filter((period) => period !== undefined).length === 0
    ? [{ year: titleYear }]
    : block.map(({ period }) => period);
}

/** An Avance without a year is that of the last actual; several of them are those of the last ones, in order. */
function settleProgressYears(drafts: readonly ColumnDraft[], deduced: ColumnDraft[]): void {
  const years = [
    ...new Set(drafts.filter(({ role, period }) => role === "actual" && period !== undefined).map(({ period }) => period?.year ?? 0)),
  ].sort((a, b) => a - b);
  for (const role of ["progress1", "progress2"] as const) {
    const block = drafts.filter((draft) => draft.role === role);
    if (!block.every(({ period }) => period === undefined)) continue;
    block.forEach((draft, index) => {
      const year = years[years.length - block.length + index];
      if (year === undefined) return;
      draft.period = { year };
      draft.why = `${draft.why}; sin año escrito: es el último con valores obtenidos (${year})`;
      if (draft.confidence === "sure") draft.confidence = "likely";
      deduced.push(draft);
    });
  }
}

/** Target and actual periods of the columns, in time order. */
export function periodsOf(drafts: readonly ColumnDraft[]): readonly Period[] {
  const periods = new Map<number, Period>();
  for (const { role, period } of drafts)
    if ((role === "target" || role === "actual") && period !== undefined) periods.set(periodOrder(period), period);
  return [...periods].sort(([a], [b]) => a - b).map(([, period]) => period);
}

function claim(draft: ColumnDraft, role: ColumnRole, confidence: ColumnDraft["confidence"], why: string): void {
  draft.role = role;
  draft.confidence = confidence;
  draft.why = why;
  draft.candidates = [];
}
