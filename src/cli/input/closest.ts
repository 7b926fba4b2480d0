/** Of what was typed; no name that somebody mistyped is longer. */
const LONGEST = 200;

/** The candidate nearest to what was typed, for «¿Quisiste decir…?»; undefined when none is near. */
export function closest(typed: string, candidates: readonly string[]): string | undefined {
  if (typed.length > LONGEST) return undefined;
  const [best] = candidates
    .filter((candidate) => candidate.length <= LONGEST)
    .map((candidate) => ({
      candidate,
      distance: candidate.startsWith(typed) && typed !== "" ? 0.5 : editDistance(typed.toLowerCase(), candidate.toLowerCase()),
    }))
    .sort((a, b) => a.distance - b.distance);
  return best && best.distance <= Math.max(2, Math.floor(typed.length / 3)) && best.distance < best.candidate.length
    ? best.candidate
    : undefined;
}

/** Letters to insert, delete or replace. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++)
      current.push(Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    previous = current;
  }
  return previous[b.length] ?? 0;
}
