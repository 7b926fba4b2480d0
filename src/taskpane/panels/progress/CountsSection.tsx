import { presentedCounts } from "../../../engine/domain/band";
import type { IndicatorLevel } from "../../../engine/domain/policy";
import { paneTexts } from "../../../engine/words/pane/paneTexts";
import { BandStack } from "../../parts/BandStack";
import { Section } from "../../parts/Section";
import { useListStyles } from "../../parts/plainList.styles";
import type { PaneModel } from "../../state/paneModel";

/** Indicators of a level by band: ND apart, or inside «bajo» as published where the rules say so, and then it is named. */
export function CountsSection({ model: { results, profile }, level }: { readonly model: PaneModel; readonly level: IndicatorLevel }) {
  const lists = useListStyles();
  const counts = results.counts[level];
  const isAsPublished = profile.ndInCounts === "asLow";
  if (counts.total === 0) return null;
  return (
    <Section title={paneTexts.levelCount(paneTexts.levels[level], counts.total)}>
      <BandStack counts={presentedCounts(counts, profile)} />
      {isAsPublished && counts.noData > 0 && <p className={lists.note}>{paneTexts.ndAsLow(counts.noData)}</p>}
    </Section>
  );
}
