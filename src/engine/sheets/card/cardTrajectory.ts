import { cellAddress } from "../../address";
import { isKnown, ND, type Figure } from "../../domain/figure";
import type { NoTrajectory, Pace, PaceOutlook, Trajectory } from "../../domain/trajectory";
import { cardTexts as texts } from "../../words/sheets/cardTexts";
import { cardColumn as at, paceColumn } from "./cardLayout";
import { putProjection, type SeriesTable } from "./cardSeries";
import type { CardInput } from "./cardSource";
import type { CanvasCell, SheetCanvas } from "../kit/sheetCanvas";
import { sheetStyles as looks } from "../kit/sheetStyles";

/** The trajectory as it stands in its card. */
export interface TrajectoryTable {
  readonly next: number;
  /** Formula and words of the result, for the strip. */
  readonly verdict: Pick<CanvasCell, "formula" | "value">;
  /** What the chart draws; undefined where there is no trajectory to draw. */
  readonly projections?: Readonly<Record<Pace, readonly (number | null)[]>>;
}

const unitLook = { ...looks.longText, indent: 1 } as const;
/** Rows of the table, in order; at the last year of the targets nothing is left to project. */
const ROWS = ["observed", "needed", "expected", "projected", "arrival", "result"] as const;
const CLOSED_ROWS = ["observed", "expected", "result"] as const;
type TrajectoryRow = (typeof ROWS)[number];

/** Change observed and needed, value projected, year of arrival and result of both paces, as formulas on the series above (T1–T6). */
export function putTrajectory(
  canvas: SheetCanvas,
  header: number,
  { trajectory, result }: CardInput,
  series: SeriesTable,
): TrajectoryTable {
  if ("refused" in trajectory) return putRefusal(canvas, header, trajectory);
  const { points, target, yearsLeft, bounds } = trajectory;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return putRefusal(canvas, header, { refused: "fewPoints", points });

  const isPercent = result.indicator.unit === "percent";
  canvas.putLook(header, looks.header, 0, at.compound);
  canvas.rowHeights[header] = 20;
  for (const pace of ["linear", "compound"] as const)
    canvas.put(header, paceColumn[pace], { value: texts.pace[pace], style: looks.headerRight });
  const labels: Readonly<Record<TrajectoryRow, string>> = {
    observed: texts.observed(first.year, last.year),
    needed: texts.needed(last.year, target.year),
    expected: texts.expected(target.year),
    projected: texts.projected(target.year),
    arrival: texts.arrival,
    result: texts.result,
  };
  const shown = rowsOf(trajectory);
  shown.forEach((key, index) => {
    canvas.putLook(header + 1 + index, looks.longText, 0, at.compound);
    canvas.put(header + 1 + index, 0, { value: labels[key], style: looks.longText });
  });
  const place = placeOf(trajectory, series, result.indicator.direction ?? "ascending");
  for (const pace of ["linear", "compound"] as const) putPace(canvas, header, pace, trajectory, place, series.format);
  for (const key of ["observed", "needed"] as const) {
    if (!shown.includes(key)) continue;
    const row = header + rowOf(key, trajectory);
    canvas.put(row, paceColumn.linear + 1, { value: texts.linearUnit(isPercent), style: unitLook });
    canvas.put(row, paceColumn.compound + 1, { value: texts.compoundUnit, style: unitLook });
  }
  const after = header + 1 + shown.length;
  const ahead = yearsLeft === 0 ? [] : [...texts.limits, texts.boundsNote(bounds.low, bounds.high)];
  const notes = [...ahead, texts.few(points.length)].filter((note) => note !== "");
  notes.forEach((value, index) => canvas.put(after + index, 0, { value, style: looks.note }));
  const projections =
    yearsLeft === 0
      ? undefined
      : {
          linear: project(canvas, header, "linear", trajectory, series, place),
          compound: project(canvas, header, "compound", trajectory, series, place),
        };
  return { next: after + notes.length, verdict: verdictOf(header, trajectory), ...(projections ? { projections } : {}) };
}

function rowsOf({ yearsLeft }: Trajectory): readonly TrajectoryRow[] {
  return yearsLeft === 0 ? CLOSED_ROWS : ROWS;
}

/** Rows below the header. */
function rowOf(key: TrajectoryRow, trajectory: Trajectory): number {
  return 1 + rowsOf(trajectory).indexOf(key);
}

function putRefusal(canvas: SheetCanvas, header: number, { refused, points }: NoTrajectory): TrajectoryTable {
  canvas.put(header, 0, { value: refused === "fewPoints" ? texts.fewPoints(points.length) : texts.noTarget, style: looks.fact });
  return { next: header + 1, verdict: { value: texts.noTrajectory } };
}

/** Cells that the formulas of the trajectory name. */
interface Places {
  readonly t0: string;
  readonly v0: string;
  readonly tn: string;
  readonly vn: string;
  readonly tt: string;
  readonly vt: string;
  readonly sign: ">=" | "<=";
  readonly bounded: (formula: string) => string;
}

function placeOf({ points, target, bounds: { low, high } }: Trajectory, series: SeriesTable, direction: string): Places {
  const absolute = (row: number, column: number): string => cellAddress(row, column).replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
  const [first, last] = [points[0]?.year ?? 0, points.at(-1)?.year ?? 0];
  const atLeast = (formula: string): string => (low === undefined ? formula : `MAX(${low},${formula})`);
  return {
    t0: absolute(series.rowOf(first), at.year),
    v0: absolute(series.rowOf(first), at.actual),
    tn: absolute(series.rowOf(last), at.year),
    vn: absolute(series.rowOf(last), at.actual),
    tt: absolute(series.rowOf(target.year), at.year),
    vt: absolute(series.rowOf(target.year), at.target),
    sign: direction === "ascending" || direction === "floor" ? ">=" : "<=",
    bounded: (formula) => (high === undefined ? atLeast(formula) : `MIN(${high},${atLeast(formula)})`),
  };
}

function putPace(canvas: SheetCanvas, header: number, pace: Pace, trajectory: Trajectory, place: Places, format: string): void {
  const outlook = trajectory[pace];
  const column = paceColumn[pace];
  const shown: readonly TrajectoryRow[] = rowsOf(trajectory);
  const cell = (row: TrajectoryRow): string => cellAddress(header + rowOf(row, trajectory), column);
  const put = (row: TrajectoryRow, formula: string, value: Figure | string, numberFormat = "#,##0.0"): void => {
    if (!shown.includes(row)) return;
    canvas.put(header + rowOf(row, trajectory), column, {
      formula: `=${formula}`,
      value,
      style: { ...looks.percent, numberFormat, ...(row === "result" ? { bold: true } : {}) },
    });
  };
  const { vt, vn, sign } = place;
  const change = pace === "linear" ? "#,##0.0#" : "#,##0.0";
  put("observed", changeFormula(pace, place.t0, place.v0, place.tn, place.vn), outlook.observed, change);
  put("needed", changeFormula(pace, place.tn, vn, place.tt, vt), outlook.needed, change);
  put("expected", vt, trajectory.target.value, format);
  const grown =
    pace === "linear"
      ? `${vn}+${cell("observed")}*(${place.tt}-${place.tn})`
      : `${vn}*(1+${cell("observed")}/100)^(${place.tt}-${place.tn})`;
  put("projected", `IF(ISNUMBER(${cell("observed")}),${place.bounded(grown)},"ND")`, outlook.projected);
  put("arrival", arrivalFormula(pace, cell("observed"), place), arrivalValue(outlook), "0");
  const [yes, no] = resultWords(trajectory);
  const isOpen = shown.includes("projected");
  const reached = isOpen ? cell("projected") : vn;
  const isMet = (isOpen ? outlook : trajectory.linear).isOnTrack;
  // Noise of the ninth decimal does not take a projection across the logro esperado.
  put(
    "result",
    `IF(COUNT(${reached},${vt})<2,"ND",IF(ROUND(${reached},9)${sign}ROUND(${vt},9),"${yes}","${no}"))`,
    isMet === undefined ? ND : isMet ? yes : no,
  );
}

function changeFormula(pace: Pace, from: string, start: string, to: string, end: string): string {
  if (pace === "linear") return `IF(COUNT(${start},${end})<2,"ND",(${end}-${start})/(${to}-${from}))`;
  return `IF(COUNT(${start},${end})<2,"ND",IF(AND(${start}>0,${end}>0),((${end}/${start})^(1/(${to}-${from}))-1)*100,"ND"))`;
}

function arrivalFormula(pace: Pace, change: string, { tn, vn, vt, sign }: Places): string {
  const years = pace === "linear" ? `(${vt}-${vn})/${change}` : `LN(${vt}/${vn})/LN(1+${change}/100)`;
  const reached = `IF(AND(${years}>0,${years}<=100),${tn}+ROUNDUP(ROUND(${years},9),0),"${texts.never}")`;
  return `IF(ISNUMBER(${change}),IF(${vn}${sign}${vt},"${texts.reached}",IFERROR(${reached},"${texts.never}")),"ND")`;
}

function arrivalValue({ arrival }: PaceOutlook): number | string {
  return arrival === "reached" ? texts.reached : arrival === "never" ? texts.never : arrival;
}

function resultWords({ yearsLeft }: Trajectory): readonly [string, string] {
  return yearsLeft === 0 ? [texts.met, texts.notMet] : [texts.onTrack, texts.offTrack];
}

/** One word for both paces: the linear one decides where the compound does not exist. */
function verdictOf(header: number, trajectory: Trajectory): TrajectoryTable["verdict"] {
  const row = header + rowOf("result", trajectory);
  const [linear, compound] = [cellAddress(row, paceColumn.linear), cellAddress(row, paceColumn.compound)];
  const [yes, no] = resultWords(trajectory);
  const word = ({ isOnTrack }: PaceOutlook): string => (isOnTrack === undefined ? ND : isOnTrack ? yes : no);
  const [a, b] = [word(trajectory.linear), word(trajectory.compound)];
  return {
    formula: `=IF(OR(${compound}="ND",${compound}=${linear}),${linear},"${texts.depends}")`,
    value: b === ND || b === a ? a : texts.depends,
  };
}

function project(
  canvas: SheetCanvas,
  header: number,
  pace: Pace,
  trajectory: Trajectory,
  series: SeriesTable,
  place: Places,
): readonly (number | null)[] {
  const { points, target, [pace]: outlook, bounds } = trajectory;
  const { low = -Infinity, high = Infinity } = bounds;
  const last = points.at(-1);
  if (!last) return [];
  const { observed } = outlook;
  const values = new Map(
    series.years
      .filter((year) => year >= last.year && year <= target.year)
      .map((year): [number, Figure] => {
        if (!isKnown(observed)) return [year, ND];
        const years = year - last.year;
        const free = pace === "linear" ? last.value + observed * years : last.value * (1 + observed / 100) ** years;
        return [year, Math.min(high, Math.max(low, free))];
      }),
  );
  const change = cellAddress(header + rowOf("observed", trajectory), paceColumn[pace]).replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
  return putProjection(canvas, series, pace, change, place.bounded, values);
}
