import { Tab, makeStyles, tokens } from "@fluentui/react-components";
import type { ReviewedFinding } from "../../engine/audit/dismissals";
import { paneTexts } from "../../engine/words/pane/paneTexts";
import { PlainTabList } from "../parts/PlainTabList";
import { usePane } from "../state/PaneContext";
import type { Tab as TabName } from "../state/paneState";

const tabNames: readonly TabName[] = ["progress", "findings", "explain", "report"];

/** Avance · Hallazgos (count) · Explicar · Informe. Arrows, Home and End move among them; Enter or Space opens one. */
export function PaneTabs() {
  const styles = useStyles();
  const { state, session } = usePane();
  const count = state.book.kind === "ready" ? graveCount(state.book.findings) : 0;
  return (
    <PlainTabList
      className={styles.tabs}
      aria-label={paneTexts.tabsLabel}
      selectedValue={state.tab}
      onTabSelect={(_event, { value }) => session.openTab(tabNames.find((name) => name === value) ?? "progress")}
    >
      {tabNames.map((name) => (
        <Tab
          key={name}
          value={name}
          id={tabId(name)}
          className={styles.tab}
          tabIndex={name === state.tab ? 0 : -1}
          {...(name === state.tab && { "aria-controls": panelId(name) })}
        >
          {paneTexts.tabs[name]}
          {name === "findings" && count > 0 && <span className={styles.count}>{` ${count}`}</span>}
        </Tab>
      ))}
    </PlainTabList>
  );
}

/** What a person must look at before signing: as «Hallazgos: N» counts everywhere. Notes are told in the panel. */
function graveCount(findings: readonly ReviewedFinding[] = []): number {
  return findings.filter(({ finding, dismissed }) => dismissed === undefined && finding.severity !== "note").length;
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
  tab: {
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    "@media (max-width: 345px)": { paddingLeft: "5px", paddingRight: "5px" },
  },
  count: { marginLeft: tokens.spacingHorizontalXXS, fontVariantNumeric: "tabular-nums" },
});
