import { draftReport } from "../../../src/engine/actions/draftReport";
import { explainFigure } from "../../../src/engine/actions/explainFigure";
import { readInbox } from "../../../src/engine/actions/followup/gather";
import { planGather } from "../../../src/engine/actions/followup/planGather";
import type { ExplanationSentence } from "../../../src/engine/words/rules/explanation";
import type { PaneState } from "../../../src/taskpane/state/paneState";
import { memoryFile, memoryPort } from "../../followup/returned/memoryForms";
import { exampleGrid } from "../state/paneFixtures";
import { openRound, type OpenRound } from "./openRound";

const wordsOf = (sentences: readonly ExplanationSentence[] = []): string =>
  sentences.map((sentence) => sentence.map(({ text }) => text).join("")).join(" ");

type Known = Extract<PaneState["book"], { readonly kind: "ready" }>;

/** What the pane knows, once it is as wanted. */
async function known({ session }: OpenRound, isWanted: (book: Known) => boolean): Promise<Known> {
  for (let turn = 0; turn < 400; turn++) {
    const { book } = session.store.current();
    if (book.kind === "ready" && isWanted(book)) return book;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error("the review did not come");
}

const isClosed = ({ round }: Known): boolean => round?.cuts.length === 1;
const ofRound = ({ findings = [] }: Known): readonly string[] =>
  findings.flatMap(({ finding: { rule, cell } }) => (/^(?:corte|registro)\./.test(rule) ? [`${rule} ${cell ?? ""}`] : []));

/** The example with one value gathered for 2023 and its cut closed. */
async function closedRound(): Promise<OpenRound & { readonly code: string }> {
  const opened = await openRound([exampleGrid((rows) => void ((rows[6] ?? [])[17] = null))]);
  const { followUp } = opened;
  const planning = await followUp.planning();
  const indicator = planning?.matrix.policy.indicators.find(({ row }) => row === 6);
  if (!planning || !indicator) throw new Error("the example changed");
  const form = { cut: "2023", entity: "SUNAFIL", rows: [[indicator.code, indicator.name, 8.1]] } as const;
  const files = [memoryFile("SUNAFIL 2023.xlsx")];
  const inbox = await readInbox(files, { ...planning, cut: { year: 2023 }, port: memoryPort({ "SUNAFIL 2023.xlsx": form }) });
  if (!inbox.ok) throw new Error("the inbox was not read");
  await followUp.plan((now) => {
    const made = planGather({ ...now, inbox: inbox.inbox, accept: "all" });
    return made.ok ? { plan: made.gathering.plan } : made;
  });
  await apply(opened);
  followUp.chooseCut({ year: 2023 });
  await followUp.previewClose();
  await apply(opened);
  return { ...opened, code: indicator.code };
}

async function apply({ session, followUp }: OpenRound): Promise<void> {
  const { task, remark } = session.store.current();
  if (task.kind !== "planned") throw new Error(`the task is ${task.kind}: ${remark?.text ?? ""}`);
  await followUp.apply(task.planned);
  expect(session.store.current().task.kind).toBe("done");
}

describe("what the workbook keeps of the rounds is told wherever the pane shows its figures", () => {
  test("a figure that changed after its cut was closed: in the review, with its cell, and in the explanation", async () => {
    const opened = await closedRound();
    expect(ofRound(await known(opened, isClosed))).toEqual([]);

    opened.book.host.type("Matriz", "R7", 0.089);
    await opened.session.reader.refresh({ byPeople: true });
    const told = await known(opened, (book) => ofRound(book).length > 0);
    expect(ofRound(told)).toEqual(expect.arrayContaining(["corte.cifra-cambio Matriz!R7", "registro.valor-distinto Matriz!R7"]));
    const { round, model } = told;
    const explanation = explainFigure({ ...model, ...(round && { round }) }, opened.code);
    expect(wordsOf(explanation?.origin)).toMatch(/cambió después del cierre: 8\.1 → 8\.9/);
  });

  test("who reported a value, in which file and when", async () => {
    const opened = await closedRound();
    const { round, model } = await known(opened, isClosed);
    const explanation = explainFigure({ ...model, ...(round && { round }) }, opened.code);
    expect(wordsOf(explanation?.origin)).toMatch(/que reportó SUNAFIL en «SUNAFIL 2023\.xlsx» \(Reporte!C\d+\), recibido el 17\/01\/2024/);
  });

  test("the report of the pane has what the rounds say", async () => {
    const opened = await closedRound();
    const { round, model } = await known(opened, isClosed);
    const made = draftReport({ ...model, ...(round && { round }) });
    const without = draftReport(model);
    expect(made.ok && without.ok && JSON.stringify(made.draft.document) !== JSON.stringify(without.draft.document)).toBe(true);
  });

  test("tables of the rounds that cannot be read are told once, not passed over by a review that would say nothing of them", async () => {
    const opened = await closedRound();
    const { book, session } = opened;
    await known(opened, isClosed);
    book.host.type("Registro PNTP", "A5", "Otra cosa");
    await session.reader.refresh({ byPeople: true });
    await known(opened, ({ round }) => round === undefined);
    expect(session.store.current().remark).toMatchObject({ tone: "warning", text: expect.stringContaining("«Código»") });
    session.closeRemark();
    await session.reader.refresh({ byPeople: true });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(session.store.current().remark).toBeUndefined();
  });

  test("a sheet of the rounds that somebody edits by hand is read again", async () => {
    const opened = await closedRound();
    const { round } = await known(opened, isClosed);
    expect(round?.ledgerState.isWhole).toBe(true);
    opened.book.host.type("Bitácora PNTP", "H7", "Otra entidad");
    opened.book.watcher?.onChange("Bitácora PNTP");
    await opened.clock.pass();
    await known(opened, (book) => ofRound(book).some((told) => told.startsWith("corte.bitacora-rota")));
  });
});
