/** Which cells of a range hold nothing at all; places count from the range's first cell. */
export interface EmptyCells {
  readonly rows: number;
  readonly columns: number;
  isEmpty(row: number, column: number): boolean;
}

/** Addresses asked for in one turn go to Excel together: a recalculation asks for hundreds. */
let waiting: Map<string, Promise<EmptyCells | undefined>> | undefined;

/**
 * Looks at the cells of «Matriz!R14» or «'Hoja 2'!S:S»; undefined where Excel does not answer: another workbook, a sheet that is gone, too
 * many cells.
 */
export function emptyCellsOf(address: string): Promise<EmptyCells | undefined> {
  const asked = waiting ?? startTurn();
  let answer = asked.get(address);
  if (!answer) {
    answer = turn.then((answers) => answers.get(address));
    asked.set(address, answer);
  }
  return answer;
}

let turn: Promise<ReadonlyMap<string, EmptyCells | undefined>> = Promise.resolve(new Map());

function startTurn(): Map<string, Promise<EmptyCells | undefined>> {
  const asked = new Map<string, Promise<EmptyCells | undefined>>();
  waiting = asked;
  turn = Promise.resolve().then(() => {
    waiting = undefined;
    return readAll([...asked.keys()]);
  });
  return asked;
}

/** Ranges in one request: more would pass the size that Excel on the web takes. */
const AT_ONCE = 200;

async function readAll(addresses: readonly string[]): Promise<ReadonlyMap<string, EmptyCells | undefined>> {
  const answers = new Map<string, EmptyCells | undefined>();
  for (let first = 0; first < addresses.length; first += AT_ONCE) {
    const some = addresses.slice(first, first + AT_ONCE);
    const read = await readSome(some).catch(() => undefined);
    some.forEach((address, index) => answers.set(address, read?.[index]));
  }
  return answers;
}

/** The used part only: a whole column is as cheap as its data. Outside of it everything is empty. */
async function readSome(addresses: readonly string[]): Promise<readonly (EmptyCells | undefined)[]> {
  const context = new Excel.RequestContext();
  const sheets = new Map<string, Excel.Worksheet>();
  for (const name of new Set(addresses.map(sheetOf))) sheets.set(name, context.workbook.worksheets.getItemOrNullObject(name).load("name"));
  await context.sync();
  const ranges = addresses.map((address) => {
    const sheet = sheets.get(sheetOf(address));
    if (!sheet || sheet.isNullObject) return undefined;
    const range = sheet.getRange(address.slice(address.lastIndexOf("!") + 1)).load("rowIndex,columnIndex,rowCount,columnCount");
    return { range, used: range.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,valueTypes") };
  });
  await context.sync();
  return ranges.map((read) => read && emptyCells(read.range, read.used));
}

function emptyCells(range: Excel.Range, used: Excel.Range): EmptyCells {
  const { rowCount: rows, columnCount: columns } = range;
  if (used.isNullObject) return { rows, columns, isEmpty: () => true };
  const down = used.rowIndex - range.rowIndex;
  const across = used.columnIndex - range.columnIndex;
  return { rows, columns, isEmpty: (row, column) => (used.valueTypes[row - down]?.[column - across] ?? "Empty") === "Empty" };
}

/** «'Hoja 2'!A1» → Hoja 2; without a sheet, or in another workbook («[Otro.xlsx]Hoja»), a name that no sheet has. */
function sheetOf(address: string): string {
  const name = address.slice(0, Math.max(0, address.lastIndexOf("!")));
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
