import { useMemo, useState } from "react";
import { choiceLines, limitProblems, type ChoiceLine } from "../../../engine/actions/settings/choiceLines";
import { choiceOf } from "../../../engine/words/rules/choices";
import { rulesPaneTexts } from "../../../engine/words/pane/rulesPaneTexts";
import { defaultProfile, type Profile } from "../../../engine/domain/profile";
import { usePane } from "../../state/PaneContext";
import type { PaneModel } from "../../state/paneModel";
import { ruleEffect } from "./ruleEffect";

interface RuleDraft {
  /** What the control of a rule shows. */
  readonly textOf: (row: ChoiceLine) => string;
  /** Why what stands in the control of a rule is not taken, in a sentence. */
  readonly problemOf: (row: ChoiceLine) => string | undefined;
  readonly change: (row: ChoiceLine, text: string) => void;
  /** Why the draft cannot be saved, each in a sentence. */
  readonly problems: readonly string[];
  readonly isChanged: boolean;
  readonly isDefault: boolean;
  readonly canSave: boolean;
  /** What would change in the figures, in sentences. */
  readonly effect: readonly string[];
  reset(): void;
  /** Takes a whole profile as the draft, to see its effect. */
  take(profile: Profile): void;
  save(): Promise<void>;
}

/** A rule profile being edited; its effect is computed before it is taken. */
export function useRuleDraft(model: PaneModel): RuleDraft {
  const { state, session } = usePane();
  const { settings } = state;
  const [draft, setDraft] = useState<Profile>(settings.profile);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const limits = limitProblems(draft, { typed: ({ label }) => typed[label] });
  const problemOf = (row: ChoiceLine): string | undefined => {
    const text = typed[row.label];
    if (choiceOf(row.field).limits !== undefined) return limits.find(({ lines }) => lines.includes(row))?.sentence;
    return text !== undefined && row.read(text, draft) === undefined ? rulesPaneTexts.wrong(row.expected) : undefined;
  };
  const problems = [...new Set(choiceLines.flatMap((line) => problemOf(line) ?? []))];
  const isSound = problems.length === 0;
  const isChanged = !isSame(draft, settings.profile);
  const effect = useMemo(() => {
    if (!isSound) return [];
    const tried = session.reader.tryOut({ ...settings, profile: draft });
    return tried ? ruleEffect(model.results, tried.results, model.matrix.decimal.separator) : [];
  }, [session, settings, model, draft, isSound]);
  const take = (profile: Profile): void => {
    setTyped({});
    setDraft(profile);
  };
  return {
    textOf: (row) => typed[row.label] ?? shown(row, draft),
    problemOf,
    problems,
    change: (row, text) => {
      setTyped({ ...typed, [row.label]: text });
      const next = row.read(text, draft);
      if (next) setDraft(next);
    },
    isChanged,
    isDefault: isSame(draft, defaultProfile),
    canSave: isChanged && isSound,
    effect,
    reset: () => take(defaultProfile),
    take,
    save: () => session.writer.saveSettings({ ...settings, profile: draft }),
  };
}

/** A number as it is typed; a rule left to the tool shows nothing. */
function shown(row: ChoiceLine, profile: Profile): string {
  const value = row.write(profile);
  if (typeof value === "number") return String(Math.round(value * 1e4) / 1e4);
  return row.options ? value : "";
}

function isSame(a: Profile, b: Profile): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
