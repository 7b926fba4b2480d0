import { bookFaults } from "./package/bookFaults";
import { closureFaults } from "./package/closureFaults";
import { keptFaults } from "./package/keptFaults";
import { WrittenPackage } from "./package/writtenPackage";

/** What is wrong in a workbook that a command wrote: faults that the user's file did not have, and what it lost. */
export function packageFaults(before: Uint8Array, after: Uint8Array): readonly string[] {
  const { old, known } = asItWas(before);
  const now = new WrittenPackage(after);
  const closure = closureFaults(now).filter((fault) => !known.has(fault));
  // A part that is no XML makes everything in it look lost.
  const unreadable = closure.filter((fault) => fault.startsWith("XML"));
  if (unreadable.length > 0) return unreadable;
  return [...new Set([...closure, ...bookFaults(now).filter((fault) => !known.has(fault)), ...keptFaults(old, now)])];
}

const remembered = new WeakMap<Uint8Array, { readonly old: WrittenPackage; readonly known: ReadonlySet<string> }>();

/** The user's file is judged once for all that was made of it. */
function asItWas(before: Uint8Array): { readonly old: WrittenPackage; readonly known: ReadonlySet<string> } {
  const found = remembered.get(before);
  if (found !== undefined) return found;
  const old = new WrittenPackage(before);
  const made = { old, known: new Set([...closureFaults(old), ...bookFaults(old)]) };
  remembered.set(before, made);
  return made;
}
