/** «1 fila», «3 filas»: a count with its noun. */
export function counted(count: unknown, one: string, many: string): string {
  return `${String(count)} ${Number(count) === 1 ? one : many}`;
}
