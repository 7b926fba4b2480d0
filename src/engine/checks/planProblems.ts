import { placeAddress, type Place } from "../address";
import type { HostProblem } from "../host";

const NOTHING_WRITTEN = "No se escribió nada.";

/** Why a plan cannot be carried out in a workbook, whoever carries it out: what happened · where · why · what to do. */
export const planProblems = {
  sheetMissing: (sheet: string): HostProblem => ({
    code: "sheetMissing",
    message:
      `No encuentro la hoja «${sheet}» en el libro: quizá se renombró o se eliminó. ${NOTHING_WRITTEN} Revisa el ` +
      "nombre y calcula de nuevo.",
  }),
  sheetProtected: (sheet: string): HostProblem => ({
    code: "sheetProtected",
    message:
      `La hoja «${sheet}» está protegida y no se escribe en ella. ${NOTHING_WRITTEN} Desprotégela en Revisar › ` +
      "Desproteger hoja y calcula de nuevo.",
  }),
  structureProtected: (sheet: string): HostProblem => ({
    code: "sheetProtected",
    message:
      `No se puede crear la hoja «${sheet}» porque la estructura del libro está protegida. ${NOTHING_WRITTEN} ` +
      "Desprotégela en Revisar › Proteger libro y calcula de nuevo.",
  }),
  mergedCell: (at: Place, area: string): HostProblem => ({
    code: "mergedCell",
    at,
    message:
      `La celda ${placeAddress(at)} está dentro de las celdas combinadas ${area} y lo que se escriba en ella no se ` +
      `vería. ${NOTHING_WRITTEN} Sepáralas en Inicio › Combinar y centrar › Separar celdas y calcula de nuevo.`,
  }),
  arrayFormula: (at: Place, area: string): HostProblem => ({
    code: "arrayFormula",
    at,
    message:
      `La celda ${placeAddress(at)} es parte de una fórmula matricial que ocupa ${area} y no puede cambiarse por ` +
      `separado. ${NOTHING_WRITTEN} Convierte esa fórmula en fórmulas de una celda y calcula de nuevo.`,
  }),
  beyondSheet: (at: Place): HostProblem => ({
    code: "beyondLimits",
    message:
      `Hay que escribir fuera de los límites de Excel en la hoja «${at.sheet}» (fila ${at.row + 1}, columna ` +
      `${at.column + 1}; el máximo es 1 048 576 filas y 16 384 columnas). ${NOTHING_WRITTEN} Deja espacio moviendo la ` +
      "matriz hacia arriba o hacia la izquierda.",
  }),
  textTooLong: (at: Place): HostProblem => ({
    code: "beyondLimits",
    at,
    message:
      `El contenido para ${placeAddress(at)} es más largo de lo que Excel admite en una celda (32 767 caracteres; 8192 ` +
      `si es una fórmula). ${NOTHING_WRITTEN} Acorta el texto de origen y calcula de nuevo.`,
  }),
  notANumber: (at: Place): HostProblem => ({
    code: "unsupported",
    at,
    message:
      `El valor para ${placeAddress(at)} no es un número que Excel pueda guardar. ${NOTHING_WRITTEN} Avísanos con el ` +
      "libro adjunto: es una falla nuestra.",
  }),
  /** A plan that Excel would repair or refuse: nothing that a planner did. */
  defective: (sheet: string, what: string): HostProblem => ({
    code: "unsupported",
    message: `La hoja «${sheet}» no se puede hacer: ${what}. ${NOTHING_WRITTEN} Avísanos con el libro adjunto: es una falla nuestra.`,
  }),
  tableHeader: (at: Place, table: string, reason: string): HostProblem => ({
    code: "unsupported",
    at,
    message:
      `La celda ${placeAddress(at)} es un encabezado de la tabla «${table}» y ${reason}. ${NOTHING_WRITTEN} Cambia el ` +
      "encabezado en Excel, o convierte la tabla en rango en Diseño de tabla › Convertir en rango.",
  }),
  tableTotals: (at: Place, table: string): HostProblem => ({
    code: "unsupported",
    at,
    message:
      `La celda ${placeAddress(at)} está en la fila de totales de la tabla «${table}», que Excel calcula por su ` +
      `cuenta. ${NOTHING_WRITTEN} Quita la fila de totales en Diseño de tabla y calcula de nuevo.`,
  }),
  ownedSheetInUse: (at: Place): HostProblem => ({
    code: "unsupported",
    at,
    message:
      `La celda ${placeAddress(at)} tiene contenido tuyo justo donde la hoja necesita escribir, y a su derecha no hay ` +
      `sitio para moverlo. ${NOTHING_WRITTEN} Mueve ese contenido a otra hoja y calcula de nuevo.`,
  }),
  tableInTheWay: (at: Place, table: string): HostProblem => ({
    code: "unsupported",
    at,
    message:
      `Tu tabla «${table}» empieza en ${placeAddress(at)}, justo donde la hoja necesita poner la suya. ${NOTHING_WRITTEN} Muévela a otra ` +
      "hoja y calcula de nuevo.",
  }),
  notOurSheet: (sheet: string, owner: string): HostProblem => ({
    code: "unsupported",
    message:
      `El nombre «${owner}» del libro apunta a la hoja «${sheet}», que no reconozco como hecha por PNTP, y escribir en ` +
      `ella la borraría. ${NOTHING_WRITTEN} Elimina ese nombre en Fórmulas › Administrador de nombres y calcula de nuevo.`,
  }),
  nameTaken: (name: string): HostProblem => ({
    code: "unsupported",
    message:
      `El libro ya tiene un nombre «${name}» que apunta a otra parte, y PNTP lo necesita para su hoja. ` +
      `${NOTHING_WRITTEN} Cámbialo o elimínalo en Fórmulas › Administrador de nombres y calcula de nuevo.`,
  }),
  sourcesChanged: (at: Place): HostProblem => ({
    code: "sourcesChanged",
    at,
    message: `La matriz cambió después de la vista previa (${placeAddress(at)}). ${NOTHING_WRITTEN} Calcula de nuevo.`,
  }),
  overtaken: (): HostProblem => ({
    code: "sourcesChanged",
    message:
      `Alguien estuvo cambiando el libro mientras se escribía, y no se puso nada sobre lo suyo. ${NOTHING_WRITTEN} Espera a que ` +
      "termine y calcula de nuevo.",
  }),
  torn: (): HostProblem => ({
    code: "halfDone",
    message:
      "Mientras se escribía se insertaron, quitaron o movieron filas o columnas, y lo escrito pudo quedar en la fila de otro. Pulsa " +
      "«Deshacer» y revisa las columnas de Avance; si no basta, cierra el libro sin guardar.",
  }),
  cancelled: (): HostProblem => ({ code: "cancelled", message: `Se canceló antes de terminar. ${NOTHING_WRITTEN}` }),
  readOnly: (): HostProblem => ({
    code: "readOnly",
    message: `El libro está abierto en solo lectura. ${NOTHING_WRITTEN} Guarda una copia con otro nombre y calcula de nuevo en ella.`,
  }),
  sheetRenamed: (before: string, now: string): HostProblem => ({
    code: "sheetMissing",
    message: `La hoja «${before}» ahora se llama «${now}». ${NOTHING_WRITTEN} Calcula de nuevo para que las fórmulas lleven ese nombre.`,
  }),
};
