import { Field, SearchBox, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding, Severity } from "../../engine/domain/finding";
import { fold } from "../../engine/reader/fold";
import { findingText, findingTexts, severityWord } from "../../engine/words/findingTexts";
import { paneTexts } from "../../engine/words/paneTexts";
import { CellLink } from "../parts/CellLink";
import { ShowMore } from "../parts/ShowMore";
import { useListStyles } from "../parts/plainList.styles";
import { bandColour } from "../theme/paneTheme";

const texts = paneTexts.findings;
const severities: readonly Severity[] = ["error", "warning", "note"];

/** «Hallazgos»: what the reading, the calculation and the audit found, by severity, with its cell. */
export default function FindingsPanel({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const lists = useListStyles();
  const [severity, setSeverity] = useState<Severity | undefined>();
  const [text, setText] = useState("");
  const shown = findings.filter((finding) => (severity === undefined || finding.severity === severity) && hasWords(finding, text));
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
      <ShowMore key={`${severity ?? ""} ${text}`} items={shown} step={20} render={(finding, index) => <FindingItem key={index} finding={finding} />} />
    </div>
  );
}

function FindingItem({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const title = findingTexts[finding.rule]?.title ?? finding.rule;
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <strong className={styles.title}>{title}</strong>
        <span className={mergeClasses(styles.severity, styles[finding.severity])}>{severityWord(finding.severity)}</span>
      </div>
      <p className={styles.sentence}>{findingText(finding)}</p>
      {finding.cell !== undefined && (
        <div className={styles.cell}>
          <CellLink cell={finding.cell} label={texts.goTo(finding.cell)} />
        </div>
      )}
    </li>
  );
}

function hasWords(finding: Finding, text: string): boolean {
  const haystack = fold(`${finding.code ?? ""} ${finding.cell ?? ""} ${findingTexts[finding.rule]?.title ?? ""} ${findingText(finding)}`);
  return fold(text)
    .split(" ")
    .every((word) => haystack.includes(word));
}

const useStyles = makeStyles({
  content: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
  filters: { display: "grid", gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)", gap: tokens.spacingHorizontalS },
  search: { maxWidth: "100%" },
  item: { padding: `${tokens.spacingVerticalM} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}`, ":first-child": { borderTopColor: "transparent" } },
  line: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  title: { fontWeight: tokens.fontWeightSemibold },
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
  sentence: { margin: `${tokens.spacingVerticalXXS} 0`, overflowWrap: "anywhere" },
  cell: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});
