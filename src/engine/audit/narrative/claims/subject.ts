import type { Row } from "../linking/rows";
import { wordsOf } from "../linking/words";
import type { Judgement } from "../report";
import type { ClaimPlace } from "./claim";
import { clauseStart, foldedPiece } from "./folded";
import type { FigureMeaning } from "../linking/measures";

/** Nouns that stand for the figure of the row, whatever it measures. */
const OF_ANY_ROW =
  /\b(?:indicador|valor|resultado|cifra|porcentaje|proporcion|tasa|indice|numero|cantidad|promedio|razon|cumplimiento|avance|desempeno|nivel|prevalencia|incidencia|cobertura|monto|costo|tiempo|curva|serie|medicion|servicio|objetivo|logro|meta|aei|oei|oer|aer|op|nc|est[ea]|ell[oa]|mism[oa])s?\b/;

/** «Todos los indicadores de este objetivo mejoraron», «siete de los ocho indicadores»: said of a set. */
const OF_SEVERAL = /\b(?:(?:indicadores|objetivos|servicios|acciones)\b[^,;:·]*|(?:tod[oa]s|ningun[oa]|amb[oa]s|varios)(?: [a-z]+){0,3}) $/;

/** Whether the words beside a claim («el presupuesto se redujo») are of its row, or leave it unsaid who it is of. */
export function isOfRow({ row, mark, verified }: ClaimPlace, { start, end }: Span): boolean {
  const { text } = foldedPiece(mark.piece);
  const from = clauseStart(text, start);
  const left = text.slice(Math.max(from, text.lastIndexOf("·", start) + 1, start - 140), start);
  const clause = left.slice(left.lastIndexOf(",") + 1);
  const right = (/^[^,;:·]*/.exec(text.slice(end, end + 60))?.[0] ?? "").replace(
    /\b(?:respecto|frente|en comparacion|con relacion|desde)\b.*/,
    "",
  );
  if (OF_SEVERAL.test(left)) return false;
  const isMentioned = mark.piece.mentions.some((mention) => mention.end <= start && mention.start >= from);
  if (isMentioned || OF_ANY_ROW.test(clause) || names(clause, row)) return true;
  if (tellingWords(clause).length > 0) return false;
  if (verified.some((figure) => figure.start >= end && figure.start - end < 30)) return true;
  return tellingWords(right).length === 0 || OF_ANY_ROW.test(right) || names(right, row);
}

/** The words that may name something: not those that any claim has beside it. */
export function tellingWords(text: string): readonly string[] {
  return wordsOf(text).flatMap(({ stem }) => (PLAIN.test(stem) ? [] : [stem]));
}

const PLAIN =
  /^(?:punt|porcent|anual|previ|anterior|precedent|expect|ligeram|levem|ampliam|consecu|seguid|segund|tercer|pese|inclu|consecue|decir|vale|present|ello|comple|lev|asi|nc$|trat|seri|seis|cinc|cuatr|tres|comprend|ultim|histor|matri|period)/;

interface Span {
  readonly start: number;
  readonly end: number;
}

function names(text: string, { words }: Row): boolean {
  return wordsOf(text).some(({ stem }) => (words.get(stem) ?? 0) >= 0.5);
}

const PROGRESS = /\b(?:avances?(?! tipo (?:2|ii))|cumplimiento|desempeno|nc|at1)\b/g;
const PROGRESS2 = /\bavances? tipo (?:2|ii)\b|\bat2\b/;

/** Which figure of the row a claim is of, by the words before it in its clause, and by the figures beside it. */
export function measureOf(
  { row, mark: { piece }, verified }: ClaimPlace,
  { start, end }: Span,
): { readonly measure: FigureMeaning; readonly isSaid: boolean } {
  const { text } = foldedPiece(piece);
  const from = clauseStart(text, start);
  const left = text.slice(Math.max(from, text.lastIndexOf("·", start) + 1, start - 80), start);
  const behind = text.slice(end, end + 45).replace(/[,;:·].*/, "");
  if (PROGRESS2.test(left)) return { measure: "progress2", isSaid: true };
  PROGRESS.lastIndex = 0;
  if (left.search(PROGRESS) >= 0 || behind.search(PROGRESS) >= 0) return { measure: "progress1", isSaid: true };
  if (row.kind === "objective") return { measure: "progress1", isSaid: true };
  const next = verified.find((figure) => figure.start >= end && figure.start - end <= 14);
  const before = [...verified].reverse().find((figure) => figure.end <= start && start - figure.end <= 24);
  const meaning = meaningOf(next) ?? meaningOf(before);
  return meaning === undefined ? { measure: "actual", isSaid: false } : { measure: meaning, isSaid: true };
}

function meaningOf(judgement: Judgement | undefined): FigureMeaning | undefined {
  if (judgement?.basis.as === "change") return judgement.basis.meaning;
  if (judgement?.basis.as !== "figure") return undefined;
  const { meaning } = judgement.basis;
  return meaning === "target" || meaning === "baseline" ? "actual" : meaning;
}
