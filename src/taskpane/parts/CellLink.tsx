import { Link } from "@fluentui/react-components";
import { paneTexts } from "../../engine/words/pane/paneTexts";
import { usePane } from "../state/PaneContext";
import { parseReference } from "./cellReference";

interface CellLinkProps {
  /** «Matriz!K12» */
  readonly cell: string;
  /** Instead of the whole reference. */
  readonly label?: string;
}

/** A cell as a link: pressing it selects it in the sheet. */
export function CellLink({ cell, label = cell }: CellLinkProps) {
  const { session } = usePane();
  const place = parseReference(cell);
  if (place === undefined) return <span>{label}</span>;
  return (
    <Link
      inline
      href={`#${encodeURIComponent(cell)}`}
      title={paneTexts.goToCell(cell)}
      onClick={(event) => {
        event.preventDefault();
        void session.select(place.sheet, place.area);
      }}
    >
      {label}
    </Link>
  );
}
