import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { narrativeTexts as texts } from "../../../engine/words/pane/narrativeTexts";
import type { MarkKind } from "../../state/textBlocks";
import { useMarkStyles } from "./mark.styles";

/** In the order in which they ask for a person. */
export const KINDS: readonly MarkKind[] = ["alarm", "question", "matrix", "within", "unchecked", "accepted"];

/** How many figures and sentences stand how, each number in the mark that they have in the text. */
export function Legend({ counts }: { readonly counts: ReadonlyMap<MarkKind, number> }) {
  const styles = useStyles();
  const marks = useMarkStyles();
  return (
    <ul className={styles.legend} aria-label={texts.legend}>
      {KINDS.map((kind) => [kind, counts.get(kind) ?? 0] as const)
        .filter(([kind, count]) => count > 0 || kind === "matrix")
        .map(([kind, count]) => (
          <li key={kind} className={styles.item}>
            <span className={mergeClasses(marks.mark, marks[kind], styles.count)}>{count}</span>{" "}
            {texts.standing[kind][count === 1 ? "one" : "many"]}
          </li>
        ))}
    </ul>
  );
}

const useStyles = makeStyles({
  legend: {
    listStyle: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXXS,
  },
  item: { whiteSpace: "nowrap" },
  count: { fontWeight: tokens.fontWeightSemibold },
});
