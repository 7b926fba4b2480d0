import { tokens, type GriffelStyle } from "@fluentui/react-components";

/** A table of what cells say and will say; the rest of its width is shared by the columns after the first. */
export function changesTable(firstColumn: string): GriffelStyle {
  return {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    overflowWrap: "anywhere",
    "& th": { textAlign: "left", fontWeight: tokens.fontWeightRegular },
    "& th, & td": {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      verticalAlign: "top",
    },
    "& th:first-child": { width: firstColumn, paddingLeft: 0 },
    "& thead th": { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  };
}
