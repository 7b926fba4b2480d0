import { scrollFor } from "../../../src/sandbox/grid/freeArea";

/** A room of 400 pixels, scrolled by 1,000: 1,000 to 1,400 are in sight. */
const ROOM = { at: 1_000, room: 400, margin: 40 };

test.each([
  ["seen whole, it stays", { from: 1_100, to: 1_150 }, 1_000],
  ["beside the frozen part it stays", { from: 1_000, to: 1_050 }, 1_000],
  ["in the frozen part it stays", { from: -80, to: -30 }, 1_000],
  ["cut at the end", { from: 1_380, to: 1_430 }, 1_070],
  ["hidden behind the frozen part", { from: 980, to: 1_030 }, 940],
  ["far below", { from: 3_000, to: 3_050 }, 2_690],
  ["at the beginning", { from: 10, to: 60 }, 0],
  ["longer than the room, its beginning", { from: 2_000, to: 2_900 }, 2_000],
])("%s", (_, side, scrolled) => {
  expect(scrollFor({ ...ROOM, ...side })).toBe(scrolled);
});
