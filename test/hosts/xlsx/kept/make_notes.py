#!/usr/bin/python3
"""What a planner does in «Resumen PNTP», done with openpyxl: /usr/bin/python3 make_notes.py CALCULATED.xlsx
CALCULATED is what `pntp calcular` makes of objetivo_combinado.xlsx. Writes resumen_con_notas.xlsx beside this file: notes in blank cells,
a hidden row, a taller one, a comment, and a title typed over."""
import os, sys
import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill

book = openpyxl.load_workbook(sys.argv[1])
page = book["Resumen PNTP"]
page["K4"] = "sustento en oficio 12"
page["G7"] = 12
page["K20"] = "=SUM(G7,1)"
page["B3"].fill = PatternFill("solid", fgColor="FFFFF2CC")
page["A2"].comment = Comment("Revisar con el ministerio", "Planeamiento")
page.row_dimensions[12].hidden = True
page.row_dimensions[16].height = 51
page["A1"] = "Resumen para el viceministro"
page["A200"] = "Visto bueno: R. Salas"
book.save(os.path.join(os.path.dirname(os.path.abspath(__file__)), "resumen_con_notas.xlsx"))
