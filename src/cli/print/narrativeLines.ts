import type { NarrativeReport } from "../../engine/audit/narrative/report";
import { HARMS } from "../../engine/audit/narrative/review/alarms";
import { openAlarms, type ReviewedAlarm } from "../../engine/audit/narrative/review/accepted";
import { tallyOf } from "../../engine/audit/narrative/review/tally";
import { alarmText, conclusionText, harmWords, tallyText } from "../../engine/words/findings/narrativeSummary";
import { oneLine } from "../../engine/words/printedText";
import { type Terminal } from "../terminal";
import { paintFor } from "./paint";

/** What `pntp revisar --texto` prints of the text for people: what it covers, the alarms by harm, the questions, and what was accepted. */
export function narrativeLines({ coverage, judgements }: NarrativeReport, alarms: readonly ReviewedAlarm[], terminal: Terminal): string[] {
  const paint = paintFor(terminal.colors);
  const open = openAlarms(alarms);
  const questions = open.filter(({ alarm }) => alarm.certainty === "media");
  const accepted = alarms.filter((one) => one.accepted !== undefined);
  const entry = ({ alarm, reopened }: ReviewedAlarm): string =>
    `  ${reopened === undefined ? "" : `Se había dado por bueno («${oneLine(reopened)}»), y la matriz cambió. `}` +
    `${oneLine(alarmText(alarm))}\n    «${oneLine(alarm.about.quote)}»`;
  return [
    paint.bold("Texto del informe"),
    `Cobertura: ${coverage.figures} cifras encontradas, ${coverage.linked} vinculadas, ${coverage.verified} comprobadas; ` +
      `${coverage.figures - coverage.verified} no verificables.`,
    `${tallyText(tallyOf(judgements, alarms))}.`,
    conclusionText(tallyOf(judgements, alarms)),
    ...HARMS.flatMap((harm) => {
      const own = open.filter(({ alarm }) => alarm.harm === harm && alarm.certainty === "alta");
      if (own.length === 0) return [];
      const head = `${own.length} ${harmWords[harm][own.length === 1 ? 0 : 1]}:`;
      return [paint.severity("error")(head), ...own.map(entry)];
    }),
    ...(questions.length === 0 ? [] : [`Preguntas: ${questions.length}`]),
    ...questions.map(entry),
    ...(accepted.length === 0 ? [] : [`Apartados con «Está bien así»: ${accepted.length}`]),
    ...accepted.map(entry),
    "",
  ];
}
