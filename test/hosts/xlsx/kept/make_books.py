#!/usr/bin/python3
"""Books of a planner, written by XlsxWriter, whose merges, looks and locks must survive what pntp writes: /usr/bin/python3 make_books.py
Needs XlsxWriter (Debian: python3-xlsxwriter). The books beside this file are what it made; they are kept so that tests need no Python."""
import datetime, os
import xlsxwriter

HERE = os.path.dirname(os.path.abspath(__file__))
TITLES = ["Código", "Objetivo / Indicador", "Responsable", "Sentido esperado", ("Línea base", 2), ("Logros esperados", 2), ("Valores obtenidos", 2), "Avance Tipo 1 (%)", "Avance Tipo 2 (%)"]
YEARS = [None, None, None, None, "Año", "Valor", 2023, 2024, 2023, 2024, 2024, 2024]
ROWS = [
    ["OP.01", "Reducir la desigualdad"],
    ["IOP.01.01", "Porcentaje de hogares atendidos", "MINSA", "Ascendente", 2021, 40, 60, 70, 57, 63],
    ["IOP.01.02", "Porcentaje de deserción", "MINSA", "Descendente", 2021, 30, 26, 24, 27, 30],
    ["OP.02", "Mejorar la gestión"],
    ["IOP.02.01", "Porcentaje de entidades con plan", "MINSA", "Ascendente", 2021, 10, 30, 40, 31, 44],
    ["IOP.02.02", "Número de asistencias", "MINSA", "Ascendente", 2021, 5, 20, 30, 18, 24],
]


def book(name, build, **options):
    with xlsxwriter.Workbook(os.path.join(HERE, name), options) as workbook:
        workbook.set_properties({"title": "Matriz", "created": datetime.datetime(2024, 3, 31)})
        build(workbook)


def matrix(workbook, sheet="Matriz", title=None):
    page = workbook.add_worksheet(sheet)
    head = workbook.add_format({"bold": True, "text_wrap": True, "align": "center"})
    column = 0
    for each in TITLES:
        text, width = each if isinstance(each, tuple) else (each, 1)
        if width == 1: page.write(0, column, text, head)
        else: page.merge_range(0, column, 0, column + width - 1, text, head)
        column += width
    for column, year in enumerate(YEARS):
        if year is not None: page.write(1, column, year, head)
    for row, values in enumerate(ROWS, 2):
        for column, value in enumerate(values): page.write(row, column, value)
    return page


def merged_figures(workbook):
    page = matrix(workbook)
    look = workbook.add_format({"bg_color": "#DDEBF7", "num_format": "0.0"})
    page.merge_range("K4:L4", None, look)
    page.merge_range("K7:K8", None, look)


def merged_title(workbook):
    page = matrix(workbook)
    page.merge_range("B3:L3", "Reducir la desigualdad", workbook.add_format({"bold": True}))


def merged_inputs(workbook):
    page = matrix(workbook)
    page.merge_range("J4:J5", 63, workbook.add_format({"num_format": "0"}))
    page.merge_range("H7:H8", 40)


book("avance_combinado.xlsx", merged_figures)
book("objetivo_combinado.xlsx", merged_title)
book("dato_combinado.xlsx", merged_inputs)


def with_chart_sheet(workbook):
    chart = workbook.add_chart({"type": "column"})
    chart.add_series({"values": "=Matriz!$J$4:$J$5"})
    workbook.add_chartsheet("Gráfico 1").set_chart(chart)
    matrix(workbook)


book("hoja_de_grafico.xlsx", with_chart_sheet)
