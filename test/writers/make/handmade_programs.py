"""Hand-made books that imitate programs nobody can run here, from the published structure of their files. Run by handmade_books.py."""
import re

from handmade_parts import (HEAD, MAIN, OVERRIDES, REL, SHEET_TYPE, SML, TEXTS_TYPE, SharedTexts, base, cells, inline, merges, relationships, sheet_entry, styles, types, workbook,
                            worksheet)

MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
OFFICE = "http://schemas.microsoft.com/office"
REVISIONS = (f' xmlns:mc="{MC}" mc:Ignorable="x14ac xr xr2 xr3" xmlns:x14ac="{OFFICE}/spreadsheetml/2009/9/ac" xmlns:xr="{OFFICE}/spreadsheetml/2014/revision"'
             f' xmlns:xr2="{OFFICE}/spreadsheetml/2015/revision2" xmlns:xr3="{OFFICE}/spreadsheetml/2016/revision3"')
CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
CORE_TYPE, APP_TYPE = "application/vnd.openxmlformats-package.core-properties+xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"
CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
VT = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"


def core(who):
    return (f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
            f' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>{who}</dc:creator><cp:lastModifiedBy>{who}</cp:lastModifiedBy>'
            '<dcterms:created xsi:type="dcterms:W3CDTF">2024-03-01T14:30:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">2024-03-01T14:30:00Z</dcterms:modified></cp:coreProperties>')


def app(program, sheets, names=(), version="16.0300"):
    heads = f'<vt:variant><vt:lpstr>Hojas de cálculo</vt:lpstr></vt:variant><vt:variant><vt:i4>{len(sheets)}</vt:i4></vt:variant>'
    heads += f'<vt:variant><vt:lpstr>Rangos con nombre</vt:lpstr></vt:variant><vt:variant><vt:i4>{len(names)}</vt:i4></vt:variant>' if names else ""
    titles = "".join(f"<vt:lpstr>{t}</vt:lpstr>" for t in [*sheets, *names])
    return (f'{HEAD}<Properties xmlns="{EXTENDED}" xmlns:vt="{VT}"><Application>{program}</Application><DocSecurity>0</DocSecurity><ScaleCrop>false</ScaleCrop>'
            f'<HeadingPairs><vt:vector size="{4 if names else 2}" baseType="variant">{heads}</vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="{len(sheets) + len(names)}" baseType="lpstr">{titles}</vt:vector></TitlesOfParts>'
            f'<Company>Ministerio</Company><LinksUpToDate>false</LinksUpToDate><SharedDoc>false</SharedDoc><HyperlinksChanged>false</HyperlinksChanged><AppVersion>{version}</AppVersion></Properties>')


def theme():
    colours = [("dk1", "000000"), ("lt1", "FFFFFF"), ("dk2", "0E2841"), ("lt2", "E8E8E8"), *[(f"accent{i}", c) for i, c in enumerate(("156082", "E97132", "196B24", "0F9ED5", "A02B93", "4EA72E"), 1)], ("hlink", "467886"), ("folHlink", "96607D")]
    scheme = "".join(f'<a:{n}><a:srgbClr val="{c}"/></a:{n}>' for n, c in colours)
    face = '<a:latin typeface="Aptos Narrow"/><a:ea typeface=""/><a:cs typeface=""/>'
    fills, line = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3, '<a:ln w="12700"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>' * 3
    effects = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (f'{HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Tema de Office"><a:themeElements><a:clrScheme name="Office">{scheme}</a:clrScheme>'
            f'<a:fontScheme name="Office"><a:majorFont>{face}</a:majorFont><a:minorFont>{face}</a:minorFont></a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst>{fills}</a:fillStyleLst><a:lnStyleLst>{line}</a:lnStyleLst>'
            f'<a:effectStyleLst>{effects}</a:effectStyleLst><a:bgFillStyleLst>{fills}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>')


def excel_windows():
    """Microsoft 365 for Windows: revision ids, dynamic arrays with metadata, threaded comments with persons, calcChain, a slicer-free extLst of x14 rules."""
    text = SharedTexts()
    data = cells(text, ' spans="1:16" x14ac:dyDescent="0.25"')
    data = data.replace("</row>", '<c r="P1" cm="1"><f t="array" aca="1" ref="P1:P2" ca="1">_xlfn.UNIQUE(D4:D5)</f><v>0</v></c></row>', 1)
    x14 = f'xmlns:x14="{OFFICE}/spreadsheetml/2009/9/main"'
    bar = ('<conditionalFormatting sqref="K3:K17"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" '
           f'{x14}><x14:id>{{0B5B4C22-6A3A-4F63-9C0A-1D6E5D1B2A01}}</x14:id></ext></extLst></cfRule></conditionalFormatting>')
    ext = (f'<extLst><ext uri="{{78C0D931-6437-407d-A8EE-F0AAD7539E65}}" {x14}><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="{OFFICE}/excel/2006/main"><x14:cfRule type="dataBar" id="{{0B5B4C22-6A3A-4F63-9C0A-1D6E5D1B2A01}}">'
           '<x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>K3:K17</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>')
    after = (f'{merges()}{bar}<hyperlinks><hyperlink ref="C4" r:id="rId1" xr:uid="{{2D2D6A3B-0E1C-4D5F-8A1B-6C7D8E9F0A1B}}"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>'
             f'<pageSetup paperSize="9" orientation="landscape" r:id="rId2"/><legacyDrawing r:id="rId3"/>{ext}')
    before = ('<sheetPr><tabColor rgb="FFC8102E"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:P17"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane xSplit="2" ySplit="2" topLeftCell="C3" activePane="bottomRight" state="frozen"/>'
              '<selection pane="bottomRight" activeCell="C3" sqref="C3"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="2" max="2" width="48.7109375" customWidth="1"/></cols>')
    parts = base()
    parts["xl/worksheets/sheet1.xml"] = worksheet(data, before, after, extra=REVISIONS + ' xr:uid="{00000000-0001-0000-0000-000000000000}"')
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = relationships(("rId1", "hyperlink", "https://www.gob.pe/minsa?a=1&b=2", "External"), ("rId2", "printerSettings", "../printerSettings/printerSettings1.bin"),
                                                                 ("rId3", "vmlDrawing", "../drawings/vmlDrawing1.vml"), ("rId4", "comments", "../comments1.xml"), ("rId5", f"{OFFICE}/2017/10/relationships/threadedComment", "../threadedComments/threadedComment1.xml"))
    parts["xl/printerSettings/printerSettings1.bin"] = bytes(range(64))
    who = "{1F9A8C2E-4A5B-4C6D-8E7F-0A1B2C3D4E5F}"
    parts["xl/persons/person.xml"] = f'{HEAD}<personList xmlns="{OFFICE}/spreadsheetml/2018/threadedcomments" xmlns:x="{MAIN}"><person displayName="Planificadora" id="{who}" userId="S::plan@oficina" providerId="AD"/></personList>'
    parts["xl/threadedComments/threadedComment1.xml"] = f'{HEAD}<ThreadedComments xmlns="{OFFICE}/spreadsheetml/2018/threadedcomments" xmlns:x="{MAIN}"><threadedComment ref="B4" dT="2024-03-01T14:30:00.00" personId="{who}" id="{{5A4B3C2D-1E0F-4A9B-8C7D-6E5F4A3B2C1D}}"><text>Verificar con la oficina</text></threadedComment></ThreadedComments>'
    parts["xl/comments1.xml"] = f'{HEAD}<comments xmlns="{MAIN}" xmlns:mc="{MC}" mc:Ignorable="xr" xmlns:xr="{OFFICE}/spreadsheetml/2014/revision"><authors><author>tc={{5A4B3C2D-1E0F-4A9B-8C7D-6E5F4A3B2C1D}}</author></authors><commentList><comment ref="B4" authorId="0" shapeId="0" xr:uid="{{5A4B3C2D-1E0F-4A9B-8C7D-6E5F4A3B2C1D}}"><text><t>[Comentario encadenado] Verificar con la oficina</t></text></comment></commentList></comments>'
    parts["xl/drawings/vmlDrawing1.vml"] = ('<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden">'
                                            '<x:ClientData ObjectType="Note"><x:Row>3</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>')
    parts["xl/metadata.xml"] = (f'{HEAD}<metadata xmlns="{MAIN}" xmlns:xda="{OFFICE}/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" '
                                'clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>'
                                '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>')
    parts["xl/calcChain.xml"] = f'{HEAD}<calcChain xmlns="{MAIN}"><c r="P1" i="1" a="1"/></calcChain>'
    parts["xl/sharedStrings.xml"] = text.part()
    parts["xl/theme/theme1.xml"] = theme()
    parts["xl/styles.xml"] = styles(extra=f' xmlns:mc="{MC}" mc:Ignorable="x14ac x16r2 xr" xmlns:x14ac="{OFFICE}/spreadsheetml/2009/9/ac" xmlns:x16r2="{OFFICE}/spreadsheetml/2015/02/main" xmlns:xr="{OFFICE}/spreadsheetml/2014/revision"',
                                    tail='<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/><extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" ' + x14 + '><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst>')
    book = (f'<fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="28429"/><workbookPr defaultThemeVersion="202300"/><mc:AlternateContent xmlns:mc="{MC}"><mc:Choice Requires="x15"><x15ac:absPath url="C:\\Libros\\" xmlns:x15ac="{OFFICE}/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent>'
            '<xr:revisionPtr revIDLastSave="0" documentId="13_ncr:1_{0A1B2C3D-4E5F-4A6B-8C7D-9E0F1A2B3C4D}" xr6:coauthVersionLast="47" xr6:coauthVersionMax="47" xr10:uidLastSave="{00000000-0000-0000-0000-000000000000}"/><bookViews><workbookView xWindow="-120" yWindow="-120" windowWidth="29040" windowHeight="15720" xr2:uid="{00000000-000D-0000-FFFF-FFFF00000000}"/></bookViews>')
    namespaces = (f' xmlns:mc="{MC}" mc:Ignorable="x15 xr xr6 xr10 xr2" xmlns:x15="{OFFICE}/spreadsheetml/2010/11/main" xmlns:xr="{OFFICE}/spreadsheetml/2014/revision" xmlns:xr6="{OFFICE}/spreadsheetml/2016/revision6"'
                  f' xmlns:xr10="{OFFICE}/spreadsheetml/2016/revision10" xmlns:xr2="{OFFICE}/spreadsheetml/2015/revision2"')
    calculation = f'<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">Matriz!$1:$2</definedName></definedNames><calcPr calcId="191029"/><extLst><ext uri="{{140A7094-0E35-4892-8432-C4D2E57EDEB5}}" xmlns:x15="{OFFICE}/spreadsheetml/2010/11/main"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst>'
    parts["xl/workbook.xml"] = workbook(before=book, after=calculation, extra=namespaces)
    parts["xl/_rels/workbook.xml.rels"] = relationships(("rId3", "theme", "theme/theme1.xml"), ("rId2", "styles", "styles.xml"), ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId4", "sharedStrings", "sharedStrings.xml"), ("rId5", "sheetMetadata", "metadata.xml"),
                                                        ("rId6", f"{OFFICE}/2017/10/relationships/person", "persons/person.xml"), ("rId7", "calcChain", "calcChain.xml"))
    parts["docProps/core.xml"], parts["docProps/app.xml"] = core("Planificadora"), app("Microsoft Excel", ["Matriz"], ["Matriz!Títulos_a_imprimir"])
    parts["_rels/.rels"] = relationships(("rId3", "extended-properties", "docProps/app.xml"), ("rId2", CORE, "docProps/core.xml"), ("rId1", "officeDocument", "xl/workbook.xml"))
    parts["[Content_Types].xml"] = types(OVERRIDES + [("/xl/sharedStrings.xml", TEXTS_TYPE), ("/xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"), ("/xl/metadata.xml", f"{SML}.sheetMetadata+xml"), ("/xl/calcChain.xml", f"{SML}.calcChain+xml"),
                                                     ("/xl/comments1.xml", f"{SML}.comments+xml"), ("/xl/threadedComments/threadedComment1.xml", "application/vnd.ms-excel.threadedcomments+xml"), ("/xl/persons/person.xml", "application/vnd.ms-excel.person+xml"),
                                                     ("/docProps/core.xml", CORE_TYPE), ("/docProps/app.xml", APP_TYPE)],
                                         [("bin", f"{SML}.printerSettings"), ("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml"), ("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing")])
    return parts


def excel_rich_data():
    """Pictures and data types in cells: vm, richData, a cell of #VALUE! that carries a picture."""
    parts = base()
    data = cells().replace("</row>", '<c r="P1" t="e" vm="1"><v>#VALUE!</v></c></row>', 1)
    rich = f"{OFFICE}/spreadsheetml/2017/richdata"
    parts["xl/worksheets/sheet1.xml"] = worksheet(data)
    parts["xl/metadata.xml"] = (f'{HEAD}<metadata xmlns="{MAIN}" xmlns:xlrd="{rich}"><metadataTypes count="1"><metadataType name="XLRICHVALUE" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1"/></metadataTypes>'
                                '<futureMetadata name="XLRICHVALUE" count="1"><bk><extLst><ext uri="{3e2802c4-a4d2-4d8b-9148-e3be6c30e623}"><xlrd:rvb i="0"/></ext></extLst></bk></futureMetadata><valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>')
    parts["xl/richData/rdrichvalue.xml"] = f'{HEAD}<rvData xmlns="{rich}" count="1"><rv s="0"><v>0</v><v>5</v></rv></rvData>'
    parts["xl/richData/rdrichvaluestructure.xml"] = f'{HEAD}<rvStructures xmlns="{rich}" count="1"><s t="_localImage"><k n="_rvRel:LocalImageIdentifier" t="i"/><k n="CalcOrigin" t="i"/></s></rvStructures>'
    parts["xl/_rels/workbook.xml.rels"] = relationships(("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml"), ("rId3", "sheetMetadata", "metadata.xml"), ("rId4", f"{OFFICE}/2017/06/relationships/rdRichValue", "richData/rdrichvalue.xml"), ("rId5", f"{OFFICE}/2017/06/relationships/rdRichValueStructure", "richData/rdrichvaluestructure.xml"))
    parts["[Content_Types].xml"] = types(OVERRIDES + [("/xl/metadata.xml", f"{SML}.sheetMetadata+xml"), ("/xl/richData/rdrichvalue.xml", "application/vnd.ms-excel.rdrichvalue+xml"), ("/xl/richData/rdrichvaluestructure.xml", "application/vnd.ms-excel.rdrichvaluestructure+xml")])
    return parts


def excel_mac():
    """Excel for Mac: a thumbnail, fileRecoveryPr, column widths of its screen, calcId of its own."""
    text = SharedTexts()
    parts = base()
    before = '<dimension ref="A1:N17"/><sheetViews><sheetView tabSelected="1" zoomScale="120" zoomScaleNormal="120" workbookViewId="0"/></sheetViews><sheetFormatPr baseColWidth="10" defaultColWidth="11" defaultRowHeight="16" x14ac:dyDescent="0.2"/>'
    parts["xl/worksheets/sheet1.xml"] = worksheet(cells(text, ' spans="1:14" x14ac:dyDescent="0.2"'), before, merges() + '<pageMargins left="0.75" right="0.75" top="1" bottom="1" header="0.5" footer="0.5"/>', extra=REVISIONS)
    parts["xl/sharedStrings.xml"], parts["xl/theme/theme1.xml"] = text.part(), theme()
    book = '<fileVersion appName="xl" lastEdited="7" lowestEdited="4" rupBuild="10215"/><workbookPr date1904="0"/><bookViews><workbookView xWindow="0" yWindow="760" windowWidth="28800" windowHeight="17240" tabRatio="500"/></bookViews>'
    parts["xl/workbook.xml"] = workbook(before=book, after='<calcPr calcId="191029" concurrentCalc="0"/><fileRecoveryPr repairLoad="0"/>')
    parts["xl/_rels/workbook.xml.rels"] = relationships(("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "theme", "theme/theme1.xml"), ("rId3", "styles", "styles.xml"), ("rId4", "sharedStrings", "sharedStrings.xml"))
    parts["docProps/core.xml"], parts["docProps/app.xml"] = core("Planeamiento"), app("Microsoft Macintosh Excel", ["Matriz"])
    parts["docProps/thumbnail.jpeg"] = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xd9"
    parts["_rels/.rels"] = relationships(("rId3", CORE, "docProps/core.xml"), ("rId4", "extended-properties", "docProps/app.xml"), ("rId1", "officeDocument", "xl/workbook.xml"), ("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail", "docProps/thumbnail.jpeg"))
    parts["[Content_Types].xml"] = types(OVERRIDES + [("/xl/sharedStrings.xml", TEXTS_TYPE), ("/xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"), ("/docProps/core.xml", CORE_TYPE), ("/docProps/app.xml", APP_TYPE)],
                                         [("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("jpeg", "image/jpeg"), ("xml", "application/xml")])
    return parts


def google_sheets():
    """Google Sheets: no docProps, an empty drawing for each sheet, every vocabulary declared, attributes of formats in its own order, absolute targets in no place."""
    text = SharedTexts()
    parts = base()
    every = f' xmlns:mx="http://schemas.microsoft.com/office/mac/excel/2008/main" xmlns:mc="{MC}" xmlns:mv="urn:schemas-microsoft-com:mac:vml" xmlns:x14="{OFFICE}/spreadsheetml/2009/9/main" xmlns:x15="{OFFICE}/spreadsheetml/2010/11/main" xmlns:x14ac="{OFFICE}/spreadsheetml/2009/9/ac" xmlns:xm="{OFFICE}/excel/2006/main"'
    before = '<sheetPr><outlinePr summaryBelow="0" summaryRight="0"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="2.0" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection activeCell="B4" sqref="B4" pane="bottomLeft"/></sheetView></sheetViews><sheetFormatPr customHeight="1" defaultColWidth="12.63" defaultRowHeight="15.75"/>'
    data = re.sub(r"<v>(\d+)</v></c>", r"<v>\1.0</v></c>", re.sub(r'(<c r="[A-Z]+\d+") t="s"', r'\1 s="1" t="s"', cells(text)))
    data = re.sub(r'(t="s"><v>\d+)\.0', r"\1", data)
    parts["xl/worksheets/sheet1.xml"] = worksheet(data, before, merges() + '<drawing r:id="rId1"/>', extra=every)
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = relationships(("rId1", "drawing", "../drawings/drawing1.xml"))
    parts["xl/drawings/drawing1.xml"] = f'{HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="{REL}"/>'
    parts["xl/sharedStrings.xml"], parts["xl/theme/theme1.xml"] = text.part(), theme()
    parts["xl/styles.xml"] = (f'{HEAD}<styleSheet xmlns="{MAIN}" xmlns:x14ac="{OFFICE}/spreadsheetml/2009/9/ac" xmlns:mc="{MC}"><fonts count="2"><font><sz val="10.0"/><color rgb="FF000000"/><name val="Arial"/><scheme val="minor"/></font><font><color theme="1"/><name val="Arial"/></font></fonts>'
                              '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="lightGray"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf borderId="0" fillId="0" fontId="0" numFmtId="0" applyAlignment="1" applyFont="1"/></cellStyleXfs>'
                              '<cellXfs count="3"><xf borderId="0" fillId="0" fontId="0" numFmtId="0" xfId="0" applyAlignment="1" applyFont="1"><alignment readingOrder="0" shrinkToFit="0" vertical="bottom" wrapText="0"/></xf><xf borderId="0" fillId="0" fontId="1" numFmtId="0" xfId="0" applyAlignment="1" applyFont="1"><alignment readingOrder="0"/></xf>'
                              '<xf borderId="0" fillId="0" fontId="1" numFmtId="10" xfId="0" applyFont="1" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle xfId="0" name="Normal" builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>')
    parts["xl/workbook.xml"] = workbook('<sheet state="visible" name="Matriz" sheetId="1" r:id="rId4"/>', before="<workbookPr/>", after="<definedNames/><calcPr/>", extra=every)
    parts["xl/_rels/workbook.xml.rels"] = relationships(("rId1", "theme", "theme/theme1.xml"), ("rId2", "styles", "styles.xml"), ("rId3", "sharedStrings", "sharedStrings.xml"), ("rId4", "worksheet", "worksheets/sheet1.xml"))
    order = [("xml", "application/xml"), ("rels", "application/vnd.openxmlformats-package.relationships+xml")]
    parts["[Content_Types].xml"] = types([OVERRIDES[1], ("/xl/sharedStrings.xml", TEXTS_TYPE), ("/xl/drawings/drawing1.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"), OVERRIDES[2], ("/xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"), OVERRIDES[0]], order)
    return parts


def wps():
    """WPS Office: properties of its own, extLst of its vocabulary, customXml, an id in the workbook."""
    text = SharedTexts()
    parts = base()
    et = "https://web.wps.cn/et/2018/main"
    parts["xl/worksheets/sheet1.xml"] = worksheet(cells(text, ' spans="1:14"'), '<sheetPr/><dimension ref="A1:N17"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultColWidth="9" defaultRowHeight="13.5"/>',
                                                  merges() + '<pageMargins left="0.75" right="0.75" top="1" bottom="1" header="0.5" footer="0.5"/><headerFooter/>')
    parts["xl/sharedStrings.xml"], parts["xl/theme/theme1.xml"] = text.part(), theme()
    parts["xl/styles.xml"] = styles(tail=f'<tableStyles count="0" defaultTableStyle="TableStyleMedium2"/><colors><mruColors><color rgb="00C8102E"/></mruColors></colors><extLst><ext uri="{{1DCB9E0A-6C2C-4C11-9BEA-2B0C57A1B5D0}}" xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"><etc:tieredDefinition/></ext></extLst>')
    parts["xl/workbook.xml"] = workbook(before='<fileVersion appName="xl" lastEdited="3" lowestEdited="5" rupBuild="9302"/><workbookPr/><bookViews><workbookView windowWidth="27945" windowHeight="12255"/></bookViews>',
                                        after=f'<calcPr calcId="144525"/><extLst><ext uri="{{D9EF2B7A-1C8E-4C4F-9B3A-7F1C2D3E4F50}}" xmlns:xcalcf="{et}"><xcalcf:calcFeatures><xcalcf:feature name="microsoft.com:RD"/></xcalcf:calcFeatures></ext></extLst>')
    parts["docProps/core.xml"], parts["docProps/app.xml"] = core("oficina"), app("WPS 表格", ["Matriz"], version="11.0000")
    parts["docProps/custom.xml"] = f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="{VT}"><property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="2" name="ICV"><vt:lpwstr>0A1B2C3D</vt:lpwstr></property><property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="3" name="KSOProductBuildVer"><vt:lpwstr>3082-12.2.0.13412</vt:lpwstr></property></Properties>'
    parts["customXml/item1.xml"] = '<sisl xmlns="http://www.boldonjames.com/2008/01/sie/internal/label" sislVersion="0"/>'
    parts["customXml/itemProps1.xml"] = f'{HEAD}<ds:datastoreItem ds:itemID="{{0A1B2C3D-1111-4222-8333-944455566677}}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>'
    parts["customXml/_rels/item1.xml.rels"] = relationships(("rId1", "customXmlProps", "itemProps1.xml"))
    parts["xl/_rels/workbook.xml.rels"] = relationships(("rId5", "customXml", "../customXml/item1.xml"), ("rId4", "sharedStrings", "sharedStrings.xml"), ("rId3", "styles", "styles.xml"), ("rId2", "theme", "theme/theme1.xml"), ("rId1", "worksheet", "worksheets/sheet1.xml"))
    parts["_rels/.rels"] = relationships(("rId1", "officeDocument", "xl/workbook.xml"), ("rId2", CORE, "docProps/core.xml"), ("rId3", "extended-properties", "docProps/app.xml"), ("rId4", "custom-properties", "docProps/custom.xml"))
    parts["[Content_Types].xml"] = types([("/customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"), ("/docProps/app.xml", APP_TYPE), ("/docProps/core.xml", CORE_TYPE), ("/docProps/custom.xml", CUSTOM_TYPE), ("/xl/sharedStrings.xml", TEXTS_TYPE), ("/xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"), *OVERRIDES])
    return parts


def poi():
    """Apache POI: no standalone blanks, logical attributes as words, every number with a point, r:id before sheetId."""
    text = SharedTexts()
    parts = base()
    data = re.sub(r"<v>(\d+)</v></c>", r"<v>\1.0</v></c>", re.sub(r' t="s"><v>', ' t="s" s="0"><v>', cells(text, percent=None)))
    data = re.sub(r'(t="s" s="0"><v>\d+)\.0', r"\1", data)
    before = '<dimension ref="A1:N17"/><sheetViews><sheetView workbookViewId="0" tabSelected="true"/></sheetViews><sheetFormatPr defaultRowHeight="15.0"/>'
    parts["xl/worksheets/sheet1.xml"] = worksheet(data, before, merges() + '<pageMargins bottom="0.75" footer="0.3" header="0.3" left="0.7" right="0.7" top="0.75"/>').replace(f' xmlns:r="{REL}"', "").replace(HEAD, '<?xml version="1.0" encoding="UTF-8"?>\n')
    parts["xl/sharedStrings.xml"] = text.part()
    parts["xl/workbook.xml"] = workbook('<sheet name="Matriz" r:id="rId3" sheetId="1"/>', before='<workbookPr date1904="false"/><bookViews><workbookView activeTab="0"/></bookViews>').replace(HEAD, '<?xml version="1.0" encoding="UTF-8"?>\n')
    parts["xl/_rels/workbook.xml.rels"] = relationships(("rId1", "sharedStrings", "sharedStrings.xml"), ("rId2", "styles", "styles.xml"), ("rId3", "worksheet", "worksheets/sheet1.xml"))
    parts["docProps/app.xml"] = f'<?xml version="1.0" encoding="UTF-8"?>\n<Properties xmlns="{EXTENDED}"><Application>Apache POI</Application></Properties>'
    parts["docProps/core.xml"] = core("Apache POI")
    parts["_rels/.rels"] = relationships(("rId1", "officeDocument", "xl/workbook.xml"), ("rId2", "extended-properties", "docProps/app.xml"), ("rId3", CORE, "docProps/core.xml"))
    parts["[Content_Types].xml"] = types([("/docProps/app.xml", APP_TYPE), ("/docProps/core.xml", CORE_TYPE), ("/xl/sharedStrings.xml", TEXTS_TYPE), *OVERRIDES])
    return parts


def epplus():
    """EPPlus: byte order marks, absolute targets, ids of links that begin with R, a drawing whose prefix is declared on the element that names it."""
    text = SharedTexts()
    parts = base()
    drawing = f'<drawing xmlns:d3="{REL}" d3:id="R7f2a"/>'
    parts["xl/worksheets/sheet1.xml"] = worksheet(cells(text), '<sheetPr/><dimension ref="A1:N17"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>', merges() + drawing).replace(f' xmlns:r="{REL}"', "")
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = relationships(("R7f2a", "drawing", "/xl/drawings/drawing1.xml"))
    parts["xl/drawings/drawing1.xml"] = f'{HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"></xdr:wsDr>'
    parts["xl/sharedStrings.xml"] = text.part()
    parts["xl/workbook.xml"] = workbook(sheet_entry(rid="Rab12"), before="<workbookPr/><bookViews><workbookView/></bookViews>", after="<calcPr calcId=\"0\" fullCalcOnLoad=\"1\"/>")
    parts["xl/_rels/workbook.xml.rels"] = relationships(("Rab12", "worksheet", "/xl/worksheets/sheet1.xml"), ("rId2", "styles", "/xl/styles.xml"), ("Rcd34", "sharedStrings", "/xl/sharedStrings.xml"))
    parts["_rels/.rels"] = relationships(("R1d2e", "officeDocument", "/xl/workbook.xml"))
    parts["[Content_Types].xml"] = types(OVERRIDES + [("/xl/sharedStrings.xml", TEXTS_TYPE), ("/xl/drawings/drawing1.xml", "application/vnd.openxmlformats-officedocument.drawing+xml")])
    return {name: b"\xef\xbb\xbf" + content.encode("utf8") for name, content in parts.items()}


def strict(parts):
    """The same parts in the vocabularies of ISO 29500 Strict, as Excel's «Libro Open XML estricto»."""
    exchange = [(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main"), ("http://schemas.openxmlformats.org/drawingml/2006/", "http://purl.oclc.org/ooxml/drawingml/"), (EXTENDED, "http://purl.oclc.org/ooxml/officeDocument/extendedProperties"), (f"{REL}/extended-properties", "http://purl.oclc.org/ooxml/officeDocument/relationships/extendedProperties"),
                (VT, "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes"), (REL, "http://purl.oclc.org/ooxml/officeDocument/relationships")]
    made = {}
    for name, text in parts.items():
        for old, new in exchange if isinstance(text, str) else ():
            text = text.replace(old, new)
        made[name] = text.replace("<workbook ", '<workbook conformance="strict" ') if name == "xl/workbook.xml" else text
    return made


def excel_strict():
    parts = base()
    text = SharedTexts()
    parts["xl/worksheets/sheet1.xml"] = worksheet(cells(text))
    parts["xl/sharedStrings.xml"], parts["xl/theme/theme1.xml"], parts["docProps/app.xml"] = text.part(), theme(), app("Microsoft Excel", ["Matriz"])
    parts["xl/_rels/workbook.xml.rels"] = relationships(("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "theme", "theme/theme1.xml"), ("rId3", "styles", "styles.xml"), ("rId4", "sharedStrings", "sharedStrings.xml"))
    parts["_rels/.rels"] = relationships(("rId1", "officeDocument", "xl/workbook.xml"), ("rId3", "extended-properties", "docProps/app.xml"))
    parts["[Content_Types].xml"] = types(OVERRIDES + [("/xl/sharedStrings.xml", TEXTS_TYPE), ("/xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"), ("/docProps/app.xml", APP_TYPE)])
    return strict(parts)


def strict_without_styles():
    parts = base()
    del parts["xl/styles.xml"]
    parts["xl/worksheets/sheet1.xml"] = worksheet(cells(percent=None))
    parts["xl/_rels/workbook.xml.rels"] = relationships(("rId1", "worksheet", "worksheets/sheet1.xml"))
    parts["[Content_Types].xml"] = types(OVERRIDES[:2])
    return strict(parts)


BOOKS = {"excel_365": excel_windows, "excel_datos_enriquecidos": excel_rich_data, "excel_mac": excel_mac, "google_sheets": google_sheets, "wps": wps, "poi": poi, "epplus": epplus, "excel_estricto": excel_strict, "estricto_sin_estilos": strict_without_styles}
