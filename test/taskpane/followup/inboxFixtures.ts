import { ND } from "../../../src/engine/domain/figure";
import type { Inbox, InboxFile, InboxItem } from "../../../src/engine/followup/inbox";
import type { FollowUpRecord } from "../../../src/engine/followup/record";

export const CUT = { year: 2023 } as const;

export function recordOf(code: string, file: string, value: FollowUpRecord["value"], more: Partial<FollowUpRecord> = {}): FollowUpRecord {
  const origin = { file, fingerprint: "f".repeat(64), cell: "Reporte!H12", receivedAt: "2024-01-17T10:20:00-05:00" };
  return { key: code, code, cut: CUT, entity: "MINEDU", value, origin, ...more };
}

export function itemOf(verdict: InboxItem["verdict"], code: string, file: string, more: Partial<InboxItem> = {}): InboxItem {
  return {
    verdict,
    why: WHY[verdict],
    data: { texto: "0.85", codigo: code, cercano: "" },
    file,
    code,
    cell: `Reporte!H${code.length}`,
    entity: "MINEDU",
    ...more,
  };
}

export function fileOf(name: string, more: Partial<InboxFile> = {}): InboxFile {
  return { name, fingerprint: `${name} bytes`, entity: "MINEDU", ...more };
}

const WHY: Readonly<Record<InboxItem["verdict"], InboxItem["why"]>> = {
  new: "value",
  same: "same",
  changes: "value",
  asks: "scale",
  refused: "unknownCode",
  missing: "blank",
};

/** Two forms, a photo, and one value of an entity whose form has not come back. */
export function inboxOf(): Inbox {
  return {
    cut: CUT,
    paragraphs: [],
    files: [
      fileOf("igual.xlsx"),
      fileOf("foto.jpg", { refusal: "foto.jpg: es una imagen. Pide a la entidad el formato en Excel." }),
      fileOf("minedu.xlsx"),
    ],
    items: [
      itemOf("same", "ISS.01", "igual.xlsx", { record: recordOf("ISS.01", "igual.xlsx", 4), before: 4 }),
      itemOf("missing", "ISS.02", "minedu.xlsx"),
      itemOf("new", "IOP.01", "minedu.xlsx", { record: recordOf("IOP.01", "minedu.xlsx", 85, { source: "Registro" }), before: ND }),
      itemOf("changes", "IOP.02", "minedu.xlsx", { record: recordOf("IOP.02", "minedu.xlsx", 47), before: 45.5 }),
      itemOf("refused", "IOP.99", "minedu.xlsx"),
      itemOf("asks", "IOP.03", "minedu.xlsx", {
        choices: [
          { token: "85", record: recordOf("IOP.03", "minedu.xlsx", 85) },
          { token: "0.85", record: recordOf("IOP.03", "minedu.xlsx", 0.85) },
        ],
      }),
      itemOf("missing", "ISS.09", "", { entity: "PNP" }),
    ],
  };
}
