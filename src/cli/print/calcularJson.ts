import type { Dismissal } from "../../engine/audit/dismissals";
import type { RuleInForce } from "../../engine/actions/settings/rulesInForce";
import type { Fill } from "../../engine/actions/fill";
import { isKnown, type Figure } from "../../engine/domain/figure";
import type { BandCounts } from "../../engine/domain/results";
import type { Finding } from "../../engine/domain/finding";
import { roundHalfAway } from "../../engine/domain/rounding";
import { findingText } from "../../engine/words/findingTexts";
import { bandCode } from "../../engine/words/labels";
import { dismissalsJson, rulesJson } from "./decisionsJson";
import { severityKey } from "./severityKey";

/** What `pntp calcular --json` prints, and nothing else on stdout. */
export function calcularJson(fill: Fill, findings: readonly Finding[], rules: readonly RuleInForce[], dismissals: readonly Dismissal[]) {
  const { matrix } = fill.request;
  return {
    hoja: matrix.sheet,
    anio: fill.year,
    indicadores: fill.results.indicators.map(({ indicator, progress1, progress2, band }) => ({
      codigo: indicator.code,
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
    hallazgos: findings.map((finding) => ({
      regla: finding.rule,
      gravedad: severityKey[finding.severity],
      celda: finding.cell ?? null,
      mensaje: findingText(finding),
    })),
  };
}

function oneDecimal(figure: Figure): number | null {
  return isKnown(figure) ? roundHalfAway(figure, 1) : null;
}

function bandCounts({ low, medium, high, noData, total }: BandCounts) {
  return { bajo: low, medio: medium, alto: high, sinDato: noData, total };
}
