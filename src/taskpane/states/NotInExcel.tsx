import { Link } from "@fluentui/react-components";
import { paneTexts } from "../../engine/words/pane/paneTexts";
import { StatePage, useStatePageStyles } from "./StatePage";

/** What the network did not deliver. */
export type MissingFile = "library" | "part";

interface NotInExcelProps {
  readonly sandbox: string | undefined;
  readonly missing: MissingFile | undefined;
}

/**
 * Opened outside Excel: how to open it, and the sandbox's address where it runs. Or opened by Excel without one of its files: what to look at.
 */
export function NotInExcel({ sandbox, missing }: NotInExcelProps) {
  const styles = useStatePageStyles();
  const texts = missing === undefined ? paneTexts.notInExcel : missing === "library" ? paneTexts.office.noLibrary : paneTexts.office.noPart;
  return (
    <main className={styles.whole}>
      <StatePage title={texts.title} isWholePage>
        <p className={styles.text}>{texts.why}</p>
        <ol className={styles.list}>
          {texts.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {sandbox !== undefined && (
          <p className={styles.text}>
            {paneTexts.notInExcel.sandbox} <Link href={sandbox}>{sandbox}</Link>
          </p>
        )}
      </StatePage>
    </main>
  );
}
