import { isKnown } from "../domain/figure";
import { readEntities } from "../followup/entities";
import type { IndicatorLine, ObjectiveLine, PolicySummary } from "./policySummary";

/** What several matrices have in common, each thing in the order in which it is looked at: the worst first. */
export interface Portfolio {
  readonly policies: readonly PlacedPolicy[];
  readonly objectives: readonly PlacedObjective[];
  readonly entities: readonly PortfolioEntity[];
  /** In the order of the policies, and in each in that of its matrix. */
  readonly indicators: readonly PlacedIndicator[];
}

/** A policy with the number by which every sheet calls it, from 1. */
export interface PlacedPolicy extends PolicySummary {
  readonly number: number;
}

export interface PlacedObjective extends ObjectiveLine {
  readonly policy: PlacedPolicy;
}

export interface PlacedIndicator extends IndicatorLine {
  readonly policy: PlacedPolicy;
  /** Numbers of the entities that answer for it. */
  readonly entities: readonly number[];
}

/** An entity across policies, with all that it answers for; without a name are the indicators that name nobody. */
export interface PortfolioEntity {
  readonly number: number;
  readonly name: string | undefined;
  /** Other ways in which matrices write it. */
  readonly spellings: readonly string[];
  readonly indicators: readonly PlacedIndicator[];
}

/** An indicator while its entities are being numbered. */
type UnplacedIndicator = Omit<PlacedIndicator, "entities"> & { readonly entities: number[] };

export function buildPortfolio(summaries: readonly PolicySummary[]): Portfolio {
  const policies = sorted(summaries, ({ mean }) => knownOr(mean, Number.MAX_VALUE)).map((policy, index) => ({
    ...policy,
    number: index + 1,
  }));
  const lines = policies.flatMap((policy) => policy.indicators.map((line): UnplacedIndicator => ({ ...line, policy, entities: [] })));
  const entities = entitiesOf(lines);
  for (const { number, indicators } of entities) for (const line of indicators) line.entities.push(number);
  return {
    policies,
    objectives: sorted(
      policies.flatMap((policy) => policy.objectives.map((objective) => ({ ...objective, policy }))),
      ({ type1 }) => knownOr(type1, Number.MAX_VALUE),
    ),
    entities,
    indicators: lines,
  };
}

/** Spellings that fold alike are one entity, in whichever policy; those that owe most values stand first. */
function entitiesOf(
  lines: readonly UnplacedIndicator[],
): readonly (PortfolioEntity & { readonly indicators: readonly UnplacedIndicator[] })[] {
  const reading = readEntities(lines);
  const spellings = new Map(reading.spellings.map((each) => [each.entity, each.spellings]));
  const named = new Set(reading.entities.flatMap(({ indicators }) => indicators));
  const nobodys = lines.filter((line) => !named.has(line));
  const found = [
    ...reading.entities.map(({ name, indicators }) => ({
      name,
      spellings: (spellings.get(name) ?? []).filter((spelling) => spelling !== name),
      indicators,
    })),
    ...(nobodys.length === 0 ? [] : [{ name: undefined, spellings: [], indicators: nobodys }]),
  ];
  return sorted(found, ({ indicators }) => -indicators.filter(({ data }) => data === "missing").length).map((entity, index) => ({
    ...entity,
    number: index + 1,
  }));
}

/** From the least to the greatest; equals stay in their order. */
function sorted<Item>(items: readonly Item[], rank: (item: Item) => number): readonly Item[] {
  return items
    .map((item) => ({ item, at: rank(item) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

function knownOr(figure: ObjectiveLine["type1"], otherwise: number): number {
  return isKnown(figure) ? figure : otherwise;
}
