/**
 * How a form that comes back spells its columns and the lines above them, as fold() leaves them: lower case, no accents. A form of ours is
 * known by them too where its hidden sheet was lost, so the headers it is made with must be among these.
 */

/** What a column of a returned form holds. */
export type FormRole =
  "code" | "name" | "direction" | "unit" | "target" | "value" | "numerator" | "denominator" | "source" | "reason" | "comment";

/** A header is of the role whose spelling it begins with, the longest where two do. */
export const formHeaders: Readonly<Record<FormRole, readonly string[]>> = {
  code: ["codigo", "cod.", "cod", "codigo del indicador", "codigo de indicador"],
  name: ["indicador", "nombre del indicador", "nombre de indicador", "denominacion del indicador", "denominacion", "nombre"],
  direction: ["sentido", "sentido esperado"],
  unit: ["unidad", "unidad de medida"],
  target: ["logro esperado", "logro", "meta", "meta programada", "esperado"],
  value: [
    "valor obtenido",
    "valor",
    "valor reportado",
    "valor alcanzado",
    "dato",
    "dato obtenido",
    "resultado",
    "resultado obtenido",
    "logro obtenido",
    "ejecutado",
    "respuesta",
  ],
  numerator: ["numerador"],
  denominator: ["denominador"],
  source: ["fuente", "medio de verificacion", "medios de verificacion", "fuente / medio de verificacion", "sustento"],
  reason: ["motivo", "motivo si no hay dato", "razon", "por que no hay dato", "justificacion"],
  comment: ["comentario", "comentarios", "observacion", "observaciones", "nota", "notas"],
};

/** Headers that begin as one of a role and are none: what the form computes, or what was known before. */
export const notAsked: readonly RegExp[] = [
  /^(?:ultimos? )?valor(?:es)? (?:obtenidos? )?(?:anterior|previo|ultimo|de anos)/,
  /^ultimos /,
  /^linea (?:de )?base/,
  /^valor de (?:la )?linea/,
  /^avance/,
  /^unidad (?:responsable|organica|ejecutora)/,
  /^(?:valor|resultado|dato) (?:esperado|programado|meta|objetivo|base)/,
  /^codigo (?:de|del) (?:objetivo|servicio|accion|lineamiento|pliego|unidad)/,
];

/** Headers of a column that somebody added for the value: «Nuevo valor», «Corregido», «2024 final». */
export const otherValue = /\b(?:nuev[oa]|corregid[oa]|rectificad[oa]|actualizad[oa]|definitiv[oa]|dato real|valor)\b/;

/** Headers of columns that no form of ours asks for and whose numbers are no answers. */
export const notAValue: readonly RegExp[] = [
  ...notAsked,
  /^(?:n[.º°]?|no|nro|num|numero|item|orden|#|ano|peso|ponderacion|prioridad|presupuesto|pim|pia|devengado|nivel|que falta)(?![a-z])/,
  /\b(?:meta|logro|esperad|programad|objetivo|base|anterior|previo|ultimo|indicador|responsable|entidad)/,
  /^(?:fecha|telefono|celular|dni|ruc|ubigeo|anexo|folio|pagina)/,
];

/** What a line above the table says, by what stands before its colon or in the cell on its left. */
export const formLabels: Readonly<Record<"policy" | "cut" | "entity", readonly string[]>> = {
  policy: ["politica", "politica nacional", "politica o plan", "plan", "nombre de la politica", "nombre del plan"],
  cut: ["corte", "corte que se reporta", "ano del corte", "periodo", "periodo de reporte", "ano", "ano de reporte"],
  entity: ["entidad", "entidad responsable", "responsable", "unidad responsable", "institucion"],
};

/** Answers that say that the answer is still to come. Where nothing says why, they are no «ND». */
export const pendingSpellings: ReadonlySet<string> = new Set([
  "pendiente",
  "pendientes",
  "pendiente de envio",
  "pendiente de reporte",
  "en proceso",
  "en proceso de calculo",
  "en calculo",
  "por enviar",
  "por completar",
  "por llenar",
  "por reportar",
  "por confirmar",
  "por calcular",
  "en elaboracion",
  "en revision",
  "falta",
  "falta dato",
  "falta informacion",
  "luego",
  "se enviara luego",
  "xxx",
  "tbd",
]);

/** What stands where a form asks for no numerator or denominator. */
export const notAskedTexts: ReadonlySet<string> = new Set(["no se pide", "no aplica", "-", "no corresponde"]);

/** Header of the column in which an entity writes its paragraphs for the report. */
export const paragraphHeader = /^parrafo/;
