import { AlignmentType, BorderStyle, LineRuleType, type IStylesOptions } from "docx";

const BLUE = "1F3B5C";
const GREY = "595959";
export const RULE = { style: BorderStyle.SINGLE, size: 4, color: "BFBFBF" } as const;
export const NO_RULE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
export const HEADER_FILL = BLUE;
export const STRONG_FILL = "EEF2F7";

/** Styles of ours by id; the names are what a template may define its own way. */
export const STYLE = {
  coverTitle: "Title",
  coverPolicy: "Subtitle",
  coverLine: "PNTPPortada",
  contents: "TOCHeading",
  body: "PNTPTexto",
  remark: "PNTPObservacion",
  item: "PNTPDetalle",
  note: "PNTPNota",
  prose: "PNTPRedaccion",
  caption: "Caption",
  cell: "PNTPCelda",
  cellHeader: "PNTPCabecera",
  matrixCell: "PNTPMatriz",
  matrixHeader: "PNTPMatrizCabecera",
  placeholder: "PlaceholderText",
} as const;

/** Real Word styles, so that a change of style changes the whole report. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: "Arial", size: 21, language: { value: "es-PE", eastAsia: "es-PE" } },
      paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { size: 52, bold: true, color: BLUE },
      paragraph: {
        spacing: { before: 960, after: 240, line: 240, lineRule: LineRuleType.AUTO },
        border: { top: { style: BorderStyle.SINGLE, size: 36, color: BLUE, space: 18 } },
      },
    },
    heading1: heading(30, 400, 160, 0),
    heading2: heading(25, 320, 120, 1),
    heading3: heading(22, 240, 80, 2),
  },
  paragraphStyles: [
    {
      id: STYLE.coverPolicy,
      name: "Subtitle",
      basedOn: "Normal",
      next: "Normal",
      quickFormat: true,
      run: { size: 32, color: "404040" },
      paragraph: { spacing: { after: 360, line: 252, lineRule: LineRuleType.AUTO } },
    },
    { id: STYLE.coverLine, name: "PNTP Portada", basedOn: "Normal", run: { size: 24, color: GREY }, paragraph: { spacing: { after: 60 } } },
    {
      id: STYLE.contents,
      name: "TOC Heading",
      basedOn: "Normal",
      next: "Normal",
      run: { size: 26, bold: true, color: BLUE },
      paragraph: { spacing: { before: 600, after: 120 }, keepNext: true },
    },
    {
      id: "TOC1",
      name: "toc 1",
      basedOn: "Normal",
      next: "Normal",
      paragraph: { spacing: { before: 60, after: 40, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: "TOC2",
      name: "toc 2",
      basedOn: "Normal",
      next: "Normal",
      run: { size: 20, color: GREY },
      paragraph: { spacing: { after: 20, line: 240, lineRule: LineRuleType.AUTO }, indent: { left: 284 } },
    },
    { id: STYLE.body, name: "PNTP Texto", basedOn: "Normal", quickFormat: true, paragraph: { alignment: AlignmentType.LEFT } },
    {
      id: STYLE.remark,
      name: "PNTP Observación",
      basedOn: "Normal",
      quickFormat: true,
      paragraph: { indent: { left: 284, hanging: 284 }, spacing: { after: 80 } },
    },
    {
      id: STYLE.item,
      name: "PNTP Detalle",
      basedOn: "Normal",
      quickFormat: true,
      paragraph: { indent: { left: 568, hanging: 284 }, spacing: { after: 40 } },
    },
    {
      id: STYLE.note,
      name: "PNTP Nota",
      basedOn: "Normal",
      quickFormat: true,
      run: { size: 18, color: GREY },
      paragraph: { spacing: { before: 60, after: 160, line: 240, lineRule: LineRuleType.AUTO } },
    },
    { id: STYLE.prose, name: "PNTP Redacción", basedOn: "Normal", quickFormat: true, paragraph: { spacing: { after: 120 } } },
    {
      id: STYLE.caption,
      name: "caption",
      basedOn: "Normal",
      next: "Normal",
      quickFormat: true,
      run: { size: 20, bold: true, color: BLUE },
      paragraph: { keepNext: true, spacing: { before: 200, after: 80 } },
    },
    {
      id: STYLE.cell,
      name: "PNTP Celda",
      basedOn: "Normal",
      run: { size: 19 },
      paragraph: { spacing: { before: 30, after: 30, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: STYLE.cellHeader,
      name: "PNTP Cabecera",
      basedOn: STYLE.cell,
      run: { bold: true, color: "FFFFFF" },
      paragraph: { keepNext: true },
    },
    {
      id: STYLE.matrixCell,
      name: "PNTP Matriz",
      basedOn: "Normal",
      run: { size: 13 },
      paragraph: { spacing: { before: 10, after: 10, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: STYLE.matrixHeader,
      name: "PNTP Matriz cabecera",
      basedOn: STYLE.matrixCell,
      run: { bold: true, color: "FFFFFF", size: 11 },
      paragraph: { keepNext: true },
    },
    {
      id: "Header",
      name: "header",
      basedOn: "Normal",
      run: { size: 18, color: GREY },
      paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: "Footer",
      name: "footer",
      basedOn: "Normal",
      run: { size: 18, color: GREY },
      paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
  ],
  characterStyles: [
    { id: STYLE.placeholder, name: "Placeholder Text", basedOn: "DefaultParagraphFont", run: { color: "7F7F7F", italics: true } },
  ],
};

function heading(size: number, before: number, after: number, outlineLevel: number) {
  return {
    run: { size, bold: true, color: BLUE },
    paragraph: { keepNext: true, keepLines: true, spacing: { before, after, line: 240, lineRule: LineRuleType.AUTO }, outlineLevel },
  };
}

/** A4 in twentieths of a point, with the margins of each orientation. */
export const PAGE = {
  width: 11906,
  height: 16838,
  portrait: { top: 1418, right: 1304, bottom: 1304, left: 1418, header: 680, footer: 624, gutter: 0 },
  landscape: { top: 1134, right: 680, bottom: 964, left: 680, header: 510, footer: 454, gutter: 0 },
} as const;

/** Width left for text. */
export function textWidth(orientation: "portrait" | "landscape"): number {
  const { left, right } = PAGE[orientation];
  return (orientation === "portrait" ? PAGE.width : PAGE.height) - left - right;
}
