import { ASSUMPTIONS, expectedAnswer, UNKNOWN_FIRST, type AssumptionId } from "../../../src/sandbox/excel/assumptions";
import type { Assumption, Source } from "../../../src/sandbox/excel/assumptions/assumption";
import { BY_HAND } from "../../../src/sandbox/excel/assumptions/surprises";
import { workbookData } from "../../../src/sandbox/excel/model/book/save";
import { PLATFORM_NAMES, PLATFORMS } from "../../../src/sandbox/excel/platform";
import { recordAnswers } from "../../../src/sandbox/recorder/record";
import { tapWire, type WireTap } from "../../../src/sandbox/recorder/wireTap";
import { loadOffice, type OfficeInNode } from "../excel/loadOffice";

let office: OfficeInNode;
let tap: WireTap | undefined;

beforeAll(async () => {
  office = await loadOffice();
  tap = tapWire();
});

afterAll(() => tap?.remove());

describe.each(PLATFORM_NAMES)("What the sandbox assumes of Excel (%s)", (platform) => {
  beforeAll(() => {
    office.on(PLATFORMS[platform]);
    office.open();
  });

  it.each(Object.keys(ASSUMPTIONS) as AssumptionId[])(
    "%s: the script that asks real Excel gets the assumed answer from the sandbox",
    async (id) => {
      const { answers } = await recordAnswers({ ids: [id], platform });
      expect(answers.map(({ answer }) => answer)).toEqual([expectedAnswer(id, platform)]);
      expect(office.host.bugs).toEqual([]);
    },
  );
});

describe("The list of assumptions", () => {
  const sources = [...Object.values<Assumption>(ASSUMPTIONS), ...Object.values(BY_HAND)].map(({ source }): Source => source);

  it("says of each who confirms it, or that nobody is known to", () => {
    for (const source of sources) {
      if (source.kind === "unknown") expect(source.because.length).toBeGreaterThan(5);
      else
        expect(
          source.where.filter((where) => /^(learn|support)\.microsoft\.com|^github\.com\/[\w-]+\/[\w-]+\/issues\/\d+$/.test(where)),
        ).toHaveLength(source.where.length);
    }
    expect(sources.filter((source) => source.kind === "confirmed" && source.where.length === 0)).toEqual([]);
  });

  it("asks first what is unknown", () => {
    const kinds = UNKNOWN_FIRST.map((id) => (ASSUMPTIONS[id] as Assumption).source.kind);
    const unknown = kinds.filter((kind) => kind === "unknown").length;
    expect(unknown).toBeGreaterThanOrEqual(20);
    expect(kinds.slice(0, unknown).every((kind) => kind === "unknown")).toBe(true);
  });
});

describe("The recorder", () => {
  beforeAll(() => {
    office.on(PLATFORMS.windows);
    office.open();
  });

  it("keeps the requests and answers of each question and the Excel it asked", async () => {
    const { excel, answers } = await recordAnswers({ ids: ["entry.percentText", "sheet.missing"], ...(tap && { tap }) });
    expect(excel).toMatchObject({ language: "es-PE", platform: "PC", requirementSet: "1.20" });
    expect(answers.map(({ verdict }) => verdict)).toEqual(["confirmed", "confirmed"]);
    for (const { wire } of answers) expect(JSON.stringify(wire)).toMatch(/"request":\{.*"Actions".*"response":\{.*"Results"/);
  });

  it("says when Excel answers otherwise", async () => {
    const { answers } = await recordAnswers({ ids: ["freeze.location"] });
    expect(answers[0]?.verdict).toBe("confirmed");
    office.host.faults.failRequest({ request: 3, code: "GeneralException" });
    const { answers: failed } = await recordAnswers({ ids: ["freeze.location"] });
    expect(failed[0]?.verdict).not.toBe("confirmed");
  });

  it("leaves the workbook as it was", async () => {
    const before = workbookData(office.host.book);
    await recordAnswers({
      ids: ["names.value", "protection.formats", "sheet.renameKeepsFormulas", "undo.delete", "tables.calculatedColumn", "merge.most"],
    });
    expect(workbookData(office.host.book)).toEqual(before);
  });
});
