import { Link } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { paneTexts } from "../../engine/words/pane/paneTexts";
import { useListStyles } from "./plainList.styles";

interface ShowMoreProps<Item> {
  readonly items: readonly Item[];
  /** Shown at first, and added at each «Ver más». */
  readonly step: number;
  readonly render: (item: Item, index: number) => ReactNode;
}

/** A list that shows its beginning, and more on demand: long matrices stay quick. */
export function ShowMore<Item>({ items, step, render }: ShowMoreProps<Item>) {
  const styles = useListStyles();
  const [shown, setShown] = useState(step);
  const rest = items.length - shown;
  return (
    <>
      <ul className={styles.list}>{items.slice(0, shown).map(render)}</ul>
      {rest > 0 && (
        <Link as="button" onClick={() => setShown(shown + Math.max(step, 20))}>
          {paneTexts.more(Math.min(rest, Math.max(step, 20)))}
        </Link>
      )}
    </>
  );
}
