import { useEffect } from "react";
import { narrativeTexts as texts } from "../../../engine/words/pane/narrativeTexts";
import { usePane } from "../../state/PaneContext";
import type { PaneModel } from "../../state/paneModel";
import { Page } from "../Page";
import { CheckedReport } from "./CheckedReport";
import { TextForm } from "./TextForm";

/**
 * «Texto del informe»: the planner's text, pasted or from a file, with every figure judged against the matrix; again whenever the matrix
 * changes.
 */
export default function NarrativePanel({ model }: { readonly model: PaneModel }) {
  const { state, session } = usePane();
  const { taken } = state.reportText;
  useEffect(() => session.checker.keepUp(), [session, model]);
  return (
    <Page title={texts.title} intro={taken === undefined ? texts.intro : undefined}>
      {taken === undefined ? <TextForm text={state.reportText} /> : <CheckedReport taken={taken} text={state.reportText} model={model} />}
    </Page>
  );
}
