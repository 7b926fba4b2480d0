import { roundFindings, type AuditedRound } from "../../../src/engine/audit/roundFindings";
import { computePolicy } from "../../../src/engine/domain/computePolicy";
import { defaultProfile } from "../../../src/engine/domain/profile";
import { cutFingerprint, cutRows, type ClosedRow, type KeptCut } from "../../../src/engine/followup/closedCut";
import { halfMonths } from "../../../src/engine/followup/cut";
import { chained, verifyLedger, type LedgerEntry } from "../../../src/engine/followup/ledger";
import { changeOf, ledgerFigure } from "../../../src/engine/followup/ledgerOfInbox";
import type { NamedRecord } from "../../../src/engine/followup/record";
import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { findingText } from "../../../src/engine/words/findingTexts";
import type { roundTexts } from "../../../src/engine/words/findings/round";
import { sha256 } from "../../../src/hosts/sha256";
import { smallMatrix } from "../../golden/smallMatrix";
import { emptyRound, roundChange, roundRecord } from "./roundNews";

const [matrix] = readWorkbook([smallMatrix()]).matrices;
if (!matrix) throw new Error("no matrix");
/** Each row says that the last half of a year is the year's. */
const indicators = matrix.policy.indicators.map((indicator) => ({ ...indicator, aggregation: "nonCumulative" as const }));
const known = { ...matrix, policy: { ...matrix.policy, indicators } };
const signed = cutRows(known.policy, computePolicy(known.policy, 2023, defaultProfile));

function keptWith(rows: readonly ClosedRow[]): KeptCut {
  const closed = {
    cut: { year: 2023 },
    policy: "P",
    closedAt: "2024-03-01T09:00:00-05:00",
    rules: "",
    rating: "",
    open: "",
    ledger: { count: 0, mark: "" },
    rows,
  };
  const fingerprint = cutFingerprint(closed, sha256);
  return { ...closed, sheet: "Corte 2023 PNTP", fingerprint, computed: fingerprint };
}

const without = (...codes: readonly string[]): readonly ClosedRow[] => signed.filter(({ code }) => !codes.includes(code));
const withRow = (wanted: string, change: Partial<ClosedRow>): readonly ClosedRow[] =>
  signed.map((row) => (row.code === wanted ? { ...row, ...change } : row));

function ledgerOf(entries: readonly LedgerEntry[]): Pick<AuditedRound, "ledger" | "ledgerState"> {
  return { ledger: entries.map((item, row) => ({ cells: [], row: row + 5, item })), ledgerState: verifyLedger(entries, sha256) };
}

const unlike = roundChange({ action: "respuesta" });
const closing = chained(
  [],
  [roundChange({ action: "cierre", code: "", after: keptWith(signed).fingerprint })],
  "2024-03-01T09:00:00-05:00",
  sha256,
);
/** What was gathered: records, and the entries that tell of them. */
function records(...items: readonly NamedRecord[]): Pick<AuditedRound, "registry" | "ledger" | "ledgerState"> {
  const changes = items.map((item) => changeOf("valor", item, "", ledgerFigure(item.value)));
  return { registry: items.map((item) => ({ cells: [], item })), ...ledgerOf(chained([], changes, "2024-03-01T09:00:00-05:00", sha256)) };
}
/** A closed cut as it stands, with its entry of the ledger after those of what was gathered. */
function closedWith(rows: readonly ClosedRow[], change: Partial<KeptCut> = {}, ...items: readonly NamedRecord[]): Partial<AuditedRound> {
  const kept = { ...keptWith(rows), ...change };
  const entry = roundChange({ action: "cierre", code: "", after: kept.fingerprint });
  const entries = [...items.map((item) => changeOf("valor", item, "", ledgerFigure(item.value))), entry];
  return { ...records(...items), ...ledgerOf(chained([], entries, kept.closedAt, sha256)), cuts: [kept] };
}
const last = matrix.policy.periods.findIndex(({ year }) => year === 2023);
/** What the matrix has of a percentage. */
const value = Number(matrix.policy.indicators.find(({ code }) => code === "IOP.01.02")?.actuals.figures[last]);
const share = { code: "IOP.01.02", value, numerator: value, denominator: 100 } as const;

const receivedOn = (day: string): NamedRecord["origin"] => ({ ...roundRecord().origin, receivedAt: `${day}T10:00:00-05:00` });
/** A half of the year of that share, which is no acumulado. */
const half = (which: 1 | 2, part: Partial<NamedRecord>): NamedRecord =>
  roundRecord({ code: "IOP.01.02", cut: { year: 2023, months: halfMonths(which) }, ...part });

/** Of each rule, what makes it speak and its nearest neighbour. */
const examples: Readonly<Record<keyof typeof roundTexts, readonly [speaks: Partial<AuditedRound>, silent: Partial<AuditedRound>]>> = {
  "corte.cifra-cambio": [closedWith(withRow("IOP.01.01", { actual: 45.5 })), closedWith(signed)],
  "corte.meta-cambio": [
    closedWith(withRow("IOP.01.01", { target: 50 })),
    closedWith(withRow("IOP.01.01", { name: ` ${signed.find(({ code }) => code === "IOP.01.01")?.name} ` })),
  ],
  "corte.texto-cambio": [
    closedWith(withRow("IOP.01.01", { responsible: "Otra entidad" })),
    closedWith(withRow("IOP.01.01", { responsible: `  ${signed.find(({ code }) => code === "IOP.01.01")?.responsible} ` })),
  ],
  "corte.avance-cambio": [closedWith(withRow("OP.01", { progress1: 12, band: "low" })), closedWith(signed)],
  "corte.fila-nueva": [closedWith(without("IOP.01.01")), closedWith([...signed].reverse())],
  "corte.fila-falta": [closedWith([...signed, { ...(signed[0] as ClosedRow), code: "IOP.09.09" }]), closedWith([...signed].reverse())],
  "corte.alterado": [closedWith(signed, { computed: "0" }), closedWith(signed, { sheet: "Otro nombre" })],
  "corte.hoja-falta": [ledgerOf(closing), { ...ledgerOf(closing), cuts: [keptWith(signed)] }],
  "corte.bitacora-rota": [
    ledgerOf(chained([], [unlike, unlike], "2024-03-01T09:00:00-05:00", sha256).slice(1)),
    ledgerOf([...chained([], [unlike, unlike], "2024-03-01T09:00:00-05:00", sha256)].reverse()),
  ],
  "registro.valor-distinto": [
    records(roundRecord({ ...share, value: 47 })),
    records(roundRecord({ ...share, value: 47 }), roundRecord({ ...share, value: 33, entity: "PCM" })),
  ],
  "corte.sin-apunte": [{ cuts: [keptWith(signed)] }, closedWith(signed)],
  "registro.valor-sin-celda": [
    records(roundRecord({ code: "ISS.01.01.01.01", value: 45.5 })),
    records(roundRecord({ code: "ISS.01.01.01.01", value: 45.5, cut: { year: 2024 } })),
  ],
  "registro.nd-con-cifra": [
    records(roundRecord({ ...share, value: "ND", reason: "El sistema cayó" })),
    records(roundRecord({ code: "ISS.01.01.01.01", value: "ND", reason: "El sistema cayó" })),
  ],
  "registro.tras-el-cierre": [
    closedWith(signed, {}, roundRecord({ ...share, origin: receivedOn("2024-04-02") })),
    closedWith(signed, {}, roundRecord({ ...share, origin: receivedOn("2024-02-28") })),
  ],
  "registro.codigo-ajeno": [records(roundRecord({ ...share, code: "IOP.09.09" })), records(roundRecord({ ...share, code: "iop.1.2" }))],
  "registro.semestres-distinto": [
    records(half(1, { value: 12 }), half(2, { value: 20 })),
    records(half(1, { value: 12 }), half(2, { value })),
  ],
  "registro.cociente-distinto": [
    records(roundRecord({ ...share, denominator: 200 })),
    records(roundRecord({ ...share, numerator: value * 10 + 0.4, denominator: 1000 })),
  ],
};

function told(part: Partial<AuditedRound>) {
  return roundFindings(known, defaultProfile, { ...emptyRound, ...part });
}

test.each(Object.entries(examples))("%s speaks of what is at fault, and not of its nearest neighbour", (rule, [speaks, silent]) => {
  const [finding, ...others] = told(speaks);
  expect([finding?.rule, others.length]).toEqual([rule, 0]);
  const sentence = finding ? findingText(finding) : "";
  expect(sentence).toContain(finding?.code ?? "");
  expect(sentence).not.toMatch(/undefined|NaN|\[object/);
  expect(told(silent).map(findingText)).toEqual([]);
});

test("a value that the matrix has no cell for is held against its own quotient", () => {
  const reported = half(1, { numerator: 60, denominator: 120, value: 45.5 });
  expect(told(records(reported)).map(findingText)).toEqual([
    "IOP.01.02 tiene 45.5, y 60 entre 120 da 50, según lo que reportó MIMP para 2023-I. Pregunta a la entidad cuál vale.",
  ]);
  expect(told(records({ ...reported, value: 50 }))).toEqual([]);
});

test("a figure that changed is told with both values, its levels and where the signed one stands", () => {
  expect(told(closedWith(withRow("IOP.01.01", { actual: 45.5, band: "high" }))).map(findingText)).toEqual([
    "IOP.01.01 ('Matriz 2023'!J6) cambió después del cierre: 45.5 → 30; de alto a medio. Es del corte 2023, cerrado el 01/03/2024. " +
      "Si el cambio es correcto, cierra el corte de nuevo; si no, devuelve lo que se firmó, que está en «Corte 2023 PNTP».",
  ]);
});
