import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { RoundCut } from "../../../engine/followup/cut";
import { cutColumnTexts } from "../../../engine/words/followup/cutColumnTexts";
import { useListStyles } from "../../parts/plainList.styles";
import type { FollowUp } from "../../state/followup/followUp";

interface MissingColumnsProps {
  readonly followUp: FollowUp;
  readonly cut: RoundCut;
  readonly lacks: readonly string[];
  readonly isBusy: boolean;
}

/** What of a cut the matrix has no column for, and the way to make it: empty, for her to write its targets in. */
export function MissingColumns({ followUp, cut, lacks, isBusy }: MissingColumnsProps) {
  const styles = useStyles();
  const lists = useListStyles();
  if (lacks.length === 0) return null;
  return (
    <div className={styles.place}>
      <p className={lists.note}>{cutColumnTexts.lacks(lacks)}</p>
      <Button className={styles.button} disabled={isBusy} onClick={() => void followUp.previewColumns()}>
        {cutColumnTexts.add(cut)}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  place: { marginBottom: tokens.spacingVerticalS },
  button: { width: "100%", marginTop: tokens.spacingVerticalXS },
});
