"""Makes forms/ and expected.json: forms as they come back. Run with the system's Python (openpyxl) and LibreOffice on the path:
/usr/bin/python3 test/followup/returned/hacer.py"""

import datetime
import os
import shutil
import subprocess
import tempfile
import zipfile

from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter

from corpus import ANSWERS, OUT, Form, case, expected, figure, finish, libre_office, path, save

SALUD, EDUCACION, PLAN = "pei/Gerencia de Salud 2024", "pei/Gerencia de Educación 2024", "pei/Oficina de Planeamiento 2024"
PNP, MTPE, FISCALIA, SUNAFIL = "trata/PNP 2024", "trata/MTPE 2024", "trata/Ministerio Público 2024", "trata/SUNAFIL 2024"
RIEGO, CAMINOS = "semestres/Dirección de Riego 2024-I", "semestres/Dirección de Caminos 2024-I"
shutil.rmtree(OUT, ignore_errors=True)

# --- As it should be.
for name, base in [("como_debe_salud", SALUD), ("como_debe_educacion", EDUCACION), ("como_debe_pnp", PNP), ("como_debe_fiscalia", FISCALIA)]:
    save(Form(base).book, name)
    case(name, base.split("/")[0], expected(base))
for name, base in [("como_debe_riego", RIEGO), ("como_debe_caminos", CAMINOS)]:
    save(Form(base).book, name)
    case(name, "semestres", expected(base), cut="2024-I")

# --- The sheet is not as it was sent.
form = Form(SALUD)
form.sheet.title = "Hoja1 final OK"
save(form.book, "hoja_renombrada")
case("hoja_renombrada", "pei", expected(SALUD))

form = Form(EDUCACION)
rows = [[cell.value for cell in line] for line in form.sheet.iter_rows(min_row=form.header + 1, max_row=form.header + 4)]
formats = [[cell.number_format for cell in line] for line in form.sheet.iter_rows(min_row=form.header + 1, max_row=form.header + 4)]
for at, index in enumerate([2, 0, 3, 1]):
    for column, value in enumerate(rows[index], 1):
        cell = form.sheet.cell(form.header + 1 + at, column)
        cell.value, cell.number_format = value, formats[index][column - 1]
save(form.book, "filas_ordenadas")
case("filas_ordenadas", "pei", expected(EDUCACION))

form = Form(SALUD)
form.sheet.insert_rows(form.header + 3)
form.sheet.insert_rows(form.header + 2)
form.sheet.cell(form.header + 2, 2).value = "Subtotal de salud"
form.sheet.insert_rows(1, 3)
save(form.book, "filas_insertadas")
case("filas_insertadas", "pei", expected(SALUD))

form = Form(PLAN)
form.sheet.insert_cols(1, 2)
form.sheet.cell(form.header, 1).value = "N.º"
save(form.book, "columnas_insertadas")
case("columnas_insertadas", "pei", expected(PLAN))

# The value moved to the end, and what is computed taken out.
form = Form(SALUD)
book, sheet = form.pasted()
value, last = form.columns["value"], sheet.max_column + 1
for row in range(form.header, form.header + 6):
    sheet.cell(row, last).value, sheet.cell(row, last).number_format = sheet.cell(row, value).value, sheet.cell(row, value).number_format
    sheet.cell(row, value).value = None
save(book, "columna_movida_y_pegada")
case("columna_movida_y_pegada", "pei", expected(SALUD))

form = Form(EDUCACION)
for role in ["target", "unit"]:
    form.sheet.column_dimensions[get_column_letter(form.columns[role])].hidden = True
form.sheet.row_dimensions[form.header + 1].hidden = True
save(form.book, "columnas_y_filas_ocultas")
case("columnas_y_filas_ocultas", "pei", expected(EDUCACION))

form = Form(PLAN)
form.sheet.protection.sheet = False
form.sheet.protection.disable()
save(form.book, "sin_proteccion")
case("sin_proteccion", "pei", expected(PLAN))

form = Form(SALUD)
del form.book["PNTP"]
save(form.book, "sin_hoja_oculta")
case("sin_hoja_oculta", "pei", expected(SALUD))

form = Form(SALUD)
book, sheet = form.pasted()
sheet.title = "PNP" if False else "Copia"
book.create_sheet("Otra cosa", 0)["A1"] = "Acta de reunión"
save(book, "copiado_a_otro_libro")
case("copiado_a_otro_libro", "pei", expected(SALUD))

form = Form(PNP)
book, sheet = form.pasted()
save(book, "copiado_a_otro_libro_trata")
case("copiado_a_otro_libro_trata", "trata", expected(PNP))

# Only the table: nothing says the entity.
form = Form(PLAN)
book, sheet = form.pasted()
sheet.delete_rows(1, form.header - 1)
save(book, "solo_la_tabla")
case("solo_la_tabla", "pei", expected(PLAN))

# --- Other programs.
for name, base, cut in [("libreoffice_salud", SALUD, "2024"), ("libreoffice_fiscalia", FISCALIA, "2024"), ("libreoffice_riego", RIEGO, "2024-I")]:
    save(Form(base).book, name)
    libre_office(name)
    case(name, base.split("/")[0], expected(base), cut=cut)

form = Form(MTPE)
form.text("ISS.01.01.02.01", "86%")
form.no_data("ISS.01.02.04.01", "s/d", "No se recogió el dato")
save(form.book, "libreoffice_textos")
libre_office("libreoffice_textos")
case("libreoffice_textos", "trata", expected(MTPE, ISS_01_02_04_01=["new", "ND"]))

# --- How figures are written.
form = Form(SALUD)
form.text("IOEI.01.01", "63,4 %")
form.text("IAEI.01.01.02", "51.3%")
form.text("IAEI.01.02.01", "88,5%")
form.text("IAEI.03.01.03", "131,8")
save(form.book, "textos_en_dos_convenciones")
case("textos_en_dos_convenciones", "pei", expected(SALUD))

form = Form(PLAN)
form.text("IAEI.03.01.02", "S/ 1 310 450,75")
form.text("IOEI.03.01", "3,9")
save(form.book, "textos_con_moneda")
case("textos_con_moneda", "pei", expected(PLAN))

form = Form(PLAN)
form.text("IAEI.03.01.02", "1.31 millones de soles")
save(form.book, "en_millones")
case("en_millones", "pei", expected(PLAN, IAEI_03_01_02=["new", 1310000]))

form = Form(MTPE)
form.text("ISS.01.02.04.01", "12 mil")
save(form.book, "doce_mil")
case("doce_mil", "trata", expected(MTPE, ISS_01_02_04_01=["new", 12000]))

form = Form(SALUD)
for code, typed in [("IOEI.01.01", 63.4), ("IAEI.01.01.02", 51.3), ("IAEI.01.02.01", 88.5)]:
    form.raw(code, typed, "General")
save(form.book, "porcentajes_sin_signo")
case("porcentajes_sin_signo", "pei", expected(SALUD))

# Pasted into cells that show %: 8500 %.
form = Form(SALUD)
form.raw("IOEI.01.01", 63.4)
form.raw("IAEI.01.02.01", 88.5)
save(form.book, "pegado_en_celdas_de_porcentaje")
case(
    "pegado_en_celdas_de_porcentaje", "pei",
    expected(SALUD, IOEI_01_01=["asks", [63.4]], IAEI_01_02_01=["asks", [88.5]]),
)

form = Form(SALUD)
form.raw("IOEI.01.01", 0.634, "General")
form.text("IAEI.01.01.02", "0.513")
form.text("IAEI.01.02.01", "0,885")
save(form.book, "proporciones_sin_formato")
case(
    "proporciones_sin_formato", "pei",
    expected(SALUD, IOEI_01_01=["asks", [63.4, 0.634]], IAEI_01_01_02=["asks", [51.3, 0.513]], IAEI_01_02_01=["asks", [88.5, 0.885]]),
)

# Typed 0.634 into a cell of percentages: 0.634 %.
form = Form(SALUD)
form.raw("IOEI.01.01", 0.00634)
save(form.book, "cero_coma_en_celda_de_porcentaje")
case("cero_coma_en_celda_de_porcentaje", "pei", expected(SALUD, IOEI_01_01=["asks", [63.4, 0.634]]))

# The quotient beside it settles what the value does not say.
form = Form(SALUD)
form.raw("IOEI.01.01", 0.634, "General")
form.raw("IOEI.01.01", 634, role="numerator")
form.raw("IOEI.01.01", 1000, role="denominator")
save(form.book, "proporcion_con_cociente")
case("proporcion_con_cociente", "pei", expected(SALUD))

form = Form(EDUCACION)
form.text("IAEI.02.01.01", "1,402")
save(form.book, "miles_con_historia")
case("miles_con_historia", "pei", expected(EDUCACION))

form = Form(MTPE)
form.text("ISS.01.02.04.01", "1,718")
save(form.book, "miles_sin_historia")
case("miles_sin_historia", "trata", expected(MTPE, ISS_01_02_04_01=["asks", [1718]]))

form = Form(EDUCACION)
form.raw("IAEI.02.01.01", 1.402, "General")
save(form.book, "miles_vueltos_decimales")
case("miles_vueltos_decimales", "pei", expected(EDUCACION, IAEI_02_01_01=["asks", [1402]]))

form = Form(PLAN)
form.raw("IAEI.03.01.02", 1310.45, "General")
save(form.book, "en_miles_de_soles")
case("en_miles_de_soles", "pei", expected(PLAN, IAEI_03_01_02=["asks", [1310.45, 1310450]]))

form = Form(EDUCACION)
form.raw("IAEI.02.01.01", "=700+702")
form.raw("IAEI.02.01.02", "=AVERAGE(13.2,13.6)")
save(form.book, "formulas_de_libreoffice")
libre_office("formulas_de_libreoffice")
case("formulas_de_libreoffice", "pei", expected(EDUCACION))

form = Form(EDUCACION)
form.raw("IAEI.02.01.01", "=700+702")
form.raw("IAEI.02.01.02", "=Hoja9!B4")
save(form.book, "formulas_sin_calcular")
case(
    "formulas_sin_calcular", "pei",
    expected(EDUCACION, IAEI_02_01_01=["asks", [1402]], IAEI_02_01_02=["asks", []]),
)

form = Form(EDUCACION)
form.raw("IAEI.02.01.01", "=1/0")
save(form.book, "celda_con_error")
libre_office("celda_con_error")
case("celda_con_error", "pei", expected(EDUCACION, IAEI_02_01_01=["refused", None]))

# «3/5» and «13.4» that became dates.
form = Form(SALUD)
form.raw("IOEI.01.01", datetime.date(2025, 5, 3), "d-mmm")
save(form.book, "fecha_en_vez_de_cifra")
case("fecha_en_vez_de_cifra", "pei", expected(SALUD, IOEI_01_01=["asks", [60, 3.5]]))

form = Form(EDUCACION)
form.raw("IAEI.02.01.02", datetime.date(2025, 4, 13), "dd/mm/yyyy")
save(form.book, "decimal_vuelto_fecha")
case("decimal_vuelto_fecha", "pei", expected(EDUCACION, IAEI_02_01_02=["asks", [3.25, 13.4]]))

form = Form(SALUD)
form.text("IOEI.01.01", "634 de 1000")
form.text("IAEI.01.02.01", "85 - 90 %")
save(form.book, "dos_cifras_en_una_celda")
case("dos_cifras_en_una_celda", "pei", expected(SALUD, IOEI_01_01=["asks", [63.4]], IAEI_01_02_01=["asks", [85, 90]]))

form = Form(EDUCACION)
form.text("IAEI.02.01.01", "más de 1400")
form.text("IAEI.02.01.02", "aprox. 13.4")
save(form.book, "cifras_aproximadas")
case("cifras_aproximadas", "pei", expected(EDUCACION, IAEI_02_01_01=["asks", [1400]], IAEI_02_01_02=["asks", [13.4]]))

form = Form(EDUCACION)
form.text("IAEI.02.01.01", "1402 docentes")
form.text("IAEI.02.01.02", "13.4 horas")
save(form.book, "con_unidad")
case("con_unidad", "pei", expected(EDUCACION))

form = Form(EDUCACION)
form.text("IAEI.02.01.01", "Se capacitó a los docentes de las 12 instituciones, según informe adjunto que obra en el expediente de la gerencia.")
save(form.book, "prosa_en_vez_de_cifra")
case("prosa_en_vez_de_cifra", "pei", expected(EDUCACION, IAEI_02_01_01=["refused", None]))

form = Form(EDUCACION)
form.text("IAEI.02.01.01", "85%")
save(form.book, "porcentaje_en_un_conteo")
case("porcentaje_en_un_conteo", "pei", expected(EDUCACION, IAEI_02_01_01=["asks", [85]]))

# --- No data.
SPELLINGS = ["ND", "N.D.", "n/d", "s/d", "sin dato", "-", "no disponible", "S/I"]
form = Form(FISCALIA)
for code, spelling in zip(ANSWERS[FISCALIA], SPELLINGS):
    form.no_data(code, spelling, "El dato aún no está disponible")
save(form.book, "nd_de_ocho_formas")
case("nd_de_ocho_formas", "trata", {code: ["new", "ND"] for code in ANSWERS[FISCALIA]})

form = Form(EDUCACION)
form.no_data("IAEI.02.01.01", "—")
form.no_data("IAEI.02.01.02", "No determinado")
save(form.book, "nd_sin_motivo")
case("nd_sin_motivo", "pei", expected(EDUCACION, IAEI_02_01_01=["new", "ND"], IAEI_02_01_02=["new", "ND"]))

form = Form(EDUCACION)
form.no_data("IAEI.02.01.01", None, "No se recogió el dato")
form.no_data("IAEI.02.01.02", "pendiente", "El dato aún no está disponible")
save(form.book, "solo_motivo")
case("solo_motivo", "pei", expected(EDUCACION, IAEI_02_01_01=["new", "ND"], IAEI_02_01_02=["new", "ND"]))

form = Form(EDUCACION)
form.no_data("IAEI.02.01.01", None)
form.no_data("IAEI.02.01.02", "Pendiente")
form.no_data("IOEI.02.01", "en proceso")
save(form.book, "vacio_y_pendiente")
case(
    "vacio_y_pendiente", "pei",
    expected(EDUCACION, IAEI_02_01_01=["missing", None], IAEI_02_01_02=["missing", None], IOEI_02_01=["missing", None]),
)

save(Form(SALUD, fill=False).book, "sin_llenar")
case("sin_llenar", "pei", {code: ["missing", None] for code in ANSWERS[SALUD]})

form = Form(EDUCACION)
form.no_data("IAEI.02.01.01", "No aplica")
form.no_data("IAEI.02.01.02", "N/A", "No corresponde a la entidad")
save(form.book, "no_aplica")
case("no_aplica", "pei", expected(EDUCACION, IAEI_02_01_01=["asks", ["ND"]], IAEI_02_01_02=["new", "ND"]))

form = Form(EDUCACION)
form.write("IAEI.02.01.01", "reason", "No se recogió el dato")
save(form.book, "valor_y_motivo")
case("valor_y_motivo", "pei", expected(EDUCACION, IAEI_02_01_01=["asks", [1402, "ND"]]))

form = Form(EDUCACION)
form.put("IAEI.02.01.01", 0)
form.put("IOEI.02.01", "0%")
save(form.book, "cero_es_un_dato")
case("cero_es_un_dato", "pei", expected(EDUCACION, IAEI_02_01_01=["new", 0], IOEI_02_01=["new", 0]))

# --- Numerator and denominator.
form = Form(SALUD)
for code in ["IOEI.01.01", "IAEI.01.01.02", "IAEI.03.01.03"]:
    form.raw(code, None)
form.raw("IOEI.01.01", 634, role="numerator"), form.raw("IOEI.01.01", 1000, role="denominator")
form.raw("IAEI.01.01.02", 205, role="numerator"), form.raw("IAEI.01.01.02", 400, role="denominator")
form.raw("IAEI.03.01.03", 58, role="numerator"), form.raw("IAEI.03.01.03", 44000, role="denominator")
save(form.book, "solo_cocientes")
case("solo_cocientes", "pei", expected(SALUD, IAEI_01_01_02=["new", 51.25], IAEI_03_01_03=["new", 131.81818181818]))

form = Form(SALUD)
form.raw("IOEI.01.01", 650, role="numerator"), form.raw("IOEI.01.01", 1000, role="denominator")
form.raw("IAEI.01.01.02", 513, role="numerator"), form.raw("IAEI.01.01.02", 1000, role="denominator")
save(form.book, "cociente_que_no_coincide")
case("cociente_que_no_coincide", "pei", expected(SALUD, IOEI_01_01=["asks", [63.4, 65]]))

form = Form(SALUD)
form.raw("IOEI.01.01", None)
form.raw("IOEI.01.01", 1000, role="numerator"), form.raw("IOEI.01.01", 634, role="denominator")
form.raw("IAEI.01.01.02", None)
form.raw("IAEI.01.01.02", 513, role="numerator")
form.raw("IAEI.01.02.01", 88, role="numerator"), form.raw("IAEI.01.02.01", 0, role="denominator")
save(form.book, "cocientes_imposibles")
case(
    "cocientes_imposibles", "pei",
    expected(SALUD, IOEI_01_01=["asks", [63.4]], IAEI_01_01_02=["missing", None], IAEI_01_02_01=["asks", [88.5]]),
)

form = Form(SALUD)
form.no_data("IOEI.01.01", "ND", "No se recogió el dato")
form.raw("IOEI.01.01", 634, role="numerator"), form.raw("IOEI.01.01", 1000, role="denominator")
save(form.book, "nd_con_cociente")
case("nd_con_cociente", "pei", expected(SALUD, IOEI_01_01=["asks", ["ND", 63.4]]))

# --- What cannot be a figure of it.
form = Form(SALUD)
form.put("IOEI.01.01", "118.5%")
save(form.book, "porcentaje_sobre_cien")
case("porcentaje_sobre_cien", "pei", expected(SALUD, IOEI_01_01=["asks", []]))

form = Form(SALUD)
form.put("IAEI.01.01.01", 9)
save(form.book, "acumulado_que_baja")
case("acumulado_que_baja", "pei", expected(SALUD, IAEI_01_01_01=["new", 9]), says="IAEI.01.01.01 valores.acumulado-baja")

form = Form(EDUCACION)
form.put("IAEI.02.01.01", -1402)
save(form.book, "conteo_negativo")
case("conteo_negativo", "pei", expected(EDUCACION, IAEI_02_01_01=["asks", [1402]]))

form = Form(PLAN)
form.put("IOEI.03.01", 39)
save(form.book, "fuera_de_su_historia")
case("fuera_de_su_historia", "pei", expected(PLAN, IOEI_03_01=["asks", [3.9, 39]]))

# --- Codes, rows, definitions.
form = Form(EDUCACION)
form.cell("IAEI.02.01.01", "code").value = "IAEI.02.01.07"
save(form.book, "codigo_desconocido")
case("codigo_desconocido", "pei", expected(EDUCACION, IAEI_02_01_01=["missing", None], IAEI_02_01_07=["refused", None]))

form = Form(EDUCACION)
form.cell("IAEI.02.01.01", "code").value = None
save(form.book, "fila_sin_codigo")
case("fila_sin_codigo", "pei", {**expected(EDUCACION, IAEI_02_01_01=["missing", None]), "": ["refused", None]})

form = Form(EDUCACION)
form.cell("IAEI.02.01.01", "code").value = "iaei 2.1.1"
form.cell("IOEI.02.01", "code").value = "IOEI.2.1 "
save(form.book, "codigos_escritos_de_otro_modo")
case("codigos_escritos_de_otro_modo", "pei", expected(EDUCACION))

form = Form(EDUCACION)
last = form.sheet.max_row + 1
for role in ["code", "name"]:
    form.sheet.cell(last, form.columns[role]).value = form.cell("IAEI.02.01.01", role).value
form.sheet.cell(last, form.columns["value"]).value = 1500
save(form.book, "indicador_dos_veces")
case("indicador_dos_veces", "pei", expected(EDUCACION, IAEI_02_01_01=["refused", None]))

form = Form(EDUCACION)
form.sheet.delete_rows(form.row("IAEI.02.01.02"))
save(form.book, "fila_borrada")
case("fila_borrada", "pei", expected(EDUCACION, IAEI_02_01_02=["missing", None]))

form = Form(EDUCACION)
form.cell("IAEI.02.01.01", "target").value = 1000
form.cell("IAEI.02.01.02", "name").value = "Promedio de horas de refuerzo por institución educativa"
form.cell("IOEI.02.01", "unit").value = "Número"
save(form.book, "definicion_cambiada")
case(
    "definicion_cambiada", "pei",
    expected(EDUCACION, IAEI_02_01_01=["asks", [1402]], IAEI_02_01_02=["asks", [13.4]], IOEI_02_01=["asks", [91.2]]),
)

# Educación answers for a row of Planeamiento as well.
form, other = Form(EDUCACION), Form(PLAN)
row = form.sheet.max_row + 1
for column in range(1, 7):
    form.sheet.cell(row, column).value = other.sheet.cell(other.row("IOEI.03.01"), column).value
form.sheet.cell(row, form.columns["value"]).value = 3.95
save(form.book, "fila_de_otra_entidad")
case("fila_de_otra_entidad", "pei", {**expected(EDUCACION), "IOEI.03.01": ["asks", [3.95]]})

form = Form(EDUCACION)
first, second = form.row("IAEI.02.01.01"), form.row("IAEI.02.01.02")
column = form.columns["value"]
low, high = min(first, second), max(first, second)
form.sheet.cell(low, column).value = 1402
form.sheet.merge_cells(start_row=low, end_row=high, start_column=column, end_column=column)
save(form.book, "celdas_combinadas_entre_filas")
case(
    "celdas_combinadas_entre_filas", "pei",
    expected(EDUCACION, IAEI_02_01_01=["asks", [1402]], IAEI_02_01_02=["asks", [1402, 14.02]]),
)

form = Form(PLAN)
column = form.columns["value"]
row = form.row("IOEI.03.01")
form.sheet.merge_cells(start_row=row, end_row=row, start_column=column, end_column=column + 1)
save(form.book, "celdas_combinadas_a_lo_ancho")
case("celdas_combinadas_a_lo_ancho", "pei", expected(PLAN))

# --- Not of this round.
form = Form("pei-2023/Gerencia de Salud 2023")
save(form.book, "formato_del_anio_pasado")
case("formato_del_anio_pasado", "pei", {"": ["refused", None]}, asked="2024")

# Last year's sheet pasted over this year's form: the hidden sheet says 2024, what she sees says 2023.
form, old = Form(SALUD), Form("pei-2023/Gerencia de Salud 2023")
for line in old.sheet.iter_rows():
    for cell in line:
        if not type(form.sheet.cell(cell.row, cell.column)).__name__ == "MergedCell":
            form.sheet.cell(cell.row, cell.column).value = cell.value
save(form.book, "hoja_del_anio_pasado_pegada")
case("hoja_del_anio_pasado_pegada", "pei", {"": ["refused", None]}, asked="2024")

save(Form(SUNAFIL).book, "formato_de_otra_politica")
case("formato_de_otra_politica", "semestres", {"": ["refused", None]}, asked="2024")

form = Form(SUNAFIL)
del form.book["PNTP"]
save(form.book, "otra_politica_sin_hoja_oculta")
case("otra_politica_sin_hoja_oculta", "semestres", {"": ["refused", None]}, asked="2024")

# Codes and values, and nothing else.
book = Workbook()
book.active.append(["Código", "Valor"])
for code, value in ANSWERS[EDUCACION].items():
    book.active.append([code, figure(value)])
save(book, "solo_codigos_y_valores")
case(
    "solo_codigos_y_valores", "pei",
    {code: ["asks", [figure(value)]] for code, value in ANSWERS[EDUCACION].items()}, asked="2024",
)

# --- Several files.
form = Form(EDUCACION)
save(form.book, "educacion_v1", datetime.datetime(2025, 1, 10, 9))
form.put("IAEI.02.01.01", 1420)
save(form.book, "educacion_v2", datetime.datetime(2025, 1, 18, 9))
case(
    "dos_versiones", "pei", expected(EDUCACION, IAEI_02_01_01=["asks", [1402, 1420]]), files=["educacion_v1.xlsx", "educacion_v2.xlsx"],
)

form = Form(SALUD)
form.put("IAEI.01.02.01", "89%")
save(form.book, "salud_comparte")
case(
    "dos_entidades_de_un_servicio", "pei", {**expected(EDUCACION), **expected(SALUD), "IAEI.01.02.01": ["asks", [88.5, 89]]},
    files=["como_debe_educacion.xlsx", "salud_comparte.xlsx"],
)

shutil.copy(path("como_debe_educacion.xlsx"), path("copia de educacion.xlsx"))
case("el_mismo_archivo_dos_veces", "pei", expected(EDUCACION), files=["como_debe_educacion.xlsx", "copia de educacion.xlsx"])

form = Form(PLAN, fill=False)
save(form.book, "plan_vacio")
case("vacio_y_lleno", "pei", expected(PLAN), files=["plan_vacio.xlsx", "sin_proteccion.xlsx"])

with zipfile.ZipFile(path("carpeta.zip"), "w", zipfile.ZIP_DEFLATED) as packed:
    for name in ["como_debe_salud.xlsx", "como_debe_educacion.xlsx"]:
        packed.write(path(name), f"Formatos 2024/{name}")
    packed.write(path("sin_proteccion.xlsx"), "../../arriba/plan.xlsx")
    packed.writestr("Formatos 2024/~$como_debe_salud.xlsx", b"\x05Ana")
    packed.writestr("Formatos 2024/leeme.txt", "Buenos días, adjunto.")
case(
    "zip_de_formatos", "pei", {**expected(SALUD), **expected(EDUCACION), **expected(PLAN)}, files=["carpeta.zip"],
    unread=["carpeta.zip › leeme.txt"],
)

# --- A piece of the matrix instead of the form.
book = load_workbook(os.path.join(os.path.dirname(OUT), "matrices", "pei.xlsx"))
sheet = book.active
for row in range(sheet.max_row, 4, -1):
    code, owner = sheet.cell(row, 1).value, sheet.cell(row, 3).value
    if str(code).startswith("I") and "Salud" not in str(owner):
        sheet.delete_rows(row)
for row in range(5, sheet.max_row + 1):
    answer = ANSWERS[SALUD].get(sheet.cell(row, 1).value)
    if answer is not None:
        cell = sheet.cell(row, 15)
        style = sheet.cell(row, 14).number_format
        cell.value = figure(answer) / 100 if "%" in style else (f"{figure(answer)}%".replace(".", ",") if isinstance(sheet.cell(row, 14).value, str) else figure(answer))
        cell.number_format = style
save(book, "pedazo_de_matriz")
case("pedazo_de_matriz", "pei", expected(SALUD), asked="2024")

# --- Files that are no forms.
with open(path("foto.jpg"), "wb") as file:
    file.write(bytes([0xFF, 0xD8, 0xFF, 0xE0]) + b"\x00\x10JFIF" + bytes(200))
with open(path("captura.png"), "wb") as file:
    file.write(b"\x89PNG\r\n\x1a\n" + bytes(200))
with open(path("reporte.pdf"), "wb") as file:
    file.write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n")
with open(path("vacio.xlsx"), "wb") as file:
    file.write(b"")
whole = open(path("como_debe_salud.xlsx"), "rb").read()
with open(path("a_medias.xlsx"), "wb") as file:
    file.write(whole[: len(whole) // 2])
with open(path("correo.xlsx"), "w", encoding="utf-8") as file:
    file.write("<html><body><p>Estimados, adjunto el reporte.</p></body></html>")
with tempfile.TemporaryDirectory() as folder:
    text = os.path.join(folder, "oficio.txt")
    open(text, "w", encoding="utf-8").write("IAEI.02.01.01 1402 docentes")
    for source, extension, target in [(text, "docx", "oficio.docx"), (path("sin_proteccion.xlsx"), "xls", "viejo.xls"), (path("sin_proteccion.xlsx"), "ods", "libre.ods")]:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", extension, "--outdir", folder, source],
            check=True, capture_output=True, timeout=180,
        )
        made = os.path.splitext(os.path.basename(source))[0] + "." + extension
        shutil.move(os.path.join(folder, made), path(target))
# An encrypted workbook of Office is a compound file with these two streams; its names are all that is looked at.
stream = "EncryptedPackage".encode("utf-16-le").ljust(64, b"\0")
with open(path("con_clave.xlsx"), "wb") as file:
    file.write(bytes([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) + bytes(1016) + "EncryptionInfo".encode("utf-16-le").ljust(64, b"\0") + stream + bytes(384))
book = Workbook()
book.active["A1"] = "Acta de reunión del comité"
book.active["A3"] = "Acuerdos"
save(book, "acta")
BAD = ["foto.jpg", "captura.png", "reporte.pdf", "vacio.xlsx", "a_medias.xlsx", "correo.xlsx", "oficio.docx", "viejo.xls", "libre.ods", "con_clave.xlsx", "acta.xlsx"]
case(
    "archivos_que_no_son_formatos", "pei", expected(EDUCACION), files=["~$como_debe_salud.xlsx", *BAD, "como_debe_educacion.xlsx"], unread=BAD,
)

# --- Texts that would be something else.
form = Form(EDUCACION)
form.write("IAEI.02.01.01", "source", "=HYPERLINK(\"http://ejemplo.com\",\"Ver\")")
form.cell("IAEI.02.01.01", "source").data_type = "s"
form.write("IAEI.02.01.01", "comment", "<script>alert(1)</script>\u202e../../etc/passwd")
form.write("IAEI.02.01.02", "comment", "+cmd|' /C calc'!A0")
form.text("IAEI.02.01.02", "13.4")
form.write("IOEI.02.01", "comment", "x" * 32000)
save(form.book, "textos_hostiles")
case("textos_hostiles", "pei", expected(EDUCACION))

finish()
