import { COMPATIBILITY, TRANSITIONAL } from "../../../opc/xml/namespaces";

/** Vocabularies of a Word part, by the names that its reader gives them. */
export const W = TRANSITIONAL.word;
export const R = TRANSITIONAL.relationships;
export const CHART = TRANSITIONAL.chart;
export const MC = COMPATIBILITY;
export const MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math";
/** Stands for a text kept from an earlier document until it is put there. */
export const KEPT = "urn:pntp:conservado";

/** Types of the parts that are made or told apart here. */
export const WORD_TYPE = {
  document: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
  styles: "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml",
  customXmlProperties: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
} as const;
