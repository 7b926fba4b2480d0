import { cellAddress, rectAddress } from "../address";
import type { ApplyReport, WrittenSheet } from "../host";

const MOST_NAMED = 6;

/** What a planner must know of her own content after a plan was written: cells of hers that gave way, merges split, sheets left out. A sentence each. */
export function sheetNotices({ sheets, omitted = [] }: Pick<ApplyReport, "sheets" | "omitted">): readonly string[] {
  return [...sheets.flatMap(noticesOf), ...omitted.map(omittedNotice)];
}

function noticesOf({ name, moved = [], split = [] }: WrittenSheet): readonly string[] {
  const moves = moved.map(({ from, to }) => `${cellAddress(from.row, from.column)} → ${cellAddress(to.row, to.column)}`);
  return [
    ...(moves.length > 0 ? [`En «${name}», lo que escribiste donde ahora va contenido de PNTP se movió, sin perderse: ${listed(moves)}.`] : []),
    ...(split.length > 0 ? [`En «${name}» se separaron celdas combinadas que tapaban contenido: ${listed(split.map(rectAddress))}.`] : []),
  ];
}

function omittedNotice(name: string): string {
  return `La hoja «${name}» no se creó, porque la estructura del libro está protegida (Revisar › Proteger libro); lo demás sí se escribió.`;
}

function listed(items: readonly string[]): string {
  return items.length > MOST_NAMED ? `${items.slice(0, MOST_NAMED).join(", ")} y ${items.length - MOST_NAMED} más` : items.join(", ");
}
