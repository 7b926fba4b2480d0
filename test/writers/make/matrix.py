"""The one matrix of the corpus, as rows of cells for the writers of Python."""
import json
from pathlib import Path

MAKE = Path(__file__).parent
BOOKS = MAKE.parent / "books"
MATRIX = json.loads((MAKE / "matrix.json").read_text("utf8"))
YEARS = MATRIX["years"]
GROUP_HEADS = ["Código", "Objetivo / Lineamiento / Servicio / Indicador", "Responsable", "Sentido esperado", "Línea base", None,
               "Logros esperados", None, None, "Valores obtenidos", None, None, "Avance Tipo 1 (%)", "Avance Tipo 2 (%)"]
YEAR_HEADS = [None, None, None, None, "Año", "Valor", *YEARS, *YEARS, YEARS[1], YEARS[1]]
FLAT_HEADS = ["Código", "Objetivo / Lineamiento / Servicio / Indicador", "Responsable", "Sentido esperado", "Línea base Año", "Línea base Valor",
              *[f"Logro esperado {y}" for y in YEARS], *[f"Valor obtenido {y}" for y in YEARS], "Avance Tipo 1 (%)", "Avance Tipo 2 (%)"]
# Corners of the merged headings, from zero, counted from the first heading: (row, column, last row, last column).
MERGES = [(0, c, 1, c) for c in (0, 1, 2, 3)] + [(0, 4, 0, 5), (0, 6, 0, 8), (0, 9, 0, 11)]


def data_row(row):
    if "sense" not in row:
        return [row["code"], row["name"]] + [None] * 12
    return [row["code"], row["name"], row["responsible"], row["sense"], row["baseYear"], row["base"], *row["targets"], *row["results"], None, None]


def two_headings():
    return [GROUP_HEADS, YEAR_HEADS] + [data_row(r) for r in MATRIX["rows"]]


def one_heading():
    return [FLAT_HEADS] + [data_row(r) for r in MATRIX["rows"]]


def percent_rows():
    """Places, from zero among the data, of the indicators whose figures are percentages."""
    return [i for i, r in enumerate(MATRIX["rows"]) if r.get("percent")]
