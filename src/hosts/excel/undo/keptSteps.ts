import type { HostProblem } from "../../../engine/host";
import { cellsIn, MOST_KEPT_CELLS, MOST_KEPT_STEPS } from "../../../engine/inverse/record/keptStep";
import { readRecord, type ReadStep } from "../../../engine/inverse/record/readRecord";
import { NotOurs } from "../../../engine/inverse/record/told";
import { writeRecord } from "../../../engine/inverse/record/writeRecord";
import { undoTexts } from "../../../engine/words/pane/undoTexts";
import { KEPT_NAMESPACE, keptPart, recordIn } from "../../../opc/keptPart";
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

interface KeptPart {
  readonly id: string;
  readonly xml: string;
  readonly read: ReadStep | undefined;
}

/** Keeps a change in the workbook, where it outlives this session; the oldest ones give way. One that is too large is told. */
export async function keepStep(snapshot: Snapshot, at: string): Promise<{ readonly part?: string; readonly remark?: string }> {
  const plan = inverseOf(snapshot);
  const xml = cellsIn(plan) > MOST_KEPT_CELLS ? undefined : keptPart(writeRecord({ at, host: "excel", plan }));
  if (xml === undefined) return { remark: undoTexts.notKept };
  return inExcel("guardar en el libro cómo deshacer el cambio", async (context) => {
    const { customXmlParts } = context.workbook;
    const added = customXmlParts.add(xml).load("id");
    const before = await partsOf(context);
    const newestFirst = before.filter(({ id }) => id !== added.id).sort((a, b) => momentOf(b).localeCompare(momentOf(a)));
    let room = MOST_KEPT - xml.length;
    const gone = newestFirst.filter((part, index) => (room -= part.xml.length) < 0 || index >= MOST_KEPT_STEPS - 1);
    for (const { id } of gone) customXmlParts.getItem(id).delete();
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
    const parts = await partsOf(context);
    const ours = parts.filter(({ read }) => read?.step.host === "excel").sort((a, b) => momentOf(a).localeCompare(momentOf(b)));
    const last = ours.at(-1);
    if (!last?.read) return refused(parts.length > 0 ? undoTexts.notOurs : undoTexts.nothing);
    const { step, withheld } = last.read;
    try {
      const snapshot = snapshotOf(step.plan, sheets.items);
      const remarks = [
        ...(withheld.length > 0 ? [undoTexts.withheld(withheld)] : []),
        ...(ours.length < parts.length ? [undoTexts.othersNotOurs] : []),
      ];
      return { ok: true, taken: { snapshot, at: step.at, part: last.id, remarks } };
    } catch (error) {
      if (error instanceof NotOurs) return refused(undoTexts.notOurs);
      throw error;
    }
  });
}

async function partsOf(context: Excel.RequestContext): Promise<KeptPart[]> {
  const kept = context.workbook.customXmlParts.getByNamespace(KEPT_NAMESPACE).load("items/id");
  await context.sync();
  const texts = kept.items.map((part) => part.getXml());
  await context.sync();
  return kept.items.map(({ id }, index) => {
    const xml = texts[index]?.value ?? "";
    return { id, xml, read: readRecord(recordIn(xml)) };
  });
}

function refused(message: string): LastTaken {
  return { ok: false, problem: { code: "unsupported", message } };
}

function momentOf({ read }: KeptPart): string {
  return read?.step.at ?? "";
}
