/** What a label beside a table names. `date`: a day that is the cut where it ends a quarter («Fecha: 31/12/2025»). `aside`: a date or year that is no cut (of a decree, of a printing, of the baseline). */
export type LabelKind = "cut" | "date" | "title" | "ministry" | "sector" | "entity" | "unit" | "government" | "span" | "note" | "aside";

/** The kind of a label as compared, or undefined where the words name nothing that is read. */
export function labelKind(folded: string): LabelKind | undefined {
  const label = folded.replace(/[\s:.]+$/, "").replace(/^[\s\-•*\d.)]+(?=[a-z])/, "");
  return label.length > 60 ? undefined : LABELS.find(([, names]) => names.test(label))?.[0];
}

const OF = "(?: (?:de|del|de la|de el|al))?";
const REPORT =
  "reporte|reportad[oa]|informe|informad[oa]|evaluacion|evaluad[oa]|seguimiento|corte|analisis|medicion|ejecucion|monitoreo|rendicion";

const LABELS: readonly (readonly [LabelKind, RegExp])[] = [
  [
    "cut",
    new RegExp(
      `^(?:fecha${OF}(?: la)? (?:corte|cierre)(?: de (?:la )?(?:informacion|los datos|datos|reporte))?|(?:datos|informacion|avance|reporte|actualizado)? ?(?:al )?corte(?: al?)?|` +
        `(?:datos|informacion|cifras|avance|actualizado|resultados|valores)(?: obtenidos)? al|` +
        `(?:periodo|ano|mes|trimestre|semestre|ejercicio)${OF} (?:${REPORT})|ejercicio(?: fiscal| presupuest\\w+)?|ano(?: fiscal| presupuest\\w+)?|` +
        `(?:periodo|ano|mes)|trimestre|semestre|cierre(?: al)?)$`,
    ),
  ],
  ["date", /^fecha(?: (?:de|del|de la) (?:reporte|informe|informacion|actualizacion|seguimiento|evaluacion))?$/],
  [
    "title",
    /^(?:nombre de(?: la| el|l) )?(?:politica(?: nacional)?|plan(?: estrategico(?: institucional)?)?|instrumento|programa presupuest\w+)(?: de la politica)?$|^nombre$|^denominacion de(?: la politica|l plan)$/,
  ],
  [
    "ministry",
    /^(?:ministerio|(?:ministerio|ente|entidad|sector|organo) (?:rector(?:a)?|conductor(?:a)?)|rectoria|conductor(?:a)?(?: de la politica)?)$/,
  ],
  ["sector", /^(?:nombre del )?sector(?: \(?es\)?)?$/],
  ["entity", /^(?:codigo y nombre del )?(?:pliego(?: presupuestal)?|entidad(?: publica)?|institucion|municipalidad|gobierno regional)$/],
  ["unit", /^(?:unidad ejecutora|u\.? ?e\.?|unidad ejecutora presupuestal)$/],
  ["government", /^nivel(?:es)? de gobierno$/],
  [
    "span",
    /^(?:periodo|horizonte|vigencia|alcance)(?: temporal)?(?: (?:de|del)(?: la)?)? ?(?:pei|plan|politica|pesem|pdrc|pdlc|poi multianual)?(?: estrategico institucional)?$/,
  ],
  ["note", /^(?:fuentes?|notas?|elaboracion|observacion(?:es)?)$/],
  [
    "aside",
    /^(?:fecha|dia|ano|lugar y fecha)(?: y hora)? ?(?:de|del)?(?: la)? ?(?:aprobacion|publicacion|elaboracion|impresion|emision|generacion|descarga|consulta|firma|registro|modificacion|base|linea(?: de)? base|inicio|version|creacion)?$|^(?:linea(?: de)? base|ano base|version|aprobad[oa](?: por| con)?|norma|base legal|dispositivo(?: legal)?)$/,
  ],
];

/** Words that make the year of a text one of something else than the figures: a decree, an approval, a printing, the baseline, a horizon. */
export const SAYS_ANOTHER_YEAR =
  /\bd\. ?s\b|\bds n|decreto|resolucion|\br\. ?[mdgjp]\b|\b[rl]ey\b|ordenanza|acuerdo|directiva|aprob|publicad|modificad|prorrog|ampliad|vigen|derog|\bversion(?: del?)? 20|elaborad|impres|emision|emitid|generad|descarg|consulta|firmad|linea (?:de )?base|ano base|censo|encuesta|\benaho\b|\bendes\b|proyec(?:cion|tad)|horizonte|inici(?:o|a)|desde|creacion|programad[oa] para|preliminar|fuente/;

/** Titles that name the year their figures are of. */
export const SAYS_REPORT =
  /seguimiento|reporte|informe|evaluacion|cumplimiento|ejecucion|monitoreo|avance|resultados|balance|rendicion|ejercicio|\bpoi\b|plan operativo/;

/** Words before a day that make it the cut of the figures: «información al 31/12/2025», «a diciembre de 2025». */
export const SAYS_CUT_BEFORE =
  /(?:^|[\s(:-])(?:con )?(?:corte|cierre|al?|hasta|actualizad[oa]s?|periodo|enero al?|dia)(?: al?)?(?: el| la| de| del| mes de| cierre de| cierre del| fin de)?[ -]?$/;

/** Words before a year alone that do the same: «datos al 2025»; elsewhere «al 2030» is the horizon of a policy. */
export const SAYS_CUT_YEAR_BEFORE =
  /(?:datos|informacion|cifras|avances?|resultados|ejecucion|ejecutado|corte|cierre) (?:al?|del?)(?: ano)? $/;
export const SAYS_HORIZON_BEFORE = /(?:\bal?|\bhacia el|\bhasta(?: el)?|\bagenda|\bvision|\bbicentenario|\bperu)(?: ano)? $/;

/** What reaches a day without being measured at it. */
export const SAYS_VALID_UNTIL = /vigen|horizonte|\bmetas?\b|lograr|alcanzar|plazo/;
