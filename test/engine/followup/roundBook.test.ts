import { readRoundBook, roundSteps } from "../../../src/engine/actions/followup/roundBook";
import { entriesOf, recordsOf, type RoundBook, type RoundNews } from "../../../src/engine/followup/book";
import type { WorkbookHost } from "../../../src/engine/host";
import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { sha256 } from "../../../src/hosts/sha256";
import { smallMatrix } from "../../golden/smallMatrix";
import { MemoryHost } from "../../memoryHost";
import { emptyRound, roundChange, roundParagraph, roundRecord } from "./roundNews";

const grid = smallMatrix();
const [matrix] = readWorkbook([grid]).matrices;
if (!matrix) throw new Error("no matrix");
const known = matrix;
const cut = { year: 2023 };

async function bookOf(host: WorkbookHost): Promise<RoundBook> {
  const read = await readRoundBook(host, sha256);
  if (!read.ok) throw new Error(read.message);
  return read.book;
}

async function gather(host: WorkbookHost, news: RoundNews, at = "2024-02-01T09:00:00-05:00"): Promise<RoundBook> {
  const { steps, book } = roundSteps({ matrix: known, grid, book: await bookOf(host), news, cut, at, sha256 });
  const applied = await host.apply({ title: "Reunir", steps, sources: [] });
  if (!applied.ok) throw new Error(applied.problem.message);
  return book;
}

const news: RoundNews = {
  records: [
    roundRecord({ value: 0, numerator: 0, denominator: 120, source: "SIDPOL" }),
    roundRecord({ code: "ISS.01.01.01.01", value: "ND", reason: "En proceso", comment: "Sale en marzo" }),
  ],
  paragraphs: [roundParagraph()],
  changes: [roundChange({ after: "0" }), roundChange({ code: "ISS.01.01.01.01", after: "ND" })],
  pending: [{ kind: "asks", file: "MININTER.xlsx", code: "IOP.01.01", entity: "MININTER", cut: "2023", sentence: "¿0.3 o 30?" }],
  files: ["MIMP 2023.xlsx", "MININTER.xlsx"],
};

test("what a round leaves in the sheets is read back as it was: records, paragraphs, chain and what waits", async () => {
  const host = MemoryHost.of([grid]);
  const made = await gather(host, news);
  const read = await bookOf(host);
  expect(recordsOf(read)).toEqual(recordsOf(made));
  expect(read.paragraphs.map(({ item }) => item)).toEqual([roundParagraph()]);
  expect(entriesOf(read)).toEqual(entriesOf(made));
  expect(read.ledgerState).toEqual({ isWhole: true, count: 2, isSorted: true });
  expect(read.pending).toEqual(news.pending);
});

test("a newer record takes the row of the older one, which stays in the ledger; the ledger only grows", async () => {
  const host = MemoryHost.of([grid]);
  const first = await gather(host, news);
  const second = await gather(host, {
    records: [roundRecord({ entity: "Mimp", value: 47 })],
    changes: [roundChange({ before: "0", after: "47" })],
  });
  expect(recordsOf(second).map(({ code, value }) => [code, value])).toEqual([
    ["IOP.02.02", 47],
    ["ISS.01.01.01.01", "ND"],
  ]);
  expect(entriesOf(second).slice(0, 2)).toEqual(entriesOf(first));
  expect((await bookOf(host)).ledgerState).toMatchObject({ isWhole: true, count: 3 });
});

test("a question is over when its value comes in, or when its file is read again", async () => {
  const host = MemoryHost.of([grid]);
  await gather(host, news);
  expect((await gather(host, { files: ["OTRO.xlsx"] })).pending).toHaveLength(1);
  expect((await gather(host, { records: [roundRecord({ code: "IOP.01.01", entity: "mininter", value: 30 })] })).pending).toEqual([]);
  await gather(host, news);
  expect((await gather(host, { files: ["MININTER.xlsx"] })).pending).toEqual([]);
});

test("an entity whose answers all wait did send its form, and is not told that it owes it", async () => {
  const owner = known.policy.indicators.find(({ responsible }) => responsible !== undefined);
  const entity = owner?.responsible ?? "";
  const waits: RoundNews = {
    pending: [{ kind: "asks", file: "Formato.xlsx", code: owner?.code ?? "", entity, cut: "2023", sentence: "¿0.3 o 30?" }],
  };
  const { board } = roundSteps({ matrix: known, grid, book: emptyRound, news: waits, cut, at: "2024-02-01T09:00:00-05:00", sha256 });
  const sent = board.entities.filter(({ files }) => files.length > 0);
  expect(sent.map(({ name, files, deliveredAt }) => [name, files, deliveredAt])).toEqual([[entity, ["Formato.xlsx"], undefined]]);
  expect(board.delivered).toBe(1);
});

test("a board that is made again says the same, whatever rows stand in it, and moves nothing of hers", async () => {
  const host = MemoryHost.of([grid]);
  await gather(host, news);
  const { steps } = roundSteps({ matrix: known, grid, book: await bookOf(host), cut, at: "2024-02-01T09:00:00-05:00", sha256 });
  const applied = await host.apply({ title: "Seguimiento", steps, sources: [] });
  expect(applied).toMatchObject({ ok: true });
  expect(applied.ok && applied.report.sheets.filter(({ moved, doubtful }) => (moved ?? doubtful ?? []).length > 0)).toEqual([]);
  expect((await bookOf(host)).pending).toEqual(news.pending);
  const solved = await gather(host, { records: [roundRecord({ code: "IOP.01.01", entity: "MININTER", value: 30 })] });
  expect(solved.pending).toEqual([]);
});
