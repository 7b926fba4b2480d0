/** A name inside a sentence: «Número de casos.» → «el número de casos»; a name that is no noun we know, «el indicador «…»». */
export function nameInSentence(name: string): string {
  const plain = name
    .trim()
    .replace(/\s+/g, " ")
    .replace(/[.;,\s]+$/, "");
  if (plain.length > LONGEST_NAME) return "el indicador";
  const [first = ""] = plain.split(" ", 1);
  const article =
    ARTICLES[
      first
        .toLowerCase()
        .normalize("NFD")
        .replace(/[\u0300-\u036f]/g, "")
        .replace(/[.:]$/, "")
    ];
  if (article === undefined) return `el indicador «${plain}»`;
  return `${article} ${isAcronym(first) ? plain : first.toLowerCase() + plain.slice(first.length)}`;
}

/** «el número…» → «El número…». */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The name without its final period, as a heading has it. */
export function nameAsTitle(name: string): string {
  return name
    .trim()
    .replace(/\s+/g, " ")
    .replace(/[.;,\s]+$/, "");
}

/** Beyond this a name makes the sentence unreadable; it stands in the heading. */
const LONGEST_NAME = 170;

const ARTICLES: Readonly<Record<string, string>> = {
  porcentaje: "el",
  numero: "el",
  "n°": "el",
  nº: "el",
  indice: "el",
  nivel: "el",
  grado: "el",
  promedio: "el",
  tiempo: "el",
  monto: "el",
  ratio: "el",
  volumen: "el",
  total: "el",
  puntaje: "el",
  valor: "el",
  gasto: "el",
  tasa: "la",
  cobertura: "la",
  cantidad: "la",
  proporcion: "la",
  razon: "la",
  prevalencia: "la",
  incidencia: "la",
  brecha: "la",
  variacion: "la",
  media: "la",
  poblacion: "la",
  superficie: "la",
  satisfaccion: "la",
  inversion: "la",
};

function isAcronym(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && /\p{L}{2}/u.test(word);
}
