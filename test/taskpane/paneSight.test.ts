/** @jest-environment-options {"globalsCleanup": "off"} */
import { createExcelHost } from "../../src/hosts/excel/excelHost";
import { browserSight, hasSharedRuntime, whenSeen } from "../../src/taskpane/paneSight";
import { PaneSession } from "../../src/taskpane/state/paneSession";
import { bookFromFile, openSample } from "../hosts/excel/bookFromFile";
import { loadOffice, type OfficeInNode } from "../sandbox/excel/loadOffice";

let office: OfficeInNode;

beforeAll(async () => {
  office = await loadOffice();
});

/** A page as Excel shows or hides it. */
class PageInExcel extends EventTarget {
  innerWidth = 0;
  innerHeight = 0;
  readonly document = Object.assign(new EventTarget(), { visibilityState: "visible" });

  show(): void {
    this.innerWidth = 350;
    this.innerHeight = 900;
    this.dispatchEvent(new Event("resize"));
  }
}

function watched(page: PageInExcel, isShared = true): { times: number } {
  const count = { times: 0 };
  whenSeen(browserSight(page as unknown as Window, isShared), () => void count.times++);
  return count;
}

describe("a page that Excel loads hidden, for a book that holds a PNTP function", () => {
  it("does nothing until it is seen, and then once", () => {
    const page = new PageInExcel();
    const work = watched(page);
    page.dispatchEvent(new Event("focus"));
    expect(work.times).toBe(0);
    page.show();
    page.show();
    expect(work.times).toBe(1);
  });

  it("is hidden as well where only its document says so", () => {
    const page = new PageInExcel();
    page.document.visibilityState = "hidden";
    const work = watched(page);
    page.show();
    expect(work.times).toBe(0);
    page.document.visibilityState = "visible";
    page.document.dispatchEvent(new Event("visibilitychange"));
    expect(work.times).toBe(1);
  });

  it("is seen by whoever presses a key or the mouse in it, whatever else is told", () => {
    for (const event of ["pointerdown", "keydown"]) {
      const page = new PageInExcel();
      const work = watched(page);
      page.dispatchEvent(new Event(event));
      expect([event, work.times]).toEqual([event, 1]);
    }
  });

  it("is seen at once where it was opened as a pane, and where the runtime is not shared", () => {
    const page = new PageInExcel();
    page.show();
    expect(watched(page).times).toBe(1);
    expect(watched(new PageInExcel(), false).times).toBe(1);
  });

  it("asks Excel for nothing of the workbook until Excel says that the pane is open", async () => {
    const excel = office.open(await bookFromFile(openSample()));
    excel.pane.state = "Background";
    await excel.idle();
    const session = new PaneSession(createExcelHost());
    excel.faults.clear();
    expect(hasSharedRuntime()).toBe(true);
    whenSeen(browserSight(new PageInExcel() as unknown as Window, hasSharedRuntime()), () => void session.open());
    await excel.idle();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(excel.faults.requests.filter(({ body }) => Object.keys(body.ObjectPaths ?? {}).length > 0)).toEqual([]);
    expect(session.store.current().book.kind).toBe("reading");
    excel.pane.state = "Visible";
    while (session.store.current().book.kind === "reading") await new Promise((resolve) => setTimeout(resolve, 10));
    expect(session.store.current().book.kind).toBe("ready");
    session.close();
    await excel.idle();
  });
});
