import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, type KeyboardEvent } from "react";
import { cellOf } from "../../../engine/audit/narrative/review/alarms";
import { narrativeTexts as texts } from "../../../engine/words/pane/narrativeTexts";
import { paneTexts } from "../../../engine/words/pane/paneTexts";
import { parseReference } from "../../parts/cellReference";
import { useListStyles } from "../../parts/plainList.styles";
import { usePane } from "../../state/PaneContext";
import { filterBlocks, type BlockFilter, type TextBlock, type TextMark } from "../../state/textBlocks";
import { Block } from "./Block";
import { TextFilter } from "./TextFilter";
import type { Reading } from "./useReading";

interface TextViewProps {
  readonly blocks: readonly TextBlock[];
  readonly reading: Reading;
  /** Key of the row that is selected in the sheet, and the paragraphs that speak of it. */
  readonly row: string | undefined;
  readonly ofRow: ReadonlySet<number>;
}

/** «El texto»: as it was given, each figure marked in its place. Pressing one selects its cell and opens what it was compared with. */
export function TextView({ blocks, reading, row, ofRow }: TextViewProps) {
  const styles = useStyles();
  const lists = useListStyles();
  const { session } = usePane();
  const { filter, shown, open, stop } = reading.state;
  const { change, reveal } = reading;
  const text = useRef<HTMLDivElement>(null);
  const wanted = useMemo(() => filterBlocks(blocks, filter), [blocks, filter]);
  const seen = wanted.slice(0, shown);
  const first = stop ?? seen.find(({ marks }) => marks.length > 0)?.marks[0]?.id;

  const onPress = useCallback(
    (mark: TextMark) => {
      change((before) => ({ ...before, stop: mark.id, open: before.open === mark.id ? undefined : mark.id }));
      const place = parseReference(cellOf(mark.about) ?? "");
      if (place) void session.select(place.sheet, place.area);
    },
    [change, session],
  );
  const focusMark = useCallback((id: string) => text.current?.querySelector<HTMLElement>(`[data-mark="${id}"]`)?.focus(), []);
  const onClose = useCallback(
    (mark: TextMark) => {
      change((before) => ({ ...before, open: undefined }));
      focusMark(mark.id);
    },
    [change, focusMark],
  );
  useEffect(() => {
    const { jump } = reading.state;
    if (jump === undefined) return;
    const block = document.getElementById(`parrafo-${jump.block}`);
    block?.scrollIntoView({ block: "center" });
    if (jump.mark !== undefined) focusMark(jump.mark);
  }, [reading.state.jump]); // eslint-disable-line react-hooks/exhaustive-deps

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key === "Escape" && open !== undefined) {
      event.stopPropagation();
      change((before) => ({ ...before, open: undefined }));
      focusMark(open);
      return;
    }
    const marks = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-mark]")];
    const at = marks.findIndex((mark) => mark === document.activeElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: marks.length - 1 }[event.key];
    const to = at < 0 || next === undefined ? undefined : marks[next];
    if (!to) return;
    event.preventDefault();
    to.focus();
    change((before) => ({ ...before, stop: to.dataset["mark"] }));
  };

  return (
    <>
      <TextFilter blocks={blocks} filter={filter} onChange={(next: BlockFilter) => change((before) => ({ ...before, filter: next }))} />
      {wanted.length === 0 && (
        <p className={lists.note} role="status">
          {texts.noneShown}
        </p>
      )}
      <div ref={text} role="group" aria-label={texts.text} aria-description={texts.keys} onKeyDown={onKeyDown} className={styles.text}>
        {seen.map((block) => (
          <Block
            key={block.number}
            block={block}
            open={open !== undefined && isOf(block, open) ? open : undefined}
            stop={first !== undefined && isOf(block, first) ? first : undefined}
            row={ofRow.has(block.number) ? row : undefined}
            onPress={onPress}
            onClose={onClose}
          />
        ))}
      </div>
      {wanted.length > shown && (
        <Link as="button" onClick={() => reveal(shown + 1)}>
          {paneTexts.more(wanted.length - shown)}
        </Link>
      )}
    </>
  );
}

function isOf({ number }: TextBlock, mark: string): boolean {
  return mark.startsWith(`${number}.`);
}

const useStyles = makeStyles({ text: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` } });
