import { Tab, makeStyles, tokens } from "@fluentui/react-components";
import type { ReviewedFinding } from "../../engine/audit/dismissals";
import { paneTexts } from "../../engine/words/pane/paneTexts";
import { PlainTabList } from "../parts/PlainTabList";
import { usePane } from "../state/PaneContext";
import type { Tab as TabName } from "../state/paneState";

const tabNames: readonly TabName[] = ["progress", "findings", "explain", "report", "followUp"];

/** Avance · Hallazgos (count) · Explicar · Informe · Seguimiento. Arrows, Home and End move among them; Enter or Space opens one. */
export function PaneTabs() {
  const styles = useStyles();
  const { state, session } = usePane();
  const count = state.book.kind === "ready" ? graveCount(state.book.findings) : 0;
  return (
    <div className={styles.place}>
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
    </div>
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

/**
 * Five tabs with a count of three digits, in the widths of Arial (Segoe UI's are about the same), fit from 303 px on: a pane of 320 px with a
 * scroll bar. It is asked how wide the pane is, which is a part of its window in the portable edition. Narrow, the chosen tab is not bold:
 * the space for it is kept in all of them.
 */
const fits = (width: number): string => `@container (min-width: ${width}px)`;
const padded = (padding: string, size: string) => ({ paddingLeft: padding, paddingRight: padding, "& > *": { fontSize: size } });

const useStyles = makeStyles({
  place: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    containerType: "inline-size",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tabs: {
    paddingLeft: tokens.spacingHorizontalXXS,
    [fits(444)]: { paddingLeft: tokens.spacingHorizontalS },
    maxWidth: "100%",
    overflow: "hidden",
  },
  tab: {
    ...padded("3px", tokens.fontSizeBase200),
    "& > .fui-Tab__content": { padding: 0, fontWeight: tokens.fontWeightRegular },
    "& > .fui-Tab__content--reserved-space": { display: "none" },
    [fits(316)]: padded("4px", tokens.fontSizeBase200),
    [fits(332)]: padded("5px", tokens.fontSizeBase200),
    [fits(360)]: {
      "& > .fui-Tab__content": { padding: `0 ${tokens.spacingHorizontalXXS}`, fontWeight: "inherit" },
      "& > .fui-Tab__content--reserved-space": { display: "inline" },
      '&[aria-selected="true"] > .fui-Tab__content': { fontWeight: tokens.fontWeightSemibold },
    },
    [fits(400)]: padded("6px", "13px"),
    [fits(444)]: padded(tokens.spacingHorizontalS, tokens.fontSizeBase300),
  },
  count: { marginLeft: tokens.spacingHorizontalXXS, fontVariantNumeric: "tabular-nums" },
});
