import type { Policy } from "../../../domain/policy";
import type { Piece } from "../piece";
import type { Contradiction } from "../report";
import { foldedPiece } from "./folded";

/** The code is of another document, or is told to be gone. */
const OF_ANOTHER =
  /^\)?,? *(?:del|de la|de otro|de otra|en el|en la) (?:pei|poi|pesem|pedn|pdrc|pdlc|plan|politica|programa|estrategia|version|matriz anterior)\b/;
const GONE =
  /\b(?:eliminad|retirad|suprimid|excluid|derogad|renumerad|recodificad|reformulad|fusionad|reemplazad|sustituid)[oa]s?\b|\bdad[oa]s? de baja\b|\b(?:antes|anterior codigo|ex)\b|\bse (?:elimin|retir|suprim|excluy)|\bya no\b|\bno (?:forma|existe|figura)\b/;

/**
 * Codes of a family that the matrix has, in its own depth, that no row of it has. A code of a family or of a depth that the matrix does not
 * use, of another document, or of an objective that is not in this sheet, where several are not, is none of ours.
 */
export function* unknownCodes(pieces: readonly Piece[], { nodes, indicators }: Policy): Iterable<Contradiction> {
  const known = new Set([...nodes, ...indicators].map(({ key }) => key));
  const families = new Set([...known].map(familyOf));
  const numbers = new Set(nodes.filter(({ kind }) => kind === "objective").map(({ key }) => objectiveOf(key)));
  const unknown = pieces.flatMap((piece) =>
    piece.mentions.flatMap(({ key, text, end }) =>
      key === undefined || known.has(key) || !families.has(familyOf(key)) ? [] : [{ piece, key, text, end }],
    ),
  );
  const foreign = new Set(unknown.map(({ key }) => objectiveOf(key)).filter((number) => numbers.size > 0 && !numbers.has(number)));
  const told = new Set<string>();
  for (const { piece, key, text, end } of unknown) {
    if (told.has(key) || (foreign.has(objectiveOf(key)) && foreign.size > 1)) continue;
    const sentence = foldedPiece(piece).text;
    if (OF_ANOTHER.test(sentence.slice(end, end + 40)) || GONE.test(sentence.slice(Math.max(0, end - 80), end + 80))) continue;
    told.add(key);
    const near = [...known].filter((other) => isNear(other, key)).slice(0, 4);
    yield {
      rule: "narrativa.codigo-inexistente",
      paragraph: piece.paragraph,
      quote: piece.quote,
      data: { codigo: text.trim(), ...(near.length === 0 ? {} : { cerca: near }) },
    };
  }
}

/** Its letters, and how many numbers it has: «ISS·4». */
function familyOf(key: string): string {
  const [letters = "", ...numbers] = key.split(".");
  return `${letters}·${numbers.length}`;
}

function objectiveOf(key: string): string {
  return key.split(".")[1] ?? "";
}

/** All but one of its numbers are the same. */
function isNear(other: string, key: string): boolean {
  if (familyOf(other) !== familyOf(key)) return false;
  const numbers = key.split(".");
  return other.split(".").filter((number, place) => number !== numbers[place]).length === 1;
}
