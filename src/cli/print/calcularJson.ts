import type { Dismissal } from "../../engine/audit/dismissals";
import type { RuleInForce } from "../../engine/actions/settings/rulesInForce";
import type { Fill } from "../../engine/actions/fill";
import { isKnown, type Figure } from "../../engine/domain/figure";
import type { BandCounts } from "../../engine/domain/results";
import type { Finding } from "../../engine/domain/finding";
import { asRead, isCellError } from "../../engine/grid";
import { isHerFormula, type HerCell } from "../../engine/sheets/matrix/herCells";
import { roundHalfAway } from "../../engine/domain/rounding";
import { findingText } from "../../engine/words/findingTexts";
import { bandCode } from "../../engine/words/labels";
import { answersJson, type AnswerOptions } from "./answerOptions";
import { certaintyJson } from "./certaintyJson";
import { datesJson } from "./datesJson";
import { dismissalsJson, rulesJson } from "./decisionsJson";
import { severityKey } from "./severityKey";

/** What `pntp calcular --json` prints, and nothing else on stdout. */
export function calcularJson(
  fill: Fill,
  findings: readonly Finding[],
  rules: readonly RuleInForce[],
  dismissals: readonly Dismissal[],
  savedOn: string | undefined,
  answersTo: AnswerOptions,
) {
  const { matrix } = fill.request;
  return {
    hoja: matrix.sheet,
    anio: fill.year,
    ...datesJson(matrix.policy, fill.year, savedOn),
    ...certaintyJson(matrix, fill.year),
    indicadores: fill.results.indicators.map(({ indicator, progress1, progress2, band }) => ({
      codigo: indicator.written ?? indicator.code,
      clave: indicator.key,
      responsable: indicator.responsible ?? null,
      avanceTipo1: oneDecimal(progress1.value),
      avanceTipo2: oneDecimal(progress2.value),
      banda: bandCode[band],
    })),
    objetivos: fill.results.objectives.map(({ objective, progress1, progress2 }) => ({
      codigo: objective.code,
      avanceTipo1: oneDecimal(progress1.progress.value),
      avanceTipo2: oneDecimal(progress2.progress.value),
      considerados: progress1.considered,
      total: progress1.total,
    })),
    bandas: { objetivo: bandCounts(fill.results.counts.objective), servicio: bandCounts(fill.results.counts.service) },
    reglas: rulesJson(rules),
    apartados: dismissalsJson(dismissals),
    formulasPropias: fill.hers
      .filter(isHerFormula)
      .map((each) => ({ ...hersJson(each), formula: asRead(each.formula), conservada: fill.request.keepFormulas ?? false })),
    cifrasEscritas: fill.hers.filter((each) => !isHerFormula(each)).map(hersJson),
    hallazgos: findings.map((finding) => ({
      regla: finding.rule,
      gravedad: severityKey[finding.severity],
      celda: finding.cell ?? null,
      mensaje: findingText(finding),
      ...answersJson(answersTo(finding)),
    })),
  };
}

/** A cell of hers: what it shows now and what is computed for it, to one decimal; a text or an error as it is. */
function hersJson({ cell, code, type, shows, computed }: HerCell) {
  const muestra = typeof shows === "number" ? roundHalfAway(shows, 1) : isCellError(shows) ? shows.error : shows;
  return { celda: cell, codigo: code, avance: type, muestra, calculado: oneDecimal(computed) };
}

function oneDecimal(figure: Figure): number | null {
  return isKnown(figure) ? roundHalfAway(figure, 1) : null;
}

function bandCounts({ low, medium, high, noData, total }: BandCounts) {
  return { bajo: low, medio: medium, alto: high, sinDato: noData, total };
}
