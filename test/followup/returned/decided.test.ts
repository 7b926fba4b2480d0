import { readFileSync } from "node:fs";
import { planGather, type Gathering } from "../../../src/engine/actions/followup/planGather";
import type { ReturnedFile } from "../../../src/engine/actions/followup/filesPort";
import { boardOf, ownersOf } from "../../../src/engine/followup/board";
import { entriesOf } from "../../../src/engine/followup/book";
import type { Acceptance } from "../../../src/engine/followup/newsOfInbox";
import { settle, type InboxAnswer } from "../../../src/engine/followup/settleInbox";
import { inboxSentence } from "../../../src/engine/words/followup/inboxTexts";
import { sha256 } from "../../../src/hosts/sha256";
import { fileIn, formFile, gather, matrixFile, NOW, openMatrix, SLIPS, type OpenMatrix } from "./gathered";

const open = (): Promise<OpenMatrix> => openMatrix(readFileSync(matrixFile("pei")));

async function round(into: OpenMatrix, files: readonly ReturnedFile[], answers: readonly InboxAnswer[] = [], accept: Acceptance = "new") {
  const read = await gather(into, files);
  if (!read.ok) throw new Error(read.problem.code);
  const { inbox, unanswered } = settle(read.inbox, answers);
  expect(unanswered).toEqual([]);
  const planned = planGather({ inbox, accept, grid: into.grid, matrix: into.matrix, choices: {}, book: into.book, at: NOW, sha256 });
  if (!planned.ok) throw new Error(planned.message);
  return { ...planned.gathering, read: read.inbox };
}

async function applied(into: OpenMatrix, { plan, hasNews }: Gathering): Promise<OpenMatrix> {
  if (!hasNews) return into;
  const outcome = await into.host.apply(plan, { expected: [into.grid] });
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return openMatrix(into.host.save());
}

const of = ({ inbox }: Gathering, code: string) => inbox.items.filter((item) => item.code === code);
const TWO_READINGS = formFile("proporciones_sin_formato.xlsx");
const NO = [{ code: "IAEI.01.01.02", token: "no" }];

test("What was turned down stays out when the same form comes again, and says since when; nothing more is written", async () => {
  const pei = await applied(await open(), await round(await open(), [TWO_READINGS], NO));
  const again = await round(pei, [TWO_READINGS]);
  const [item] = of(again, "IAEI.01.01.02");
  expect([item?.verdict, item?.why]).toEqual(["refused", "decided"]);
  expect(item && inboxSentence(item)).toBe(
    "No se toma 51.3 o 0.513: lo decidió quien reunió el 20/01/2025 (Bitácora, apunte 3). Cambia con otra respuesta, o si llega otro valor.",
  );
  expect(of(again, "IOEI.01.01")[0]?.verdict).toBe("asks");
  expect(again.hasNews).toBe(false);
  expect(entriesOf(pei.book).filter(({ action }) => action === "respuesta")).toMatchObject([
    { code: "IAEI.01.01.02", cut: "2024", before: "51.3 | 0.513", after: "no", entity: "Gerencia de Salud" },
  ]);
  expect(pei.book.ledgerState.isWhole).toBe(true);
});

test("The board says that its answer came and was not taken, and that the entity delivered", async () => {
  const pei = await applied(await open(), await round(await open(), [TWO_READINGS], NO));
  const board = boardOf(pei.matrix.policy, ownersOf(pei.matrix.policy), pei.book, { year: 2024 });
  const row = board.rows.find(({ indicator }) => indicator.code === "IAEI.01.01.02");
  expect([row?.state, row?.note]).toEqual(["refused", "Llegó 51.3 o 0.513 y se decidió no tomarlo el 20/01/2025"]);
  const health = board.entities.find(({ name }) => name === "Gerencia de Salud");
  expect([health?.files, health?.counts.refused]).toEqual([["proporciones_sin_formato.xlsx"], 1]);
});

test("An entity all of whose answers were turned down has delivered", async () => {
  const repeated = fileIn(SLIPS, "repite_tres_de_tres.xlsx");
  const answers = ["IOEI.03.01", "IAEI.03.01.01", "IAEI.03.01.02"].map((code) => ({ code, token: "no" }));
  const pei = await applied(await open(), await round(await open(), [repeated], answers));
  const board = boardOf(pei.matrix.policy, ownersOf(pei.matrix.policy), pei.book, { year: 2024 });
  const planning = board.entities.find(({ name }) => name === "Oficina de Planeamiento");
  expect([planning?.deliveredAt, planning?.counts.refused, board.delivered]).toEqual([NOW, 3, 1]);
  expect((await round(pei, [repeated])).inbox.items.map(({ why }) => why)).toEqual(["decided", "decided", "decided"]);
});

test("The same question in another file of the entity is answered already; another value is asked anew", async () => {
  const pei = await applied(await open(), await round(await open(), [TWO_READINGS], NO));
  const copy = { name: "segundo envío.xlsx", bytes: new Uint8Array([...readBytes(TWO_READINGS), 0]) };
  expect(of(await round(pei, [copy]), "IAEI.01.01.02")[0]?.why).toBe("decided");
  expect(of(await round(pei, [fileIn(SLIPS, "coma_corrida_en_porcentajes.xlsx")]), "IAEI.01.01.02")[0]?.verdict).toBe("new");
});

test("A new answer takes what was turned down, and the file says the same from then on", async () => {
  const pei = await applied(await open(), await round(await open(), [TWO_READINGS], NO));
  const taken = await round(pei, [TWO_READINGS], [{ code: "IAEI.01.01.02", token: "51.3" }]);
  expect(taken.written.map(({ code, after }) => [code, after])).toEqual([["IAEI.01.01.02", 51.3]]);
  const after = await applied(pei, taken);
  expect(of(await round(after, [TWO_READINGS]), "IAEI.01.01.02")[0]?.verdict).toBe("same");
});

test("An answer whose value waits to replace another is not asked again", async () => {
  const first = await applied(await open(), await round(await open(), [formFile("como_debe_salud.xlsx")]));
  const other = fileIn(SLIPS, "un_cero_de_mas.xlsx");
  const answers = [{ code: "IAEI.01.01.01", token: "160" }];
  const pei = await applied(first, await round(first, [other], answers));
  const again = await round(pei, [other]);
  expect(of(again, "IAEI.01.01.01")[0]).toMatchObject({ verdict: "changes", why: "answered", before: 16, record: { value: 160 } });
  expect(again.hasNews).toBe(false);
  const all = await round(pei, [other], [], "all");
  expect(all.written.map(({ code, after }) => [code, after])).toEqual([["IAEI.01.01.01", 160]]);
});

test("Of two files that disagree, both turned down stay out", async () => {
  const both = [formFile("educacion_v1.xlsx"), formFile("educacion_v2.xlsx")];
  const pei = await applied(await open(), await round(await open(), both, [{ code: "IAEI.02.01.01", token: "no" }]));
  const again = await round(pei, both);
  expect(of(again, "IAEI.02.01.01").map(({ why }) => why)).toEqual(["decided", "decided"]);
  expect(again.hasNews).toBe(false);
});

function readBytes(file: ReturnedFile): Uint8Array {
  if (!("bytes" in file)) throw new Error("no bytes");
  return file.bytes;
}
