import { Field, Select, makeStyles } from "@fluentui/react-components";
import { followUpTexts } from "../../../engine/words/pane/followUpTexts";
import { periodText } from "../../../engine/words/periodText";
import type { FollowUp } from "../../state/followup/followUp";
import type { FollowUpState } from "../../state/followup/followUpState";

interface CutChoiceProps {
  readonly followUp: FollowUp;
  readonly round: FollowUpState;
}

/** «Corte»: a year, or half of it. */
export function CutChoice({ followUp, round: { cuts, cut } }: CutChoiceProps) {
  const styles = useStyles();
  if (cut === undefined) return null;
  return (
    <Field label={followUpTexts.cut} size="small" orientation="horizontal" className={styles.field}>
      <Select
        size="small"
        value={periodText(cut)}
        onChange={(_event, { value }) => followUp.chooseCut(cuts.find((each) => periodText(each) === value) ?? cut)}
      >
        {cuts.map((each) => (
          <option key={periodText(each)} value={periodText(each)}>
            {periodText(each)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

const useStyles = makeStyles({
  field: { gridTemplateColumns: "auto minmax(96px, 1fr)", columnGap: "12px", "& select": { width: "100%" } },
});
