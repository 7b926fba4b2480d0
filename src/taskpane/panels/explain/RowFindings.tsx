import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ReviewedFinding } from "../../../engine/audit/dismissals";
import { findingText } from "../../../engine/words/findingTexts";
import { explainPaneTexts as texts } from "../../../engine/words/pane/explainPaneTexts";
import { findingsPaneTexts } from "../../../engine/words/pane/findingsPaneTexts";
import { CellLink } from "../../parts/CellLink";
import { Section } from "../../parts/Section";
import { SeverityTag } from "../../parts/SeverityTag";
import { useListStyles } from "../../parts/plainList.styles";
import { usePane } from "../../state/PaneContext";

/** What the review says of the row that is explained, before any figure of it: a doubtful one must not look like a sure one. */
export function RowFindings({ row, code }: { readonly row: number; readonly code: string }) {
  const styles = useStyles();
  const lists = useListStyles();
  const { state } = usePane();
  const all = state.book.kind === "ready" ? state.book.findings : undefined;
  const own = useMemo(() => (all ?? []).filter((each) => each.dismissed === undefined && isOf(each, row, code)), [all, row, code]);
  if (own.length === 0) return null;
  return (
    <Section title={texts.findings(own.length)}>
      <ul className={lists.list}>
        {own.map(({ finding }) => (
          <li key={`${finding.rule} ${finding.cell ?? ""}`} className={styles.item}>
            <SeverityTag severity={finding.severity} /> {findingText(finding)}{" "}
            {finding.cell !== undefined && <CellLink cell={finding.cell} label={findingsPaneTexts.goTo(finding.cell)} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** By its cell; two rows may bear one code. */
function isOf({ finding: { cell, code } }: ReviewedFinding, row: number, ownCode: string): boolean {
  return cell === undefined ? code === ownCode : code !== undefined && Number(/\d+$/.exec(cell.split(":")[0] ?? "")?.[0]) === row;
}

const useStyles = makeStyles({ item: { padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: "anywhere" } });
