import { gridOf, readMatrices } from "../../../../src/engine/actions/readMatrices";
import { reviewMatrix } from "../../../../src/engine/actions/reviewMatrix";
import { findingText } from "../../../../src/engine/words/findingTexts";
import { openXlsx } from "../../../../src/hosts/xlsx/openXlsx";
import { book, matrixWith, rowsOf, XF, type Pieces } from "../../../attacks/plainBook";

const RULE = "valores.formato-enganoso";
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";

async function told(pieces: Pieces): Promise<readonly string[]> {
  const opened = openXlsx(book(pieces));
  if (!opened.ok) throw new Error(opened.problem.message);
  const read = await readMatrices(opened.host);
  return read.outcome.matrices.flatMap((matrix) => {
    const outcome = reviewMatrix({ grid: gridOf(read, matrix), matrix });
    return outcome.ok ? outcome.review.findings.flatMap(({ finding }) => (finding.rule === RULE ? [findingText(finding)] : [])) : [];
  });
}

const rule = (inside: string, sqref = "J4"): string =>
  `<conditionalFormatting sqref="${sqref}"><cfRule dxfId="0" priority="1" ${inside}</cfRule></conditionalFormatting>`;
/** The book with one conditional look, whose number format is this one. */
const withLook = (format: string, tail: string): Pieces => ({
  tail,
  parts: { "xl/styles.xml": styles(`<dxf><numFmt numFmtId="170" formatCode="${format}"/></dxf>`) },
});

function styles(looks: string): string {
  return (
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/></font></fonts>' +
    '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><dxfs count="1">${looks}</dxfs></styleSheet>`
  );
}

test("a format of its own that says another figure is told with the cell, what it shows and what it holds", async () => {
  const shown = await told({
    numFmts: '<numFmts count="1"><numFmt numFmtId="170" formatCode="&quot;63&quot;"/></numFmts>',
    xfs: XF + XF.replace('numFmtId="0"', 'numFmtId="170"'),
    rows: rowsOf(matrixWith({ J4: { xml: '<c s="1"><v>40</v></c>' } })),
  });
  expect(shown).toHaveLength(1);
  expect(shown[0]).toMatch(/^IOP\.01\.01 \(Matriz!J4\) guarda 40 y muestra «63», por su formato de número\./);
});

test.each([
  ["that holds", 'type="cellIs" operator="greaterThan"><formula>10</formula>', /muestra «63», por su formato condicional\./],
  ["that only Excel can judge", 'type="expression"><formula>WEEKDAY(TODAY())=2</formula>', /por su formato condicional si se cumple\./],
])("a conditional format %s is told too", async (_, inside, says) => {
  const shown = await told(withLook("&quot;63&quot;", rule(inside, "A1:A3 J3:J9")));
  expect(shown).toHaveLength(1);
  expect(shown[0]).toMatch(says);
});

test.each([
  ["does not hold", "&quot;63&quot;", rule('type="cellIs" operator="between"><formula>500</formula><formula>900</formula>')],
  ["stands elsewhere", "&quot;63&quot;", rule('type="expression"><formula>TRUE</formula>', "L1:L90")],
  ["shows the figure", "#,##0&quot; personas&quot;", rule('type="expression"><formula>TRUE</formula>')],
])("a conditional format that %s is not", async (_, format, tail) => {
  expect(await told(withLook(format, tail))).toEqual([]);
});

test("one that Excel keeps among its extensions is told", async () => {
  const tail =
    `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}"><x14:conditionalFormattings>` +
    `<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="expression" priority="1" id="{A}"><xm:f>Otra!A1=1</xm:f>` +
    '<x14:dxf><numFmt numFmtId="170" formatCode=";;;"/></x14:dxf></x14:cfRule><xm:sqref>J4</xm:sqref>' +
    "</x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>";
  const shown = await told({ tail });
  expect(shown).toHaveLength(1);
  expect(shown[0]).toMatch(/guarda 16 y se ve vacía, por su formato condicional si se cumple\./);
});
