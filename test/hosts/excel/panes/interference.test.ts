/** @jest-environment-options {"globalsCleanup": "off"} */
import type { ExcelHost as StandIn } from "../../../../src/sandbox/excel/host";
import { loadOffice, type OfficeInNode } from "../../../sandbox/excel/loadOffice";
import { workbookData } from "../../../../src/sandbox/excel/model/book/save";
import type { WorkbookData } from "../../../../src/sandbox/excel/model/book/workbookData";
import { asSeen } from "../asSeen";
import { ACTIONS, type Action } from "./actions";
import { HERS, INTERFERENCES, type Interference } from "./interferences";
import { contents, differences, type Contents } from "./contents";
import { exampleBook, openPane, saidBy } from "./twoPanes";

let office: OfficeInNode;
let excel: StandIn;
beforeAll(async () => {
  office = await loadOffice();
});

const NEW_COLUMNS = "en un libro sin columnas de Avance";
const OVER_OURS = "sobre lo ya hecho";
const BASES = ["en un libro nuevo", NEW_COLUMNS, OVER_OURS] as const;
type Base = (typeof BASES)[number];

let madeBefore: WorkbookData | undefined;

/** A book with all that we make, made once. */
async function withOurs(): Promise<WorkbookData> {
  excel = office.open(exampleBook());
  const { session } = await openPane();
  await session.writer.calculate();
  await session.writer.apply();
  const pane = await openPane();
  for (const name of ["tablero", "ficha", "hallazgos", "reglas"]) await ((await ACTIONS[name]?.(pane)) ?? never)();
  return workbookData(excel.book);
}

async function openBase(base: Base): Promise<void> {
  if (base === OVER_OURS) madeBefore ??= await withOurs();
  excel = office.open(base === OVER_OURS ? madeBefore : exampleBook({ withProgress: base !== NEW_COLUMNS }));
}

function never(): never {
  throw new Error("no such action");
}

/** All of the table takes minutes (PNTP_VENTANAS=all): as it is, over sheets of ours only the main button meets everything, the others what is peculiar to them. */
const FEW = ["la hoja cambia de nombre", "se inserta una fila dentro", "la otra ventana cambia las reglas", "la otra ventana calcula"];

function casesOf(actionName: string, base: Base): readonly string[] {
  const isOver = base === OVER_OURS;
  const possible = Object.keys(INTERFERENCES).filter((name) => isOver || INTERFERENCES[name]?.overOurs !== true);
  if (process.env["PNTP_VENTANAS"] === "all" || !isOver || actionName === "calcular avances") return possible;
  return possible.filter((name) => FEW.includes(name));
}

const CASES = BASES.flatMap((base) =>
  Object.keys(ACTIONS).flatMap((action) => casesOf(action, base).map((name) => [action, base, name] as const)),
);

test.each(CASES)("%s, %s, mientras %s", async (actionName, base, name) => {
  const wrong = await judge(ACTIONS[actionName] ?? never(), INTERFERENCES[name] ?? never(), base);
  expect(wrong).toEqual([]);
});

async function judge(action: Action, { act }: Interference, base: Base): Promise<readonly string[]> {
  await openBase(base);
  const mine = await openPane();
  const goOn = await action(mine);
  const seen = contents(excel.book);
  await act(excel);
  const found = asSeen(excel.book);
  const interfered = contents(excel.book);
  await goOn();
  const { isDone, text } = saidBy(mine);
  const left = contents(excel.book);
  if (!isDone) return [...differences("refused, and", left, interfered), ...(isSentence(text) ? [] : [`says: ${text}`])];

  const wrong = [
    ...lost(seen, interfered, left),
    ...(/#REF!/.test(JSON.stringify([...left])) && !/#REF!/.test(JSON.stringify([...interfered])) ? ["leaves #REF!"] : []),
  ];
  const undone = await mine.host.undo();
  const sees = JSON.stringify(asSeen(excel.book)) === JSON.stringify(found);
  if (!undone.ok || !sees)
    wrong.push(`undo: ${undone.ok ? "" : undone.problem.message}`, ...differences("undone,", contents(excel.book), interfered));
  const fresh = await openPane();
  await (
    await action(fresh).catch((error: unknown) => () => Promise.reject(error as Error))
  )().catch((error: unknown) => wrong.push(`afresh: ${String(error)}`));
  if (!saidBy(fresh).isDone) wrong.push(`afresh it is refused: ${saidBy(fresh).text}`);
  wrong.push(...differences("unlike one that reads now,", left, contents(excel.book)));
  return wrong;
}

/** Cells of hers that are no longer there: those outside of our sheets that changed though they are not as the preview saw them, and words of hers. */
function lost(seen: Contents, interfered: Contents, left: Contents): string[] {
  const lostWords = [...interfered].filter(([, content]) => String(content).startsWith(HERS) && ![...left.values()].includes(content));
  const changed = [...interfered].filter(([place, content]) =>
    place.startsWith("Matriz") || place.startsWith("Notas") ? left.get(place) !== content && seen.get(place) !== content : false,
  );
  return [...new Set([...lostWords, ...changed])].map(
    ([place, content]) => `lost ${place} ${String(content)} → ${String(left.get(place))}`,
  );
}

function isSentence(text: string): boolean {
  return /^[¿«A-ZÁÉÍÓÚ].{20,}\.$/s.test(text) && !/error|exception|not found|invalid|undefined/i.test(text);
}
