import { plainText } from "../words/reportTexts/phrase";
import type { Block, Cell, ProsePlace, ReportDocument, TableBlock } from "./reportDocument";

/**
 * The report as text to paste elsewhere: # headings, | tables, a blank line between paragraphs. Places nobody has written in say what goes
 * there, between angle quotes.
 */
export function reportText(document: ReportDocument): string {
  return `${document.sections.flatMap(({ blocks }) => blocks.flatMap(blockLines)).join("\n\n")}\n`;
}

function blockLines(block: Block): readonly string[] {
  switch (block.block) {
    case "cover":
      return [`# ${block.title}`, ...(block.policy === "" ? [] : [block.policy]), ...block.lines];
    case "contents":
      return [];
    case "heading":
      return [`${"#".repeat(block.level)} ${block.text}`];
    case "paragraph":
      return [`${block.look === "remark" ? "- " : block.look === "item" ? "  - " : ""}${plainText(block.runs)}`];
    case "prose":
      return [placeText(block)];
    case "table":
      return [...(block.caption === undefined ? [] : [block.caption]), tableText(block)];
    case "chart":
      return [block.caption, block.chart.description];
    case "signatures":
      return [block.roles.join(" · ")];
  }
}

function tableText({ header, rows }: TableBlock): string {
  const lines = rows.map(({ cells }) => row(cells.map(cellText)));
  return [...(header ? [row(header), row(header.map(() => "---"))] : []), ...lines].join("\n");
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((text) => text.replace(/\s*\n\s*/g, " ").replaceAll("|", "\\|")).join(" | ")} |`;
}

function cellText(cell: Cell): string {
  return "prose" in cell ? placeText(cell.prose) : plainText(cell.runs);
}

function placeText({ kept, answer, placeholder }: ProsePlace): string {
  return kept?.text ?? answer ?? `‹${placeholder}›`;
}
