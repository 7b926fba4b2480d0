import { AlignmentType, Paragraph, type Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from "docx";
import { reportTitles } from "../../../engine/words/reportTexts/reportTitles";
import { NO_RULE, RULE, STYLE } from "../wordLook";
import { DescribedTable } from "../wordTable";

/** A line to sign on for each role, side by side. */
export function signatureTable(roles: readonly string[], width: number): Table {
  const share = Math.floor(width / roles.length);
  const none = { top: NO_RULE, bottom: NO_RULE, left: NO_RULE, right: NO_RULE };
  return new DescribedTable(
    {
      columnWidths: roles.map(() => share),
      width: { size: share * roles.length, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: { ...none, insideHorizontal: NO_RULE, insideVertical: NO_RULE },
      rows: [
        new TableRow({
          cantSplit: true,
          children: roles.map(
            (role) =>
              new TableCell({
                width: { size: share, type: WidthType.DXA },
                borders: none,
                margins: { left: 170, right: 170 },
                children: [
                  new Paragraph({
                    style: STYLE.cell,
                    alignment: AlignmentType.CENTER,
                    border: { top: { ...RULE, color: "404040", space: 4 } },
                    children: [new TextRun(role)],
                  }),
                ],
              }),
          ),
        }),
      ],
    },
    reportTitles.signaturesTable(roles),
  );
}
