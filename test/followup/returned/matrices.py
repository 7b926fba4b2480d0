"""Two matrices for the corpus of returned forms, beside the sample: a PEI with OEI/AEI codes that writes its figures in every way, and
one with columns of semesters. Run: python3 test/followup/returned/matrices.py"""

import os

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "matrices")
HEAD = PatternFill("solid", fgColor="1F3864")


def head(sheet, row, column, text, rows=1, columns=1):
    cell = sheet.cell(row, column, text)
    cell.font = Font(bold=True, color="FFFFFF")
    cell.fill = HEAD
    cell.alignment = Alignment(wrap_text=True, horizontal="center", vertical="center")
    if rows > 1 or columns > 1:
        sheet.merge_cells(start_row=row, start_column=column, end_row=row + rows - 1, end_column=column + columns - 1)


FIXED = ["Código", "Objetivo / Acción / Indicador", "Unidad orgánica responsable", "Sentido esperado", "Tipo de agregación"]


def headers(sheet, row, periods, values):
    for at, text in enumerate(FIXED, 1):
        head(sheet, row, at, text, rows=2)
    head(sheet, row, 6, "Línea base", columns=2)
    head(sheet, row + 1, 6, "Año")
    head(sheet, row + 1, 7, "Valor")
    head(sheet, row, 8, "Logros esperados", columns=len(periods))
    head(sheet, row, 8 + len(periods), "Valores obtenidos", columns=len(values))
    for at, period in enumerate(periods):
        head(sheet, row + 1, 8 + at, period)
    for at, period in enumerate(values):
        head(sheet, row + 1, 8 + len(periods) + at, period)


def put(sheet, row, cells, number_format):
    for column, value in enumerate(cells, 1):
        cell = sheet.cell(row, column, value)
        if column >= 7 and isinstance(value, (int, float)) and number_format:
            cell.number_format = number_format


def save(book, name):
    os.makedirs(HERE, exist_ok=True)
    for sheet in book:
        sheet.column_dimensions["A"].width = 15
        sheet.column_dimensions["B"].width = 50
        sheet.column_dimensions["C"].width = 26
    book.save(os.path.join(HERE, name))


def pei():
    book = Workbook()
    sheet = book.active
    sheet.title = "Matriz PEI"
    sheet["A1"] = "Plan Estratégico Institucional 2022-2026 de la Municipalidad Distrital de Santa Rosa"
    sheet["A1"].font = Font(bold=True, size=14)
    headers(sheet, 3, [2022, 2023, 2024, 2025, 2026], [2022, 2023, 2024])
    salud, educacion, plan = "Gerencia de Salud", "Gerencia de Educación", "Oficina de Planeamiento"
    asc, no, si = "Ascendente", "No acumulado", "Acumulado"
    rows = [
        (["OEI.01", "Mejorar la salud de la población del distrito"], None),
        (["IOEI.01.01", "Porcentaje de niños menores de 3 años con control CRED completo", salud, asc, no, 2021, 0.55,
          0.58, 0.6, 0.65, 0.68, 0.7, 0.575, 0.612, None], "0.0%"),
        (["AEI.01.01", "Servicios de salud con calidad para la población"], None),
        (["IAEI.01.01.01", "Número de establecimientos de salud equipados", salud, asc, si, 2021, 8, 10, 12, 15, 18, 20, 9, 13, None], "0"),
        (["IAEI.01.01.02", "Porcentaje de hogares visitados por agentes comunitarios", salud, asc, no, 2021, "35,5%",
          "40,0%", "45,0%", "50,0%", "55,0%", "60,0%", "38,5%", "44,2%", None], None),
        (["AEI.01.02", "Prevención de enfermedades en la comunidad"], None),
        (["IAEI.01.02.01", "Porcentaje de agentes comunitarios capacitados", f"{salud} / {educacion}", asc, no, 2021, 75,
          80, 85, 90, 92, 95, 78, 83.5, None], "0.0"),
        (["OEI.02", "Mejorar los aprendizajes de los estudiantes"], None),
        (["IOEI.02.01", "Tasa de matrícula de niños de 3 a 5 años", educacion, asc, no, 2021, 0.85, 0.88, 0.9, 0.92, 0.94, 0.95, 0.88, 0.893, None], "0.0%"),
        (["AEI.02.01", "Refuerzo escolar en las instituciones educativas"], None),
        (["IAEI.02.01.01", "Número de docentes capacitados", educacion, asc, no, 2021, 1100, 1250, 1300, 1350, 1400, 1450, 1190, 1340, None], "#,##0"),
        (["IAEI.02.01.02", "Promedio de horas de refuerzo por estudiante", educacion, asc, no, 2021, 11.2, 12, 12.5, 13, 13.5, 14, 11.8, 12.9, None], "0.0"),
        (["OEI.03", "Modernizar la gestión institucional"], None),
        (["IOEI.03.01", "Índice de satisfacción ciudadana", plan, asc, no, 2021, 3.2, 3.5, 3.6, 3.8, 4, 4.2, 3.4, 3.7, None], "0.0"),
        (["AEI.03.01", "Atención oportuna al ciudadano"], None),
        (["IAEI.03.01.01", "Porcentaje de trámites atendidos en plazo", plan, asc, no, 2021, 0.8, 0.82, 0.85, 0.88, 0.9, 0.92, 0.82, 0.86, None], "0%"),
        (["IAEI.03.01.02", "Monto recaudado por arbitrios (soles)", plan, asc, no, 2021, 1100000, 1150000, 1200000, 1250000, 1300000, 1350000,
          1150000, 1230500.5, None], "#,##0.00"),
        (["IAEI.03.01.03", "Tasa de casos de violencia atendidos por cada 100 000 habitantes", salud, asc, no, 2021, 110, 115, 120, 125, 130, 135,
          118.4, 126.2, None], "0.0"),
    ]
    for at, (cells, number_format) in enumerate(rows):
        put(sheet, 5 + at, cells, number_format)
    save(book, "pei.xlsx")


def semestres():
    book = Workbook()
    sheet = book.active
    sheet.title = "Seguimiento"
    sheet["A1"] = "Política Regional de Infraestructura Productiva"
    sheet["A1"].font = Font(bold=True, size=14)
    halves = ["2023-I", "2023-II", "2024-I", "2024-II"]
    headers(sheet, 3, halves, halves)
    riego, caminos = "Dirección de Riego", "Dirección de Caminos"
    asc, no, si = "Ascendente", "No acumulado", "Acumulado"
    rows = [
        (["OP.01", "Ampliar la superficie con riego"], None),
        (["IOP.01.01", "Porcentaje de superficie agrícola con riego", riego, asc, no, 2022, 0.3, 0.32, 0.34, 0.36, 0.38, 0.315, 0.335, None, None], "0.0%"),
        (["LN.01.01", "Mejorar los sistemas de riego"], None),
        (["SS.01.01.01", "Servicio de riego tecnificado"], None),
        (["ISS.01.01.01.01", "Número de hectáreas con riego tecnificado", riego, asc, si, 2022, 200, 110, 120, 130, 140, 105, 126, None, None], "0"),
        (["ISS.01.01.01.02", "Porcentaje de canales con mantenimiento", riego, asc, no, 2022, 60, 62, 65, 68, 70, 61.5, 66, None, None], "0.0"),
        (["OP.02", "Mejorar la conectividad vial"], None),
        (["IOP.02.01", "Porcentaje de vías en buen estado", caminos, asc, no, 2022, 0.41, 0.43, 0.45, 0.47, 0.49, 0.425, 0.46, None, None], "0.0%"),
        (["LN.02.01", "Conservar la red vial"], None),
        (["SS.02.01.01", "Servicio de conservación vial"], None),
        (["ISS.02.01.01.01", "Número de kilómetros conservados", caminos, asc, si, 2022, 340, 170, 180, 190, 200, 165, 188, None, None], "0"),
    ]
    for at, (cells, number_format) in enumerate(rows):
        put(sheet, 5 + at, cells, number_format)
    save(book, "semestres.xlsx")


pei()
semestres()
