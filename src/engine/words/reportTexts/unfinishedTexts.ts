import { counted, enumerated } from "../counted";
import { settingsTexts } from "../sheets/settingsTexts";

/** What a report lacks to be signed, each with where it is given. */
export type Unfinished =
  | { readonly lacks: "datum"; readonly name: string }
  /** `confirm`: what to write in «Configuración PNTP» to decide the levels as they are. */
  | { readonly lacks: "decision"; readonly name: string; readonly confirm: string }
  | { readonly lacks: "text"; readonly name: string }
  /** A text of hers in «Textos por ubicar». */
  | { readonly lacks: "place"; readonly name: string }
  /** A figure typed by hand against the calculation. */
  | { readonly lacks: "agreement"; readonly typed: string; readonly computed: string };

/** Named in one line; the others are counted. */
const MOST_NAMED = 10;

/** Why a report is not signed yet: how much it lacks, what and where, what to do. Up to four lines. */
export function unfinishedSentences(parts: readonly Unfinished[]): readonly string[] {
  const [told, kept] = [inDocument(parts), inSettings(parts)];
  const figures = disagreements(parts);
  return [
    `El informe para firma no se escribió: tiene ${counted(parts.length, "pendiente", "pendientes")}.`,
    ...(kept.length === 0 ? [] : [`En «${settingsTexts.sheet}», columna «Valor», o en el documento: ${listed(kept)}.`]),
    ...(told.length === 0 ? [] : [`En el documento: ${listed(told)}.`]),
    [
      ...(figures.length === 0 ? [] : [`Cifras que no son las del cálculo: ${listed(figures)}; corrige la matriz o pon las calculadas.`]),
      NEXT,
    ].join(" "),
  ];
}

const NEXT =
  "Lo que escribas en el documento se conserva al partir de él como informe anterior. Sin la opción de firma se escribe el borrador, con esos " +
  "lugares en gris.";

function inSettings(parts: readonly Unfinished[]): readonly string[] {
  return parts.flatMap((part) => {
    if (part.lacks === "decision") return [`${part.name} (escribe «${part.confirm}» en la hoja, o elige los niveles en el Resumen)`];
    return part.lacks === "datum" ? [part.name] : [];
  });
}

function inDocument(parts: readonly Unfinished[]): readonly string[] {
  return parts.flatMap((part) => {
    if (part.lacks === "place") return [`${part.name} (en «Textos por ubicar»)`];
    return part.lacks === "text" ? [part.name] : [];
  });
}

function disagreements(parts: readonly Unfinished[]): readonly string[] {
  return parts.flatMap((part) => (part.lacks === "agreement" ? [`«${part.typed}» donde el cálculo da «${part.computed}»`] : []));
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED);
  return names.length === shown.length ? enumerated(shown) : `${shown.join("; ")} y ${names.length - shown.length} más`;
}
