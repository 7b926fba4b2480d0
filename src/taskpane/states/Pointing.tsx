import { Button } from "@fluentui/react-components";
import { paneTexts } from "../../engine/words/pane/paneTexts";
import { Footer } from "../shell/Footer";
import { usePane } from "../state/PaneContext";
import { StatePage, useStatePageStyles } from "./StatePage";

const texts = paneTexts.pointing;

/** «Señalar la matriz»: the user selects it in the sheet. */
export function Pointing({ failed, at }: { readonly failed: string | undefined; readonly at: string | undefined }) {
  const styles = useStatePageStyles();
  const { session } = usePane();
  return (
    <>
      <StatePage title={texts.title}>
        <p className={styles.text}>{texts.steps}</p>
        <p className={styles.text} role="status">
          {at !== undefined && <strong>{texts.now(at)}</strong>}
        </p>
        {failed !== undefined && (
          <p className={styles.text} role="alert">
            {failed}
          </p>
        )}
      </StatePage>
      <Footer>
        <Button onClick={() => session.cancel()}>{paneTexts.cancel}</Button>
        <Button appearance="primary" onClick={() => void session.reader.usePointed()}>
          {texts.use}
        </Button>
      </Footer>
    </>
  );
}
