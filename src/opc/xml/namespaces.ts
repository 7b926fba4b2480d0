/** Names of the vocabularies of a package: nearly always transitional; «Strict Open XML» of Excel's Save As uses others. */
export interface Namespaces {
  readonly sheet: string;
  /** Also the beginning of every relationship type. */
  readonly relationships: string;
  readonly drawing: string;
  readonly sheetDrawing: string;
  readonly chart: string;
  readonly word: string;
}

export const TRANSITIONAL: Namespaces = {
  sheet: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  drawing: "http://schemas.openxmlformats.org/drawingml/2006/main",
  sheetDrawing: "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  chart: "http://schemas.openxmlformats.org/drawingml/2006/chart",
  word: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
};

export const STRICT: Namespaces = {
  sheet: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
  drawing: "http://purl.oclc.org/ooxml/drawingml/main",
  sheetDrawing: "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
  chart: "http://purl.oclc.org/ooxml/drawingml/chart",
  word: "http://purl.oclc.org/ooxml/wordprocessingml/main",
};

/** Vocabularies that are the same in both kinds of package. */
export const CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
export const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
export const COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
/** Of Excel since 2010, among the extensions of a sheet; and the formulas inside them. */
export const EXCEL_2010 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
export const EXCEL_MAIN = "http://schemas.microsoft.com/office/excel/2006/main";
/** Of Excel since 2018: formulas that spill, in xl/metadata.xml. */
export const DYNAMIC_ARRAY = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
export const XML = "http://www.w3.org/XML/1998/namespace";

const STRICT_START = "http://purl.oclc.org/ooxml/";

/** One name for each vocabulary, so that looking something up need not ask which kind of package it is in: the transitional one. */
export function transitionalName(uri: string): string {
  if (!uri.startsWith(STRICT_START)) return uri;
  const path = uri.slice(STRICT_START.length);
  const slash = path.lastIndexOf("/");
  const word = path.slice(slash + 1).replace(/(?<=[a-z])Properties$/, "-properties");
  return `http://schemas.openxmlformats.org/${path.slice(0, slash)}/2006/${word}`;
}

/** The vocabularies of the part whose document element is in this namespace. */
export function namespacesBeside(uri: string): Namespaces {
  return uri.startsWith(STRICT_START) ? STRICT : TRANSITIONAL;
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
