#!/usr/bin/python3
"""Makes src/opc/schema/{workbook,chart,package}Schema.ts: makeSchemaTables.py FOLDER, the folder with the .xsd files of ISO/IEC 29500-4
(sml, dml-main, dml-chart, dml-spreadsheetDrawing, shared-relationshipReference) and 29500-2 (opc-contentTypes, opc-relationships).
The schemas themselves are not part of the project. How the tables are read: src/opc/schema/schemaTable.ts."""
import os, sys, textwrap
from lxml import etree

XSD = '{http://www.w3.org/2001/XMLSchema}'
OFFICE = 'http://schemas.openxmlformats.org/'
FILES = {
    OFFICE + 'spreadsheetml/2006/main': ('x', 'sml.xsd'),
    OFFICE + 'drawingml/2006/spreadsheetDrawing': ('xdr', 'dml-spreadsheetDrawing.xsd'),
    OFFICE + 'drawingml/2006/chart': ('c', 'dml-chart.xsd'),
    OFFICE + 'drawingml/2006/main': ('a', 'dml-main.xsd'),
    OFFICE + 'package/2006/content-types': ('ct', 'opc-contentTypes.xsd'),
    OFFICE + 'package/2006/relationships': ('rel', 'opc-relationships.xsd'),
    OFFICE + 'officeDocument/2006/relationships': ('r', 'shared-relationshipReference.xsd'),
}
WORKBOOK = '''
Metadata MetadataTypes MetadataType FutureMetadata FutureMetadataBlock MetadataBlocks MetadataBlock MetadataRecord Workbook
BookViews BookView Sheets Sheet DefinedNames DefinedName CalcPr Worksheet SheetPr PageSetUpPr SheetDimension SheetViews SheetView
Pane Selection SheetFormatPr Cols Col SheetData Row Cell CellFormula AutoFilter MergeCells MergeCell ConditionalFormatting CfRule
Hyperlinks Hyperlink PageMargins PageSetup HeaderFooter Drawing LegacyDrawing TableParts TablePart ExtensionList Extension
Stylesheet NumFmts NumFmt Fonts Font Fills Fill PatternFill Color Borders Border BorderPr CellStyleXfs CellXfs Xf CellAlignment
CellProtection CellStyles CellStyle Dxfs Dxf Table TableColumns TableColumn'''
DRAWING = 'Drawing TwoCellAnchor OneCellAnchor AbsoluteAnchor Marker GraphicalObjectFrame GraphicalObjectFrameNonVisual'
GRAPHIC = 'NonVisualDrawingProps GraphicalObject GraphicalObjectData'
CHART = '''ChartSpace Chart PlotArea BarChart LineChart ScatterChart DoughnutChart BarSer LineSer ScatterSer PieSer SerTx DPt Marker DLbls
AxDataSource NumDataSource NumRef StrRef NumData StrData NumVal StrVal CatAx ValAx Scaling ChartLines NumFmt Legend LegendEntry Title Tx'''


class Schema:
    def __init__(self, folder, prefix, file):
        root = etree.parse(os.path.join(folder, file)).getroot()
        self.prefix = prefix
        named = lambda tag: {e.get('name'): e for e in root.findall(XSD + tag)}
        self.types, self.groups, self.attributes, self.elements = map(named, ('complexType', 'group', 'attributeGroup', 'element'))


def resolve(node, name):
    prefix, _, local = name.rpartition(':')
    return FILES.get(node.nsmap.get(prefix or None), ('?',))[0], local


def mark(least, most):
    many = most == 'unbounded' or int(most) > 1
    return ('*' if least == 0 else '+') if many else ('?' if least == 0 else '')


def optional(item):
    return item[0], {'': '?', '+': '*'}.get(item[1], item[1])


def occurs(node):
    return int(node.get('minOccurs', '1')), node.get('maxOccurs', '1')


def particles(schemas, schema, node):
    """Children in their order: ([(name, type), …], mark); several in one item stand in any order."""
    items = []
    for child in node:
        kind = child.tag.replace(XSD, '') if isinstance(child.tag, str) else ''
        least, most = occurs(child)
        if kind == 'element':
            ref = child.get('ref')
            name = resolve(child, ref) if ref else (schema.prefix, child.get('name'))
            declared = schemas[name[0]].elements.get(name[1]) if ref and name[0] in schemas else child
            typed = declared is not None and declared.get('type')
            items.append(([(name, resolve(declared, typed) if typed else None)], mark(least, most)))
        elif kind in ('sequence', 'choice', 'group'):
            holder, inside = schema, child
            if kind == 'group':
                prefix, local = resolve(child, child.get('ref'))
                holder, inside = schemas[prefix], schemas[prefix].groups[local]
            found = particles(schemas, holder, inside)
            names = [name for part, _ in found for name in part]
            is_ordered = kind != 'choice' or any(
                isinstance(c.tag, str) and c.tag.replace(XSD, '') in ('sequence', 'group') and len(particles(schemas, schema, [c])) > 1
                for c in child)
            if most != '1': items.append((names, '*'))
            elif not is_ordered: items.append((names, '*' if any(m in ('*', '+') for _, m in found) else '?'))
            else: items += [optional(item) if least == 0 or kind == 'choice' else item for item in found]
        elif kind == 'any': items.append(([(('', 'any'), None)], '*'))
        elif kind in ('complexContent', 'simpleContent', 'restriction'): items += particles(schemas, schema, child)
        elif kind == 'extension':
            prefix, local = resolve(child, child.get('base'))
            base = schemas[prefix].types.get(local) if prefix in schemas else None
            if base is not None: items += particles(schemas, schemas[prefix], base)
            items += particles(schemas, schema, child)
    return items


def attributes(schemas, schema, node):
    found = []
    for child in node:
        kind = child.tag.replace(XSD, '') if isinstance(child.tag, str) else ''
        if kind == 'attribute':
            name = ':'.join(resolve(child, child.get('ref'))) if child.get('ref') else child.get('name')
            found.append(name + ('!' if child.get('use') == 'required' else ''))
        elif kind == 'attributeGroup':
            prefix, local = resolve(child, child.get('ref'))
            found += attributes(schemas, schemas[prefix], schemas[prefix].attributes[local])
        elif kind in ('complexContent', 'simpleContent', 'extension', 'restriction'): found += attributes(schemas, schema, child)
    return found


def line(schemas, prefix, name, wanted):
    schema = schemas[prefix]
    node = schema.types['CT_' + name]

    def written(child):
        (space, local), typed = child
        text = local if space in (prefix, '') else f'{space}:{local}'
        if typed is None or (typed[0], typed[1].replace('CT_', '', 1)) not in wanted: return text
        return f"{text}={'' if typed[0] == prefix else typed[0] + ':'}{typed[1].replace('CT_', '', 1)}"

    items = [(list(dict.fromkeys(map(written, names))), m) for names, m in particles(schemas, schema, node) if names]
    children = ' '.join((names[0] if len(names) == 1 else f"({' '.join(names)})") + m for names, m in items)
    named = ' '.join(attributes(schemas, schema, node))
    return f'{prefix}:{name}: {children}{" " if children else ""}{"@ " + named if named else ""}'.rstrip()


def write(schemas, file, constant, comment, roots, types):
    lines = [f'<{prefix}:{element}> {prefix}:{name}' for prefix, element, name in roots]
    lines += [line(schemas, prefix, name, set(types)) for prefix, name in types]
    wrap = lambda text: textwrap.wrap(text, width=136, subsequent_indent='  ', break_long_words=False, break_on_hyphens=False)
    body = '\n'.join(row for text in lines for row in wrap(text))
    folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../src/opc/schema')
    with open(os.path.join(folder, file), 'w') as out: out.write(f'/** {comment} */\nexport const {constant} = `\n{body}\n`;\n')


def main(folder):
    schemas = {prefix: Schema(folder, prefix, file) for prefix, file in FILES.values()}
    of = lambda prefix, names: [(prefix, name) for name in names.split()]
    how = '`schemaTable.ts` says how to read it.'
    write(schemas, 'workbookSchema.ts', 'WORKBOOK_SCHEMA',
          f'What ISO/IEC 29500-4 (sml.xsd) allows in the parts of a workbook that we write in; {how}',
          [('x', element, name) for element, name in (('workbook', 'Workbook'), ('worksheet', 'Worksheet'), ('styleSheet', 'Stylesheet'),
                                                       ('table', 'Table'), ('metadata', 'Metadata'))],
          of('x', WORKBOOK))
    write(schemas, 'chartSchema.ts', 'CHART_SCHEMA',
          f'What ISO/IEC 29500-4 (dml-spreadsheetDrawing.xsd, dml-chart.xsd) allows in drawings and charts; {how}',
          [('xdr', 'wsDr', 'Drawing'), ('c', 'chartSpace', 'ChartSpace')], of('xdr', DRAWING) + of('a', GRAPHIC) + of('c', CHART))
    write(schemas, 'packageSchema.ts', 'PACKAGE_SCHEMA',
          f'What ISO/IEC 29500-2 (opc-contentTypes.xsd, opc-relationships.xsd) allows; {how}',
          [('ct', 'Types', 'Types'), ('rel', 'Relationships', 'Relationships')],
          of('ct', 'Types Default Override') + of('rel', 'Relationships Relationship'))


if __name__ == '__main__': main(sys.argv[1])
