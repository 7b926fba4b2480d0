import { planIndicatorCard } from "../../../src/engine/actions/buildIndicatorCard";
import type { PutSheet } from "../../../src/engine/plan";
import { expectGolden } from "../../golden/golden";
import { planText } from "../../golden/planText";
import { requestFor, summaryOf } from "../actions/fillRequest";
import { cardPlan, staleSeries } from "./planOnGrid";
import { roundRecord } from "../followup/roundNews";
import { trajectoryMatrix } from "./trajectoryMatrix";

const card = (code: string): PutSheet => summaryOf(cardPlan(trajectoryMatrix(), code));
const texts = ({ content }: PutSheet): readonly unknown[] => content.cells.map(({ value }) => value);

describe("The sheet «Ficha»", () => {
  test("is as accepted: data, series, chart, trajectory and explanation", () => {
    expectGolden("ficha.txt", planText(cardPlan(trajectoryMatrix(), "IOP.01.01", { stamp: { savedOn: "2025-03-31" } })));
  });

  test("says who reported the value of the year, with its numerator and denominator, where the workbook keeps it", () => {
    const item = roundRecord({ code: "IOP.01.01", cut: { year: 2024 }, value: 52, numerator: 52, denominator: 100, source: "SIDPOL" });
    const answers = { registry: [{ cells: [], item }], paragraphs: [], pending: [], ledger: [] };
    const told = texts(summaryOf(cardPlan(trajectoryMatrix(), "IOP.01.01", { answers }))).join(" ");
    expect(told).toMatch(/2024: 52.{0,3}, que reportó MIMP en «MIMP 2023\.xlsx» .*Fuente: SIDPOL\. Numerador 52, denominador 100\./);
    expect(texts(card("IOP.01.01")).join(" ")).not.toContain("que reportó");
  });

  test("stores in its chart the figures of the cells it follows, without the years that are ND", () => {
    for (const code of ["IOP.01.01", "IOP.01.02", "IOP.02.02", "IOP.02.03", "ISS.01.01.01.01"]) {
      const step = card(code);
      expect(staleSeries(step, step.content.charts ?? [])).toEqual([]);
    }
    expect(card("IOP.01.01").content.charts?.[0]?.series[1]?.values.slice(0, 6)).toEqual([40, 41, 45, null, 50, 55]);
  });

  test("writes formulas that every Excel since 2013 takes", () => {
    const formulas = card("IOP.01.02").content.cells.flatMap(({ formula }) => formula ?? []);
    expect(formulas.length).toBeGreaterThan(50);
    expect(
      formulas.filter(
        (formula) =>
          !/^=[^=]/.test(formula) || formula.length > 8000 || /\b(LET|LAMBDA|TEXTJOIN|XLOOKUP|FILTER|IFS|MAXIFS)\(/.test(formula),
      ),
    ).toEqual([]);
  });

  test("says on track, off track or that it depends on the pace (T6)", () => {
    expect(texts(card("IOP.01.02"))).toContain("En camino");
    expect(texts(card("IOP.01.01"))).toContain("Fuera de camino");
    expect(texts(card("IOP.02.01"))).toContain("Depende del ritmo");
  });

  test("keeps a share within 0 and 100 and says so (T4)", () => {
    const step = card("IOP.01.02");
    expect(step.content.charts?.[0]?.series.at(-1)?.values.slice(-3)).toEqual([100, 100, 100]);
    expect(texts(step)).toContain("La proyección no sale de 0 a 100: el indicador es una parte de un total.");
  });

  test("refuses a trajectory with fewer than three points, says why, and draws none (T1)", () => {
    const step = card("IOP.02.03");
    expect(texts(step)).toEqual(
      expect.arrayContaining([
        "Sin trayectoria",
        expect.stringContaining("hacen falta tres puntos entre la línea base y los valores obtenidos, y solo hay uno"),
      ]),
    );
    expect(step.content.charts?.[0]?.series.map(({ name }) => name)).toEqual(["Logro esperado", "Valor obtenido"]);
  });

  test("marks its sheet by the code, so that each indicator has one card that is refreshed", () => {
    expect(card("IOP.01.01")).toMatchObject({ name: "Ficha IOP.01.01", owner: "PNTP_Ficha_IOP_01_01" });
  });

  test("finds the indicator by its code however it is spelt, and says when there is none", () => {
    expect(summaryOf(cardPlan(trajectoryMatrix(), "iop.1.1")).name).toBe("Ficha IOP.01.01");
    const none = planIndicatorCard({ ...requestFor(trajectoryMatrix()), code: "IOP.09.09" });
    expect(none).toMatchObject({ ok: false, problem: { code: "unknownCode", message: expect.stringContaining("«IOP.09.09»") as string } });
  });
});
