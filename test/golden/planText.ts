import { cellAddress, rectAddress } from "../../src/engine/address";
import type { CellStyle, CellWrite, Plan, PlanStep, SheetContent } from "../../src/engine/plan";

/** A plan as a person reads it: one line per cell, formula and result first, look last. */
export function planText(plan: Plan): string {
  const sources = plan.sources.map(({ sheet, area }) => `${sheet}!${rectAddress(area)}`).join(", ");
  return [`# ${plan.title}`, `sources: ${sources}`, ...plan.steps.map(stepText), ""].join("\n");
}

function stepText(step: PlanStep): string {
  switch (step.step) {
    case "unmergeCells":
      return `\n## unmerge in ${step.sheet}: ${step.areas.map(rectAddress).join(" ")}`;
    case "writeCells":
      return [`\n## write in ${step.sheet}`, ...step.cells.map(cellText)].join("\n");
    case "formatBands":
      return [
        `\n## band formats in ${step.sheet}`,
        ...step.rules.map(({ area, ...rule }) => `${rectAddress(area)}  ${JSON.stringify(rule)}`),
      ].join("\n");
    case "putSheet":
      return [`\n## sheet ${step.name} (${step.owner}, after ${step.position?.after ?? "all"})`, contentText(step.content)].join("\n");
  }
}

function contentText({
  cells,
  columnWidths,
  rowHeights,
  bandRules = [],
  print,
  names = {},
  hyperlinks = [],
  ...rest
}: SheetContent): string {
  return [
    `widths ${columnWidths.join(" ")} · heights ${JSON.stringify(rowHeights ?? {})}`,
    `print ${print.orientation} ${rectAddress(print.area)} · ${print.footer.left} | ${print.footer.right} · ${JSON.stringify(rest)}`,
    ...Object.entries(names).map(([name, area]) => `name ${name} = ${rectAddress(area)}`),
    ...cells.filter(({ value, formula }) => value !== undefined || formula !== undefined).map(contentCell),
    ...hyperlinks.map(({ row, column, to }) => `link ${cellAddress(row, column)} → ${to}`),
    ...bandRules.map(({ area, formula }) => `band ${rectAddress(area)} ${formula}`),
  ].join("\n");
}

/** Looks are left out of sheets of ours: their picture is looked at, and they would drown the figures. */
function contentCell({ row, column, value, formula }: CellWrite): string {
  return cellText({ row, column, ...(value === undefined ? {} : { value }), ...(formula === undefined ? {} : { formula }) });
}

function cellText({ row, column, value, formula, style }: CellWrite): string {
  const content =
    formula === undefined ? (value === undefined ? "" : JSON.stringify(value)) : `${formula}  → ${JSON.stringify(rounded(value))}`;
  return `${cellAddress(row, column)}  ${content}${style ? `  ${styleText(style)}` : ""}`.trimEnd();
}

function rounded(value: unknown): unknown {
  return typeof value === "number" ? Number(value.toPrecision(12)) : value;
}

function styleText({ like, ...style }: CellStyle): string {
  return [
    ...(like ? [`like ${cellAddress(like.row, like.column)}`] : []),
    ...Object.entries(style).map(([key, value]) => `${key} ${JSON.stringify(value)}`),
  ].join(", ");
}
