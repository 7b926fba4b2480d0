import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger, makeStyles, tokens } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { paneTexts } from "../../engine/words/paneTexts";
import { usePane } from "../state/PaneContext";
import { isBusy } from "../state/paneState";

/** The policy and its cut, with the menu of rules and settings. */
export function PaneHeader() {
  const styles = useStyles();
  const { state, session } = usePane();
  const model = state.book.kind === "ready" ? state.book.model : undefined;
  return (
    <header className={styles.header}>
      <div className={styles.texts}>
        <h1 className={styles.title}>{model?.matrix.policy.title ?? (model ? paneTexts.untitled : paneTexts.app)}</h1>
        {model && (
          <div className={styles.cut}>
            {[paneTexts.cut(model.year), paneTexts.indicators(model.results.indicators.length), paneTexts.objectives(model.results.objectives.length)].join(" · ")}
          </div>
        )}
      </div>
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <MenuButton appearance="subtle" size="small" icon={<MoreHorizontalRegular />} menuIcon={null} disabled={isBusy(state)}>
            {paneTexts.options}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem disabled={model === undefined} onClick={() => session.openPage("rules")}>
              {paneTexts.openRules}
            </MenuItem>
            <MenuItem disabled={model === undefined} onClick={() => session.openPage("columns")}>
              {paneTexts.openColumns}
            </MenuItem>
            <MenuItem onClick={() => session.startPointing()}>{paneTexts.noMatrix.point}</MenuItem>
            <MenuItem onClick={() => void session.reader.read()}>{paneTexts.retry}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </header>
  );
}

const useStyles = makeStyles({
  header: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}` },
  texts: { flexGrow: 1, minWidth: 0 },
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
  cut: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
});
