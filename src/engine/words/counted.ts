/** «1 fila», «3 filas»: a count with its noun. */
export function counted(count: unknown, one: string, many: string): string {
  return `${String(count)} ${Number(count) === 1 ? one : many}`;
}

/** «a, b y c», with «e» before the sound i. */
export function enumerated(parts: readonly string[]): string {
  const last = parts.at(-1);
  if (last === undefined) return "";
  if (parts.length === 1) return last;
  return `${parts.slice(0, -1).join(", ")} ${andBefore(last)} ${last}`;
}

/** «e» before a word that sounds like i («e IOP.01», «e índice», «e hilo»), else «y» («y hielo»). */
export function andBefore(word: string): "y" | "e" {
  return /^["«“(]*(?:[ií](?!e)|h[ií](?![ae]))/i.test(word) ? "e" : "y";
}
