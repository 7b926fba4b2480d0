import { fold } from "../../../reader/text/fold";
import { entitiesOf } from "../counts/entities";
import { DEPENDENT, KNOWN_ENTITIES, spellingsOf } from "../lexis/entityNames";
import type { Cells } from "../linking/cells";
import type { Link } from "../linking/link";
import type { Row } from "../linking/rows";
import { acronymsOf } from "../linking/words";
import type { Piece } from "../piece";
import type { Contradiction } from "../report";
import { clauseEnd, foldedPiece } from "./folded";

/** The entities that a text may name: those of the matrix, and of the State that we know by name; each with its spellings, folded. */
export class EntityIndex {
  readonly #spellings: readonly (readonly [spelling: string, entity: string])[];
  readonly #matrix: ReadonlySet<string>;

  constructor({ matrix }: Cells) {
    const ofMatrix = new Set(matrix.policy.indicators.flatMap(({ responsible }) => entitiesOf(responsible)));
    this.#matrix = ofMatrix;
    const spelled = new Map<string, string>();
    const put = (entity: string, initials: boolean): void => {
      for (const spelling of [...spellingsOf(entity), ...(initials ? acronymsOf(entity) : [])])
        if (!spelled.has(spelling)) spelled.set(spelling, entity);
    };
    for (const entity of ofMatrix) put(entity, false);
    for (const entity of ofMatrix) put(entity, true);
    for (const entity of KNOWN_ENTITIES) put(entity, false);
    this.#spellings = [...spelled].filter(([spelling]) => spelling.length > 2).sort((a, b) => b[0].length - a[0].length);
  }

  get isUseful(): boolean {
    return this.#matrix.size > 1;
  }

  /** Where a piece names entities; an acronym only in capitals. */
  in(piece: Piece): readonly { readonly entity: string; readonly start: number; readonly end: number; readonly text: string }[] {
    const { text } = foldedPiece(piece);
    const found: { entity: string; start: number; end: number; text: string }[] = [];
    for (const [spelling, entity] of this.#spellings)
      for (let at = text.indexOf(spelling); at >= 0; at = text.indexOf(spelling, at + 1)) {
        const end = at + spelling.length;
        const written = piece.quote.slice(at, end);
        const isWord = !/[\p{L}\p{N}]/u.test(piece.quote[at - 1] ?? " ") && !/[\p{L}\p{N}]/u.test(piece.quote[end] ?? " ");
        const isName = spelling.includes(" ") ? /\p{Lu}/u.test(written) : written === written.toUpperCase() || /^\p{Lu}/u.test(written);
        if (isWord && isName && !found.some((other) => at < other.end && end > other.start))
          found.push({ entity, start: at, end, text: written });
      }
    return found.sort((a, b) => a.start - b.start);
  }

  isOf(entity: string, { entity: responsible }: Row): boolean {
    const own = entitiesOf(responsible);
    return own.some(
      (other) =>
        isSame(other, entity) ||
        DEPENDENT[fold(other)]?.includes(fold(entity)) === true ||
        DEPENDENT[fold(entity)]?.includes(fold(other)) === true,
    );
  }
}

function isSame(one: string, other: string): boolean {
  const spellings = new Set(spellingsOf(one));
  if (spellingsOf(other).some((spelling) => spellings.has(spelling))) return true;
  const [a, b] = [fold(one), fold(other)];
  return a.includes(b) || b.includes(a) || acronymsOf(one).includes(b) || acronymsOf(other).includes(a);
}

/** «Responsable: OTI», «según PRODUCE», «a cargo de DEVIDA», «según los registros de la SUTRAN». */
const THIS =
  "(?:el|la|su|est[ea]|dich[oa]|es[ea]|del|referid[oa])(?: (?:ultim[oa]|mism[oa]|referid[oa]))? (?:indicador|servicio|accion|meta|intervencion|medicion)";
const OF_WHAT_STANDS_BEFORE = new RegExp(
  `(?:\\bresponsables?|\\bresp\\.?)(?: (?:de )?${THIS})?(?: ?[:,])? *(?:(?:es|fue|de) )?(?:el |la )?$` +
    "|\\b(?:a cargo|bajo (?:la )?(?:responsabilidad|conduccion)|(?:es|son) (?:de )?(?:responsabilidad|competencia)|segun(?: (?:los |las )?(?:registros?|datos|informacion|reportes?|cifras|reporta|informa|reporto|informo|registro|declaro|senalo))?) ?(?:del?|el|la)? ?(?:la )?$" +
    "|\\b(?:tarea|labor|funcion) que(?: [a-z]+){0,4} corresponde (?:al? )?(?:el |la )?(?:propia )?$|\\bde cuya (?:ejecucion|gestion) responde (?:el |la )?$|^\\W*(?:informa|reporta|responde) (?:el |la )?$" +
    `|\\b${THIS}(?: [a-z]+){0,2} (?:corresponde|pertenece|compete|recae|depende|esta)(?: (?:al?|en|del?|a cargo del?))(?: la| el)? $` +
    "|\\b(?:lo|la|los|las) (?:ejecuta|reporta|mide|conduce|informa|brinda|presta|administra|tiene a su cargo) (?:el |la )?$" +
    "|\\b(?:ejecutad|reportad|medid|conducid|brindad|prestad|informad|atendid)[oa]s? por (?:el |la )?$" +
    `|\\bresponden? por ${THIS} (?:el |la )?$`,
);
/** «De los diez indicadores a cargo del MTPE»: the entity of a set. */
const OF_A_SET = /\b(?:indicadores|servicios|acciones|entidades|metas|compromisos)\b[^,.;]{0,50}$/;
/** «Según la ANA, la eficiencia …», «De acuerdo con el INEI, …»: at the head of its sentence, of what stands behind. */
const HEADS =
  /^\W*(?:(?:de acuerdo con|conforme a|segun)(?: (?:los |las )?(?:registros?|datos|informacion|reportes?|cifras))?(?: del?)?|para|en)(?: el| la|l)? *$/;

/** «El Ministerio de Salud reportó que ·»: what an entity says or does is told right behind it. */
const DOES =
  /^(?:, [^,.;]{0,40},)? (?:no )?(?:se )?(?:[a-z]+(?:io|o|aron|ieron)|reporta|informa|senala|indica|registra|atiende|cuenta|precisa|comunica)\b/;

/** Rows that the text gives to an entity that is not theirs. */
export function otherEntities(
  links: readonly Link[],
  isVerified: (link: Link) => boolean,
  entities: EntityIndex,
): readonly Contradiction[] {
  if (!entities.isUseful) return [];
  const pieces = [...new Set(links.map(({ mark }) => mark.piece))];
  return pieces.flatMap((piece): Contradiction[] => {
    if (piece.cells !== undefined) return [];
    const named = entities.in(piece);
    if (named.length === 0) return [];
    const { text, accented } = foldedPiece(piece);
    const told: Contradiction[] = [];
    named.forEach(({ entity, start, end, text: written }, position) => {
      const next = named[position + 1]?.start ?? Infinity;
      const ahead = text.slice(Math.max(0, start - 90), start);
      const isHead = start < 70 && HEADS.test(ahead) && /^[^,;]{0,20},/.test(text.slice(end, end + 24));
      const isOfBefore = !isHead && OF_WHAT_STANDS_BEFORE.test(ahead) && !OF_A_SET.test(ahead);
      const verb = DOES.exec(text.slice(end, end + 70));
      const isVerb = verb !== null && (/(?:aron|ieron|a)$/.test(verb[0]) || accented[end + verb[0].length - 1] === "ó");
      const row = isOfBefore
        ? rowBefore(links, piece, start, isVerified)
        : (isVerb && isSubject(text, start)) || (isHead && /segun|acuerdo|conforme/.test(ahead))
          ? rowBehind(links, piece, end, Math.min(next, clauseEnd(text, end)), isVerified)
          : undefined;
      if (row?.entity === undefined || entities.isOf(entity, row) || named.some((other) => entities.isOf(other.entity, row))) return;
      told.push({
        rule: "narrativa.entidad",
        paragraph: piece.paragraph,
        quote: piece.quote,
        data: { dice: written, codigo: row.code, es: row.entity },
      });
    });
    return told.slice(0, 1);
  });
}

/** At the head of its clause: «El Poder Judicial resolvió», «, y la SBS procesó», «Sobre la AEI.03.01, la Dirección …». */
function isSubject(text: string, start: number): boolean {
  return /(?:^|[,;:.·]|\b(?:y|mientras que|en tanto que|pero|que)) *(?:por su parte, )?(?:el |la |los |las )?$/.test(
    text.slice(Math.max(0, start - 30), start).replace(/^\s*-\s*/, ""),
  );
}

/** The row of the verified figures before it in its sentence; where the sentence has none, of the last one before the sentence. */
function rowBefore(links: readonly Link[], piece: Piece, at: number, isVerified: (link: Link) => boolean): Row | undefined {
  const first = links.findIndex(({ mark }) => mark.piece === piece);
  const figures = links.filter(
    ({ mark }, position) => mark.figure !== undefined && (mark.piece === piece ? mark.at < at : position < first),
  );
  const own = figures.filter(({ mark }) => mark.piece === piece);
  const behind = links.find(({ mark, row }) => mark.piece === piece && mark.at >= at && row !== undefined);
  // «El índice de calidad, a cargo del MEF, subió hasta ·»: its own sentence says it, behind if not before.
  const near = own.length > 0 ? own : behind ? [behind] : figures.slice(-1);
  const named = piece.mentions.filter((mention) => mention.end <= at && mention.start >= (own.at(-1)?.mark.figure?.end ?? 0)).at(-1);
  const ofName = named?.subject?.kind === "indicators" ? named.subject.indicators : [];
  const rows = new Set(
    near
      .filter(
        (link) => isVerified(link) && (ofName.length === 0 || (link.row?.indicator !== undefined && ofName.includes(link.row.indicator))),
      )
      .map(({ row }) => row),
  );
  return rows.size === 1 ? [...rows][0] : undefined;
}

function rowBehind(links: readonly Link[], piece: Piece, from: number, to: number, isVerified: (link: Link) => boolean): Row | undefined {
  const first = links.find(({ mark }) => mark.figure !== undefined && mark.piece === piece && mark.at >= from && mark.at < to);
  return first && isVerified(first) ? first.row : undefined;
}
