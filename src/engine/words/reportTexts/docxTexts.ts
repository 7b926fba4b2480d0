/** What a template has or lacks, and what an earlier report has: sentences for the person who gave it. */
export const docxTexts = {
  unread: {
    old: (name: string) =>
      `«${name}» es un documento antiguo (.doc) o tiene contraseña. Ábrelo en Word y guárdalo como .docx sin contraseña.`,
    openDocument: (name: string) => `«${name}» es un documento de LibreOffice (.odt). Ábrelo ahí y guárdalo como .docx.`,
    notZip: (name: string) => `«${name}» está dañado o no es un documento de Word (.docx). Vuelve a copiarlo desde su origen.`,
    noDocument: (name: string) => `«${name}» no es un documento de Word (.docx).`,
    noBody: (name: string) =>
      `«${name}» no tiene cuerpo: es un documento de Word sin ningún párrafo ni lugar para el informe. Ábrelo en Word y guárdalo de nuevo.`,
    damaged: (name: string) =>
      `«${name}» está dañado o incompleto: no se pudo abrir como documento de Word. Vuelve a copiarlo desde su origen.`,
    content: (name: string) =>
      `«${name}» tiene un contenido que no se puede leer. Ábrelo en Word, guárdalo de nuevo como .docx y vuelve a intentar.`,
    dtd: (name: string) =>
      `«${name}» trae una declaración DOCTYPE, que ningún Word escribe, y no se puede leer por seguridad. Pide el ` +
      "original a quien lo envió.",
    repeated: (name: string) =>
      `«${name}» tiene dos partes con el mismo nombre: unos programas leen una y otros la otra, y no se puede saber ` +
      "cuál vale. Ábrelo en Word y guárdalo de nuevo.",
    protected: (name: string) => `«${name}» tiene contraseña. Ábrelo en Word y guárdalo como .docx sin contraseña.`,
    tooLarge: (name: string) =>
      `«${name}» es demasiado grande para leerlo entero (más de 64 MB de texto, o mucho más de lo que ocupa el ` +
      "archivo). Divide el documento.",
  },
  tooManyIndicators: (count: number, most: number) =>
    `La matriz tiene ${count} indicadores, y Word no abre bien un informe de más de ${most}. Divide la matriz por ` +
    "objetivos en varios libros " +
    "y haz un informe de cada uno.",
  reportTooLarge:
    "El informe de esta matriz saldría más grande de lo que Word abre bien. Divide la matriz por objetivos en varios " +
    "libros y haz un informe " +
    "de cada uno.",
  tooManyTexts: (count: number) =>
    `El informe anterior tiene ${count} textos que no son los generados, más de los que caben en «Textos por ` +
    "ubicar». Indícalo como plantilla, o quita de él lo que no es del informe.",
  notOurs:
    "El informe anterior no es un informe hecho con pntp: no tiene sus lugares ni sus cifras marcadas, ni dice lo " +
    "que el informe de esta matriz. Para usar su membrete y estilos, indícalo como plantilla.",
  unknownMarks: (marks: readonly string[], known: readonly string[]) =>
    `La plantilla tiene ${marks.length === 1 ? "una marca que no se reconoce" : "marcas que no se reconocen"}: ` +
    `${marksList(marks)}. Se dejó${marks.length === 1 ? "" : "n"} como está${marks.length === 1 ? "" : "n"}. Las que ` +
    `hay son ${known.map((name) => `{{${name}}}`).join(", ")}.`,
  leftOut: (from: "earlier" | "template", kinds: readonly (keyof typeof ACTIVE)[]) =>
    `${from === "template" ? "La plantilla" : "El informe anterior"} traía ` +
    `${listOf(ACTIVE_ORDER.filter((kind) => kinds.includes(kind)).map((kind) => ACTIVE[kind]))}: no pasó al informe, ` +
    "que se abre sin ejecutar ni pedir nada. Revisa si algo hacía falta.",
  noReportMark:
    "La plantilla no tiene la marca {{informe}}: se usaron sus estilos, su encabezado y su pie, y no su texto. Pon " +
    "{{informe}} en un párrafo solo para conservarlo.",
  noPageNumbers:
    "La plantilla no numera sus páginas, y el informe sale sin numerar. Agrega el número de página en el encabezado " +
    "o el pie de la plantilla.",
  lostPictures:
    "Las imágenes, los vínculos, las viñetas y las notas al pie de tus textos no pasan a otra plantilla: revísalos. " +
    "Sin --plantilla se conservan.",
} as const;

const ACTIVE = {
  macros: "macros, o botones que las ejecutan",
  template: "una plantilla enlazada de otro lugar",
  image: "imágenes enlazadas de otro lugar",
  chunk: "documentos incrustados sin abrir (altChunk)",
  field: "campos que piden datos a otro programa o archivo",
  control: "controles ActiveX",
  object: "objetos incrustados de otros programas (OLE)",
  signature: "una firma digital, que ya no valdría",
  loose: "partes sueltas del archivo, que el documento no usa",
  other: "vínculos que se abren solos",
} as const;

/** What runs first. */
const ACTIVE_ORDER = Object.keys(ACTIVE) as (keyof typeof ACTIVE)[];

/** A template may be full of them. */
const MOST_MARKS = 5;

function marksList(marks: readonly string[]): string {
  const told = marks.slice(0, MOST_MARKS).map((mark) => (mark.length > 40 ? `${mark.slice(0, 37)}…}}` : mark));
  return `${told.join(", ")}${marks.length > MOST_MARKS ? ` y ${marks.length - MOST_MARKS} más` : ""}`;
}

function listOf(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} y ${names.at(-1) ?? ""}`;
}
