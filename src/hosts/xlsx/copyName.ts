/** «Matriz.xlsx» → «Matriz-pntp.xlsx». */
export function copyName(name: string): string {
  const [, extension = ""] = /[^/\\](\.[^./\\]*)$/.exec(name) ?? [];
  return `${name.slice(0, name.length - extension.length)}-pntp${extension}`;
}
