import type { RecordPart, RegistryFault } from "../../followup/integrity/registryFaults";
import type { AlikeSheet, HiddenPart, ShownOtherwise } from "../../followup/integrity/roundSight";
import { counted } from "../counted";

const PARTS: Readonly<Record<RecordPart, string>> = {
  value: "el valor",
  entity: "la entidad",
  file: "el archivo o su huella",
  formula: "el valor, que es una fórmula",
  reason: "el motivo",
  numerator: "el numerador",
  denominator: "el denominador",
  source: "la fuente",
  comment: "el comentario",
};

const quoted = (text: string): string => (text === "" ? "nada" : `«${text}»`);

/** What of the registry is not as the ledger tells it, one sentence. */
export function registryFaultText({ how, what, code, cut, entity, was, now, row, entry }: RegistryFault, sheet: string): string {
  const whose = `${code} de ${entity === "" ? "ninguna entidad" : entity}, corte ${cut}`;
  const at = row === undefined ? "" : `, fila ${row}`;
  switch (how) {
    case "unlogged":
      return `«${sheet}»${at}: ${whose}, ${quoted(now)}: ningún apunte de la Bitácora lo escribió. Quita la fila y reúne el formato de la entidad.`;
    case "changed":
      return (
        `«${sheet}»${at}: ${whose}: cambió ${PARTS[what ?? "value"]}: la Bitácora apuntó ${quoted(was)} (apunte ${entry ?? 0}) y la fila dice ` +
        `${quoted(now)}. Devuelve lo que se apuntó; si la entidad lo rectificó, reúne su formato corregido.`
      );
    case "gone":
      return `«${sheet}»: falta la fila de ${whose}, que la Bitácora apuntó (apunte ${entry ?? 0}). Recupérala de una copia anterior del libro.`;
  }
}

/** Words of what is held against the ledger, and of what is not seen. */
export const integrityTexts = {
  registryWhole: (sheet: string, rows: number) => `«${sheet}» dice lo que apuntó la Bitácora: ${counted(rows, "fila", "filas")}.`,
  registryBroken: (sheet: string, faults: number) => `«${sheet}» no dice lo que apuntó la Bitácora en ${counted(faults, "fila", "filas")}:`,
  /** On the board, whose counts follow the registry. */
  boardNote: (faults: number) =>
    `Aviso: el Registro no dice lo que apuntó la Bitácora en ${counted(faults, "fila", "filas")}, y estos conteos siguen al Registro. ` +
    "«pntp verificar» o el panel dicen cuáles.",
} as const;

const HOW_HIDDEN = { visible: "", hidden: "está oculta", veryHidden: "está muy oculta: solo una macro la muestra" } as const;

export function hiddenText({ sheet, visibility, rows, columns }: HiddenPart): string {
  const parts = [
    ...(visibility === "visible" ? [] : [HOW_HIDDEN[visibility]]),
    ...(rows > 0 ? [`tiene ${counted(rows, "fila oculta", "filas ocultas")}`] : []),
    ...(columns > 0 ? [`tiene ${counted(columns, "columna oculta", "columnas ocultas")}`] : []),
  ];
  return `«${sheet}» ${parts.join(" y ")}. Muéstrala para ver lo que pntp lee.`;
}

const NOT_SEEN = { visible: "", hidden: ", oculta", veryHidden: ", muy oculta" } as const;

export function alikeText({ sheet, like, visibility, reads }: AlikeSheet): string {
  const named = `La hoja «${sheet}»${NOT_SEEN[visibility]} se llama casi como «${like}»`;
  switch (reads) {
    case "copy":
      return `${named} y es copia suya: dice lo mismo, y pntp no la lee. Quítala o ponle otro nombre.`;
    case "other":
      return `${named}, parece de pntp y no lo es: la Bitácora no responde por lo que dice. No la uses; quítala o compárala con una copia anterior del libro.`;
    case "words":
      return `${named}; no es de pntp, que no la lee. Ponle otro nombre para que nadie la confunda.`;
  }
}

export function shownText({ cell, shown, holds }: ShownOtherwise): string {
  return `${cell} guarda ${String(holds)} y ${shown === "" ? "se ve vacía" : `muestra «${shown}»`}, por su formato de número. Dale un formato que muestre su cifra.`;
}
