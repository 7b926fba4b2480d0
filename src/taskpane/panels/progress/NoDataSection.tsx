import type { IndicatorResult } from "../../../engine/domain/results";
import { ndReasonShort } from "../../../engine/words/ndReasons";
import { paneTexts } from "../../../engine/words/pane/paneTexts";
import { IndicatorRow } from "../../parts/IndicatorRow";
import { Section } from "../../parts/Section";
import { ShowMore } from "../../parts/ShowMore";
import { withoutData, type PaneModel } from "../../state/paneModel";

/** Indicators without a figure, each with its reason. */
export function NoDataSection({ model }: { readonly model: PaneModel }) {
  const missing = withoutData(model);
  if (missing.length === 0) return null;
  return (
    <Section title={paneTexts.noDataTitle(missing.length)}>
      <ShowMore
        items={missing}
        step={4}
        render={(result) => (
          <IndicatorRow key={result.indicator.row} result={result} separator={model.matrix.decimal.separator} aside={reasonOf(result)} />
        )}
      />
    </Section>
  );
}

function reasonOf({ progress1 }: IndicatorResult): string | undefined {
  return "reason" in progress1 ? ndReasonShort[progress1.reason] : undefined;
}
