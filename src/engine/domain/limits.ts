/** What a pair of limits, the lower and the upper, may be: limits of the levels in percent (B1), cuts of the valoración (V2). */
export const limitRange = { levels: { least: 0, takesLeast: false, most: 1000 }, rating: { least: 1, takesLeast: true, most: 3 } } as const;

export type LimitKind = keyof typeof limitRange;

/** Which of two limits is out of what it may be, or that they are not in order: equal limits leave no room between them. */
export type LimitFault = "lower" | "upper" | "order";

/** Why two limits decide nothing; every front asks here. A limit that is no number is NaN. */
export function limitFault(kind: LimitKind, lower: number, upper: number): LimitFault | undefined {
  if (!isWithin(kind, lower)) return "lower";
  if (!isWithin(kind, upper)) return "upper";
  return lower < upper ? undefined : "order";
}

function isWithin(kind: LimitKind, limit: number): boolean {
  const { least, takesLeast, most } = limitRange[kind];
  return (takesLeast ? limit >= least : limit > least) && limit <= most;
}
