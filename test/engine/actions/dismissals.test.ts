import { dismissalsOf, readDismissals } from "../../../src/engine/actions/settings/readDismissals";
import { reviewMatrix, type Review } from "../../../src/engine/actions/reviewMatrix";
import { withDismissals, type Dismissal } from "../../../src/engine/audit/dismissals";
import type { Finding } from "../../../src/engine/domain/finding";
import type { PutSheet } from "../../../src/engine/plan";
import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { buildFindingsSheet } from "../../../src/engine/sheets/findings/findingsSheet";
import { FINDINGS_COLUMNS } from "../../../src/engine/sheets/findings/findingsColumns";
import { MemoryHost } from "../../memoryHost";
import { gridOf, type TestCell } from "../gridOf";
import { smallMatrix } from "../../golden/smallMatrix";

const HALLAZGOS = "Hallazgos PNTP";
const column = (name: (typeof FINDINGS_COLUMNS)[number]): number => FINDINGS_COLUMNS.indexOf(name);

async function reviewOf(host: MemoryHost): Promise<Review> {
  const grid = await host.readGrid("Matriz 2023");
  const matrix = readWorkbook([grid]).matrices[0];
  const outcome = matrix && reviewMatrix({ grid, matrix, dismissals: await readDismissals(host) });
  if (!outcome?.ok) throw new Error("not reviewed");
  return outcome.review;
}

async function putFindings(host: MemoryHost): Promise<PutSheet> {
  const step = buildFindingsSheet(await reviewOf(host));
  const applied = await host.apply({ title: "Revisar", steps: [step], sources: [] });
  if (!applied.ok) throw new Error(applied.problem.message);
  return step;
}

/** Rows of the table as they stand in the workbook. */
async function tableRows(host: MemoryHost): Promise<TestCell[][]> {
  const { area, value } = await host.readGrid(HALLAZGOS);
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, each) => value(area.row + row, area.column + each)),
  );
}

const statusOf = (review: Review, rule: string): { dismissed: string | undefined; reopened: string | undefined } => {
  const found = review.findings.find(({ finding }) => finding.rule === rule);
  return { dismissed: found?.dismissed, reopened: found?.reopened };
};

/** «Sí» and a reason in the row of a rule. */
async function setAside(host: MemoryHost, rule: string, reason: string): Promise<void> {
  const rows = await tableRows(host);
  const at = rows.findIndex((row) => row[column("rule")] === rule);
  const letter = (name: (typeof FINDINGS_COLUMNS)[number]): string => String.fromCharCode(65 + column(name));
  host.type(HALLAZGOS, `${letter("dismissed")}${at + 1}`, "Sí");
  host.type(HALLAZGOS, `${letter("reason")}${at + 1}`, reason);
}

const OTHER = "estructura.entidad-varias-formas";

describe("«No aplica» written in the sheet «Hallazgos PNTP»", () => {
  let host: MemoryHost;
  beforeEach(async () => {
    host = MemoryHost.of([smallMatrix()]);
    await putFindings(host);
  });

  test("sets the finding aside with its reason, keeps it in the next reviews and moves it to the end", async () => {
    await setAside(host, OTHER, "Así figura en la norma");
    expect(statusOf(await reviewOf(host), OTHER)).toEqual({ dismissed: "Así figura en la norma", reopened: undefined });
    await putFindings(host);
    expect((await tableRows(host)).at(-1)?.[column("reason")]).toBe("Así figura en la norma");
    expect(statusOf(await reviewOf(host), OTHER)).toEqual({ dismissed: "Así figura en la norma", reopened: undefined });
  });

  test("writing the sheet again leaves the workbook as it was", async () => {
    await setAside(host, OTHER, "Así figura en la norma");
    await putFindings(host);
    const before = host.dump();
    await putFindings(host);
    expect(host.dump()).toBe(before);
  });

  test("comes back, and says so, when what the finding rests on changes", async () => {
    await setAside(host, OTHER, "Así figura en la norma");
    host.type("Matriz 2023", "C12", "MINISTERIO PUBLICO");
    expect(statusOf(await reviewOf(host), OTHER)).toEqual({ dismissed: undefined, reopened: "Así figura en la norma" });
    const sheet = await putFindings(host);
    const sentence = sheet.content.cells.map(({ value }) => String(value)).find((text) => text.startsWith("Se había apartado"));
    expect(sentence).toContain("Se había apartado («Así figura en la norma»), pero la cifra cambió");
  });

  test("holds when a cell it does not rest on changes", async () => {
    await setAside(host, OTHER, "Así figura en la norma");
    host.type("Matriz 2023", "B6", "Distritos con plan vigente");
    expect(statusOf(await reviewOf(host), OTHER).dismissed).toBe("Así figura en la norma");
  });

  test("what she was told is back keeps its reason in the sheet, also when it is written once more", async () => {
    await setAside(host, OTHER, "Así figura en la norma");
    host.type("Matriz 2023", "C12", "MINISTERIO PUBLICO");
    for (let run = 1; run <= 3; run++) {
      await putFindings(host);
      const [row = []] = (await tableRows(host)).filter((each) => each[column("rule")] === OTHER);
      expect([row[column("dismissed")] ?? "", row[column("reason")]]).toEqual(["", "Así figura en la norma"]);
    }
  });

  test("her words stay when what they are about is put right, and hold if it comes back", async () => {
    await setAside(host, OTHER, "Así figura en la norma");
    const wrong = (await host.readGrid("Matriz 2023")).value(11, 2);
    host.type("Matriz 2023", "C12", "Ministerio Público");
    await putFindings(host);
    const [row = []] = (await tableRows(host)).filter((each) => each[column("rule")] === OTHER);
    expect([row[0], row[column("dismissed")], row[column("reason")]]).toEqual(["Ya no está", "Sí", "Así figura en la norma"]);
    expect(String(row[column("finding")])).toContain("Ministerio Publico");
    const before = host.dump();
    await putFindings(host);
    expect(host.dump()).toBe(before);
    host.type("Matriz 2023", "C12", wrong);
    expect(statusOf(await reviewOf(host), OTHER).dismissed).toBe("Así figura en la norma");
  });

  test("a reason without «No aplica» sets nothing aside, and stays", async () => {
    await setAside(host, OTHER, "Preguntar a la OGPP");
    const at = (await tableRows(host)).findIndex((row) => row[column("rule")] === OTHER);
    host.type(HALLAZGOS, `F${at + 1}`, null);
    expect(statusOf(await reviewOf(host), OTHER)).toEqual({ dismissed: undefined, reopened: undefined });
    const before = host.dump();
    await putFindings(host);
    expect(host.dump()).toBe(before);
    expect(before).toContain("Preguntar a la OGPP");
  });

  test.each(["", "No", "no ", "0"])("«%s» in «No aplica» sets nothing aside", async (text) => {
    await setAside(host, OTHER, "…");
    const rows = await tableRows(host);
    const at = rows.findIndex((row) => row[column("rule")] === OTHER);
    host.type(HALLAZGOS, `F${at + 1}`, text);
    expect(statusOf(await reviewOf(host), OTHER).dismissed).toBeUndefined();
  });
});

test("decisions are read from a table that was sorted, and whose columns were moved, renamed or deleted where they are not needed", () => {
  const grid = gridOf([
    ["Mis notas sobre la revisión"],
    ["MOTIVO", "Regla", "Código", "no aplica", "Celda", "Se vio", "Quién"],
    ["Otro", "valores.atipico", "ISS.02", "", "Matriz!K3", "7", ""],
    ["Es así", "metas.cero", "ISS.01", "x", "Matriz!K2", "2023", "Ana"],
    ["General", "estructura.extracto", "", "sí", "Matriz!A5", "12", "Ana"],
  ]);
  expect(dismissalsOf(grid)).toEqual([
    { rule: "valores.atipico", about: "ISS.02", cell: "Matriz!K3", evidence: "7", reason: "Otro", isNote: true },
    { rule: "metas.cero", about: "ISS.01", cell: "Matriz!K2", evidence: "2023", reason: "Es así" },
    { rule: "estructura.extracto", about: "Matriz!A5", cell: "Matriz!A5", evidence: "12", reason: "General" },
  ]);
});

describe("two findings of one rule in one row", () => {
  const at = (cell: string, impreso: number): Finding => ({
    rule: "resultados.objetivo-no-sale",
    severity: "error",
    code: "OP.01",
    cell,
    data: { impreso, calculado: 50 },
  });
  const decided: Dismissal = {
    rule: "resultados.objetivo-no-sale",
    about: "OP.01",
    cell: "Matriz!T5",
    evidence: "60 · 50",
    reason: "Se corrigió en el acta",
  };

  test("are told apart by their column: the decision on one does not touch the other", () => {
    expect(
      withDismissals([at("Matriz!U5", 70), at("Matriz!T5", 60)], [decided]).map(({ dismissed, reopened }) => [dismissed, reopened]),
    ).toEqual([
      [undefined, undefined],
      ["Se corrigió en el acta", undefined],
    ]);
  });

  test("the one whose figure changed comes back even if its row moved", () => {
    expect(
      withDismissals([at("Matriz!T9", 61), at("Matriz!U9", 70)], [decided]).map(({ dismissed, reopened }) => [dismissed, reopened]),
    ).toEqual([
      [undefined, "Se corrigió en el acta"],
      [undefined, undefined],
    ]);
  });
});

test("the sheet prints one page wide with its header on every page, links each cell and filters the table", async () => {
  const host = MemoryHost.of([smallMatrix()]);
  const review = await reviewOf(host);
  const { content } = buildFindingsSheet(review);
  const withCell = review.findings.filter(({ finding }) => finding.cell !== undefined).length;
  expect(content.hyperlinks).toHaveLength(withCell);
  expect(content.hyperlinks?.every(({ to }) => to.startsWith("'Matriz 2023'!"))).toBe(true);
  expect(content.print).toMatchObject({ orientation: "landscape", titleRows: [4, 4], area: { columns: column("reason") + 1 } });
  expect(content.autoFilter).toEqual({ row: 4, column: 0, rows: review.findings.length + 1, columns: FINDINGS_COLUMNS.length });
  expect(content.frozenRows).toBe(5);
});

test("a review without findings says so in the sheet", () => {
  const grid = smallMatrix();
  const matrix = readWorkbook([grid]).matrices[0];
  if (!matrix) throw new Error("no matrix");
  const { content } = buildFindingsSheet({ matrix, year: 2023, findings: [], onText: [], gone: [] });
  expect(content.cells.map(({ value }) => value)).toContain("Ningún hallazgo: la matriz cuadra con sus reglas.");
  expect(content.autoFilter).toBeUndefined();
});

test("a deleted header takes no decision with it: the columns are read as they are written", async () => {
  const host = MemoryHost.of([smallMatrix()]);
  await putFindings(host);
  await setAside(host, OTHER, "Así figura en la norma");
  const rows = await tableRows(host);
  const header = rows.findIndex((row) => row[column("rule")] === "Regla");
  expect(header).toBeGreaterThan(0);
  const told = dismissalsOf(gridOf(rows, { sheet: HALLAZGOS }));
  expect(told).toMatchObject([{ rule: OTHER, reason: "Así figura en la norma" }]);
  expect(
    dismissalsOf(
      gridOf(
        rows.filter((_, row) => row !== header),
        { sheet: HALLAZGOS },
      ),
    ),
  ).toEqual(told);
  expect(dismissalsOf(gridOf([["Nota", "a", "b", "c", "d", "Sí", "porque", "mis notas", "x"]], { sheet: HALLAZGOS }))).toEqual([]);
});
