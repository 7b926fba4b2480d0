import { Tab, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { portableTexts } from "../../engine/words/pane/portableTexts";
import { Pane } from "../../taskpane/Pane";
import { PlainTabList } from "../../taskpane/parts/PlainTabList";
import { PaneContext } from "../../taskpane/state/PaneContext";
import type { Candidate, Desk, DeskState, OpenBook } from "./desk";
import { SheetPane } from "../sheet/SheetPane";
import { Bar } from "./Bar";
import { DeskNotices } from "./DeskNotices";

interface DeskPageProps {
  readonly desk: Desk;
  readonly state: DeskState;
  readonly open: OpenBook;
  readonly example: Candidate;
}

type Part = "pane" | "sheet";

const NARROW_WINDOW = "(max-width: 760px)";
const NARROW = `@media ${NARROW_WINDOW}`;

/** A workbook and the pane beside it; in a narrow window one of the two is seen. */
export function DeskPage({ desk, state, open, example }: DeskPageProps) {
  const styles = useStyles();
  const [part, setPart] = useShownPart(open);
  const isNarrow = useSyncExternalStore(watchWidth, () => matchMedia(NARROW_WINDOW).matches);
  return (
    <PaneContext.Provider value={open.session}>
      <div className={styles.desk}>
        <section className={styles.top} aria-label={portableTexts.bar.label}>
          <Bar desk={desk} state={state} open={open} example={example} onCommand={() => setPart("pane")} />
          <DeskNotices desk={desk} state={state} open={open} />
          <PlainTabList
            className={styles.parts}
            aria-label={portableTexts.parts.label}
            selectedValue={part}
            onTabSelect={(_event, { value }) => setPart(value === "sheet" ? "sheet" : "pane")}
          >
            {(["pane", "sheet"] as const).map((name) => (
              <Tab key={name} value={name} tabIndex={name === part ? 0 : -1}>
                {portableTexts.parts[name]}
              </Tab>
            ))}
          </PlainTabList>
        </section>
        <div className={styles.both}>
          <div className={mergeClasses(styles.sheet, part !== "sheet" && styles.notInNarrow)}>
            <SheetPane key={open.turn} book={open.book} isAlone={isNarrow && part === "sheet"} />
          </div>
          <div className={mergeClasses(styles.pane, part !== "pane" && styles.notInNarrow)}>
            <Pane key={open.turn} />
          </div>
        </div>
      </div>
    </PaneContext.Provider>
  );
}

function watchWidth(onChange: () => void): () => void {
  const query = matchMedia(NARROW_WINDOW);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}

/** In a narrow window a link to a cell shows the sheet; a row pressed in the pane's lists does not, since the pane goes on with it. */
function useShownPart({ book }: OpenBook): readonly [Part, (part: Part) => void] {
  const [part, setPart] = useState<Part>("pane");
  const { shown, selected } = useSyncExternalStore(book.subscribe, book.view, book.view);
  const before = useRef(shown);
  const isRow = selected?.area.rows === 1 && selected.area.columns > 1;
  useEffect(() => {
    if (shown !== before.current && !isRow) setPart("sheet");
    before.current = shown;
  }, [shown, isRow]);
  return [part, setPart];
}

const useStyles = makeStyles({
  desk: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
    "@supports (height: 100dvh)": { height: "100dvh" },
  },
  top: { flexShrink: 0 },
  parts: { display: "none", flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, [NARROW]: { display: "flex" } },
  both: { display: "flex", flexGrow: 1, minHeight: 0 },
  sheet: { display: "flex", flexGrow: 1, minWidth: 0 },
  pane: {
    width: "380px",
    flexShrink: 0,
    overflowY: "auto",
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    "--pane-height": "100%",
    display: "flex",
    flexDirection: "column",
    [NARROW]: { width: "100%", borderLeft: "none" },
    "@media (max-width: 1000px) and (min-width: 761px)": { width: "340px" },
  },
  notInNarrow: { [NARROW]: { display: "none" } },
});
