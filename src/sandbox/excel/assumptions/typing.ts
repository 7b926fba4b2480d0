import { confirmed, docs, issue, reference, unknown, type Assumption } from "./assumption";

/** What is written in cells and read from them. */
export const TYPING = {
  "entry.percentText": {
    behaviour: "El texto «85%» escrito en values queda como 0.85 con formato de porcentaje.",
    source: unknown("como al teclear en la celda", { isLikely: true }),
    expected: [0.85, "0%"],
  },
  "entry.numberText": {
    behaviour: "El texto «1,718» queda como el número 1718.",
    source: confirmed(issue("OfficeDev/office-js#1559")),
    expected: 1718,
  },
  "entry.badNumberText": {
    behaviour: "«9.5.5%» y «ND» quedan como texto.",
    source: unknown("como al teclear en la celda", { isLikely: true }),
    expected: ["9.5.5%", "ND"],
  },
  "entry.isoDate": {
    behaviour: "«2018-12-31» queda como fecha con formato m/d/yyyy.",
    source: confirmed(issue("OfficeDev/office-js#229"), reference("excel.range#excel-excel-range-values-member")),
    expected: [43465, "m/d/yyyy"],
  },
  "entry.localDate": {
    behaviour: "Una fecha en el orden de otro país («31-12-2018») queda como texto.",
    source: confirmed(
      reference("excel.range#excel-excel-range-values-member"),
      issue("OfficeDev/office-js#1559"),
      issue("OfficeDev/office-js#3775"),
    ),
    expected: "31-12-2018",
  },
  "entry.semester": {
    behaviour: "«2023-1» se convierte en una fecha: enero de 2023.",
    source: unknown("como al teclear en la celda", { isLikely: true }),
    expected: 44927,
  },
  "entry.apostrophe": {
    behaviour: "Un apóstrofo delante conserva el texto y no se ve al leer.",
    source: confirmed(issue("OfficeDev/office-js#6687")),
    expected: ["85%", "85%"],
  },
  "entry.textFormat": {
    behaviour: "En una celda con formato de texto (@) todo queda como texto, también «=1+1» y «0012».",
    source: unknown("como al teclear en la celda", { isLikely: true }),
    expected: ["=1+1", "0012"],
  },
  "entry.plusIsFormula": {
    behaviour: "Lo que empieza con + o - se toma como fórmula.",
    source: confirmed(reference("excel.range#excel-excel-range-values-member")),
    expected: "=+A1",
  },
  "entry.errorText": {
    behaviour: "«#N/A» queda como error, no como texto.",
    source: unknown("como al teclear en la celda", { isLikely: true }),
    expected: ["#N/A", "Error"],
  },
  "entry.nullAndBlank": {
    behaviour: "null deja la celda como estaba; un texto vacío la vacía.",
    source: confirmed(docs("excel/excel-add-ins-blank-null-values"), issue("OfficeDev/office-js#1943")),
    expected: [1, ""],
  },
  "write.formulaInValues": {
    behaviour: "values admite fórmulas.",
    source: confirmed(reference("excel.range#excel-excel-range-values-member")),
    expected: "=1+1",
  },
  "write.oneFormula": {
    behaviour: "Una sola fórmula para varias celdas se ajusta en cada una, como al copiarla.",
    source: unknown("solo lo dice una idea de techcommunity (4211172)", { isLikely: true }),
    expected: [["=B1"], ["=B2"], ["=B3"]],
  },
  "write.oneValue": {
    behaviour: "Un solo valor se escribe en todas las celdas del rango.",
    source: unknown("la página de rangos pide una matriz también para una celda, y de un solo valor no habla", { isLikely: true }),
    expected: [[7], [7]],
  },
  "write.wrongSize": {
    behaviour: "Una matriz de otro tamaño que el rango se rechaza.",
    source: unknown("la lista de códigos de error no dice cuál da este caso", { isLikely: true }),
    expected: "InvalidArgument",
  },
  "write.unbounded": {
    behaviour: "No se pueden escribir valores en columnas enteras.",
    source: confirmed(docs("excel/excel-add-ins-ranges-unbounded")),
    expected: "InvalidArgument",
  },
  "write.mergedCell": {
    behaviour: "Lo que se escribe en una celda tapada por una combinación no se guarda.",
    source: unknown("así en COM (sbroenne/mcp-server-excel#831); Office.js no lo documenta", { isLikely: true }),
    expected: "",
  },
  "read.unbounded": {
    behaviour: "Los valores de columnas enteras se leen como null.",
    source: confirmed(docs("excel/excel-add-ins-ranges-unbounded")),
    expected: null,
  },
  "read.empty": {
    behaviour: "Una celda vacía se lee como texto vacío, de tipo Empty.",
    source: confirmed(docs("excel/excel-add-ins-blank-null-values")),
    expected: ["", "Empty"],
  },
} as const satisfies Readonly<Record<string, Assumption>>;
