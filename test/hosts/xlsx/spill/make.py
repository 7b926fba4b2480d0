"""Makes a book with a formula that spills, as XlsxWriter writes it: python3 make.py"""
import datetime
from pathlib import Path

import xlsxwriter

book = xlsxwriter.Workbook(str(Path(__file__).with_name("desborda.xlsx")))
book.set_properties({"created": datetime.datetime(2026, 11, 30)})
sheet = book.add_worksheet("Datos")
for row, (target, actual) in enumerate([(20, 15), (20, None), (0, 3)]):
    sheet.write(row, 0, target)
    sheet.write(row, 1, actual)
sheet.write_dynamic_array_formula("D1:D3", "=SORT(A1:A3)", None, 0)
sheet.write_formula("F1", "=A1+1", None, 21)
book.close()
