import { makeStyles, tokens } from "@fluentui/react-components";

/** A list without bullets, and the grey small print beside it. */
export const useListStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
});
