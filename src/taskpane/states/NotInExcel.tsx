import { Link } from "@fluentui/react-components";
import { paneTexts } from "../../engine/words/paneTexts";
import { StatePage, useStatePageStyles } from "./StatePage";

const texts = paneTexts.notInExcel;

/** Opened outside Excel: how to open it, and the sandbox's address where it runs. */
export function NotInExcel({ sandbox }: { readonly sandbox: string | undefined }) {
  const styles = useStatePageStyles();
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
            {texts.sandbox} <Link href={sandbox}>{sandbox}</Link>
          </p>
        )}
      </StatePage>
    </main>
  );
}
