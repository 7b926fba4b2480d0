import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Inbox, InboxItem, Verdict } from "../../../src/engine/followup/inbox";
import { periodText } from "../../../src/engine/words/periodText";
import { fileIn, FORMS, gather, matrixFile, openMatrix, SLIPS, type OpenMatrix } from "./gathered";

/** What a person expects of a call, written beside what was done to its files (hacer.py). */
interface Case {
  readonly name: string;
  readonly matrix: string;
  readonly files: readonly string[];
  readonly cut: string;
  readonly asked: string | null;
  /** By code; "" is of a whole form, or of a row without a code. */
  readonly values: Readonly<Record<string, readonly [verdict: Verdict, value: number | string | readonly (number | string)[] | null]>>;
  readonly unread: readonly string[];
  /** «CODE rule»: a finding that stands beside the value. */
  readonly says: string;
  /** Where its files are. */
  readonly folder: string;
}

type NamedCase = Omit<Case, "folder">;
const casesIn = (file: string, folder: string): readonly Case[] =>
  (JSON.parse(readFileSync(join(__dirname, file), "utf8")) as readonly NamedCase[]).map((each) => ({ ...each, folder }));
const cases = [...casesIn("expected.json", FORMS), ...casesIn("expected_errores.json", SLIPS)];
const matrices = new Map<string, Promise<OpenMatrix>>();

function matrixOf(name: string): Promise<OpenMatrix> {
  const known = matrices.get(name) ?? openMatrix(readFileSync(matrixFile(name)));
  matrices.set(name, known);
  return known;
}

async function inboxOf({ matrix, files, asked, folder }: Case): Promise<Inbox> {
  const outcome = await gather(
    await matrixOf(matrix),
    files.map((file) => fileIn(folder, file)),
    asked ?? undefined,
  );
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.inbox;
}

/** «new 85», «asks 0.85 85», «missing». */
function told(verdict: Verdict, values: readonly (number | string)[]): string {
  const texts = values.map((value) => (typeof value === "number" ? String(Number(value.toPrecision(12))) : value));
  return [verdict, ...texts.sort()].join(" ");
}

function toldOf({ verdict, record, choices = [] }: InboxItem): string {
  const values = verdict === "asks" ? choices.map(({ record: choice }) => choice.value) : verdict === "new" && record ? [record.value] : [];
  return told(verdict, values);
}

/** What the inbox says of each code; of a code that several files answer, what is not merely the same. */
function readingOf({ items }: Inbox): Readonly<Record<string, string>> {
  const lines = new Map<string, string>();
  for (const item of items) {
    const code = item.record?.code ?? item.choices?.[0]?.record.code ?? item.code ?? "";
    if (item.verdict !== "same" || !lines.has(code)) lines.set(code, toldOf(item));
  }
  return Object.fromEntries([...lines].sort());
}

function expectedOf({ values }: Case): Readonly<Record<string, string>> {
  const lines = Object.entries(values).map(([code, [verdict, value]]) => {
    const list = Array.isArray(value) ? (value as readonly (number | string)[]) : value === null ? [] : [value as number | string];
    return [code, told(verdict, list)] as const;
  });
  return Object.fromEntries(lines.sort());
}

test("The corpus has forms in plenty", () => {
  expect(new Set(cases.flatMap(({ files }) => files)).size).toBeGreaterThanOrEqual(60);
  expect(cases.flatMap(({ values }) => Object.keys(values)).length).toBeGreaterThanOrEqual(300);
});

test.each(cases.map((each) => [each.name, each] as const))("%s: every value gets the verdict that a person gives it", async (_, each) => {
  const inbox = await inboxOf(each);
  expect(readingOf(inbox)).toEqual(expectedOf(each));
  expect(inbox.files.filter(({ refusal }) => refusal !== undefined).map(({ name }) => name)).toEqual(each.unread);
  expect(each.asked === null ? periodText(inbox.cut) : each.cut).toBe(each.cut);
  const [code, rule] = each.says.split(" ");
  const rules = inbox.items.filter((item) => item.code === code).flatMap(({ findings = [] }) => findings.map((finding) => finding.rule));
  expect(rules).toEqual(rule === undefined ? [] : [rule]);
});
