import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { isJudgement } from "../../../engine/audit/narrative/review/alarms";
import { narrativeTexts as texts } from "../../../engine/words/pane/narrativeTexts";
import type { TextBlock, TextMark } from "../../state/textBlocks";
import { FigureDetail } from "./FigureDetail";
import { useMarkStyles } from "./mark.styles";

interface BlockProps {
  readonly block: TextBlock;
  /** The mark whose detail is open, and the one that the keyboard comes to; where they are in this paragraph. */
  readonly open: string | undefined;
  readonly stop: string | undefined;
  /** Of the row that is selected in the sheet, where this paragraph speaks of it. */
  readonly row: string | undefined;
  readonly onPress: (mark: TextMark) => void;
  readonly onClose: (mark: TextMark) => void;
}

/** A paragraph as it was given, each figure a button in its place. */
export const Block = memo(function Block({ block, open, stop, row, onPress, onClose }: BlockProps) {
  const styles = useStyles();
  const { paragraph, number, parts, marks } = block;
  const { heading, list, cells } = paragraph;
  const opened = open === undefined ? undefined : marks.find(({ id }) => id === open);
  const content = parts.map(({ text, mark }, index) =>
    mark === undefined ? (
      <span key={index}>{text}</span>
    ) : (
      <Mark
        key={index}
        mark={mark}
        text={text}
        isOpen={mark === opened}
        isStop={mark.id === stop}
        isOfRow={row !== undefined && mark.key === row}
        onPress={onPress}
      />
    ),
  );
  const look = mergeClasses(styles.block, cells && styles.row, row !== undefined && styles.ofRow);
  return (
    <div id={blockId(number)} className={look} style={list === undefined ? undefined : { marginLeft: `${12 * (list + 1)}px` }}>
      {heading === undefined ? <p className={styles.paragraph}>{content}</p> : <h3 className={styles.heading}>{content}</h3>}
      {opened && <FigureDetail mark={opened} onClose={() => onClose(opened)} />}
    </div>
  );
});

export function blockId(number: number): string {
  return `parrafo-${number}`;
}

interface MarkProps {
  readonly mark: TextMark;
  readonly text: string;
  readonly isOpen: boolean;
  readonly isStop: boolean;
  readonly isOfRow: boolean;
  readonly onPress: (mark: TextMark) => void;
}

function Mark({ mark, text, isOpen, isStop, isOfRow, onPress }: MarkProps) {
  const styles = useStyles();
  const looks = useMarkStyles();
  const { kind, about, id } = mark;
  const label = isJudgement(about) ? texts.markLabel(text, texts.standing[kind].mark) : texts.phrase(texts.standing[kind].mark);
  return (
    <button
      type="button"
      data-mark={id}
      tabIndex={isStop ? 0 : -1}
      aria-expanded={isOpen}
      aria-label={label}
      className={mergeClasses(styles.mark, looks.mark, looks[kind], isOfRow && styles.markOfRow, isOpen && styles.open)}
      onClick={() => onPress(mark)}
    >
      {text === "" ? (kind === "alarm" ? "!" : "?") : text}
    </button>
  );
}

const useStyles = makeStyles({
  block: {
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: "3px solid transparent",
    "@media (forced-colors: active)": { borderLeftColor: "Canvas" },
    contentVisibility: "auto",
    containIntrinsicSize: "auto 60px",
  },
  ofRow: { borderLeftColor: tokens.colorBrandStroke1, "@media (forced-colors: active)": { borderLeftColor: "Highlight" } },
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  paragraph: { margin: `${tokens.spacingVerticalXS} 0`, overflowWrap: "anywhere" },
  heading: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: "inherit",
    lineHeight: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  mark: {
    font: "inherit",
    color: "inherit",
    textAlign: "left",
    border: "none",
    padding: 0,
    maxWidth: "100%",
    backgroundColor: "transparent",
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  markOfRow: { outline: `1px solid ${tokens.colorBrandStroke1}`, outlineOffset: "1px" },
  open: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: "1px" },
});
