import { fold } from "../text/fold";
import type { ColumnContents } from "./columnContents";
import type { ColumnDraft } from "./columnDraft";

/**
 * The tables of a PEI have two columns of names: that of the objective or action whose code stands in the row («Descripción»), and that of
 * its indicator («Nombre del indicador»). Of two columns of names, the one whose header speaks of the indicator is the indicator's.
 */
export function settleNodeName(drafts: readonly ColumnDraft[], contents: ReadonlyMap<number, ColumnContents>): void {
  const names = drafts.filter(({ role }) => role === "name");
  const ofIndicator = names.filter((draft) => saysIndicator(draft));
  if (ofIndicator.length === 0) return;
  const [ofNode] = names.filter((draft) => !saysIndicator(draft));
  const only = ofNode ?? onlyLevel(drafts, contents);
  if (only === undefined) return;
  only.role = "nodeName";
  only.candidates = ["name", "other"];
  if (only.confidence === "sure" && only.strength <= 1) only.confidence = "likely";
  settleCodes(drafts, contents);
}

function saysIndicator({ header }: ColumnDraft): boolean {
  return /\bindicador/.test(fold(header));
}

/** «Objetivo estratégico» beside a code column that holds the codes of objectives and actions alike, and of no indicator. */
function onlyLevel(drafts: readonly ColumnDraft[], contents: ReadonlyMap<number, ColumnContents>): ColumnDraft | undefined {
  const levels = drafts.filter(({ role }) => role === "objectiveName" || role === "guidelineName" || role === "serviceName");
  const codes = drafts.find(({ role }) => role === "code");
  const seen = codes === undefined ? undefined : contents.get(codes.column);
  const isMixed = seen !== undefined && seen.indicatorCodes === 0 && seen.objectiveCodes > 0 && seen.objectiveCodes < seen.codes;
  return levels.length === 1 && isMixed ? levels[0] : undefined;
}

/** Of two columns of codes, one of nodes and one of indicators, the rows are those of the indicators. */
function settleCodes(drafts: readonly ColumnDraft[], contents: ReadonlyMap<number, ColumnContents>): void {
  const codes = drafts.filter(({ role }) => role === "code");
  const hasOwn = (draft: ColumnDraft): boolean => (contents.get(draft.column)?.indicatorCodes ?? 0) > 0;
  if (codes.length !== 2 || codes.filter(hasOwn).length !== 1) return;
  for (const draft of codes) {
    if (hasOwn(draft)) continue;
    draft.role = "other";
    draft.confidence = "likely";
    draft.why = `la cabecera dice «${draft.header}», y los códigos de los indicadores están en otra columna`;
    draft.candidates = ["code"];
  }
}
