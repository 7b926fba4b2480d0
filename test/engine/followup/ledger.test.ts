import { createHash } from "node:crypto";
import fc from "fast-check";
import { chained, sealOf, verifyLedger, type LedgerChange, type LedgerEntry } from "../../../src/engine/followup/ledger";
import { sha256 } from "../../../src/hosts/sha256";
import { roundChange } from "./roundNews";

const AT = "2024-01-17T10:20:05-05:00";

function ledgerOf(changes: readonly LedgerChange[]): readonly LedgerEntry[] {
  return chained([], changes, AT, sha256);
}

const five = ledgerOf(["10", "20", "ND", "0", "85.5"].map((after) => roundChange({ after })));

/** The entries with one taken out, or others in its place. */
function spliced(at: number, remove: number, ...put: readonly LedgerEntry[]): readonly LedgerEntry[] {
  return [...five.slice(0, at), ...put, ...five.slice(at + remove)];
}

test("an auditor recomputes every mark with another program's SHA-256, from what the comment says", () => {
  let before = "0";
  for (const { number, at, action, code, cut, before: was, after, entity, file, mark } of five) {
    const text = [before, number, at, action, code, cut, was, after, entity, file].join("\n");
    expect(createHash("sha256").update(text, "utf8").digest("hex")).toBe(mark);
    before = mark;
  }
  expect(five).toHaveLength(5);
});

test("the first mark stays as it was published", () => {
  expect(five[0]?.mark).toBe("41f21cb8d721d5c9feda16ebd0b935b201a3669b3e672c03181c8f2b960b8c72");
});

test.each([
  ["changed", 2, spliced(2, 1, { ...(five[2] as LedgerEntry), after: "12" })],
  ["changed", 4, spliced(4, 1, { ...(five[4] as LedgerEntry), mark: "00".repeat(32) })],
  ["removed", 1, spliced(1, 2)],
  ["removed", 0, spliced(0, 1)],
  ["inserted", 2, spliced(2, 0, { ...(five[2] as LedgerEntry), after: "99" })],
  ["inserted", 2, spliced(2, 0, { ...(five[1] as LedgerEntry), number: 0 })],
  ["moved", 1, spliced(1, 2, { ...(five[2] as LedgerEntry), number: 2 }, { ...(five[1] as LedgerEntry), number: 3 })],
] as const)("a ledger with an entry %s breaks at the one that stands %i-th from 0", (how, index, ledger) => {
  expect(verifyLedger(ledger, sha256)).toMatchObject({ isWhole: false, how, index });
});

test("entries cut off the end are seen by the seal, and by nothing else", () => {
  const cut = spliced(3, 2);
  expect(verifyLedger(cut, sha256)).toMatchObject({ isWhole: true, count: 3 });
  expect(verifyLedger(cut, sha256, [sealOf(five)])).toEqual({ isWhole: false, index: 3, number: 4, how: "removed", missing: 2 });
});

test("a ledger written anew with the same texts but another moment does not agree with the seal of the old one", () => {
  const again = chained([], five, "2024-05-01T00:00:00-05:00", sha256);
  expect(verifyLedger(again, sha256)).toMatchObject({ isWhole: true });
  expect(verifyLedger(again, sha256, [sealOf(five)])).toMatchObject({ isWhole: false, how: "changed", number: 5 });
});

test("a sorted table is whole, and it is told that its rows stand otherwise", () => {
  expect(verifyLedger([...five].reverse(), sha256, [sealOf(five)])).toEqual({ isWhole: true, count: 5, isSorted: false });
});

const texts = fc.string({ unit: "grapheme", maxLength: 12 });
const change = fc.record({ action: texts, code: texts, cut: texts, before: texts, after: texts, entity: texts, file: texts });

test("whatever texts enter, the chain is whole, goes on from any point, and no other text of an entry passes", () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), fc.nat(), change, (changes, at, other) => {
      const whole = ledgerOf(changes);
      const half = Math.floor(changes.length / 2);
      const grown = [...chained([], changes.slice(0, half), AT, sha256)];
      grown.push(...chained(grown, changes.slice(half), AT, sha256));
      expect(grown).toEqual(whole);
      expect(verifyLedger(whole, sha256, [sealOf(whole)]).isWhole).toBe(true);
      const index = at % whole.length;
      const [changed] = chained(whole.slice(0, index), [other], AT, sha256);
      const entry = whole[index] as LedgerEntry;
      const isSame = changed?.mark === entry.mark;
      const forged = whole.map((each, place) => (place === index ? { ...(changed as LedgerEntry), mark: entry.mark } : each));
      expect(verifyLedger(forged, sha256).isWhole).toBe(isSame);
    }),
  );
});
