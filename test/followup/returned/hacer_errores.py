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
case("porcentaje_con_formato_en_un_conteo", "pei", expected(SALUD, IAEI_01_01_01=["asks", [75, 0.75]]))

form = Form(EDUCACION)
form.put("IAEI.02.01.01", 14020)
form.put("IAEI.02.01.02", 1.34)
save(form.book, "diez_veces_y_un_decimo")
case("diez_veces_y_un_decimo", "pei", expected(EDUCACION, IAEI_02_01_01=["asks", [1402, 14020]], IAEI_02_01_02=["asks", [13.4, 1.34]]))

# 3013.5 pasted into a cell of percentages: 301350 %, and a person sees that 30.1 % is meant.
form = Form(RIEGO)
form.raw("IOP.01.01", 3013.5)
save(form.book, "tres_mil_trece_en_celda_de_porcentaje")
case("tres_mil_trece_en_celda_de_porcentaje", "semestres", expected(RIEGO, IOP_01_01=["asks", [30.135, 3013.5, 301350]]), cut="2024-I")

form = Form(RIEGO)
form.raw("IOP.01.01", 3013.5, "General")
save(form.book, "tres_mil_trece")
case("tres_mil_trece", "semestres", expected(RIEGO, IOP_01_01=["asks", [30.135, 3013.5]]), cut="2024-I")

form = Form(SALUD)
form.put("IOEI.01.01", "6.3%")
form.put("IAEI.01.02.01", "885%")
save(form.book, "coma_corrida_en_porcentajes")
case("coma_corrida_en_porcentajes", "pei", expected(SALUD, IOEI_01_01=["asks", [63, 6.3]], IAEI_01_02_01=["asks", [88.5, 8.85, 885]]))

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

finish("expected_errores.json")
