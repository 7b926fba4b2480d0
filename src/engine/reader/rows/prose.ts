import { fold } from "../text/fold";

/** «Notas:», «Nota 1:», «Fuente: …», «NOTA :». */
const NOTE_WORD =
  /^(?:notas?|fuentes?|elaboracion|elaborado|leyenda|observacion(?:es)?|abreviaturas|siglas|aclaracion(?:es)?|comentarios?|glosario|precision(?:es)?|definiciones|advertencia)(?: (?:metodologica|tecnica|aclaratoria|de datos|de informacion))?s?(?: ?(?:n[°o.]* ?)?\d{1,2})? ?(?:[:.-]|$)/;
/** «1/ …», «(*) …»: over figures it is a mark of the name. */
const NOTE_MARK = /^(?:\(?\*+\)? |(?:\d{1,2}|[a-z])\/ )/;

/** First words of what is said about a thing; a title names it. */
const SAYS_FIRST =
  /^(?:(?:y|e|o|u|se|no|ya|ver|vease|segun|dato|datos|cifras?|informacion|fuente|debido|este|esta|estos|estas|al|aun|tambien)(?![a-z])|(?:el|la|los|las) (?:indicador(?:es)?|fuente|datos?|metas?|valor(?:es)?|cifras?|informacion|linea (?:de )?base|medicion|calculo)(?![a-z])|valor(?:es)? (?:preliminar|estimado|actualizado|proyectado)|(?:indicador|servicio|objetivo) (?:nuevo|retirado|eliminado|incorporado|modificado))/;

/** Verbs that say something of their subject; behind «que», «quienes», «donde» they belong to a name. */
const SAYS_SOMETHING =
  /(?<!(?:que|quienes|cual|cuales|cuy[oa]s?|donde|cuando|quien|si) (?:no |se |no se )?)(?<![a-z])(?:se (?!de )[a-z]{3,}(?:a|e|o|an|en|aron|ieron)|no (?!de |del |la |el |los )[a-z]{2,}(?:a|e|o|an|en|aron|ieron)|es|son|fue|fueron|era|eran|sera|seran|hay|hubo|tiene|tienen|tuvo|tuvieron|corresponden?|incluyen?|consideran?|presentan?|presento|muestran?|miden?|refieren?|provienen?|cuentan? con|obtuvo|obtuvieron|alcanzo|alcanzaron|registra|registran|registro|reporta|reportan|reporto|supero|superaron|cumplio|han?|habian?|quedo|excluyen?|incorporo|cambio|cambiaron|modifico|actualizo|ajusto|retiro|elimino|calcula|obtiene|encuentran?) (?=[a-z\d])/;

const INFINITIVE = /^[a-z]+(?:ar|er|ir)(?: |$)/;
/** Much of a sheet stands in long texts: a sentence is known by its beginning. */
const BEGINNING = 300;

/** Most texts begin otherwise: they are told apart before anything is folded. */
const MAY_OPEN =
  /^[\s(]*(?:nota|fuente|elabora|leyenda|observa|abrevia|sigla|aclara|comenta|glosario|precisi|definici|advertencia|\*|\d{1,2}\/|[a-z]\/)/i;

/** Whether a text opens the notes of a sheet. */
export function opensNotes(text: string, hasFigures: boolean): boolean {
  if (!MAY_OPEN.test(text)) return false;
  const folded = fold(text.slice(0, BEGINNING));
  return NOTE_WORD.test(folded) || (!hasFigures && NOTE_MARK.test(folded));
}

/** A text that says something of a row, told from one that names it: «la fuente es la encuesta», «y su servicio se encuentran por debajo». */
export function isSentence(text: string): boolean {
  const beginning = text.slice(0, BEGINNING).trim();
  const folded = fold(beginning);
  if (NAMES_A_MEASURE.test(folded)) return false;
  if (SAYS_FIRST.test(folded) || SAYS_SOMETHING.test(folded)) return true;
  return /^[\p{Ll},;]/u.test(beginning) && !INFINITIVE.test(folded);
}

/** How the name of an indicator begins. */
export const NAMES_A_MEASURE =
  /^(?:porcentaje|numero|n[°o.]+ |nro|num\.|cantidad|tasa|indice|proporcion|promedio|media |razon|ratio|nivel|cobertura|variacion|incremento|reduccion|brecha|monto|tiempo|grado|puntaje|prevalencia|incidencia|densidad|participacion|% |valor |total de |relacion |coeficiente|calificacion|puntuacion|volumen|superficie|poblacion (?:que|con|atendida))/;
