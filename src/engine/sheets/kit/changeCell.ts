/** Stands where one of the two years has no figure. */
export const NO_CHANGE = "–";

/** The change from one year to the next as a formula on both Avances, of the figures as they are printed (P20). */
export function changeFormula(now: string, before: string): string {
  return `=IF(COUNT(${now},${before})=2,ROUND(ROUND(${now},1)-ROUND(${before},1),1),"${NO_CHANGE}")`;
}
