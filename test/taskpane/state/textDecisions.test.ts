import { openAlarms, type ReviewedAlarm } from "../../../src/engine/audit/narrative/review/accepted";
import { findingsSheetTexts } from "../../../src/engine/words/sheets/findingsSheetTexts";
import { PaneSession } from "../../../src/taskpane/state/paneSession";
import { MemoryHost } from "../../memoryHost";
import { LiveMemoryBook, ManualClock } from "./liveBook";
import { exampleGrid } from "./paneFixtures";

const SHEET = "Hallazgos PNTP";
const WRONG = "El OP.02 tuvo un avance de 97.8 % en el año 2023.";
const TEXT = `${WRONG}\nEl OP.01 tuvo un avance de 97.7 % en el año 2023.`;

describe("«Está bien así» in the pane", () => {
  test("is kept in «Hallazgos PNTP» with the sentence, the alarm goes, and one click takes it back", async () => {
    const { pane, book } = await checkedPane(TEXT);
    expect(openAlarms(pane.alarms())).toHaveLength(2);
    await pane.accept(pane.alarmOf("97.8 %"));
    expect(openAlarms(pane.alarms()).map(quote)).toEqual(["El OP.01 tuvo un avance de 97.7 % en el año 2023."]);
    expect(pane.alarmOf("97.8 %").accepted).toBe("Está bien así");
    expect(pane.session.store.current().remark).toMatchObject({ tone: "success", text: expect.stringContaining(`«${SHEET}»`) as unknown });
    const row = await pane.rowOf("narrativa.cifra");
    expect(row).toEqual(expect.arrayContaining(["Texto", "OP.02", findingsSheetTexts.textTitle, "Sí", "Está bien así"]));
    expect(row.join("|")).toContain(WRONG);

    await (await pane.session.decider()).accept(pane.alarmOf("97.8 %"), undefined);
    await pane.settle();
    expect(openAlarms(pane.alarms())).toHaveLength(2);
    expect(await pane.rowOf("narrativa.cifra")).toEqual([]);
    expect(book.host.dump()).not.toContain(WRONG);
  });

  test("is still there for who opens the book later, and stays when the sheet of findings is written again", async () => {
    const { pane, book } = await checkedPane(TEXT);
    await pane.accept(pane.alarmOf("97.8 %"));
    const { book: read } = pane.session.store.current();
    await (await pane.session.decider()).writeFindings(read.kind === "ready" ? (read.findings ?? []) : []);
    const later = await checkedPane(TEXT, book);
    expect(openAlarms(later.pane.alarms())).toHaveLength(1);
    expect((await later.pane.rowOf("narrativa.cifra")).join("|")).toContain(WRONG);
  });

  test("falls when the sentence changes, and when the matrix's figure does, which says so", async () => {
    const { pane, book } = await checkedPane(TEXT);
    await pane.accept(pane.alarmOf("97.8 %"));
    await pane.check(TEXT.replace("en el año 2023.", "durante 2023."));
    expect(openAlarms(pane.alarms())).toHaveLength(2);
    await pane.check(TEXT);
    expect(openAlarms(pane.alarms())).toHaveLength(1);

    const row = (await book.host.readGrid("Matriz")).area;
    for (let at = row.row; at < row.row + row.rows; at++) {
      const grid = await book.host.readGrid("Matriz");
      if (grid.value(at, 0) === "IOP.02.01") book.host.type("Matriz", `R${at + 1}`, 11);
    }
    await pane.session.reader.refresh({ byPeople: true });
    await pane.settle();
    expect(pane.alarmOf("97.8 %").accepted).toBeUndefined();
    expect(pane.alarmOf("97.8 %").reopened).toBe("Está bien así");
  });

  test("taken away in the sheet itself holds no more", async () => {
    const { pane, book } = await checkedPane(TEXT);
    await pane.accept(pane.alarmOf("97.8 %"));
    const grid = await book.host.readGrid(SHEET);
    for (let at = 0; at < grid.area.rows; at++) if (grid.value(at, 7) === "narrativa.cifra") book.host.type(SHEET, `F${at + 1}`, "");
    await pane.session.reader.refresh({ byPeople: true, withSettings: true });
    await pane.settle();
    expect(openAlarms(pane.alarms())).toHaveLength(2);
  });
});

const quote = ({ alarm }: ReviewedAlarm): string => alarm.about.quote;

async function checkedPane(text: string, book = new LiveMemoryBook(MemoryHost.of([exampleGrid()]))) {
  const clock = new ManualClock();
  const session = new PaneSession(book, { later: clock.later, today: () => "2024-03-15" });
  await session.open();
  const alarms = (): readonly ReviewedAlarm[] => session.store.current().reportText.checked?.alarms ?? [];
  const settle = async (): Promise<void> => {
    session.checker.keepUp();
    for (let turn = 0; turn < 20; turn++) {
      await clock.pass();
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const pane = {
    session,
    alarms,
    settle,
    alarmOf: (figure: string): ReviewedAlarm => {
      const found = alarms().find(({ alarm: { about } }) => "text" in about && about.text === figure);
      if (!found) throw new Error(`no alarm on ${figure}`);
      return found;
    },
    check: async (pasted: string): Promise<void> => {
      session.checker.type(pasted);
      await session.checker.checkPasted();
      await settle();
    },
    accept: async (alarm: ReviewedAlarm): Promise<void> => {
      await (await session.decider()).accept(alarm, `«${alarm.alarm.about.quote}»`);
      await settle();
    },
    /** Cells of the first row of the sheet of findings with a rule; none where there is none. */
    rowOf: async (rule: string): Promise<readonly unknown[]> => {
      const { area, value } = await book.host.readGrid(SHEET);
      const rows = Array.from({ length: area.rows }, (_, row) => Array.from({ length: area.columns }, (__, column) => value(row, column)));
      return rows.find((cells) => cells[7] === rule) ?? [];
    },
  };
  await pane.check(text);
  return { pane, book };
}
