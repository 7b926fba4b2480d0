import { makeStyles, tokens } from "@fluentui/react-components";
import { followUpTexts } from "../../../engine/words/pane/followUpTexts";
import { Section } from "../../parts/Section";
import { ShowMore } from "../../parts/ShowMore";
import { useListStyles } from "../../parts/plainList.styles";
import type { LedgerSight } from "../../state/followup/followUpState";
import { bandColour } from "../../theme/paneTheme";

const texts = followUpTexts.ledger;

/** «Bitácora»: whether it is whole, or in which row it breaks; and what of the round's sheets it does not answer for. */
export function LedgerSection({ ledger }: { readonly ledger: LedgerSight }) {
  const styles = useStyles();
  const lists = useListStyles();
  const word = <span className={ledger.isWhole ? styles.whole : styles.broken}>{ledger.isWhole ? texts.whole : texts.broken}</span>;
  return (
    <Section title={texts.title} aside={ledger.isEmpty ? undefined : word}>
      <p className={lists.note}>{ledger.sentence}</p>
      <ShowMore
        items={ledger.notices}
        step={5}
        render={(notice) => (
          <li key={notice} className={lists.note}>
            {notice}
          </li>
        )}
      />
    </Section>
  );
}

const tag = {
  flexShrink: 0,
  borderRadius: tokens.borderRadiusMedium,
  padding: `1px ${tokens.spacingHorizontalSNudge}`,
  fontSize: tokens.fontSizeBase200,
  lineHeight: tokens.lineHeightBase200,
  fontWeight: tokens.fontWeightSemibold,
  "@media (forced-colors: active)": { outline: "1px solid CanvasText" },
} as const;

const useStyles = makeStyles({
  whole: { ...tag, backgroundColor: bandColour("high", "Fill"), color: bandColour("high", "Text") },
  broken: { ...tag, backgroundColor: bandColour("low", "Fill"), color: bandColour("low", "Text") },
});
