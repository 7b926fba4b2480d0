import { HARMS, type Harm } from "../../engine/audit/narrative/review/alarms";
import { openAlarms, type ReviewedAlarm } from "../../engine/audit/narrative/review/accepted";

/** Alarms of one kind of harm; the questions, whatever they are about, stand together. */
export interface AlarmGroup {
  readonly kind: Harm | "question";
  readonly alarms: readonly ReviewedAlarm[];
}

/** What a person must look at, the most harmful first and the questions last. */
export function groupAlarms(alarms: readonly ReviewedAlarm[]): readonly AlarmGroup[] {
  const open = openAlarms(alarms);
  const groups: readonly AlarmGroup[] = [
    ...HARMS.map((kind): AlarmGroup => ({ kind, alarms: open.filter(({ alarm }) => alarm.harm === kind && alarm.certainty === "alta") })),
    { kind: "question", alarms: open.filter(({ alarm }) => alarm.certainty === "media") },
  ];
  return groups.filter((group) => group.alarms.length > 0);
}

/** Those that somebody said are right as they stand. */
export function acceptedAlarms(alarms: readonly ReviewedAlarm[]): readonly ReviewedAlarm[] {
  return alarms.filter(({ accepted }) => accepted !== undefined);
}
