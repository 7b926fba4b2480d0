import type { Review } from "../../engine/actions/reviewMatrix";
import type { BandChange, TrialOutcome } from "../../engine/actions/settings/ruleLaboratory";
import { isKnown, type Figure } from "../../engine/domain/figure";
import { roundHalfAway } from "../../engine/domain/rounding";
import { figureText } from "../../engine/words/figureText";
import { bandCode, bandLabel, ratingLabel } from "../../engine/words/labels";
import { changedChoices, choiceOf, choiceText } from "../../engine/words/rules/choices";
import type { Profile } from "../../engine/domain/profile";
import { paintFor } from "./paint";
import { textTable } from "./textTable";
import { oneLine } from "../../engine/words/printedText";
import { type Terminal } from "../terminal";

/** The trials for people: each with its rule, and only what changes. */
export function laboratorioText(outcomes: readonly TrialOutcome[], { matrix, year, profile }: Review, terminal: Terminal): string {
  const paint = paintFor(terminal.colors);
  const blocks = outcomes.map(({ trial, changes, rating }) => {
    const title = paint.bold(trialTitle(trial.profile, profile));
    const ratingLine = rating
      ? [
          `Valoración: ${ratingLabel[rating.before]} (${figureText(rating.scoreBefore)}) → ${ratingLabel[rating.after]} ` +
            `(${figureText(rating.scoreAfter)})`,
        ]
      : [];
    if (changes.length === 0 && !rating) return `${title}\nNo cambia ninguna banda ni la valoración.\n`;
    return [title, ...ratingLine, changes.length === 0 ? "" : changesTable(changes, terminal)].filter((line) => line !== "").join("\n");
  });
  return `${paint.bold(oneLine(`Laboratorio de reglas · «${matrix.sheet}», corte ${year}`))}\n\n${blocks.join("\n")}\n`;
}

function changesTable(changes: readonly BandChange[], terminal: Terminal): string {
  return textTable(
    [
      { title: "Código" },
      { title: "Ahora", align: "right" },
      { title: "Banda" },
      { title: "Con la otra regla", align: "right" },
      { title: "Banda" },
    ],
    changes.map(({ code, before, after }) => [
      code,
      figureText(before.figure),
      bandLabel[before.band],
      figureText(after.figure),
      bandLabel[after.band],
    ]),
    terminal.columns,
  );
}

/** «ND en el promedio del objetivo: Contar los ND como 0 (ahora: Omitir los ND)». */
function trialTitle(tried: Profile, base: Profile): string {
  const fields = changedChoices(tried, base);
  if (fields.length === 0) return changedChoices(base).length === 0 ? "Las mismas reglas de ahora" : "Las mismas reglas del libro";
  return fields.map((field) => `${choiceOf(field).label}: ${choiceText(field, tried)} (ahora: ${choiceText(field, base)})`).join("\n");
}

/** What `pntp laboratorio --json` prints. */
export function laboratorioJson(outcomes: readonly TrialOutcome[], { matrix, year, profile }: Review) {
  return {
    hoja: matrix.sheet,
    anio: year,
    pruebas: outcomes.map(({ trial, changes, rating }) => ({
      regla: trialTitle(trial.profile, profile),
      cambios: changes.map(({ kind, code, before, after }) => ({
        tipo: kind === "objective" ? "objetivo" : "indicador",
        codigo: code,
        antes: side(before),
        despues: side(after),
      })),
      valoracion: rating ? { antes: ratingLabel[rating.before], despues: ratingLabel[rating.after] } : null,
    })),
  };
}

function side({ figure, band }: BandChange["before"]): { avanceTipo1: number | null; banda: string } {
  return { avanceTipo1: oneDecimal(figure), banda: bandCode[band] };
}

function oneDecimal(figure: Figure): number | null {
  return isKnown(figure) ? roundHalfAway(figure, 1) : null;
}
