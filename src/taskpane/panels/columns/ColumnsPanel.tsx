import { Button, Link } from "@fluentui/react-components";
import { certaintyOf } from "../../../engine/reader/certainty";
import { confidenceWord } from "../../../engine/words/certaintyTexts";
import { paneTexts } from "../../../engine/words/pane/paneTexts";
import { useListStyles } from "../../parts/plainList.styles";
import { Section } from "../../parts/Section";
import { Footer } from "../../shell/Footer";
import { usePane } from "../../state/PaneContext";
import type { PaneModel } from "../../state/paneModel";
import { Page } from "../Page";
import { ColumnItem } from "./ColumnItem";
import { useColumnDraft } from "./useColumnDraft";

const texts = paneTexts.columns;

/** «Columnas de la matriz»: what each column was taken for, and the way to correct it; kept in the workbook. */
export default function ColumnsPanel({ model: { matrix } }: { readonly model: PaneModel }) {
  const lists = useListStyles();
  const { session } = usePane();
  const draft = useColumnDraft(matrix);
  return (
    <>
      <Page title={texts.title} intro={texts.intro}>
        <ul className={lists.list}>
          {matrix.columns.map((column) => (
            <ColumnItem key={column.column} column={column} matrix={matrix} draft={draft} />
          ))}
        </ul>
        {draft.hasCorrections && (
          <Link as="button" onClick={() => void draft.discard()}>
            {texts.discard}
          </Link>
        )}
        {draft.isChanged && (
          <Section title={texts.effect}>
            <p className={lists.note} role="status">
              {draft.effect ? effectText(draft.effect) : texts.unreadable}
            </p>
          </Section>
        )}
      </Page>
      <Footer>
        <Button onClick={() => session.closePage()}>{paneTexts.cancel}</Button>
        <Button appearance="primary" disabled={!draft.isChanged || draft.effect === undefined} onClick={() => void draft.save()}>
          {texts.save}
        </Button>
      </Footer>
    </>
  );
}

function effectText({ matrix, years, results }: PaneModel): string {
  return [
    paneTexts.indicators(results.indicators.length),
    paneTexts.years(years.at(-1) ?? 0, years[0] ?? 0),
    confidenceWord[certaintyOf(matrix).confidence].toLowerCase(),
  ].join(" · ");
}
