"""What the corpus of returned forms is made with: a form of ours filled by somebody, and what a person expects to be taken of it.
Expectations are written here, beside what was done to the form, before any reader of ours sees it."""

import datetime
import json
import os
import shutil
import subprocess
import tempfile

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter  # noqa: F401

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "forms")

# What each entity answers where nothing is said otherwise. Percentages as people say them: 63.4 is 63.4 %.
ANSWERS = {
    "pei/Gerencia de Salud 2024": {
        "IOEI.01.01": "63.4%", "IAEI.01.01.01": 16, "IAEI.01.01.02": "51.3%", "IAEI.01.02.01": "88.5%", "IAEI.03.01.03": 131.8,
    },
    "pei/Gerencia de Educación 2024": {"IAEI.01.02.01": "88.5%", "IOEI.02.01": "91.2%", "IAEI.02.01.01": 1402, "IAEI.02.01.02": 13.4},
    "pei/Oficina de Planeamiento 2024": {"IOEI.03.01": 3.9, "IAEI.03.01.01": "87.5%", "IAEI.03.01.02": 1310450.75},
    "pei-2023/Gerencia de Salud 2023": {
        "IOEI.01.01": "61.9%", "IAEI.01.01.01": 14, "IAEI.01.01.02": "45.3%", "IAEI.01.02.01": "84.5%", "IAEI.03.01.03": 127.1,
    },
    "trata/PNP 2024": {"IOP.02.02": 1850, "ISS.02.07.01.01": "22.4%", "ISS.03.02.01.01": 155},
    "trata/MTPE 2024": {"ISS.01.01.02.01": "86%", "ISS.01.02.04.01": 120, "ISS.01.03.03.01": "97.1%", "ISS.03.04.03.01": 21},
    "trata/SUNAFIL 2024": {"IOP.01.01": "7.4%", "ISS.01.03.02.01": "91.5%"},
    "trata/Ministerio Público 2024": {
        "IOP.02.01": "40.2%", "ISS.02.02.01.01": 1702, "ISS.02.03.01.01": 690, "ISS.02.04.03.01": "96.5%", "ISS.02.05.02.01": "92%",
        "ISS.03.02.04.01": "3.1%", "ISS.03.03.05.01": "72.5%", "ISS.03.03.06.01": "66.1%",
    },
    "semestres/Dirección de Riego 2024-I": {"IOP.01.01": "35.2%", "ISS.01.01.01.01": 128, "ISS.01.01.01.02": "67.5%"},
    "semestres/Dirección de Caminos 2024-I": {"IOP.02.01": "47.2%", "ISS.02.01.01.01": 195},
}
HEADERS = {
    "code": "Código", "name": "Indicador", "unit": "Unidad de medida", "target": "Logro esperado", "numerator": "Numerador",
    "denominator": "Denominador", "source": "Fuente", "reason": "Motivo", "comment": "Comentario",
}


class Form:
    """A form that an entity fills: openpyxl is another writer than ours."""

    def __init__(self, base, fill=True):
        self.base = base
        self.book = load_workbook(os.path.join(HERE, "base", base + ".xlsx"))
        self.sheet = self.book["Reporte"]
        self.header = next(row for row in range(1, 30) if self.sheet.cell(row, 1).value == "Código")
        self.columns = {}
        cut = base.rsplit(" ", 1)[1]
        for column in range(1, self.sheet.max_column + 1):
            text = str(self.sheet.cell(self.header, column).value or "")
            for role, start in HEADERS.items():
                if text.startswith(start) and role not in self.columns:
                    self.columns[role] = column
            if text == f"Valor obtenido {cut}":
                self.columns["value"] = column
        if fill:
            for code, value in ANSWERS[base].items():
                self.put(code, value)
                self.write(code, "source", "Registro administrativo de la entidad")

    def row(self, code):
        return next(row for row in range(self.header + 1, self.sheet.max_row + 1) if self.sheet.cell(row, 1).value == code)

    def cell(self, code, role="value"):
        return self.sheet.cell(self.row(code), self.columns[role])

    def write(self, code, role, value):
        self.cell(code, role).value = value

    def put(self, code, value):
        """As typed in Excel: «63.4%» becomes 0.634 in its cell of percentages."""
        cell = self.cell(code)
        cell.value = round(float(value[:-1]) / 100, 6) if isinstance(value, str) and value.endswith("%") else value

    def raw(self, code, value, number_format=None, role="value"):
        cell = self.cell(code, role)
        cell.value = value
        if number_format is not None:
            cell.number_format = number_format

    def text(self, code, value):
        """Pasted as a text, in a cell without a format of percentages."""
        self.raw(code, value, "@")

    def no_data(self, code, text, reason=None):
        self.raw(code, text)
        if reason is not None:
            self.write(code, "reason", reason)

    def pasted(self):
        """The table alone, as values, in a new workbook of somebody's."""
        from openpyxl import Workbook

        book = Workbook()
        sheet = book.active
        for line in self.sheet.iter_rows():
            for cell in line:
                if cell.value is not None and not str(cell.value).startswith("="):
                    copy = sheet.cell(cell.row, cell.column, cell.value)
                    copy.number_format = cell.number_format
        return book, sheet


def figure(value):
    return float(value[:-1]) if isinstance(value, str) and value.endswith("%") else value


def expected(base, **changed):
    """Verdict of each code: («new», value) where nothing is said; keys have «_» for «.»."""
    values = {code: ["new", figure(value)] for code, value in ANSWERS[base].items()}
    for key, value in changed.items():
        code = key.replace("_", ".")
        if value is None:
            values.pop(code, None)
        else:
            values[code] = value
    return values


CASES = []


def case(name, matrix, expect, files=None, cut="2024", asked=None, unread=None, says=""):
    """A call: its files (in forms/), what is expected of each value, and which files are not read."""
    CASES.append(
        {
            "name": name, "matrix": matrix, "files": files or [f"{name}.xlsx"], "cut": cut, "asked": asked,
            "values": expect, "unread": unread or [], "says": says,
        }
    )


def path(name):
    os.makedirs(OUT, exist_ok=True)
    return os.path.join(OUT, name)


def save(book, name, day=datetime.datetime(2025, 1, 20, 10, 0, 0)):
    book.properties.modified = day
    book.save(path(f"{name}.xlsx"))


def libre_office(name, filter_name="xlsx:Calc MS Excel 2007 XML"):
    """The same file as LibreOffice saves it."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", filter_name, "--outdir", folder, path(f"{name}.xlsx")],
            check=True, capture_output=True, timeout=180,
        )
        extension = filter_name.split(":")[0]
        shutil.move(os.path.join(folder, f"{name}.{extension}"), path(f"{name}.{extension}"))


def finish(name="expected.json"):
    with open(os.path.join(HERE, name), "w", encoding="utf-8") as file:
        json.dump(CASES, file, ensure_ascii=False, indent=1)
        file.write("\n")
    print(len(CASES), "calls,", sum(len(each["values"]) for each in CASES), "values")
