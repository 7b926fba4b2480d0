import type { Policy } from "../../domain/policy";
import { recordKey, type FollowUpParagraph } from "../../followup/record";
import { phrase } from "../../words/reportTexts/phrase";
import { reportNotes } from "../../words/reportTexts/reportTitles";
import { paragraph } from "../blocks";
import { mapDocument } from "../documentMap";
import { legal } from "../plainText";
import { codeOfPlace, type Block, type ReportDocument } from "../reportDocument";

/** Topics about a service or an objective, where an entity's paragraph belongs. */
const TOPICS = /^(?:acciones|logros):/;
/** Where those stand whose service or objective has no place in this report. */
const OTHERWISE = "general.seguimiento";

/**
 * The report with the paragraphs that entities sent for its year, each in the place of its service or objective and said whose it is. They
 * stand as text until the planner writes something else; what has no place stands in the section about the follow-up, and says so.
 */
export function withRoundParagraphs(document: ReportDocument, paragraphs: readonly FollowUpParagraph[]): ReportDocument {
  const sent = new Map<string, { readonly code: string; readonly texts: string[] }>();
  for (const { node, cut, entity, text } of legal(paragraphs)) {
    if (cut.year !== document.year) continue;
    const said = entity === "" ? text : `${entity}: ${text}`;
    const known = sent.get(recordKey(node));
    if (known) known.texts.push(said);
    else sent.set(recordKey(node), { code: node, texts: [said] });
  }
  if (sent.size === 0) return document;
  const placed = new Set<string>();
  const answered = mapDocument(document, {
    figure: (run) => run,
    place: (place) => {
      const code = TOPICS.test(place.id) ? codeOfPlace(place.id) : undefined;
      const key = code === undefined ? "" : recordKey(code);
      const answer = sent.get(key)?.texts.join(" ");
      if (answer === undefined || place.answer !== undefined) return place;
      placed.add(key);
      return { ...place, answer };
    },
  });
  const rest = [...sent]
    .filter(([key]) => !placed.has(key))
    .map(([, { code, texts }]) => paragraph(phrase`${code}. ${texts.join(" ")}`, "remark"));
  return rest.length === 0
    ? answered
    : withBlocksAfter(answered, OTHERWISE, [paragraph(phrase`${reportNotes.withoutPlace(rest.length)}`), ...rest]);
}

/** Codes of the services of which an entity wrote for the report of a year: each has a place of its own in it. */
export function servicesWrittenOf(
  paragraphs: readonly { readonly item?: FollowUpParagraph }[],
  { nodes }: Pick<Policy, "nodes">,
  year: number,
): readonly string[] {
  const sent = new Set(paragraphs.flatMap(({ item }) => (item !== undefined && item.cut.year === year ? [recordKey(item.node)] : [])));
  return nodes.filter(({ kind, code }) => kind === "service" && sent.has(recordKey(code))).map(({ code }) => code);
}

function withBlocksAfter(document: ReportDocument, place: string, blocks: readonly Block[]): ReportDocument {
  return {
    ...document,
    sections: document.sections.map((section) => ({
      ...section,
      blocks: section.blocks.flatMap((block) => (block.block === "prose" && block.id === place ? [block, ...blocks] : [block])),
    })),
  };
}
