import { Checkbox, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { findingText } from "../../../engine/words/findingTexts";
import { findingsPaneTexts as texts } from "../../../engine/words/pane/findingsPaneTexts";
import { findingsSheetTexts } from "../../../engine/words/sheets/findingsSheetTexts";
import { CellLink } from "../../parts/CellLink";
import { useListStyles } from "../../parts/plainList.styles";
import type { FindingCluster } from "../../state/findingGroups";
import { ReasonForm } from "./ReasonForm";

/** Places of equal findings that are named beside the first. */
const MOST_PLACES = 12;

interface FindingItemProps {
  readonly id: string;
  /** What is told once: the first of them, and where else it holds. */
  readonly cluster: FindingCluster;
  /** The one that «Anterior» and «Siguiente» stand at. */
  readonly isCurrent: boolean;
  /** Only while many are set aside. */
  readonly isChosen?: boolean;
  readonly onChoose?: (isChosen: boolean) => void;
  /** With a reason it is set aside; without one it is considered again. */
  readonly onDecide: (reason: string | undefined) => void;
}

/** One finding: its sentence, its cell, and «No aplica» with a reason, remembered in the workbook. */
export function FindingItem({ id, cluster, isCurrent, isChosen, onChoose, onDecide }: FindingItemProps) {
  const styles = useStyles();
  const lists = useListStyles();
  const [isAsking, setAsking] = useState(false);
  const [{ finding, dismissed, reopened }, ...others] = cluster;
  const dismiss = others.length === 0 ? texts.dismiss : texts.dismissAll(cluster.length);
  const place = [finding.code, finding.cell].filter((text) => text !== undefined && text !== "").join(", ");
  return (
    <li id={id} tabIndex={-1} className={mergeClasses(styles.item, isCurrent && styles.current)} aria-current={isCurrent || undefined}>
      {onChoose && (
        <Checkbox
          className={styles.box}
          checked={isChosen === true}
          aria-label={texts.dismissThese(place)}
          onChange={(_event, { checked }) => onChoose(checked === true)}
        />
      )}
      <div className={styles.body}>
        {reopened !== undefined && <strong>{findingsSheetTexts.reopened(reopened)}</strong>}
        {findingText(finding)}
        {others.length > 0 && <OtherPlaces others={others} />}
        {dismissed !== undefined && <p className={lists.note}>{texts.reason(dismissed)}</p>}
        <div className={styles.actions}>
          {finding.cell !== undefined && <CellLink cell={finding.cell} label={texts.goTo(finding.cell)} />}
          {dismissed === undefined && !isAsking && !onChoose && (
            <Link as="button" onClick={() => setAsking(true)} aria-label={`${dismiss}: ${place}`}>
              {dismiss}
            </Link>
          )}
          {dismissed !== undefined && (
            <Link as="button" onClick={() => onDecide(undefined)} aria-label={`${texts.reopen}: ${place}`}>
              {texts.reopen}
            </Link>
          )}
        </div>
        {isAsking && <ReasonForm label={texts.why} save={texts.save} onCancel={() => setAsking(false)} onSave={onDecide} />}
      </div>
    </li>
  );
}

/** «Lo mismo en IOP.01.02 (C4), …», each a link. */
function OtherPlaces({ others }: { readonly others: FindingCluster | readonly FindingCluster[0][] }) {
  const lists = useListStyles();
  const named = others.slice(0, MOST_PLACES);
  return (
    <p className={lists.note}>
      {`${texts.alsoIn} `}
      {named.map(({ finding: { code, cell } }, index) => (
        <span key={`${cell ?? ""} ${code ?? ""}`}>
          {index > 0 && ", "}
          {cell === undefined ? code : <CellLink cell={cell} label={code ?? cell} />}
        </span>
      ))}
      {others.length > named.length ? ` y ${others.length - named.length} más.` : "."}
    </p>
  );
}

const useStyles = makeStyles({
  item: {
    display: "flex",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalS})`,
    overflowWrap: "anywhere",
    ":focus": { outline: "none" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px", borderRadius: tokens.borderRadiusMedium },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
  box: { flexShrink: 0, marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  body: { minWidth: 0, flexGrow: 1 },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& button, & a": { fontSize: "inherit" },
  },
});
