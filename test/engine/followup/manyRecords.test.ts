import type { PendingItem } from "../../../src/engine/followup/book";
import type { NamedRecord } from "../../../src/engine/followup/record";
import { withNews } from "../../../src/engine/followup/withNews";
import { sha256 } from "../../../src/hosts/sha256";
import { emptyRound, roundRecord } from "./roundNews";

const COUNT = 600;
/** How often a record may be looked at while it enters: some times, whatever stands there. */
const MOST_LOOKS = 12;
const AT = "2025-02-01T09:00:00-05:00";

/** Records that count how often their code is read. */
function counted(items: readonly NamedRecord[]): { readonly items: readonly NamedRecord[]; readonly looks: () => number } {
  let looks = 0;
  const seen = items.map((item) => Object.defineProperty({ ...item }, "code", { enumerable: true, get: () => (looks++, item.code) }));
  return { items: seen, looks: () => looks };
}

const recordsOf = (value: number): readonly NamedRecord[] =>
  Array.from({ length: COUNT }, (_, index) => roundRecord({ code: `ISS.01.01.01.${index + 1}`, key: `ISS.01.01.01.${index + 1}`, value }));

test("thousands of values enter a registry that holds thousands, each looked at a few times, in the row of the one it follows", () => {
  const pending = recordsOf(0).map(({ code, entity }): PendingItem => ({
    kind: "asks",
    file: "otro.xlsx",
    code,
    entity,
    cut: "2023",
    sentence: "",
  }));
  const standing = counted(recordsOf(1));
  const news = counted([...recordsOf(2), roundRecord({ code: "IOP.09.09", key: "IOP.09.09", value: 3 })]);
  const book = { ...emptyRound, registry: standing.items.map((item) => ({ cells: [], item })), pending };
  const after = withNews(book, { records: news.items }, AT, sha256);
  expect([standing.looks() / COUNT, news.looks() / COUNT].every((looks) => looks <= MOST_LOOKS)).toBe(true);
  expect(after.registry.map(({ item }) => item?.value)).toEqual([...recordsOf(2).map(() => 2), 3]);
  expect(after.pending).toEqual([]);
});

test("of rows that say the same the first is taken, and two news of one place are one row", () => {
  const same = roundRecord({ value: 1 });
  const book = { ...emptyRound, registry: [same, same].map((item) => ({ cells: [], item })) };
  const after = withNews(book, { records: [roundRecord({ value: 2 }), roundRecord({ value: 3 })] }, AT, sha256);
  expect(after.registry.map(({ item }) => item?.value)).toEqual([3, 1]);
});
