import { makeStyles, tokens } from "@fluentui/react-components";
import type { Inbox } from "../../../engine/followup/inbox";
import { followUpTexts } from "../../../engine/words/pane/followUpTexts";
import { ShowMore } from "../../parts/ShowMore";
import { useListStyles } from "../../parts/plainList.styles";
import { withoutFile } from "../../state/followup/inboxGroups";

const texts = followUpTexts.gather;

/** Entities of which no form has come back, each with its codes. */
export function NotBack({ inbox }: { readonly inbox: Pick<Inbox, "files" | "items"> }) {
  const styles = useStyles();
  const lists = useListStyles();
  const byEntity = new Map<string, string[]>();
  for (const { entity = "", code = "" } of withoutFile(inbox)) byEntity.set(entity, [...(byEntity.get(entity) ?? []), code]);
  if (byEntity.size === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{texts.notBack(byEntity.size)}</h3>
      <ShowMore
        items={[...byEntity]}
        step={8}
        render={([entity, codes]) => (
          <li key={entity} className={styles.item}>
            {entity}
            <span className={lists.note}>{` ${codes.join(", ")}`}</span>
          </li>
        )}
      />
    </section>
  );
}

const useStyles = makeStyles({
  section: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalM },
  title: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: "inherit", lineHeight: "inherit", fontWeight: tokens.fontWeightSemibold },
  item: { padding: `${tokens.spacingVerticalXXS} 0`, overflowWrap: "anywhere" },
});
