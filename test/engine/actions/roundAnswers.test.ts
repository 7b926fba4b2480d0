import { planFill } from "../../../src/engine/actions/fillProgress";
import { planBoard } from "../../../src/engine/actions/followup/planBoard";
import { readRoundBook, roundSteps } from "../../../src/engine/actions/followup/roundBook";
import { gridOf, readAgain, readMatrices } from "../../../src/engine/actions/readMatrices";
import { computePolicy } from "../../../src/engine/domain/computePolicy";
import { defaultProfile } from "../../../src/engine/domain/profile";
import { sha256 } from "../../../src/hosts/sha256";
import { smallMatrix } from "../../golden/smallMatrix";
import { MemoryHost } from "../../memoryHost";
import { emptyRound, roundRecord } from "../followup/roundNews";

const at = "2024-03-01T09:00:00-05:00";

async function gathered(): Promise<MemoryHost> {
  const host = MemoryHost.of([smallMatrix()]);
  const read = await readMatrices(host);
  const [matrix] = read.outcome.matrices;
  if (!matrix) throw new Error("no matrix");
  const [first] = matrix.policy.indicators;
  const record = roundRecord({ code: first?.code ?? "", entity: first?.responsible ?? "", value: 30 });
  const request = { matrix, grid: gridOf(read, matrix), book: emptyRound, cut: { year: 2023 }, at, sha256 };
  const { steps } = roundSteps({ ...request, news: { records: [record] } });
  expect(await host.apply({ title: "", steps, sources: [] })).toMatchObject({ ok: true });
  return host;
}

test("a matrix beside a registry carries how complete its round is, the same as its board says, and read again too", async () => {
  const host = await gathered();
  const read = await readMatrices(host);
  const [matrix] = read.outcome.matrices;
  const book = await readRoundBook(host, sha256);
  if (!matrix || !book.ok) throw new Error("not read");
  const { board } = planBoard({ matrix, grid: gridOf(read, matrix), book: book.book, cut: { year: 2023 }, at, sha256 });
  expect(matrix.policy.deliveries).toEqual([{ year: 2023, answered: board.answered, total: board.total }]);
  expect(readAgain(read, {}).matrices[0]?.policy.deliveries).toEqual(matrix.policy.deliveries);
  expect(computePolicy(matrix.policy, 2023, defaultProfile).rating.criteria[2]?.evidence).toMatchObject({
    of: "answers",
    reached: board.answered,
    total: board.total,
  });
});

test("the summary says what the round proposes, as a figure, and what is typed over it stands", async () => {
  const read = await readMatrices(await gathered());
  const [matrix] = read.outcome.matrices;
  if (!matrix) throw new Error("no matrix");
  const made = planFill({ grid: gridOf(read, matrix), matrix, year: 2023 });
  if (!made.ok) throw new Error(made.problem.message);
  const cells = made.fill.plan.steps.flatMap((step) => (step.step === "putSheet" ? step.content.cells : []));
  const [evidence] = cells.filter(({ value }) => typeof value === "string" && value.includes("respuestas entregadas"));
  expect(evidence).toMatchObject({ value: expect.stringMatching(/^\d+ de \d+ respuestas entregadas$/) });
  expect(evidence?.formula).toBeUndefined();
});

test("a matrix without a round carries none, and its proposal is that of before", async () => {
  const [matrix] = (await readMatrices(MemoryHost.of([smallMatrix()]))).outcome.matrices;
  expect(matrix?.policy.deliveries).toBeUndefined();
  expect(matrix && computePolicy(matrix.policy, 2023, defaultProfile).rating.criteria[2]?.evidence.of).toBeUndefined();
});
