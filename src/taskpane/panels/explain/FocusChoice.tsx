import { Button, Field, SearchBox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useMemo, useState, type KeyboardEvent } from "react";
import { explainPaneTexts as texts } from "../../../engine/words/pane/explainPaneTexts";
import { useListStyles } from "../../parts/plainList.styles";
import { usePane } from "../../state/PaneContext";
import type { PaneModel } from "../../state/paneModel";
import { explainChoices, findChoices, type ExplainChoice } from "./explainChoices";

/** Results shown at once; more words narrow them. */
const MOST_SHOWN = 8;

/** What to explain: objectives, indicators, counts by level and the valoración, by search; «Anterior» and «Siguiente» walk the rows. */
export function FocusChoice({ model, focus }: { readonly model: PaneModel; readonly focus: string | undefined }) {
  const styles = useStyles();
  const lists = useListStyles();
  const { state, session } = usePane();
  const id = useId();
  const choices = useMemo(() => explainChoices(model), [model]);
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const found = useMemo(() => (text.trim() === "" ? [] : findChoices(choices, text)), [choices, text]);
  const shown = found.slice(0, MOST_SHOWN);
  const rows = choices.filter(({ row }) => row !== undefined);
  const [before, after] = neighbours(rows, focus, state.otherRow);
  const isOpen = text.trim() !== "";
  const choose = (choice: ExplainChoice | undefined): void => {
    if (choice === undefined) return;
    setText("");
    void session.selectRow(choice.key);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const by = ({ ArrowDown: 1, ArrowUp: -1 } as const)[event.key];
    if (by !== undefined && shown.length > 0) setActive((active + by + shown.length) % shown.length);
    else if (event.key === "Enter") choose(shown[active]);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.choice}>
      <Field label={texts.pick} size="small" className={styles.pick}>
        <SearchBox
          size="small"
          className={styles.search}
          placeholder={texts.pickHint}
          value={text}
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          {...(shown[active] && { "aria-activedescendant": `${id}-${active}` })}
          onChange={(_event, { value }) => {
            setText(value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      </Field>
      {isOpen && (
        <div className={styles.results}>
          <p className={lists.note} role="status">
            {texts.found(found.length)}
          </p>
          <ul id={`${id}-list`} role="listbox" aria-label={texts.pick} className={mergeClasses(lists.list, styles.list)}>
            {shown.map((choice, index) => (
              <li
                key={choice.key}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === active}
                className={mergeClasses(styles.option, index === active && styles.active)}
                onClick={() => choose(choice)}
              >
                {choice.label}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Button size="small" disabled={before === undefined} onClick={() => choose(before)}>
        {texts.previous}
      </Button>
      <Button size="small" disabled={after === undefined} onClick={() => choose(after)}>
        {texts.next}
      </Button>
    </div>
  );
}

/** The rows before and after the one that is explained, or that is selected without anything to explain. */
function neighbours(
  rows: readonly ExplainChoice[],
  focus: string | undefined,
  otherRow: number | undefined,
): readonly [ExplainChoice | undefined, ExplainChoice | undefined] {
  const at = rows.findIndex(({ key }) => key === focus);
  if (at >= 0) return [rows[at - 1], rows[at + 1]];
  const next = otherRow === undefined ? 0 : rows.findIndex(({ row = 0 }) => row > otherRow);
  return next < 0 ? [rows.at(-1), undefined] : [rows[next - 1], rows[next]];
}

const useStyles = makeStyles({
  choice: { display: "flex", alignItems: "flex-end", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  pick: { flexGrow: 1, flexBasis: "100%", minWidth: 0 },
  search: { maxWidth: "100%", minWidth: 0 },
  results: { flexBasis: "100%", minWidth: 0 },
  list: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, ":empty": { display: "none" } },
  option: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    cursor: "pointer",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
});
