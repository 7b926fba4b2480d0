import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { narrativeTexts as texts } from "../../../engine/words/pane/narrativeTexts";
import { ShowMore } from "../../parts/ShowMore";
import { sentenceParts, type RowSentence, type TextBlock } from "../../state/textBlocks";
import { MarkedQuote } from "./MarkedQuote";

interface RowSentencesProps {
  readonly sentences: readonly RowSentence[];
  readonly blocks: readonly TextBlock[];
  readonly row: string | undefined;
  readonly onMove: (at: number) => void;
}

/** What the text says of the row that is selected in the sheet, before the alarms. */
export function RowSentences({ sentences, blocks, row, onMove }: RowSentencesProps) {
  const styles = useStyles();
  if (sentences.length === 0) return null;
  return (
    <section aria-label={texts.ofRow} className={styles.box}>
      <ShowMore
        items={sentences}
        step={2}
        render={({ block, quote }, index) => {
          const own = blocks[block];
          const parts = own ? sentenceParts(own, quote) : [];
          return (
            <li key={index}>
              <MarkedQuote parts={parts.map(({ text, mark }) => (mark?.key === row && mark ? { text, mark } : { text }))} />
              <Link as="button" className={styles.show} onClick={() => onMove(index)}>
                {texts.showInText}
              </Link>
            </li>
          );
        }}
      />
    </section>
  );
}

const useStyles = makeStyles({
  box: { padding: tokens.spacingHorizontalS, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground2 },
  show: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});
