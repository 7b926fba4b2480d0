import { Tab, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { rectAddress, type Rect } from "../../engine/address";
import { isCellError } from "../../engine/grid";
import type { SheetInfo } from "../../engine/host";
import { portableTexts } from "../../engine/words/pane/portableTexts";
import type { SheetSight } from "../../hosts/xlsx/looks/sheetSight";
import { PlainTabList } from "../../taskpane/parts/PlainTabList";
import type { XlsxPaneWorkbook } from "../book/xlsxPaneWorkbook";
import { SheetGrid } from "./SheetGrid";

const FIRST_CELL: Rect = { row: 0, column: 0, rows: 1, columns: 1 };
const { sheet: texts } = portableTexts;

interface SheetPaneProps {
  readonly book: XlsxPaneWorkbook;
  /** The pane is not seen beside it. */
  readonly isAlone: boolean;
}

/** The sheets of the workbook, to look at: one in front, its selection told to the pane. */
export function SheetPane({ book, isAlone }: SheetPaneProps) {
  const styles = useStyles();
  const { revision, selected, shown } = useSyncExternalStore(book.subscribe, book.view, book.view);
  const sheets = useSheets(book, revision);
  const [left, setLeft] = useState<ReadonlyMap<string, Rect>>(new Map());
  const front = selected?.sheet ?? sheets.find(({ visibility }) => visibility === "visible")?.name ?? sheets[0]?.name;
  const area = selected?.area ?? FIRST_CELL;
  const sight = useMemo(() => (front === undefined ? undefined : book.sight(front)), [book, front, revision]);
  const undrawn = book.undrawn;
  if (front === undefined || !sight) return null;
  const open = (name: string): void => {
    setLeft(new Map([...left, [front, area]]));
    book.pick(name, left.get(name) ?? FIRST_CELL);
  };
  const tabs = sheets.filter(({ name, visibility }) => visibility === "visible" || name === front);
  return (
    <section className={styles.pane} aria-label={texts.region} {...(isAlone && { role: "main" })}>
      <CellBar sight={sight} area={area} />
      <SheetGrid name={front} sight={sight} selected={area} shown={`${front} ${shown}`} onPick={(picked) => book.pick(front, picked)} />
      <div className={styles.foot}>
        <PlainTabList
          className={styles.tabs}
          size="small"
          aria-label={texts.tabs}
          selectedValue={front}
          onTabSelect={(_event, { value }) => open(String(value))}
        >
          {tabs.map(({ name, visibility }) => (
            <Tab key={name} value={name} className={styles.tab} tabIndex={name === front ? 0 : -1}>
              {visibility === "visible" ? name : texts.hidden(name)}
            </Tab>
          ))}
        </PlainTabList>
        {undrawn.length > 0 && (
          <p className={styles.note} title={texts.undrawn(undrawn.join(", "))}>
            {texts.undrawn(undrawn.join(", "))}
          </p>
        )}
      </div>
    </section>
  );
}

function useSheets(book: XlsxPaneWorkbook, revision: number): readonly SheetInfo[] {
  const [sheets, setSheets] = useState<readonly SheetInfo[]>([]);
  useEffect(() => void book.listSheets().then(setSheets), [book, revision]);
  return sheets;
}

/** The cell that is selected, and what it holds: its formula, or its whole text. */
function CellBar({ sight: { grid }, area }: { readonly sight: SheetSight; readonly area: Rect }) {
  const styles = useStyles();
  const { row, column } = area;
  const value = grid.value(row, column);
  const text = grid.formula(row, column) ?? (isCellError(value) ? value.error : String(value ?? ""));
  return (
    <div className={styles.bar} role="group" aria-label={texts.cell}>
      <span className={styles.address}>{rectAddress(area)}</span>
      <span className={styles.content} title={text}>
        {text}
      </span>
      <span className={styles.readOnly}>{texts.readOnly}</span>
    </div>
  );
}

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, minHeight: 0 },
  bar: {
    display: "flex",
    alignItems: "center",
    height: "30px",
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  address: {
    minWidth: "72px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    fontWeight: tokens.fontWeightSemibold,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  content: {
    flexGrow: 1,
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  readOnly: { flexShrink: 0, padding: `0 ${tokens.spacingHorizontalM}`, color: tokens.colorNeutralForeground3 },
  foot: {
    display: "flex",
    alignItems: "center",
    flexShrink: 0,
    minWidth: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  tabs: { overflowX: "auto", flexShrink: 1, minWidth: "50%" },
  tab: { whiteSpace: "nowrap", flexShrink: 0 },
  note: {
    margin: "0 0 0 auto",
    padding: `0 ${tokens.spacingHorizontalM}`,
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    "@media (max-width: 760px)": { display: "none" },
  },
});
