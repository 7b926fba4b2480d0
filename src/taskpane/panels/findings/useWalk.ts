import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { ReviewedFinding } from "../../../engine/audit/dismissals";
import { parseReference } from "../../parts/cellReference";
import { clusterFindings, groupFindings, type FindingCluster, type FindingGroup } from "../../state/findingGroups";
import { usePane } from "../../state/PaneContext";

/** Going through the findings one by one, by button or by key: each shows its cell in the sheet. */
export interface Walk {
  readonly groups: readonly WalkedGroup[];
  readonly stops: number;
  /** The finding one is at, counted through all groups. */
  readonly at: number | undefined;
  readonly move: (by: 1 | -1) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

export interface WalkedGroup {
  readonly group: FindingGroup;
  readonly clusters: readonly FindingCluster[];
  /** Number of its first finding, counted through all groups. */
  readonly first: number;
}

export function stopId(index: number): string {
  return `finding-${index}`;
}

export function useWalk(shown: readonly ReviewedFinding[]): Walk {
  const { session } = usePane();
  const groups = useMemo(() => walked(shown), [shown]);
  const stops = useMemo(() => groups.flatMap(({ clusters }) => clusters), [groups]);
  const [current, setCurrent] = useState<number>();
  const isMoving = useRef(false);
  const at = current === undefined || stops.length === 0 ? undefined : Math.min(current, stops.length - 1);
  useEffect(() => {
    if (!isMoving.current || at === undefined) return;
    isMoving.current = false;
    document.getElementById(stopId(at))?.focus();
  }, [at]);
  const go = (next: number): void => {
    isMoving.current = true;
    setCurrent(next);
    const place = parseReference(stops[next]?.[0].finding.cell ?? "");
    if (place) void session.select(place.sheet, place.area);
  };
  const move = (by: 1 | -1): void => {
    const next = at === undefined ? (by === 1 ? 0 : stops.length - 1) : at + by;
    if (next >= 0 && next < stops.length) go(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const by = ({ ArrowDown: 1, ArrowUp: -1 } as const)[event.key];
    if (by === undefined || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    move(by);
  };
  return { groups, stops: stops.length, at, move, onKeyDown };
}

function walked(shown: readonly ReviewedFinding[]): readonly WalkedGroup[] {
  let first = 0;
  return groupFindings(shown).map((group) => {
    const clusters = clusterFindings(group.findings);
    const walkedGroup = { group, clusters, first };
    first += clusters.length;
    return walkedGroup;
  });
}
