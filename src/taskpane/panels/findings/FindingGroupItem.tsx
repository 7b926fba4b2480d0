import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReviewedFinding } from "../../../engine/audit/dismissals";
import { findingTexts } from "../../../engine/words/findingTexts";
import { findingsPaneTexts as texts } from "../../../engine/words/pane/findingsPaneTexts";
import { fixTexts } from "../../../engine/words/pane/fixTexts";
import { paneTexts } from "../../../engine/words/pane/paneTexts";
import { SeverityTag } from "../../parts/SeverityTag";
import { useListStyles } from "../../parts/plainList.styles";
import { fixOffers, isWrittenAnew, type FindingCluster, type FindingGroup, type FixOffer } from "../../state/findingGroups";
import { usePane } from "../../state/PaneContext";
import { FindingItem } from "./FindingItem";
import { ReasonForm } from "./ReasonForm";
import { stopId, type Walk } from "./useWalk";

/** Findings of a group shown at first, and added at each «Ver más». */
const [AT_FIRST, STEP] = [3, 20];

interface FindingGroupItemProps {
  readonly group: FindingGroup;
  readonly clusters: readonly FindingCluster[];
  readonly first: number;
  readonly walk: Walk;
  /** Every finding of the review: the sheet that remembers decisions holds them all. */
  readonly all: readonly ReviewedFinding[];
}

/** The findings of one check: what puts them right, and the way to set many aside at once. */
export function FindingGroupItem({ group, clusters, first, walk, all }: FindingGroupItemProps) {
  const styles = useStyles();
  const lists = useListStyles();
  const { session } = usePane();
  const { rule, severity, findings } = group;
  const [asked, setShown] = useState(AT_FIRST);
  const [chosen, setChosen] = useState<ReadonlySet<FindingCluster>>();
  const here = walk.at === undefined || walk.at < first ? undefined : walk.at - first;
  // The one that is walked to is never among those not shown.
  const shown = Math.max(asked, here !== undefined && here < clusters.length ? here + 1 : 0);
  const rest = clusters.length - shown;
  const title = findingTexts[rule]?.title ?? rule;
  const isOpen = findings.every(({ dismissed }) => dismissed === undefined);
  const decide = (about: readonly ReviewedFinding[], reason: string | undefined): void => {
    setChosen(undefined);
    void session.decider().then((decider) => decider.decide(all, about, reason));
  };
  return (
    <li className={styles.group}>
      <div className={styles.line}>
        <h2 className={styles.title}>{findings.length === 1 ? title : `${title} · ${findings.length}`}</h2>
        <SeverityTag severity={severity} />
      </div>
      {isOpen && chosen === undefined && (
        <div className={styles.actions}>
          {fixOffers(group).map((offer) => (
            <FixButton key={offer.entity ?? ""} offer={offer} />
          ))}
          {isWrittenAnew(group) && (
            <Button size="small" onClick={() => void session.writer.calculate()}>
              {texts.calculate}
            </Button>
          )}
          {clusters.length > 1 && (
            <Button
              size="small"
              appearance="subtle"
              aria-label={`${texts.dismissMany}: ${title}`}
              onClick={() => setChosen(new Set(clusters))}
            >
              {texts.dismissMany}
            </Button>
          )}
        </div>
      )}
      {chosen && (
        <SetAsideMany clusters={clusters} chosen={chosen} onChoose={setChosen} onSave={(reason) => decide([...chosen].flat(), reason)} />
      )}
      <ul className={lists.list}>
        {clusters.slice(0, shown).map((cluster, index) => (
          <FindingItem
            key={`${cluster[0].finding.code ?? ""} ${cluster[0].finding.cell ?? ""} ${cluster[0].evidence}`}
            id={stopId(first + index)}
            cluster={cluster}
            isCurrent={index === here}
            {...(chosen && { isChosen: chosen.has(cluster), onChoose: (isIn) => setChosen(toggled(chosen, cluster, isIn)) })}
            onDecide={(reason) => decide(cluster, reason)}
          />
        ))}
      </ul>
      {rest > 0 && (
        <Link as="button" onClick={() => setShown(shown + STEP)}>
          {paneTexts.more(Math.min(rest, STEP))}
        </Link>
      )}
    </li>
  );
}

function FixButton({ offer: { kind, entity, findings } }: { readonly offer: FixOffer }) {
  const { session } = usePane();
  const label = fixTexts.buttons[kind];
  return (
    <Button size="small" onClick={() => void session.fixer().then((fixer) => fixer.show(findings))}>
      {entity === undefined ? label : texts.fixes.of(label, entity)}
    </Button>
  );
}

interface SetAsideManyProps {
  readonly clusters: readonly FindingCluster[];
  readonly chosen: ReadonlySet<FindingCluster>;
  readonly onChoose: (chosen: ReadonlySet<FindingCluster> | undefined) => void;
  readonly onSave: (reason: string) => void;
}

/** One reason and one write for all that are ticked. */
function SetAsideMany({ clusters, chosen, onChoose, onSave }: SetAsideManyProps) {
  const styles = useStyles();
  const lists = useListStyles();
  const count = [...chosen].flat().length;
  const isAll = chosen.size === clusters.length;
  return (
    <div className={styles.many}>
      <div className={styles.line}>
        <span className={lists.note} role="status">
          {texts.chosen(count, clusters.flat().length)}
        </span>
        <Link as="button" className={styles.small} onClick={() => onChoose(new Set(isAll ? [] : clusters))}>
          {isAll ? texts.chooseNone : texts.chooseAll}
        </Link>
      </div>
      <ReasonForm
        label={texts.whyAll}
        save={texts.saveMany(count)}
        isReady={count > 0}
        onSave={onSave}
        onCancel={() => onChoose(undefined)}
      />
    </div>
  );
}

function toggled(chosen: ReadonlySet<FindingCluster>, cluster: FindingCluster, isIn: boolean): ReadonlySet<FindingCluster> {
  return new Set(isIn ? [...chosen, cluster] : [...chosen].filter((each) => each !== cluster));
}

const useStyles = makeStyles({
  group: {
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ":first-child": { borderTopColor: "transparent", paddingTop: tokens.spacingVerticalXS },
  },
  line: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalXS} 0`,
    ":empty": { display: "none" },
    "& > button": { maxWidth: "100%", textAlign: "left" },
  },
  many: {
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  small: { fontSize: tokens.fontSizeBase200 },
});
