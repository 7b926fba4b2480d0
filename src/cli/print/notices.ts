import { figureTrust } from "../../engine/actions/figureTrust";
import { ruleFindings, rulesInForce } from "../../engine/actions/settings/rulesInForce";
import { computePolicy, cutYear } from "../../engine/domain/computePolicy";
import type { Finding } from "../../engine/domain/finding";
import { findingText } from "../../engine/words/findingTexts";
import { answerOptions, answerText } from "./answerOptions";
import type { OpenBook } from "../input/openBook";
import type { Terminal } from "../terminal";

/** Of many notices, those that are told: with how many more there are they make four lines. */
const MOST_TOLD = 3;

/** For the commands that show no findings: the rules that are not as by default, and what of the reading an option answers. */
export function tellNotices(book: OpenBook, terminal: Terminal): void {
  const { settings, sources, matrix } = book;
  const answers = answerOptions(book);
  const asked = matrix.findings.filter((finding) => finding.severity !== "note" && answers(finding).length > 0);
  const all = [...falseFigures(book), ...ruleFindings(rulesInForce(settings.profile, sources)), ...asked];
  const told = all.length > MOST_TOLD + 1 ? all.slice(0, MOST_TOLD) : all;
  for (const finding of told) terminal.err(`Aviso: ${findingText(finding)}${answerText(answers(finding))}\n`);
  if (told.length < all.length)
    terminal.err(`Aviso: hay ${all.length - told.length} avisos más; «pntp revisar» con --json los muestra todos.\n`);
}

/** Cells under the figures told that show or hold another one, or are not seen. */
function falseFigures({ grid, matrix, settings: { profile } }: OpenBook): readonly Finding[] {
  const year = cutYear(matrix.policy);
  if (year === undefined) return [];
  const results = computePolicy(matrix.policy, year, profile);
  return figureTrust({ grid, matrix, results, profile }).filter(({ severity }) => severity !== "note");
}
