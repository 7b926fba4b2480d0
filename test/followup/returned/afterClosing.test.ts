import { readFileSync } from "node:fs";
import { planFill } from "../../../src/engine/actions/fillProgress";
import { planClose } from "../../../src/engine/actions/followup/closeCut";
import type { ReturnedFile } from "../../../src/engine/actions/followup/filesPort";
import { planGather, type Gathering } from "../../../src/engine/actions/followup/planGather";
import { entriesOf } from "../../../src/engine/followup/book";
import { registryFaults } from "../../../src/engine/followup/integrity/registryFaults";
import { settle, type InboxAnswer } from "../../../src/engine/followup/settleInbox";
import { inboxSentence } from "../../../src/engine/words/followup/inboxTexts";
import { sha256 } from "../../../src/hosts/sha256";
import { decidedInbox } from "../../../src/taskpane/state/followup/inboxGroups";
import { itemKey } from "../../../src/taskpane/state/followup/inboxGroups";
import { formFile, gather, matrixFile, NOW, openMatrix, type OpenMatrix } from "./gathered";

async function inboxOf(into: OpenMatrix, files: readonly ReturnedFile[]) {
  const read = await gather(into, files);
  if (!read.ok) throw new Error(read.problem.code);
  return read.inbox;
}

async function planned(
  into: OpenMatrix,
  files: readonly ReturnedFile[],
  answers: readonly InboxAnswer[] = [],
  accept: "new" | "all" = "all",
) {
  const { inbox } = settle(await inboxOf(into, files), answers);
  return written(into, inbox, accept);
}

function written(into: OpenMatrix, inbox: Gathering["inbox"], accept: "new" | "all"): Gathering {
  const outcome = planGather({ inbox, accept, grid: into.grid, matrix: into.matrix, choices: {}, book: into.book, at: NOW, sha256 });
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.gathering;
}

async function applied(into: OpenMatrix, plan: Gathering["plan"]): Promise<OpenMatrix> {
  const outcome = await into.host.apply(plan);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return openMatrix(into.host.save());
}

const first = [formFile("educacion_v1.xlsx")];
const second = [formFile("educacion_v2.xlsx")];
const CODE = "IAEI.02.01.01";

/** The matrix with the first form in it, and the cut closed. */
async function closed(): Promise<OpenMatrix> {
  const pei = await openMatrix(readFileSync(matrixFile("pei")));
  const into = await applied(pei, (await planned(pei, first)).plan);
  const filled = planFill({ ...into, year: 2024, parts: { progress: false, bands: false, summary: false } });
  if (!filled.ok) throw new Error(filled.problem.message);
  const accepts = { missing: true, pending: true };
  const made = planClose({ ...into, cut: { year: 2024 }, at: NOW, sha256, fill: filled.fill, accepts });
  if (!made.ok) throw new Error(made.message);
  return applied(into, made.plan);
}

test("What would change a closed cut is asked, whatever is accepted, with the day and both values", async () => {
  const into = await closed();
  for (const accept of ["new", "all"] as const) {
    const gathering = await planned(into, second, [], accept);
    expect(gathering.written).toEqual([]);
    const item = gathering.inbox.items.find(({ code }) => code === CODE);
    expect(item?.verdict).toBe("asks");
    expect(item && inboxSentence(item)).toContain("El corte 2024 se cerró el 20/01/2025 con 1,402: ¿lo cambias por 1,420?");
  }
});

test("A value where the closed cut has none is asked about too", async () => {
  const gathering = await planned(await closed(), [formFile("como_debe_salud.xlsx")]);
  expect(gathering.written).toEqual([]);
  expect(gathering.inbox.items.map(({ verdict }) => verdict)).not.toContain("new");
});

test("Its own answer is enough, and the ledger says that it came after the closing", async () => {
  const into = await closed();
  const gathering = await planned(into, second, [{ code: CODE, token: "1420" }], "new");
  expect(gathering.written).toMatchObject([{ code: CODE, before: 1402, after: 1420 }]);
  const after = await applied(into, gathering.plan);
  expect(entriesOf(after.book).at(-1)).toMatchObject({ action: "valor después del cierre", code: CODE, before: "1402", after: "1420" });
  expect([after.book.ledgerState.isWhole, registryFaults(after.book)]).toEqual([true, []]);
  expect((await planned(after, second)).inbox.items.find(({ code }) => code === CODE)?.verdict).toBe("same");
});

test("Turned down, it is not asked again, and a later answer takes it as a change after the closing", async () => {
  const into = await closed();
  const after = await applied(into, (await planned(into, second, [{ code: CODE, token: "no" }])).plan);
  expect((await planned(after, second)).inbox.items.find(({ code }) => code === CODE)?.why).toBe("decided");
  const taken = await applied(after, (await planned(after, second, [{ code: CODE, token: "1420" }], "new")).plan);
  expect(entriesOf(taken.book).at(-1)?.action).toBe("valor después del cierre");
});

test("In the pane too: what is accepted by the handful leaves it out, and its answer takes it", async () => {
  const into = await closed();
  const inbox = await inboxOf(into, second);
  const all = { answers: new Map(), accepted: new Set(inbox.items.map(itemKey)) };
  expect(written(into, decidedInbox(inbox, all), "new").written).toEqual([]);
  const answered = { answers: new Map([[CODE, "1420"]]), accepted: new Set<string>() };
  expect(written(into, decidedInbox(inbox, answered), "new").written).toMatchObject([{ code: CODE, after: 1420 }]);
});

test("The same form again changes nothing and asks nothing", async () => {
  const again = await planned(await closed(), first);
  expect([again.hasNews, again.inbox.items.map(({ verdict }) => verdict).filter((verdict) => verdict === "asks")]).toEqual([false, []]);
});
