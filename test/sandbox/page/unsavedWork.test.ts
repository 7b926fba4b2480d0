import { UnsavedWork, type UnsavedAnswer } from "../../../src/sandbox/page/unsavedWork";

/** Whether work gives way, and what was asked of her and of the file on the way. */
async function replaced(work: UnsavedWork, answer: UnsavedAnswer, isSavedWhole = true) {
  const calls: string[] = [];
  const ask = async () => (calls.push("ask"), answer);
  const save = async () => (calls.push("save"), isSavedWhole);
  return { givesWay: await work.givesWay({ ask, save }), calls };
}

function changed(): UnsavedWork {
  const work = new UnsavedWork();
  work.note();
  return work;
}

test("nothing is asked where nothing would be lost: untouched, saved, another workbook begun", async () => {
  const saved = changed();
  saved.savedAt(saved.revision);
  const begun = changed();
  begun.begin();
  for (const work of [new UnsavedWork(), saved, begun]) expect(await replaced(work, "stay")).toEqual({ givesWay: true, calls: [] });
});

test.each([
  ["stay", true, false, ["ask"]],
  ["discard", true, true, ["ask"]],
  ["save", true, true, ["ask", "save"]],
  ["save", false, false, ["ask", "save"]],
] as const)("«%s», saved whole %s: gives way %s", async (answer, isSavedWhole, givesWay, calls) => {
  expect(await replaced(changed(), answer, isSavedWhole)).toEqual({ givesWay, calls });
});

test("what changes while the file is made is not in it, and what was changed in one workbook is not of the next", () => {
  const work = changed();
  const { revision } = work;
  work.note();
  work.savedAt(revision);
  expect(work.isThere).toBe(true);
  work.begin();
  expect(work.isThere).toBe(false);
  work.note();
  expect(work.isThere).toBe(true);
});
