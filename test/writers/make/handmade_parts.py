"""Parts of a hand-made workbook, from which each imitation departs."""
from html import escape

from matrix import MERGES, percent_rows, two_headings

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_REL = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SML = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def letter(c):
    return chr(65 + c)


def inline(text):
    space = ' xml:space="preserve"' if text != text.strip() else ""
    return f't="inlineStr"><is><t{space}>{escape(text, quote=False)}</t></is></c>'


class SharedTexts:
    """Texts kept once, in xl/sharedStrings.xml."""

    def __init__(self):
        self.texts = []

    def __call__(self, text):
        if text not in self.texts:
            self.texts.append(text)
        return f't="s"><v>{self.texts.index(text)}</v></c>'

    def part(self, ns=MAIN):
        items = "".join(f'<si><t>{escape(t, quote=False)}</t></si>' for t in self.texts)
        return f'{HEAD}<sst xmlns="{ns}" count="{len(self.texts)}" uniqueCount="{len(self.texts)}">{items}</sst>'


def cells(text=inline, row_attributes="", percent=2, style=""):
    """<row>s of the matrix with two headings; `text` writes what follows «<c r=… »."""
    out = []
    for r, row in enumerate(two_headings()):
        inside = []
        for c, value in enumerate(row):
            s = f' s="{percent}"' if percent and r - 2 in percent_rows() and c >= 5 else style
            if value is None:
                continue
            start = f'<c r="{letter(c)}{r + 1}"{s}'
            inside.append(f'{start}><v>{value}</v></c>' if isinstance(value, (int, float)) else f'{start} {text(value)}')
        out.append(f'<row r="{r + 1}"{row_attributes}>{"".join(inside)}</row>')
    return "".join(out)


def merges():
    refs = [f'{letter(c)}{r + 1}:{letter(c2)}{r2 + 1}' for r, c, r2, c2 in MERGES]
    return f'<mergeCells count="{len(refs)}">' + "".join(f'<mergeCell ref="{ref}"/>' for ref in refs) + "</mergeCells>"


def worksheet(data=None, before="", after="", ns=MAIN, rel=REL, extra=""):
    return f'{HEAD}<worksheet xmlns="{ns}" xmlns:r="{rel}"{extra}>{before}<sheetData>{cells() if data is None else data}</sheetData>{after or merges()}</worksheet>'


def workbook(sheets=None, before="", after="", ns=MAIN, rel=REL, extra=""):
    return f'{HEAD}<workbook xmlns="{ns}" xmlns:r="{rel}"{extra}>{before}<sheets>{sheets or sheet_entry()}</sheets>{after}</workbook>'


def sheet_entry(name="Matriz", number=1, rid="rId1", more=""):
    return f'<sheet name="{name}" sheetId="{number}"{more} r:id="{rid}"/>'


def relationships(*links, rel=REL):
    """(id, kind or whole type, target[, "External"])"""
    items = []
    for rid, kind, target, *mode in links:
        kind = kind if "://" in kind else f"{rel}/{kind}"
        items.append(f'<Relationship Id="{rid}" Type="{kind}" Target="{escape(target)}"' + (' TargetMode="External"' if mode else "") + "/>")
    return f'{HEAD}<Relationships xmlns="{PACKAGE_REL}">{"".join(items)}</Relationships>'


def types(overrides, defaults=(("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml"))):
    inside = "".join(f'<Default Extension="{e}" ContentType="{t}"/>' for e, t in defaults) + "".join(f'<Override PartName="{n}" ContentType="{t}"/>' for n, t in overrides)
    return f'{HEAD}<Types xmlns="{TYPES}">{inside}</Types>'


BOOK_TYPE, SHEET_TYPE, STYLES_TYPE, TEXTS_TYPE = f"{SML}.sheet.main+xml", f"{SML}.worksheet+xml", f"{SML}.styles+xml", f"{SML}.sharedStrings+xml"
OVERRIDES = [("/xl/workbook.xml", BOOK_TYPE), ("/xl/worksheets/sheet1.xml", SHEET_TYPE), ("/xl/styles.xml", STYLES_TYPE)]


def styles(ns=MAIN, extra="", tail=""):
    return (f'{HEAD}<styleSheet xmlns="{ns}"{extra}><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts>'
            '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
            '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
            '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
            '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
            '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
            '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>'
            f'<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>{tail}</styleSheet>')


def base():
    """The least that Excel opens, with styles: {part: text}."""
    return {
        "[Content_Types].xml": types(OVERRIDES),
        "_rels/.rels": relationships(("rId1", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": workbook(),
        "xl/_rels/workbook.xml.rels": relationships(("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml")),
        "xl/styles.xml": styles(),
        "xl/worksheets/sheet1.xml": worksheet(),
    }
