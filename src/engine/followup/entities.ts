import type { Indicator } from "../domain/policy";
import { fold } from "../reader/text/fold";
import { ndSpellings, notApplicableSpellings } from "../words/glossary";
import { joinedPieces, surePieces } from "./entityNames";

/** What a row says of who answers for it. */
type Answerable = Pick<Indicator, "code" | "responsible">;

/** An entity of the round and the indicators it answers for, in sheet order. */
export interface RoundEntity<Row extends Answerable = Indicator> {
  /** As most rows write it. */
  readonly name: string;
  /** The name as it is compared (`fold`). */
  readonly key: string;
  readonly indicators: readonly Row[];
}

/** Who answers for which indicators, and what was decided about how the matrix names them. */
export interface EntityReading<Row extends Answerable = Indicator> {
  /** In alphabetical order. */
  readonly entities: readonly RoundEntity<Row>[];
  /** Entities that the matrix spells in several ways, most used first. */
  readonly spellings: readonly { readonly entity: string; readonly spellings: readonly string[] }[];
  /** Cells that name several entities: their rows go to each. */
  readonly shared: readonly { readonly written: string; readonly entities: readonly string[]; readonly codes: readonly string[] }[];
  /** Cells with «y» or a comma that were taken for one entity, since nothing says that they name two. */
  readonly whole: readonly { readonly written: string; readonly codes: readonly string[] }[];
  /** Codes of the rows without a responsible. */
  readonly without: readonly string[];
}

/**
 * The entities of a matrix. Spellings that fold alike are one. A cell names several where its signs say so («A / B», «A; B», a line each),
 * or where each piece («A y B», «A, B») is an entity of another cell.
 */
export function readEntities<Row extends Answerable = Indicator>(indicators: readonly Row[]): EntityReading<Row> {
  const cells = new Map<string, Row[]>();
  const without: string[] = [];
  for (const indicator of indicators) {
    const written = indicator.responsible?.trim() ?? "";
    if (saysNobody(written)) without.push(indicator.code);
    else append(cells, written, indicator);
  }
  const wholes = new Set([...cells.keys()].map(fold));
  const pieces = new Map([...cells.keys()].map((written) => [written, surePieces(written, wholes)]));
  const known = new Set([...pieces.values()].flat().map(fold));

  const groups = new Map<string, Group<Row>>();
  const shared: EntityReading["shared"][number][] = [];
  const whole: EntityReading["whole"][number][] = [];
  for (const [written, rows] of cells) {
    const split = (pieces.get(written) ?? []).map((piece) => joinedPieces(piece, known));
    const names = unrepeated(split.flatMap(({ names: found }) => found).filter((name) => !saysNobody(name)));
    const codes = rows.map(({ code }) => code);
    if (names.length > 1) shared.push({ written: oneSpaced(written), entities: names, codes });
    else if (split.some(({ isDoubtful }) => isDoubtful)) whole.push({ written: oneSpaced(written), codes });
    for (const name of names) addTo(groups, name, rows);
  }
  const entities = [...groups].map(([key, group]) => entityOf(key, group, indicators)).sort((a, b) => compare(a.key, b.key));
  const nameOf = new Map(entities.map(({ key, name }) => [key, name]));
  return {
    entities,
    spellings: entities.flatMap(({ key, name }) => {
      const spellings = bySpelling(groups.get(key));
      return spellings.length > 1 ? [{ entity: name, spellings }] : [];
    }),
    shared: shared.map((each) => ({ ...each, entities: each.entities.map((name) => nameOf.get(fold(name)) ?? name) })),
    whole,
    without,
  };
}

/** Nothing, a sign for nothing, or a word that says that nobody is named yet. */
function saysNobody(written: string): boolean {
  const text = fold(written);
  return !/[\p{L}\d]/u.test(text) || ndSpellings.has(text) || notApplicableSpellings.has(text);
}

interface Group<Row> {
  readonly rows: Set<Row>;
  /** How many rows write it so. */
  readonly spellings: Map<string, number>;
}

function addTo<Row>(groups: Map<string, Group<Row>>, name: string, rows: readonly Row[]): void {
  const group = groups.get(fold(name)) ?? { rows: new Set<Row>(), spellings: new Map<string, number>() };
  groups.set(fold(name), group);
  for (const row of rows) group.rows.add(row);
  group.spellings.set(name, (group.spellings.get(name) ?? 0) + rows.length);
}

function entityOf<Row extends Answerable>(key: string, group: Group<Row>, all: readonly Row[]): RoundEntity<Row> {
  const [name = ""] = bySpelling(group);
  return { name, key, indicators: all.filter((indicator) => group.rows.has(indicator)) };
}

function bySpelling(group: Group<unknown> | undefined): readonly string[] {
  return [...(group?.spellings ?? [])].sort(([, a], [, b]) => b - a).map(([name]) => name);
}

function unrepeated(names: readonly string[]): readonly string[] {
  return [...new Map(names.map((name) => [fold(name), name])).values()];
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

function oneSpaced(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
