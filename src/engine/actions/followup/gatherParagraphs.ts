import type { InboxItem } from "../../followup/inbox";
import type { JudgeContext } from "../../followup/judge/context";
import { isOfRound } from "../../followup/judge/judgeForm";
import type { FollowUpParagraph } from "../../followup/record";
import type { ReturnedParagraph } from "../../followup/returned/returnedForm";
import { readCode } from "../../reader/text/code";
import { fold } from "../../reader/text/fold";
import type { ReturnedSource } from "./returnedSources";

/** The paragraphs of the forms of this round, one for each entity and service or objective, and those that are not taken. */
export function gatherParagraphs(
  sources: readonly ReturnedSource[],
  context: JudgeContext,
): { readonly paragraphs: readonly FollowUpParagraph[]; readonly refused: readonly InboxItem[] } {
  const byPlace = new Map<string, FollowUpParagraph>();
  const refused: InboxItem[] = [];
  const keys = new Set(context.matrix.policy.nodes.map(({ key }) => key));
  // The last saved comes last, and stays.
  for (const { file, forms } of [...sources].sort((a, b) => compare(a.file.savedOn ?? "", b.file.savedOn ?? ""))) {
    for (const form of forms.filter((each) => each.paragraphs.length > 0 && isOfRound(each, context))) {
      const entity = context.entity(form.said.entity)?.name ?? form.said.entity ?? "";
      for (const paragraph of form.paragraphs) {
        const at = { file: file.name, cell: paragraph.cell, code: paragraph.code, ...(entity === "" ? {} : { entity }) };
        const node = readCode(paragraph.code)?.key ?? fold(paragraph.code).toUpperCase();
        if (!keys.has(node)) refused.push(unknown(at, paragraph));
        else {
          const place = `${node}\t${fold(entity)}`;
          const before = byPlace.get(place);
          const origin = { file: file.name, fingerprint: file.fingerprint, cell: paragraph.cell, receivedAt: context.receivedAt };
          if (before !== undefined && before.text !== paragraph.text) refused.push(replaced(before, file.name, paragraph.code));
          byPlace.set(place, { node, cut: context.cut, entity, text: paragraph.text, origin });
        }
      }
    }
  }
  return { paragraphs: [...byPlace.values()], refused };
}

function unknown(at: Pick<InboxItem, "file" | "cell" | "code" | "entity">, { code, text }: ReturnedParagraph): InboxItem {
  return { ...at, verdict: "refused", why: "unknownCode", data: { codigo: code, cercano: "", texto: text.slice(0, 80) } };
}

function replaced({ origin, entity }: FollowUpParagraph, by: string, code: string): InboxItem {
  const at = { file: origin.file, cell: origin.cell, code, ...(entity === "" ? {} : { entity }) };
  return { ...at, verdict: "refused", why: "otherParagraph", data: { archivo: by } };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
