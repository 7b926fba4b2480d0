import { Link } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { paneTexts } from "../../engine/words/pane/paneTexts";

interface ShowMoreRowsProps<Item> {
  readonly className: string;
  readonly head: readonly string[];
  readonly items: readonly Item[];
  /** Rows shown at first, and added at each «Ver más». */
  readonly step: number;
  /** A row of the table. */
  readonly render: (item: Item) => ReactNode;
}

/** A table that shows its beginning, and more on demand. */
export function ShowMoreRows<Item>({ className, head, items, step, render }: ShowMoreRowsProps<Item>) {
  const [shown, setShown] = useState(step);
  const more = Math.min(items.length - shown, Math.max(step, 50));
  return (
    <>
      <table className={className}>
        <thead>
          <tr>
            {head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{items.slice(0, shown).map(render)}</tbody>
      </table>
      {more > 0 && (
        <Link as="button" onClick={() => setShown(shown + more)}>
          {paneTexts.more(more)}
        </Link>
      )}
    </>
  );
}
