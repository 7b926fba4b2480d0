import { writeFileSync } from "node:fs";
import path from "node:path";
import { buildSettingsSheet, readSettings } from "../../src/engine/actions/settings/workbookSettings";
import { limitFault } from "../../src/engine/domain/limits";
import { defaultProfile, type Profile } from "../../src/engine/domain/profile";
import type { CellValue } from "../../src/engine/grid";
import type { PutSheet } from "../../src/engine/plan";
import { answerBand, answerBandCount } from "../../src/functions/bandFunctions";
import { isFailure, type Answer } from "../../src/functions/functionAnswer";
import { answerNeeded } from "../../src/functions/neededFunction";
import { answerLevel } from "../../src/functions/ratingFunctions";
import { openXlsx } from "../../src/hosts/xlsx/openXlsx";
import { nodeCodec } from "../../src/opc/zip/nodeCodec";
import { folderOfItsOwn, pntp } from "../cli/calls";
import { gridOf, type TestCell } from "../engine/gridOf";
import { limitsBook } from "./limitsBook";

const folder = folderOfItsOwn();

/** A pair that must be refused, and what every front says of it, each with its own names for the two. */
interface Pair {
  readonly lower: CellValue;
  readonly upper: CellValue;
  readonly says: (lower: string, upper: string) => string;
}
const order = (a: number, b: number) => (lower: string, upper: string) =>
  `${lower} es ${a} y ${upper} es ${b}: el primero debe ser menor que el segundo.`;
const LEVELS: readonly Pair[] = [
  { lower: 96, upper: 95, says: order(96, 95) },
  { lower: 80, upper: 80, says: order(80, 80) },
  { lower: -5, upper: 95, says: (lower) => `${lower} es -5: debe ser un número mayor que 0 y hasta 1000.` },
  { lower: 0, upper: 95, says: (lower) => `${lower} es 0: debe ser un número mayor que 0 y hasta 1000.` },
  { lower: 75, upper: 1001, says: (_lower, upper) => `${upper} es 1001: debe ser un número mayor que 0 y hasta 1000.` },
  { lower: "mucho", upper: 95, says: (lower) => `${lower} dice «mucho»: debe ser un número mayor que 0 y hasta 1000.` },
];
const CUTS: readonly Pair[] = [
  { lower: 2.5, upper: 2.4, says: order(2.5, 2.4) },
  { lower: 2, upper: 2, says: order(2, 2) },
  { lower: 0.5, upper: 2, says: (lower) => `${lower} es 0.5: debe ser un número de 1 a 3.` },
  { lower: 2, upper: "nunca", says: (_lower, upper) => `${upper} dice «nunca»: debe ser un número de 1 a 3.` },
];

/** The settings sheet with two of its values typed over, and the cells where they stand. */
function typedSheet(labels: readonly [string, string], { lower, upper }: Pair): { sheet: PutSheet; cells: readonly string[] } {
  const sheet = buildSettingsSheet(defaultProfile, {});
  const rows = labels.map((label) => sheet.content.cells.find(({ value }) => value === label)?.row ?? -1);
  const typed = [lower, upper];
  const cells = sheet.content.cells.map((cell) =>
    cell.column === 1 && rows.includes(cell.row) ? { ...cell, value: typed[rows.indexOf(cell.row)] ?? null } : cell,
  );
  return { sheet: { ...sheet, content: { ...sheet.content, cells } }, cells: rows.map((row) => `B${row + 1}`) };
}

function gridFrom({ content }: PutSheet) {
  const rows: TestCell[][] = [];
  for (const { row, column, value } of content.cells) (rows[row] ??= [])[column] = value ?? null;
  return gridOf(
    Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? null)),
    { sheet: "Configuración PNTP" },
  );
}

function messageOf(answer: Answer): string {
  return isFailure(answer) ? answer.message : JSON.stringify(answer);
}

const levelLabels = ["Límite inferior de medio (%)", "Límite inferior de alto (%)"] as const;
const cutLabels = ["Corte de la valoración: intermedio", "Corte de la valoración: avanzado"] as const;
const kinds: readonly [string, keyof Profile, readonly [string, string], readonly [string, string], readonly Pair[]][] = [
  ["limits of the levels (B1)", "thresholds", levelLabels, ["medio", "alto"], LEVELS],
  ["cuts of the valoración (V2)", "ratingCuts", cutLabels, ["corte-intermedio", "corte-avanzado"], CUTS],
];

describe.each(kinds)("%s that decide nothing are refused by name and cell", (_kind, field, labels, tokens, pairs) => {
  test.each(pairs)("$lower and $upper in «Configuración PNTP»: the default stands, whatever reads it", async (pair) => {
    const { sheet, cells } = typedSheet(labels, pair);
    const wanted = pair.says(`«${labels[0]}» (${cells[0]})`, `«${labels[1]}» (${cells[1]})`);
    expect(readSettings(gridFrom(sheet))).toEqual({ profile: defaultProfile, choices: {}, refused: [wanted] });

    const opened = openXlsx(await limitsBook(), nodeCodec);
    if (!opened.ok) throw new Error(opened.problem.message);
    const applied = await opened.host.apply({ title: "", steps: [sheet], sources: [] });
    expect(applied.ok).toBe(true);
    writeFileSync(path.join(folder, "cruzados.xlsx"), await opened.host.save());
    const said = await pntp(folder, ["calcular", "cruzados.xlsx", "--sin-archivo", "--json"]);
    expect([said.code, said.err]).toEqual([0, `Aviso: En «Configuración PNTP», ${wanted} Ahí vale lo que es por defecto.\n`]);
    expect(JSON.parse(said.out)).toMatchObject({ reglas: [] });
    expect(defaultProfile[field]).toBeDefined();
  });

  test.each(pairs)("$lower and $upper in --regla: ends with 2", async (pair) => {
    const rule = `${tokens[0]}=${String(pair.lower)},${tokens[1]}=${String(pair.upper)}`;
    writeFileSync(path.join(folder, "matriz.xlsx"), await limitsBook());
    const said = await pntp(folder, ["laboratorio", "matriz.xlsx", "--regla", rule]);
    expect([said.code, said.out]).toEqual([2, ""]);
    expect(said.err).toContain(pair.says(`«${tokens[0]}»`, `«${tokens[1]}»`));
  });
});

test.each(LEVELS)("functions refuse $lower and $upper with the names of their arguments (B1)", ({ lower, upper, says }) => {
  const wanted = says("«medio_desde»", "«alto_desde»");
  expect(messageOf(answerBand(80, lower, upper))).toBe(wanted);
  expect(messageOf(answerBandCount([[80]], "alto", "no", lower, upper))).toBe(wanted);
  expect(messageOf(answerNeeded(80, null, "alto", lower, upper))).toBe(wanted);
});

test.each(CUTS)("PNTP.NIVEL refuses $lower and $upper (V2)", ({ lower, upper, says }) => {
  expect(messageOf(answerLevel(1.8, lower, upper))).toBe(says("«intermedio_desde»", "«avanzado_desde»"));
});

test("one limit alone is judged beside the default of the other", async () => {
  const said = await pntp(folder, ["laboratorio", "matriz.xlsx", "--regla", "medio=96"]);
  expect([said.code, said.err]).toEqual([2, expect.stringContaining("«medio» es 96 y «alto» es 95: el primero debe ser menor")]);
  expect(messageOf(answerBand(80, 96))).toContain("«medio_desde» es 96 y «alto_desde» es 95");
  expect((await pntp(folder, ["laboratorio", "matriz.xlsx", "--regla", "medio=96,alto=98"])).code).toBe(0);
});

test("limits in order serve, up to the edges of what they may be", () => {
  expect(limitFault("levels", 0.1, 1000)).toBeUndefined();
  expect(limitFault("rating", 1, 3)).toBeUndefined();
  expect(limitFault("levels", NaN, 95)).toBe("lower");
  expect(limitFault("levels", 75, Infinity)).toBe("upper");
});
