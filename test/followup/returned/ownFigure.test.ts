import { readFileSync } from "node:fs";
import { planGather } from "../../../src/engine/actions/followup/planGather";
import { entriesOf } from "../../../src/engine/followup/book";
import { settle } from "../../../src/engine/followup/settleInbox";
import { inboxSentence } from "../../../src/engine/words/followup/inboxTexts";
import { sha256 } from "../../../src/hosts/sha256";
import { formFile, gather, matrixFile, NOW, openMatrix } from "./gathered";

async function answered(form: string, code: string, token: string) {
  const into = await openMatrix(readFileSync(matrixFile("pei")));
  const read = await gather(into, [formFile(form)]);
  if (!read.ok) throw new Error(read.problem.code);
  const { inbox, unanswered } = settle(read.inbox, [{ code, token }]);
  const item = inbox.items.find((each) => each.code === code);
  return { into, inbox, item, unanswered };
}

test("What is impossible for the indicator cannot be answered: over 100 or below 0 of a part, decimals of a count", async () => {
  for (const token of ["118.5", "-20"]) {
    const { unanswered } = await answered("porcentaje_sobre_cien.xlsx", "IOEI.01.01", token);
    expect(unanswered).toMatchObject([{ tokens: ["no"], possible: { least: 0, most: 100 } }]);
  }
  for (const token of ["1402.5", "-1402"]) {
    const { unanswered } = await answered("conteo_negativo.xlsx", "IAEI.02.01.01", token);
    expect(unanswered).toMatchObject([{ tokens: ["1402", "no"], possible: { least: 0, isWhole: true } }]);
  }
});

test("Another figure that the indicator can have is taken as whoever gathers typed it, and the ledger says what was asked", async () => {
  const { into, inbox, item } = await answered("porcentaje_sobre_cien.xlsx", "IOEI.01.01", "81,5 %");
  expect([item?.verdict, item?.record?.value]).toEqual(["new", 81.5]);
  expect(item && inboxSentence(item)).toContain("Se respondió 81.5, que no era ninguna de las opciones: lo decide quien reúne.");
  const choice = { inbox, accept: "new" as const, grid: into.grid, matrix: into.matrix, choices: {}, book: into.book, at: NOW, sha256 };
  const planned = planGather(choice);
  if (!planned.ok) throw new Error(planned.message);
  const outcome = await into.host.apply(planned.gathering.plan, { expected: [into.grid] });
  if (!outcome.ok) throw new Error(outcome.problem.message);
  const after = await openMatrix(into.host.save());
  expect(entriesOf(after.book).filter(({ code, action }) => code === "IOEI.01.01" && action === "respuesta")).toMatchObject([
    { before: "118.5 %", after: "81.5" },
  ]);
  // The same form again asks nothing anew.
  const again = await gather(after, [formFile("porcentaje_sobre_cien.xlsx")]);
  expect(again.ok && again.inbox.items.find(({ code }) => code === "IOEI.01.01")?.verdict).toBe("same");
});

test("What is shown can be typed: with its thousands, in the other convention, with fewer decimals; what reads in two ways is not taken", async () => {
  const value = async (form: string, code: string, token: string) => (await answered(form, code, token)).item?.record?.value;
  expect(await value("conteo_negativo.xlsx", "IAEI.02.01.01", "1,402")).toBe(1402);
  expect(await value("conteo_negativo.xlsx", "IAEI.02.01.01", "1.402")).toBe(1402);
  expect(await value("cocientes_imposibles.xlsx", "IOEI.01.01", "63,4")).toBe(63.4);
  // 1,310 soles in thousands, or 1.31 of them.
  expect(await value("en_miles_de_soles.xlsx", "IAEI.03.01.02", "1,310.45")).toBe(1310.45);
  expect((await answered("en_miles_de_soles.xlsx", "IAEI.03.01.02", "1,320")).unanswered).toHaveLength(1);
});
