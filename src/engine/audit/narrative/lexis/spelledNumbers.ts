const units = [
  "cero",
  "uno",
  "dos",
  "tres",
  "cuatro",
  "cinco",
  "seis",
  "siete",
  "ocho",
  "nueve",
  "diez",
  "once",
  "doce",
  "trece",
  "catorce",
  "quince",
  "dieciseis",
  "diecisiete",
  "dieciocho",
  "diecinueve",
  "veinte",
  "veintiuno",
  "veintidos",
  "veintitres",
  "veinticuatro",
  "veinticinco",
  "veintiseis",
  "veintisiete",
  "veintiocho",
  "veintinueve",
];
const tens: Readonly<Record<string, number>> = {
  treinta: 30,
  cuarenta: 40,
  cincuenta: 50,
  sesenta: 60,
  setenta: 70,
  ochenta: 80,
  noventa: 90,
};

const withAccents: Readonly<Record<string, string>> = {
  dieciseis: "diecis[eé]is",
  veintidos: "veintid[oó]s",
  veintitres: "veintitr[eé]s",
  veintiseis: "veintis[eé]is",
};
const unitWords = units.map((word) => withAccents[word] ?? word).reverse();

/** Source of a pattern for whole numbers in words, up to «noventa y nueve». */
export const SPELLED = [`(?:${Object.keys(tens).join("|")})(?:\\s+y\\s+(?:${units.slice(1, 10).join("|")}))?`, ...unitWords].join("|");

/** «treinta y dos» (folded) → 32; undefined where it is no number. */
export function spelledNumber(words: string): number | undefined {
  const unit = units.indexOf(words);
  if (unit >= 0) return unit;
  const [ten = "", rest] = words.split(" y ");
  const base = tens[ten];
  if (base === undefined) return undefined;
  return rest === undefined ? base : base + units.indexOf(rest);
}
