import { quotedSheet } from "../../../engine/address";
import type { CellValidation, ChartSeries, SheetContent } from "../../../engine/plan";

/** The content with the references to its own sheet following the name the sheet really got. */
export function followSheetName(content: SheetContent, wanted: string, name: string): SheetContent {
  const follow = (text: string) => text.replaceAll(`${quotedSheet(wanted)}!`, `${quotedSheet(name)}!`);
  const followSeries = (series: ChartSeries): ChartSeries => ({
    ...series,
    ...(series.nameRef === undefined ? {} : { nameRef: follow(series.nameRef) }),
    categoriesRef: follow(series.categoriesRef),
    valuesRef: follow(series.valuesRef),
  });
  return {
    ...content,
    cells: content.cells.map((write) => (write.formula === undefined ? write : { ...write, formula: follow(write.formula) })),
    ...(content.bandRules && { bandRules: content.bandRules.map((rule) => ({ ...rule, formula: follow(rule.formula) })) }),
    ...(content.hyperlinks && { hyperlinks: content.hyperlinks.map((link) => ({ ...link, to: follow(link.to) })) }),
    ...(content.validations && {
      validations: content.validations.map((validation) => ({ ...validation, rule: followRule(validation.rule, follow) })),
    }),
    ...(content.charts && { charts: content.charts.map((chart) => ({ ...chart, series: chart.series.map(followSeries) })) }),
  };
}

function followRule(rule: CellValidation["rule"], follow: (text: string) => string): CellValidation["rule"] {
  if (rule.kind === "custom") return { ...rule, formula: follow(rule.formula) };
  return rule.kind === "list" && "source" in rule ? { ...rule, source: follow(rule.source) } : rule;
}

/** Whether a formula looks at a sheet. */
export function mentions(formula: string, sheet: string): boolean {
  const text = formula.toLowerCase();
  const name = sheet.toLowerCase();
  if (text.includes(`'${name.replaceAll("'", "''")}'!`)) return true;
  const plain = name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}_.'])${plain}!`, "u").test(text);
}
