import { Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import { paneTexts } from "../../engine/words/paneTexts";
import { usePane } from "../state/PaneContext";
import type { Tab as TabName } from "../state/paneState";

const tabNames: readonly TabName[] = ["progress", "findings", "explain", "report"];

/** Avance · Hallazgos (count) · Explicar · Informe. */
export function PaneTabs() {
  const styles = useStyles();
  const { state, session } = usePane();
  const count = state.book.kind === "ready" ? state.book.findings.length : 0;
  return (
    <TabList
      className={styles.tabs}
      aria-label={paneTexts.tabsLabel}
      selectedValue={state.tab}
      selectTabOnFocus={false}
      onTabSelect={(_event, { value }) => session.openTab(tabNames.find((name) => name === value) ?? "progress")}
    >
      {tabNames.map((name) => (
        <Tab key={name} value={name} id={tabId(name)} className={styles.tab} {...(name === state.tab && { "aria-controls": panelId(name) })}>
          {paneTexts.tabs[name]}
          {name === "findings" && count > 0 && <span className={styles.count}>{` ${count}`}</span>}
        </Tab>
      ))}
    </TabList>
  );
}

export function tabId(name: TabName): string {
  return `tab-${name}`;
}

export function panelId(name: TabName): string {
  return `panel-${name}`;
}

const useStyles = makeStyles({
  tabs: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    paddingLeft: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    maxWidth: "100%",
    overflow: "hidden",
  },
  tab: { paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
  count: { marginLeft: tokens.spacingHorizontalXXS, fontVariantNumeric: "tabular-nums" },
});
