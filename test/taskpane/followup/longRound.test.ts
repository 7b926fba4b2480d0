import { planForms } from "../../../src/engine/actions/followup/planForms";
import { bookOfPlan } from "../../../src/hosts/xlsx/bookOfPlan";
import type { Task } from "../../../src/taskpane/state/paneState";
import { exampleGrid } from "../state/paneFixtures";
import { openRound, type OpenRound } from "./openRound";

type Writing = Extract<Task, { readonly kind: "writing" }>;

/** The work that goes on, once it has said how far it is. */
async function working({ session }: OpenRound): Promise<Writing> {
  for (let turn = 0; turn < 2000; turn++) {
    const { task } = session.store.current();
    if (task.kind === "writing" && task.progress !== undefined) return task;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  throw new Error("nothing goes on");
}

async function formsOf({ followUp }: OpenRound): Promise<readonly File[]> {
  const planning = await followUp.planning();
  const made = planning && planForms(planning);
  if (!made?.ok) throw new Error("no forms");
  return Promise.all(made.forms.map(async ({ file, plan }) => new File([Buffer.from(await bookOfPlan(plan))], file)));
}

describe("a round that takes more than a second", () => {
  test.each([
    ["«Reunir»", /^Leyendo .+ \(\d+ de \d+\)$/, "Se dejó de leer: la bandeja quedó como estaba."],
    ["«Repartir»", /^.+ \(\d+ de \d+\)$/, "Cancelado: no se entregó ningún formato."],
  ])("%s says what it does and how far it is; «Cancelar» stops it and leaves all as it was", async (which, doing, said) => {
    const opened = await openRound([exampleGrid()]);
    const { book, session, followUp, clock } = opened;
    const files = which === "«Reunir»" ? await formsOf(opened) : [];
    const before = book.host.dump();
    const work = which === "«Reunir»" ? followUp.gatherer.take(files) : followUp.sender.sendOut(true);
    const first = await working(opened);
    expect(first.progress?.doing).toMatch(doing);
    expect(first.progress?.isSlow).toBe(false);
    await clock.pass();
    expect((await working(opened)).progress).toMatchObject({ isSlow: true, doing: expect.stringMatching(doing) });
    session.cancel();
    await work;
    const { task, remark } = session.store.current();
    const { gathered, sent } = followUp.store.current();
    expect([task.kind, gathered, sent?.message ?? remark?.text]).toEqual(["idle", undefined, said]);
    expect(book.host.dump()).toBe(before);
  });
});
