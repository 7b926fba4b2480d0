import { confirmed, docs, issue, reference, unknown, type Assumption } from "./assumption";

/** Formats, conditional formats and panes. */
export const LOOKS = {
  "format.noFillIsWhite": {
    behaviour: "Una celda sin relleno se lee como blanca (#FFFFFF).",
    source: confirmed(issue("OfficeDev/office-js#4900"), issue("OfficeDev/office-js#6218")),
    expected: "#FFFFFF",
  },
  "format.mixedIsNull": {
    behaviour: "Un formato que difiere entre celdas se lee como null.",
    source: confirmed(docs("excel/excel-add-ins-blank-null-values")),
    expected: [null, null],
  },
  "format.blankResets": {
    behaviour: "numberFormat vacío vuelve a General.",
    source: confirmed(docs("excel/excel-add-ins-blank-null-values")),
    expected: "General",
  },
  "format.hiddenColumn": {
    behaviour: "Una columna oculta tiene ancho 0.",
    source: unknown("así en el modelo de objetos de Excel"),
    expected: [true, 0],
  },
  "format.hyperlink": {
    behaviour: "Un hipervínculo muestra su texto en la celda.",
    source: confirmed(reference("excel.rangehyperlink#excel-excel-rangehyperlink-texttodisplay-member")),
    expected: "Ir a la matriz",
  },
  "cf.newIsFirst": {
    behaviour: "Un formato condicional nuevo queda con la primera prioridad (0).",
    source: confirmed(reference("excel.conditionalformatcollection#excel-excel-conditionalformatcollection-add-member(1)")),
    expected: [0, 1],
  },
  "cf.clearPart": {
    behaviour: "clearAll en parte de un rango deja el formato condicional en el resto.",
    source: unknown("así en la interfaz de Excel"),
    expected: [0, 1],
  },
  "cf.otherKind": {
    behaviour: "customOrNullObject de un formato de otra clase es un objeto nulo.",
    source: confirmed(
      reference("excel.conditionalformat#excel-excel-conditionalformat-customornullobject-member"),
      issue("OfficeDev/office-js#2180"),
    ),
    expected: true,
  },
  "freeze.location": {
    behaviour: "Con tres filas inmovilizadas, la zona fija son las filas 1 a 3.",
    source: unknown("así en la interfaz de Excel", { isLikely: true }),
    expected: "1:3",
  },
} as const satisfies Readonly<Record<string, Assumption>>;
