import { isKnown } from "../domain/figure";
import type { Finding } from "../domain/finding";
import { isSamePeriod, periodOrder } from "../domain/period";
import type { Indicator, Period } from "../domain/policy";
import type { Profile } from "../domain/profile";
import { isSame, roundHalfAway } from "../domain/rounding";
import { entriesOf, recordsOf, type RoundBook } from "../followup/book";
import { matrixChanges, type CutChange, type KeptCut } from "../followup/closedCut";
import { agreesWithQuotient, quotientOf, quotientTimes } from "../followup/quotient";
import { recordKey, type NamedRecord } from "../followup/record";
import { locateIn } from "../reader/locate";
import type { Matrix } from "../reader/matrix";
import { periodText } from "../words/periodText";
import { integrityFindings } from "./roundIntegrity";

/** What of the workbook's rounds is looked at. */
export type AuditedRound = Pick<RoundBook, "registry" | "ledger" | "ledgerState" | "cuts" | "sheets" | "sight">;

/**
 * What the rounds have to say of a matrix: figures that are not as they were signed (corte.*), and values that are not what an entity
 * reported, or not their quotient (registro.*). A workbook without rounds gives none.
 */
export function roundFindings(matrix: Matrix, profile: Profile, round: AuditedRound): readonly Finding[] {
  return [
    ...ledgerFindings(round),
    ...integrityFindings(round),
    ...round.cuts.flatMap((kept) => cutFindings(kept, matrix, profile)),
    ...recordFindings(matrix, round),
  ];
}

function ledgerFindings({ ledgerState: state, sheets, ledger, cuts }: AuditedRound): readonly Finding[] {
  const broken: readonly Finding[] = state.isWhole
    ? []
    : [
        {
          rule: "corte.bitacora-rota",
          severity: "error",
          data: {
            hoja: sheets.ledger,
            apunte: state.number,
            como: state.how,
            fila: rowOf(ledger[state.index]?.row),
            faltan: state.missing ?? 0,
          },
        },
      ];
  const gone = [...closedIn(ledger)].filter((cut) => !cuts.some((kept) => periodText(kept.cut) === cut));
  return [...broken, ...gone.map((corte): Finding => ({ rule: "corte.hoja-falta", severity: "error", data: { corte } }))];
}

function closedIn(ledger: AuditedRound["ledger"]): ReadonlySet<string> {
  return new Set(entriesOf({ ledger }).flatMap(({ action, cut }) => (action === "cierre" ? [cut] : [])));
}

/** From 1; 0 where there is none. */
function rowOf(row: number | undefined): number {
  return row === undefined ? 0 : row + 1;
}

const RULE_OF = {
  actual: "corte.cifra-cambio",
  target: "corte.meta-cambio",
  progress: "corte.avance-cambio",
  name: "corte.texto-cambio",
  responsible: "corte.texto-cambio",
  unit: "corte.texto-cambio",
  added: "corte.fila-nueva",
  removed: "corte.fila-falta",
} as const satisfies Record<CutChange["what"], string>;

const TEXTS: ReadonlySet<string> = new Set(["name", "responsible", "unit"]);

function cutFindings(kept: KeptCut, matrix: Matrix, profile: Profile): readonly Finding[] {
  const corte = periodText(kept.cut);
  const about = { corte, hoja: kept.sheet, cerrado: kept.closedAt.slice(0, 10) };
  const altered: readonly Finding[] =
    kept.fingerprint === kept.computed ? [] : [{ rule: "corte.alterado", severity: "error", data: about }];
  const locate = locateIn(matrix);
  const changes = matrixChanges(kept, matrix.policy, profile).map(({ code, what, was, now, bandWas, bandNow }): Finding => {
    const indicator = matrix.policy.indicators.find((each) => each.code === code);
    const cell = indicator && locate(indicator, what === "target" ? "target" : "actual", { year: kept.cut.year });
    const bands = bandWas !== undefined && bandNow !== undefined ? { nivelAntes: bandWas, nivel: bandNow } : {};
    return {
      rule: RULE_OF[what],
      severity: "warning",
      code,
      ...(cell === undefined ? {} : { cell }),
      data: { ...about, antes: was, ahora: now, ...bands, ...(TEXTS.has(what) ? { que: what } : {}) },
    };
  });
  return [...altered, ...changes];
}

function recordFindings({ policy, sheet, ...matrix }: Matrix, round: AuditedRound): readonly Finding[] {
  const records = recordsOf(round);
  if (records.length === 0) return [];
  const locate = locateIn({ policy, sheet, ...matrix });
  const indicators = new Map(policy.indicators.map((indicator) => [recordKey(indicator.code), indicator]));
  const placeOf = ({ code, cut }: NamedRecord): string => `${recordKey(code)} ${periodOrder(cut)}`;
  const counts = new Map<string, number>();
  for (const record of records) counts.set(placeOf(record), (counts.get(placeOf(record)) ?? 0) + 1);
  return records.flatMap((record): readonly Finding[] => {
    const indicator = indicators.get(recordKey(record.code));
    const value = indicator && standing(indicator, policy.periods, record);
    if (!indicator || value === undefined) return [];
    const cell = locate(indicator, "actual", record.cut);
    const place = { code: indicator.code, ...(cell === undefined ? {} : { cell }) };
    const about = { corte: periodText(record.cut), entidad: record.entity, archivo: record.origin.file };
    // Where several entities answer for a row, none of their values alone is the row's.
    const isShared = (counts.get(placeOf(record)) ?? 0) > 1;
    if (isKnown(record.value) && !isSame(record.value, value) && !isShared) {
      return [
        { rule: "registro.valor-distinto", severity: "warning", ...place, data: { ...about, reportado: record.value, valor: value } },
      ];
    }
    const row = { unit: indicator.unit, ...timesOf(indicator) };
    const quotient = quotientOf(row, record.numerator, record.denominator);
    if (quotient === undefined || isShared || agreesWithQuotient(row, value, quotient)) return [];
    const { numerator = 0, denominator = 0 } = record;
    return [
      {
        rule: "registro.cociente-distinto",
        severity: "warning",
        ...place,
        data: { ...about, valor: value, numerador: numerator, denominador: denominator, cociente: roundHalfAway(quotient, 4) },
      },
    ];
  });
}

function timesOf(indicator: Indicator): { readonly quotientTimes?: number } {
  const times = quotientTimes(indicator);
  return times === undefined ? {} : { quotientTimes: times };
}

/** The value of the matrix that the record is of; undefined where the matrix has none of that very cut. */
function standing(indicator: Indicator, periods: readonly Period[], { cut }: NamedRecord): number | undefined {
  const value = indicator.actuals.figures[periods.findIndex((period) => isSamePeriod(period, cut))];
  return value !== undefined && isKnown(value) ? value : undefined;
}
