/**
 * What this stand-in assumes of Excel, each with where it was learnt. «unconfirmed» ones are our best judgement: the recorder page
 * (src/sandbox/recorder) lets someone with real Excel confirm or refute every one of them.
 */
export interface Assumption {
  /** What Excel does, for the person who confirms it. */
  readonly behaviour: string;
  readonly source: Source;
  /** What the confirmation script must answer. */
  readonly expected: unknown;
}

export type Source =
  | { readonly kind: "reference" | "docs" | "issue" | "library"; readonly where: string }
  | { readonly kind: "unconfirmed"; readonly because: string };

const reference = (where: string): Source => ({ kind: "reference", where: `learn.microsoft.com/javascript/api/excel/${where}` });
const docs = (where: string): Source => ({ kind: "docs", where: `learn.microsoft.com/office/dev/add-ins/${where}` });
const issue = (where: string): Source => ({ kind: "issue", where });
const unconfirmed = (because: string): Source => ({ kind: "unconfirmed", because });

const TYPED = "como al teclear en la celda";

export const ASSUMPTIONS = {
  "entry.percentText": { behaviour: "El texto «85%» escrito en values queda como 0.85 con formato de porcentaje.", source: unconfirmed(TYPED), expected: [0.85, "0%"] },
  "entry.numberText": { behaviour: "El texto «1,718» queda como el número 1718.", source: unconfirmed(TYPED), expected: 1718 },
  "entry.badNumberText": { behaviour: "«9.5.5%» y «ND» quedan como texto.", source: unconfirmed(TYPED), expected: ["9.5.5%", "ND"] },
  "entry.isoDate": { behaviour: "«2018-12-31» queda como fecha con formato m/d/yyyy.", source: issue("OfficeDev/office-js#229"), expected: [43465, "m/d/yyyy"] },
  "entry.localDate": { behaviour: "Una fecha en el orden de otro país («31-12-2018») queda como texto.", source: reference("excel.range#excel-excel-range-values-member"), expected: "31-12-2018" },
  "entry.semester": { behaviour: "«2023-1» se convierte en una fecha: enero de 2023.", source: unconfirmed(TYPED), expected: 44927 },
  "entry.apostrophe": { behaviour: "Un apóstrofo delante conserva el texto y no se ve al leer.", source: issue("OfficeDev/office-js#6687"), expected: ["85%", "85%"] },
  "entry.textFormat": { behaviour: "En una celda con formato de texto (@) todo queda como texto, también «=1+1» y «0012».", source: unconfirmed(TYPED), expected: ["=1+1", "0012"] },
  "entry.plusIsFormula": { behaviour: "Lo que empieza con + o - se toma como fórmula.", source: reference("excel.range#excel-excel-range-values-member"), expected: "=+A1" },
  "entry.errorText": { behaviour: "«#N/A» queda como error, no como texto.", source: unconfirmed(TYPED), expected: ["#N/A", "Error"] },
  "entry.nullAndBlank": { behaviour: "null deja la celda como estaba; un texto vacío la vacía.", source: docs("excel/excel-add-ins-blank-null-values"), expected: [1, ""] },
  "write.formulaInValues": { behaviour: "values admite fórmulas.", source: reference("excel.range#excel-excel-range-values-member"), expected: "=1+1" },
  "write.oneFormula": { behaviour: "Una sola fórmula para varias celdas se ajusta en cada una, como al copiarla.", source: issue("techcommunity.microsoft.com/idea/microsoft365developerplatform/4211172"), expected: [["=B1"], ["=B2"], ["=B3"]] },
  "write.oneValue": { behaviour: "Un solo valor se escribe en todas las celdas del rango.", source: docs("excel/excel-add-ins-ranges-set-get-values"), expected: [[7], [7]] },
  "write.wrongSize": { behaviour: "Una matriz de otro tamaño que el rango se rechaza.", source: reference("excel.errorcodes"), expected: "InvalidArgument" },
  "write.unbounded": { behaviour: "No se pueden escribir valores en columnas enteras.", source: docs("excel/excel-add-ins-ranges-unbounded"), expected: "InvalidArgument" },
  "write.mergedCell": { behaviour: "Lo que se escribe en una celda tapada por una combinación no se guarda.", source: unconfirmed("así lo hace VBA; Office.js no lo documenta"), expected: "" },
  "read.unbounded": { behaviour: "Los valores de columnas enteras se leen como null.", source: docs("excel/excel-add-ins-ranges-unbounded"), expected: null },
  "read.empty": { behaviour: "Una celda vacía se lee como texto vacío, de tipo Empty.", source: docs("excel/excel-add-ins-blank-null-values"), expected: ["", "Empty"] },
  "format.noFillIsWhite": { behaviour: "Una celda sin relleno se lee como blanca (#FFFFFF).", source: unconfirmed("observado en complementos publicados"), expected: "#FFFFFF" },
  "format.mixedIsNull": { behaviour: "Un formato que difiere entre celdas se lee como null.", source: docs("excel/excel-add-ins-blank-null-values"), expected: [null, null] },
  "format.blankResets": { behaviour: "numberFormat vacío vuelve a General.", source: docs("excel/excel-add-ins-blank-null-values"), expected: "General" },
  "format.hiddenColumn": { behaviour: "Una columna oculta tiene ancho 0.", source: unconfirmed("así en el modelo de objetos de Excel"), expected: [true, 0] },
  "format.hyperlink": { behaviour: "Un hipervínculo muestra su texto en la celda.", source: reference("excel.rangehyperlink"), expected: "Ir a la matriz" },
  "sheet.emptyUsedRange": { behaviour: "El rango usado de una hoja vacía es A1.", source: reference("excel.worksheet#excel-excel-worksheet-getusedrange-member(1)"), expected: "A1" },
  "sheet.usedRangeOfFormats": { behaviour: "El rango usado cuenta las celdas con formato, salvo con valuesOnly.", source: reference("excel.worksheet#excel-excel-worksheet-getusedrange-member(1)"), expected: ["B2:D5", true] },
  "sheet.nameTaken": { behaviour: "Un nombre de hoja repetido, aun en mayúsculas, se rechaza.", source: reference("excel.errorcodes"), expected: "ItemAlreadyExists" },
  "sheet.badName": { behaviour: "Un nombre de hoja con «/» o de más de 31 letras se rechaza.", source: reference("excel.worksheetcollection#excel-excel-worksheetcollection-add-member(1)"), expected: ["InvalidArgument", "InvalidArgument"] },
  "sheet.missing": { behaviour: "Pedir una hoja que no existe falla; getItemOrNullObject no.", source: docs("develop/application-specific-api-model"), expected: ["ItemNotFound", true] },
  "sheet.renameKeepsFormulas": { behaviour: "Al renombrar una hoja, las fórmulas que la citan la siguen.", source: unconfirmed(TYPED), expected: "='PNTP prueba dos'!A1" },
  "merge.keepsFirst": { behaviour: "Combinar celdas conserva solo el primer valor.", source: unconfirmed("así en la interfaz de Excel"), expected: [["a", ""]] },
  "protection.lockedCell": { behaviour: "Escribir en una celda bloqueada de una hoja protegida se rechaza.", source: reference("excel.worksheetprotection"), expected: "AccessDenied" },
  "protection.unlockedCell": { behaviour: "En una celda desbloqueada de una hoja protegida sí se puede escribir.", source: reference("excel.formatprotection"), expected: 5 },
  "protection.formats": { behaviour: "Cambiar colores en una hoja protegida se rechaza.", source: reference("excel.worksheetprotectionoptions"), expected: "AccessDenied" },
  "protection.conditionalFormat": { behaviour: "Agregar un formato condicional en una hoja protegida se rechaza.", source: reference("excel.worksheetprotectionoptions"), expected: "AccessDenied" },
  "protection.twice": { behaviour: "Proteger una hoja ya protegida se rechaza.", source: issue("OfficeDev/office-js#6784"), expected: "AccessDenied" },
  "names.taken": { behaviour: "Un nombre definido repetido se rechaza.", source: reference("excel.errorcodes"), expected: "ItemAlreadyExists" },
  "names.bad": { behaviour: "Un nombre definido con espacio, o que parece una celda, se rechaza.", source: unconfirmed("reglas de los nombres en la interfaz de Excel"), expected: ["InvalidArgument", "InvalidArgument"] },
  "names.value": { behaviour: "El valor de un nombre que apunta a celdas es su dirección absoluta con hoja.", source: reference("excel.nameditem#excel-excel-nameditem-value-member"), expected: "'PNTP prueba'!$A$1:$B$2" },
  "tables.overlap": { behaviour: "Una tabla no puede pisar a otra.", source: unconfirmed("regla de la interfaz de Excel; el código del error no está documentado"), expected: "InvalidArgument" },
  "tables.repeatedHeader": { behaviour: "Los encabezados repetidos de una tabla se numeran.", source: unconfirmed("así en la interfaz de Excel"), expected: [["Meta", "Meta2"]] },
  "cf.newIsFirst": { behaviour: "Un formato condicional nuevo queda con la primera prioridad (0).", source: unconfirmed("así en la interfaz de Excel"), expected: [0, 1] },
  "cf.clearPart": { behaviour: "clearAll en parte de un rango deja el formato condicional en el resto.", source: unconfirmed("así en la interfaz de Excel"), expected: [0, 1] },
  "cf.otherKind": { behaviour: "customOrNullObject de un formato de otra clase es un objeto nulo.", source: reference("excel.conditionalformat#excel-excel-conditionalformat-customornullobject-member"), expected: true },
  "batch.partial": { behaviour: "Lo que va antes de la acción que falla queda hecho.", source: docs("develop/application-specific-api-model"), expected: [1, ""] },
  "freeze.location": { behaviour: "Con tres filas inmovilizadas, la zona fija son las filas 1 a 3.", source: reference("excel.worksheetfreezepanes"), expected: "1:3" },
  "insert.movesFormulas": { behaviour: "Al insertar una fila, las fórmulas que citan lo de abajo lo siguen.", source: unconfirmed(TYPED), expected: "=A3*2" },
} as const satisfies Readonly<Record<string, Assumption>>;

export type AssumptionId = keyof typeof ASSUMPTIONS;
