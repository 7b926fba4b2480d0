import { Button, Field, SearchBox, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { ReviewedFinding } from "../../../engine/audit/dismissals";
import type { Severity } from "../../../engine/domain/finding";
import { findingCountText, severityCounts } from "../../../engine/words/findingCount";
import { severityWord } from "../../../engine/words/findingTexts";
import { findingsPaneTexts as texts } from "../../../engine/words/pane/findingsPaneTexts";
import { narrativeTexts } from "../../../engine/words/pane/narrativeTexts";
import { paneTexts } from "../../../engine/words/pane/paneTexts";
import { useListStyles } from "../../parts/plainList.styles";
import { filterFindings, type FindingFilter } from "../../state/findingGroups";
import { usePane } from "../../state/PaneContext";
import { FindingGroupItem } from "./FindingGroupItem";
import { FixPreview } from "./FixPreview";
import { useWalk } from "./useWalk";

const severities: readonly Severity[] = ["error", "warning", "note"];

/**
 * «Hallazgos»: what the reading, the calculation and the audit found, check by check, the grave ones first; each goes to its cell, is put
 * right where that is mechanical, or is set aside, alone or with others.
 */
export default function FindingsPanel({ findings }: { readonly findings: readonly ReviewedFinding[] }) {
  const styles = useStyles();
  const { state, session } = usePane();
  const { task } = state;
  const list = useRef<HTMLDivElement>(null);
  const wasFixing = useRef(false);
  useEffect(() => {
    if (wasFixing.current && task.kind !== "fixing") list.current?.focus();
    wasFixing.current = task.kind === "fixing";
  }, [task.kind]);
  if (task.kind === "fixing") return <FixPreview key={JSON.stringify(task.fix.plan.steps)} fix={task.fix} />;
  return (
    <div className={styles.content} ref={list} tabIndex={-1}>
      <Button size="small" className={styles.toText} onClick={() => session.openPage("narrative")}>
        {narrativeTexts.open}
      </Button>
      {findings.length === 0 ? texts.none : <FindingList findings={findings} />}
    </div>
  );
}

function FindingList({ findings }: { readonly findings: readonly ReviewedFinding[] }) {
  const styles = useStyles();
  const lists = useListStyles();
  const { session } = usePane();
  const [filter, setFilter] = useState<FindingFilter>({ text: "" });
  const shown = filterFindings(findings, filter);
  const walk = useWalk(shown);
  return (
    <>
      <Filters findings={findings} filter={filter} onFilter={setFilter} />
      <div className={styles.line}>
        <p className={lists.note} role="status">
          {shownText(shown, findings, filter)}
        </p>
        <Button
          size="small"
          className={styles.toSheet}
          onClick={() => void session.decider().then((decider) => decider.writeFindings(findings))}
        >
          {texts.toSheet}
        </Button>
      </div>
      {walk.stops > 0 && (
        <div className={styles.walk}>
          <Button size="small" onClick={() => walk.move(-1)} disabled={walk.at === 0}>
            {texts.previous}
          </Button>
          <Button size="small" onClick={() => walk.move(1)} disabled={walk.at === walk.stops - 1}>
            {texts.next}
          </Button>
          <span className={lists.note} title={texts.keys}>
            {walk.at === undefined ? texts.keys : texts.at(walk.at + 1, walk.stops)}
          </span>
        </div>
      )}
      <ul className={lists.list} onKeyDown={walk.onKeyDown}>
        {walk.groups.map(({ group, clusters, first }) => (
          <FindingGroupItem
            key={`${group.rule} ${group.severity} ${filter.severity ?? ""} ${filter.text}`}
            group={group}
            clusters={clusters}
            first={first}
            walk={walk}
            all={findings}
          />
        ))}
      </ul>
    </>
  );
}

interface FiltersProps {
  readonly findings: readonly ReviewedFinding[];
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
}

function Filters({ findings, filter, onFilter }: FiltersProps) {
  const styles = useStyles();
  const open = filterFindings(findings, { text: "" });
  const counts = severityCounts(open.map(({ finding }) => finding));
  const setAside = findings.length - open.length;
  return (
    <div className={styles.filters} role="search">
      <Field label={texts.severity} size="small">
        <Select size="small" value={filter.severity ?? ""} onChange={(_event, { value }) => onFilter(withSeverity(filter, value))}>
          <option value="">{texts.allSeverities}</option>
          {severities
            .filter((each) => counts[each] > 0 || each === filter.severity)
            .map((each) => (
              <option key={each} value={each}>
                {`${severityWord(each)} (${counts[each]})`}
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
          onChange={(_event, { value }) => onFilter({ ...filter, text: value })}
        />
      </Field>
    </div>
  );
}

function shownText(shown: readonly ReviewedFinding[], all: readonly ReviewedFinding[], filter: FindingFilter): string {
  if (shown.length === 0) return texts.noneShown;
  if (filter.severity === "dismissed") return texts.setAsideCount(shown.length);
  const told = (findings: readonly ReviewedFinding[]): string => findingCountText(severityCounts(findings.map(({ finding }) => finding)));
  const open = filterFindings(all, { text: "" });
  return shown.length === open.length ? texts.all(told(open)) : texts.part(told(shown), told(open));
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
    ":focus": { outline: "none" },
  },
  toText: { alignSelf: "flex-start" },
  toSheet: { flexShrink: 0 },
  filters: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)",
    gap: tokens.spacingHorizontalS,
    "& > *": { minWidth: 0 },
    "& input, & select": { minWidth: 0, width: "100%" },
  },
  search: { maxWidth: "100%", minWidth: 0 },
  line: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  walk: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
});
