import type { PaneModel } from "../../../src/taskpane/state/paneModel";
import { initialState } from "../../../src/taskpane/state/paneState";
import { PaneStore } from "../../../src/taskpane/state/paneStore";
import { isCheckDue, type ReportText } from "../../../src/taskpane/state/book/reportText";
import { TextChecker, type TextFile } from "../../../src/taskpane/state/book/textChecker";
import { exampleModel } from "./paneFixtures";

const ties = "El OP.02 tuvo un avance de 81.8 % en el año 2023.";
const fails = "El OP.02 tuvo un avance de 97.8 % en el año 2023.";

describe("the report's text in the pane", () => {
  test("is only kept while it is typed, and judged when asked", async () => {
    const pane = paneOver(exampleModel());
    pane.checker.type(ties);
    expect(pane.text()).toEqual({ pasted: ties });
    await pane.checker.checkPasted();
    await pane.settle();
    expect(verdicts(pane.text())).toEqual(["cuadra"]);
    expect(pane.text().checked?.report.coverage).toEqual({ figures: 1, linked: 1, verified: 1 });
    expect(pane.text().pasted).toBe(ties);
  });

  test("is taken before it is judged, so that the pane can say that it is being checked", async () => {
    const model = exampleModel();
    const pane = paneOver(model);
    pane.checker.type(ties);
    await pane.checker.checkPasted();
    expect(pane.text().checked).toBeUndefined();
    expect(isCheckDue(pane.text(), model)).toBe(true);
    await pane.settle();
    expect(isCheckDue(pane.text(), model)).toBe(false);
  });

  test("comes from a file as well, by its name", async () => {
    const pane = paneOver(exampleModel());
    await pane.checker.checkFile(fileOf("informe.md", `# Avance\n\n${fails}`));
    await pane.settle();
    expect(pane.text().taken).toMatchObject({ file: "informe.md", paragraphs: [{ text: "Avance", heading: 1 }, { text: fails }] });
    expect(verdicts(pane.text())).toEqual(["cambia_banda"]);
  });

  test("a file that is no document, or that cannot be opened, says why, and what was pasted is still there", async () => {
    const pane = paneOver(exampleModel());
    pane.checker.type(ties);
    await pane.checker.checkFile(fileOf("informe.pdf", "%PDF-1.7"));
    expect(pane.text()).toEqual({ pasted: ties, problem: expect.stringContaining("«informe.pdf» es un PDF") });
    await pane.checker.checkFile({ name: "nube.docx", arrayBuffer: () => Promise.reject(new Error("NotReadableError")) });
    expect(pane.text()).toEqual({ pasted: ties, problem: expect.stringContaining("No se pudo abrir «nube.docx»") });
  });

  test("is judged again against another matrix, and not when nothing changed", async () => {
    const pane = paneOver(exampleModel());
    pane.checker.type(ties);
    await pane.checker.checkPasted();
    await pane.settle();
    const before = pane.text().checked;
    pane.checker.keepUp();
    await pane.settle();
    expect(pane.text().checked).toBe(before);
    pane.read(exampleModel((rows) => rows.forEach((row) => row[0] === "IOP.02.01" && (row[17] = 11))));
    pane.checker.keepUp();
    expect(pane.text().checked).toBe(before);
    await pane.settle();
    expect(verdicts(pane.text())).toEqual(["cambia_banda"]);
  });

  test("the answer to an older question is dropped", async () => {
    const pane = paneOver(exampleModel());
    const slow = heldFile("viejo.txt", fails);
    const older = pane.checker.checkFile(slow.file);
    await pane.checker.checkFile(fileOf("nuevo.txt", ties));
    slow.release();
    await older;
    await pane.settle();
    expect(pane.text().taken?.file).toBe("nuevo.txt");
    expect(verdicts(pane.text())).toEqual(["cuadra"]);
  });

  test("«Cambiar el texto» goes back to the box with what was pasted, even while it is being checked", async () => {
    const pane = paneOver(exampleModel());
    pane.checker.type(ties);
    await pane.checker.checkPasted();
    pane.checker.reopen();
    await pane.settle();
    expect(pane.text()).toEqual({ pasted: ties });
  });
});

function verdicts({ checked }: ReportText): readonly string[] | undefined {
  return checked?.report.judgements.map(({ verdict }) => verdict);
}

function paneOver(first: PaneModel) {
  const store = new PaneStore();
  const waiting: (() => void)[] = [];
  const checker = new TextChecker(store, (_milliseconds, then) => {
    waiting.push(then);
    return () => undefined;
  });
  const read = (model: PaneModel): void =>
    store.send({ on: "matrixRead", matrices: [model.matrix], model, settings: initialState.settings, isStale: false });
  read(first);
  return {
    checker,
    read,
    text: () => store.current().reportText,
    /** Lets the time pass that the pane leaves to be painted, and the work end. */
    settle: async () => {
      for (const then of waiting.splice(0)) then();
      for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    },
  };
}

function fileOf(name: string, text: string): TextFile {
  return { name, arrayBuffer: async () => new TextEncoder().encode(text).buffer };
}

function heldFile(name: string, text: string): { readonly file: TextFile; release(): void } {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  return { file: { name, arrayBuffer: () => held.then(() => fileOf(name, text).arrayBuffer()) }, release: () => release() };
}
