"""Books of openpyxl and of pandas with both its engines. Debian: python3-openpyxl python3-pandas python3-xlsxwriter. Run: /usr/bin/python3 openpyxl_books.py"""
import io
import struct
import zlib
from datetime import datetime

import openpyxl
import pandas
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.formatting.rule import CellIsRule, ColorScaleRule
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Protection, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo

from matrix import BOOKS, MERGES, one_heading, percent_rows, two_headings

WHEN = datetime(2024, 3, 1, 9, 30)


def tiny_png():
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 2, 2, 8, 2, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(b"\0" + b"\xc8\x10\x2e" * 2 + b"\0" + b"\xff" * 6)) + chunk(b"IEND", b"")


def fill(ws, rows, first=1):
    for r, row in enumerate(rows, first):
        for c, value in enumerate(row, 1):
            if value is not None:
                ws.cell(r, c, value)


def matrix_sheet(wb, first=1):
    ws = wb.active
    ws.title = "Matriz"
    fill(ws, two_headings(), first)
    for r, c, r2, c2 in MERGES:
        ws.merge_cells(start_row=first + r, start_column=c + 1, end_row=first + r2, end_column=c2 + 1)
    for i in percent_rows():
        for c in range(6, 13):
            ws.cell(first + 2 + i, c).number_format = "0.0%"
    wb.properties.created = wb.properties.modified = WHEN
    return ws


def save(wb, name):
    wb.save(BOOKS / name)


def plain():
    wb = openpyxl.Workbook()
    matrix_sheet(wb)
    save(wb, "openpyxl_simple.xlsx")


def dressed():
    wb = openpyxl.Workbook()
    ws = matrix_sheet(wb, 4)
    ws["A1"] = "Matriz de seguimiento de la Política Nacional"
    ws["A2"] = datetime(2023, 12, 31)
    ws["A2"].number_format = 'dd/mm/yyyy'
    thin = Side(style="thin", color="999999")
    head = NamedStyle("Cabecera", font=Font(bold=True, color="FFFFFF"), fill=PatternFill("solid", fgColor="C8102E"), alignment=Alignment(wrap_text=True, horizontal="center"), border=Border(thin, thin, thin, thin))
    wb.add_named_style(head)
    for row in ws["A4:N5"]:
        for cell in row:
            cell.style = "Cabecera"
    for cell in ws["C"][5:]:
        cell.protection = Protection(locked=False)
    ws.freeze_panes = "C6"
    ws.column_dimensions["B"].width = 48
    ws.column_dimensions.group("G", "I", outline_level=1, hidden=False)
    ws.row_dimensions.group(9, 12, outline_level=1)
    ws["B7"].comment = Comment("Verificar con la oficina de estadística", "Planificadora")
    ws.conditional_formatting.add("J6:L20", CellIsRule(operator="lessThan", formula=["20"], fill=PatternFill(bgColor="FFC7CE")))
    ws.conditional_formatting.add("G6:I20", ColorScaleRule(start_type="min", start_color="FFFFFF", end_type="max", end_color="63BE7B"))
    rule = DataValidation(type="list", formula1='"Ascendente,Descendente"', allow_blank=True, promptTitle="Sentido", prompt="Elige uno")
    rule.add("D6:D20")
    ws.add_data_validation(rule)
    ws["C7"].hyperlink = "https://www.gob.pe/minsa?a=1&b=2"
    ws.print_title_rows = "4:5"
    ws.print_area = "A1:N20"
    ws.page_setup.orientation = "landscape"
    ws.oddFooter.center.text = "Página &P de &N"
    ws.auto_filter.ref = "A5:N20"
    ws.sheet_properties.tabColor = "C8102E"
    wb.defined_names.append(DefinedName("Indicadores", attr_text="Matriz!$A$6:$A$20"))
    wb.defined_names.append(DefinedName("PNTP_Mio", attr_text="Matriz!$B$1"))
    notes = wb.create_sheet("Notas de la oficina")
    notes["A1"] = "Promedio"
    notes["B1"] = "=AVERAGE(Matriz!M6:M20)"
    notes["A2"] = "=SUM(Indicadores)"
    notes["A3"] = "=HYPERLINK(\"#Matriz!A1\",\"Ir\")"
    wb.create_sheet("Oculta").sheet_state = "hidden"
    save(wb, "openpyxl_vestido.xlsx")


def drawn():
    wb = openpyxl.Workbook()
    ws = matrix_sheet(wb)
    chart = BarChart()
    chart.title = "Valores"
    chart.add_data(Reference(ws, min_col=10, max_col=12, min_row=2, max_row=8), titles_from_data=True)
    ws.add_chart(chart, "P2")
    ws.add_image(Image(io.BytesIO(tiny_png())), "P20")
    cover = wb.create_sheet("Carátula", 0)
    cover.add_image(Image(io.BytesIO(tiny_png())), "B2")
    cover["B10"] = "Carátula"
    other = wb.create_chartsheet("Gráfico solo")
    again = BarChart()
    again.add_data(Reference(ws, min_col=7, max_col=9, min_row=2, max_row=8), titles_from_data=True)
    other.add_chart(again)
    save(wb, "openpyxl_dibujos.xlsx")


def tabled():
    wb = openpyxl.Workbook()
    ws = wb.active
    ws.title = "Matriz"
    fill(ws, one_heading())
    table = Table(displayName="TablaMatriz", ref="A1:N16")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleMedium2", showRowStripes=True)
    ws.add_table(table)
    save(wb, "openpyxl_tabla.xlsx")


def loaded_and_saved():
    """The way of an office's script: a book of another program opened, one cell typed, saved again."""
    wb = openpyxl.load_workbook(BOOKS / "xlsxwriter_vestido.xlsx")
    wb["Matriz"]["P1"] = "Revisado"
    save(wb, "openpyxl_de_xlsxwriter.xlsx")
    wb = openpyxl.load_workbook(BOOKS / "openpyxl_vestido.xlsx")
    wb["Matriz"]["P1"] = "Revisado"
    save(wb, "openpyxl_dos_veces.xlsx")


def streamed():
    wb = openpyxl.Workbook(write_only=True)
    ws = wb.create_sheet("Matriz")
    for row in one_heading():
        ws.append(row)
    save(wb, "openpyxl_solo_escritura.xlsx")


def of_pandas():
    head, *rows = one_heading()
    frame = pandas.DataFrame(rows, columns=head)
    frame.to_excel(BOOKS / "pandas_openpyxl.xlsx", sheet_name="Matriz", index=False, engine="openpyxl")
    with pandas.ExcelWriter(BOOKS / "pandas_xlsxwriter.xlsx", engine="xlsxwriter") as writer:
        writer.book.set_properties({"created": WHEN})
        frame.to_excel(writer, sheet_name="Matriz", index=False, freeze_panes=(1, 2))
        frame.describe().to_excel(writer, sheet_name="Descripción")


if __name__ == "__main__":
    for make in (plain, dressed, drawn, tabled, streamed, of_pandas, loaded_and_saved):
        make()
