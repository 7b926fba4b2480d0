import fc from "fast-check";
import { TURNED_DOWN, type Inbox, type InboxItem, type Verdict } from "../../../src/engine/followup/inbox";
import {
  countVerdicts,
  decidedInbox,
  enters,
  groupInbox,
  itemKey,
  noDecisions,
  stillMeant,
  VERDICTS,
  withAllNew,
  withoutFile,
} from "../../../src/taskpane/state/followup/inboxGroups";
import { CUT, fileOf, inboxOf, itemOf } from "./inboxFixtures";

const verdict = fc.constantFrom<Verdict>(...VERDICTS);
const inboxes = fc
  .array(fc.record({ verdict, file: fc.constantFrom("a.xlsx", "b.xlsx", "c.xlsx", "") }), { maxLength: 30 })
  .map((values): Inbox => ({
    cut: CUT,
    paragraphs: [],
    files: ["a.xlsx", "b.xlsx", "c.xlsx"].map((name) => fileOf(name)),
    items: values.map(({ verdict: each, file }, index) => itemOf(each, `IOP.${index}`, file)),
  }));

describe("the inbox, grouped", () => {
  test("a file with a decision to take stands first, then the ones that were not read, then the rest as they came", () => {
    expect(groupInbox(inboxOf()).map(({ file }) => file.name)).toEqual(["minedu.xlsx", "foto.jpg", "igual.xlsx"]);
  });

  test("within a file what asks for her comes first", () => {
    const [first] = groupInbox(inboxOf());
    expect(first?.items.map(({ verdict: each }) => each)).toEqual(["asks", "changes", "refused", "new", "missing"]);
  });

  test("every value is once in the groups or among those that no file brought", () => {
    fc.assert(
      fc.property(inboxes, (inbox) => {
        const shown = [...groupInbox(inbox).flatMap(({ items }) => items), ...withoutFile(inbox)];
        expect(shown.map(itemKey).sort()).toEqual(inbox.items.map(itemKey).sort());
      }),
    );
  });

  test("the counts of the groups add up to the values of the files", () => {
    fc.assert(
      fc.property(inboxes, (inbox) => {
        const sum = groupInbox(inbox).flatMap(({ counts }) => Object.values(counts));
        expect(sum.reduce((all, count) => all + count, 0)).toBe(inbox.items.length - withoutFile(inbox).length);
      }),
    );
  });

  test("nothing enters before somebody decides; «aceptar todo lo nuevo» takes what is new and nothing else", () => {
    fc.assert(
      fc.property(inboxes, ({ items }) => {
        expect(items.filter((item) => enters(item, noDecisions))).toEqual([]);
        const taken = items.filter((item) => enters(item, withAllNew(items, noDecisions)));
        expect(taken).toEqual(items.filter(({ verdict: each }) => each === "new"));
        expect(countVerdicts(taken).new).toBe(taken.length);
      }),
    );
  });

  test("a question enters with its answer, a change when it is taken; what was refused, is the same or is missing never does", () => {
    const { items } = inboxOf();
    const everything = { answers: new Map([["IOP.03", "85"]]), accepted: new Set(items.map(itemKey)) };
    const taken = items.filter((item: InboxItem) => enters(item, everything)).map(({ verdict: each }) => each);
    expect(taken).toEqual(["new", "changes", "asks"]);
  });

  test("a question that was turned down enters nothing, and is no question any more", () => {
    const inbox = inboxOf();
    const decisions = { ...noDecisions, answers: new Map([["IOP.03", TURNED_DOWN]]) };
    expect(inbox.items.filter((item) => enters(item, decisions))).toEqual([]);
    expect(countVerdicts(decidedInbox(inbox, decisions).items)).toMatchObject({ asks: 0, refused: 2 });
  });

  test("what is written from holds, as new, what was decided and nothing else", () => {
    fc.assert(
      fc.property(inboxes, fc.array(fc.nat(29)), (inbox, picked) => {
        const accepted = new Set(picked.flatMap((index) => (inbox.items[index] ? [itemKey(inbox.items[index])] : [])));
        const decisions = { ...noDecisions, accepted };
        const entering = decidedInbox(inbox, decisions).items.filter(({ verdict: each }) => each === "new");
        expect(entering.map(itemKey)).toEqual(inbox.items.filter((item) => enters(item, decisions)).map(itemKey));
      }),
    );
    const inbox = inboxOf();
    const answered = decidedInbox(inbox, { answers: new Map([["IOP.03", "0.85"]]), accepted: new Set() });
    expect(answered.items.filter(({ verdict: each }) => each === "new").map(({ record }) => record?.value)).toEqual([0.85]);
  });

  test("decisions on what is no longer asked or offered are forgotten when the files are read again", () => {
    const inbox = inboxOf();
    const decisions = { answers: new Map([["IOP.03", "85"]]), accepted: new Set(inbox.items.map(itemKey)) };
    expect(stillMeant(decisions, inbox).answers.size).toBe(1);
    const same = { ...inbox, items: inbox.items.map((item): InboxItem => ({ ...item, verdict: "same" })) };
    expect(stillMeant(decisions, same)).toEqual(noDecisions);
  });
});
