import { Button, Link } from "@fluentui/react-components";
import type { NearMiss } from "../../engine/reader/matrix";
import { nearMissSentences } from "../../engine/words/nearMissTexts";
import { paneTexts } from "../../engine/words/pane/paneTexts";
import { Footer } from "../shell/Footer";
import { usePane } from "../state/PaneContext";
import { StatePage, useStatePageStyles } from "./StatePage";

const texts = paneTexts.noMatrix;

/** No matrix in the workbook: what was looked for, what came closest, and the two ways on. */
export function NoMatrix({ nearMiss, isEmpty }: { readonly nearMiss: NearMiss | undefined; readonly isEmpty: boolean }) {
  const styles = useStatePageStyles();
  const { session } = usePane();
  return (
    <>
      <StatePage title={texts.title}>
        {isEmpty && <p className={styles.text}>{texts.emptyBook}</p>}
        <p className={styles.text}>{texts.looked}</p>
        {nearMiss && (
          <div className={styles.box}>
            {nearMissSentences(nearMiss).map((sentence, index) => (
              <p key={sentence} className={index === 0 ? styles.text : styles.note}>
                {sentence}
              </p>
            ))}
            {nearMiss.area && <ShowLink sheet={nearMiss.sheet} area={nearMiss.area} />}
          </div>
        )}
        <p className={styles.note}>{texts.exampleNote}</p>
      </StatePage>
      <Footer>
        <Button onClick={() => void session.writer.openExample()}>{texts.example}</Button>
        <Button appearance="primary" onClick={() => session.startPointing()}>
          {texts.point}
        </Button>
      </Footer>
    </>
  );
}

function ShowLink({ sheet, area }: { readonly sheet: string; readonly area: NonNullable<NearMiss["area"]> }) {
  const { session } = usePane();
  return (
    <Link as="button" onClick={() => void session.select(sheet, area)}>
      {texts.showClosest}
    </Link>
  );
}
