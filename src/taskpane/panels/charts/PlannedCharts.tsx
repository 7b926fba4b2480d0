import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, lazy, useEffect, useState } from "react";
import type { ChartSpec, Plan } from "../../../engine/plan";
import { useListStyles } from "../../parts/plainList.styles";
import type { SheetDraft } from "../../state/book/sheetDraft";

const SpecChart = lazy(() => import("./SpecChart"));

interface PlannedChartsProps {
  /** Plans the sheet again whenever it changes. Writes nothing. */
  readonly draft: () => Promise<SheetDraft | undefined>;
  readonly action: string;
  readonly onMake: (made: SheetDraft) => void;
}

/** The charts of a sheet that can be made, as it would be now, and the button that makes it. */
export function PlannedCharts({ draft, action, onMake }: PlannedChartsProps) {
  const styles = useStyles();
  const lists = useListStyles();
  const made = useDraft(draft);
  if (!made) return null;
  const { plan, note } = made;
  return (
    <>
      <Suspense fallback={null}>
        {chartsOf(plan).map((spec) => (
          <SpecChart key={spec.id} spec={spec} />
        ))}
      </Suspense>
      {note !== undefined && <p className={lists.note}>{note}</p>}
      <div className={styles.action}>
        <Button onClick={() => onMake(made)}>{action}</Button>
      </div>
    </>
  );
}

function useDraft(draft: () => Promise<SheetDraft | undefined>): SheetDraft | undefined {
  const [made, setMade] = useState<SheetDraft>();
  useEffect(() => {
    let isCurrent = true;
    void draft().then((next) => {
      if (isCurrent) setMade(next);
    });
    return () => {
      isCurrent = false;
    };
  }, [draft]);
  return made;
}

function chartsOf({ steps }: Plan): readonly ChartSpec[] {
  return steps.flatMap((step) => (step.step === "putSheet" ? (step.content.charts ?? []) : []));
}

const useStyles = makeStyles({ action: { marginTop: tokens.spacingVerticalS } });
