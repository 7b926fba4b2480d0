import { Button, Field, SearchBox, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { Band } from "../../../engine/domain/results";
import type { IndicatorLevel } from "../../../engine/domain/policy";
import { bandLabel } from "../../../engine/words/labels";
import { paneTexts } from "../../../engine/words/pane/paneTexts";
import { IndicatorRow } from "../../parts/IndicatorRow";
import { Section } from "../../parts/Section";
import { ShowMore } from "../../parts/ShowMore";
import { useListStyles } from "../../parts/plainList.styles";
import { isNarrowed, noFilter } from "../../state/indicatorFilter";
import type { PaneModel } from "../../state/paneModel";
import { useIndicatorSearch } from "./useIndicatorSearch";

const bands: readonly Band[] = ["low", "medium", "high", "noData"];
const levels: readonly IndicatorLevel[] = ["objective", "service"];

/** Every indicator, with search and filter by band, level and entity. */
export function IndicatorSearch({ model }: { readonly model: PaneModel }) {
  const styles = useStyles();
  const lists = useListStyles();
  const { filter, change, shown, entities } = useIndicatorSearch(model);
  return (
    <Section title={paneTexts.indicatorsTitle}>
      <div className={styles.filters} role="search">
        <Field label={paneTexts.search} size="small" className={styles.wide}>
          <SearchBox
            size="small"
            placeholder={paneTexts.searchHint}
            value={filter.text}
            onChange={(_event, { value }) => change({ text: value })}
            className={styles.search}
          />
        </Field>
        <Field label={paneTexts.band} size="small">
          <Select
            size="small"
            value={filter.band ?? ""}
            onChange={(_event, { value }) => change({ band: bands.find((band) => band === value) })}
          >
            <option value="">{paneTexts.all}</option>
            {bands.map((band) => (
              <option key={band} value={band}>
                {bandLabel[band]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={paneTexts.level} size="small">
          <Select
            size="small"
            value={filter.level ?? ""}
            onChange={(_event, { value }) => change({ level: levels.find((level) => level === value) })}
          >
            <option value="">{paneTexts.allLevels}</option>
            {levels.map((level) => (
              <option key={level} value={level}>
                {paneTexts.levelNames[level]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={paneTexts.entity} size="small" className={styles.wide}>
          <Select
            size="small"
            value={filter.entity ?? ""}
            onChange={(_event, { value }) => change({ entity: value === "" ? undefined : value })}
          >
            <option value="">{paneTexts.all}</option>
            {entities.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <p className={lists.note} role="status">
        {shown.length === 0 ? paneTexts.noneShown : paneTexts.shown(shown.length, model.results.indicators.length)}
      </p>
      <ShowMore
        key={JSON.stringify(filter)}
        items={shown}
        step={10}
        render={(result) => <IndicatorRow key={result.indicator.row} result={result} separator={model.matrix.decimal.separator} />}
      />
      {shown.length === 0 && isNarrowed(filter) && (
        <Button size="small" onClick={() => change(noFilter)}>
          {paneTexts.clearFilter}
        </Button>
      )}
    </Section>
  );
}

const useStyles = makeStyles({
  filters: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
  },
  wide: { gridColumn: "1 / -1", minWidth: 0 },
  search: { maxWidth: "100%" },
});
