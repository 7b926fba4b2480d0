import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** The sticky place of the buttons: one primary, at most one other. */
export function Footer({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <footer className={styles.footer}>{children}</footer>;
}

const useStyles = makeStyles({
  footer: {
    position: "sticky",
    bottom: 0,
    zIndex: 2,
    marginTop: "auto",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: "grid",
    gridAutoFlow: "column",
    gridAutoColumns: "minmax(0, 1fr)",
    gap: tokens.spacingHorizontalS,
  },
});
