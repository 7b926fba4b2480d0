/** Text without the characters that no document can hold: control characters, halves of pairs, U+FFFE and U+FFFF. */
export function legalText(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are the ones
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, "");
}

/** Data with every text in it legal. */
export function legal<Value>(value: Value): Value {
  if (typeof value === "string") return legalText(value) as Value;
  if (Array.isArray(value)) return value.map(legal) as Value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, legal(one)])) as Value;
}

/** The first characters of a text, never half of one. */
export function cutText(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, "");
}
