/** One of several ways to say the same, always the same for the same code: a report made twice from the same data reads the same. */
export function variant<Way>(ways: readonly [Way, ...Way[]], code: string): Way {
  return ways[sumOf(code) % ways.length] ?? ways[0];
}

function sumOf(code: string): number {
  let sum = 7;
  for (const letter of code) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return sum;
}
