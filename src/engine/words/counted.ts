/** «1 fila», «3 filas»: a count with its noun. */
export function counted(count: unknown, one: string, many: string): string {
  return `${String(count)} ${Number(count) === 1 ? one : many}`;
}

/** «a, b y c» (e before i-). */
export function enumerated(parts: readonly string[]): string {
  const last = parts.at(-1);
  if (last === undefined) return "";
  if (parts.length === 1) return last;
  return `${parts.slice(0, -1).join(", ")} ${andBefore(last)} ${last}`;
}

/** «e» before a word that sounds like i («e IOP.01», «e inicial»), else «y» («y hielo»). */
export function andBefore(word: string): "y" | "e" {
  return /^[«"(]?h?i(?!e)/i.test(word) ? "e" : "y";
}
