import type { Rect } from "../address";
import type { SheetContent } from "../plan";

export type NamesOutcome =
  { readonly ok: true; readonly names: Readonly<Record<string, Rect>> } | { readonly ok: false; readonly taken: string };

/**
 * Names for the main cells of a sheet of ours: where the user has given one to something else it is hers, and ours takes the next free one
 * («PNTP_Valoracion_2»). One whose cell is read back by its name has no other: it is told as taken.
 */
export function freeNames(
  { names = {}, inputs = [] }: Pick<SheetContent, "names" | "inputs">,
  isHers: (name: string) => boolean,
): NamesOutcome {
  const given: Record<string, Rect> = {};
  for (const [name, area] of Object.entries(names)) {
    const isReadBack = inputs.some((input) => input.row === area.row && input.column === area.column);
    if (isReadBack && isHers(name)) return { ok: false, taken: name };
    let free = name;
    for (let number = 2; isHers(free) || given[free] !== undefined; number++) free = `${name}_${number}`;
    given[free] = area;
  }
  return { ok: true, names: given };
}
