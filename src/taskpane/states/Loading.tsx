import { Skeleton, SkeletonItem, makeStyles, tokens } from "@fluentui/react-components";
import { paneTexts } from "../../engine/words/pane/paneTexts";
import type { WorkProgress } from "../state/paneState";
import { Working } from "./Working";

/** Reading: the shape of what comes; after a second, what is being done and «Cancelar». */
export function Loading({ progress }: { readonly progress: WorkProgress | undefined }) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.page} role="status" aria-label={paneTexts.reading}>
        <Skeleton animation="pulse" aria-hidden="true" className={styles.rows}>
          <SkeletonItem size={48} />
          <SkeletonItem size={16} className={styles.title} />
          {[0, 1, 2].map((index) => (
            <SkeletonItem key={index} size={40} />
          ))}
        </Skeleton>
      </div>
      {progress?.isSlow && <Working title={paneTexts.reading} progress={progress} cancelling={false} />}
    </>
  );
}

const useStyles = makeStyles({
  page: { padding: tokens.spacingHorizontalL },
  rows: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  title: { width: "60%" },
});
