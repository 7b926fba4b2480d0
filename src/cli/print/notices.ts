import { ruleFindings, rulesInForce } from "../../engine/actions/settings/rulesInForce";
import { findingText } from "../../engine/words/findingTexts";
import { answerOptions, answerText } from "./answerOptions";
import type { OpenBook } from "../input/openBook";
import { oneLine, type Terminal } from "../terminal";

/** For the commands that show no findings: the rules that are not as by default, and what of the reading an option answers. */
export function tellNotices(book: OpenBook, terminal: Terminal): void {
  const { settings, sources, matrix } = book;
  const answers = answerOptions(book);
  const asked = matrix.findings.filter((finding) => finding.severity !== "note" && answers(finding).length > 0);
  for (const finding of [...ruleFindings(rulesInForce(settings.profile, sources)), ...asked])
    terminal.err(`Aviso: ${oneLine(`${findingText(finding)}${answerText(answers(finding))}`)}\n`);
}
