import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { Matrix, MatrixColumn, TableSight } from "../../../engine/reader/matrix";
import { confidenceWord } from "../../../engine/words/labels";
import { paneTexts } from "../../../engine/words/pane/paneTexts";
import { useListStyles } from "../../parts/plainList.styles";
import { Section } from "../../parts/Section";
import { Footer } from "../../shell/Footer";
import { usePane } from "../../state/PaneContext";
import type { CertaintySight } from "../../state/book/readingSight";
import type { PaneModel } from "../../state/paneModel";
import { Page } from "../Page";
import { ColumnItem } from "./ColumnItem";
import { tableOfMatrix, tableOfSight, type ColumnTable } from "./columnTable";
import { useColumnDraft, type ColumnDraft } from "./useColumnDraft";

const texts = paneTexts.columns;

interface ColumnsPanelProps {
  readonly of: { readonly matrix: Matrix } | { readonly sight: TableSight };
}

/**
 * «Columnas de la matriz»: what each column was taken for, and the way to correct it; what is to be confirmed first. Kept in the workbook.
 * Also of a table that is no matrix yet.
 */
export default function ColumnsPanel({ of }: ColumnsPanelProps) {
  const lists = useListStyles();
  const { session } = usePane();
  const table = useMemo(() => ("matrix" in of ? tableOfMatrix(of.matrix) : tableOfSight(of.sight)), [of]);
  const draft = useColumnDraft(table);
  return (
    <>
      <Page title={texts.title} intro={table.isMatrix ? texts.intro : texts.tableIntro(table.sheet)}>
        <ColumnGroups table={table} draft={draft} />
        {draft.hasCorrections && (
          <Link as="button" onClick={() => void draft.discard()}>
            {texts.discard}
          </Link>
        )}
        {draft.isChanged && (
          <Section title={texts.effect}>
            <p className={lists.note} role="status">
              {draft.effect ? effectText(draft.effect, session.certainty(draft.effect.matrix)) : texts.unreadable}
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

/** What asks for an answer is open; the rest is folded, with how much it is. */
function ColumnGroups({ table, draft }: { readonly table: ColumnTable; readonly draft: ColumnDraft }) {
  const lists = useListStyles();
  const { doubtful, likely, sure } = table.groups;
  const listOf = (columns: readonly MatrixColumn[]): ReactNode => (
    <ul className={lists.list}>
      {columns.map((column) => (
        <ColumnItem key={column.column} column={column} table={table} draft={draft} />
      ))}
    </ul>
  );
  return (
    <>
      {doubtful.length > 0 && <Section title={texts.toConfirm(doubtful.length)}>{listOf(doubtful)}</Section>}
      {likely.length > 0 && <Fold title={texts.likely(likely.length)}>{listOf(likely)}</Fold>}
      {sure.length > 0 && <Fold title={table.isMatrix ? texts.sure(sure.length) : texts.withoutFigures(sure.length)}>{listOf(sure)}</Fold>}
    </>
  );
}

function Fold({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <details className={styles.fold}>
      <summary className={styles.summary}>{title}</summary>
      {children}
    </details>
  );
}

function effectText({ years, results }: PaneModel, { confidence }: CertaintySight): string {
  return [
    paneTexts.indicators(results.indicators.length),
    paneTexts.years(years.at(-1) ?? 0, years[0] ?? 0),
    confidenceWord[confidence].toLowerCase(),
  ].join(" · ");
}

const useStyles = makeStyles({
  fold: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: {
    padding: `${tokens.spacingVerticalS} 0`,
    cursor: "pointer",
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});
