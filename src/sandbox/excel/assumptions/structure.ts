import { confirmed, docs, issue, reference, unknown, type Assumption } from "./assumption";

/** Sheets, merged areas, protection, names, tables and batches. */
export const STRUCTURE = {
  "sheet.emptyUsedRange": {
    behaviour: "El rango usado de una hoja vacía es A1.",
    source: confirmed(reference("excel.worksheet#excel-excel-worksheet-getusedrange-member(1)")),
    expected: "A1",
  },
  "sheet.usedRangeOfFormats": {
    behaviour: "El rango usado cuenta las celdas con formato, salvo con valuesOnly.",
    source: confirmed(reference("excel.worksheet#excel-excel-worksheet-getusedrange-member(1)")),
    expected: ["B2:D5", true],
  },
  "sheet.nameTaken": {
    behaviour: "Un nombre de hoja repetido, aun en mayúsculas, se rechaza.",
    source: confirmed(issue("OfficeDev/office-scripts-docs#560"), reference("excel.errorcodes")),
    expected: "ItemAlreadyExists",
  },
  "sheet.badName": {
    behaviour: "Un nombre de hoja con «/» o de más de 31 letras se rechaza.",
    source: confirmed(issue("OfficeDev/office-scripts-docs#738"), issue("OfficeDev/office-scripts-docs#565")),
    expected: ["InvalidArgument", "InvalidArgument"],
  },
  "sheet.missing": {
    behaviour: "Pedir una hoja que no existe falla; getItemOrNullObject no.",
    source: confirmed(docs("develop/application-specific-api-model")),
    expected: ["ItemNotFound", true],
  },
  "sheet.renameKeepsFormulas": {
    behaviour: "Al renombrar una hoja, las fórmulas que la citan la siguen.",
    source: unknown("así en la interfaz de Excel", { isLikely: true }),
    expected: "='PNTP prueba dos'!A1",
  },
  "merge.keepsFirst": {
    behaviour: "Combinar celdas conserva solo el primer valor.",
    source: unknown("así en la interfaz de Excel", { isLikely: true }),
    expected: [["a", ""]],
  },
  "protection.lockedCell": {
    behaviour: "Escribir en una celda bloqueada de una hoja protegida se rechaza.",
    source: confirmed(issue("OfficeDev/microsoft-graph-docs#4546")),
    expected: "AccessDenied",
  },
  "protection.unlockedCell": {
    behaviour: "En una celda desbloqueada de una hoja protegida sí se puede escribir.",
    source: confirmed(issue("OfficeDev/office-js#143")),
    expected: 5,
  },
  "protection.formats": {
    behaviour: "Cambiar colores en una hoja protegida se rechaza.",
    source: unknown("las opciones de protección lo nombran; el código del error no", { isLikely: true }),
    expected: "AccessDenied",
  },
  "protection.conditionalFormat": {
    behaviour: "Agregar un formato condicional en una hoja protegida se rechaza.",
    source: unknown("las opciones de protección nombran los formatos, no los condicionales", { isLikely: true }),
    expected: "AccessDenied",
  },
  "protection.twice": {
    behaviour: "Proteger una hoja ya protegida se rechaza.",
    source: confirmed(
      reference("excel.worksheetprotection#excel-excel-worksheetprotection-protect-member(1)"),
      issue("OfficeDev/office-js#6784"),
    ),
    expected: "AccessDenied",
  },
  "names.taken": {
    behaviour: "Un nombre definido repetido se rechaza.",
    source: confirmed(issue("OfficeDev/office-js#2875")),
    expected: "ItemAlreadyExists",
  },
  "names.bad": {
    behaviour: "Un nombre definido con espacio, o que parece una celda, se rechaza.",
    source: unknown("así en la interfaz de Excel", { isLikely: true }),
    expected: ["InvalidArgument", "InvalidArgument"],
  },
  "names.value": {
    behaviour: "El valor de un nombre que apunta a celdas es su dirección absoluta con hoja.",
    source: confirmed(reference("excel.nameditem#excel-excel-nameditem-value-member")),
    expected: "'PNTP prueba'!$A$1:$B$2",
  },
  "tables.overlap": {
    behaviour: "Una tabla no puede pisar a otra.",
    source: unknown("que se rechaza lo dice la referencia de TableCollection.add; el código, nadie", { isLikely: true }),
    expected: "InvalidArgument",
  },
  "tables.repeatedHeader": {
    behaviour: "Los encabezados repetidos de una tabla se numeran.",
    source: unknown("así en la interfaz de Excel", { isLikely: true }),
    expected: [["Meta", "Meta2"]],
  },
  "batch.partial": {
    behaviour: "Lo que va antes de la acción que falla queda hecho.",
    source: unknown("la página del modelo no dice qué queda hecho cuando una acción falla", { isLikely: true }),
    expected: [1, ""],
  },
  "insert.movesFormulas": {
    behaviour: "Al insertar una fila, las fórmulas que citan lo de abajo lo siguen.",
    source: unknown("así en la interfaz de Excel", { isLikely: true }),
    expected: "=A3*2",
  },
} as const satisfies Readonly<Record<string, Assumption>>;
