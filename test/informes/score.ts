import type { Contradiction, Judgement, NarrativeReport } from "../../src/engine/audit/narrative/report";
import { contradictionText, judgementText } from "../../src/engine/words/findings/narrative";
import type { GoldFault, GoldFigure, Report } from "./gold";
import { isAt, pairWith, type Paired } from "./pairing";
import { speaksOf } from "./speaks";

/** What one report showed. Lists, so that a test may say which; `totalOf` counts them. */
export interface Score {
  readonly faults: readonly GoldFault[];
  /** Told apart: an alarm in the report, and none that says the same in its twin. */
  readonly found: readonly GoldFault[];
  /** Found, with the right row and the right figure. */
  readonly exact: readonly GoldFault[];
  /** Planted figures called «cuadra». */
  readonly masked: readonly string[];
  /** Alarms on what is right, in the report and in its twin. */
  readonly falseAlarms: readonly string[];
  /** Figures that are right, in both. */
  readonly right: number;
  /** Verdicts on another row, measure or year than the figure's own (twin). */
  readonly wrong: readonly string[];
  /** Figures that a careful person could verify (twin), and those of them with a verdict on the right thing. */
  readonly verifiable: number;
  readonly covered: number;
}

type Alarm = Judgement | Contradiction;

const isTie = ({ verdict }: Judgement): boolean => verdict === "cuadra" || verdict === "redondeo";
const isContradiction = (alarm: Alarm): alarm is Contradiction => "rule" in alarm;
const messageOf = (alarm: Alarm): string => (isContradiction(alarm) ? `${alarm.rule} ${contradictionText(alarm)}` : judgementText(alarm));

export function isAlarm({ verdict, basis }: Judgement): boolean {
  return verdict === "no_cuadra" || verdict === "cambia_banda" || basis.as === "malformed";
}

export function scoreReport({ faulty, twin }: Report, said: { readonly faulty: NarrativeReport; readonly twin: NarrativeReport }): Score {
  const ofFaulty = pairWith(faulty, said.faulty);
  const ofTwin = pairWith(twin, said.twin);
  const twinPlace = placesOf(twin);
  const credited = new Set<Alarm>();
  const found: GoldFault[] = [];
  const exact: GoldFault[] = [];
  for (const fault of faulty.fallas) {
    const here = alarmsAt(ofFaulty, fault, fault.inicio);
    if (here.length === 0) continue;
    // An alarm that stands in the twin too tells nothing.
    const there = alarmsAt(ofTwin, { ...fault, fragmento: fault.correcto }, twinPlace.get(fault.marca) ?? -1);
    const [telling] = here.filter((alarm) => !there.some((other) => ruleOf(other) === ruleOf(alarm)));
    if (!telling) continue;
    found.push(fault);
    for (const alarm of here) credited.add(alarm);
    if (isExact(telling, fault)) exact.push(fault);
  }
  const foundIds = new Set(found.map(({ id }) => id));
  const clean = (figures: readonly GoldFigure[]): number => figures.filter(({ clase, falla }) => clase !== "ninguna" && !falla).length;
  return {
    faults: faulty.fallas,
    found,
    exact,
    masked: ofFaulty.judgements.flatMap(({ judgement, figure }) =>
      figure?.falla && !foundIds.has(figure.falla) && isTie(judgement) ? [lineOf(judgement)] : [],
    ),
    falseAlarms: [...falseAlarms(ofFaulty, credited), ...falseAlarms(ofTwin, credited)].map(lineOf),
    right: clean(faulty.cifras) + clean(twin.cifras),
    wrong: ofTwin.judgements.flatMap(({ judgement, figure }) =>
      figure && figure.clase !== "ninguna" && judgement.verdict !== "no_verificable" && !isOnItsOwn(judgement, figure)
        ? [lineOf(judgement)]
        : figure?.clase === "ninguna" && judgement.code !== undefined && judgement.verdict !== "no_verificable"
          ? [lineOf(judgement)]
          : [],
    ),
    verifiable: twin.cifras.filter(({ clase }) => clase !== "ninguna").length,
    covered: ofTwin.judgements.filter(
      ({ judgement, figure }) =>
        figure && figure.clase !== "ninguna" && judgement.verdict !== "no_verificable" && isOnItsOwn(judgement, figure),
    ).length,
  };
}

function placesOf({ cifras, afirmaciones }: Report["twin"]): ReadonlyMap<number, number> {
  return new Map([
    ...cifras.flatMap(({ marca, inicio }) => (marca === undefined ? [] : [[marca, inicio] as const])),
    ...Object.entries(afirmaciones).map(([mark, at]) => [Number(mark), at] as const),
  ]);
}

/** What the checker says of a fault, or of what stands in its place in the twin. */
function alarmsAt({ judgements, contradictions }: Paired, fault: GoldFault, at: number): readonly Alarm[] {
  const marked = judgements.filter(({ figure }) => figure?.marca === fault.marca).map(({ judgement }) => judgement);
  const onFigure = fault.en === "cifra" ? marked.slice(-1).filter(isAlarm) : [];
  const inWords = contradictions.filter(({ contradiction, place }) => isAt(place, at) && speaksOf(fault, messageOf(contradiction)));
  const beside =
    fault.en === "palabras"
      ? judgements.filter(({ judgement, place }) => isAlarm(judgement) && isAt(place, at) && speaksOf(fault, messageOf(judgement)))
      : [];
  return [...onFigure, ...inWords.map(({ contradiction }) => contradiction), ...beside.map(({ judgement }) => judgement)];
}

function ruleOf(alarm: Alarm): string {
  return isContradiction(alarm) ? alarm.rule : "";
}

function isExact(alarm: Alarm, { codigos, en, esperado }: GoldFault): boolean {
  if (isContradiction(alarm)) return true;
  if (codigos.length > 0 && !codigos.includes(alarm.code ?? "")) return false;
  return en === "palabras" || isNear(alarm.expected, esperado);
}

function isNear(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return [a - b, a - b * 100, a * 100 - b].some((difference) => Math.abs(difference) < 0.06);
}

function falseAlarms({ judgements, contradictions }: Paired, credited: ReadonlySet<Alarm>): readonly Alarm[] {
  return [
    ...judgements.flatMap(({ judgement, figure }) => (isAlarm(judgement) && !credited.has(judgement) && !figure?.falla ? [judgement] : [])),
    ...contradictions.flatMap(({ contradiction }) => (credited.has(contradiction) ? [] : [contradiction])),
  ];
}

/** A verdict on the figure's own row and cell; or, of a row's figure, «cuadra» within the text. */
function isOnItsOwn(judgement: Judgement, { clase, codigo, celda }: GoldFigure): boolean {
  const { code, cell } = judgement;
  if (clase !== "matriz") return code === undefined || code === codigo;
  return (code === undefined && isTie(judgement)) || (code === codigo && (!celda || !cell || celda === cell));
}

function lineOf(alarm: Alarm): string {
  return `«${alarm.quote.slice(0, 120)}» ${messageOf(alarm)}`;
}
