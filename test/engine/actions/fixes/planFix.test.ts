import { planFix } from "../../../../src/engine/actions/fixes/planFix";
import { onlyCells, type Fix, type FixOutcome, type FixRequest } from "../../../../src/engine/actions/fixes/fix";
import { spellingsOf } from "../../../../src/engine/actions/fixes/proposals";
import { reviewMatrix } from "../../../../src/engine/actions/reviewMatrix";
import { fixableRules } from "../../../../src/engine/audit/fixKinds";
import { fixTexts } from "../../../../src/engine/words/pane/fixTexts";
import type { Finding } from "../../../../src/engine/domain/finding";
import { defaultProfile } from "../../../../src/engine/domain/profile";
import type { Grid } from "../../../../src/engine/grid";
import { readWorkbook } from "../../../../src/engine/reader/readWorkbook";
import { MemoryHost } from "../../../memoryHost";
import type { GridOptions, TestCell } from "../../gridOf";
import { faultyGrid } from "./faultyGrid";

describe("a fix of findings", () => {
  test.each(fixableRules)("%s: what is written takes the finding away, and no other comes", async (rule) => {
    const grid = faultyGrid();
    const before = findingsIn(grid);
    const wrong = before.filter((each) => each.rule === rule);
    expect(wrong.length).toBeGreaterThan(0);
    const after = findingsIn(await applied(grid, planned(grid, rule)));
    expect(after.filter((each) => each.rule === rule)).toEqual([]);
    expect(after.map(nameOf).filter((name) => !before.map(nameOf).includes(name))).toEqual([]);
  });

  test("each cell is shown as it stands and as it will be", () => {
    const grid = faultyGrid();
    const shown = fixableRules.flatMap((rule) =>
      planned(grid, rule).cells.map(({ cell, before, after }) => `${cell}: ${before} → ${after}`),
    );
    expect(shown).toEqual([
      "Matriz!C4: «Ministerio Publico» → «Ministerio Público»",
      "Matriz!C6: «MINISTERIO PÚBLICO» → «Ministerio Público»",
      "Matriz!I3: «16» → 16",
      "Matriz!L4: «75%» → 75 %",
      ...["F9: 0.4 → 40", "G9: 0.5 → 50", "H9: 0.55 → 55", "I9: 0.6 → 60", "J9: 0.45 → 45", "K9: 0.5 → 50", "L9: 0.58 → 58"].map(
        (text) => `Matriz!${text} %`,
      ),
      "Matriz!L5: 7,600 % → 76 %",
      "Matriz!L6: 0.58 → 58",
      "Matriz!K7: 23, con formato de fecha → 23",
      "Matriz!K8: vacía → ND",
    ]);
  });

  test("only a corrected scale changes a figure, and it says which", () => {
    const grid = faultyGrid();
    const effects = fixableRules.flatMap((rule) =>
      planned(grid, rule).cells.flatMap(({ code, effect }) => (effect ? [{ code, ...effect }] : [])),
    );
    expect(effects).toEqual([
      { code: "IOP.01.03", before: 9500, after: 95, bandBefore: "high", bandAfter: "high" },
      { code: "IOP.01.04", before: expect.closeTo(0.967, 3), after: expect.closeTo(96.667, 3), bandBefore: "low", bandAfter: "high" },
    ]);
  });

  test("number formats stay, but for a text and a date, which take that of their neighbours", async () => {
    const grid = faultyGrid();
    const read = await applied(grid, planned(grid, "valores.numero-como-texto"));
    expect([read.numberFormat(2, 8), read.numberFormat(3, 11)]).toEqual(["General", "0.0%"]);
    const scaled = await applied(grid, planned(grid, "valores.porcentaje-sobre-100"));
    expect(scaled.numberFormat(4, 11)).toBe("0.0%");
  });

  test("an entity is written as she says: the most used first, and the rows that had another change", async () => {
    const grid = faultyGrid();
    const request = requestOf(grid, "estructura.entidad-varias-formas");
    expect(spellingsOf(request)).toEqual([
      { text: "Ministerio Público", count: 2 },
      { text: "Ministerio Publico", count: 1 },
      { text: "MINISTERIO PÚBLICO", count: 1 },
    ]);
    const fix = fixOf(planFix({ ...request, spelling: "MINISTERIO PÚBLICO" }));
    expect(fix.cells.map(({ cell }) => cell)).toEqual(["Matriz!C3", "Matriz!C4", "Matriz!C5"]);
    const read = await applied(grid, fix);
    expect(findingsIn(read).filter(({ rule }) => rule === "estructura.entidad-varias-formas")).toEqual([]);
  });

  test("two entities are two groups of spellings: each is written its own way", () => {
    const grid = faultyGrid((rows) => {
      for (const [row, text] of [
        [6, "Superintendencia de Fiscalización"],
        [7, "Superintendencia de Fiscalizacion"],
      ] as const)
        set(rows, row, 2, text);
    });
    expect(
      planned(grid, "estructura.entidad-varias-formas")
        .cells.map(({ cell, after }) => `${cell} ${after}`)
        .sort(),
    ).toEqual(["Matriz!C4 «Ministerio Público»", "Matriz!C6 «Ministerio Público»", "Matriz!C8 «Superintendencia de Fiscalización»"]);
  });

  test("a doubtful percentage is what she says it is", async () => {
    const grid = faultyGrid();
    const fix = fixOf(planFix({ ...requestOf(grid, "lectura.escala-dudosa"), times: 1 }));
    expect(fix.cells[0]).toMatchObject({ cell: "Matriz!F9", after: "0.4 %", write: { value: 0.004, style: { numberFormat: "0.0%" } } });
    expect(findingsIn(await applied(grid, fix)).map(nameOf)).not.toContain("lectura.escala-dudosa Matriz!F9");
  });

  test("cells she leaves out stay", async () => {
    const grid = faultyGrid();
    const fix = onlyCells(planned(grid, "estructura.entidad-varias-formas"), (cell) => cell !== "Matriz!C4");
    const read = await applied(grid, fix);
    expect([read.value(3, 2), read.value(5, 2)]).toEqual(["Ministerio Publico", "Ministerio Público"]);
  });
});

describe("what a fix does not touch", () => {
  test("a formula is named, and the other cells are fixed", () => {
    const grid = faultyGrid((rows) => set(rows, 2, 8, { value: "16", formula: '=TEXT(16,"0")' }));
    const fix = planned(grid, "valores.numero-como-texto");
    expect(fix.cells.map(({ cell }) => cell)).toEqual(["Matriz!L4"]);
    expect(fixTexts.left(fix.left)).toEqual(["I3 es una fórmula y no se toca: corrígela en su origen."]);
  });

  test("a figure inside a merge is named", () => {
    const grid = faultyGrid(undefined, { merges: ["L4:M4"] });
    const fix = planned(grid, "valores.numero-como-texto");
    expect(fix.left).toEqual([{ cell: "Matriz!L4", why: "merged" }]);
  });

  test("the name that a merge shows is written in its first cell", () => {
    const grid = faultyGrid(
      (rows) => {
        set(rows, 3, 2, "Ministerio Publico");
        set(rows, 4, 2, null);
      },
      { merges: ["C4:C5"] },
    );
    expect(planned(grid, "estructura.entidad-varias-formas").cells.map(({ cell }) => cell)).toContain("Matriz!C4");
  });

  test("a protected sheet is refused with what to do", () => {
    const grid = faultyGrid(undefined, { isProtected: true });
    expect(planFix(requestOf(grid, "valores.numero-como-texto"))).toEqual({
      ok: false,
      message: expect.stringMatching(/^La hoja «Matriz» está protegida: .* Desprotégela en Revisar/),
    });
  });

  test("a text that could be two numbers waits for her answer", () => {
    const grid = faultyGrid((rows) => {
      set(rows, 2, 8, { value: "1,718", format: "@" });
      set(rows, 3, 11, 0.75);
    });
    const outcome = planFix(requestOf(grid, "valores.numero-como-texto"));
    const findings = findingsIn(grid).map(({ rule }) => rule);
    expect([outcome.ok, findings.includes("lectura.decimal-ambiguo")]).toEqual([false, true]);
  });

  test("where only a person knows what is right there is no fix", () => {
    const grid = faultyGrid((rows) => set(rows, 4, 11, { value: 30, format: "0.0%" }));
    const [inverted] = findingsIn(grid).filter(({ rule }) => rule === "valores.porcentaje-sobre-100");
    expect(inverted?.data["causa"]).toBe("invertido");
    expect(planFix(requestOf(grid, "valores.porcentaje-sobre-100"))).toEqual({ ok: false, message: fixTexts.nothing });
  });
});

function set(rows: TestCell[][], row: number, column: number, cell: TestCell): void {
  const cells = rows[row];
  if (cells) cells[column] = cell;
}

function findingsIn(grid: Grid): readonly Finding[] {
  const { matrix } = requestOf(grid, "");
  const outcome = reviewMatrix({ grid, matrix });
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.review.findings.map(({ finding }) => finding);
}

function requestOf(grid: Grid, rule: string, options: GridOptions = {}): FixRequest {
  const [matrix] = readWorkbook([grid]).matrices;
  if (matrix === undefined) throw new Error(`no matrix in ${options.sheet ?? grid.sheet}`);
  const outcome = reviewMatrix({ grid, matrix });
  const findings = outcome.ok ? outcome.review.findings.map(({ finding }) => finding).filter((each) => each.rule === rule) : [];
  return { grid, matrix, choices: {}, profile: defaultProfile, year: 2023, findings };
}

function planned(grid: Grid, rule: string): Fix {
  return fixOf(planFix(requestOf(grid, rule)));
}

function fixOf(outcome: FixOutcome): Fix {
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.fix;
}

async function applied(grid: Grid, { plan }: Fix): Promise<Grid> {
  const host = MemoryHost.of([grid]);
  expect(await host.apply(plan, { expected: [grid] })).toMatchObject({ ok: true });
  return host.readGrid(grid.sheet);
}

function nameOf({ rule, cell }: Finding): string {
  return `${rule} ${cell ?? ""}`;
}
