import { Button, MessageBar, MessageBarBody, MessageBarTitle, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { portableTexts } from "../../engine/words/pane/portableTexts";
import type { Candidate, Desk, DeskState } from "../desk/desk";
import { OpenButton } from "./OpenButton";

interface StartPageProps {
  readonly desk: Desk;
  readonly state: DeskState;
  readonly example: Candidate;
}

const { start } = portableTexts;

/** The first thing she sees: what to do now, and that nothing leaves her computer. */
export function StartPage({ desk, state: { opening, problem }, example }: StartPageProps) {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <p className={styles.brand}>
          <span className={styles.name}>{portableTexts.title}</span> {portableTexts.subtitle}
        </p>
        <h1 className={styles.heading}>{start.heading}</h1>
        <div className={styles.drop}>
          {opening === undefined ? (
            <>
              <OpenButton desk={desk} isMain>
                {start.open}
              </OpenButton>
              <p className={styles.hint}>{start.drop}</p>
            </>
          ) : (
            <Spinner label={portableTexts.opening(opening)} />
          )}
        </div>
        <div role="alert" className={styles.alert}>
          {problem && (
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>
                {problem.title && <MessageBarTitle className={styles.problem}>{problem.title}</MessageBarTitle>}
                {problem.message}
              </MessageBarBody>
            </MessageBar>
          )}
        </div>
        <p className={styles.line}>
          <Button disabled={opening !== undefined} onClick={() => void desk.want(example)}>
            {start.example}
          </Button>
        </p>
        <ol className={styles.steps}>
          {start.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className={styles.private}>{start.private}</p>
      </div>
    </main>
  );
}

const useStyles = makeStyles({
  page: { display: "flex", minHeight: "100%", justifyContent: "center", boxSizing: "border-box", padding: tokens.spacingHorizontalL },
  column: { display: "flex", flexDirection: "column", width: "100%", maxWidth: "560px", margin: "auto 0" },
  brand: { margin: 0, color: tokens.colorNeutralForeground3 },
  name: { fontWeight: tokens.fontWeightBold, color: tokens.colorBrandForeground1, marginRight: tokens.spacingHorizontalXS },
  heading: {
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalL}`,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
  },
  drop: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingVerticalM,
    minHeight: "160px",
    padding: tokens.spacingHorizontalL,
    boxSizing: "border-box",
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  hint: { margin: 0, textAlign: "center", color: tokens.colorNeutralForeground2 },
  alert: { marginTop: tokens.spacingVerticalM, ":empty": { display: "none" } },
  problem: { display: "block" },
  line: { margin: `${tokens.spacingVerticalL} 0 0`, textAlign: "center" },
  steps: {
    margin: `${tokens.spacingVerticalXXL} 0 0`,
    paddingLeft: tokens.spacingHorizontalXL,
    color: tokens.colorNeutralForeground2,
    lineHeight: tokens.lineHeightBase400,
  },
  private: { margin: `${tokens.spacingVerticalL} 0 0`, fontWeight: tokens.fontWeightSemibold },
});
