"""Hand-made books at the edges of the format: empty parents, last numbers, cells without address, what the zip may be. Run by handmade_books.py."""
import io
import re
import zipfile

from handmade_parts import (HEAD, MAIN, OVERRIDES, REL, SHEET_TYPE, SML, base, cells, inline, merges, relationships, sheet_entry, styles, types, workbook, worksheet)

FIXED = (2024, 3, 1, 9, 30, 0)


def self_closed_parents():
    """Lists without children written as one tag, where ours will go."""
    parts = base()
    parts["xl/workbook.xml"] = workbook(before="<bookViews/>", after="<definedNames/><calcPr/><extLst/>")
    parts["xl/worksheets/sheet1.xml"] = worksheet(before="<sheetPr/><sheetViews/><sheetFormatPr/><cols/>", after=f'{merges()}<hyperlinks/><extLst/>')
    empty = {"numFmts": "numFmt", "fonts": "font", "fills": "fill", "borders": "border", "cellStyleXfs": "xf", "cellStyles": "cellStyle"}
    text = styles(tail='<dxfs count="0"/><tableStyles count="0"/><extLst/>')
    for name in empty:
        text = re.sub(rf"<{name} .*?</{name}>", f'<{name} count="0"/>', text)
    parts["xl/styles.xml"] = re.sub(r"<cellXfs .*?</cellXfs>", "<cellXfs/>", text)
    parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"].replace(' s="2"', "")
    return parts


def last_numbers():
    """sheetId 65534, a rule of the last priority, ids of links and formats at their top."""
    parts = base()
    parts["xl/workbook.xml"] = workbook(sheet_entry(number=65534, rid="rId2147483647") + sheet_entry("Notas", 1, "rId3"))
    parts["xl/_rels/workbook.xml.rels"] = relationships(("rId2147483647", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml"), ("rId3", "worksheet", "worksheets/sheet2147483647.xml"))
    rule = '<conditionalFormatting sqref="J3:L17"><cfRule type="cellIs" dxfId="0" priority="2147483647" operator="lessThan"><formula>20</formula></cfRule></conditionalFormatting>'
    parts["xl/worksheets/sheet1.xml"] = worksheet(after=merges() + rule)
    # The last column only: LibreOffice writes every cell up to the last one, and with the last row that is 16 GB.
    parts["xl/worksheets/sheet2147483647.xml"] = worksheet(f'<row r="1"><c r="XFD1" {inline("última")}</row>', after="<extLst/>")
    parts["xl/styles.xml"] = styles(tail='<dxfs count="1"><dxf><font><color rgb="FFFF0000"/></font></dxf></dxfs>').replace('"164"', '"2147483647"')
    parts["[Content_Types].xml"] = types(OVERRIDES + [("/xl/worksheets/sheet2147483647.xml", SHEET_TYPE)])
    return parts


def cells_without_address():
    """Rows and cells by their order alone, as the schema lets them."""
    from matrix import two_headings
    rows = []
    for row in two_headings():
        rows.append("<row>" + "".join("<c/>" if v is None else f"<c><v>{v}</v></c>" if isinstance(v, (int, float)) else f"<c {inline(v)}" for v in row) + "</row>")
    parts = base()
    parts["xl/worksheets/sheet1.xml"] = worksheet("".join(rows))
    return parts


def shared_formulas():
    """Avance of another hand as shared, array and plain formulas, some without a stored value; beside them a formula that counts on Avance."""
    extra = {4: ("M", '<f t="shared" ref="M4:M10" si="0">ROUND(K4/H4*100,1)</f><v>95</v>'), 10: ("M", '<f t="shared" si="0"/><v>95</v>'), 8: ("M", '<f t="array" ref="M8">SUM(K8/H8*100)</f><v>107.14</v>'),
             15: ("M", "<f>ROUND(K15/H15*100,1)</f>"), 11: ("P", "<f>AVERAGE(M4:M5)</f><v>99</v>")}
    data = cells()
    for row, (column, inside) in extra.items():
        data = re.sub(rf'(<row r="{row}">.*?)(</row>)', rf'\1<c r="{column}{row}">{inside}</c>\2', data, count=1)
    parts = base()
    parts["xl/worksheets/sheet1.xml"] = worksheet(data)
    chain = f'{HEAD}<calcChain xmlns="{MAIN}"><c r="M4" i="1"/><c r="M10"/><c r="M8" a="1"/><c r="M15"/><c r="P11"/></calcChain>'
    parts["xl/calcChain.xml"] = chain
    parts["xl/_rels/workbook.xml.rels"] = relationships(("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml"), ("rId3", "calcChain", "calcChain.xml"))
    parts["[Content_Types].xml"] = types(OVERRIDES + [("/xl/calcChain.xml", f"{SML}.calcChain+xml")])
    return parts


def own_names():
    """Names of hers that begin as ours, pointing into her own sheet; names of a sheet, hidden, and a broken one."""
    parts = base()
    names = ('<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Matriz!$A$2:$N$17</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">Matriz!$1:$2</definedName>'
             '<definedName name="PNTP_Mio">Matriz!$F$4</definedName><definedName name="Perdido" comment="de otra vez">#REF!</definedName>')
    parts["xl/workbook.xml"] = workbook(after=f"<definedNames>{names}</definedNames>")
    parts["xl/worksheets/sheet1.xml"] = worksheet(after='<autoFilter ref="A2:N17"/>' + merges())
    return parts


def foreign_elements():
    """Elements of other vocabularies with names like ours: <sheets>, <row>, <xf>, in extLst and AlternateContent."""
    parts = base()
    other = 'xmlns:o="urn:oficina:seguimiento"'
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="o"'
    block = '<mc:AlternateContent><mc:Choice Requires="o"><o:sheets><o:sheet name="No soy" o:id="rId9"/></o:sheets></mc:Choice><mc:Fallback/></mc:AlternateContent>'
    ext = '<extLst><ext uri="{11111111-2222-3333-4444-555555555555}"><o:sheetData><o:row r="1"><o:c r="A1"><o:v>9</o:v></o:c></o:row></o:sheetData><o:definedNames/><o:cellXfs/></ext></extLst>'
    parts["xl/workbook.xml"] = workbook(before=block, after=ext, extra=f" {other} {mc}")
    parts["xl/worksheets/sheet1.xml"] = worksheet(before="<sheetPr/>", after=merges() + ext, extra=f" {other} {mc}")
    parts["xl/styles.xml"] = styles(extra=f" {other} {mc}", tail=ext)
    return parts


def many_kinds_of_sheet():
    """A chart sheet and a dialog before the matrix, a very hidden sheet after it, the active one in the middle."""
    parts = base()
    c = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    entries = sheet_entry("Gráfico", 3, "rId3") + sheet_entry() + sheet_entry("Datos de la oficina", 7, "rId4", ' state="veryHidden"')
    parts["xl/workbook.xml"] = workbook(entries, before='<bookViews><workbookView activeTab="1" firstSheet="0"/></bookViews>')
    parts["xl/_rels/workbook.xml.rels"] = relationships(("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml"), ("rId3", "chartsheet", "chartsheets/sheet1.xml"), ("rId4", "worksheet", "worksheets/sheet2.xml"))
    parts["xl/chartsheets/sheet1.xml"] = f'{HEAD}<chartsheet xmlns="{MAIN}" xmlns:r="{REL}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>'
    parts["xl/chartsheets/_rels/sheet1.xml.rels"] = relationships(("rId1", "drawing", "../drawings/drawing1.xml"))
    frame = ('<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Gráfico 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>'
             '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>')
    parts["xl/drawings/drawing1.xml"] = f'{HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" {c} xmlns:r="{REL}"><xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9000000" cy="6000000"/>{frame}</xdr:absoluteAnchor></xdr:wsDr>'
    parts["xl/drawings/_rels/drawing1.xml.rels"] = relationships(("rId1", "chart", "../charts/chart1.xml"))
    series = '<c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>Matriz!$K$4:$K$5</c:f></c:numRef></c:val></c:ser>'
    axes = '<c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx>'
    parts["xl/charts/chart1.xml"] = f'{HEAD}<c:chartSpace {c} xmlns:r="{REL}"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/>{series}<c:axId val="1"/><c:axId val="2"/></c:barChart>{axes}</c:plotArea></c:chart></c:chartSpace>'
    parts["xl/worksheets/sheet2.xml"] = worksheet(f'<row r="1"><c r="A1" {inline("Clave")}</row>', after="<extLst/>")
    parts["[Content_Types].xml"] = types(OVERRIDES + [("/xl/chartsheets/sheet1.xml", f"{SML}.chartsheet+xml"), ("/xl/worksheets/sheet2.xml", SHEET_TYPE), ("/xl/drawings/drawing1.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"), ("/xl/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml")])
    return parts


def zipped(parts, write):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        for name, content in parts.items():
            write(z, zipfile.ZipInfo(name, FIXED), content.encode("utf8") if isinstance(content, str) else content)
    return out.getvalue()


def deflated(z, info, content):
    info.compress_type = zipfile.ZIP_DEFLATED
    z.writestr(info, content)


def stored(z, info, content):
    z.writestr(info, content)


def as_zip64(z, info, content):
    info.compress_type = zipfile.ZIP_DEFLATED
    with z.open(info, "w", force_zip64=True) as item:
        item.write(content)


def with_folders(z, info, content):
    folder = ""
    for step in info.filename.split("/")[:-1]:
        folder += step + "/"
        if folder not in z.namelist():
            z.writestr(zipfile.ZipInfo(folder, FIXED), b"")
    deflated(z, info, content)


class Unseekable(io.RawIOBase):
    """A stream that only goes forward: sizes follow each content, as in what a server sends."""

    def __init__(self):
        self.bytes = bytearray()

    def writable(self):
        return True

    def write(self, chunk):
        self.bytes += chunk
        return len(chunk)


def with_descriptors(parts):
    out = Unseekable()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        for name, content in parts.items():
            deflated(z, zipfile.ZipInfo(name, FIXED), content.encode("utf8"))
    return bytes(out.bytes)


def with_backslashes(parts):
    """An old .NET: the names of the zip with «\\»."""
    made = zipped(parts, deflated)
    for name in parts:
        made = made.replace(name.encode(), name.replace("/", "\\").encode())
    return made


def commented(parts):
    """A comment after the directory, as some download pages leave it."""
    out = io.BytesIO(zipped(parts, deflated))
    with zipfile.ZipFile(out, "a") as z:
        z.comment = "Descargado del sistema de seguimiento".encode()
    return out.getvalue()


BOOKS = {"padres_de_una_etiqueta": self_closed_parents, "ultimos_numeros": last_numbers, "celdas_sin_direccion": cells_without_address, "formulas_compartidas": shared_formulas, "nombres_propios": own_names,
         "elementos_ajenos": foreign_elements, "hojas_de_varias_clases": many_kinds_of_sheet}
ZIPS = {"zip_guardado": lambda p: zipped(p, stored), "zip_64": lambda p: zipped(p, as_zip64), "zip_carpetas": lambda p: zipped(p, with_folders), "zip_descriptores": with_descriptors,
        "zip_barras_invertidas": with_backslashes, "zip_con_comentario": commented}
