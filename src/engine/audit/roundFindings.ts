import type { Finding } from "../domain/finding";
import type { Profile } from "../domain/profile";
import { entriesOf, type RoundBook } from "../followup/book";
import { matrixChanges, type CutChange, type KeptCut } from "../followup/closedCut";
import { recordFindings } from "./recordFindings";
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
  const closings = closedIn(ledger);
  const gone = [...closings.keys()].filter((cut) => !cuts.some((kept) => periodText(kept.cut) === cut));
  const unlogged = cuts.filter((kept) => closings.get(periodText(kept.cut)) !== kept.fingerprint);
  return [
    ...broken,
    ...gone.map((corte): Finding => ({ rule: "corte.hoja-falta", severity: "error", data: { corte } })),
    ...unlogged.map(({ cut, sheet }): Finding => {
      const isKnown = closings.has(periodText(cut));
      return {
        rule: "corte.sin-apunte",
        severity: "error",
        data: { corte: periodText(cut), hoja: sheet, bitacora: sheets.ledger, otro: isKnown ? "si" : "" },
      };
    }),
  ];
}

/** The fingerprint with which each cut was last closed, as the ledger says. */
function closedIn(ledger: AuditedRound["ledger"]): ReadonlyMap<string, string> {
  return new Map(entriesOf({ ledger }).flatMap(({ action, cut, after }) => (action === "cierre" ? [[cut, after] as const] : [])));
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
