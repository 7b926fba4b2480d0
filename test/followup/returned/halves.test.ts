import { planGather, type Gathering } from "../../../src/engine/actions/followup/planGather";
import { recordsOf } from "../../../src/engine/followup/book";
import type { FilesPort } from "../../../src/engine/actions/followup/filesPort";
import { readInbox } from "../../../src/engine/actions/followup/gather";
import { readRoundBook } from "../../../src/engine/actions/followup/roundBook";
import { gridOf as gridRead, readMatrices } from "../../../src/engine/actions/readMatrices";
import { defaultProfile } from "../../../src/engine/domain/profile";
import type { Figure } from "../../../src/engine/domain/figure";
import type { Acceptance } from "../../../src/engine/followup/newsOfInbox";
import { sha256 } from "../../../src/hosts/sha256";
import { gridOf } from "../../engine/gridOf";
import { MemoryHost } from "../../memoryHost";
import { NOW } from "./gathered";

const NAMES = {
  "ISS.01.01.01.01": "Número de personas atendidas",
  "ISS.01.01.01.02": "Porcentaje de casos resueltos",
  "ISS.01.01.01.03": "Número de visitas",
} as const;
type Code = keyof typeof NAMES;

/** A matrix of years: an acumulado, a no acumulado, and one that does not say. */
function annualMatrix(): MemoryHost {
  const row = (code: Code, aggregation: string, ...values: readonly (number | null)[]) => [
    code,
    NAMES[code],
    "Salud",
    "Ascendente",
    aggregation,
    2022,
    ...values,
  ];
  return MemoryHost.of([
    gridOf([
      ["Política de prueba"],
      [
        "Código",
        "Indicador",
        "Responsable",
        "Sentido",
        "Tipo de agregación",
        "Línea base",
        null,
        "Logros esperados",
        null,
        "Valores obtenidos",
        null,
      ],
      [null, null, null, null, null, "Año", "Valor", 2023, 2024, 2023, 2024],
      ["SS.01.01.01", "Servicio de atención"],
      row("ISS.01.01.01.01", "Acumulado", 90, 100, 110, 98, null),
      row("ISS.01.01.01.02", "No acumulado", 60, 65, 70, 64, null),
      row("ISS.01.01.01.03", "", 20, 25, 30, 24, null),
    ]),
  ]);
}

/** A form in memory: a file is its name. */
function portOf(
  forms: Readonly<Record<string, { readonly cut: string; readonly values: Readonly<Partial<Record<Code, number | string>>> }>>,
): FilesPort {
  return {
    fingerprint: (bytes) => sha256(bytes),
    unpack: () => undefined,
    open(bytes) {
      const form = forms[new TextDecoder().decode(bytes)];
      if (form === undefined) return { ok: false, message: "no es un formato" };
      const rows = Object.entries(form.values).map(([code, value]) => [
        code,
        NAMES[code as Code],
        value,
        null,
        value === "ND" ? "No se midió" : null,
      ]);
      const grid = gridOf(
        [["Corte", form.cut], ["Entidad", "Salud"], ["Código", "Indicador", "Valor obtenido", "Fuente", "Motivo"], ...rows],
        { sheet: "Reporte" },
      );
      return { ok: true, host: MemoryHost.of([grid]) };
    },
  };
}

async function gathered(
  host: MemoryHost,
  cut: string,
  values: Readonly<Partial<Record<Code, number | string>>>,
  accept: Acceptance = "new",
): Promise<Gathering> {
  const read = await readMatrices(host);
  const [matrix] = read.outcome.matrices;
  const round = await readRoundBook(host, sha256);
  if (matrix === undefined || !round.ok) throw new Error("no matrix");
  const context = { matrix, grid: gridRead(read, matrix), book: round.book, at: NOW, sha256, profile: defaultProfile };
  const name = `salud ${cut}`;
  const outcome = await readInbox([{ name, bytes: new TextEncoder().encode(name) }], {
    ...context,
    port: portOf({ [name]: { cut, values } }),
  });
  if (!outcome.ok) throw new Error(outcome.problem.code);
  const planned = planGather({ ...context, inbox: outcome.inbox, accept, choices: {} });
  if (!planned.ok) throw new Error(planned.message);
  const applied = await host.apply(planned.gathering.plan, { expected: [context.grid] });
  if (!applied.ok) throw new Error(applied.problem.message);
  return planned.gathering;
}

async function yearOf(host: MemoryHost, code: Code): Promise<Figure | "blank" | undefined> {
  const [matrix] = (await readMatrices(host)).outcome.matrices;
  const indicator = matrix?.policy.indicators.find((each) => each.code === code);
  return indicator?.actuals.kinds[1] === "blank" ? "blank" : indicator?.actuals.figures[1];
}

test("Of a matrix of years, a half goes to the registry alone; with both the year follows: acumulado adds, no acumulado takes the last", async () => {
  const host = annualMatrix();
  const first = await gathered(host, "2024-I", { "ISS.01.01.01.01": 52, "ISS.01.01.01.02": 66 });
  expect(first.written).toEqual([]);
  expect(await yearOf(host, "ISS.01.01.01.01")).toBe("blank");

  const second = await gathered(host, "2024-II", { "ISS.01.01.01.01": 61, "ISS.01.01.01.02": 69 });
  expect(second.written.map(({ code, after }) => [code, after])).toEqual([
    ["ISS.01.01.01.01", 113],
    ["ISS.01.01.01.02", 69],
  ]);
  expect(await yearOf(host, "ISS.01.01.01.01")).toBe(113);
  expect(second.told[0]).toContain("la suma de sus dos semestres (acumulado)");
  const round = await readRoundBook(host, sha256);
  if (!round.ok) throw new Error(round.message);
  expect(recordsOf(round.book)).toHaveLength(4);
  expect(round.book.ledger.at(-1)?.item).toMatchObject({ action: "valor del año por sus semestres", cut: "2024", after: "69" });
  expect(round.book.ledgerState.isWhole).toBe(true);
});

test("A half without data leaves an acumulado without the year's value, and a no acumulado takes its last half", async () => {
  const host = annualMatrix();
  await gathered(host, "2024-I", { "ISS.01.01.01.01": "ND", "ISS.01.01.01.02": "ND" });
  await gathered(host, "2024-II", { "ISS.01.01.01.01": 61, "ISS.01.01.01.02": 69 });
  expect(await yearOf(host, "ISS.01.01.01.01")).toBe("ND");
  expect(await yearOf(host, "ISS.01.01.01.02")).toBe(69);
});

test("Where nothing says whether halves are added up, the year waits and it is told", async () => {
  const host = annualMatrix();
  await gathered(host, "2024-I", { "ISS.01.01.01.03": 12 });
  const { told, written } = await gathered(host, "2024-II", { "ISS.01.01.01.03": 15 });
  expect(written).toEqual([]);
  expect(told).toEqual([expect.stringContaining("nada dice si se suman")]);
  expect(await yearOf(host, "ISS.01.01.01.03")).toBe("blank");
});

test("A half put right changes the year only where all is accepted", async () => {
  const host = annualMatrix();
  await gathered(host, "2024-I", { "ISS.01.01.01.01": 52 });
  await gathered(host, "2024-II", { "ISS.01.01.01.01": 61 });
  await gathered(host, "2024-I", { "ISS.01.01.01.01": 50 });
  expect(await yearOf(host, "ISS.01.01.01.01")).toBe(113);
  await gathered(host, "2024-I", { "ISS.01.01.01.01": 50 }, "all");
  expect(await yearOf(host, "ISS.01.01.01.01")).toBe(111);
});
