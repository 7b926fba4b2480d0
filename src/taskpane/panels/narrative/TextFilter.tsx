import { Field, SearchBox, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { narrativeTexts as texts } from "../../../engine/words/pane/narrativeTexts";
import { paneTexts } from "../../../engine/words/pane/paneTexts";
import { countKinds, type BlockFilter, type TextBlock } from "../../state/textBlocks";
import { KINDS } from "./Legend";

interface TextFilterProps {
  readonly blocks: readonly TextBlock[];
  readonly filter: BlockFilter;
  readonly onChange: (filter: BlockFilter) => void;
}

/** Narrows the text to the paragraphs with marks of a kind, and with some words. */
export function TextFilter({ blocks, filter, onChange }: TextFilterProps) {
  const styles = useStyles();
  const counts = useMemo(() => countKinds(blocks), [blocks]);
  const withKind = (value: string): BlockFilter => {
    const kind = KINDS.find((each) => each === value);
    return kind ? { text: filter.text, kind } : { text: filter.text };
  };
  return (
    <div className={styles.filters} role="search">
      <Field size="small">
        <Select size="small" aria-label={texts.show} value={filter.kind ?? ""} onChange={(_event, { value }) => onChange(withKind(value))}>
          <option value="">{texts.wholeText}</option>
          {KINDS.filter((kind) => counts.has(kind)).map((kind) => (
            <option key={kind} value={kind}>
              {texts.only(texts.standing[kind].many, counts.get(kind) ?? 0)}
            </option>
          ))}
        </Select>
      </Field>
      <Field size="small">
        <SearchBox
          size="small"
          aria-label={paneTexts.search}
          className={styles.search}
          placeholder={texts.searchHint}
          value={filter.text}
          onChange={(_event, { value }) => onChange({ ...filter, text: value })}
        />
      </Field>
    </div>
  );
}

const useStyles = makeStyles({
  filters: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalS,
    "& > *": { minWidth: 0 },
    "& input, & select": { minWidth: 0, width: "100%" },
  },
  search: { maxWidth: "100%", minWidth: 0 },
});
