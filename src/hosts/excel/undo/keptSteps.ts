import type { HostProblem } from "../../../engine/host";
import { cellsIn, MOST_KEPT_CELLS, MOST_KEPT_STEPS } from "../../../engine/inverse/record/keptStep";
import { readRecord, type ReadStep } from "../../../engine/inverse/record/readRecord";
import { NotOurs } from "../../../engine/inverse/record/told";
import { writeRecord } from "../../../engine/inverse/record/writeRecord";
import { undoTexts } from "../../../engine/words/pane/undoTexts";
import { KEPT_NAMESPACE, keptPart, momentIn, recordIn } from "../../../opc/keptPart";
import { inExcel } from "../run/excelRun";
import { inverseOf } from "./inverseOf";
import type { Snapshot } from "./snapshot";
import { snapshotOf } from "./snapshotOf";

/** A change that can be taken back. */
export interface TakenSnapshot {
  readonly snapshot: Snapshot;
  /** When it was made (ISO 8601). */
  readonly at: string;
  /** The part of the workbook that keeps it; absent where it is too large. */
  readonly part?: string;
  /** What of it does not come back, read from the workbook; sentences. */
  readonly remarks?: readonly string[];
}

/** Characters of all that is kept: the file grows by no more. */
const MOST_KEPT = 2_000_000;

/** Parts that are looked at: we leave ten, and whoever put in thousands is not followed. */
const MOST_LOOKED_AT = 4 * MOST_KEPT_STEPS;
/** Parts that are asked for at once: each may be of a megabyte. */
const AT_ONCE = 12;

/** A part of our namespace as it stands, not unpacked. */
interface KeptPart {
  readonly id: string;
  readonly xml: string;
  /** When it says that it was made; "": it does not say. */
  readonly at: string;
}

interface KeptParts {
  /** Newest first. */
  readonly parts: readonly KeptPart[];
  /** Beyond what is looked at. */
  readonly beyond: readonly string[];
}

/** Keeps a change in the workbook, where it outlives this session; the oldest ones give way. One that is too large is told. */
export async function keepStep(snapshot: Snapshot, at: string): Promise<{ readonly part?: string; readonly remark?: string }> {
  const plan = inverseOf(snapshot);
  const xml = cellsIn(plan) > MOST_KEPT_CELLS ? undefined : keptPart(writeRecord({ at, host: "excel", plan }), at);
  if (xml === undefined) return { remark: undoTexts.notKept };
  return inExcel("guardar en el libro cómo deshacer el cambio", async (context) => {
    const { customXmlParts } = context.workbook;
    const added = customXmlParts.add(xml).load("id");
    const { parts, beyond } = await partsOf(context);
    let room = MOST_KEPT - xml.length;
    const old = parts
      .filter(({ id }) => id !== added.id)
      .filter((part, index) => (room -= part.xml.length) < 0 || index >= MOST_KEPT_STEPS - 1)
      .map(({ id }) => id);
    const gone = [...old, ...beyond];
    for (const id of gone) customXmlParts.getItem(id).delete();
    if (gone.length > 0) await context.sync();
    return { part: added.id };
  });
}

/** Forgets a change that was taken back. */
export async function dropStep(part: string): Promise<void> {
  await inExcel("olvidar el cambio deshecho", async (context) => {
    const kept = context.workbook.customXmlParts.getItemOrNullObject(part).load("id");
    await context.sync();
    if (kept.isNullObject) return;
    kept.delete();
    await context.sync();
  });
}

export type LastTaken = { readonly ok: true; readonly taken: TakenSnapshot } | { readonly ok: false; readonly problem: HostProblem };

/** The last change that the workbook keeps, made in whatever session. Anybody may have written it: it is judged as data. */
export function lastKept(): Promise<LastTaken> {
  return inExcel("leer lo que se puede deshacer", async (context): Promise<LastTaken> => {
    const sheets = context.workbook.worksheets.load("items/id,items/name");
    const { parts, beyond } = await partsOf(context);
    const last = newestOurs(parts);
    if (!last) return refused(parts.length > 0 ? undoTexts.notOurs : undoTexts.nothing);
    const { step, withheld } = last.read;
    // Older ones are judged when their turn comes.
    const isBesideOthers = last.index > 0 || beyond.length > 0 || parts.some(({ at }) => at === "");
    try {
      const snapshot = snapshotOf(step.plan, sheets.items);
      const remarks = [
        ...(withheld.length > 0 ? [undoTexts.withheld(withheld)] : []),
        ...(isBesideOthers ? [undoTexts.othersNotOurs] : []),
      ];
      return { ok: true, taken: { snapshot, at: step.at, part: last.id, remarks } };
    } catch (error) {
      if (error instanceof NotOurs) return refused(undoTexts.notOurs);
      throw error;
    }
  });
}

/** The newest that is ours; unpacked one after another, and no more than it takes. */
function newestOurs(parts: readonly KeptPart[]): { readonly id: string; readonly read: ReadStep; readonly index: number } | undefined {
  for (const [index, { id, xml, at }] of parts.entries()) {
    const read = at === "" ? undefined : readRecord(recordIn(xml));
    if (read?.step.host === "excel" && read.step.at === at) return { id, read, index };
  }
  return undefined;
}

async function partsOf(context: Excel.RequestContext): Promise<KeptParts> {
  const kept = context.workbook.customXmlParts.getByNamespace(KEPT_NAMESPACE).load("items/id");
  await context.sync();
  // The last ones: parts stand in the order in which they were put in.
  const from = Math.max(0, kept.items.length - MOST_LOOKED_AT);
  const looked = kept.items.slice(from);
  const parts: KeptPart[] = [];
  for (let at = 0; at < looked.length; at += AT_ONCE) {
    const some = looked.slice(at, at + AT_ONCE).map((part) => ({ id: part.id, xml: part.getXml() }));
    await context.sync();
    parts.push(...some.map(({ id, xml: { value } }) => ({ id, xml: value, at: momentIn(value) ?? "" })));
  }
  const newestFirst = parts.reverse().sort((a, b) => b.at.localeCompare(a.at));
  return { parts: newestFirst, beyond: kept.items.slice(0, from).map(({ id }) => id) };
}

function refused(message: string): LastTaken {
  return { ok: false, problem: { code: "unsupported", message } };
}
