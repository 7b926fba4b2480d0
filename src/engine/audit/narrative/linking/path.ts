/** One place of a sequence: what each state is worth there. Absent states are not possible there. */
export type Worth<State> = ReadonlyMap<State, number>;

export interface Choice<State> {
  readonly state: State;
  /** For each state, what the best sequence with it at this place is worth. */
  readonly sums: ReadonlyMap<State, number>;
}

/** How much worse the best sequence is in which this place is of a state that is not alike. */
export function marginOf<State>({ state, sums }: Choice<State>, isAlike: (other: State) => boolean): number {
  let next = -Infinity;
  for (const [other, sum] of sums) if (other !== state && sum > next && !isAlike(other)) next = sum;
  return (sums.get(state) ?? 0) - next;
}

/**
 * The sequence of states with the greatest sum of worth and of what staying in a state from one place to the next adds (Viterbi), and at each
 * place what every other state would be worth. Changing costs nothing, so the work is places × states.
 */
export function bestPath<State>(
  places: readonly Worth<State>[],
  stay: (state: State, place: number) => number,
): readonly (Choice<State> | undefined)[] {
  const forward: Map<State, number>[] = [];
  let most = 0;
  places.forEach((worth, place) => {
    const before = forward[place - 1];
    const here = new Map<State, number>();
    for (const [state, own] of worth) here.set(state, own + stayed(before, state, most, () => stay(state, place)));
    forward.push(here);
    most = highest(here);
  });
  const backward: Map<State, number>[] = [];
  most = 0;
  for (let place = places.length - 1; place >= 0; place--) {
    // What follows, its own worth included, by the state it follows from.
    const after = backward[place + 1];
    const here = new Map<State, number>();
    for (const [state, own] of places[place] ?? []) here.set(state, own + stayed(after, state, most, () => stay(state, place + 1)));
    backward[place] = here;
    most = highest(here);
  }
  return places.map((worth, place) => {
    let best: State | undefined;
    const sums = new Map<State, number>();
    for (const [state, own] of worth) {
      const sum = (forward[place]?.get(state) ?? 0) + (backward[place]?.get(state) ?? 0) - own;
      sums.set(state, sum);
      if (best === undefined || sum > (sums.get(best) ?? 0)) best = state;
    }
    return best === undefined ? undefined : { state: best, sums };
  });
}

/** The best of the neighbours: any state, or the same one with what staying adds. */
function stayed<State>(neighbours: ReadonlyMap<State, number> | undefined, state: State, most: number, bonus: () => number): number {
  const same = neighbours?.get(state);
  return same === undefined ? most : Math.max(most, same + bonus());
}

function highest<State>(sums: ReadonlyMap<State, number>): number {
  let most = -Infinity;
  for (const sum of sums.values()) if (sum > most) most = sum;
  return sums.size === 0 ? 0 : most;
}
