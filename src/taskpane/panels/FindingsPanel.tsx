import { Field, SearchBox, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding, Severity } from "../../engine/domain/finding";
import { findingText, findingTexts, severityWord } from "../../engine/words/findingTexts";
import { paneTexts } from "../../engine/words/paneTexts";
import { CellLink } from "../parts/CellLink";
import { ShowMore } from "../parts/ShowMore";
import { useListStyles } from "../parts/plainList.styles";
import { filterFindings, groupFindings, type FindingGroup } from "../state/findingGroups";
import { bandColour } from "../theme/paneTheme";

const texts = paneTexts.findings;
const severities: readonly Severity[] = ["error", "warning", "note"];

/** «Hallazgos»: what the reading, the calculation and the audit found, check by check, the grave ones first; each goes to its cell. */
export default function FindingsPanel({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const lists = useListStyles();
  const [severity, setSeverity] = useState<Severity | undefined>();
  const [text, setText] = useState("");
  const shown = filterFindings(findings, severity, text);
  if (findings.length === 0) return <p className={styles.content}>{texts.none}</p>;
  return (
    <div className={styles.content}>
      <div className={styles.filters} role="search">
        <Field label={texts.severity} size="small">
          <Select size="small" value={severity ?? ""} onChange={(_event, { value }) => setSeverity(severities.find((each) => each === value))}>
            <option value="">{texts.allSeverities}</option>
            {severities.map((each) => (
              <option key={each} value={each}>
                {`${severityWord(each)} (${findings.filter((finding) => finding.severity === each).length})`}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={paneTexts.search} size="small">
          <SearchBox size="small" className={styles.search} placeholder={texts.searchHint} value={text} onChange={(_event, { value }) => setText(value)} />
        </Field>
      </div>
      <p className={lists.note} role="status">
        {shown.length === 0 ? texts.noneShown : texts.shown(shown.length, findings.length)}
      </p>
      <ul className={lists.list}>
        {groupFindings(shown).map((group) => (
          <Group key={`${group.rule} ${group.severity} ${text}`} group={group} />
        ))}
      </ul>
    </div>
  );
}

function Group({ group: { rule, severity, findings } }: { readonly group: FindingGroup }) {
  const styles = useStyles();
  const title = findingTexts[rule]?.title ?? rule;
  return (
    <li className={styles.group}>
      <div className={styles.line}>
        <h2 className={styles.title}>{findings.length === 1 ? title : `${title} · ${findings.length}`}</h2>
        <span className={mergeClasses(styles.severity, styles[severity])}>{severityWord(severity)}</span>
      </div>
      <ShowMore items={findings} step={3} render={(finding, index) => <Item key={index} finding={finding} />} />
    </li>
  );
}

function Item({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      {findingText(finding)}{" "}
      {finding.cell !== undefined && (
        <span className={styles.cell}>
          <CellLink cell={finding.cell} label={texts.goTo(finding.cell)} />
        </span>
      )}
    </li>
  );
}

const useStyles = makeStyles({
  content: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
  filters: { display: "grid", gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)", gap: tokens.spacingHorizontalS, "& > *": { minWidth: 0 }, "& input, & select": { minWidth: 0, width: "100%" } },
  search: { maxWidth: "100%", minWidth: 0 },
  group: { padding: `${tokens.spacingVerticalM} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, ":first-child": { borderTopColor: "transparent", paddingTop: 0 } },
  line: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  severity: {
    flexShrink: 0,
    borderRadius: tokens.borderRadiusMedium,
    padding: `1px ${tokens.spacingHorizontalSNudge}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { outline: "1px solid CanvasText" },
  },
  error: { backgroundColor: bandColour("low", "Fill"), color: bandColour("low", "Text") },
  warning: { backgroundColor: bandColour("medium", "Fill"), color: bandColour("medium", "Text") },
  note: { backgroundColor: bandColour("noData", "Fill"), color: bandColour("noData", "Text") },
  item: { padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: "anywhere" },
  cell: { whiteSpace: "nowrap" },
});
