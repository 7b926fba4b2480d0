import { Menu, MenuButton, MenuItem, MenuPopover, MenuTrigger, makeStyles, tokens } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { cutDay } from "../../engine/domain/cutDay";
import { paneTexts } from "../../engine/words/pane/paneTexts";
import { PlainMenuList } from "../parts/PlainMenuList";
import { usePane } from "../state/PaneContext";
import { isBusy } from "../state/paneState";

/** The policy and its cut, with the menu of rules and settings. */
export function PaneHeader() {
  const styles = useStyles();
  // The menu opens inside the header, so that it belongs to a landmark.
  const [header, setHeader] = useState<HTMLElement | null>(null);
  const { state, session } = usePane();
  const model = state.book.kind === "ready" ? state.book.model : undefined;
  const hasColumns = model !== undefined || (state.book.kind === "noMatrix" && state.book.nearMiss?.table !== undefined);
  return (
    <header className={styles.header} ref={setHeader}>
      <div className={styles.line}>
        <h1 className={styles.title}>{model?.matrix.policy.title ?? (model ? paneTexts.untitled : paneTexts.app)}</h1>
        <Menu positioning="below-end" mountNode={header}>
          <MenuTrigger disableButtonEnhancement>
            <MenuButton
              className={styles.options}
              appearance="subtle"
              size="small"
              icon={<MoreHorizontalRegular />}
              menuIcon={null}
              disabled={isBusy(state)}
            >
              {paneTexts.options}
            </MenuButton>
          </MenuTrigger>
          <MenuPopover>
            <PlainMenuList>
              <MenuItem disabled={model === undefined} onClick={() => session.openPage("rules")}>
                {paneTexts.openRules}
              </MenuItem>
              <MenuItem onClick={() => (hasColumns ? session.openPage("columns") : session.startPointing())}>
                {paneTexts.openColumns}
              </MenuItem>
              <MenuItem onClick={() => session.startPointing()}>{paneTexts.noMatrix.point}</MenuItem>
              <MenuItem onClick={() => void session.writer.seeUndo()}>{paneTexts.undoLast}</MenuItem>
              <MenuItem onClick={() => void session.reader.read()}>{paneTexts.retry}</MenuItem>
            </PlainMenuList>
          </MenuPopover>
        </Menu>
      </div>
      {model && (
        <div className={styles.cut}>
          {[
            paneTexts.cut(model.year, cutDay(model.matrix.policy, model.year)),
            paneTexts.indicators(model.results.indicators.length),
            paneTexts.objectives(model.results.objectives.length),
          ].join(" · ")}
        </div>
      )}
    </header>
  );
}

const useStyles = makeStyles({
  header: {
    position: "relative",
    zIndex: 3,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
  },
  line: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    display: "-webkit-box",
    WebkitLineClamp: 3,
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
  },
  options: { flexShrink: 0, marginRight: `calc(-1 * ${tokens.spacingHorizontalS})` },
  cut: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
});
