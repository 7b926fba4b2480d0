import { confirmed, docs, issue, reference, type Assumption, type ManualAssumption } from "./assumption";

const UNDO = docs("excel/excel-add-ins-undo-capabilities");

/** Where Excel is less kind than one would think: what the host must live with. */
export const SURPRISES = {
  "merge.byFirstCell": {
    behaviour: "De una zona combinada solo se sabe si su primera celda está en lo que se pregunta.",
    source: confirmed(issue("OfficeDev/office-js#3611")),
    expected: true,
  },
  "merge.most": {
    behaviour: "Preguntar por más de 512 zonas combinadas a la vez falla.",
    source: confirmed(reference("excel.range#excel-excel-range-getmergedareasornullobject-member(1)")),
    expected: "falla",
  },
  "format.noFillHasNoTint": {
    behaviour: "Sin relleno, tintAndShade es null; con relleno blanco es un número. El patrón es null en los dos casos.",
    source: confirmed(issue("OfficeDev/office-js#4900")),
    expected: [null, "number", null, null],
  },
  "undo.position": {
    behaviour: "Mover una hoja dentro de un grupo de deshacer se rechaza en Windows y Mac, y en la web no.",
    source: confirmed(UNDO),
    expected: "UndoNotSupported",
    expectedOn: { web: "sin error", desktop2021: "sin error" },
  },
  "undo.delete": {
    behaviour: "Borrar una hoja dentro de un grupo de deshacer se rechaza en todas partes.",
    source: confirmed(UNDO),
    expected: "UndoNotSupported",
    // Before ExcelApi 1.20 there are no groups: the option is not looked at.
    expectedOn: { desktop2021: "sin error" },
  },
  "tables.calculatedColumn": {
    behaviour: "Varias fórmulas en una columna vacía de una tabla quedan todas como la última.",
    source: confirmed(...[2093, 1916, 5909, 6745].map((number) => issue(`OfficeDev/office-js#${number}`))),
    expected: ["=1+3", "=1+3", "=1+3"],
  },
  "tables.exceptionsFirst": {
    behaviour: "Si antes había números en la columna de la tabla, cada fórmula queda como se escribió.",
    source: confirmed(issue("OfficeDev/office-js#5909"), "support.microsoft.com: Usar columnas calculadas en una tabla de Excel"),
    expected: ["=1+1", "=1+2", "=1+3"],
  },
  "cf.relativeToFetch": {
    behaviour: "La fórmula de un formato condicional se dice respecto a la primera celda del rango por el que se llegó a él.",
    source: confirmed(issue("OfficeDev/office-js#5194")),
    expected: ["=B2>3", "=B4>3"],
  },
  "cf.overlapping": {
    behaviour: "Un formato que comparte celdas con otro no se puede borrar a través de toda la hoja en Excel para Windows.",
    source: confirmed(issue("OfficeDev/office-js#5222")),
    expected: "sin error",
    expectedOn: { windows: "ItemNotFound", desktop2021: "ItemNotFound" },
  },
  "cf.throughOwnRange": {
    behaviour: "A través de su propio rango sí se puede borrar un formato que comparte celdas con otro.",
    source: confirmed(issue("OfficeDev/office-js#5194")),
    expected: "sin error",
  },
  "page.fitToWidth": {
    behaviour: "«Ajustar a una página de ancho» no se aplica si la pestaña Disposición de página no está a la vista (escritorio).",
    source: confirmed(issue("OfficeDev/office-js#1860")),
    expected: { scale: 90 },
    expectedOn: { web: { horizontalFitToPages: 1 } },
  },
  "protection.nullOverLocked": {
    behaviour: "Un null sobre una celda bloqueada también se rechaza.",
    source: confirmed(issue("OfficeDev/microsoft-graph-docs#4546")),
    expected: "AccessDenied",
  },
  "entry.monthFirst": {
    behaviour: "Una fecha con día hasta 12 («05-03-2018») se toma con el mes delante: 3 de mayo.",
    source: confirmed(issue("OfficeDev/office-js#1559"), issue("OfficeDev/office-js#3775")),
    expected: 43223,
  },
} as const satisfies Readonly<Record<string, Assumption>>;

/** What only a person can bring about. */
export const BY_HAND = {
  "functions.blank": {
    behaviour: "Una celda vacía llega a una función personalizada como 0 en el escritorio y como null en la web.",
    source: confirmed(issue("OfficeDev/office-js#4702"), issue("OfficeDev/office-js#5262"), issue("OfficeDev/office-js#1951")),
    steps: 'Con el complemento PNTP instalado, escribe =PNTP.AVANCE1(A1;20;"ascendente") con A1 vacía. ¿Qué muestra: ND o 0?',
  },
  "functions.errorArguments": {
    behaviour: "Un error en un argumento no llega a la función, salvo con allowErrorForDataTypeAny.",
    source: confirmed(docs("excel/custom-functions-json")),
    steps: 'Escribe =PNTP.AVANCE1(#N/A;20;"ascendente"). ¿Qué muestra: ND o #N/A?',
  },
  "undo.mergedAreas": {
    behaviour: "Preguntar por las zonas combinadas vacía la pila de deshacer de la persona en Excel para Windows.",
    source: confirmed(issue("OfficeDev/office-js#5918")),
    steps: "Escribe algo en una celda, pulsa el botón de esta página y luego Ctrl+Z en la hoja. ¿Se deshace lo que escribiste?",
  },
  "cf.duplicated": {
    behaviour: "Una regla duplicada en el administrador de reglas no se puede leer.",
    source: confirmed(issue("OfficeDev/office-js#6835")),
    steps: "Duplica una regla de la columna Avance en Administrar reglas; calcula y aplica. ¿Quedan las cifras? ¿Y los colores?",
  },
  "cf.afterUndo": {
    behaviour: "Una regla que vuelve con Ctrl+Z después de que un complemento la borró no responde a nada.",
    source: confirmed(issue("OfficeDev/office-js#6396")),
    steps: "Calcula dos veces, pulsa Ctrl+Z hasta ver los colores de antes y calcula otra vez. ¿Quedan las cifras? ¿Y los colores?",
  },
  "cf.twoCellValues": {
    behaviour: "Dos reglas «Valor de la celda» sobre las mismas celdas, hechas a mano, no se pueden leer.",
    source: confirmed(issue("OfficeDev/office-js#6827")),
    steps: "Pon dos reglas «mayor que» en la columna Avance; calcula y aplica. ¿Quedan las cifras? ¿Y los colores?",
  },
  "start.late": {
    behaviour: "Office.onReady puede tardar minutos o no llegar en redes lentas.",
    source: confirmed(issue("OfficeDev/office-js#3330"), issue("OfficeDev/office-js#6946")),
    steps: "Abre el panel de PNTP con la red lenta o recién encendido el equipo. ¿Cuánto tarda en verse la matriz?",
  },
} as const satisfies Readonly<Record<string, ManualAssumption>>;
