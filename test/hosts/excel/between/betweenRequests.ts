import type { ExcelHost as StandIn } from "../../../../src/sandbox/excel/host";

/**
 * Does something in the workbook right before the nth request from now reaches Excel, as a person's hand would between two of the
 * add-in's. Gives back how many requests went by so far.
 */
export function beforeRequest(excel: StandIn, request: number, act: () => Promise<void>): { readonly seen: () => number; stop(): void } {
  const execute = StandInExecute(excel);
  let seen = 0;
  let isHers = false;
  excel.execute = async (text, flags) => {
    if (!isHers && !isHousekeeping(text) && ++seen === request) {
      isHers = true;
      await act();
      isHers = false;
    }
    return execute(text, flags);
  };
  return { seen: () => seen, stop: () => void (excel.execute = execute) };
}

function StandInExecute(excel: StandIn): StandIn["execute"] {
  return Object.getPrototypeOf(excel).execute.bind(excel) as StandIn["execute"];
}

/** What the library sends by itself: it lets go of what it held. */
function isHousekeeping(text: string): boolean {
  return text.includes('"_RemoveReference"');
}
