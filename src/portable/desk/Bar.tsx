import {
  Button,
  Menu,
  MenuButton,
  MenuItem,
  MenuPopover,
  MenuTrigger,
  Spinner,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { useState, useSyncExternalStore } from "react";
import { portableTexts } from "../../engine/words/pane/portableTexts";
import { unsavedTexts } from "../../engine/words/pane/unsavedTexts";
import { COMMANDS } from "../../commands/commands";
import { PlainMenuList } from "../../taskpane/parts/PlainMenuList";
import { usePane } from "../../taskpane/state/PaneContext";
import { isBusy } from "../../taskpane/state/paneState";
import { canSaveAs } from "../book/handOut";
import type { Candidate, Desk, DeskState, OpenBook } from "./desk";
import { OpenButton } from "../start/OpenButton";

interface BarProps {
  readonly desk: Desk;
  readonly state: DeskState;
  readonly open: OpenBook;
  readonly example: Candidate;
  /** A command was given: the pane tells of it. */
  readonly onCommand: () => void;
}

const { bar, commands } = portableTexts;
type CommandName = keyof typeof commands;
/** In the bar itself; the others change what is filled already, and stand in a menu. */
const BUTTONS: readonly CommandName[] = ["calculateProgress", "buildSummary", "colourBands", "undoLast"];
/** The pane has them where there is no room for them here. */
const IN_PANE_TOO: ReadonlySet<CommandName> = new Set(["calculateProgress", "undoLast"]);
const IN_MENU: readonly CommandName[] = ["convertToFormulas", "convertToFunctions", "convertToValues"];

/** The workbook's name and state, what the ribbon has in Excel, and the ways in and out. */
export function Bar({ desk, state, open, example, onCommand }: BarProps) {
  const styles = useStyles();
  const { state: pane, session } = usePane();
  const [header, setHeader] = useState<HTMLElement | null>(null);
  const { isChanged } = useSyncExternalStore(open.book.subscribe, open.book.view, open.book.view);
  const isBlocked = isBusy(pane) || state.opening !== undefined;
  const run = (name: CommandName): void => {
    onCommand();
    void COMMANDS[name]?.(session.writer);
  };
  const canRun = !isBlocked && pane.book.kind === "ready";
  return (
    <div className={styles.bar} ref={setHeader}>
      <div className={styles.identity}>
        <h1 className={styles.name} title={open.name}>
          {open.name}
        </h1>
        <span className={styles.state} role="status">
          {state.opening === undefined ? stateText(isChanged, state) : portableTexts.opening(state.opening)}
        </span>
        {state.opening !== undefined && <Spinner size="tiny" />}
      </div>
      <div className={styles.group} role="group" aria-label={bar.commands}>
        {BUTTONS.map((name) => (
          <Button
            key={name}
            size="small"
            appearance="subtle"
            className={mergeClasses(IN_PANE_TOO.has(name) && styles.notInNarrow)}
            disabled={!canRun}
            onClick={() => run(name)}
          >
            {commands[name]}
          </Button>
        ))}
        <Menu positioning="below-end" mountNode={header}>
          <MenuTrigger disableButtonEnhancement>
            <MenuButton size="small" appearance="subtle" disabled={!canRun}>
              {bar.convert}
            </MenuButton>
          </MenuTrigger>
          <MenuPopover>
            <PlainMenuList>
              {IN_MENU.map((name) => (
                <MenuItem key={name} onClick={() => run(name)}>
                  {commands[name]}
                </MenuItem>
              ))}
            </PlainMenuList>
          </MenuPopover>
        </Menu>
      </div>
      <div className={styles.group} role="group" aria-label={bar.file}>
        <OpenButton desk={desk} isDisabled={isBlocked}>
          {bar.open}
        </OpenButton>
        <Button size="small" className={styles.notInNarrow} disabled={isBlocked} onClick={() => void desk.want(example)}>
          {bar.example}
        </Button>
        {canSaveAs() && (
          <Button size="small" className={styles.notInNarrow} disabled={isBlocked} onClick={() => void desk.saveAs()}>
            {bar.saveAs}
          </Button>
        )}
        <Button size="small" appearance={isChanged ? "primary" : "secondary"} disabled={isBlocked} onClick={() => void desk.save()}>
          {bar.save}
        </Button>
      </div>
    </div>
  );
}

function stateText(isChanged: boolean, { handedOut }: DeskState): string {
  if (isChanged) return unsavedTexts.state;
  if (handedOut?.done === "downloaded") return bar.downloaded;
  return handedOut?.done === "saved" ? bar.savedAs(handedOut.name) : bar.unchanged;
}

const useStyles = makeStyles({
  bar: {
    position: "relative",
    zIndex: 4,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  identity: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS, flexGrow: 1, flexBasis: "180px", minWidth: 0 },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontWeight: tokens.fontWeightSemibold,
  },
  state: { flexShrink: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  group: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  // The pane has its own button, and in a narrow window room is for what only the bar has.
  notInNarrow: { "@media (max-width: 480px)": { display: "none" } },
});
