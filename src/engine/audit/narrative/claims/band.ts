import type { Band } from "../../../domain/results";
import { isKnown } from "../../../domain/figure";
import { bandOf } from "../../../domain/band";
import { sieveOf } from "../lexis/sieve";
import type { ClaimForm } from "./claim";
import { foldedPiece } from "./folded";

const LEVELS: readonly (readonly [Exclude<Band, "noData">, RegExp])[] = [
  ["low", /^(?:baj[oa]|roj[oa])$/],
  ["medium", /^(?:medi[oa]|intermedi[oa]|amarill[oa]|ambar)$/],
  ["high", /^(?:alt[oa]|verde)$/],
];
const LEVEL = "(?:baj[oa]|medi[oa]|intermedi[oa]|alt[oa]|roj[oa]|amarill[oa]|ambar|verde)";
const NOUN =
  "(?:nivel(?: de (?:avance|cumplimiento|desempeno))?|banda|tramo|rango|semaforo|categoria|calificacion|color|avance|cumplimiento)";
const PLACED =
  "(?:se )?(?:dej|ubic|situ|coloc|qued|manten|mantien|mantuv|permanec|clasific|calific|encuentr|encontr|cerr|cierr|corresponde|alcanz|obtuv|obtien|registr|present|logr|tien|muestr|cay|pas|est[aá]|sig|continu|pertenec|figur|concluy|termin|finaliz|equival|supon|represent|reflej|evidenci|desciend|descend|asciend|ascend|sub|baj|cae|salt|retroced|merec|exhib)[a-z]*";
/** «se ubica en el nivel alto», «= nivel alto», «(nivel medio)», «-> alto», «, bajo.» behind a percentage. */
const FORMS: readonly RegExp[] = [
  new RegExp(
    `\\b${PLACED}(?: [a-z]+){0,2}? (?:(?:en|al?|como|con|de) )?(?:el |la |un |una )?${NOUN} (?:es )?(?:de )?(${LEVEL})\\b(?! a | al )`,
    "g",
  ),
  new RegExp(
    `\\b(?:se )?(?:ubica|situa|coloca|queda|mantiene|ubico|situo|quedo|mantuvo|permanece) en (?:el |la )?(${LEVEL})\\b(?! de\\b)`,
    "g",
  ),
  new RegExp(`(?:=|->|→|[,(:–-]) *(?:en |con |es )?(?:el )?${NOUN} *:? *(${LEVEL})\\b`, "g"),
  new RegExp(`·[ %]*(?:\\p{L}+ ){0,0}(?:->|→|=|\\(|,) *(${LEVEL})(?= *(?:[.;,)]|$))`, "gu"),
  new RegExp(`\\b${PLACED}(?: [a-z]+){0,2}? en (?:color )?(roj[oa]|amarill[oa]|ambar|verde)\\b`, "g"),
  new RegExp(`\\b(?:semaforo|color)(?: [a-z]+){0,2}?(?: en| es|:)? (roj[oa]|amarill[oa]|ambar|verde)\\b`, "g"),
  new RegExp(`\\bavance (${LEVEL})\\b`, "g"),
];
/** Words that keep a level at a distance: «a décimas del nivel alto», «no le alcanza para el nivel alto». */
const FAR =
  /\b(?:no|ni|nunca|tampoco|decimas?|centesimas?|puntos?|punto|roz\w+|sin|bordea\w*|cerca|proxim[oa]s?|lejos|falta|faltan|falto|umbral|limite|minimo|maximo|para|hacia|casi|apenas debajo|paso|camino|si|podria|debia|debio|deberia|busca|espera|aspira|antes|dejo|salio|salir|sale)\b/;
/** Several are spoken of: the claim is of a set. */
const SEVERAL =
  /\b(?:(?:un|algun|ningun|solo)(?: solo| unico)? (?:indicador|servicio|objetivo)|(?<!\best[ea] |\bdicho |\bese )indicador(?: de [a-z]+)? en|indicadores|servicios|objetivos|acciones|aei|oei|entidades|otr[oa]s|demas|tod[oa]s|ningun[oa]?|amb[oa]s|cuales|dos|tres|cuatro|cinco|seis)\b/;

export function bandSaid(word: string): Exclude<Band, "noData"> | undefined {
  return LEVELS.find(([, pattern]) => pattern.test(word))?.[0];
}

/** «se ubica en nivel medio», «= nivel alto», a cell under «Nivel»: the band of the row's Avance Tipo 1. */
export const bandClaim: ClaimForm = {
  rule: "narrativa.banda",
  find: (piece) => {
    if (piece.cells !== undefined) return cellClaims(piece);
    const { text } = foldedPiece(piece);
    const found: { start: number; end: number; data: { band: string } }[] = [];
    for (const { match } of sieveOf(FORMS).in(text)) {
      const band = bandSaid(match[1] ?? "");
      const [start, end] = [match.index, match.index + match[0].length];
      if (band === undefined || found.some((other) => start < other.end && end > other.start)) continue;
      const clause = text.slice(Math.max(text.lastIndexOf("·", start), text.lastIndexOf(",", start), text.lastIndexOf(";", start), 0), end);
      if (FAR.test(clause) || SEVERAL.test(text.slice(Math.max(0, start - 90), end))) continue;
      found.push({ start, end, data: { band } });
    }
    return found;
  },
  against: ({ data, start }, { row, mark, cells }) => {
    const { when, piece } = mark;
    // The level of the percentage that stands before it: what is wrong, if anything is, is that figure or its row.
    const beside =
      piece.cells === undefined ? piece.figures.filter(({ end, isPercent }) => isPercent && end <= start + 2).at(-1) : undefined;
    const written = beside?.readings[0]?.value;
    if (
      written !== undefined &&
      start - (beside?.end ?? 0) < 60 &&
      bandOf(written, cells.profile) === data["band"] &&
      Math.abs(written - Number(cells.figure(row, "progress1", when.year))) > 0.1
    )
      return undefined;
    const isOther = when.year !== cells.cutYear && when.sure < 0.8;
    if (isOther || !cells.hasYear(when.year)) return undefined;
    const progress = cells.figure(row, "progress1", when.year);
    const band = cells.bandOf(row, when.year);
    if (!isKnown(progress) || band === "noData" || band === data["band"]) return undefined;
    return { dice: String(data["band"]), codigo: row.code, avance: progress, es: band, anio: when.year };
  },
};

const HEADER = /^(?:nivel|banda|semaforo|calificacion|categoria|rango|color)\b|\bnivel (?:de|del)? ?(?:avance|cumplimiento|\d{4})/;

/** The cells that stand under «Nivel», «Banda», «Semáforo». */
function cellClaims(piece: Parameters<ClaimForm["find"]>[0]): ReturnType<ClaimForm["find"]> {
  const found: { start: number; end: number; data: Record<string, string | number> }[] = [];
  let offset = 0;
  piece.cells?.forEach((cell, column) => {
    const start = Math.max(0, piece.quote.indexOf(cell, offset));
    offset = start + cell.length;
    const header = plain(piece.columns?.[column] ?? "");
    const band = HEADER.test(header)
      ? bandSaid(
          plain(cell)
            .replace(/[*.]/g, "")
            .replace(/^(?:nivel|banda|avance) /, "")
            .trim(),
        )
      : undefined;
    if (band === undefined) return;
    const year = /\b((?:19|20)\d{2})\b/.exec(header)?.[1];
    found.push({ start, end: offset, data: { band, ...(year === undefined ? {} : { year: Number(year) }) } });
  });
  return found;
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .trim();
}
