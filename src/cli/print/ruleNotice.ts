import { ruleFindings, rulesInForce } from "../../engine/actions/settings/rulesInForce";
import { findingText } from "../../engine/words/findingTexts";
import type { OpenBook } from "../input/openBook";
import { oneLine, type Terminal } from "../terminal";

/** The rules that are not as by default, for the commands that show no findings. */
export function tellRules({ settings, sources }: OpenBook, terminal: Terminal): void {
  for (const finding of ruleFindings(rulesInForce(settings.profile, sources))) terminal.err(`Aviso: ${oneLine(findingText(finding))}\n`);
}
