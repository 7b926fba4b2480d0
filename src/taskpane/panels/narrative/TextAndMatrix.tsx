import { Tab, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import { openAlarms } from "../../../engine/audit/narrative/review/accepted";
import { narrativeTexts as texts } from "../../../engine/words/pane/narrativeTexts";
import { PlainTabList } from "../../parts/PlainTabList";
import { usePane } from "../../state/PaneContext";
import type { CheckedText } from "../../state/book/reportText";
import { sentencesOfRow, type TextBlock, type TextMark } from "../../state/textBlocks";
import { AlarmList } from "./AlarmList";
import { RowBar } from "./RowBar";
import { RowSentences } from "./RowSentences";
import { TextView } from "./TextView";
import { useReading } from "./useReading";

type View = "alarms" | "text";
const PANEL = "texto-vista";

interface TextAndMatrixProps {
  readonly checked: CheckedText;
  readonly blocks: readonly TextBlock[];
}

/** «Por revisar» and «El texto», with the row that is selected in the sheet: from each to the others. */
export function TextAndMatrix({ checked: { alarms, model }, blocks }: TextAndMatrixProps) {
  const styles = useStyles();
  const {
    state: { focus },
  } = usePane();
  const toReview = openAlarms(alarms).length;
  const [view, setView] = useState<View>(toReview > 0 ? "alarms" : "text");
  const [at, setAt] = useState<number>();
  const reading = useReading(blocks);
  const sentences = useMemo(() => sentencesOfRow(blocks, focus), [blocks, focus]);
  const ofRow = useMemo(() => new Set(sentences.map(({ block }) => block)), [sentences]);
  const { indicators, nodes } = model.matrix.policy;
  const code = (indicators.find(({ key }) => key === focus) ?? nodes.find(({ key }) => key === focus))?.code;
  const panel = useRef<HTMLDivElement>(null);

  const moveTo = (next: number): void => {
    const sentence = sentences[next];
    if (!sentence) return;
    setAt(next);
    setView("text");
    reading.goTo(sentence.block);
  };
  const show = (mark: TextMark): void => {
    setView("text");
    reading.goTo(Number.parseInt(mark.id, 10), mark.id);
  };
  useRowSelected(focus, () => {
    const open = blocks.flatMap(({ marks }) => marks).find(({ id }) => id === reading.state.open);
    const own = sentences.findIndex(({ block }) => block === Number.parseInt(open?.id ?? "", 10));
    // The row of the figure that she has just pressed: she is there already.
    if (open !== undefined && open.key === focus) setAt(own < 0 ? undefined : own);
    else if (view === "text" && sentences.length > 0) moveTo(0);
    else setAt(undefined);
  });
  useKeptFocus(panel, toReview);

  return (
    <div>
      <div className={styles.bar}>
        <PlainTabList
          aria-label={texts.views}
          size="small"
          selectedValue={view}
          onTabSelect={(_event, { value }) => setView(value === "text" ? "text" : "alarms")}
        >
          {(["alarms", "text"] as const).map((name) => (
            <Tab key={name} value={name} id={`${PANEL}-${name}`} aria-controls={PANEL} tabIndex={name === view ? 0 : -1}>
              {name === "text" ? texts.text : `${texts.toReview} · ${toReview}`}
            </Tab>
          ))}
        </PlainTabList>
        <RowBar code={code} count={sentences.length} at={at} onMove={moveTo} />
      </div>
      <div role="tabpanel" id={PANEL} aria-labelledby={`${PANEL}-${view}`} tabIndex={-1} ref={panel} className={styles.view}>
        {view === "alarms" ? (
          <>
            <RowSentences sentences={sentences} blocks={blocks} row={focus} onMove={moveTo} />
            <AlarmList alarms={alarms} blocks={blocks} onShow={show} />
          </>
        ) : (
          <TextView blocks={blocks} reading={reading} row={focus} ofRow={ofRow} />
        )}
      </div>
    </div>
  );
}

/** Runs when another row is selected; not for the one that was when the text was opened. */
function useRowSelected(key: string | undefined, run: () => void): void {
  const before = useRef(key);
  useEffect(() => {
    if (before.current === key) return;
    before.current = key;
    run();
  });
}

/** When the alarm that had the keyboard goes away, the keyboard stays in the list. */
function useKeptFocus(panel: React.RefObject<HTMLDivElement | null>, count: number): void {
  const before = useRef(count);
  useEffect(() => {
    if (before.current !== count && document.activeElement === document.body) panel.current?.focus();
    before.current = count;
  }, [count, panel]);
}

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    marginBottom: tokens.spacingVerticalS,
    "& [role=tablist]": { marginLeft: `calc(-1 * ${tokens.spacingHorizontalSNudge})` },
  },
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, ":focus": { outline: "none" } },
});
