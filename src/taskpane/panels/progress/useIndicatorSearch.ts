import { useMemo } from "react";
import type { IndicatorResult } from "../../../engine/domain/results";
import { usePane } from "../../state/PaneContext";
import { filterIndicators, listEntities, type IndicatorFilter } from "../../state/indicatorFilter";
import type { PaneModel } from "../../state/paneModel";

type FilterChange = { readonly [Key in keyof IndicatorFilter]?: IndicatorFilter[Key] | undefined };

interface IndicatorSearch {
  readonly filter: IndicatorFilter;
  readonly shown: readonly IndicatorResult[];
  readonly entities: ReturnType<typeof listEntities>;
  /** Changes what is named; undefined takes a filter away. */
  change(change: FilterChange): void;
}

/** The filter of the list of indicators, and what passes it. */
export function useIndicatorSearch({ results: { indicators } }: PaneModel): IndicatorSearch {
  const { state, session } = usePane();
  const { filter } = state;
  const shown = useMemo(() => filterIndicators(indicators, filter), [indicators, filter]);
  const entities = useMemo(() => listEntities(indicators), [indicators]);
  return { filter, shown, entities, change: (change) => session.filter(merge(filter, change)) };
}

function merge(filter: IndicatorFilter, change: FilterChange): IndicatorFilter {
  const { text, band, level, entity } = { ...filter, ...change };
  return { text: text ?? "", ...(band && { band }), ...(level && { level }), ...(entity !== undefined && { entity }) };
}
