"""A letterhead as python-docx writes it, and a report that it opened and saved. Run: python3 pythonDocx.py TEMPLATE.docx REPORT.docx OUT.docx (python-docx)"""
import sys
import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn


def letterhead(target):
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Ministerio de Prueba · {{anio}}"
    footer = document.sections[0].footer.paragraphs[0]
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    footer._p.append(field)
    document.add_heading("{{politica}}", level=1)
    document.add_paragraph("{{informe}}")
    document.add_paragraph("Contraportada")
    document.save(target)


def saved_again(source, target):
    document = docx.Document(source)
    document.core_properties.comments = "Revisado"
    document.save(target)


letterhead(sys.argv[1])
saved_again(*sys.argv[2:4])
