import type { PolicyNode } from "../../domain/policy";
import { serviceListSpans, type Piece } from "./piece";
import type { Contradiction } from "./report";
import { contentWords, type SubjectIndex } from "./subjects";

/** Text of the template that nobody filled in. */
const TEMPLATE =
  /\[[^\]\d]*(?:completar|insertar|indicar|colocar|describir|escribir|nombre|señalar|consignar|detallar|especificar)[^\]]*\]|<\s*(?:completar|insertar|indicar|colocar|describir|escribir|nombre|consignar)[^>]*>|\blorem ipsum\b|\bX{2,}(?:[.,]X+)?\s?%|\bX{4,}\b|\[X+\]|_{4,}|\.{6,}|…{3,}/iu;

/** Contradictions that stand in one clause: malformed figures, template text. */
export function* contradictionsOf(piece: Piece): Iterable<Contradiction> {
  const at = { paragraph: piece.paragraph, quote: piece.quote };
  const template = TEMPLATE.exec(piece.quote);
  if (template) yield { ...at, rule: "narrativa.texto-de-plantilla", data: { texto: template[0] } };
  for (const figure of piece.figures) {
    if (figure.kind === "malformed") yield { ...at, rule: "narrativa.cifra-mal-formada", data: { texto: figure.text } };
  }
}

/** A heading with the code of one objective and the name of another, or a block whose indicators are all of another objective. */
export function* foreignHeadings(
  pieces: readonly Piece[],
  index: SubjectIndex,
  objectives: readonly PolicyNode[],
): Iterable<Contradiction> {
  for (const [position, piece] of pieces.entries()) {
    const named = piece.mentions.find((mention) => mention.subject?.kind === "objective")?.subject;
    if (piece.heading === undefined || named?.kind !== "objective") continue;
    const at = { paragraph: piece.paragraph, quote: piece.quote, rule: "narrativa.encabezado-ajeno" as const };
    const byName = objectiveByName(piece.quote, objectives);
    if (byName && byName.key !== named.objective.key) {
      yield { ...at, data: { codigo: named.objective.code, otro: byName.code } };
      continue;
    }
    const next = pieces.findIndex(
      (other, after) => after > position && other.heading !== undefined && other.heading <= (piece.heading ?? 1),
    );
    const block = pieces.slice(position + 1, next < 0 ? undefined : next);
    const owners = block
      .flatMap(({ mentions }) =>
        mentions.flatMap(({ subject }) => (subject?.kind === "indicators" ? [subject.indicators[0]?.objective] : [])),
      )
      .filter((owner) => owner !== undefined);
    const other = owners[0];
    if (other !== undefined && owners.length >= 2 && owners.every((owner) => owner === other) && other !== named.objective.key) {
      const node = index.findByKey(other);
      yield { ...at, data: { codigo: named.objective.code, otro: node?.kind === "objective" ? node.objective.code : other } };
    }
  }
}

function objectiveByName(text: string, objectives: readonly PolicyNode[]): PolicyNode | undefined {
  const said = contentWords(text);
  const scored = objectives
    .map((objective) => ({ objective, words: contentWords(objective.name) }))
    .filter(({ words }) => words.size >= 3)
    .map(({ objective, words }) => ({ objective, share: [...words].filter((word) => said.has(word)).length / words.size }))
    .sort((a, b) => b.share - a.share);
  const [best, second] = scored;
  return best && best.share >= 0.75 && best.share - (second?.share ?? 0) >= 0.25 ? best.objective : undefined;
}

/** Services that a list names by number and that have no paragraph of their own. An excerpt, where most have none, says nothing. */
export function* servicesWithoutParagraph(pieces: readonly Piece[], index: SubjectIndex): Iterable<Contradiction> {
  const withParagraph = new Set(
    pieces
      .filter((piece, position) => piece.paragraph !== pieces[position - 1]?.paragraph && serviceListSpans(piece.quote).length === 0)
      .flatMap((piece) => servicesOf(piece, index)),
  );
  for (const piece of pieces) {
    for (const { numbers } of serviceListSpans(piece.quote)) {
      const missing = numbers.filter((number) => !withParagraph.has(number));
      if (missing.length === 0 || missing.length * 2 > numbers.length) continue;
      yield {
        paragraph: piece.paragraph,
        quote: piece.quote,
        rule: "narrativa.servicio-sin-parrafo",
        data: { servicios: missing.map((number) => String(number).padStart(2, "0")) },
      };
    }
  }
}

/** Numbers of the services that the opening sentence of a paragraph names: «S.21», «servicio 16», by code, or by name. */
function servicesOf({ mentions, quote, cells }: Piece, index: SubjectIndex): readonly number[] {
  if (cells !== undefined) return [];
  const byName = mentions.length === 0 ? index.findByName(quote) : undefined;
  const subjects = [...mentions.map(({ subject }) => subject), byName];
  const numbered = mentions.flatMap(({ serviceNumber }) => (serviceNumber === undefined ? [] : [serviceNumber]));
  return [
    ...numbered,
    ...subjects.flatMap((subject) =>
      subject?.kind === "indicators"
        ? subject.indicators.flatMap(({ service }) => index.services.findIndex(({ key }) => key === service) + 1 || [])
        : [],
    ),
  ];
}
