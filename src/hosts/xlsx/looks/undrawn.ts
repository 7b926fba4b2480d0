import type { Workbook } from "../workbook";

const KINDS: readonly { readonly path: RegExp; readonly one: string; readonly many: string }[] = [
  { path: /\/charts\/chart[^/]*\.xml$/i, one: "un gráfico", many: "gráficos" },
  { path: /\/charts\/chartEx[^/]*\.xml$/i, one: "un gráfico moderno", many: "gráficos modernos" },
  { path: /\/media\//i, one: "una imagen", many: "imágenes" },
  { path: /\/pivotTables\//i, one: "una tabla dinámica", many: "tablas dinámicas" },
  { path: /\/comments[^/]*\.xml$/i, one: "los comentarios de una hoja", many: "hojas con comentarios" },
  { path: /\/slicers\//i, one: "un segmentador", many: "segmentadores" },
  { path: /vbaProject\.bin$/i, one: "las macros del libro", many: "proyectos de macros" },
];

/** Names what a workbook has and a grid of cells does not draw: saving keeps it byte for byte. */
export function undrawnIn({ pkg }: Workbook): string[] {
  const paths = pkg.paths().map((path) => `/${path}`);
  return KINDS.flatMap(({ path, one, many }) => {
    const count = paths.filter(
      (each) => path.test(each) && !each.includes("/_rels/") && !(path.source.includes("chart[^") && /chartEx/i.test(each)),
    ).length;
    return count === 0 ? [] : [count === 1 ? one : `${count} ${many}`];
  });
}
