import { Button, Checkbox, Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Fix, FixedCell } from "../../../engine/actions/fixes/fix";
import { spellingsOf } from "../../../engine/actions/fixes/proposals";
import { findingTexts } from "../../../engine/words/findingTexts";
import { findingsPaneTexts } from "../../../engine/words/pane/findingsPaneTexts";
import { fixTexts } from "../../../engine/words/pane/fixTexts";
import { paneTexts } from "../../../engine/words/pane/paneTexts";
import { BandTag } from "../../parts/BandTag";
import { CellLink } from "../../parts/CellLink";
import { changesTable } from "../../parts/changesTable.styles";
import { figureText } from "../../../engine/words/figureText";
import { Section } from "../../parts/Section";
import { useListStyles } from "../../parts/plainList.styles";
import { Footer } from "../../shell/Footer";
import { usePane } from "../../state/PaneContext";

const texts = findingsPaneTexts.fixes;

/** What a fix will write, cell by cell, before anything is written; she takes out what she does not agree to. */
export function FixPreview({ fix }: { readonly fix: Fix }) {
  const styles = useStyles();
  const lists = useListStyles();
  const { session } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => heading.current?.focus(), []);
  const { kind, rule, cells, left, request } = fix;
  const count = cells.length - without.size;
  const title = findingTexts[rule]?.title ?? rule;
  return (
    <>
      <div className={styles.content} onKeyDown={(event) => event.key === "Escape" && session.cancel()}>
        <div>
          <h2 className={styles.title} ref={heading} tabIndex={-1}>
            {fixTexts.titles[kind]}
          </h2>
          <p className={lists.note}>{`${title}. ${fixTexts.notes[kind]}`}</p>
        </div>
        <Answer fix={fix} />
        <Section title={texts.heading} aside={<span className={lists.note}>{texts.cells(count)}</span>}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{texts.cell}</th>
                <th scope="col">{texts.before}</th>
                <th scope="col">{texts.after}</th>
              </tr>
            </thead>
            <tbody>
              {cells.map((cell) => (
                <CellRow
                  key={cell.cell}
                  cell={cell}
                  separator={request.matrix.decimal.separator}
                  isIn={!without.has(cell.cell)}
                  onChange={(isIn) => setWithout(toggled(without, cell.cell, isIn))}
                />
              ))}
            </tbody>
          </table>
        </Section>
        {left.length > 0 && (
          <Section title={texts.left}>
            {fixTexts.left(left).map((sentence) => (
              <p key={sentence} className={lists.note}>
                {sentence}
              </p>
            ))}
          </Section>
        )}
      </div>
      <Footer>
        <Button onClick={() => session.cancel()}>{paneTexts.cancel}</Button>
        <Button
          appearance="primary"
          disabled={count === 0}
          onClick={() => void session.fixer().then((fixer) => fixer.apply(fix, (cell) => !without.has(cell)))}
        >
          {paneTexts.apply}
        </Button>
      </Footer>
    </>
  );
}

/** Which spelling, or which reading, where there is more than one. */
function Answer({ fix: { kind, request } }: { readonly fix: Fix }) {
  const { session } = usePane();
  const { findings } = request;
  const [first] = findings;
  if (first === undefined) return null;
  if (kind === "spelling")
    return (
      <Field label={texts.choose} size="small">
        <Select
          size="small"
          value={request.spelling ?? String(first.data["propuesto"])}
          onChange={(_event, { value }) => void session.fixer().then((fixer) => fixer.show(findings, { spelling: value }))}
        >
          {spellingsOf(request).map(({ text, count }) => (
            <option key={text} value={text}>
              {texts.spelling(text, count)}
            </option>
          ))}
        </Select>
      </Field>
    );
  const candidates = first.data["candidatas"];
  if (kind !== "percent" || typeof candidates !== "object") return null;
  const times = request.times ?? (first.data["leido"] === candidates[0] ? 100 : 1);
  return (
    <Field label={texts.reading} size="small">
      <Select
        size="small"
        value={String(times)}
        onChange={(_event, { value }) => void session.fixer().then((fixer) => fixer.show(findings, { times: value === "100" ? 100 : 1 }))}
      >
        {candidates.map((text, index) => (
          <option key={text} value={index === 0 ? "100" : "1"}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface CellRowProps {
  readonly cell: FixedCell;
  readonly separator: "." | ",";
  readonly isIn: boolean;
  readonly onChange: (isIn: boolean) => void;
}

function CellRow({ cell: { cell, code, before, after, effect }, separator, isIn, onChange }: CellRowProps) {
  const styles = useStyles();
  const lists = useListStyles();
  const address = cell.slice(cell.lastIndexOf("!") + 1);
  return (
    <tr>
      <th scope="row">
        <span className={styles.place}>
          <Checkbox
            className={styles.box}
            checked={isIn}
            aria-label={texts.include(address)}
            onChange={(_event, { checked }) => onChange(checked === true)}
          />
          <span className={styles.where}>
            <CellLink cell={cell} label={address} />
            <span className={lists.note}>{code}</span>
          </span>
        </span>
      </th>
      <td>{before}</td>
      <td>
        <strong>{after}</strong>
        {effect && (
          <div className={lists.note}>
            {`${texts.effect(figureText(effect.before, separator), figureText(effect.after, separator))} `}
            <BandTag band={effect.bandAfter} />
          </div>
        )}
      </td>
    </tr>
  );
}

function toggled(without: ReadonlySet<string>, cell: string, isIn: boolean): ReadonlySet<string> {
  return new Set(isIn ? [...without].filter((each) => each !== cell) : [...without, cell]);
}

const useStyles = makeStyles({
  content: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    ":focus": { outline: "none" },
  },
  table: changesTable("31%"),
  place: { display: "flex", alignItems: "flex-start" },
  box: { flexShrink: 0, marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, marginTop: "-6px" },
  where: { display: "flex", flexDirection: "column", alignItems: "flex-start", minWidth: 0 },
});
