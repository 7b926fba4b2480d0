/** From which row, or column, to which. */
export type Step = readonly [from: number, to: number];

/** Contents of a row, or a column, each with its place in it. */
type Line = ReadonlySet<string>;

/** Lines of ours times lines found that are compared with one another; longer runs without a text of their own go with the one before. */
const MOST_COMPARED = 40_000;

/** Rows, or columns, by their number. */
export function linesOf<Cell>(
  cells: readonly Cell[],
  numberOf: (cell: Cell) => number,
  contentOf: (cell: Cell) => string,
): ReadonlyMap<number, Line> {
  const lines = new Map<number, Set<string>>();
  for (const cell of cells) {
    const number = numberOf(cell);
    const line = lines.get(number);
    if (line) line.add(contentOf(cell));
    else lines.set(number, new Set([contentOf(cell)]));
  }
  return lines;
}

/** Lines alike one another, between two whose place is known: they keep their order, and go where most of their contents are found. */
export function linesBetween(known: readonly Step[], ours: ReadonlyMap<number, Line>, found: ReadonlyMap<number, Line>): Step[] {
  const froms = new Set(known.map(([from]) => from));
  const tos = new Set(known.map(([, to]) => to));
  const unknown = [...ours.keys()].filter((line) => !froms.has(line)).sort((a, b) => a - b);
  const free = [...found.keys()].filter((line) => !tos.has(line)).sort((a, b) => a - b);
  const steps: Step[] = [];
  let before: Step = [-1, -1];
  for (const next of [...[...known].sort((a, b) => a[0] - b[0]), [Infinity, Infinity] as const]) {
    const run = unknown.slice(firstAfter(unknown, before[0]), firstAfter(unknown, next[0]));
    const places = run.length === 0 ? [] : free.slice(firstAfter(free, before[1]), firstAfter(free, next[1]));
    const isBrief = run.length * places.length <= MOST_COMPARED;
    if (isBrief) steps.push(...inOrder(run, places, (from, to) => common(ours.get(from), found.get(to))));
    before = next;
  }
  return steps;
}

/** Index of the first number above another. */
function firstAfter(ordered: readonly number[], number: number): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle] ?? Infinity) <= number) low = middle + 1;
    else high = middle;
  }
  return low;
}

function common(a: Line | undefined, b: Line | undefined): number {
  if (!a || !b) return 0;
  let count = 0;
  for (const content of a) if (b.has(content)) count++;
  return count;
}

/** The pairs in order that have most in common, all together. */
function inOrder(ours: readonly number[], there: readonly number[], likeness: (from: number, to: number) => number): Step[] {
  const width = there.length + 1;
  const best = new Float64Array((ours.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  const like = (i: number, j: number): number => likeness(ours[i] ?? -1, there[j] ?? -1);
  for (let i = ours.length - 1; i >= 0; i--) {
    for (let j = there.length - 1; j >= 0; j--) best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), at(i + 1, j + 1) + like(i, j));
  }
  const pairs: Step[] = [];
  for (let i = 0, j = 0; i < ours.length && j < there.length;) {
    const alike = like(i, j);
    if (alike > 0 && at(i, j) === at(i + 1, j + 1) + alike) pairs.push([ours[i++] ?? -1, there[j++] ?? -1]);
    else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  return pairs;
}
