"""Books of XlsxWriter, in its several ways of writing. Debian: python3-xlsxwriter. Run: /usr/bin/python3 xlsxwriter_books.py"""
import io
from datetime import datetime

import xlsxwriter

from matrix import BOOKS, MERGES, YEARS, one_heading, percent_rows, two_headings
from openpyxl_books import tiny_png

WHEN = datetime(2024, 3, 1, 9, 30)


def book(name, **options):
    wb = xlsxwriter.Workbook(str(BOOKS / name), options)
    wb.set_properties({"title": "Matriz", "author": "Oficina de Planeamiento", "created": WHEN})
    return wb


def plain():
    wb = book("xlsxwriter_simple.xlsx")
    ws = wb.add_worksheet("Matriz")
    for r, row in enumerate(one_heading()):
        ws.write_row(r, 0, row)
    wb.close()


def row_by_row():
    """Constant memory: every text inline in its cell, rows in order."""
    wb = book("xlsxwriter_memoria_constante.xlsx", constant_memory=True, strings_to_numbers=True)
    ws = wb.add_worksheet("Matriz")
    for r, row in enumerate(one_heading()):
        for c, value in enumerate(row):
            if value is not None:
                ws.write(r, c, str(value))
    wb.close()


def dressed():
    wb = book("xlsxwriter_vestido.xlsx", in_memory=True)
    head = wb.add_format({"bold": True, "bg_color": "#C8102E", "font_color": "white", "border": 1, "align": "center", "text_wrap": True})
    percent, unlocked = wb.add_format({"num_format": "0.0%"}), wb.add_format({"locked": False, "bg_color": "#FFF2CC"})
    ws = wb.add_worksheet("Matriz")
    wb.add_worksheet("Carátula").write("B2", "Carátula")
    rows = two_headings()
    corners = {(r, c): (r2, c2) for r, c, r2, c2 in MERGES}
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            if (r, c) in corners:
                ws.merge_range(r, c, *corners[r, c], value, head)
            elif value is not None:
                ws.write(r, c, value, head if r < 2 else percent if r - 2 in percent_rows() and c >= 5 else None)
            elif r > 1 and c > 11:
                ws.write_blank(r, c, None, unlocked)
    ws.freeze_panes(2, 2)
    ws.set_column("B:B", 48)
    ws.set_column("G:I", 9, None, {"level": 1})
    ws.set_row(6, 30, None, {"level": 1})
    ws.write_comment("B4", "Verificar con la oficina de estadística")
    ws.data_validation("D3:D17", {"validate": "list", "source": ["Ascendente", "Descendente"]})
    ws.conditional_format("J3:L17", {"type": "data_bar", "data_bar_2010": True})
    ws.conditional_format("G3:I17", {"type": "icon_set", "icon_style": "3_traffic_lights"})
    ws.conditional_format("M3:N17", {"type": "cell", "criteria": "<", "value": 50, "format": wb.add_format({"font_color": "red"})})
    ws.write_url("P1", "https://www.gob.pe/pcm", string="PCM")
    ws.write_url("P2", "internal:'Carátula'!A1", string="Carátula")
    ws.write_rich_string("P3", "Meta ", wb.add_format({"bold": True}), "2030")
    ws.add_sparkline("P4", {"range": "Matriz!J4:L4"})
    ws.repeat_rows(0, 1)
    ws.print_area(0, 0, 16, 13)
    ws.set_landscape()
    ws.fit_to_pages(1, 0)
    ws.set_footer("&C&P / &N")
    ws.insert_image("P20", "sello.png", {"image_data": io.BytesIO(tiny_png())})
    chart = wb.add_chart({"type": "column"})
    chart.add_series({"name": str(YEARS[1]), "categories": "=Matriz!$A$4:$A$5", "values": "=Matriz!$K$4:$K$5"})
    ws.insert_chart("R2", chart)
    wb.define_name("Indicadores", "=Matriz!$A$3:$A$17")
    wb.define_name("Matriz!Local", "=Matriz!$B$3")
    wb.close()


def tabled_and_protected():
    wb = book("xlsxwriter_tabla.xlsx")
    ws = wb.add_worksheet("Matriz")
    head, *rows = one_heading()
    ws.add_table(0, 0, len(rows), len(head) - 1, {"data": [[v if v is not None else "" for v in row[:12]] for row in rows], "columns": [{"header": h} for h in head], "name": "Seguimiento"})
    other = wb.add_worksheet("Cálculos")
    other.write_formula("A1", "=SUM(Seguimiento[Valor obtenido 2023])", None, 0)
    other.write_array_formula("A2:A2", "{=SUM(Matriz!J2:J5*1)}", None, 0)
    other.write_dynamic_array_formula("C1:C1", "=UNIQUE(Matriz!D2:D16)", None, "Ascendente") if hasattr(other, "write_dynamic_array_formula") else None
    other.protect()
    wb.close()


if __name__ == "__main__":
    for make in (plain, row_by_row, dressed, tabled_and_protected):
        make()
