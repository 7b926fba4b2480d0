"""Hand-made books on names of XML and of parts: prefixes, declarations, encodings, targets, content types. Run by handmade_books.py."""
import re

from handmade_parts import (BOOK_TYPE, HEAD, MAIN, OVERRIDES, REL, SHEET_TYPE, STYLES_TYPE, base, cells, inline, merges, relationships, sheet_entry, styles, types, workbook,
                            worksheet)


def prefixed(xml, prefix, uri=MAIN):
    """Every element of the default namespace under a prefix."""
    xml = re.sub(r"<(/?)(?!\?|!)([A-Za-z]\w*)(?=[\s/>])", rf"<\1{prefix}:\2", xml)
    return xml.replace(f'xmlns="{uri}"', f'xmlns:{prefix}="{uri}"')


def sdk_prefix():
    """Open XML SDK: «x:» on every element of the workbook, sheet and styles."""
    parts = base()
    for name in ("xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml"):
        parts[name] = prefixed(parts[name], "x")
    return parts


def sdk_d3p1():
    """.NET's serializer: the prefix of r:id made up and declared on the element."""
    parts = base()
    parts["xl/workbook.xml"] = f'{HEAD}<workbook xmlns="{MAIN}"><sheets><sheet name="Matriz" sheetId="1" d3p1:id="rId1" xmlns:d3p1="{REL}"/></sheets></workbook>'
    return parts


def prefix_of_each_sheet():
    parts = base()
    entries = "".join(f'<sheet xmlns:{p}="{REL}" name="{n}" sheetId="{i}" {p}:id="rId{i + 10}"/>' for i, (p, n) in enumerate([("a", "Matriz"), ("ns1", "Notas"), ("r", "Más notas")], 1))
    parts["xl/workbook.xml"] = f'{HEAD}<workbook xmlns="{MAIN}"><sheets>{entries}</sheets></workbook>'
    parts["xl/_rels/workbook.xml.rels"] = relationships(*[(f"rId{i + 10}", "worksheet", f"worksheets/sheet{i}.xml") for i in (1, 2, 3)], ("rId2", "styles", "styles.xml"))
    for i in (2, 3):
        parts[f"xl/worksheets/sheet{i}.xml"] = worksheet(f'<row r="1"><c r="A1" {inline("Nota")}</row>', after="<pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" footer=\"0.3\"/>")
    parts["[Content_Types].xml"] = types(OVERRIDES + [(f"/xl/worksheets/sheet{i}.xml", SHEET_TYPE) for i in (2, 3)])
    return parts


def declared_on_sheets():
    parts = base()
    parts["xl/workbook.xml"] = f'{HEAD}<workbook xmlns="{MAIN}"><sheets xmlns:rel="{REL}"><sheet name="Matriz" sheetId="1" rel:id="rId1"/></sheets></workbook>'
    return parts


def prefix_bound_to_other_things():
    """«r» and «x14» mean other vocabularies here; the one of relationships is «rr»."""
    parts = base()
    parts["xl/workbook.xml"] = f'{HEAD}<workbook xmlns="{MAIN}" xmlns:rr="{REL}" xmlns:r="urn:oficina:registro"><sheets><sheet name="Matriz" sheetId="1" rr:id="rId1"/></sheets></workbook>'
    parts["xl/worksheets/sheet1.xml"] = worksheet().replace(f'xmlns:r="{REL}"', 'xmlns:r="urn:oficina:registro" xmlns:x14="urn:oficina:otro" xmlns:xdr="urn:oficina:dibujo"')
    return parts


def default_again_inside():
    """The root under a prefix, the rest in a default namespace declared on each child."""
    parts = base()
    parts["xl/worksheets/sheet1.xml"] = f'{HEAD}<s:worksheet xmlns:s="{MAIN}"><sheetData xmlns="{MAIN}">{cells()}</sheetData>{merges().replace("<mergeCells", f"<mergeCells xmlns={chr(34)}{MAIN}{chr(34)}", 1)}</s:worksheet>'
    parts["xl/workbook.xml"] = f'{HEAD}<s:workbook xmlns:s="{MAIN}"><sheets xmlns="{MAIN}" xmlns:r="{REL}">{sheet_entry()}</sheets></s:workbook>'
    return parts


def types_under_prefix():
    parts = base()
    parts["[Content_Types].xml"] = prefixed(parts["[Content_Types].xml"], "ct", "http://schemas.openxmlformats.org/package/2006/content-types")
    for name in ("_rels/.rels", "xl/_rels/workbook.xml.rels"):
        parts[name] = prefixed(parts[name], "p", "http://schemas.openxmlformats.org/package/2006/relationships")
    return parts


def percent_names():
    """A part whose name holds a space: written %20 in the links, in the types and in the zip."""
    parts = base()
    parts["xl/worksheets/hoja%20de%20datos.xml"] = parts.pop("xl/worksheets/sheet1.xml")
    parts["xl/_rels/workbook.xml.rels"] = relationships(("rId1", "worksheet", "worksheets/hoja%20de%20datos.xml"), ("rId2", "styles", "styles.xml"))
    parts["[Content_Types].xml"] = types([("/xl/workbook.xml", BOOK_TYPE), ("/xl/worksheets/hoja%20de%20datos.xml", SHEET_TYPE), ("/xl/styles.xml", STYLES_TYPE)])
    return parts


def absolute_targets():
    parts = base()
    parts["_rels/.rels"] = relationships(("R1", "officeDocument", "/xl/workbook.xml"))
    parts["xl/_rels/workbook.xml.rels"] = relationships(("R8b5f1e", "styles", "/xl/styles.xml"), ("rId1", "worksheet", "/xl/worksheets/sheet1.xml"))
    return parts


def main_part_elsewhere():
    parts = base()
    return {
        "[Content_Types].xml": types([("/workbook.xml", BOOK_TYPE), ("/hojas/uno.xml", SHEET_TYPE), ("/apariencia/styles.xml", STYLES_TYPE)]),
        "_rels/.rels": relationships(("rId1", "officeDocument", "workbook.xml")),
        "workbook.xml": parts["xl/workbook.xml"],
        "_rels/workbook.xml.rels": relationships(("rId1", "worksheet", "hojas/uno.xml"), ("rId2", "styles", "./apariencia/styles.xml")),
        "apariencia/styles.xml": styles(),
        "hojas/uno.xml": worksheet(),
    }


def targets_that_climb():
    parts = base()
    parts["xl/_rels/workbook.xml.rels"] = relationships(("rId1", "worksheet", "../xl/./worksheets/sheet1.xml"), ("rId2", "styles", "../xl/styles.xml"))
    return parts


def no_styles():
    parts = base()
    del parts["xl/styles.xml"]
    parts["xl/worksheets/sheet1.xml"] = worksheet(cells(percent=None))
    parts["xl/_rels/workbook.xml.rels"] = relationships(("rId1", "worksheet", "worksheets/sheet1.xml"))
    parts["[Content_Types].xml"] = types(OVERRIDES[:2])
    return parts


def rels_without_default():
    """The .rels typed one by one, so that a new one has no type."""
    parts = base()
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    parts["[Content_Types].xml"] = types(OVERRIDES + [("/_rels/.rels", rels), ("/xl/_rels/workbook.xml.rels", rels)], [("xml", "application/xml")])
    return parts


def ghost_overrides():
    """Types of parts that are not there, with the names that a new sheet and drawing would take."""
    parts = base()
    ghosts = [("/xl/worksheets/sheet2.xml", SHEET_TYPE), ("/xl/worksheets/Sheet3.xml", SHEET_TYPE), ("/xl/drawings/drawing1.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"),
              ("/xl/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"), ("/xl/calcChain.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml")]
    parts["[Content_Types].xml"] = types(OVERRIDES + ghosts)
    return parts


def other_case():
    """Names that differ in case between zip, links and types; the endings in capitals."""
    parts = base()
    parts["[Content_Types].xml"] = types([(name.replace("/xl/worksheets/sheet1", "/XL/Worksheets/SHEET1"), t) for name, t in OVERRIDES], [("RELS", "application/vnd.openxmlformats-package.relationships+xml"), ("XML", "application/xml")])
    parts["xl/_rels/workbook.xml.rels"] = relationships(("rId1", "worksheet", "Worksheets/Sheet1.xml"), ("rId2", "styles", "Styles.xml"))
    return parts


def utf16(big):
    def make():
        parts = base()
        for name in ("xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml"):
            text = parts[name].replace('encoding="UTF-8"', 'encoding="UTF-16"')
            parts[name] = b"\xfe\xff" + text.encode("utf-16-be") if big else b"\xff\xfe" + text.encode("utf-16-le")
        return parts
    return make


def byte_order_marks():
    return {name: b"\xef\xbb\xbf" + text.encode("utf8") for name, text in base().items()}


def no_declaration():
    return {name: text.replace(HEAD, "") for name, text in base().items()}


def entities():
    """Every letter with an accent as a numeric reference, line ends as &#10;, names of sheets too."""
    parts = base()
    for name in ("xl/worksheets/sheet1.xml", "xl/workbook.xml"):
        text = parts[name].replace("Reducir la", "Reducir&#x0A;la").replace('name="Matriz"', 'name="Matriz &amp; a&#xF1;o &lt;1&gt;"')
        parts[name] = "".join(ch if ord(ch) < 128 else f"&#{ord(ch)};" for ch in text)
    return parts


def cdata():
    parts = base()
    data = re.sub(r"<t>([^<]*)</t>", lambda m: "<t><![CDATA[" + m[1].replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">") + "]]></t>", cells())
    parts["xl/worksheets/sheet1.xml"] = worksheet(re.sub(r"<v>(\d+)</v>", r"<v><![CDATA[\1]]></v>", data))
    return parts


def comments_inside():
    """Comments and instructions before the root, between and inside elements, some of them with tags in their text."""
    parts = base()
    for name in ("xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml", "[Content_Types].xml", "xl/_rels/workbook.xml.rels"):
        text = parts[name].replace(HEAD, HEAD + "<!-- <filas> no es -->\n<?mso-application progid=\"Excel.Sheet\"?>\n")
        for opening in ("<sheets>", "<sheetData>", "<cellXfs count=\"3\">", "<row r=\"4\">", "<fonts count=\"2\">"):
            text = text.replace(opening, opening + "<!-- </" + opening[1:].split(" ")[0].rstrip(">") + "> -->")
        parts[name] = text + "\n<!-- fin -->"
    return parts


def single_quotes():
    """Attributes between single quotes, with blanks and line ends inside the tags."""
    parts = {}
    for name, text in base().items():
        text = re.sub(r'="([^"\']*)"', r"='\1'", text)
        parts[name] = re.sub(r"<(sheet|row|c|xf|font|Override|Relationship|mergeCell|cellXfs|sheets)( [^<>]*?)(/?)>", r"<\1\n \2 \3>", text)
    return parts


BOOKS = {"openxml_sdk_x": sdk_prefix, "openxml_sdk_d3p1": sdk_d3p1, "prefijo_de_cada_hoja": prefix_of_each_sheet, "prefijo_en_sheets": declared_on_sheets,
         "prefijos_de_otros": prefix_bound_to_other_things, "espacio_por_defecto_dentro": default_again_inside, "tipos_con_prefijo": types_under_prefix,
         "nombres_con_porcentaje": percent_names, "destinos_absolutos": absolute_targets, "parte_principal_en_la_raiz": main_part_elsewhere, "destinos_que_suben": targets_that_climb,
         "sin_estilos": no_styles, "rels_sin_default": rels_without_default, "override_fantasma": ghost_overrides, "mayusculas": other_case, "utf16_le": utf16(False), "utf16_be": utf16(True),
         "utf8_bom": byte_order_marks, "sin_declaracion": no_declaration, "entidades": entities, "cdata": cdata, "comentarios_dentro": comments_inside, "comillas_simples": single_quotes}
