import type { RoundCut } from "../../followup/cut";
import type { FormsProblem, FormsTold } from "../../followup/formsTold";
import { counted, enumerated } from "../counted";
import { periodText } from "../periodText";

/** Of a list, those that are named. */
const MOST_NAMED = 6;

function named(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return more > 1 ? `${names.slice(0, MOST_NAMED).join(", ")} y ${more} más` : enumerated(names);
}

const quotedNames = (names: readonly string[]): readonly string[] => names.map((name) => `«${name}»`);

/** What was decided while the forms were made, and what they lack; a sentence each. `total`: indicators of the matrix. */
export function formsToldTexts(told: FormsTold, cut: RoundCut, total: number): readonly string[] {
  const year = periodText(cut);
  const { spellings, shared, whole, without, notApplicable, withoutTarget } = told;
  return [
    ...spellings.map(
      ({ entity, spellings: all }) =>
        `«${entity}» se escribe de ${all.length} maneras en la matriz (${named(quotedNames(all))}): es un solo formato.`,
    ),
    ...shared.map(
      ({ written, entities, codes }) =>
        `«${written}» (${named(codes)}) nombra a ${entities.length} entidades: va a ${enumerated(entities)}.`,
    ),
    ...(whole.length === 0
      ? []
      : [
          `Con «y», coma o guion y tomadas por una sola entidad: ${named(quotedNames(whole.map(({ written }) => written)))}. ` +
            "Si alguna son dos, sepáralas con «/» en la matriz.",
        ]),
    ...(without.length === 0
      ? []
      : [
          `${counted(without.length, "indicador no tiene", "indicadores no tienen")} responsable y no ${without.length === 1 ? "va" : "van"} ` +
            `en ningún formato: ${named(without)}.`,
        ]),
    ...(notApplicable.length === 0
      ? []
      : [
          `${counted(notApplicable.length, "indicador no aplica", "indicadores no aplican")} en ${year} y no se ` +
            `${notApplicable.length === 1 ? "pide" : "piden"}: ${named(notApplicable)}.`,
        ]),
    ...withoutTargetText(withoutTarget, periodText(told.target), total),
    ...(cut.months !== undefined && told.target.months === undefined && withoutTarget.length < total
      ? [`La matriz no tiene logros esperados de ${year}: los formatos muestran los de todo ${told.target.year} (meta del año), sin nivel.`]
      : []),
  ];
}

function withoutTargetText(codes: readonly string[], year: string, total: number): readonly string[] {
  if (codes.length === 0) return [];
  const effect = codes.length === 1 ? "su formato no muestra Avance" : "sus formatos no muestran Avance";
  if (codes.length === total) return [`La matriz no tiene logros esperados de ${year}: los formatos salen sin ellos y no muestran Avance.`];
  return [
    `${counted(codes.length, "indicador no tiene", "indicadores no tienen")} logro esperado de ${year} y ${effect}: ${named(codes)}.`,
  ];
}

/** Why no form was made. */
export function formsProblemText(problem: FormsProblem, sheet: string): string {
  switch (problem.code) {
    case "noIndicators":
      return `La matriz de «${sheet}» no tiene indicadores: no hay qué repartir.`;
    case "noEntities":
      return (
        `Ninguna fila de «${sheet}» dice su responsable: no se sabe a quién repartir. ` +
        "Llena la columna «Responsable de indicador», o agrégala, y repite."
      );
    case "noForms":
      return `Ningún indicador de «${sheet}» se pide en este corte: todos dicen que no aplican.`;
    case "unknownEntity":
      return `La matriz no nombra a «${problem.typed}» como responsable.`;
  }
}
