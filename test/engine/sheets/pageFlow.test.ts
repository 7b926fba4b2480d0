import { lines, PageFlow } from "../../../src/engine/sheets/kit/pageFlow";

/** A page of these widths holds about 1,000 points. */
const WIDTHS = [15, 34, 19.5, 10, 10, 10, 10.5, 10, 10];
const table = (count: number) => ({ head: 57, header: 35, items: lines(count), tail: 30 });

describe("pages of a sheet of tables", () => {
  test("a table that fits goes on where the one before ends", () => {
    const flow = new PageFlow(WIDTHS, 200, 30);
    expect(flow.place(10, table(5))).toEqual({ section: 10, header: 11, rows: [12, 13, 14, 15, 16], repeated: [], after: 17 });
    expect(flow.breaks).toEqual([]);
  });

  test("a table that does not fit any more and takes little of a page begins the next one whole", () => {
    const flow = new PageFlow(WIDTHS, 800, 30);
    const { rows, repeated } = flow.place(40, table(12));
    expect({ breaks: flow.breaks, rows: [rows[0], rows.at(-1)], repeated }).toEqual({ breaks: [40], rows: [42, 53], repeated: [] });
  });

  test("a long table begins where some of its rows fit, and has its header again at the top of each page", () => {
    const flow = new PageFlow(WIDTHS, 500, 30);
    const { rows, repeated, after } = flow.place(20, table(120));
    expect(flow.breaks).toEqual(repeated);
    expect(repeated.length).toBeGreaterThan(1);
    expect(rows).toHaveLength(120);
    expect(rows.some((row) => repeated.includes(row))).toBe(false);
    expect(after).toBe(22 + 120 + repeated.length);
  });

  test("a long table does not begin at the foot of a page with hardly a row", () => {
    const flow = new PageFlow(WIDTHS, 950, 30);
    flow.place(60, table(120));
    expect(flow.breaks[0]).toBe(60);
  });
});
