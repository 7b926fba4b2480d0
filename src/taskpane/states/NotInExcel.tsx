import { Link } from "@fluentui/react-components";
import { paneTexts } from "../../engine/words/pane/paneTexts";
import { StatePage, useStatePageStyles } from "./StatePage";

interface NotInExcelProps {
  readonly sandbox: string | undefined;
  readonly isLibraryMissing: boolean;
}

/**
 * Opened outside Excel: how to open it, and the sandbox's address where it runs. Or opened by Excel without its library: what to look at.
 */
export function NotInExcel({ sandbox, isLibraryMissing }: NotInExcelProps) {
  const styles = useStatePageStyles();
  const texts = isLibraryMissing ? paneTexts.office.noLibrary : paneTexts.notInExcel;
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
