/** @jest-environment-options {"globalsCleanup": "off"} */
import type { ExcelHost as StandIn } from "../../../../src/sandbox/excel/host";
import { loadOffice, type OfficeInNode } from "../../../sandbox/excel/loadOffice";
import { ACTIONS } from "../panes/actions";
import { contents, differences, type Contents } from "../panes/contents";
import { exampleBook, openPane, saidBy } from "../panes/twoPanes";

let office: OfficeInNode;
let excel: StandIn;
beforeAll(async () => {
  office = await loadOffice();
});

type Order = (first: () => Promise<void>, second: () => Promise<void>) => Promise<void>;

const ONE_AFTER_THE_OTHER: readonly Order[] = [
  async (first, second) => {
    await first();
    await second();
  },
  async (first, second) => {
    await second();
    await first();
  },
];
const AT_ONCE: Order = async (first, second) => void (await Promise.all([first(), second()]));

/** Two panes that have both previewed, and say yes. */
async function press(names: readonly [string, string], order: Order): Promise<{ left: Contents; said: readonly string[]; done: number }> {
  excel = office.open(exampleBook());
  const panes = [await openPane(), await openPane()] as const;
  const goOn = await Promise.all(names.map((name, index) => ACTIONS[name]?.(panes[index] ?? panes[0])));
  await order(goOn[0] ?? never, goOn[1] ?? never);
  const said = panes.map(saidBy);
  return { left: contents(excel.book), said: said.map(({ text }) => text), done: said.filter(({ isDone }) => isDone).length };
}

function never(): never {
  throw new Error("no such action");
}

test.each([
  ["calcular avances", "calcular avances"],
  ["calcular avances", "tablero"],
  ["resumen", "calcular avances"],
  ["hallazgos", "calcular avances"],
  ["tablero", "ficha"],
] as const)("«%s» and «%s» applied at once from two panes end as one after the other would", async (first, second) => {
  const serial = [];
  for (const order of ONE_AFTER_THE_OTHER) serial.push((await press([first, second], order)).left);
  const { left, said, done } = await press([first, second], AT_ONCE);
  const unlike = serial.map((each) => differences("", each, left));
  expect(done).toBeGreaterThan(0);
  expect([said, unlike.some((each) => each.length === 0) ? [] : unlike]).toEqual([said, []]);
});
