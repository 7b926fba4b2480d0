import type { TextParagraph } from "../../engine/audit/narrative/text";

/** Plain text or Markdown: `#` and underlined headings, `|` tables, list marks and emphasis taken off; a blank line ends a paragraph. */
export function readPlain(text: string): readonly TextParagraph[] {
  const paragraphs: TextParagraph[] = [];
  let tableHeader: readonly string[] | undefined;
  let isInTable = false;
  for (const block of text.replace(/\r\n?/g, "\n").split("\n")) {
    const line = block.replace(/\u00a0/g, " ").trim();
    if (line.startsWith("|")) {
      const cells = line.replace(/^\||\|$/g, "").split("|").map((cell) => unmark(cell.trim()));
      if (cells.every((cell) => /^:?-{2,}:?$/.test(cell))) continue;
      if (!isInTable) tableHeader = cells;
      paragraphs.push({ text: cells.join(" | "), cells, ...(isInTable && tableHeader ? { header: tableHeader } : {}) });
      isInTable = true;
      continue;
    }
    isInTable = false;
    const paragraph = line === "" ? undefined : textParagraph(line);
    if (paragraph) paragraphs.push(paragraph);
  }
  return paragraphs;
}

function textParagraph(line: string): TextParagraph | undefined {
  if (/^(?:-{3,}|\*{3,}|={3,})$/.test(line)) return undefined;
  const heading = /^(#{1,6})\s+(.*?)#*$/.exec(line);
  if (heading) return { text: unmark(heading[2]?.trim() ?? ""), heading: heading[1]?.length ?? 1 };
  return { text: unmark(line.replace(/^[-*•·]\s+/, "")) };
}

function unmark(text: string): string {
  return text.replace(/(\*\*|__)(.+?)\1/g, "$2").replace(/\\([*_#[\]|])/g, "$1");
}
