import type { RoundBook } from "../../../src/engine/followup/book";
import { PLAIN_SIGHT } from "../../../src/engine/followup/integrity/roundSight";
import type { LedgerChange } from "../../../src/engine/followup/ledger";
import type { FollowUpParagraph, NamedRecord } from "../../../src/engine/followup/record";

/** A workbook where no round was yet. */
export const emptyRound: RoundBook = {
  registry: [],
  paragraphs: [],
  ledger: [],
  ledgerState: { isWhole: true, count: 0, isSorted: true },
  seals: [],
  pending: [],
  cuts: [],
  sight: PLAIN_SIGHT,
  sheets: { board: "Seguimiento PNTP", registry: "Registro PNTP", paragraphs: "Párrafos PNTP", ledger: "Bitácora PNTP" },
};

const origin = { file: "MIMP 2023.xlsx", fingerprint: "ab".repeat(32), cell: "Reporte!H12", receivedAt: "2024-01-17T10:20:05-05:00" };

/** A record as an entity's form gives it; what is named stands in it. */
export function roundRecord(part: Partial<NamedRecord> = {}): NamedRecord {
  const { code = "IOP.02.02" } = part;
  return { key: code, code, name: "Cobertura", cut: { year: 2023 }, entity: "MIMP", value: 45.5, origin, ...part };
}

export function roundParagraph(part: Partial<FollowUpParagraph> = {}): FollowUpParagraph {
  return { node: "SS.01.01.01", cut: { year: 2023 }, entity: "MIMP", text: "Se abrieron dos centros.", origin, ...part };
}

export function roundChange(part: Partial<LedgerChange> = {}): LedgerChange {
  return { action: "valor", code: "IOP.02.02", cut: "2023", before: "", after: "45.5", entity: "MIMP", file: "MIMP 2023.xlsx", ...part };
}
