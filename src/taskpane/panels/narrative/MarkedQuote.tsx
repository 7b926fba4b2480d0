import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { TextMark, TextPart } from "../../state/textBlocks";
import { useMarkStyles } from "./mark.styles";

interface MarkedTextProps {
  readonly parts: readonly TextPart[];
  /** The mark that the quote is about; the others stand as plain text. */
  readonly about?: TextMark;
}

/** A sentence as it stands in the text, with the figure in question marked. */
export function MarkedQuote({ parts, about }: MarkedTextProps) {
  const styles = useStyles();
  const marks = useMarkStyles();
  return (
    <blockquote className={styles.quote}>
      {parts.map(({ text, mark }, index) =>
        mark === undefined || text === "" || (about !== undefined && mark !== about) ? (
          <span key={index}>{text}</span>
        ) : (
          <mark key={index} className={mergeClasses(styles.figure, marks.mark, marks[mark.kind])}>
            {text}
          </mark>
        ),
      )}
    </blockquote>
  );
}

const useStyles = makeStyles({
  quote: {
    margin: `${tokens.spacingVerticalXXS} 0`,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  figure: { backgroundColor: "transparent", color: "inherit" },
});
