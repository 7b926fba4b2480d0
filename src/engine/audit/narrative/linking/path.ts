/** One place of a sequence: what each state is worth there. Absent states are not possible there. */
export type Worth<State> = ReadonlyMap<State, number>;

export interface Choice<State> {
  readonly state: State;
  /** How much worse the best sequence is in which this place is of another state. */
  readonly margin: number;
}

/**
 * The sequence of states with the greatest sum of worth and of steps between neighbours (Viterbi), and at each place its margin to the best
 * sequence with another state there. Work: places × states².
 */
export function bestPath<State>(
  places: readonly Worth<State>[],
  step: (from: State, to: State, place: number) => number,
): readonly (Choice<State> | undefined)[] {
  const forward: Map<State, number>[] = [];
  places.forEach((worth, place) => {
    const before = forward[place - 1];
    const here = new Map<State, number>();
    for (const [state, own] of worth) {
      let best = before === undefined || before.size === 0 ? 0 : -Infinity;
      if (before !== undefined) for (const [from, sum] of before) best = Math.max(best, sum + step(from, state, place));
      here.set(state, own + best);
    }
    forward.push(here);
  });
  const backward: Map<State, number>[] = places.map(() => new Map<State, number>());
  for (let place = places.length - 1; place >= 0; place--) {
    const after = places[place + 1];
    for (const state of places[place]?.keys() ?? []) {
      let best = after === undefined || after.size === 0 ? 0 : -Infinity;
      if (after !== undefined)
        for (const [to, own] of after) best = Math.max(best, step(state, to, place + 1) + own + (backward[place + 1]?.get(to) ?? 0));
      backward[place]?.set(state, best);
    }
  }
  return places.map((worth, place) => {
    let [first, second] = [-Infinity, -Infinity];
    let state: State | undefined;
    for (const candidate of worth.keys()) {
      const sum = (forward[place]?.get(candidate) ?? 0) + (backward[place]?.get(candidate) ?? 0);
      if (sum > first) [second, first, state] = [first, sum, candidate];
      else if (sum > second) second = sum;
    }
    return state === undefined ? undefined : { state, margin: first - second };
  });
}
