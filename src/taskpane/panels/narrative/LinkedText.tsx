import { CellLink } from "../../parts/CellLink";

/** A sentence with the cell that it names as a link. */
export function LinkedText({ text, cell }: { readonly text: string; readonly cell: string | undefined }) {
  const at = cell === undefined ? -1 : text.indexOf(cell);
  if (cell === undefined || at < 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      <CellLink cell={cell} />
      {text.slice(at + cell.length)}
    </>
  );
}
