import type { Phrase } from "../words/reportTexts/phrase";
import type { Block, Cell, ProsePlace, ReportDocument, TableBlock } from "./reportDocument";

/** The report as HTML to paste in Word where a file cannot be handed over: headings, tables and marks of level stay. */
export function reportHtml(document: ReportDocument): string {
  return document.sections.flatMap(({ blocks }) => blocks.map(blockHtml)).join("\n");
}

function blockHtml(block: Block): string {
  switch (block.block) {
    case "cover":
      return `<h1>${escaped(block.title)}</h1>${[block.policy, ...block.lines]
        .filter((line) => line !== "")
        .map((line) => `<p>${escaped(line)}</p>`)
        .join("")}`;
    case "contents":
      return "";
    case "heading":
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
    case "paragraph":
      return block.look === "remark" || block.look === "item"
        ? `<ul><li>${runsHtml(block.runs)}</li></ul>`
        : `<p>${runsHtml(block.runs)}</p>`;
    case "prose":
      return `<p>${placeHtml(block)}</p>`;
    case "table":
      return `${block.caption === undefined ? "" : `<p><b>${escaped(block.caption)}</b></p>`}${tableHtml(block)}`;
    case "chart":
      // What is pasted has no native charts: the tables beside say the same figures.
      return "";
    case "signatures":
      return `<p>${escaped(block.roles.join(" · "))}</p>`;
  }
}

function tableHtml({ header, rows }: TableBlock): string {
  const head = header ? `<tr>${header.map((text) => `<th>${escaped(text)}</th>`).join("")}</tr>` : "";
  const body = rows.map(({ cells, isStrong }) => `<tr>${cells.map((cell) => cellHtml(cell, isStrong === true)).join("")}</tr>`);
  return `<table border="1" cellspacing="0" cellpadding="3">${head}${body.join("")}</table>`;
}

function cellHtml(cell: Cell, isStrong: boolean): string {
  if ("prose" in cell) return `<td>${placeHtml(cell.prose)}</td>`;
  const text = runsHtml(cell.runs);
  return `<td${cell.span === undefined ? "" : ` colspan="${cell.span}"`}>${isStrong ? `<b>${text}</b>` : text}</td>`;
}

function runsHtml(runs: Phrase): string {
  return runs
    .map((run) => {
      if ("figure" in run) return escaped(run.typed === undefined ? run.text : `${run.typed} (el cálculo da ${run.text})`);
      return run.look === "strong" ? `<b>${escaped(run.text)}</b>` : escaped(run.text);
    })
    .join("");
}

function placeHtml({ kept, answer, placeholder }: ProsePlace): string {
  const text = kept?.text ?? answer;
  return text === undefined ? `<i>${escaped(placeholder)}</i>` : escaped(text).replaceAll("\n", "<br>");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
