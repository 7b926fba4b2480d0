import type { PolicyFacts } from "../../domain/policy";
import type { Grid } from "../../grid";
import { oneLine } from "../rows/rowTexts";
import { fold } from "../text/fold";
import type { LabelKind } from "./labels";
import { piecesOf, type Piece } from "./pieces";
import { writtenCut, yearOfSheet, yearsOf, type SaidYear } from "./saidCut";

/** What stands beside a table. */
export interface Said {
  readonly title?: string;
  readonly facts: PolicyFacts;
  readonly years: readonly SaidYear[];
}

const ROWS_ABOVE = 40;
/** Wider than any table of indicators. */
const MOST_COLUMNS = 200;

/** What the title rows between the previous matrix and the header say, and the name of the sheet. */
export function readAbove(grid: Grid, fromRow: number, headerTop: number): Said {
  const { column, columns } = grid.area;
  const pieces = piecesOf(grid, {
    rows: [Math.max(fromRow, headerTop - ROWS_ABOVE), headerTop - 1],
    columns: [column, column + Math.min(columns, MOST_COLUMNS) - 1],
  });
  const ofSheet = yearOfSheet(grid.sheet, fold(grid.sheet));
  const said = saidBy(pieces);
  return ofSheet === undefined ? said : { ...said, years: [...said.years, ofSheet] };
}

/** What pieces say together; the first to say a thing is heard. */
export function saidBy(pieces: readonly Piece[]): Said {
  const years = pieces.map(yearsOf);
  const title = titleOf(pieces);
  const valueOf = (kind: LabelKind): string | undefined => pieces.find((piece) => piece.kind === kind && !NOBODY.test(piece.folded))?.text;
  const ministry = valueOf("ministry") ?? pieces.find(({ kind, folded }) => kind === undefined && MINISTRY.test(folded))?.text;
  const span = years.flatMap(({ spans }) => spans)[0];
  const facts: PolicyFacts = {
    ...named("ministry", ministry),
    ...named("sector", valueOf("sector")),
    ...named("entity", valueOf("entity")),
    ...named("unit", valueOf("unit")),
    ...named("government", valueOf("government")),
    ...(span === undefined ? {} : { span }),
  };
  return { ...(title === undefined ? {} : { title }), facts, years: years.flatMap(({ said }) => said) };
}

/** The year that columns without one are of: what is written as the cut, else the last that is named. */
export function titleYear(years: readonly SaidYear[]): number | undefined {
  return (writtenCut(years) ?? years.filter(({ cell }) => cell !== undefined).at(-1) ?? years.at(-1))?.year;
}

function named<Key extends string>(key: Key, value: string | undefined): { readonly [Each in Key]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [Each in Key]?: string });
}

const NOBODY = /^(?:todas?|todos|varias|varios|[-.]+|s\/d|nd|n\.?a\.?)?$/;
/** The name of a ministry alone on its line. */
const MINISTRY = /^ministerio (?:de|del|publico)\b.{0,70}$/;
const NAMES_A_POLICY = /politica|\bplan\b|\bpei\b|pesem|pedn|programa/;
/** Lines that stand above a matrix and name no policy. */
const NO_TITLE =
  /^(?:matriz|seguimiento|datos|anexo|reporte|cuadro|tabla|formato|ministerio|fuente|nota|elabora|fecha|corte|periodo|pagina|hoja|sector|pliego|entidad|unidad|responsable|ejercicio|al \d+|informacion)\b/;
const LABEL_BEFORE = /^(?:nombre de la pol[ií]tica(?: nacional)?|pol[ií]tica|instrumento|nombre)\s*:\s*/i;

/** The name of the policy or plan: with its label, or the text that names one, or the first that is no other line. */
function titleOf(pieces: readonly Piece[]): string | undefined {
  const labelled = pieces.find(({ kind, text }) => kind === "title" && text !== "");
  if (labelled !== undefined) return labelled.text;
  const texts = pieces.filter(({ kind, moment }) => kind === undefined && moment === undefined);
  const title =
    texts.find(({ folded }) => NAMES_A_POLICY.test(folded)) ?? texts.find(({ text, folded }) => text.length > 8 && !NO_TITLE.test(folded));
  const name = title && oneLine(title.text.replace(LABEL_BEFORE, ""));
  return name === "" ? undefined : name;
}
