import { recordKey, type FollowUpParagraph } from "../../followup/record";
import { mapDocument } from "../documentMap";
import { codeOfPlace, type ReportDocument } from "../reportDocument";

/** Topics about a service or an objective, where an entity's paragraph belongs. */
const TOPICS = /^(?:acciones|logros):/;

/**
 * The report with the paragraphs that entities sent for its year, each in the place of its service or objective and said whose it is. They
 * stand as text until the planner writes something else.
 */
export function withRoundParagraphs(document: ReportDocument, paragraphs: readonly FollowUpParagraph[]): ReportDocument {
  const sent = new Map<string, string[]>();
  for (const { node, cut, entity, text } of paragraphs) {
    if (cut.year !== document.year) continue;
    const key = recordKey(node);
    sent.set(key, [...(sent.get(key) ?? []), entity === "" ? text : `${entity}: ${text}`]);
  }
  if (sent.size === 0) return document;
  return mapDocument(document, {
    figure: (run) => run,
    place: (place) => {
      const code = TOPICS.test(place.id) ? codeOfPlace(place.id) : undefined;
      const answer = code === undefined ? undefined : sent.get(recordKey(code))?.join(" ");
      return answer === undefined || place.answer !== undefined ? place : { ...place, answer };
    },
  });
}
