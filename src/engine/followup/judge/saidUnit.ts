import type { Indicator } from "../../domain/policy";
import { fold } from "../../reader/text/fold";
import { isSameUnit, MONEY, unitIn } from "../../reader/text/unitWords";
import type { InboxReason } from "../inbox";
import type { NumberAnswer } from "../returned/answer";

type Measured = Pick<Indicator, "unit" | "unitOfMeasure" | "name" | "measure">;

/** «85 personas» where a percentage is asked for, «14²»: what stands beside the digits is not what the indicator counts. */
export function unitDoubts({ mark, text }: NumberAnswer & { readonly text: string }, indicator: Measured): readonly InboxReason[] {
  const unit = mark?.unit;
  const isOther = unit !== undefined && !isOwnUnit(unit, indicator);
  return [
    ...(isOther ? [{ why: "otherUnit", data: { texto: text, unidad: asWritten(text), mide: measuredIn(indicator) } } as const] : []),
    ...(POWER.test(text.trim()) ? [{ why: "power", data: { texto: text } } as const] : []),
  ];
}

/** What stands around the digits, as it was written. */
function asWritten(text: string): string {
  return text.replace(/\d[\d.,' ]*/, " ").trim();
}

/** A second or third power of a bare number, which may be a note as well. */
const POWER = /\d ?[²³]$/;

function isOwnUnit(unit: string, { unit: kind, unitOfMeasure = "", name, measure }: Measured): boolean {
  if (kind === "percent") return OF_PERCENT.test(unit);
  if (GENERIC.has(unit)) return true;
  const said = fold(unitOfMeasure);
  const own = unitIn(said) ?? said;
  if (own !== "" && isSameUnit(unit, own)) return true;
  if (MONEY.has(unit) && measure !== "count" && (own === "" || OF_ANYTHING.test(own))) return true;
  return `${said} ${fold(name)}`.split(/[^\p{L}/$.]+/u).some((word) => word.length > 0 && isSameUnit(unit, unitIn(word) ?? word));
}

const OF_PERCENT = /^(?:%|punto|puntos|punto porcentual|por ciento|porcentajes?)(?: |$)/;
/** What anything counted one by one may be called. */
const GENERIC: ReadonlySet<string> = new Set(["unidad", "persona", "personas", "caso", "casos"]);
const OF_ANYTHING = /^(?:numero|cantidad|monto|valor|unidad)/;

function measuredIn({ unit, unitOfMeasure, name }: Measured): string {
  return unit === "percent" ? "un porcentaje" : `«${unitOfMeasure === undefined || unitOfMeasure === "" ? name : unitOfMeasure}»`;
}
