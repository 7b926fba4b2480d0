import { cellAddress, rectAddress } from "../../address";
import type { ApplyReport, WrittenSheet } from "../../host";

const MOST_NAMED = 6;

/**
 * What a planner must know of her own content after a plan was written: cells of hers that gave way, merges split, sheets left out. A
 * sentence each.
 */
export function sheetNotices({ sheets, omitted = [] }: Pick<ApplyReport, "sheets" | "omitted">): readonly string[] {
  return [...sheets.flatMap(noticesOf), ...omitted.map(omittedNotice)];
}

function noticesOf({ name, moved = [], split = [], astray = [], doubtful = [] }: WrittenSheet): readonly string[] {
  const moves = moved.map(({ from, to }) => `${cellAddress(from.row, from.column)} → ${cellAddress(to.row, to.column)}`);
  return [
    ...(moves.length > 0
      ? [`En «${name}», lo que escribiste donde ahora va contenido de PNTP se movió, sin perderse: ${listed(moves)}.`]
      : []),
    ...(split.length > 0 ? [`En «${name}» se separaron celdas combinadas que tapaban contenido: ${listed(split.map(rectAddress))}.`] : []),
    ...(astray.length > 0 ? [astrayNotice(name, astray)] : []),
    ...(doubtful.length > 0
      ? [
          doubtfulNotice(
            name,
            doubtful.map(({ row, column }) => cellAddress(row, column)),
          ),
        ]
      : []),
  ];
}

const KINDS = { cell: "", name: "nombre ", comment: "comentario en ", validation: "validación en " } as const;

function astrayNotice(sheet: string, astray: NonNullable<WrittenSheet["astray"]>): string {
  const items = astray.map(({ kind, at, points, now }) => {
    const former = kind === "comment" || kind === "validation" ? "" : ` apunta a ${points}`;
    const where = now === undefined ? "" : former === "" ? ` (su celda ahora es ${now})` : ` (ahora en ${now})`;
    return `${KINDS[kind]}${at}${former}${where}`;
  });
  const what = `las filas cambiaron de lugar y esto tuyo sigue en la celda de antes, donde ahora hay otra cosa: ${listed(items)}`;
  return `En «${sheet}», ${what}. Corrige esas referencias o usa los nombres PNTP_…, que siguen a su celda.`;
}

function doubtfulNotice(sheet: string, cells: readonly string[]): string {
  const which = `fórmulas que pueden ser tuyas o de lo que PNTP escribió antes: ${listed(cells)}`;
  return `En «${sheet}» quedan ${which}. No se borraron: si no son tuyas, bórralas.`;
}

function omittedNotice(name: string): string {
  return `La hoja «${name}» no se creó, porque la estructura del libro está protegida (Revisar › Proteger libro); lo demás sí se escribió.`;
}

function listed(items: readonly string[]): string {
  return items.length > MOST_NAMED ? `${items.slice(0, MOST_NAMED).join(", ")} y ${items.length - MOST_NAMED} más` : items.join(", ");
}
