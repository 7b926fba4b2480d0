import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

interface StatePageProps {
  readonly title: string;
  /** It is all there is in the page: its title is the page's. */
  readonly isWholePage?: boolean;
  readonly children: ReactNode;
}

/** A state without figures: a sentence, the reason, and the next step. */
export function StatePage({ title, isWholePage = false, children }: StatePageProps) {
  const styles = useStatePageStyles();
  const Heading = isWholePage ? "h1" : "h2";
  return (
    <div className={styles.page}>
      <Heading className={styles.title}>{title}</Heading>
      {children}
    </div>
  );
}

export const useStatePageStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  whole: { minHeight: "100vh" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, overflowWrap: "anywhere" },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  box: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});
