/** The words of a change, folded. Where what is good is said and not the number, the direction of the indicator decides. */
export type Trend = "rose" | "fell" | "stayed" | "better" | "worse" | "setback";

const SET_AGAINST = "(?= (?:[a-z0-9]+ ){0,4}?(?:respecto|frente|en comparacion|con relacion|en relacion|comparad[oa]))";
const SLIGHT =
  "(?: (?:leve|ligera|marcada|importante|significativa|notable|clara|sostenida|fuerte|pequena?|leve|ligero|marcado|importante|fuerte))?";
const noun = (words: string): string =>
  `\\b(?:un|una|hubo|muestra|presenta|registra|evidencia)(?: un| una)?${SLIGHT} (?:${words})\\b${SET_AGAINST}`;

/** Endings that go on with «volvió a», «siguió», «viene»: the infinitive and the gerund of a change. */
const AGAIN =
  "(?:volvio a|volvieron a|vuelve a|vuelven a|siguio|siguieron|sigue|siguen|continuo|continuaron|continua|continuan|viene|vienen|vino|vinieron|termino por|empezo a|comenzo a)";
const again = (stems: string): string => `\\b${AGAIN} (?:${stems})(?:ar|er|ir|ando|iendo|yendo)(?:se)?\\b`;
/** The present, where it is plainly told of a year: «sube por tercer año», «cae respecto de 2022», «crece de · a ·». */
const TOLD =
  "(?= (?:(?:levemente|ligeramente|apenas|nuevamente|otra vez) )?(?:por (?:primer|segund|tercer|cuart|quint)|cada ano|ano tras ano|respecto (?:de|al?)|frente al?|en comparacion|de (?:s\\/ ?)?· ?[%a-z]{0,12} ?a (?:s\\/ ?)?·))";
const DOWNWARD = "(?:decreciente|descendente|a la baja|de (?:caida|reduccion|disminucion|descenso))";
const UPWARD = "(?:creciente|ascendente|al alza|de (?:alza|crecimiento|aumento|incremento))";
const GOOD = "(?:favorable|positiva|de (?:mejora|mejoria|recuperacion))";
const BAD = "(?:desfavorable|negativa|adversa|de (?:deterioro|empeoramiento|retroceso))";
const GOES_ON =
  "(?:mantien|manten|mantuv|conserv|continu|sigu|sostien|sostuv|confirm|consolid|prolong|prosigu)[a-z]* (?:con )?(?:la|su|esa|esta|una) (?:misma )?tendencia";
const BREAKS =
  "(?:interrump|quebr|quiebr|romp|cort|revert|reviert|revirt|fren|detien|detuv|abandon|invert|inviert|invirt)[a-z]* (?:con )?(?:la|su|esa|esta|una) tendencia";
const STREAK = "(?:encaden|acumul|suma|sum|registr|hil|llev)[a-z]* (?:ya )?(?:dos|tres|cuatro|cinco|seis|·+) (?:anos de )?";

/** What goes on, and what breaks: forms that are told before the plain words, since they hold them. */
const COMPOUND: readonly (readonly [Trend, RegExp])[] = [
  [
    "rose",
    new RegExp(
      `\\b${GOES_ON} ${UPWARD}|\\b${BREAKS} ${DOWNWARD}|\\b${STREAK}(?:alzas?|subidas?|aumentos?|incrementos?|crecimiento)\\b`,
      "g",
    ),
  ],
  ["fell", new RegExp(`\\b${GOES_ON} ${DOWNWARD}|\\b${BREAKS} ${UPWARD}|\\b${STREAK}(?:caidas?|bajas?|descensos?|reducciones)\\b`, "g")],
  ["better", new RegExp(`\\b${GOES_ON} ${GOOD}|\\b${BREAKS} ${BAD}|\\b${STREAK}mejoras?\\b`, "g")],
  ["worse", new RegExp(`\\b${GOES_ON} ${BAD}|\\b${BREAKS} ${GOOD}|\\b${STREAK}retrocesos?\\b`, "g")],
  [
    "rose",
    new RegExp(
      `${again("sub|crec|aument|increment|elev|ascend|escal|trep")}|\\b(?:sube|suben|crece|crecen|aumenta|aumentan|se incrementa|se incrementan|se eleva|se elevan)\\b${TOLD}|\\b(?:se disparo|se dispararon|trepo|treparon|repunto|repuntaron|remonto|remontaron)\\b|\\bescal(?:o|aron)(?= (?:de|desde) )|\\bse (?:duplico|duplicaron|triplico|triplicaron)\\b`,
      "g",
    ),
  ],
  [
    "fell",
    new RegExp(
      `${again("baj|ca|disminu|descend|decrec|reduc")}|\\b(?:baja|bajan|cae|caen|disminuye|disminuyen|desciende|descienden|decrece|decrecen|se reduce|se reducen)\\b${TOLD}|\\bse (?:desplomo|desplomaron|derrumbo|derrumbaron|encogio|encogieron)\\b|\\b(?:decayo|decayeron)\\b`,
      "g",
    ),
  ],
  ["better", new RegExp(`${again("mejor")}|\\b(?:recupero|recuperaron|gano|ganaron) terreno\\b`, "g")],
  ["worse", new RegExp(`${again("empeor")}|\\b(?:perdio|perdieron|cedio|cedieron) terreno\\b|\\bse (?:resintio|resintieron)\\b`, "g")],
  ["setback", new RegExp(again("retroced"), "g")],
  [
    "stayed",
    /\bse estanc(?:o|aron)\b|\b(?:quedo|quedaron|permanecio|permanecieron|sigue|siguen) (?:estancad[oa]s?|inalterad[oa]s?|invariables?)\b|\bno se (?:movio|movieron)\b|\bse mantuv(?:o|ieron) (?:estables?|invariables?|sin cambios|sin variacion)(?= (?:respecto|frente|en comparacion))/g,
  ],
];

/** Forms that end in «o» have an accent in the text. */
export const TREND_WORDS: readonly (readonly [Trend, RegExp])[] = [
  ...COMPOUND,
  [
    "stayed",
    /\bno (?:ha )?(?:vario|variaron|variado)\b|\b(?:se mantuvo|se mantuvieron|permanecio) (?:en (?=(?:s\/ ?)?·)|sin (?:variacion|cambios)|igual|constante|invariable)|\bsin variacion(?:es)? (?:respecto|frente|con relacion)|\bno (?:registro|presento|mostro|hubo) (?:variacion|cambios?)\b/g,
  ],
  [
    "rose",
    new RegExp(
      `\\b(?:se )?(?:incremento|incrementaron|elevo|elevaron)\\b|\\b(?:aumento|aumentaron|subio|subieron|crecio|crecieron)\\b|\\b(?:ha|han) (?:incrementado|aumentado|subido|crecido)\\b|\\bascend(?:io|ieron)(?= (?:de|desde) (?:s\\/ ?)?·)|${noun("aumento|incremento|alza|crecimiento|subida")}`,
      "g",
    ),
  ],
  [
    "fell",
    new RegExp(
      `\\bse (?:redujo|redujeron|contrajo|acorto|acortaron)\\b|\\b(?:disminuyo|disminuyeron|bajo|bajaron|cayo|cayeron|descendio|descendieron|decrecio|decrecieron)\\b|\\b(?:ha|han) (?:disminuido|bajado|caido|descendido|decrecido)\\b|\\bse (?:ha|han) (?:reducido|acortado)\\b|${noun("disminucion|reduccion|caida|descenso|baja")}`,
      "g",
    ),
  ],
  [
    "worse",
    new RegExp(
      `\\b(?:empeoro|empeoraron|desmejoro|desmejoraron)\\b|\\bse (?:deterioro|deterioraron)\\b|\\b(?:ha|han) (?:empeorado|desmejorado)\\b|\\bse (?:ha|han) deteriorado\\b|${noun("deterioro|empeoramiento")}`,
      "g",
    ),
  ],
  ["setback", new RegExp(`\\b(?:retrocedio|retrocedieron)\\b|\\b(?:ha|han) retrocedido\\b|${noun("retroceso")}`, "g")],
  [
    "better",
    new RegExp(
      `\\b(?:mejoro|mejoraron)\\b|\\bse (?:recupero|recuperaron)\\b|\\b(?:ha|han) mejorado\\b|\\bse (?:ha|han) recuperado\\b|${noun("mejora|mejoria|recuperacion")}`,
      "g",
    ),
  ],
];
