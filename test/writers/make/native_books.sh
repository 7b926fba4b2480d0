#!/usr/bin/env bash
# Books of the writers of Debian: Excel::Writer::XLSX, openxlsx of R, libxlsxwriter, tealeg/xlsx of Go, GDAL, Octave's io, Gnumeric, LibreOffice.
# apt-get install libexcel-writer-xlsx-perl r-cran-openxlsx libxlsxwriter-dev gcc golang-go golang-github-tealeg-xlsx-dev gdal-bin octave octave-io gnumeric libreoffice-calc
set -euo pipefail
cd "$(dirname "$0")"
books=$(realpath ../books)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# One line a row, fields between tabs; the writers tell a number from a text by its look.
python3 -B - "$work" <<'PYTHON'
import sys
from matrix import one_heading, two_headings
for name, rows in (("flat", one_heading()), ("grouped", two_headings())):
    with open(f"{sys.argv[1]}/{name}.tsv", "w", encoding="utf8") as out:
        out.writelines("\t".join("" if v is None else str(v) for v in row) + "\n" for row in rows)
PYTHON

perl native/excel_writer.pl "$work/grouped.tsv" "$books/excel_writer_perl.xlsx"
Rscript --vanilla native/openxlsx.R "$work/flat.tsv" "$books/openxlsx_r.xlsx" >/dev/null
gcc -o "$work/libxlsxwriter" native/libxlsxwriter.c -lxlsxwriter && "$work/libxlsxwriter" "$work/flat.tsv" "$books/libxlsxwriter.xlsx"
GO111MODULE=off GOPATH=/usr/share/gocode GOCACHE="$work/go" go run native/tealeg.go "$work/flat.tsv" "$books/tealeg_go.xlsx"
octave --no-gui -q native/octave_io.m "$work/flat.tsv" "$books/octave_io.xlsx"

# GDAL writes a table of fields: its headings are the names of the fields.
tr '\t' ';' < "$work/flat.tsv" | sed 's/^OP.01;[^;]*/OP.01;Reducir la desigualdad/' > "$work/Matriz.csv"
rm -f "$books/gdal.xlsx"
ogr2ogr -f XLSX "$books/gdal.xlsx" "$work/Matriz.csv" -oo AUTODETECT_TYPE=YES -oo EMPTY_STRING_AS_NULL=YES

ssconvert -T Gnumeric_Excel:xlsx "$books/xlsxwriter_vestido.xlsx" "$books/gnumeric.xlsx" 2>/dev/null
ssconvert -T Gnumeric_Excel:xlsx2 "$books/openpyxl_simple.xlsx" "$books/gnumeric_2.xlsx" 2>/dev/null || true

office() { soffice --headless "-env:UserInstallation=file://$work/lo" --convert-to "$1" --outdir "$work/out" "$2" >/dev/null 2>&1; }
office "xlsx:Calc MS Excel 2007 XML" "$books/xlsxwriter_vestido.xlsx" && mv "$work/out/xlsxwriter_vestido.xlsx" "$books/libreoffice_excel_2007.xlsx"
office "xlsx:Calc Office Open XML" "$books/openpyxl_vestido.xlsx" && mv "$work/out/openpyxl_vestido.xlsx" "$books/libreoffice_ooxml.xlsx"
