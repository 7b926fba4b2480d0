"""Takes from a report what Google Docs' export lacks: content controls, bookmarks, custom XML, custom properties; styles are named its way.
Run: python3 googleDocs.py REPORT.docx OUT.docx (lxml)"""
import sys
import zipfile
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FIXED = (2024, 3, 1, 9, 30, 0)


def body(xml):
    root = etree.fromstring(xml)
    for control in list(root.iter(W + "sdt")):
        parent = control.getparent()
        at = parent.index(control)
        content = control.find(W + "sdtContent")
        for child in list(content if content is not None else []):
            parent.insert(at, child)
            at += 1
        parent.remove(control)
    for name in ("bookmarkStart", "bookmarkEnd"):
        for mark in list(root.iter(W + name)):
            mark.getparent().remove(mark)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def without(xml, is_gone):
    root = etree.fromstring(xml)
    for child in list(root):
        if is_gone(child):
            root.remove(child)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def main(source, target):
    with zipfile.ZipFile(source) as parts, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        for name in parts.namelist():
            if name.endswith("/") or name.startswith("customXml/") or name == "docProps/custom.xml":
                continue
            data = parts.read(name)
            if name == "word/document.xml":
                data = body(data)
            elif name.endswith(".rels"):
                data = without(data, lambda one: one.get("Type").endswith(("/customXml", "/custom-properties")))
            elif name == "[Content_Types].xml":
                data = without(data, lambda one: (one.get("PartName") or "").startswith(("/customXml", "/docProps/custom")))
            out.writestr(zipfile.ZipInfo(name, FIXED), data, zipfile.ZIP_DEFLATED)


main(*sys.argv[1:3])
