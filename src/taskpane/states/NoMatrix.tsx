import { Button, Link } from "@fluentui/react-components";
import { rectAddress } from "../../engine/address";
import type { NearMiss } from "../../engine/reader/matrix";
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
            <p className={styles.text}>{texts.closest(nearMiss.sheet, nearMiss.area && rectAddress(nearMiss.area))}</p>
            {nearMiss.found.length > 0 && <p className={styles.note}>{texts.has(rolesText(nearMiss.found))}</p>}
            {nearMiss.missing.length > 0 && <p className={styles.note}>{texts.lacks(rolesText(nearMiss.missing))}</p>}
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

function rolesText(roles: NearMiss["found"]): readonly string[] {
  return roles.map((role) => paneTexts.roles[role]);
}
