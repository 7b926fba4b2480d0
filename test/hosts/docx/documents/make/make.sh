#!/bin/sh
# Makes the documents beside this folder anew: letterheads and reports as other programs save them.
# Needs tsx (npm), and of Debian: libreoffice-writer, pandoc, python3-docx, python3-lxml.
set -e
here=$(cd "$(dirname "$0")" && pwd)
out=$here/..
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
office() { soffice -env:UserInstallation="file://$work/perfil" --headless --convert-to "$1" --outdir "$work/$2" "$3" >/dev/null 2>&1; }

npx tsx "$here/editedReport.script.ts" "$work"
office 'docx:MS Word 2007 XML' lo "$work/editado.docx" && cp "$work/lo/editado.docx" "$out/informe_libreoffice.docx"
# By way of its own format it keeps no control at all.
office odt odt "$work/editado.docx" && office 'docx:MS Word 2007 XML' odt "$work/odt/editado.odt" && cp "$work/odt/editado.docx" "$out/informe_por_odt.docx"
pandoc "$work/editado.docx" -o "$out/informe_pandoc.docx"
/usr/bin/python3 "$here/googleDocs.py" "$work/editado.docx" "$out/informe_google.docx"
/usr/bin/python3 "$here/pythonDocx.py" "$out/plantilla_python_docx.docx" "$work/editado.docx" "$out/informe_python_docx.docx"

printf '# {{politica}}\n\n{{informe}}\n\nContraportada\n' > "$work/plantilla.md"
pandoc "$work/plantilla.md" -o "$out/plantilla_pandoc.docx"
pandoc "$work/plantilla.md" -o "$work/plantilla.odt"
office 'docx:MS Word 2007 XML' lo "$work/plantilla.odt" && cp "$work/lo/plantilla.docx" "$out/plantilla_libreoffice.docx"
