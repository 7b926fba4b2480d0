import type { HostProblemCode } from "../../../engine/host";

/** What an Excel error means to a planner: why it happened and what to do. The sentence of where and what is put before it. */
interface ErrorText {
  readonly code: HostProblemCode;
  readonly why: string;
  readonly remedy: string;
}

/** Codes Excel itself documents; the type makes a missing sentence a compile error. */
type ExcelCode = `${Excel.ErrorCodes}`;

/** Codes of the Office.js runtime and of the services around Excel. */
type RuntimeCode =
  | "AccessDenied"
  | "ActivityLimitReached"
  | "ApiNotAvailable"
  | "ApiNotFound"
  | "BadPassword"
  | "CannotRegisterEvent"
  | "ConnectionFailure"
  | "ContentLengthRequired"
  | "HostRestartNeeded"
  | "InvalidObjectPath"
  | "InvalidOrTimedOutSession"
  | "InvalidRequest"
  | "InvalidRequestContext"
  | "MemoryLimitReached"
  | "PropertyNotLoaded"
  | "RequestPayloadSizeLimitExceeded"
  | "ServiceNotAvailable"
  | "Timeout"
  | "Unauthenticated"
  | "UndoNotSupported"
  | "ValueNotLoaded";

const tryAgain = "Vuelve a intentarlo; si se repite, guarda el libro, ciérralo y ábrelo de nuevo";
const tooBig: ErrorText = {
  code: "tooLarge",
  why: "es más de lo que Excel acepta de una vez",
  remedy: "Deja en el libro solo la matriz y borra las filas y columnas sobrantes con formato",
};
const outdated: ErrorText = {
  code: "unsupported",
  why: "esta versión de Excel no tiene la función que hace falta",
  remedy: "Actualiza Excel, o abre el libro en Excel para la web",
};
const gone: ErrorText = {
  code: "sheetMissing",
  why: "la hoja, el rango o el nombre ya no existe",
  remedy: "Comprueba que la hoja sigue en el libro y calcula de nuevo",
};
const failed: ErrorText = { code: "hostFailure", why: "Excel no pudo completar la operación", remedy: tryAgain };
const offline: ErrorText = {
  code: "hostFailure",
  why: "se perdió la conexión con Excel",
  remedy: "Comprueba la red y vuelve a intentarlo",
};
const overlapping: ErrorText = {
  code: "mergedCell",
  why: "choca con celdas combinadas, una tabla u otro bloque de la hoja",
  remedy: "Descombina las celdas o libera ese lugar, y calcula de nuevo",
};

const texts = {
  AccessDenied: {
    code: "readOnly",
    why: "Excel no permite escribir: el libro está en solo lectura o la celda está protegida",
    remedy: "Guarda una copia con permiso de edición o desprotege la hoja, y calcula de nuevo",
  },
  ActivityLimitReached: {
    code: "hostFailure",
    why: "Excel está recibiendo demasiadas peticiones",
    remedy: "Espera un minuto y vuelve a intentarlo",
  },
  ApiNotAvailable: outdated,
  ApiNotFound: outdated,
  BadPassword: {
    code: "sheetProtected",
    why: "la contraseña de protección no es correcta",
    remedy: "Desprotege la hoja en Revisar › Desproteger hoja",
  },
  CannotRegisterEvent: {
    code: "hostFailure",
    why: "Excel no permite seguir los cambios de la hoja",
    remedy: "Usa «Actualizar» cuando cambies la matriz",
  },
  Conflict: {
    code: "hostFailure",
    why: "otra persona u otro programa cambió lo mismo a la vez",
    remedy: "Espera a que termine y calcula de nuevo",
  },
  ConnectionFailure: offline,
  ContentLengthRequired: failed,
  DirtySupportingFormula: {
    code: "hostFailure",
    why: "una fórmula de la que depende aún no está calculada",
    remedy: "Pulsa F9 para recalcular y vuelve a intentarlo",
  },
  EmptyChartSeries: {
    code: "hostFailure",
    why: "un gráfico se quedó sin datos",
    remedy: "Comprueba que la matriz tiene valores del año elegido y calcula de nuevo",
  },
  FilteredRangeConflict: {
    code: "hostFailure",
    why: "choca con un filtro puesto en la hoja",
    remedy: "Quita el filtro en Datos › Borrar y calcula de nuevo",
  },
  FormulaLengthExceedsLimit: { code: "tooLarge", why: "una fórmula es más larga de lo que Excel admite", remedy: "Elige el modo valores" },
  GeneralException: failed,
  HostRestartNeeded: { code: "hostFailure", why: "Excel debe reiniciarse", remedy: "Guarda, cierra Excel y ábrelo de nuevo" },
  InactiveWorkbook: { code: "hostFailure", why: "hay otro libro en primer plano", remedy: "Pulsa sobre este libro y vuelve a intentarlo" },
  InsertDeleteConflict: { code: "hostFailure", why: "se están insertando o borrando celdas a la vez", remedy: tryAgain },
  InvalidArgument: failed,
  InvalidBinding: gone,
  InvalidObjectPath: failed,
  InvalidOperation: {
    code: "arrayFormula",
    why: "hay ahí una fórmula de matriz, una tabla dinámica u otro bloque que no se puede cambiar en parte",
    remedy: "Quita ese bloque o muévelo, y calcula de nuevo",
  },
  InvalidOperationInCellEditMode: {
    code: "cellBeingEdited",
    why: "hay una celda a medio escribir",
    remedy: "Termina con Intro (o Esc) y vuelve a intentarlo",
  },
  InvalidOrTimedOutSession: offline,
  InvalidReference: gone,
  InvalidRequest: failed,
  InvalidRequestContext: failed,
  InvalidSelection: {
    code: "unreadable",
    why: "lo seleccionado no son celdas",
    remedy: "Selecciona celdas de la hoja y vuelve a intentarlo",
  },
  ItemAlreadyExists: { code: "hostFailure", why: "ya existe una hoja o un nombre igual", remedy: "Calcula de nuevo: se usará otro nombre" },
  ItemNotFound: gone,
  MemoryLimitReached: tooBig,
  MergedRangeConflict: overlapping,
  NonBlankCellOffSheet: {
    code: "beyondLimits",
    why: "no hay sitio: quedarían celdas fuera de la hoja",
    remedy: "Borra las columnas o filas sobrantes del final",
  },
  NotImplemented: outdated,
  OpenWorkbookLinksBlocked: {
    code: "hostFailure",
    why: "Excel tiene bloqueados los vínculos a otros libros",
    remedy: "Permítelos en Datos › Editar vínculos y vuelve a intentarlo",
  },
  OperationCellsExceedLimit: tooBig,
  PivotTableRangeConflict: {
    code: "arrayFormula",
    why: "choca con una tabla dinámica",
    remedy: "Mueve la tabla dinámica a otra hoja y calcula de nuevo",
  },
  PowerQueryRefreshResourceChallenge: {
    code: "hostFailure",
    why: "una consulta de datos pide identificarse",
    remedy: "Actualiza las consultas del libro y vuelve a intentarlo",
  },
  PropertyNotLoaded: failed,
  RangeExceedsLimit: tooBig,
  RangeImageExceedsLimit: tooBig,
  RefreshWorkbookLinksBlocked: {
    code: "hostFailure",
    why: "falta permiso para actualizar los vínculos a otros libros",
    remedy: "Permítelo en Datos › Editar vínculos y vuelve a intentarlo",
  },
  RequestAborted: { code: "hostFailure", why: "Excel interrumpió la operación", remedy: tryAgain },
  RequestPayloadSizeLimitExceeded: tooBig,
  ResponsePayloadSizeLimitExceeded: tooBig,
  ServiceNotAvailable: offline,
  Timeout: { code: "hostFailure", why: "Excel tardó demasiado en contestar", remedy: tryAgain },
  Unauthenticated: {
    code: "hostFailure",
    why: "la sesión de Microsoft 365 caducó",
    remedy: "Inicia sesión de nuevo y vuelve a intentarlo",
  },
  UndoNotSupported: { code: "hostFailure", why: "Excel no puede juntar estos cambios en un solo paso de deshacer", remedy: tryAgain },
  UnsupportedFeature: outdated,
  UnsupportedFillType: failed,
  UnsupportedOperation: outdated,
  UnsupportedSheet: { code: "unsupported", why: "es una hoja de gráfico o de macros, sin celdas", remedy: "Elige una hoja con celdas" },
  ValueNotLoaded: failed,
} satisfies Record<ExcelCode | RuntimeCode, ErrorText>;

/** Every code with a sentence of its own; what is not here is told as a failure of Excel, with its code for the support person. */
export const knownErrorCodes = Object.keys(texts);

/** Sentence for an Office.js error code: what was being done · why it stopped · what to do. Never Excel's own message. */
export function errorText(code: string, doing: string): { readonly code: HostProblemCode; readonly message: string } {
  const known = (texts as Readonly<Record<string, ErrorText>>)[code];
  const { code: problem, why, remedy } = known ?? failed;
  const reference = known ? "" : ` (código ${code})`;
  return { code: problem, message: `No se pudo ${doing}: ${why}${reference}. ${remedy}.` };
}
