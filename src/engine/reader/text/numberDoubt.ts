import { roundHalfAway } from "../../domain/rounding";
import { readNumberText } from "./numberText";

/** Why a text with digits gives no figure before somebody says which. */
export type DoubtKind = "range" | "ofTotal" | "period" | "answerAndNumber" | "noteOrDigit" | "twoNumbers";

export interface TextDoubt {
  readonly kind: "doubt";
  readonly why: DoubtKind;
  /** What it may mean, as it would be typed: «45», «75 %». */
  readonly candidates: readonly string[];
}

const NUMBER = String.raw`[-+]?\d[\d.,']*(?: \d{3}(?!\d)[\d.,']*)*`;
const PERCENT = String.raw` ?(?:%|por ciento)?`;
const RANGE = new RegExp(
  String.raw`^(?:entre |de |desde )?(?:el )?(${NUMBER})(${PERCENT}) ?(?:-|a|al|y|o|u|hasta|~) ?(?:el )?(${NUMBER})(${PERCENT})(?: [\p{L}. ]+)?$`,
  "u",
);
const OF_TOTAL = new RegExp(
  String.raw`^(${NUMBER})(?: [\p{L}.]+){0,3}? ?(?:de cada|de|del|sobre|\/|,? ?de un total de) ?(?:un total de |total de |los |las )?(${NUMBER})(?: [\p{L}. ]+)?$`,
  "u",
);
const GLUED_NOTE = /^(\d+(?:[.,]\d+)?)(\d)\/$/;
const MONTH =
  "ene(?:ro)?|feb(?:rero)?|mar(?:zo)?|abr(?:il)?|mayo?|jun(?:io)?|jul(?:io)?|ago(?:sto)?|set(?:iembre)?|sep(?:tiembre)?|oct(?:ubre)?|nov(?:iembre)?|dic(?:iembre)?";
const PERIOD = new RegExp(
  String.raw`(?<!\p{L})(?:(?:${MONTH})(?!\p{L})|(?:i{1,3}|iv|1er|2do|3er|primer|segundo|tercer|cuarto) (?:sem|trim|bim)|semestre|trimestre|mensual)`,
  "u",
);
const ANSWER =
  /(?<!\p{L})(?:nd|n\.d\.?|s\/d|na|np|n\.p\.?|no (?:aplica|programado|programada|disponible|corresponde|reporta\p{L}*|hay|se \p{L}+)|sin (?:dato|datos|informacion|programar)|por (?:definir|determinar)|pendiente\p{L}*|anulad\p{L}*)(?!\p{L})/u;

/** «85% en 2023»: a year is no figure. */
const OF_YEAR = /(?<!\p{L})(?:en|de|del|al|a|durante|ano|hasta) (?:el )?(?:ano )?(?:19|20)\d\d(?!\d)/gu;

/** Why a text of digits and words gives no figure; undefined where it has one number, or none, that is only badly written. */
export function doubtIn(folded: string): TextDoubt | undefined {
  const numbers = folded.match(new RegExp(NUMBER, "g")) ?? [];
  const glued = GLUED_NOTE.exec(folded);
  if (glued !== null) return doubt("noteOrDigit", [glued[1] ?? "", `${glued[1] ?? ""}${glued[2] ?? ""}`]);
  if (ANSWER.test(folded)) return doubt("answerAndNumber", ["ND", "No aplica", ...numbers.slice(0, 1)]);
  if (PERIOD.test(folded)) return doubt("period", numbers);
  if (numbers.length < 2) return undefined;
  const [, part, total] = OF_TOTAL.exec(folded) ?? [];
  const share = part === undefined || total === undefined ? undefined : shareOf(part, total);
  if (part !== undefined && share !== undefined) return doubt("ofTotal", [part, share]);
  const [, low, lowSign = "", high, highSign = ""] = RANGE.exec(folded) ?? [];
  if (low !== undefined && high !== undefined) {
    const sign = (lowSign + highSign).trim() === "" ? "" : " %";
    return doubt("range", [`${low}${sign}`, `${high.replace(/^-/, "")}${sign}`]);
  }
  return doubt("twoNumbers", withoutYears(folded, numbers));
}

/** The numbers of a text without its years, where others are left. */
function withoutYears(folded: string, numbers: readonly string[]): readonly string[] {
  return folded.replace(OF_YEAR, " ").match(new RegExp(NUMBER, "g")) ?? numbers;
}

/** «75 %» for 45 of 60. */
function shareOf(part: string, total: string): string | undefined {
  const [a, b] = [part, total].map((text) => readNumberText(text, "."));
  if (a?.kind !== "textNumber" || b?.kind !== "textNumber" || b.value <= 0) return undefined;
  return `${roundHalfAway((a.value / b.value) * 100, 2)} %`;
}

function doubt(why: DoubtKind, candidates: readonly string[]): TextDoubt {
  return { kind: "doubt", why, candidates: [...new Set(candidates)].slice(0, 4) };
}
