"""Makes errores/ and expected_errores.json: forms as people leave them who slip, shift and tamper. Apart from hacer.py, whose forms stay as
they are. Run: /usr/bin/python3 test/followup/returned/hacer_errores.py"""

import os
import shutil

import corpus
from corpus import ANSWERS, HERE, Form, case, expected, finish, save

corpus.OUT = os.path.join(HERE, "errores")
shutil.rmtree(corpus.OUT, ignore_errors=True)
SALUD, EDUCACION, PLAN = "pei/Gerencia de Salud 2024", "pei/Gerencia de Educación 2024", "pei/Oficina de Planeamiento 2024"
PNP, MTPE, FISCALIA, SUNAFIL = "trata/PNP 2024", "trata/MTPE 2024", "trata/Ministerio Público 2024", "trata/SUNAFIL 2024"
RIEGO, CAMINOS = "semestres/Dirección de Riego 2024-I", "semestres/Dirección de Caminos 2024-I"

# --- The wrong size: a zero too many, a percentage for a count, thousands for units.
form = Form(MTPE)
form.put("ISS.03.04.03.01", 1000000)
save(form.book, "un_millon_donde_son_dieciocho")
case("un_millon_donde_son_dieciocho", "trata", expected(MTPE, ISS_03_04_03_01=["asks", [1000000]]))

form = Form(SALUD)
form.put("IAEI.01.01.01", 160)
save(form.book, "un_cero_de_mas")
case("un_cero_de_mas", "pei", expected(SALUD, IAEI_01_01_01=["asks", [16, 160]]))

form = Form(SALUD)
form.raw("IAEI.01.01.01", 75)
save(form.book, "setenta_y_cinco_establecimientos")
case("setenta_y_cinco_establecimientos", "pei", expected(SALUD, IAEI_01_01_01=["asks", [75]]))

form = Form(SALUD)
form.raw("IAEI.01.01.01", 0.75, "0%")
save(form.book, "porcentaje_con_formato_en_un_conteo")
case("porcentaje_con_formato_en_un_conteo", "pei", expected(SALUD, IAEI_01_01_01=["asks", [75]]))

form = Form(EDUCACION)
form.put("IAEI.02.01.01", 14020)
form.put("IAEI.02.01.02", 1.34)
save(form.book, "diez_veces_y_un_decimo")
case("diez_veces_y_un_decimo", "pei", expected(EDUCACION, IAEI_02_01_01=["asks", [1402, 14020]], IAEI_02_01_02=["asks", [13.4, 1.34]]))

# 3013.5 pasted into a cell of percentages: 301350 %, and a person sees that 30.1 % is meant.
form = Form(RIEGO)
form.raw("IOP.01.01", 3013.5)
save(form.book, "tres_mil_trece_en_celda_de_porcentaje")
case("tres_mil_trece_en_celda_de_porcentaje", "semestres", expected(RIEGO, IOP_01_01=["asks", [30.135]]), cut="2024-I")

form = Form(RIEGO)
form.raw("IOP.01.01", 3013.5, "General")
save(form.book, "tres_mil_trece")
case("tres_mil_trece", "semestres", expected(RIEGO, IOP_01_01=["asks", [30.135]]), cut="2024-I")

form = Form(SALUD)
form.put("IOEI.01.01", "6.3%")
form.put("IAEI.01.02.01", "885%")
save(form.book, "coma_corrida_en_porcentajes")
case("coma_corrida_en_porcentajes", "pei", expected(SALUD, IOEI_01_01=["asks", [63, 6.3]], IAEI_01_02_01=["asks", [88.5, 8.85]]))

form = Form(SALUD)
form.raw("IOEI.01.01", None)
form.raw("IOEI.01.01", 634, role="numerator"), form.raw("IOEI.01.01", 10000, role="denominator")
form.raw("IAEI.03.01.03", 1318)
save(form.book, "cociente_de_otro_tamano")
case("cociente_de_otro_tamano", "pei", expected(SALUD, IOEI_01_01=["asks", [63.4, 6.34]], IAEI_03_01_03=["asks", [131.8, 1318]]))

# The quotient says the same, and the value is still no usual one.
form = Form(SALUD)
form.put("IOEI.01.01", "6.34%")
form.raw("IOEI.01.01", 634, role="numerator"), form.raw("IOEI.01.01", 10000, role="denominator")
save(form.book, "cociente_que_repite_el_tamano")
case("cociente_que_repite_el_tamano", "pei", expected(SALUD, IOEI_01_01=["asks", [63.4, 6.34]]))

# Twice or half of what there was is a year like others.
form = Form(PNP)
form.put("IOP.02.02", 3600)
form.put("ISS.02.07.01.01", "8.1%")
form.put("ISS.03.02.01.01", 31)
save(form.book, "el_doble_y_la_mitad")
case("el_doble_y_la_mitad", "trata", expected(PNP, IOP_02_02=["new", 3600], ISS_02_07_01_01=["new", 8.1], ISS_03_02_01_01=["new", 31]))

# --- Answers in another column than the one to fill.
def moved(base, codes, role):
    """The values of these rows, typed in another column."""
    form = Form(base)
    for code in codes:
        form.cell(code, role).value = form.cell(code).value
        form.cell(code).value = None
    return form


# One to the right: the value in the numerator, the source under «Motivo», nothing in its own cell.
form = moved(EDUCACION, ["IAEI.02.01.01", "IAEI.02.01.02"], "numerator")
for code in ["IAEI.02.01.01", "IAEI.02.01.02"]:
    form.write(code, "reason", form.cell(code, "source").value)
    form.write(code, "source", None)
save(form.book, "corrido_a_la_derecha")
case("corrido_a_la_derecha", "pei", expected(EDUCACION, IAEI_02_01_01=["asks", [1402, "ND"]], IAEI_02_01_02=["asks", [13.4, "ND"]]))

# One to the left: over last year's value.
form = Form(SALUD)
for code in ["IOEI.01.01", "IAEI.01.01.01"]:
    form.sheet.cell(form.row(code), form.columns["value"] - 1).value = form.cell(code).value
    form.cell(code).value = None
save(form.book, "corrido_a_la_izquierda")
case("corrido_a_la_izquierda", "pei", expected(SALUD, IOEI_01_01=["asks", [63.4]], IAEI_01_01_01=["asks", [16]]))

form = Form(SALUD)
form.cell("IAEI.01.01.01").value = None
form.write("IAEI.01.01.01", "target", 17)
save(form.book, "sobre_el_logro_esperado")
case("sobre_el_logro_esperado", "pei", expected(SALUD, IAEI_01_01_01=["asks", [17]]))

form = moved(SALUD, ["IAEI.01.01.01"], "comment")
form.cell("IAEI.01.01.02").value = None
form.cell("IAEI.01.01.02", "comment").number_format = "@"
form.write("IAEI.01.01.02", "comment", "51,3 %")
save(form.book, "en_el_comentario")
case("en_el_comentario", "pei", expected(SALUD, IAEI_01_01_01=["asks", [16]], IAEI_01_01_02=["asks", [51.3]]))

form = moved(PLAN, ["IOEI.03.01", "IAEI.03.01.02"], "source")
save(form.book, "bajo_la_fuente")
case("bajo_la_fuente", "pei", expected(PLAN, IOEI_03_01=["asks", [3.9]], IAEI_03_01_02=["asks", [1310450.75]]))

# A figure under «Motivo» is no reason why there is none.
form = moved(PLAN, ["IOEI.03.01"], "reason")
save(form.book, "bajo_el_motivo")
case("bajo_el_motivo", "pei", expected(PLAN, IOEI_03_01=["asks", [3.9]]))

# A year as source, a telephone as comment: no values.
form = Form(MTPE)
form.cell("ISS.03.04.03.01").value = None
form.write("ISS.03.04.03.01", "source", 2024)
form.cell("ISS.01.02.04.01").value = None
form.write("ISS.01.02.04.01", "source", "2024")
form.write("ISS.03.04.03.01", "comment", 987654321)
save(form.book, "anio_y_telefono")
case("anio_y_telefono", "trata", expected(MTPE, ISS_03_04_03_01=["missing", None], ISS_01_02_04_01=["missing", None]))


def with_column(base, header, codes, keep=()):
    """A column at the end that she added, with her values there and, but for `keep`, none in the one to fill."""
    form = Form(base)
    last = form.sheet.max_column + 1
    form.sheet.cell(form.header, last).value = header
    for code, value in codes.items():
        form.sheet.cell(form.row(code), last).value = value
        if code not in keep:
            form.cell(code).value = None
    return form


HERS = {"IAEI.02.01.01": 1410, "IAEI.02.01.02": 13.7}
for name, header in [
    ("columna_nueva_valor_2024", "Valor 2024 nuevo"), ("columna_nueva_corregido", "Dato corregido"), ("columna_nueva_obtenido", "Valor obtenido 2024 (final)"),
    ("columna_nueva_sin_titulo", None), ("columna_nueva_otra", "Lo que logramos"), ("columna_nueva_resultado", "Resultado"),
]:
    save(with_column(EDUCACION, header, HERS).book, name)
    case(name, "pei", expected(EDUCACION, IAEI_02_01_01=["asks", [1410]], IAEI_02_01_02=["asks", [13.7]]))

# Both columns filled: they say the same of one row, and not of the other.
form = with_column(EDUCACION, "Valor 2024 corregido", {"IAEI.02.01.01": 1410, "IAEI.02.01.02": 13.4}, keep=["IAEI.02.01.01", "IAEI.02.01.02"])
save(form.book, "columna_nueva_y_la_de_siempre")
case("columna_nueva_y_la_de_siempre", "pei", expected(EDUCACION, IAEI_02_01_01=["asks", [1402, 1410]]))

form = with_column(EDUCACION, "Dato", {"IAEI.02.01.01": 1410}, keep=["IAEI.02.01.01"])
save(form.book, "columna_dato_y_la_de_siempre")
case("columna_dato_y_la_de_siempre", "pei", expected(EDUCACION, IAEI_02_01_01=["asks", [1402, 1410]]))

# Numbers of hers that are no values: order, budget.
form = with_column(EDUCACION, "Presupuesto (S/)", {"IAEI.02.01.01": 1350}, keep=["IAEI.02.01.01"])
form.sheet.insert_cols(1)
form.sheet.cell(form.header, 1).value = "N.º"
for at, row in enumerate(range(form.header + 1, form.header + 5), 1):
    form.sheet.cell(row, 1).value = at
save(form.book, "columnas_de_orden_y_presupuesto")
case("columnas_de_orden_y_presupuesto", "pei", expected(EDUCACION))

# --- Last year's values once more.
BEFORE = {"IAEI.01.02.01": "83.5%", "IOEI.02.01": "89.3%", "IAEI.02.01.01": 1340, "IAEI.02.01.02": 12.9}
form = Form(EDUCACION)
for code, value in BEFORE.items():
    form.put(code, value)
save(form.book, "repite_el_anio_pasado")
case("repite_el_anio_pasado", "pei", {code: ["asks", [corpus.figure(value)]] for code, value in BEFORE.items()})

form.put("IAEI.02.01.02", 13.4)
save(form.book, "repite_casi_todo")
case(
    "repite_casi_todo", "pei",
    {code: ["asks", [corpus.figure(value)]] for code, value in BEFORE.items() if code != "IAEI.02.01.02"} | {"IAEI.02.01.02": ["new", 13.4]},
)

# Two that stayed as they were are two that stayed.
form.put("IAEI.02.01.01", 1402)
save(form.book, "dos_que_se_quedaron_igual")
case(
    "dos_que_se_quedaron_igual", "pei",
    expected(EDUCACION, IAEI_01_02_01=["new", 83.5], IOEI_02_01=["new", 89.3]),
)

form = Form(PLAN)
for code, value in {"IOEI.03.01": 3.7, "IAEI.03.01.01": "86%", "IAEI.03.01.02": 1230500.5}.items():
    form.put(code, value)
save(form.book, "repite_tres_de_tres")
case(
    "repite_tres_de_tres", "pei",
    expected(PLAN, IOEI_03_01=["asks", [3.7]], IAEI_03_01_01=["asks", [86]], IAEI_03_01_02=["asks", [1230500.5]]),
)

# --- Whose form it is was edited over what was sent.
form = Form(EDUCACION)
form.sheet.cell(3, 2).value = "Gerencia de Salud"
save(form.book, "entidad_cambiada")
case("entidad_cambiada", "pei", {code: ["asks", [corpus.figure(value)]] for code, value in ANSWERS[EDUCACION].items()})

form = Form(EDUCACION)
form.sheet.cell(3, 2).value = "Gerencia de Educación - Subgerencia de Calidad"
save(form.book, "entidad_con_mas_palabras")
case("entidad_con_mas_palabras", "pei", expected(EDUCACION))

# --- Values that whoever sent them does not see, or struck out.
from openpyxl.styles import Font, PatternFill

form = Form(EDUCACION)
form.cell("IAEI.02.01.01").font = Font(strike=True)
form.cell("IAEI.02.01.02").font = Font(color="FFFFFFFF")
form.cell("IAEI.02.01.02").fill = PatternFill()
form.cell("IOEI.02.01").number_format = ";;;"
save(form.book, "tachado_y_en_blanco")
case(
    "tachado_y_en_blanco", "pei",
    expected(EDUCACION, IAEI_02_01_01=["asks", [1402]], IAEI_02_01_02=["asks", [13.4]], IOEI_02_01=["asks", [0.912, 91.2]]),
)

form = Form(EDUCACION)
form.sheet.column_dimensions[corpus.get_column_letter(form.columns["value"])].hidden = True
save(form.book, "columna_del_valor_oculta")
case("columna_del_valor_oculta", "pei", {code: ["asks", [corpus.figure(value)]] for code, value in ANSWERS[EDUCACION].items()})

form = Form(EDUCACION)
form.book.create_sheet("Carta", 0)["A1"] = "Adjuntamos el reporte"
form.sheet.sheet_state = "hidden"
form.book["Párrafos"].sheet_state = "hidden"
form.book.active = 0
save(form.book, "hoja_oculta")
case("hoja_oculta", "pei", {code: ["asks", [corpus.figure(value)]] for code, value in ANSWERS[EDUCACION].items()})

# --- Columns taken out, errors, formulas that point to nothing.
form = Form(EDUCACION)
form.sheet.delete_cols(form.columns["code"])
save(form.book, "sin_columna_de_codigos")
case("sin_columna_de_codigos", "pei", expected(PLAN), files=["sin_columna_de_codigos.xlsx", "plan_como_debe.xlsx"], unread=["sin_columna_de_codigos.xlsx"])
save(Form(PLAN).book, "plan_como_debe")

form = Form(EDUCACION)
form.sheet.delete_cols(form.columns["value"])
save(form.book, "sin_columna_del_valor")
case("sin_columna_del_valor", "pei", {"": ["refused", None]}, asked="2024")

form = Form(EDUCACION)
form.raw("IAEI.02.01.01", "=1/0")
form.raw("IAEI.02.01.02", "=#REF!+1")
form.raw("IOEI.02.01", "=Z90")
form.text("IAEI.01.02.01", "#¡REF!")
save(form.book, "errores_sin_calcular")
case(
    "errores_sin_calcular", "pei",
    {"IAEI.02.01.01": ["refused", None], "IAEI.02.01.02": ["refused", None], "IOEI.02.01": ["asks", [0]], "IAEI.01.02.01": ["refused", None]},
)

form = Form(EDUCACION)
form.raw("IAEI.02.01.01", "=Z90")
form.raw("IAEI.02.01.02", "=$Z$91+13.4")
form.raw("IOEI.02.01", "=Z92")
form.sheet["Z92"] = 0
save(form.book, "apunta_a_una_celda_vacia")
corpus.libre_office("apunta_a_una_celda_vacia")
case("apunta_a_una_celda_vacia", "pei", expected(EDUCACION, IAEI_02_01_01=["asks", [0]], IOEI_02_01=["new", 0]))

with open(corpus.path("valores.csv"), "w", encoding="utf-8") as file:
    file.write("Código;Valor\nIAEI.02.01.01;1402\n")
case("texto_csv", "pei", expected(PLAN), files=["valores.csv", "plan_como_debe.xlsx"], unread=["valores.csv"])

# --- A half and its year: about half of what years are.
form = Form(RIEGO)
form.put("ISS.01.01.01.01", 55)
save(form.book, "semestre_a_la_mitad")
case("semestre_a_la_mitad", "semestres", expected(RIEGO, ISS_01_01_01_01=["new", 55]), cut="2024-I")

form.put("ISS.01.01.01.01", 12.8)
form.put("ISS.01.01.01.02", "-67.5%")
save(form.book, "semestre_de_un_decimo")
case(
    "semestre_de_un_decimo", "semestres",
    expected(RIEGO, ISS_01_01_01_01=["asks", [128, 12.8]], ISS_01_01_01_02=["asks", [67.5]]), cut="2024-I",
)

# The unit overwritten by the value; a figure under «Motivo» that is near nothing.
form = Form(PLAN)
form.write("IOEI.03.01", "unit", 3.9)
form.cell("IOEI.03.01").value = None
form.cell("IAEI.03.01.02").value = None
form.write("IAEI.03.01.02", "reason", 77)
save(form.book, "sobre_la_unidad")
case("sobre_la_unidad", "pei", expected(PLAN, IOEI_03_01=["asks", [3.9]], IAEI_03_01_02=["asks", [77]]))

finish("expected_errores.json")
