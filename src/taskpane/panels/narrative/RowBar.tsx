import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronUpRegular } from "@fluentui/react-icons";
import { narrativeTexts as texts } from "../../../engine/words/pane/narrativeTexts";
import { useListStyles } from "../../parts/plainList.styles";

interface RowBarProps {
  /** Of the row selected in the sheet, where it is one of the matrix. */
  readonly code: string | undefined;
  /** Sentences of the text that speak of it, and the one that is shown. */
  readonly count: number;
  readonly at: number | undefined;
  readonly onMove: (at: number) => void;
}

/** What the text says of the row that is selected in the sheet: how many sentences, and the way from one to the next. */
export function RowBar({ code, count, at, onMove }: RowBarProps) {
  const styles = useStyles();
  const lists = useListStyles();
  return (
    <div className={styles.bar} role="group" aria-label={texts.ofRow}>
      <p className={lists.note} role="status">
        {code === undefined
          ? texts.ofRowHint
          : count === 0
            ? texts.ofRowNone(code)
            : at === undefined
              ? texts.ofRowCount(code, count)
              : texts.ofRowAt(code, at + 1, count)}
      </p>
      {count > (at === undefined ? 0 : 1) && (
        <span className={styles.moves}>
          <Button
            appearance="subtle"
            size="small"
            icon={<ChevronUpRegular />}
            aria-label={texts.previous}
            disabled={at === undefined || at === 0}
            onClick={() => onMove((at ?? 0) - 1)}
          />
          <Button
            appearance="subtle"
            size="small"
            icon={<ChevronDownRegular />}
            aria-label={texts.next}
            disabled={at === count - 1}
            onClick={() => onMove(at === undefined ? 0 : at + 1)}
          />
        </span>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    minHeight: "28px",
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  moves: { flexShrink: 0, display: "flex" },
});
