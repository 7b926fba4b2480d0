import fc from "fast-check";
import { Axis } from "../../src/portable/sheet/axis";
import { gridWindow, HEADING, linesOf, pageOf, revealing } from "../../src/portable/sheet/gridWindow";
import { frozenIn, type SheetLayout } from "../../src/portable/sheet/sheetLayout";

const sizes = fc.array(fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 12, max: 120 }) }, { weight: 1, arbitrary: fc.constant(0) }), {
  minLength: 8,
  maxLength: 80,
});
const layouts = fc
  .record({ rows: sizes, columns: sizes, frozenRows: fc.nat(6), frozenColumns: fc.nat(4) })
  .map(({ rows, columns, ...frozen }): SheetLayout => ({ rows: new Axis(rows), columns: new Axis(columns), ...frozen }));

test("a cell that is brought into sight is whole in the window, beside what is frozen, wherever the sheet was scrolled", () => {
  fc.assert(
    fc.property(layouts, fc.nat(79), fc.nat(79), fc.nat(4000), fc.nat(4000), (layout, someRow, someColumn, x, y) => {
      const [row, column] = [someRow % layout.rows.count, someColumn % layout.columns.count];
      const scroll = { x, y, width: 700, height: 500 };
      const moved = { ...scroll, ...revealing(layout, scroll, { row, column, rows: 1, columns: 1 }) };
      const { rows, columns } = gridWindow(layout, moved);
      const frozen = frozenIn(layout, moved.width, moved.height);
      for (const [axis, direction, index, count, room] of [
        [layout.rows, rows, row, frozen.rows, moved.height - HEADING.height],
        [layout.columns, columns, column, frozen.columns, moved.width - HEADING.width],
      ] as const) {
        const begin = direction.place(index);
        expect(begin).toBeGreaterThanOrEqual(index < count ? 0 : direction.fixed);
        if (axis.size(index) <= room - direction.fixed) expect(begin + axis.size(index)).toBeLessThanOrEqual(room);
        if (axis.size(index) > 0) expect(linesOf(direction, axis)).toContain(index);
      }
    }),
  );
});

test("a sheet of a million rows is scrolled to its end in a page that a browser can make", () => {
  const layout: SheetLayout = {
    rows: new Axis(new Float64Array(1_048_576).fill(20)),
    columns: new Axis([64]),
    frozenRows: 0,
    frozenColumns: 0,
  };
  const { height, step } = pageOf(layout, 500);
  expect(height).toBeLessThan(17_000_000);
  expect((height - 500) * step).toBeCloseTo(layout.rows.total - 500, 3);
});
