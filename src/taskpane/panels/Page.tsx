import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons";
import { useEffect, useRef, type ReactNode } from "react";
import { paneTexts } from "../../engine/words/pane/paneTexts";
import { usePane } from "../state/PaneContext";

interface PageProps {
  readonly title: string;
  /** Under the title, where something is still to be said. */
  readonly intro?: string | undefined;
  readonly children: ReactNode;
}

/** A page opened over the tabs. */
export function Page({ title, intro, children }: PageProps) {
  const styles = useStyles();
  const { session } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.page} onKeyDown={(event) => event.key === "Escape" && session.closePage()}>
      <div className={styles.head}>
        <Button appearance="subtle" size="small" icon={<ChevronLeftRegular />} onClick={() => session.closePage()}>
          {paneTexts.back}
        </Button>
        <h2 className={styles.title} tabIndex={-1} ref={heading}>
          {title}
        </h2>
        {intro !== undefined && <p className={styles.intro}>{intro}</p>}
      </div>
      {children}
    </div>
  );
}

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  head: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    "& > button": { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    ":focus": { outline: "none" },
  },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
});
