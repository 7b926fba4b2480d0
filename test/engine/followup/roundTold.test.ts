import { draftReport } from "../../../src/engine/actions/draftReport";
import { explainFigure } from "../../../src/engine/actions/explainFigure";
import { reviewMatrix } from "../../../src/engine/actions/reviewMatrix";
import { prosePlaces } from "../../../src/engine/document/reportDocument";
import { reportText } from "../../../src/engine/document/reportText";
import type { RoundBook } from "../../../src/engine/followup/book";
import type { Aggregation } from "../../../src/engine/domain/policy";
import { halfMonths } from "../../../src/engine/followup/cut";
import { withDeliveries } from "../../../src/engine/actions/followup/roundAnswers";
import { computePolicy } from "../../../src/engine/domain/computePolicy";
import { defaultProfile } from "../../../src/engine/domain/profile";
import { cutRows } from "../../../src/engine/followup/closedCut";
import { ratingText } from "../../../src/engine/words/ratingEvidence";
import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { explanationText } from "../../../src/engine/words/rules/explanation";
import { smallMatrix } from "../../golden/smallMatrix";
import { emptyRound, roundParagraph, roundRecord } from "./roundNews";

const grid = smallMatrix();
const [matrix] = readWorkbook([grid]).matrices;
if (!matrix) throw new Error("no matrix");
const known = matrix;

const round: RoundBook = {
  ...emptyRound,
  registry: [
    {
      cells: [],
      item: roundRecord({
        code: "IOP.01.01",
        name: "Distritos con plan",
        entity: "MININTER",
        value: 30,
        source: "SIDPOL",
        numerator: 3,
        denominator: 10,
      }),
    },
    { cells: [], item: roundRecord({ code: "IOP.01.01", entity: "MININTER", cut: { year: 2023, months: [1, 6] }, value: 12 }) },
  ],
  paragraphs: [
    { cells: [], item: roundParagraph({ node: "OP.01", text: "Se abrieron dos centros." }) },
    { cells: [], item: roundParagraph({ node: "SS.01.01.01", text: "El servicio sigue en piloto." }) },
    { cells: [], item: roundParagraph({ node: "OP.02", cut: { year: 2022 }, text: "De otro corte." }) },
    { cells: [], item: roundParagraph({ node: "SS.09.09.09", text: "Cerró el servicio." }) },
  ],
};

test("the explanation of a figure ends with who reported it, in which file, when, its source and its quotient", () => {
  const reviewed = reviewMatrix({ grid, matrix: known, year: 2023 });
  if (!reviewed.ok) throw new Error(reviewed.message);
  const told = explainFigure({ ...reviewed.review, round }, "IOP.01.01")?.origin ?? [];
  expect(told.map((one) => explanationText([one]))).toEqual([
    "2023-I: 12, que reportó MININTER en «MIMP 2023.xlsx» (Reporte!H12), recibido el 17/01/2024.",
    "2023: 30, que reportó MININTER en «MIMP 2023.xlsx» (Reporte!H12), recibido el 17/01/2024. Fuente: SIDPOL. Numerador 3, denominador 10.",
  ]);
  expect(explainFigure(reviewed.review, "IOP.01.01")?.origin).toBeUndefined();
});

/** The cut of 2023 as it was signed, with one value that was another. */
function closedRound(): RoundBook {
  const results = computePolicy(known.policy, 2023, defaultProfile);
  const rows = cutRows(known.policy, results).map((row) =>
    row.code === "IOP.01.01" ? { ...row, actual: 45.5, band: "low" as const } : row,
  );
  const facts = { policy: "", closedAt: at, rules: "", rating: ratingText(results.rating), open: "nada", ledger: { count: 0, mark: "" } };
  const mark = "ab".repeat(32);
  return { ...round, cuts: [{ ...facts, cut: { year: 2023 }, rows, sheet: "Corte 2023 PNTP", fingerprint: mark, computed: mark }] };
}

const at = "2024-03-01T09:00:00-05:00";

test("what changed after the closing is told by the report, in a table, and by the explanation; a cut that is not closed too", () => {
  const textOf = (book: RoundBook): string => {
    const drafted = draftReport({ matrix: known, year: 2023, round: book });
    return drafted.ok ? reportText(drafted.draft.document) : drafted.message;
  };
  const told = textOf(closedRound());
  expect(told).toContain(
    "El corte 2023 se cerró el 01/03/2024 (huella abababababab). Desde entonces cambió 1 fila, y este reporte lleva la cifra de ahora.",
  );
  expect(told).toMatch(/Cambios después del cierre del corte 2023[^]*IOP\.01\.01[^]*Valor obtenido[^]*45,5[^]*30[^]*De bajo a medio/);
  const { cuts, ...rest } = closedRound();
  expect(textOf({ ...rest, cuts: cuts.map((kept) => ({ ...kept, rating: "2.8 · Avanzado" })) })).toMatch(
    /La valoración era 2\.8 · Avanzado, y ahora es \d/,
  );
  expect(textOf(round)).toContain("El corte 2023 no se ha cerrado: sus cifras pueden cambiar todavía.");
  expect(textOf(emptyRound)).not.toContain("se ha cerrado");
  const reviewed = reviewMatrix({ grid, matrix: known, year: 2023 });
  if (!reviewed.ok) throw new Error(reviewed.message);
  const explained = explainFigure({ ...reviewed.review, round: closedRound() }, "IOP.01.01")?.origin ?? [];
  expect(explained.map((one) => explanationText([one])).at(-1)).toBe("Corte 2023: cambió después del cierre: 45.5 → 30; de bajo a medio.");
});

test("the value of a year is told as it follows from its halves, by tipo de agregación (A3, A4, A5)", () => {
  const ofHalf = (which: 1 | 2, value: number | "ND") => ({
    cells: [],
    item: roundRecord({ code: "IOP.01.01", entity: "MININTER", cut: { year: 2023, months: halfMonths(which) }, value }),
  });
  const told = (aggregation: Aggregation | undefined, ...registry: RoundBook["registry"]): string | undefined => {
    const indicators = known.policy.indicators.map(({ aggregation: _, ...rest }) => ({ ...rest, ...(aggregation && { aggregation }) }));
    const reviewed = reviewMatrix({ grid, matrix: { ...known, policy: { ...known.policy, indicators } }, year: 2023 });
    if (!reviewed.ok) throw new Error(reviewed.message);
    const origin = explainFigure({ ...reviewed.review, round: { registry, cuts: [] } }, "IOP.01.01")?.origin ?? [];
    return origin.map((one) => explanationText([one])).at(-1);
  };
  const [first, second] = [ofHalf(1, 10), ofHalf(2, 20)];
  expect(told("cumulative", first, second)).toBe("2023-I 10 + 2023-II 20 = 30 (acumulado).");
  expect(told("cumulative", ofHalf(1, 12), second)).toBe("2023-I 12 + 2023-II 20 = 32 (acumulado). La matriz tiene 30.");
  expect(told("cumulative", ofHalf(1, "ND"), second)).toBe("2023-I ND + 2023-II 20 = ND (acumulado). La matriz tiene 30.");
  expect(told("nonCumulative", first, ofHalf(2, 30))).toBe("2023-I 10, 2023-II 30 → 30 (no acumulado: vale el último semestre).");
  expect(told(undefined, first, second)).toBe("2023-I 10 y 2023-II 20: la fila no dice si se suman o si vale el último.");
  expect(told("cumulative", first)).toBe("2023-I 10; falta 2023-II, y el valor de 2023 espera los dos semestres.");
  expect(told("cumulative", first, first, second)).toContain("2023-II: 20, que reportó MININTER");
});

test("an objective whose mean is not as it was signed says so where it is explained, to the decimal that is printed", () => {
  const { cuts, ...rest } = closedRound();
  const changed = cuts.map((kept) => ({
    ...kept,
    rows: kept.rows.map((row) => (row.code === "OP.01" ? { ...row, progress1: 12.3456 } : row)),
  }));
  const reviewed = reviewMatrix({ grid, matrix: known, year: 2023 });
  if (!reviewed.ok) throw new Error(reviewed.message);
  const told = (book: RoundBook) =>
    (explainFigure({ ...reviewed.review, round: book }, "OP.01")?.origin ?? []).map((one) => explanationText([one]));
  expect(told({ ...rest, cuts: changed })).toEqual([
    expect.stringMatching(/^Corte 2023: el avance cambió después del cierre: 12\.3 → \d+(?:\.\d)?\.$/),
  ]);
  expect(told(closedRound())).toEqual([]);
});

test("the report lists the answers that are missing with why, and the level that the delivery proposes", () => {
  const answers = { registry: round.registry, paragraphs: [], pending: [], ledger: [] };
  const drafted = draftReport({ matrix: withDeliveries(known, answers), year: 2023, round });
  if (!drafted.ok) throw new Error(drafted.message);
  const text = reportText(drafted.draft.document);
  expect(text).toMatch(
    /Con [\d.]+ % de respuestas, el nivel que se propone para el sistema de seguimiento es (?:inicial|intermedio|avanzado) /,
  );
  expect(text).toMatch(/Respuestas que faltan y por qué[^]*ND sin motivo[^]*No dijo por qué no hay dato/);
  const profile = { ...defaultProfile, ratingLevels: { ...defaultProfile.ratingLevels, followUp: 3 } } as const;
  const decided = draftReport({ matrix: withDeliveries(known, answers), year: 2023, round, profile });
  expect(decided.ok && reportText(decided.draft.document)).toContain("Quien elabora el reporte decidió: avanzado.");
});

test("the report says who delivered, and puts an entity's paragraph in the place of its service, said whose it is", () => {
  const drafted = draftReport({ matrix: known, year: 2023, round });
  if (!drafted.ok) throw new Error(drafted.message);
  const text = reportText(drafted.draft.document);
  expect(text).toContain("\nMIMP: Se abrieron dos centros.");
  const { places, document } = drafted.draft;
  const service = known.policy.nodes.find(({ code }) => code === "SS.01.01.01");
  const told = prosePlaces(document).filter(({ id, answer }) => answer !== undefined && id.includes(":"));
  expect(told.map(({ id, answer }) => [id, answer])).toEqual([
    ["logros:OP.01", "MIMP: Se abrieron dos centros."],
    ["acciones:SS.01.01.01", "MIMP: El servicio sigue en piloto."],
  ]);
  expect(text).toContain(`SS.01.01.01. ${service?.name ?? ""}\n\nMIMP: El servicio sigue en piloto.`);
  expect(text.split("El servicio sigue en piloto.")).toHaveLength(2);
  expect(text).toContain(
    "Una entidad escribió de un servicio u objetivo que no tiene lugar en este reporte:\n\n- SS.09.09.09. MIMP: Cerró el servicio.",
  );
  expect(text).not.toContain("De otro corte.");
  expect(text).toContain("Entregaron su formato 2 de 3 entidades");
  const without = draftReport({ matrix: known, year: 2023 });
  if (!without.ok) throw new Error(without.message);
  expect(without.draft.places).toBe(places + 1);
  expect(reportText(without.draft.document)).not.toContain("Entregaron su formato");
});
