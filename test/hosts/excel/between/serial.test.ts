/** @jest-environment-options {"globalsCleanup": "off"} */
import { cellAddress, type Rect } from "../../../../src/engine/address";
import { BAND_MARK } from "../../../../src/engine/plan";
import type { ExcelHost as StandIn } from "../../../../src/sandbox/excel/host";
import { loadOffice, type OfficeInNode } from "../../../sandbox/excel/loadOffice";
import { workbookData } from "../../../../src/sandbox/excel/model/book/save";
import type { WorkbookData } from "../../../../src/sandbox/excel/model/book/workbookData";
import { asSeen } from "../asSeen";
import { ACTIONS } from "../panes/actions";
import { contents, differences } from "../panes/contents";
import { exampleBook, openPane, saidBy, type OpenPane } from "../panes/twoPanes";
import { HANDS, HER_FORMULA, HER_WORDS, type Hand } from "./hands";
import { beforeRequest } from "./betweenRequests";

let office: OfficeInNode;
let excel: StandIn;
beforeAll(async () => {
  office = await loadOffice();
});

const BASES: Readonly<Record<string, { readonly withProgress: boolean; readonly hasOurs: boolean }>> = {
  "en un libro nuevo": { withProgress: true, hasOurs: false },
  "en un libro sin columnas de Avance": { withProgress: false, hasOurs: false },
  "sobre lo ya hecho": { withProgress: true, hasOurs: true },
};

const made = new Map<string, WorkbookData>();

async function openBase(base: string): Promise<void> {
  const { withProgress, hasOurs } = BASES[base] ?? never();
  const known = made.get(base);
  excel = office.open(known ?? exampleBook({ withProgress }));
  if (known || !hasOurs) return;
  for (const name of ["calcular avances", "tablero"]) await (await (ACTIONS[name] ?? never)(await openPane()))();
  made.set(base, workbookData(excel.book));
  await openBase(base);
}

function never(): never {
  throw new Error("no such action");
}

async function previewed(action: string): Promise<{ readonly pane: OpenPane; readonly goOn: () => Promise<void> }> {
  const pane = await openPane();
  return { pane, goOn: await (ACTIONS[action] ?? never)(pane) };
}

interface Seen {
  readonly contents: ReturnType<typeof contents>;
  readonly whole: string;
}

function seen(): Seen {
  const data = asSeen(excel.book);
  // A cell that she typed in keeps the look that it had right then.
  const sheets = data.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells?.map((cell) => (HER_WORDS.includes(cell.value) || cell.formula === HER_FORMULA ? { ...cell, style: 0 } : cell)),
  }));
  return { contents: contents(excel.book), whole: JSON.stringify({ ...data, sheets }) };
}

/** Rules of ours over a cell that another one of ours, of the same look, stands on already. */
function doubledColours(): string[] {
  return asSeen(excel.book).sheets.flatMap(({ name, conditionalFormats = [] }) => {
    const seenAt = new Set<string>();
    return conditionalFormats
      .filter(({ rule }) => rule.type === "Custom" && rule.formula.includes(BAND_MARK))
      .flatMap(({ areas, format }) => areas.flatMap((area) => cellsOf(area).map((cell) => `${name}!${cell} ${JSON.stringify(format)}`)))
      .filter((place) => seenAt.has(place) || !seenAt.add(place));
  });
}

function cellsOf({ row, column, rows, columns }: Rect): string[] {
  return Array.from({ length: rows * columns }, (_, index) => cellAddress(row + Math.floor(index / columns), column + (index % columns)));
}

/** What may come of it: as if one had been after the other. */
interface Serial {
  readonly herAlone: Seen;
  readonly done: readonly Seen[];
  readonly undone: readonly Seen[];
}

async function serial(action: string, base: string, hand: Hand): Promise<Serial> {
  const done: Seen[] = [];
  const undone: Seen[] = [];
  await openBase(base);
  if (!hand.onlyAfter) await hand.act(excel);
  const herAlone = seen();
  for (const isFirst of hand.onlyAfter ? [false] : [true, false]) {
    await openBase(base);
    const { pane, goOn } = await previewed(action);
    if (isFirst) await hand.act(excel);
    await goOn();
    if (!isFirst) await hand.act(excel);
    if (!saidBy(pane).isDone) continue;
    done.push(seen());
    await pane.host.undo();
    undone.push(seen());
  }
  return { herAlone, done, undone: hand.onlyAfter || hand.moves ? [herAlone, ...undone] : [herAlone] };
}

async function requestsOf(action: string, base: string): Promise<number> {
  await openBase(base);
  const { goOn } = await previewed(action);
  const watch = beforeRequest(excel, 0, () => Promise.resolve());
  await goOn();
  watch.stop();
  return watch.seen();
}

function isOneOf(now: Seen, possible: readonly Seen[]): boolean {
  return possible.some(({ whole }) => whole === now.whole);
}

/** All of the table takes minutes (PNTP_VENTANAS=all): as it is, the books meet what is peculiar to them. */
const FEW: Readonly<Record<string, readonly string[]>> = {
  "en un libro nuevo": ["typing where the plan writes", "a row put in inside", "typing in the summary that was just made"],
  "en un libro sin columnas de Avance": ["a colour where the plan writes", "the matrix renamed"],
  "sobre lo ya hecho": ["typing in the summary"],
};

const CASES = Object.keys(BASES).flatMap((base) =>
  Object.entries(HANDS)
    .filter(([, { onOurs, onlyAfter }]) => (BASES[base]?.hasOurs ? !onlyAfter : !onOurs))
    .filter(([name]) => process.env["PNTP_VENTANAS"] === "all" || FEW[base]?.includes(name))
    .map(([name]) => ["calcular avances", base, name] as const),
);

test.each(CASES)("«Aplicar» of %s, %s: %s before whichever request is as before or after all of it", async (action, base, name) => {
  const hand = HANDS[name] ?? never();
  const may = await serial(action, base, hand);
  const requests = await requestsOf(action, base);
  const wrong: unknown[] = [];
  for (let request = 1; request <= requests; request++) {
    await openBase(base);
    const { pane, goOn } = await previewed(action);
    const before = seen();
    let skipped = false;
    const watch = beforeRequest(excel, request, async () => {
      skipped = !(await hand.act(excel));
    });
    await goOn();
    watch.stop();
    const { isDone, text } = saidBy(pane);
    const left = seen();
    const where = `before ${request} of ${requests}`;
    if (skipped) continue;
    const doubled = doubledColours();
    if (doubled.length > 0) wrong.push([where, "coloured twice", doubled.slice(0, 3)]);
    if (!isDone) {
      const hers = hand.onlyAfter ? before : may.herAlone;
      if (left.whole !== hers.whole) wrong.push([where, "refused, and", ...differences("", left.contents, hers.contents), text]);
      if (!/^[¿«A-ZÁÉÍÓÚ].{20,}\.$/s.test(text)) wrong.push([where, "says", text]);
      continue;
    }
    // Colours never stop the figures; that they are missing is told.
    const lacksColours = /«Colorear»/.test(text) && may.done.some((each) => differences("", each.contents, left.contents).length === 0);
    if (!lacksColours && !isOneOf(left, may.done))
      wrong.push([where, "done, but", ...may.done.flatMap((each) => differences("", left.contents, each.contents)), text]);
    const undone = await pane.host.undo();
    const back = seen();
    if (!undone.ok) {
      const isLeft = back.whole === left.whole && hand.locks;
      if (!isLeft) wrong.push([where, "undo", undone.problem.message, ...differences("", back.contents, left.contents)]);
    } else if (lacksColours && may.undone.some((each) => differences("", each.contents, back.contents).length === 0)) continue;
    else if (!may.undone.some(({ whole }) => whole === back.whole))
      wrong.push([
        where,
        "undone, but",
        ...may.undone.flatMap((each) => differences("", back.contents, each.contents)),
        JSON.stringify(undone.report.remarks ?? []),
        undone.kept,
      ]);
  }
  expect(wrong).toEqual([]);
});

test.each(CASES)("«Deshacer» of %s, %s: %s before whichever request leaves hers and takes back ours", async (action, base, name) => {
  const hand = HANDS[name] ?? never();
  const { undone } = await serial(action, base, hand);
  const ready = async (): Promise<OpenPane> => {
    await openBase(base);
    const { pane, goOn } = await previewed(action);
    await goOn();
    return pane;
  };
  const first = await ready();
  const count = beforeRequest(excel, 0, () => Promise.resolve());
  await first.session.writer.undo();
  count.stop();
  const requests = count.seen();
  const wrong: unknown[] = [];
  for (let request = 1; request <= requests; request++) {
    const pane = await ready();
    let skipped = false;
    const watch = beforeRequest(excel, request, async () => {
      skipped = !(await hand.act(excel));
    });
    await pane.session.writer.undo();
    watch.stop();
    if (skipped) continue;
    const { isDone, text } = saidBy(pane);
    const where = `before ${request} of ${requests}`;
    if (!isDone && !/^[¿«A-ZÁÉÍÓÚ].{20,}\.$/s.test(text)) wrong.push([where, "says", text]);
    const isStuck = !isDone && !(await pane.host.undo()).ok;
    const back = seen();
    if (isStuck && hand.locks) continue;
    if (/«Colorear»|se queda como está/.test(text) && undone.some((each) => differences("", back.contents, each.contents).length === 0))
      continue;
    if (!undone.some(({ whole }) => whole === back.whole))
      wrong.push([
        where,
        isDone ? "undone, but" : "at last undone, but",
        ...undone.flatMap((each) => differences("", back.contents, each.contents)),
        text,
      ]);
  }
  expect(wrong).toEqual([]);
});
