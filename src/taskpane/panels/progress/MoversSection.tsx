import { paneTexts } from "../../../engine/words/pane/paneTexts";
import { IndicatorRow } from "../../parts/IndicatorRow";
import { Movement } from "../../parts/Movement";
import { Section } from "../../parts/Section";
import { useListStyles } from "../../parts/plainList.styles";
import { findMovers, type PaneModel } from "../../state/paneModel";

/** The indicators that moved most against the year before; nothing where there is no year before. */
export function MoversSection({ model }: { readonly model: PaneModel }) {
  const lists = useListStyles();
  const movers = findMovers(model);
  const { separator } = model.matrix.decimal;
  if (movers.length === 0) return null;
  return (
    <Section title={paneTexts.moversTitle(model.year - 1)}>
      <ul className={lists.list}>
        {movers.map(({ now, change }) => (
          <IndicatorRow
            key={now.indicator.row}
            result={now}
            separator={separator}
            aside={<Movement change={change} year={model.year - 1} separator={separator} />}
          />
        ))}
      </ul>
    </Section>
  );
}
