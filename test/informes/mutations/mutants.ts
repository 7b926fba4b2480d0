import { Cells, type Cell } from "../../../src/engine/audit/narrative/linking/cells";
import { agreement } from "../../../src/engine/audit/narrative/linking/compare";
import type { FigureMeaning } from "../../../src/engine/audit/narrative/linking/measures";
import { RowIndex, type Row } from "../../../src/engine/audit/narrative/linking/rows";
import type { TextParagraph } from "../../../src/engine/audit/narrative/lexis/text";
import { isKnown } from "../../../src/engine/domain/figure";
import { roundHalfAway } from "../../../src/engine/domain/rounding";
import { defaultProfile } from "../../../src/engine/domain/profile";
import type { ReportMatrix } from "../checkReport";
import type { GoldFigure, Report } from "../gold";
import { Random } from "../../planted/narrative/random";
import { placesOf, replaced, type FigurePlace } from "./places";
import { writtenOf } from "./written";

export type MutantKind = "otro valor (±8–35 %)" | "el del año anterior" | "meta ↔ logro" | "el de la fila vecina";

/** One right figure of a row put wrong, in its paragraph. */
export interface Mutant {
  readonly kind: MutantKind;
  /** The row of the figure, and which of its figures. */
  readonly code: string;
  readonly measure: string;
  readonly place: FigurePlace;
  readonly was: string;
  readonly is: string;
  readonly paragraph: TextParagraph;
}

const MEANINGS: Readonly<Record<string, FigureMeaning>> = { VO: "actual", LE: "target", LB: "baseline", A1: "progress1", A2: "progress2" };
const OTHER_SIDE: Readonly<Partial<Record<FigureMeaning, FigureMeaning>>> = { actual: "target", target: "actual" };

/** Every right figure of a row in the twin, wrong in each way that gives another number; the same ones on every machine. */
export function mutantsOf({ twin }: Report, { matrix, results }: ReportMatrix): readonly Mutant[] {
  const cells = new Cells(matrix, results, defaultProfile);
  const { rows } = new RowIndex(matrix);
  const random = new Random(matrix.policy.indicators.length);
  return [...placesOf(twin)].flatMap(([figure, place]) => {
    const paragraph = twin.paragraphs[place.paragraph];
    const row = rows.find(({ code }) => code === figure.codigo);
    const meaning = MEANINGS[figure.medida ?? ""];
    if (figure.clase !== "matriz" || figure.valor === undefined || !row || !meaning || !paragraph) return [];
    const written = writtenOf(figure, [...paragraph.text].slice(Math.max(0, place.start - 25), place.start).join(""));
    if (!written) return [];
    const start = place.start + written.start;
    const share = (random.between(8, 35) / 100) * (random.chance(0.5) ? 1 : -1);
    return wrongValues(figure, figure.valor, { row, meaning, rows, cells, share }).flatMap(([kind, value]): Mutant[] => {
      const is = written.write(value);
      if (is === written.text || isAsRight(value, written.decimals, cells.cell(row, meaning, figure.anio ?? cells.cutYear))) return [];
      const mutated = replaced(paragraph, start, [...written.text].length, is);
      return [
        { kind, code: row.code, measure: figure.medida ?? "", place: { ...place, start }, was: written.text, is, paragraph: mutated },
      ];
    });
  });
}

/** Printed as it is, the figure would be no fault: the same rounded, or an Avance as near as the published ones are. */
function isAsRight(value: number, decimals: number, cell: Cell | undefined): boolean {
  const printed = { kind: "number", readings: [{ value: roundHalfAway(value, decimals), decimals }] } as const;
  return cell !== undefined && agreement(printed, cell.figure, cell.unit === "progress") !== undefined;
}

interface Around {
  readonly row: Row;
  readonly meaning: FigureMeaning;
  readonly rows: readonly Row[];
  readonly cells: Cells;
  readonly share: number;
}

function wrongValues(
  { anio }: GoldFigure,
  value: number,
  { row, meaning, rows, cells, share }: Around,
): readonly (readonly [MutantKind, number])[] {
  const year = anio ?? cells.cutYear;
  const alike = rows.filter(({ kind, isPercent }) => kind === row.kind && isPercent === row.isPercent);
  const neighbour = alike[alike.indexOf(row) + 1] ?? alike[alike.indexOf(row) - 1];
  const other = OTHER_SIDE[meaning];
  const known = (
    kind: MutantKind,
    from: Row | undefined,
    what: FigureMeaning | undefined,
    when: number,
  ): readonly (readonly [MutantKind, number])[] => {
    const figure = from && what ? cells.figure(from, what, when) : undefined;
    return figure !== undefined && isKnown(figure) ? [[kind, figure]] : [];
  };
  return [
    ["otro valor (±8–35 %)", value * (1 + share)],
    ...(meaning === "baseline" ? [] : known("el del año anterior", row, meaning, year - 1)),
    ...known("meta ↔ logro", row, other, year),
    ...known("el de la fila vecina", neighbour, meaning, year),
  ];
}
