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
  readonly indicators: readonly IndicatorOf[];
}

/** An indicator before its entities are known. */
type IndicatorOf = IndicatorLine & { readonly policy: PlacedPolicy };

export function buildPortfolio(summaries: readonly PolicySummary[]): Portfolio {
  const policies = sorted(summaries, ({ mean }) => knownOr(mean, Number.MAX_VALUE)).map((policy, index) => ({
    ...policy,
    number: index + 1,
  }));
  const lines = policies.flatMap((policy) => policy.indicators.map((line): IndicatorOf => ({ ...line, policy })));
  const entities = entitiesOf(lines);
  const numbers = new Map<IndicatorOf, number[]>();
  for (const { number, indicators } of entities) for (const line of indicators) numbers.set(line, [...(numbers.get(line) ?? []), number]);
  return {
    policies,
    objectives: sorted(
      policies.flatMap((policy) => policy.objectives.map((objective) => ({ ...objective, policy }))),
      ({ type1 }) => knownOr(type1, Number.MAX_VALUE),
    ),
    entities,
    indicators: lines.map((line) => ({ ...line, entities: numbers.get(line) ?? [] })),
  };
}

/** Spellings that fold alike are one entity, in whichever policy; those that owe most values stand first. */
function entitiesOf(lines: readonly IndicatorOf[]): readonly PortfolioEntity[] {
  const reading = readEntities(lines);
  const spellings = new Map(reading.spellings.map((each) => [each.entity, each.spellings]));
  const named = new Set(reading.entities.flatMap(({ indicators }) => indicators));
  const nobodys = lines.filter((line) => !named.has(line));
  const found: readonly Omit<PortfolioEntity, "number">[] = [
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
