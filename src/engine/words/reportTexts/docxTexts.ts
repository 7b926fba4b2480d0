/** What a template has or lacks, and what an earlier report has: sentences for the person who gave it. */
export const docxTexts = {
  unknownMarks: (marks: readonly string[], known: readonly string[]) =>
    `La plantilla tiene ${marks.length === 1 ? "una marca que no se reconoce" : "marcas que no se reconocen"}: ${marks.join(", ")}. Se dejó${marks.length === 1 ? "" : "n"} como está${marks.length === 1 ? "" : "n"}. Las que hay son ${known.map((name) => `{{${name}}}`).join(", ")}.`,
  noReportMark: "La plantilla no tiene la marca {{informe}}: se usaron sus estilos, su encabezado y su pie, y no su texto. Pon {{informe}} en un párrafo solo para conservarlo.",
  noPageNumbers: "La plantilla no numera sus páginas, y el informe sale sin numerar. Agrega el número de página en el encabezado o el pie de la plantilla.",
  lostPictures: "Las imágenes, los vínculos, las viñetas y las notas al pie de tus textos no pasan a otra plantilla: revísalos. Sin --plantilla se conservan.",
} as const;
