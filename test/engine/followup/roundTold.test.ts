import { draftReport } from "../../../src/engine/actions/draftReport";
import { explainFigure } from "../../../src/engine/actions/explainFigure";
import { reviewMatrix } from "../../../src/engine/actions/reviewMatrix";
import { prosePlaces } from "../../../src/engine/document/reportDocument";
import { reportText } from "../../../src/engine/document/reportText";
import type { RoundBook } from "../../../src/engine/followup/book";
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
