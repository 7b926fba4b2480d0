import { makeStyles, tokens } from "@fluentui/react-components";

/** A row one can press to see it in the sheet: code and name, figure, and a line under them. */
export const useRowStyles = makeStyles({
  item: {
    position: "relative",
    // A rule as wide as the text, though the row that is pressed is wider.
    "::before": {
      content: '""',
      position: "absolute",
      top: 0,
      left: tokens.spacingHorizontalS,
      right: tokens.spacingHorizontalS,
      height: "1px",
      backgroundColor: tokens.colorNeutralStroke3,
    },
    ":first-child::before": { display: "none" },
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    marginRight: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  /** The row that is selected in the sheet. */
  focused: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    "::after": {
      content: '""',
      position: "absolute",
      top: 0,
      bottom: 0,
      left: 0,
      width: "3px",
      backgroundColor: tokens.colorCompoundBrandStroke,
      pointerEvents: "none",
    },
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
  button: {
    display: "block",
    width: "100%",
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  line: { display: "flex", justifyContent: "space-between", alignItems: "flex-start", gap: tokens.spacingHorizontalM },
  name: {
    minWidth: 0,
    display: "-webkit-box",
    WebkitLineClamp: 2,
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
    overflowWrap: "anywhere",
  },
  code: { fontWeight: tokens.fontWeightSemibold },
  figure: { flexShrink: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  under: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    marginTop: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  words: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS, minWidth: 0 },
  /** «Explicar», under the row that is selected. */
  link: { padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase200 },
  aside: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
});
