import { fold } from "../reader/text/fold";

/**
 * The names that a cell sets apart with a sign that only lists have: «/», «;», a line each. A name cut in two lines is one, and so is what
 * another cell writes without the sign («PNP / DIRCTPTIM» where a row says «PNP DIRCTPTIM»).
 */
export function surePieces(written: string, wholes: ReadonlySet<string>): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  let depth = 0;
  for (let at = 0; at < written.length; at++) {
    const character = written.charAt(at);
    if (character === "(") depth++;
    if (character === ")") depth = Math.max(0, depth - 1);
    if (depth === 0 && isSeparator(character, piece, written.slice(at + 1))) {
      pieces.push(piece);
      piece = "";
    } else piece += character;
  }
  const names = [...pieces, piece].map(named).filter((name) => name !== "");
  const joined = fold(names.join(" "));
  return names.length > 1 && joined !== fold(written) && wholes.has(joined) ? [names.join(" ")] : names;
}

/** Words that a name goes on after: a line that ends with one of them is not the end of the name. */
const GOES_ON = /(?:^|\s)(?:de|del|la|las|el|los|y|e|o|u|a|al|para|por|con|en|contra|sobre|frente)$|[,(-]$/i;

function isSeparator(character: string, before: string, rest: string): boolean {
  const next = rest.trimStart();
  if (character === ";") return true;
  if (character === "\n") return !GOES_ON.test(before.trim()) && startsName(next);
  // «operadores/as», «y/o» and «24/7» are no lists.
  return character === "/" && /[\p{L}\d.)]{2}\s*$/u.test(before) && startsName(next);
}

function startsName(text: string): boolean {
  return /^(?:[-–•*·]\s*|\(?\d{1,2}[.)]\s*)?\p{Lu}[\p{L}\d.]/u.test(text);
}

/** The name without the bullet or the number that a list gives it. */
function named(piece: string): string {
  return piece
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?:[-–•*·]\s*|\(?\d{1,2}[.)]\s+)/u, "")
    .replace(/[\s;:,]+$/u, "")
    .replace(/^([^.]*)\.$/u, "$1");
}

const JOINTS = / (?:y|e) |, ?| [-–—] | & /giu;
/** More joints than these are a sentence. */
const MOST_JOINTS = 6;

/** The names of a piece with «y», commas or dashes, where each of them is an entity of another cell; else the piece as it stands. */
export function joinedPieces(
  piece: string,
  known: ReadonlySet<string>,
): { readonly names: readonly string[]; readonly isDoubtful: boolean } {
  const joints = [...piece.matchAll(JOINTS)];
  if (joints.length === 0 || joints.length > MOST_JOINTS) return { names: [piece], isDoubtful: false };
  let best: readonly string[] = [];
  for (let cuts = 1; cuts < 2 ** joints.length; cuts++) {
    const names = cutAt(
      piece,
      joints.filter((_, index) => (cuts >> index) % 2 === 1),
    );
    if (names.length > best.length && names.every((name) => known.has(fold(name)))) best = names;
  }
  return best.length > 0 ? { names: best, isDoubtful: false } : { names: [piece], isDoubtful: true };
}

function cutAt(piece: string, joints: readonly RegExpExecArray[]): readonly string[] {
  let from = 0;
  const names = joints.map((joint) => {
    const name = piece.slice(from, joint.index);
    from = joint.index + joint[0].length;
    return name.trim();
  });
  return [
    ...names,
    piece
      .slice(from)
      .replace(/^(?:y|e) /iu, "")
      .trim(),
  ];
}
