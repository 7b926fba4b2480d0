import type { Cells } from "../../linking/cells";
import type { Context } from "../../linking/context";
import type { RowIndex } from "../../linking/rows";
import type { Piece } from "../../piece";
import type { Contradiction } from "../../report";
import { clauseEnd, clauseStart, foldedPiece } from "../folded";
import { extremesOf, type Extreme } from "./extremes";
import { memberOf, membersOf, namedMember, progressOf, READINGS, type Member } from "./members";

export interface SetPlace {
  readonly piece: Piece;
  readonly context: Context;
  readonly cells: Cells;
  readonly index: RowIndex;
}

/** «El OP.01 es el objetivo con menor avance», «Más rezagado: OER.03»: the place of an objective, a service or an action among all. */
export function* orderAgainst(place: SetPlace): Iterable<Contradiction> {
  const { piece, index, cells } = place;
  if (piece.cells !== undefined) {
    yield* rankedRow(place);
    return;
  }
  const year = yearSaid(piece, cells.cutYear);
  if (year === undefined) return;
  for (const extreme of extremesOf(piece)) {
    if (extreme.isOverYears || isLimited(piece, extreme)) continue;
    if (extreme.of === "indicators") continue;
    const members = membersOf(extreme.of ?? "objectives", index, cells);
    const subject = subjectOf(place, extreme, members);
    const against = subject && placeAgainst(subject, extreme, members, year, cells);
    if (against) yield { rule: "narrativa.orden", paragraph: piece.paragraph, quote: piece.quote, data: against };
  }
  yield* listAgainst(place, year);
  yield* numberedAgainst(place, year);
}

/** The one year that a piece speaks of; the years that it is held against are not its own. */
function yearSaid(piece: Piece, cutYear: number): number | undefined {
  const { text } = foldedPiece(piece);
  for (const match of text.matchAll(/\b((?:19|20)\d{2})\b/g)) {
    const isAgainst = /\b(?:frente al?|respecto (?:de|del|a|al)|que en|que el|desde|contra|en comparacion con) (?:el )?(?:ano )?$/.test(
      text.slice(Math.max(0, match.index - 30), match.index),
    );
    if (Number(match[1]) !== cutYear && !isAgainst) return undefined;
  }
  return cutYear;
}

/** «entre los del MINSA», «de los indicadores de servicio del OP.02»: a set that the words limit. */
function isLimited(piece: Piece, { start, end }: Extreme): boolean {
  const { text } = foldedPiece(piece);
  const clause = text.slice(clauseStart(text, start), clauseEnd(text, end));
  return /\b(?:entre l[oa]s (?!(?:\w+ )?objetivos\b)|despues d|exceptuando|salvo|sin contar|avance tipo (?:2|ii)|crecimiento|incremento|variacion)\b/.test(
    clause,
  );
}

const COPULA =
  /\b(?:es|fue|son|fueron|quedo|quedaron|ocupa|ocupo|ocuparon|ubico|ubica|registra|registro|presenta|presento|presentaron|obtuvo|tiene|tuvo|alcanzo|muestra|mostro|aprecia|observa|corresponde|lidera|recae|logro|exhibe)\b/;

/** Who has the place: named behind («Más rezagado: OER.03», «la AEI con menor desempeño fue la AEI.03.02»), or before. */
function subjectOf({ piece, context, index }: SetPlace, { start, end, of }: Extreme, members: readonly Member[]): Member | undefined {
  const { text } = foldedPiece(piece);
  const behind = text.slice(end, clauseEndOf(text, end));
  const before = text.slice(clauseStartOf(text, start), start);
  const isSaidBehind =
    /^ ?\p{L}*[^,;.]{0,40}?(?:, [^,;.]{0,45},)?(?:: | ?\b(?:es|fue|son|corresponde al?|se aprecia en|se observa en|lo tiene|lo registra|lo obtuvo|recae en|se registra en|se presenta en)\b)/u.exec(
      behind,
    );
  if (isSaidBehind && !COPULA.test(before)) {
    const from = end + isSaidBehind[0].length;
    const mention = piece.mentions.find((one) => one.start >= from && one.start - from < 30);
    if (mention) return memberOf(mention, members);
    const named = text.slice(from, clauseEndOf(text, from)).split(/[,(]| con /)[0] ?? "";
    return of && namedMember(named, members, index);
  }
  const mentions = piece.mentions.filter((one) => one.end <= start && one.start >= clauseStart(text, start));
  const mention = mentions.at(-1);
  if (mention) {
    const gap = text.slice(mention.end, end);
    const isOther = mentions.length > 1 && /\b(?:y|e)\b|,/.test(text.slice(mentions.at(-2)?.end, mention.start));
    return COPULA.test(gap) && !isOther && gap.length < 90 ? memberOf(mention, members) : undefined;
  }
  if (/^\s*(?:es|fue) (?:el|la|tambien)\b/.test(before)) {
    // «Es el más bajo de todo el plan» is of what was said last, no objective of the heading.
    const heading = of === "objectives" ? context.headingMentions[0] : undefined;
    return heading && memberOf(heading, members);
  }
  if (of === undefined || !COPULA.test(before)) return undefined;
  return namedMember(before.replace(/^.*\b(?:y|pero|mientras que|aunque)\b(?= el| la)/, ""), members, index);
}

/** A colon before a name does not end the clause here. */
function clauseEndOf(text: string, at: number): number {
  const colon = clauseEnd(text, at);
  return text[colon] === ":" ? clauseEnd(text, colon + 1) : colon;
}

function clauseStartOf(text: string, at: number): number {
  return clauseStart(text, at);
}

/** What the matrix says against a place in the order; those that tie with it leave it open. */
export function placeAgainst(
  subject: Member,
  { side, place }: Pick<Extreme, "side" | "place">,
  members: readonly Member[],
  year: number,
  cells: Cells,
): Contradiction["data"] | undefined {
  let first: Contradiction["data"] | undefined;
  for (const reading of READINGS) {
    const own = progressOf(subject, year, cells, reading);
    if (own === undefined) return undefined;
    const others = members
      .filter((member) => member !== subject)
      .flatMap((member) => {
        const value = progressOf(member, year, cells, reading);
        return value === undefined ? [] : [{ member, value }];
      });
    const beyond = others.filter(({ value }) => (side === "low" ? value < own : value > own));
    const ties = others.filter(({ value }) => value === own);
    if (beyond.length < place && place <= beyond.length + ties.length + 1) return undefined;
    const order = [...others, { member: subject, value: own }].sort((a, b) => (side === "low" ? a.value - b.value : b.value - a.value));
    const shown = order.slice(0, Math.max(3, place + 1)).map(({ member, value }) => `${member.code} (${value.toFixed(1)} %)`);
    first ??= { codigo: subject.code, medida: "progress1", valor: own, lado: side, lugar: place, es: beyond.length + 1, otros: shown };
  }
  return first;
}

const FOLLOWED = /\b(?:seguid[oa]s?|sigue|siguen|le sigue|les siguen|luego|despues)\b/;

/** «OP.04, seguido del OP.02 y del OP.03»: a list in falling order. */
function* listAgainst({ piece, cells, index }: SetPlace, year: number): Iterable<Contradiction> {
  const { text } = foldedPiece(piece);
  const followed = FOLLOWED.exec(text);
  if (!followed || !/\b(?:avance|cumplimiento|desempeno|mayor|mas alto|mejor)/.test(text)) return;
  const isRising = /\bmenor|\bmas baj|\brezag/.test(text.slice(0, followed.index));
  for (const kind of ["objectives", "services"] as const) {
    const members = membersOf(kind, index, cells);
    const listed = piece.mentions.flatMap((mention) => {
      const member = memberOf(mention, members);
      const value = member && progressOf(member, year, cells);
      return member && value !== undefined ? [{ member, value, start: mention.start }] : [];
    });
    if (listed.length < 2 || listed[0] === undefined || listed[0].start > followed.index) continue;
    const sign = isRising ? -1 : 1;
    const broken = listed.findIndex(
      ({ value, start }, at) => at > 0 && start > followed.index && sign * ((listed[at - 1]?.value ?? 0) - value) < 0,
    );
    const wrong = listed[broken];
    if (wrong === undefined) continue;
    const order = [...listed].sort((a, b) => sign * (b.value - a.value));
    const shown = order.map(({ member, value }) => `${member.code} (${value.toFixed(1)} %)`);
    yield {
      rule: "narrativa.orden",
      paragraph: piece.paragraph,
      quote: piece.quote,
      data: {
        codigo: wrong.member.code,
        medida: "progress1",
        valor: wrong.value,
        lado: isRising ? "low" : "high",
        lugar: broken + 1,
        es: order.indexOf(wrong) + 1,
        otros: shown,
      },
    };
  }
}

/** «Ranking: 1) OEI.03 - 2) OEI.04»: numbered places. */
function* numberedAgainst({ piece, cells, index }: SetPlace, year: number): Iterable<Contradiction> {
  const { text } = foldedPiece(piece);
  if (!/\b(?:ranking|orden|puestos?|lugar(?:es)?|posicion(?:es)?)\b/.test(text)) return;
  const members = membersOf("objectives", index, cells);
  for (const mention of piece.mentions) {
    const number = /(?:^|[^\d])([1-9])(?: ?\)| ?[.°º]{1,2} ?[°º]?| ?[-–:]) *(?:el |la )?$/.exec(
      piece.quote.slice(Math.max(0, mention.start - 10), mention.start),
    )?.[1];
    const member = number === undefined ? undefined : memberOf(mention, members);
    const against = member && placeAgainst(member, { side: "high", place: Number(number) }, members, year, cells);
    if (against) yield { rule: "narrativa.orden", paragraph: piece.paragraph, quote: piece.quote, data: against };
  }
}

/** A table with a column «Puesto»: the place of its objective. */
function* rankedRow({ piece, cells, index }: SetPlace): Iterable<Contradiction> {
  const column = piece.columns?.findIndex((header) => /^\s*(?:puesto|ranking|posici[oó]n|lugar)\b/i.test(header)) ?? -1;
  const number = /^\s*(\d{1,2})\s*(?:\.?\s*[°ºo]\.?)?\s*$/.exec(piece.cells?.[column] ?? "")?.[1];
  const mention = piece.mentions[0];
  if (number === undefined || mention === undefined) return;
  const members = membersOf("objectives", index, cells);
  const member = memberOf(mention, members);
  const against = member && placeAgainst(member, { side: "high", place: Number(number) }, members, cells.cutYear, cells);
  if (against) yield { rule: "narrativa.orden", paragraph: piece.paragraph, quote: piece.quote, data: against };
}
