import type { FollowUpRecord } from "../../followup/record";
import { valueText, type DecimalSign } from "../figureText";
import { oneLine, visible } from "../printedText";

/** What a report says beside its value, in a line: the reason of an ND, numerator and denominator, source, comment. */
export function recordText({ reason, numerator, denominator, source, comment }: Partial<FollowUpRecord>, decimal: DecimalSign): string {
  const said = [
    ...(reason === undefined ? [] : [`Motivo: ${reason}`]),
    ...(numerator === undefined && denominator === undefined
      ? []
      : [`${valueText(numerator ?? "falta el numerador", decimal)} / ${valueText(denominator ?? "falta el denominador", decimal)}`]),
    ...(source === undefined ? [] : [`Fuente: ${source}`]),
    ...(comment === undefined ? [] : [`«${comment}»`]),
  ];
  return said.map((part) => visible(oneLine(part))).join(" · ");
}
