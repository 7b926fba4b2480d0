/** @jest-environment-options {"globalsCleanup": "off"} */
import { zipSync } from "fflate";
import { explainFigure } from "../../../src/engine/actions/explainFigure";
import { IDENTITY_SHEET, readIdentity } from "../../../src/engine/followup/formIdentity";
import type { FormRow } from "../../../src/engine/followup/form";
import type { InboxItem } from "../../../src/engine/followup/inbox";
import { createExcelHost } from "../../../src/hosts/excel/excelHost";
import { openNewBook } from "../../../src/hosts/excel/openNewBook";
import { openXlsx } from "../../../src/hosts/xlsx/openXlsx";
import type { ExcelHost as StandIn } from "../../../src/sandbox/excel/host";
import { PLATFORM_NAMES, PLATFORMS } from "../../../src/sandbox/excel/platform";
import type { FollowUp } from "../../../src/taskpane/state/followup/followUp";
import { questionKey } from "../../../src/taskpane/state/followup/inboxGroups";
import { PaneSession } from "../../../src/taskpane/state/paneSession";
import type { PaneState } from "../../../src/taskpane/state/paneState";
import { filledForm, type Answers, type FormFile } from "../../browser/taskpane/returnedForms";
import { typedInOffice } from "../../lo/typedInOffice";
import { whenLibreOffice } from "../../requirements";
import { loadOffice, type OfficeInNode } from "../../sandbox/excel/loadOffice";
import { asSeen } from "./asSeen";
import { bookFromFile, openSample } from "./bookFromFile";
import { byHand } from "./panes/twoPanes";

/** The round as the pane does it, from the first form to what is told after closing, over Office.js and what stands in for Excel. */

let office: OfficeInNode;
let excel: StandIn;

beforeAll(async () => {
  office = await loadOffice();
});

afterEach(async () => {
  await excel.idle();
  expect(excel.bugs).toEqual([]);
});

const NOW = "2025-01-17T10:20:00-05:00";

interface Round {
  readonly session: PaneSession;
  readonly followUp: FollowUp;
}

async function openRound(): Promise<Round> {
  const host = createExcelHost();
  const workbook = Object.assign(host, {
    watch: () => Promise.resolve(() => undefined),
    createWorkbook: async (bytes: Uint8Array): Promise<void> => {
      const outcome = await openNewBook(bytes);
      if (!outcome.ok) throw new Error(outcome.problem.message);
    },
  });
  const session = new PaneSession(workbook, { later: () => () => undefined, today: () => NOW.slice(0, 10), now: () => NOW });
  await session.open();
  const round = { session, followUp: await session.followUp() };
  await follow(round);
  return round;
}

function readyBook({ session }: Pick<Round, "session">): Extract<PaneState["book"], { readonly kind: "ready" }> {
  const { book } = session.store.current();
  if (book.kind !== "ready") throw new Error(`the book is ${book.kind}`);
  return book;
}

async function follow(round: Round): Promise<void> {
  await round.followUp.follow(readyBook(round).model);
}

function boardOf({ followUp }: Round) {
  const { round } = followUp.store.current();
  if (round.kind !== "ready") throw new Error(`the round is ${JSON.stringify(round)}`);
  return round;
}

/** «Aplicar» of what is shown. */
async function apply(round: Round): Promise<void> {
  const { task, remark } = round.session.store.current();
  if (task.kind !== "planned") throw new Error(`the task is ${task.kind}: ${remark?.text ?? ""}`);
  await round.followUp.apply(task.planned);
  const after = round.session.store.current();
  expect([after.task.kind, after.remark?.text]).toEqual(["done", undefined]);
  await follow(round);
}

async function undo(round: Round): Promise<void> {
  await round.session.writer.seeUndo();
  expect(round.session.store.current().task.kind).toBe("undoSeen");
  await round.session.writer.undo();
  expect(round.session.store.current().task).toMatchObject({ kind: "undone", isWhole: true });
  await follow(round);
}

/** The forms that «Repartir» opened, by the name of their entity. */
async function sentForms(round: Round): Promise<readonly FormFile[]> {
  excel.newWorkbooks.splice(0);
  await round.followUp.sender.sendOut(false);
  expect(round.followUp.store.current().sent?.kind).toBe("done");
  return Promise.all(
    excel.newWorkbooks.map(async (base64 = "") => {
      const bytes = new Uint8Array(Buffer.from(base64, "base64"));
      const { form } = await identityOf(bytes);
      return { name: `${form.entity.replace(/[^\p{L} ]/gu, "")}.xlsx`, bytes };
    }),
  );
}

async function identityOf(bytes: Uint8Array) {
  const opened = openXlsx(bytes);
  const identity = opened.ok ? readIdentity(await opened.host.readGrid(IDENTITY_SHEET)) : undefined;
  if (typeof identity !== "object") throw new Error("it is no form");
  return identity;
}

/** Of each form the first row disagrees with its own quotient, the second has no value, and the rest have what the matrix had last. */
function answer(row: FormRow, index: number): Answers {
  if (index === 0 && row.asksQuotient) return { value: 40, numerator: 30, denominator: 100, source: "Registro" };
  if (index === 1) return { value: "ND", reason: "La encuesta es bienal" };
  const last = row.last
    .map(({ value }) => value)
    .filter((value) => typeof value === "number")
    .at(-1);
  return { value: last ?? 10, source: "Registro", comment: `Fila ${index + 1}` };
}

const handed = ({ name, bytes }: FormFile): File => new File([Buffer.from(bytes)], name);

/** The way to a matrix with the columns of 2024 and forms that came back. */
async function roundOf2024(): Promise<Round & { readonly back: readonly FormFile[] }> {
  const round = await openRound();
  round.followUp.chooseCut({ year: 2024 });
  await round.followUp.previewColumns();
  await apply(round);
  const forms = await sentForms(round);
  expect(forms.length).toBe(boardOf(round).entities.entities.length);
  const back = await Promise.all(forms.map((form) => filledForm(form, answer)));
  return { ...round, back };
}

const questionsOf = ({ followUp }: Round): readonly InboxItem[] =>
  followUp.store.current().gathered?.inbox.items.filter(({ verdict }) => verdict === "asks") ?? [];

describe.each(PLATFORM_NAMES)("The round with the entities in Excel (%s)", (platform) => {
  beforeEach(async () => {
    office.on(PLATFORMS[platform]);
    excel = office.open(await bookFromFile(openSample()));
  });

  test("the columns of a cut are made empty, and taken back whole", async () => {
    const round = await openRound();
    const before = asSeen(excel.book);
    round.followUp.chooseCut({ year: 2024 });
    expect(boardOf(round).lacks).toEqual(["«Logro esperado 2024»", "«Valor obtenido 2024»"]);
    await round.followUp.previewColumns();
    expect(asSeen(excel.book)).toEqual(before);
    await apply(round);
    expect(boardOf(round).lacks).toEqual([]);
    await undo(round);
    expect(asSeen(excel.book)).toEqual(before);
    expect(boardOf(round).lacks).toHaveLength(2);
  });

  test("forms go out, come back in a .zip, questions are answered, what was shown is written, taken back, written again, signed, and a later change is told", async () => {
    const round = await roundOf2024();
    const { session, followUp } = round;
    const before = asSeen(excel.book);
    const packed = zipSync(Object.fromEntries(round.back.map(({ name, bytes }) => [name, bytes])));
    await followUp.gatherer.take([handed({ name: "correo.zip", bytes: packed })]);
    const questions = questionsOf(round);
    expect(questions.length).toBeGreaterThan(2);
    for (const question of questions) followUp.gatherer.answer(questionKey(question), question.choices?.[0]?.token);
    followUp.gatherer.acceptAllNew();
    await followUp.gatherer.preview();
    const { task } = session.store.current();
    const cells = task.kind === "planned" ? task.planned.cells : [];
    expect(cells.length).toBeGreaterThan(20);
    expect(asSeen(excel.book)).toEqual(before);

    await apply(round);
    const after = asSeen(excel.book);
    expect(after.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Matriz", "Registro PNTP", "Bitácora PNTP", "Seguimiento PNTP"]),
    );
    expect(boardOf(round).board).toMatchObject({ cut: { year: 2024 }, delivered: round.back.length });
    expect(boardOf(round).ledger.isWhole).toBe(true);
    await undo(round);
    expect(asSeen(excel.book)).toEqual(before);
    expect(boardOf(round).board.delivered).toBe(0);

    // The same inbox stands, and is held against the matrix again.
    await followUp.gatherer.readAgain();
    for (const question of questionsOf(round)) followUp.gatherer.answer(questionKey(question), question.choices?.[0]?.token);
    followUp.gatherer.acceptAllNew();
    await followUp.gatherer.preview();
    await apply(round);
    expect(asSeen(excel.book)).toEqual(after);

    await followUp.previewClose();
    await apply(round);
    expect(boardOf(round).cuts).toMatchObject([{ cut: "2024", isWhole: true, changes: [] }]);
    const changed = cells.find(({ after: value, percent }) => typeof value === "number" && !percent);
    if (!changed) throw new Error("no count was written");
    const [sheet = "", cell = ""] = changed.cell.split("!");
    await byHand((workbook) => (workbook.worksheets.getItem(sheet).getRange(cell).values = [[Number(changed.after) + 7]]));
    await session.reader.refresh({ byPeople: true });
    await follow(round);
    const told = await reviewOf(round, "corte.cifra-cambio");
    expect(told).toContain(`corte.cifra-cambio ${changed.cell}`);
    expect(told).toContain(`registro.valor-distinto ${changed.cell}`);
    expect(boardOf(round).cuts[0]?.changes).not.toEqual([]);
    const { model, round: kept } = readyBook(round);
    const { origin = [] } = explainFigure({ ...model, results: model.results, ...(kept && { round: kept }) }, changed.code) ?? {};
    const words = origin.map((sentence) => sentence.map(({ text }) => text).join("")).join(" ");
    expect(words).toMatch(/2024: .* que reportó .* Fuente: Registro\. Corte 2024: cambió después del cierre/);
  });

  test("the same files again, once written, leave nothing to write", async () => {
    const round = await roundOf2024();
    const files = round.back.slice(0, 2).map(handed);
    await round.followUp.gatherer.take(files);
    for (const question of questionsOf(round)) round.followUp.gatherer.answer(questionKey(question), question.choices?.[0]?.token);
    round.followUp.gatherer.acceptAllNew();
    await round.followUp.gatherer.preview();
    await apply(round);
    await round.followUp.gatherer.readAgain();
    const items = round.followUp.store.current().gathered?.inbox.items ?? [];
    expect(items.filter(({ verdict }) => verdict === "new" || verdict === "changes" || verdict === "asks")).toEqual([]);
  });
});

/** Findings of the round, once the wanted one is among them: until the new review comes the one of before stands. */
async function reviewOf(round: Round, wanted: string): Promise<readonly string[]> {
  for (let turn = 0; turn < 400; turn++) {
    const { findings = [] } = readyBook(round);
    const told = findings.flatMap(({ finding: { rule, cell } }) => (/^(?:corte|registro)\./.test(rule) ? [`${rule} ${cell ?? ""}`] : []));
    if (told.some((each) => each.startsWith(wanted))) return told;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error("the review tells nothing of the round");
}

whenLibreOffice(
  "A form that Excel opened, filled and saved in LibreOffice, enters the matrix in Excel",
  async () => {
    office.on(PLATFORMS.windows);
    excel = office.open(await bookFromFile(openSample()));
    const round = await openRound();
    round.followUp.chooseCut({ year: 2024 });
    const [form] = await sentForms(round);
    if (!form) throw new Error("no form went out");
    const { places } = await identityOf(form.bytes);
    const [{ value = "", source = "" } = {}] = places.rows;
    const typed = (cell: string, text: string) => ({ sheet: places.report, cell: cell.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2"), text });
    const bytes = await typedInOffice(form.bytes, [typed(value, "63%"), typed(source, "Padrón nominal")]);
    await round.followUp.gatherer.take([handed({ name: form.name, bytes })]);
    const [question] = questionsOf(round);
    if (!question) throw new Error("a count of 63 % is no question");
    expect(question.choices?.map(({ token, record }) => [token, record.source])).toEqual([["63", "Padrón nominal"]]);
    round.followUp.gatherer.answer(questionKey(question), "63");
    await round.followUp.gatherer.preview();
    const { task } = round.session.store.current();
    const [written] = task.kind === "planned" ? task.planned.cells : [];
    expect(written).toMatchObject({ code: question.code, before: null, after: 63 });
    await apply(round);
    const [sheet = "", cell = ""] = written?.cell.split("!") ?? [];
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(cell).load("values");
      await context.sync();
      expect(range.values).toEqual([[63]]);
    });
  },
  180_000,
);
