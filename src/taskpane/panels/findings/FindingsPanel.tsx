import { Button, Field, SearchBox, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReviewedFinding } from "../../../engine/audit/dismissals";
import type { Severity } from "../../../engine/domain/finding";
import { findingTexts, severityWord } from "../../../engine/words/findingTexts";
import { narrativeTexts } from "../../../engine/words/pane/narrativeTexts";
import { paneTexts } from "../../../engine/words/pane/paneTexts";
import { SeverityTag } from "../../parts/SeverityTag";
import { ShowMore } from "../../parts/ShowMore";
import { useListStyles } from "../../parts/plainList.styles";
import { filterFindings, groupFindings, type FindingFilter, type FindingGroup } from "../../state/findingGroups";
import { usePane } from "../../state/PaneContext";
import { FindingItem } from "./FindingItem";

const texts = paneTexts.findings;
const severities: readonly Severity[] = ["error", "warning", "note"];

/**
 * «Hallazgos»: what the reading, the calculation and the audit found, check by check, the grave ones first; each goes to its cell, or is
 * set aside.
 */
export default function FindingsPanel({ findings }: { readonly findings: readonly ReviewedFinding[] }) {
  const styles = useStyles();
  const lists = useListStyles();
  const { session } = usePane();
  const [filter, setFilter] = useState<FindingFilter>({ text: "" });
  const shown = filterFindings(findings, filter);
  const open = filterFindings(findings, { text: "" });
  const setAside = findings.length - open.length;
  const toText = (
    <Button size="small" className={styles.toText} onClick={() => session.openPage("narrative")}>
      {narrativeTexts.open}
    </Button>
  );
  if (findings.length === 0) {
    return (
      <div className={styles.content}>
        {toText}
        {texts.none}
      </div>
    );
  }
  return (
    <div className={styles.content}>
      {toText}
      <div className={styles.filters} role="search">
        <Field label={texts.severity} size="small">
          <Select size="small" value={filter.severity ?? ""} onChange={(_event, { value }) => setFilter(withSeverity(filter, value))}>
            <option value="">{texts.allSeverities}</option>
            {severities.map((each) => (
              <option key={each} value={each}>
                {`${severityWord(each)} (${open.filter(({ finding }) => finding.severity === each).length})`}
              </option>
            ))}
            {setAside > 0 && <option value="dismissed">{`${texts.setAside} (${setAside})`}</option>}
          </Select>
        </Field>
        <Field label={paneTexts.search} size="small">
          <SearchBox
            size="small"
            className={styles.search}
            placeholder={texts.searchHint}
            value={filter.text}
            onChange={(_event, { value }) => setFilter({ ...filter, text: value })}
          />
        </Field>
      </div>
      <div className={styles.line}>
        <p className={lists.note} role="status">
          {shown.length === 0 ? texts.noneShown : texts.shown(shown.length, filter.severity === "dismissed" ? setAside : open.length)}
        </p>
        <Button size="small" onClick={() => void session.decider().then((decider) => decider.writeFindings(findings))}>
          {texts.toSheet}
        </Button>
      </div>
      <ul className={lists.list}>
        {groupFindings(shown).map((group) => (
          <Group key={`${group.rule} ${group.severity} ${filter.severity ?? ""} ${filter.text}`} group={group} all={findings} />
        ))}
      </ul>
    </div>
  );
}

function Group({ group: { rule, severity, findings }, all }: { readonly group: FindingGroup; readonly all: readonly ReviewedFinding[] }) {
  const styles = useStyles();
  const title = findingTexts[rule]?.title ?? rule;
  return (
    <li className={styles.group}>
      <div className={styles.line}>
        <h2 className={styles.title}>{findings.length === 1 ? title : `${title} · ${findings.length}`}</h2>
        <SeverityTag severity={severity} />
      </div>
      <ShowMore
        items={findings}
        step={3}
        render={(reviewed) => (
          <FindingItem
            key={`${reviewed.finding.code ?? ""} ${reviewed.finding.cell ?? ""} ${reviewed.evidence}`}
            reviewed={reviewed}
            all={all}
          />
        )}
      />
    </li>
  );
}

function withSeverity({ text }: FindingFilter, value: string): FindingFilter {
  const severity = ([...severities, "dismissed"] as const).find((each) => each === value);
  return severity ? { text, severity } : { text };
}

const useStyles = makeStyles({
  content: {
    margin: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  toText: { alignSelf: "flex-start" },
  filters: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)",
    gap: tokens.spacingHorizontalS,
    "& > *": { minWidth: 0 },
    "& input, & select": { minWidth: 0, width: "100%" },
  },
  search: { maxWidth: "100%", minWidth: 0 },
  group: {
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ":first-child": { borderTopColor: "transparent", paddingTop: tokens.spacingVerticalXS },
  },
  line: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
});
