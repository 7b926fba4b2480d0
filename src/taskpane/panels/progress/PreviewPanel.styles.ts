import { makeStyles, tokens } from "@fluentui/react-components";
import { changesTable } from "../../parts/changesTable.styles";

export const usePreviewStyles = makeStyles({
  content: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  title: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    ":focus": { outline: "none" },
  },
  item: { padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  line: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: tokens.spacingHorizontalM },
  number: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums", textAlign: "right" },
  under: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    marginTop: tokens.spacingVerticalXXS,
  },
  figures: { fontVariantNumeric: "tabular-nums" },
  show: { gridTemplateColumns: "auto minmax(0, 1fr)", marginBottom: tokens.spacingVerticalXS, "& select": { minWidth: 0, width: "100%" } },
  table: { ...changesTable("44%"), "& td:first-child": { paddingLeft: 0 }, "& tbody .fui-Link": { fontSize: "inherit" } },
  code: { display: "block", fontWeight: tokens.fontWeightSemibold },
  figure: { display: "block", fontVariantNumeric: "tabular-nums" },
  counts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, margin: `${tokens.spacingVerticalXS} 0` },
  /** A formula has no blank at which its line could break. */
  held: { fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere", minWidth: 0 },
  losses: { marginTop: tokens.spacingVerticalS },
});
