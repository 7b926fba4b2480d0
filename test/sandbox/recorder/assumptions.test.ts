import { ASSUMPTIONS, type Assumption, type AssumptionId } from "../../../src/sandbox/excel/assumptions";
import type { ExcelHost } from "../../../src/sandbox/excel/host";
import { workbookData } from "../../../src/sandbox/excel/model/save";
import { recordAnswers } from "../../../src/sandbox/recorder/record";
import { tapWire, type WireTap } from "../../../src/sandbox/recorder/wireTap";
import { loadOffice } from "../excel/loadOffice";

let host: ExcelHost;
let tap: WireTap | undefined;

beforeAll(async () => {
  ({ host } = await loadOffice());
  tap = tapWire();
});

afterAll(() => tap?.remove());

describe("What the sandbox assumes of Excel", () => {
  it.each(Object.keys(ASSUMPTIONS) as AssumptionId[])("%s: the script that asks real Excel gets the assumed answer from the sandbox", async (id) => {
    const { answers } = await recordAnswers({ ids: [id] });
    expect(answers.map(({ answer }) => answer)).toEqual([ASSUMPTIONS[id].expected]);
    expect(host.bugs).toEqual([]);
  });

  it("has a source, or says why it is our judgement", () => {
    for (const { source } of Object.values<Assumption>(ASSUMPTIONS)) expect((source.kind === "unconfirmed" ? source.because : source.where).length).toBeGreaterThan(5);
  });
});

describe("The recorder", () => {
  it("keeps the requests and answers of each question and the Excel it asked", async () => {
    const { excel, answers } = await recordAnswers({ ids: ["entry.percentText", "sheet.missing"], ...(tap && { tap }) });
    expect(excel).toMatchObject({ language: "es-PE", platform: "PC" });
    expect(answers.map(({ verdict }) => verdict)).toEqual(["confirmed", "confirmed"]);
    for (const { wire } of answers) expect(JSON.stringify(wire)).toMatch(/"request":\{.*"Actions".*"response":\{.*"Results"/);
  });

  it("says when Excel answers otherwise", async () => {
    const { answers } = await recordAnswers({ ids: ["freeze.location"] });
    expect(answers[0]?.verdict).toBe("confirmed");
    host.faults.failRequest({ request: 3, code: "GeneralException" });
    const { answers: failed } = await recordAnswers({ ids: ["freeze.location"] });
    expect(failed[0]?.verdict).not.toBe("confirmed");
  });

  it("leaves the workbook as it was", async () => {
    const before = workbookData(host.book);
    await recordAnswers({ ids: ["names.value", "protection.formats", "sheet.renameKeepsFormulas"] });
    expect(workbookData(host.book)).toEqual(before);
  });
});
