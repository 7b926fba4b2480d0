import { zipSync, type Zippable } from "fflate";

/** Parts of a package by path, as text or bytes. */
export type Parts = Record<string, string | Uint8Array>;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_REL = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.";

/** A fixed date, so that packing the same parts gives the same bytes. */
const MTIME = new Date(2023, 5, 1);

export function pack(parts: Parts): Uint8Array {
  const files: Zippable = {};
  for (const [path, content] of Object.entries(parts))
    files[path] = [typeof content === "string" ? new TextEncoder().encode(content) : content, { mtime: MTIME }];
  return zipSync(files);
}

type Link = readonly [id: string, kind: string, target: string, isExternal?: boolean];

export function links(...entries: readonly Link[]): string {
  const list = entries.map(([id, kind, target, isExternal]) => {
    const type = kind.startsWith("http") ? kind : `${REL}/${kind}`;
    return `<Relationship Id="${id}" Type="${type}" Target="${target}"${isExternal ? ' TargetMode="External"' : ""}/>`;
  });
  return `${HEAD}<Relationships xmlns="${PACKAGE_REL}">${list.join("")}</Relationships>`;
}

/** The smallest workbook Excel opens, with the sheets given as the inside of their worksheet element. */
export function smallWorkbook(
  sheets: Readonly<Record<string, string>>,
  options: { readonly sharedStrings?: readonly string[]; readonly workbook?: string; readonly styles?: string } = {},
): Parts {
  const names = Object.keys(sheets);
  const parts: Parts = {
    "[Content_Types].xml":
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ` +
      `ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ` +
      `ContentType="${TYPE}spreadsheetml.sheet.main+xml"/>` +
      names
        .map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}spreadsheetml.worksheet+xml"/>`)
        .join("") +
      `<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}spreadsheetml.sharedStrings+xml"/><Override ` +
      `PartName="/xl/styles.xml" ContentType="${TYPE}spreadsheetml.styles+xml"/></Types>`,
    "_rels/.rels": links(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml":
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>` +
      names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("") +
      `</sheets>${options.workbook ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": links(
      ...names.map((_, i): Link => [`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`]),
      ["rId90", "sharedStrings", "sharedStrings.xml"],
      ["rId91", "styles", "styles.xml"],
    ),
    "xl/sharedStrings.xml":
      `${HEAD}<sst ` +
      `xmlns="${MAIN}">${(options.sharedStrings ?? []).map((text) => `<si><t xml:space="preserve">${text}</t></si>`).join("")}</sst>`,
    "xl/styles.xml": options.styles ?? STYLES,
  };
  names.forEach(
    (name, i) =>
      (parts[`xl/worksheets/sheet${i + 1}.xml`] = `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${REL}">${sheets[name] ?? ""}</worksheet>`),
  );
  return parts;
}

const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0&quot; puntos&quot;"/></numFmts>` +
  `<fonts count="2"><font><sz val="11"/><color theme="1"/><name val="Arial"/><family val="2"/></font><font><b/><u/>` +
  `<sz val="12"/><name val="Arial"/></font></fonts>` +
  `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
  `<fill><patternFill patternType="solid"><fgColor theme="4"/><bgColor indexed="64"/></patternFill></fill></fills>` +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color ` +
  `auto="1"/></left><right/><top/><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" ` +
  `fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ` +
  `horizontal="center" wrapText="1"/></xf>` +
  `<xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyProtection="1">` +
  `<protection locked="0"/></xf><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" ` +
  `applyNumberFormat="1"/>` +
  `<xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles ` +
  `count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>` +
  `<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs><tableStyles count="0" ` +
  `defaultTableStyle="TableStyleMedium2"/></styleSheet>`;

const SHARED_STRINGS =
  `${HEAD}<sst xmlns="${MAIN}" count="9" uniqueCount="9"><si><r><rPr><b/><sz val="12"/></rPr><t>Matriz </t></r><r>` +
  `<t xml:space="preserve">de indicadores</t></r></si>` +
  `<si><t>Código</t></si><si><t>Línea base</t></si><si><t>Logro &amp; meta</t></si><si><t>Valor_x000D_
obtenido</t></si><si><t>OP.01.01</t></si>` +
  `<si><t>日</t><rPh sb="0" eb="1"><t>ニチ</t></rPh></si><si><t xml:space="preserve"> N.D. </t></si><si/></sst>`;

/** Everything Excel puts around cells that a careless editor loses. Written the way Excel writes it. */
const MATRIZ =
  `<sheetPr codeName="Hoja1" filterMode="1"><tabColor rgb="FF00B050"/><outlinePr summaryBelow="0"/><pageSetUpPr ` +
  `fitToPage="1"/></sheetPr><dimension ref="A1:J12"/>` +
  `<sheetViews><sheetView showGridLines="0" tabSelected="1" zoomScale="85" workbookViewId="0"><pane xSplit="1" ` +
  `ySplit="3" topLeftCell="B4" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" ` +
  `activeCell="C5" sqref="C5"/></sheetView></sheetViews>` +
  `<sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="14.7109375" ` +
  `customWidth="1"/><col min="3" max="3" width="9.140625" hidden="1" outlineLevel="1"/><col min="9" max="9" ` +
  `width="20" style="4" customWidth="1"/></cols>` +
  `<sheetData>` +
  `<row r="1" spans="1:10" ht="30" customHeight="1" x14ac:dyDescent="0.25"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/></row>` +
  `<row r="3" spans="1:10" s="1" customFormat="1"><c r="A3" s="1" t="s"><v>1</v></c><c r="B3" s="1" t="s"><v>2</v>` +
  `</c><c r="C3" s="1" t="s"><v>3</v></c><c r="D3" s="1" t="s"><v>4</v></c></row>` +
  `<row r="4" spans="1:10"><c r="A4" t="s"><v>5</v></c><c r="B4" s="2"><v>10.5</v></c><c r="C4" s="2"><v>20</v></c>` +
  `<c r="D4" s="2"><v>15</v></c><c r="E4"><f t="shared" ref="E4:E8" si="0">D4/C4*100</f><v>75</v></c><c r="F4"><f ` +
  `t="array" ref="F4:F5">B4:B5*2</f><v>21</v></c><c r="G4" t="inlineStr"><is><t>en línea</t></is></c><c r="H4" ` +
  `s="3"><v>45000</v></c></row>` +
  `<row r="5" spans="1:10" hidden="1"><c r="A5" t="str"><f>"OP."&amp;"02"</f><v>OP.02</v></c><c r="B5" s="2">` +
  `<v>-1.25E-3</v></c><c r="C5" s="2"><v>4</v></c><c r="D5" s="2"><v>3</v></c><c r="E5"><f t="shared" si="0"/>` +
  `<v>75</v></c><c r="F5"><v>-2.5000000000000001E-3</v></c><c r="G5" t="b"><v>1</v></c><c r="H5" t="e"><f>B5/0</f>` +
  "<v>#DIV/0!</v></c></row>" +
  `<row r="6" spans="1:10"><c r="A6" t="s"><v>7</v></c><c r="C6" s="2"><v>5</v></c><c r="D6" s="2"><v>5</v></c><c ` +
  `r="E6"><f t="shared" si="0"/><v>100</v></c><c r="G6"><f>_xlfn.NUMBERVALUE("1.5",".")</f><v>1.5</v></c><c r="H6">` +
  "<f>_xldudf_PNTP_AVANCE1(B6,C6,D6)</f><v>100</v></c></row>" +
  `<row r="7" spans="1:10"><c r="A7" t="s"><v>6</v></c><c r="C7" s="2"><v>8</v></c><c r="D7" s="2"><v>2</v></c><c ` +
  `r="E7"><f t="shared" si="0"/><v>25</v></c><c r="J7"><f>SUM(Tabla1[Avance])+[1]Hoja1!$A$1</f><v>3</v></c></row>` +
  `<row r="8" spans="1:10"><c r="C8" s="2"><v>8</v></c><c r="D8" s="2"><v>4</v></c><c r="E8"><f t="shared" si="0"/>` +
  `<v>50</v></c><c r="H8" cm="1"><f t="array" ref="H8:H9">_xlfn._xlws.SORT(C7:C8)</f><v>8</v></c></row>` +
  `<row r="9" spans="1:10"><c r="H9"><v>8</v></c></row>` +
  `<row r="10" spans="1:10"/>` +
  `<row r="12" spans="1:10"><c r="A12"><v>1</v></c><c r="B12" t="d"><v>2023-05-01T00:00:00</v></c></row>` +
  `</sheetData>` +
  `<autoFilter ref="A3:E8"><filterColumn colId="4"><customFilters><customFilter operator="greaterThan" val="20"/>` +
  "</customFilters></filterColumn></autoFilter>" +
  `<mergeCells count="2"><mergeCell ref="A1:D1"/><mergeCell ref="A7:B8"/></mergeCells>` +
  `<conditionalFormatting sqref="E4:E8"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo ` +
  `type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" ` +
  `xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">` +
  `<x14:id>{DA7ABA51-AAAA-BBBB-0001-000000000001}</x14:id></ext></extLst></cfRule><cfRule type="expression" ` +
  `dxfId="0" priority="1" stopIfTrue="1"><formula>E4&lt;30</formula></cfRule></conditionalFormatting>` +
  `<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="A4:A8">` +
  "<formula1>Listas</formula1></dataValidation></dataValidations>" +
  `<hyperlinks><hyperlink ref="A4" r:id="rId4" tooltip="Norma"/><hyperlink ref="A5" location="'Tabla PEI'!A1" display="ir"/></hyperlinks>` +
  `<printOptions horizontalCentered="1"/><pageMargins left="0.25" right="0.25" top="0.75" bottom="0.75" ` +
  `header="0.3" footer="0.3"/><pageSetup paperSize="9" scale="55" orientation="landscape" r:id="rId1"/>` +
  `<headerFooter differentFirst="1"><oddHeader>&amp;L&amp;G&amp;C&amp;"Arial,Negrita"Matriz</oddHeader>` +
  "<oddFooter>&amp;CPágina &amp;P de &amp;N</oddFooter></headerFooter>" +
  `<rowBreaks count="1" manualBreakCount="1"><brk id="6" max="16383" man="1"/></rowBreaks><ignoredErrors>` +
  `<ignoredError sqref="A4:A8" numberStoredAsText="1"/></ignoredErrors>` +
  `<drawing r:id="rId2"/><legacyDrawing r:id="rId3"/><mc:AlternateContent ` +
  `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><controls>` +
  `<control shapeId="1030" r:id="rId9" name="Botón 1"/></controls></mc:Choice></mc:AlternateContent>` +
  `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" ` +
  `xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings>` +
  `<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule ` +
  `type="dataBar" id="{DA7ABA51-AAAA-BBBB-0001-000000000001}"><x14:dataBar minLength="0" maxLength="100" ` +
  `gradient="0"/></x14:cfRule><xm:sqref>E4:E8</xm:sqref></x14:conditionalFormatting><x14:conditionalFormatting ` +
  `xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="iconSet" priority="7" ` +
  `id="{1}"/><xm:sqref>D4:D8</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>` +
  `<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" ` +
  `xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups ` +
  `xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:sparklines>` +
  "<x14:sparkline><xm:f>Matriz!B4:D4</xm:f><xm:sqref>I4</xm:sqref></x14:sparkline></x14:sparklines>" +
  "</x14:sparklineGroup></x14:sparklineGroups></ext></extLst>";

const TABLA =
  `<dimension ref="A1:C5"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Código</t></is></c><c r="B1" ` +
  `t="inlineStr"><is><t>Avance</t></is></c><c r="C1" t="inlineStr"><is><t>Columna1</t></is></c></row>` +
  `<row r="2"><c r="A2"><v>1</v></c><c r="B2"><f>Tabla1[[#This Row],[Código]]*2</f><v>2</v></c></row><row r="3"><c ` +
  `r="A3"><v>2</v></c></row><row r="4"><c r="A4"><v>3</v></c></row><row r="5"><c r="B5">` +
  "<f>SUBTOTAL(109,Tabla1[Avance])</f><v>2</v></c></row></sheetData>" +
  `<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`;

const PROTEGIDA =
  `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><sheetProtection algorithmName="SHA-512" ` +
  `hashValue="AAAA" saltValue="BBBB" spinCount="100000" sheet="1" objects="1" scenarios="1"/>`;

const CHART =
  `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ` +
  `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:plotArea><c:layout/><c:barChart>` +
  `<c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef>` +
  `<c:f>Matriz!$E$4:$E$8</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart>` +
  `<c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx>` +
  `<c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx>` +
  "</c:plotArea></c:chart></c:chartSpace>";

const DRAWING =
  `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ` +
  `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from>` +
  "<xdr:col>10</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to>" +
  "<xdr:col>16</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>14</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>" +
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Gráfico 1"/><xdr:cNvGraphicFramePr/>` +
  `</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData ` +
  `uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart ` +
  `xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${REL}" r:id="rId1"/></a:graphicData>` +
  "</a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>";

const WORKBOOK =
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}" ` +
  `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x15" ` +
  `xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><fileVersion appName="xl" ` +
  `lastEdited="7"/><workbookPr codeName="EsteLibro" defaultThemeVersion="166925"/>` +
  `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="9000" firstSheet="0" ` +
  `activeTab="0"/></bookViews><sheets><sheet name="Matriz" sheetId="3" r:id="rId1"/><sheet name="Tabla PEI" ` +
  `sheetId="7" r:id="rId2"/><sheet name="Protegida" sheetId="8" r:id="rId3"/><sheet name="Listas &amp; más" ` +
  `sheetId="9" state="veryHidden" r:id="rId4"/></sheets>` +
  `<externalReferences><externalReference r:id="rId10"/></externalReferences><definedNames><definedName ` +
  `name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Matriz!$A$3:$E$8</definedName><definedName ` +
  `name="_xlnm.Print_Titles" localSheetId="0">Matriz!$1:$3</definedName><definedName name="_xlnm.Print_Area" ` +
  `localSheetId="2">Protegida!$A$1</definedName>` +
  `<definedName name="Listas">'Listas &amp; más'!$A$1:$A$3</definedName><definedName ` +
  `name="Dinamico">OFFSET(Matriz!$A$1,0,0,5,1)</definedName></definedNames><calcPr calcId="191029" iterate="1"/>` +
  `<extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}"><x15:workbookPr chartTrackingRefBase="1"/></ext>` +
  "</extLst></workbook>";

/** A workbook with one of everything; sheets «Matriz», «Tabla PEI», «Protegida», «Listas & más» (very hidden). */
export function kitchenSink(): Parts {
  const worksheet = (inside: string) =>
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${REL}" ` +
    `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" ` +
    `xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" ` +
    `xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" ` +
    `xr:uid="{00000000-0001-0000-0000-000000000000}">${inside}</worksheet>`;
  const overrides: Readonly<Record<string, string>> = {
    "xl/workbook.xml": "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    "xl/worksheets/sheet1.xml": `${TYPE}spreadsheetml.worksheet+xml`,
    "xl/worksheets/sheet2.xml": `${TYPE}spreadsheetml.worksheet+xml`,
    "xl/worksheets/sheet3.xml": `${TYPE}spreadsheetml.worksheet+xml`,
    "xl/worksheets/sheet4.xml": `${TYPE}spreadsheetml.worksheet+xml`,
    "xl/styles.xml": `${TYPE}spreadsheetml.styles+xml`,
    "xl/sharedStrings.xml": `${TYPE}spreadsheetml.sharedStrings+xml`,
    "xl/calcChain.xml": `${TYPE}spreadsheetml.calcChain+xml`,
    "xl/theme/theme1.xml": `${TYPE}theme+xml`,
    "xl/metadata.xml": `${TYPE}spreadsheetml.sheetMetadata+xml`,
    "xl/drawings/drawing1.xml": `${TYPE}drawing+xml`,
    "xl/charts/chart1.xml": `${TYPE}drawingml.chart+xml`,
    "xl/comments1.xml": `${TYPE}spreadsheetml.comments+xml`,
    "xl/threadedComments/threadedComment1.xml": "application/vnd.ms-excel.threadedcomments+xml",
    "xl/persons/person.xml": "application/vnd.ms-excel.person+xml",
    "xl/tables/table1.xml": `${TYPE}spreadsheetml.table+xml`,
    "xl/externalLinks/externalLink1.xml": `${TYPE}spreadsheetml.externalLink+xml`,
    "xl/ctrlProps/ctrlProp1.xml": "application/vnd.ms-excel.controlproperties+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": `${TYPE}extended-properties+xml`,
    "docProps/custom.xml": `${TYPE}custom-properties+xml`,
    "customXml/itemProps1.xml": `${TYPE}customXmlProperties+xml`,
    "xl/webextensions/taskpanes.xml": "application/vnd.ms-office.webextensiontaskpanes+xml",
    "xl/webextensions/webextension1.xml": "application/vnd.ms-office.webextension+xml",
  };
  return {
    "[Content_Types].xml":
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="bin" ` +
      `ContentType="application/vnd.ms-office.vbaProject"/><Default Extension="png" ContentType="image/png"/><Default ` +
      `Extension="vml" ContentType="${TYPE}vmlDrawing"/>` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default ` +
      `Extension="xml" ContentType="application/xml"/>` +
      Object.entries(overrides)
        .map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`)
        .join("") +
      `<Override PartName="/xl/printerSettings/printerSettings1.bin" ContentType="${TYPE}spreadsheetml.printerSettings"/></Types>`,
    "_rels/.rels": links(
      ["rId1", "officeDocument", "xl/workbook.xml"],
      ["rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"],
      ["rId3", "extended-properties", "docProps/app.xml"],
      ["rId4", "custom-properties", "docProps/custom.xml"],
      ["rId5", "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes", "xl/webextensions/taskpanes.xml"],
      ["rId6", "http://schemas.microsoft.com/office/2006/relationships/ui/extensibility", "customUI/customUI.xml"],
    ),
    "xl/workbook.xml": WORKBOOK,
    "xl/_rels/workbook.xml.rels": links(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "worksheet", "/xl/worksheets/sheet2.xml"],
      ["rId3", "worksheet", "worksheets/sheet3.xml"],
      ["rId4", "worksheet", "worksheets/sheet4.xml"],
      ["rId5", "theme", "theme/theme1.xml"],
      ["rId6", "styles", "styles.xml"],
      ["rId7", "sharedStrings", "sharedStrings.xml"],
      ["rId8", "calcChain", "calcChain.xml"],
      ["rId9", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"],
      ["rId10", "externalLink", "externalLinks/externalLink1.xml"],
      ["rId11", "sheetMetadata", "metadata.xml"],
      ["rId12", "customXml", "../customXml/item1.xml"],
      ["rId13", "http://schemas.microsoft.com/office/2017/10/relationships/person", "persons/person.xml"],
    ),
    "xl/worksheets/sheet1.xml": worksheet(MATRIZ),
    "xl/worksheets/_rels/sheet1.xml.rels": links(
      ["rId1", "printerSettings", "../printerSettings/printerSettings1.bin"],
      ["rId2", "drawing", "../drawings/drawing1.xml"],
      ["rId3", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
      ["rId4", "hyperlink", "https://www.gob.pe/?a=1&amp;b=2", true],
      ["rId5", "comments", "../comments1.xml"],
      ["rId6", "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment", "../threadedComments/threadedComment1.xml"],
      ["rId9", "ctrlProp", "../ctrlProps/ctrlProp1.xml"],
    ),
    "xl/worksheets/sheet2.xml": worksheet(TABLA),
    "xl/worksheets/_rels/sheet2.xml.rels": links(["rId1", "table", "../tables/table1.xml"]),
    "xl/worksheets/sheet3.xml": worksheet(PROTEGIDA),
    "xl/worksheets/sheet4.xml": worksheet(`<sheetData/>`),
    "xl/tables/table1.xml":
      `${HEAD}<table xmlns="${MAIN}" id="1" name="Tabla1" displayName="Tabla1" ref="A1:C5" totalsRowCount="1">` +
      `<autoFilter ref="A1:C4"/><tableColumns count="3"><tableColumn id="1" name="Código"/><tableColumn id="2" ` +
      `name="Avance" totalsRowFunction="sum"><calculatedColumnFormula>Tabla1[[#This ` +
      `Row],[Código]]*2</calculatedColumnFormula></tableColumn><tableColumn id="3" name="Columna1"/></tableColumns>` +
      `<tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>`,
    "xl/styles.xml": STYLES,
    "xl/sharedStrings.xml": SHARED_STRINGS,
    "xl/calcChain.xml": `${HEAD}<calcChain xmlns="${MAIN}"><c r="E4" i="3"/><c r="E5" i="3"/></calcChain>`,
    "xl/metadata.xml": `${HEAD}<metadata xmlns="${MAIN}"><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
    "xl/theme/theme1.xml":
      `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Tema"><a:themeElements/>` + "</a:theme>",
    "xl/vbaProject.bin": new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 1, 2, 3, 4]),
    "xl/printerSettings/printerSettings1.bin": new Uint8Array([1, 0, 2, 0, 3]),
    "xl/media/image1.png": new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    "xl/drawings/drawing1.xml": DRAWING,
    "xl/drawings/_rels/drawing1.xml.rels": links(["rId1", "chart", "../charts/chart1.xml"], ["rId2", "image", "../media/image1.png"]),
    "xl/drawings/vmlDrawing1.vml": `<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="_x0000_s1025"><br></v:shape></xml>`,
    "xl/charts/chart1.xml": CHART,
    "xl/comments1.xml":
      `${HEAD}<comments xmlns="${MAIN}"><authors><author>Ana</author></authors><commentList><comment ref="D4" ` +
      `authorId="0"><text><t>Verificado</t></text></comment></commentList></comments>`,
    "xl/threadedComments/threadedComment1.xml": `${HEAD}<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"/>`,
    "xl/persons/person.xml": `${HEAD}<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"/>`,
    "xl/externalLinks/externalLink1.xml": `${HEAD}<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${REL}" r:id="rId1"/></externalLink>`,
    "xl/externalLinks/_rels/externalLink1.xml.rels": links(["rId1", "externalLinkPath", "otro.xlsx", true]),
    "xl/ctrlProps/ctrlProp1.xml":
      `${HEAD}<formControlPr xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" ` + `objectType="Button"/>`,
    "docProps/core.xml":
      `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
      `xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
      `<dcterms:modified xsi:type="dcterms:W3CDTF">2023-12-31T15:00:00Z</dcterms:modified></cp:coreProperties>`,
    "docProps/app.xml":
      `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
      "<Application>Microsoft Excel</Application></Properties>",
    "docProps/custom.xml": `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>`,
    "customXml/item1.xml": `<datos xmlns="urn:x"/>`,
    "customXml/itemProps1.xml":
      `${HEAD}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ` + `ds:itemID="{1}"/>`,
    "customXml/_rels/item1.xml.rels": links(["rId1", "customXmlProps", "itemProps1.xml"]),
    "customUI/customUI.xml": `<customUI xmlns="http://schemas.microsoft.com/office/2006/01/customui"/>`,
    "xl/webextensions/taskpanes.xml": `<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"/>`,
    "xl/webextensions/webextension1.xml": `<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{1}"/>`,
  };
}

/** The same parts with every spreadsheet element prefixed («x:row»), as some generators write them. */
export function prefixed(parts: Parts): Parts {
  const result: Parts = {};
  for (const [path, content] of Object.entries(parts)) {
    const isSpreadsheet = typeof content === "string" && content.includes(` xmlns="${MAIN}"`);
    result[path] = isSpreadsheet
      ? content.replace(/<(\/?)(?=[A-Za-z])(?![\w.-]+:)/g, "<$1x:").replace(` xmlns="${MAIN}"`, ` xmlns:x="${MAIN}"`)
      : content;
  }
  return result;
}

/** The same parts in the strict vocabulary (Excel's «Libro Open XML estricto»). */
export function strict(parts: Parts): Parts {
  const purl = "http://purl.oclc.org/ooxml/";
  const result: Parts = {};
  for (const [path, content] of Object.entries(parts)) {
    result[path] =
      typeof content !== "string"
        ? content
        : content
            .replaceAll(REL, `${purl}officeDocument/relationships`)
            .replaceAll(MAIN, `${purl}spreadsheetml/main`)
            .replaceAll("http://schemas.openxmlformats.org/drawingml/2006/", `${purl}drawingml/`);
  }
  return result;
}
