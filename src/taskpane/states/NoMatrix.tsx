import { Button, Link } from "@fluentui/react-components";
import type { NearMiss } from "../../engine/reader/matrix";
import { nearMissSentences, otherThanMatrix } from "../../engine/words/nearMissTexts";
import { paneTexts } from "../../engine/words/pane/paneTexts";
import { Footer } from "../shell/Footer";
import { usePane } from "../state/PaneContext";
import { StatePage, useStatePageStyles } from "./StatePage";

const texts = paneTexts.noMatrix;

/** No matrix in the workbook: what was looked for, what came closest, and the two ways on. */
export default function NoMatrix({ nearMiss, isEmpty }: { readonly nearMiss: NearMiss | undefined; readonly isEmpty: boolean }) {
  const styles = useStatePageStyles();
  const { session } = usePane();
  const canBeTold = nearMiss?.table !== undefined && otherThanMatrix(nearMiss) === undefined;
  const shown = nearMiss?.table?.area ?? nearMiss?.area;
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
            {shown && <ShowLink sheet={nearMiss.sheet} area={shown} />}
          </div>
        )}
        <p className={styles.note}>
          {canBeTold && (
            <>
              <Link as="button" inline className={styles.small} onClick={() => void session.writer.openExample()}>
                {texts.example}
              </Link>
              {". "}
            </>
          )}
          {texts.exampleNote}
        </p>
      </StatePage>
      <Footer>
        {canBeTold ? (
          <>
            <Button onClick={() => session.startPointing()}>{texts.point}</Button>
            <Button appearance="primary" onClick={() => session.openPage("columns")}>
              {texts.tellColumns}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={() => void session.writer.openExample()}>{texts.example}</Button>
            <Button appearance="primary" onClick={() => session.startPointing()}>
              {texts.point}
            </Button>
          </>
        )}
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
