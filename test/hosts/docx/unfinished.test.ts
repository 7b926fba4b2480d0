import { strFromU8, unzipSync } from "fflate";
import { draftReport, type DraftOutcome, type DraftRequest } from "../../../src/engine/actions/draftReport";
import { withReportData, type ReportData } from "../../../src/engine/actions/settings/reportData";
import { prosePlaces } from "../../../src/engine/document/reportDocument";
import { readEarlier } from "../../../src/hosts/docx/read/readEarlier";
import { writeDocx } from "../../../src/hosts/docx/writeDocx";
import { matrixOf, SMALL_ROWS } from "../../engine/document/reportMatrix";
import { EditedReport } from "./editedReport";

const DATA: ReportData = {
  title: "Política Nacional de Prueba al 2030",
  ministry: "Ministerio del Interior",
  problem: "Victimización",
  law: "Decreto Supremo N.º 009-2021-IN",
  summary: "2023: El año cerró con avance medio.",
};
/** The places of the small matrix that a signed report must have written. */
const OBLIGATORY = [
  "mejora:IOP.01.01",
  "acciones:SS.01.01.01",
  "logros:OP.01",
  "logros:OP.02",
  "mejora:IOP.02.01",
  "mejora:ISS.01.01.02.01",
  "mejora:ISS.02.01.01.01",
];
const OPTIONAL = [
  "general.objetivos",
  "general.servicios",
  "general.seguimiento",
  "general.valoracion",
  "general.alternativas",
  "explicacion:IOP.01.01",
];
const WAITING = /Escribe aquí|propuesto|\(la matriz no tiene|showingPlcHdr|Textos por ubicar/;

function drafted(data: ReportData, more: Partial<DraftRequest> = {}): DraftOutcome {
  return draftReport({
    matrix: withReportData(matrixOf(SMALL_ROWS), data),
    confirmed: data.rating,
    stamp: { savedOn: "2024-03-15" },
    ...more,
  });
}

function accepted(outcome: DraftOutcome) {
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.draft;
}

/** The levels of the small matrix, as they are confirmed. */
function confirmed(): Required<Pick<ReportData, "rating">> {
  const { year, levels } = accepted(drafted(DATA)).document.rating;
  return { rating: { year, levels } };
}

async function written(ids: readonly string[], data: ReportData = DATA): Promise<EditedReport> {
  const edited = await EditedReport.of(accepted(drafted(data)));
  return ids.reduce((report, id) => report.write(id, `<w:p><w:r><w:t>Texto de ${id}.</w:t></w:r></w:p>`), edited);
}

function read(edited: EditedReport) {
  const earlier = readEarlier("informe.docx", edited.bytes);
  if (!earlier.ok) throw new Error(earlier.message);
  return earlier;
}

function refused(outcome: DraftOutcome): string {
  expect(outcome.ok).toBe(false);
  return outcome.ok ? "" : [outcome.message, ...(outcome.more ?? [])].join("\n");
}

test("every place of the report is either obligatory, optional or of the general data", () => {
  const ids = prosePlaces(accepted(drafted(DATA)).document).map(({ id }) => id);
  const known = [...OBLIGATORY, ...OPTIONAL, "explicacion:IOP.01.02", "explicacion:IOP.02.01"];
  expect(ids.filter((id) => !id.startsWith("general.") || known.includes(id)).sort()).toEqual(known.sort());
});

test("with everything given it is signed, and nothing in it waits", async () => {
  const data = { ...DATA, ...confirmed() };
  const earlier = read(await written(OBLIGATORY));
  const { document, unfinished } = accepted(drafted(data, { earlier: earlier.earlier, isFinal: true }));
  expect(unfinished).toEqual([]);
  const { bytes } = await writeDocx(document, { earlier: earlier.parts });
  const xml = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
  expect(xml).not.toMatch(WAITING);
  for (const text of [...OBLIGATORY.map((id) => `Texto de ${id}.`), "El año cerró con avance medio.", "Victimización", "Decreto Supremo"])
    expect(xml).toContain(text);
  expect(xml).not.toContain("2023: El año");
  expect(xml.split("Política Nacional de Prueba al 2030").length).toBeGreaterThan(2);
  expect(JSON.stringify(document)).not.toMatch(/"id":"general\.(objetivos|alternativas)"/);
});

describe("what is missing is told by name, and nothing is made", () => {
  test.each<[string, Partial<Record<keyof ReportData, undefined>>, string]>([
    ["the ministry", { ministry: undefined }, "Ministerio rector"],
    ["the problem", { problem: undefined }, "Problema público"],
    ["the law", { law: undefined }, "Dispositivo legal"],
    ["the summary", { summary: undefined }, "Resumen del año"],
    ["the decision on the levels", { rating: undefined }, "Valoración confirmada (escribe «2023: "],
  ])("%s", async (_, without, name) => {
    const { earlier } = read(await written(OBLIGATORY));
    const kept = Object.fromEntries(Object.entries({ ...DATA, ...confirmed(), ...without }).filter(([, value]) => value !== undefined));
    const told = refused(drafted(kept as ReportData, { earlier, isFinal: true }));
    expect(told).toMatch(
      /^El informe para firma no se escribió: tiene 1 pendiente\.\nEn «Configuración PNTP», columna «Valor», o en el documento: /,
    );
    expect(told).toContain(name);
  });

  test("the summary of another year is none", async () => {
    const { earlier } = read(await written(OBLIGATORY));
    const told = refused(drafted({ ...DATA, ...confirmed(), summary: "2022: Otro año." }, { earlier, isFinal: true }));
    expect(told).toContain("Resumen del año");
  });

  test("levels confirmed for another year, or that are no longer those, are not decided", () => {
    const { rating } = confirmed();
    const [first, second, third] = rating.levels;
    const moved = first === 3 ? 1 : 3;
    for (const other of [
      { ...rating, year: 2022 },
      { ...rating, levels: [moved, second, third] as const },
    ])
      expect(refused(drafted({ ...DATA, rating: other }, { isFinal: true }))).toContain("Valoración confirmada");
  });

  test.each(OBLIGATORY)("the text of %s", async (id) => {
    const { earlier } = read(await written(OBLIGATORY.filter((other) => other !== id)));
    const told = refused(drafted({ ...DATA, ...confirmed() }, { earlier, isFinal: true }));
    expect(told).toContain("tiene 1 pendiente.");
    expect(told).toMatch(new RegExp(`En el documento: [^.]*· ${id.slice(id.indexOf(":") + 1).replaceAll(".", "\\.")}`));
  });

  test("a place where our words are still among hers", async () => {
    const edited = (await written(OBLIGATORY)).write("logros:OP.01", "<w:p><w:r><w:t>Escribe aquí los logros: bien.</w:t></w:r></w:p>");
    expect(refused(drafted({ ...DATA, ...confirmed() }, { earlier: read(edited).earlier, isFinal: true }))).toContain(
      "Logros y dificultades · OP.01",
    );
  });

  test("a figure typed against the calculation, unless the calculated ones are asked for", async () => {
    const edited = (await written(OBLIGATORY)).type("IOP.02.01:vo:2023:detalle", "99");
    const request = { earlier: read(edited).earlier, isFinal: true } as const;
    expect(refused(drafted({ ...DATA, ...confirmed() }, request))).toContain(
      "Cifras que no son las del cálculo: «99» donde el cálculo da «35»",
    );
    expect(drafted({ ...DATA, ...confirmed() }, { ...request, typedFigures: "recalculate" }).ok).toBe(true);
  });

  test("a text of hers that has no place any more", async () => {
    const edited = (await written(OBLIGATORY)).insertBefore("III. Alternativas", "<w:p><w:r><w:t>Nota suelta.</w:t></w:r></w:p>");
    expect(refused(drafted({ ...DATA, ...confirmed() }, { earlier: read(edited).earlier, isFinal: true }))).toContain(
      "«Textos por ubicar»",
    );
  });

  test("a long list is counted after the first ten", () => {
    const rows = Array.from({ length: 14 }, (_, index) => [
      [`OP.${index + 1}`, "Objetivo"],
      [`IOP.${index + 1}.1`, "Indicador", "A", null, "ascendente", "no acumulado", 2020, 1, 2, 4, 2, 1],
    ]).flat();
    const outcome = draftReport({ matrix: matrixOf(rows), isFinal: true });
    expect(refused(outcome)).toMatch(/; [^;\n]+ y 18 más\.\n/);
    expect(refused(outcome).split("\n")).toHaveLength(4);
  });
});

test("the name written in the document alone stands on the cover", async () => {
  const untitled = <Titled extends { readonly title?: string }>({ title: _, ...rest }: Titled): Omit<Titled, "title"> => rest;
  const small = matrixOf(SMALL_ROWS);
  const matrix = withReportData({ ...small, policy: untitled(small.policy) }, untitled(DATA));
  const request = { matrix, confirmed: confirmed().rating, stamp: { savedOn: "2024-03-15" } };
  const edited = await EditedReport.of(accepted(draftReport(request)));
  const whole = [...OBLIGATORY, "general.nombre"].reduce((report, id) => report.write(id, "<w:r><w:t>Nombre escrito</w:t></w:r>"), edited);
  const { document } = accepted(draftReport({ ...request, earlier: read(whole).earlier, isFinal: true }));
  expect(document.sections[0]?.blocks[0]).toMatchObject({ block: "cover", policy: "Nombre escrito" });
});
