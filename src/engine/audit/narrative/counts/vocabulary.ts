import type { Band } from "../../../domain/results";
import type { Counted, Level, TargetOutcome, Trend } from "./filter";

/** What a word or phrase says of a count. */
export type Feature =
  | { readonly as: "noun"; readonly what: Counted; readonly level?: Level }
  | { readonly as: "level"; readonly level: Level }
  | { readonly as: "band"; readonly band: Band | "withData" }
  | { readonly as: "outcome"; readonly target: TargetOutcome }
  /** «alcanzaron», «superaron»: an outcome where «la meta» stands in the same clause. */
  | { readonly as: "reaching"; readonly target: TargetOutcome }
  | { readonly as: "goal" }
  | { readonly as: "trend"; readonly trend: Trend }
  /** «frente a», «respecto de»: the year that follows is the one it is held against. */
  | { readonly as: "against" }
  | { readonly as: "yearBefore" }
  /** «este objetivo», «dicho servicio», «la entidad»: of the heading above. */
  | { readonly as: "thisOne"; readonly kind: "objective" | "service" | "entity" }
  | { readonly as: "from"; readonly isOpen: boolean }
  | { readonly as: "upTo"; readonly isClosed: boolean }
  | { readonly as: "between" }
  | { readonly as: "neutral" };

/** Folded phrases, `|` between spellings of a word: the longest that fits is taken. */
const PHRASES: readonly (readonly [Feature, readonly string[]])[] = [
  [{ as: "noun", what: "indicators" }, ["indicador|indicadores"]],
  [{ as: "noun", what: "indicators", level: "objective" }, ["iop|ioei|ioer|ioe|ioes|ioel|iops|ioeis|ioers"]],
  [{ as: "noun", what: "indicators", level: "service" }, ["iss|iaei|iaer|iae|iaeis|iaers"]],
  [{ as: "noun", what: "objectives" }, ["objetivo|objetivos", "op|oei|oer|oe|oes|oel|ops|oeis|oers"]],
  [{ as: "noun", what: "guidelines" }, ["lineamiento|lineamientos"]],
  [{ as: "noun", what: "services" }, ["servicio|servicios", "accion|acciones estrategica|estrategicas", "ss|aei|aer|ae|aes|ael|aeis|aers"]],
  [
    { as: "noun", what: "entities" },
    [
      "entidad|entidades",
      "entidad|entidades|institucion|instituciones|unidad|unidades|organo|organos responsable|responsables",
      "unidad|unidades organica|organicas",
    ],
  ],
  [{ as: "level", level: "objective" }, ["nivel de objetivo|objetivos", "nivel de resultado|resultados"]],
  [{ as: "level", level: "service" }, ["de accion|acciones", "nivel de servicio|servicios", "nivel de producto|productos"]],
  [{ as: "band", band: "low" }, ["bajo|baja|bajos|bajas", "en rojo"]],
  [{ as: "band", band: "medium" }, ["medio|media|medios|medias|intermedio|intermedia|intermedios|intermedias", "en ambar|amarillo"]],
  [{ as: "band", band: "high" }, ["alto|alta|altos|altas", "en verde"]],
  [
    { as: "band", band: "noData" },
    [
      "sin dato|datos|informacion|reporte|reportar|medicion|medir|resultado|resultados|avance|registro",
      "sin dato|datos|informacion|avance reportado|reportada|disponible|disponibles|registrado|registrada",
      "nd",
      "no determinado|determinados|disponible|disponibles",
      "no cuenta|cuentan|tiene|tienen|dispone|disponen|presenta|presentan|registra|registran|reporta|reportan|reporto|reportaron|" +
        "registro|registraron|remitio|remitieron|conto|contaron|dispuso|dispusieron|tuvo|tuvieron|presento|presentaron " +
        "dato|datos|informacion|medicion|mediciones|avance|valor|valores|resultado|resultados|reporte",
      "no cuenta|cuentan|dispone|disponen|conto|contaron|dispuso|dispusieron con|de " +
        "dato|datos|informacion|medicion|mediciones|avance|valor|valores|resultado|resultados|reporte",
      "no fue|fueron|se medido|medidos|medida|medidas|midio|midieron|reportado|reportados|reporto|reportaron",
      "carece|carecen|carecia|carecieron de dato|datos|informacion|medicion|valor|resultado",
      "no se dispone|dispuso|cuenta|conto|tiene|tuvo de|con dato|datos|informacion|medicion|valor|resultado",
      "no se tiene|tuvo dato|datos|informacion|medicion|valor|resultado",
      "no se sabe|conoce|supo|conocio",
      "no se sabe nada",
      "no pudo|pudieron medirse|calcularse|reportarse",
    ],
  ],
  [
    { as: "band", band: "withData" },
    [
      "con dato|datos|informacion|medicion|reporte|registro",
      "cuenta|cuentan|contaron|conto con dato|datos|informacion|medicion|valor|resultado|resultados",
      "tiene|tienen|presenta|presentan|registra|registran|reporta|reportan|reportaron|registraron|tuvieron dato|datos|informacion|medicion",
      "dispone|disponen|dispuso|dispusieron de dato|datos|informacion|medicion",
    ],
  ],
  [
    { as: "reaching", target: "reached" },
    [
      "fue|fueron|es|son|sido alcanzada|alcanzado|alcanzadas|alcanzados|cumplida|cumplido|cumplidas|cumplidos|lograda|logrado|rebasada|superada|superado",
      "alcanzo|alcanzaron|alcanza|alcanzan|cumplio|cumplieron|cumple|cumplen|logro|lograron|llego|llegaron|llegan|igualaron|igualo",
    ],
  ],
  [
    { as: "reaching", target: "exceeded" },
    ["supero|superaron|supera|superan|sobrepaso|sobrepasaron|sobrepasan|excedio|excedieron|exceden"],
  ],
  [
    { as: "reaching", target: "missed" },
    [
      "no alcanzo|alcanzaron|alcanza|alcanzan|cumplio|cumplieron|cumple|cumplen|logro|lograron|llego|llegaron|llegan",
      "no supero|superaron|supera|superan",
      "incumplio|incumplieron|incumplen",
      "quedo|quedaron|quedan|estan|estuvieron por debajo",
    ],
  ],
  [
    { as: "goal" },
    ["meta|metas", "logro|logros esperado|esperados", "valor|valores esperado|esperados", "lo programado|previsto|esperado"],
  ],
  [{ as: "outcome", target: "reached" }, ["meta cumplida", "con meta alcanzada|cumplida"]],
  [{ as: "outcome", target: "missed" }, ["meta no cumplida|alcanzada"]],
  [
    { as: "trend", trend: "rose" },
    ["aumento|aumentaron|aumentan|subio|subieron|suben|crecio|crecieron|incremento|incrementaron|se elevaron|elevo"],
  ],
  [{ as: "trend", trend: "fell" }, ["disminuyo|disminuyeron|bajaron|redujo|redujeron|cayo|cayeron|descendio|descendieron|decrecieron"]],
  [{ as: "trend", trend: "improved" }, ["mejor|mejores que", "mejoro|mejoraron|mejoran|avanzo|avanzaron|progresaron"]],
  [
    { as: "trend", trend: "worsened" },
    ["peor|peores que", "empeoro|empeoraron|retrocedio|retrocedieron|retroceden|desmejoraron|desmejoro"],
  ],
  [{ as: "trend", trend: "same" }, ["se mantuvo|mantuvieron igual|iguales|estable|estables", "no vario|variaron|cambio|cambiaron"]],
  [
    { as: "against" },
    [
      "frente a|al",
      "respecto de|a|al|del",
      "en comparacion con|a|al",
      "en relacion con|a|al",
      "comparado|comparados con",
      "a diferencia de|del",
      "contra",
      "con relacion a|al",
      "como|de referencia",
    ],
  ],
  [
    { as: "yearBefore" },
    [
      "ano anterior|previo|pasado",
      "periodo|ejercicio anterior|previo",
      "anterior|previo ano|ejercicio",
      "un ano|doce meses antes|atras",
      "doce meses antes|atras",
      "hace un|doce ano|meses",
    ],
  ],
  [{ as: "thisOne", kind: "objective" }, ["este|dicho|ese|del|el objetivo"]],
  [{ as: "thisOne", kind: "service" }, ["este|dicho|ese servicio", "esta|dicha|esa accion estrategica"]],
  [
    { as: "thisOne", kind: "entity" },
    [
      "nuestro|nuestra ministerio|sector|direccion|gerencia|oficina|entidad|institucion|programa",
      "la|esta|dicha|esa entidad|institucion",
      "esta|dicha|esa|misma oficina|direccion|gerencia|unidad",
    ],
  ],
  [{ as: "between" }, ["entre"]],
  [
    { as: "from", isOpen: false },
    [
      "mayor|mayores o igual|iguales a|al|que",
      "igual|iguales o mayor|mayores a|al|que",
      "superior|superiores o igual|iguales a|al",
      "al menos",
      "por lo menos",
      "desde",
      "≥",
      ">=",
    ],
  ],
  [
    { as: "from", isOpen: true },
    ["mayor|mayores a|al|que|de", "superior|superiores a|al", "por encima de|del", "mas de|del", "sobre el", ">"],
  ],
  [
    { as: "upTo", isClosed: true },
    ["menor|menores o igual|iguales a|al|que", "hasta", "igual|iguales o menor|menores a|al|que", "≤", "<="],
  ],
  [{ as: "upTo", isClosed: false }, ["menor|menores a|al|que|de", "inferior|inferiores a|al", "por debajo de|del", "menos de|del", "<"]],
  [
    { as: "neutral" },
    [
      "nivel|niveles|rango|banda|categoria|tramo|grupo",
      "avance|avances|cumplimiento|desempeno|progreso|implementacion|ejecucion|resultado|resultados|logro|logros|valor|medicion|calificacion|estado",
      "prioritario|prioritarios|estrategico|estrategicos|estrategica|estrategicas|institucional|institucionales",
      "regional|regionales|nacional|nacionales|sectorial|sectoriales|territorial|territoriales|multisectorial|local|locales",
      "responsable|responsables|cargo|total|totales|todo|toda|solo|solamente|unicamente|apenas|respectivamente|asimismo|ademas",
      "politica|plan|pei|pdrc|pdlc|pesem|pem|poi|matriz|informe|reporte|entidad",
      "ano|cierre|periodo|ejercicio|corte|fecha|actualmente|ahora|aun|todavia|ya|tipo",
      "el|la|los|las|lo|un|una|unos|unas|de|del|a|al|en|con|por|para|se|su|sus|que|y|e|o|u|es|son|fue|fueron|era|eran|esta|estan|estuvo|estuvieron",
      "hay|hubo|existe|existen|este|esta|estos|estas|ese|esa|esos|esas|dicho|dicha|dichos|dichas|ellos|ellas|otro|otra|otros|otras|cuales|cual|como|segun",
      "tiene|tienen|tuvo|tuvieron|cuenta|cuentan|presenta|presentan|registra|registran|muestra|muestran|obtiene|obtienen|obtuvo|alcanza|alcanzan",
      "ubica|ubican|encuentra|encuentran|halla|hallan|situa|situan|queda|quedan|figura|figuran|permanece|permanecen|mantiene|mantienen|reporta|reportan",
      "corresponde|corresponden|representa|representan|mide|miden|medidos|medidas|contiene|comprende|incluye|suma|suman|posee|poseen|concentra|agrupa|lleva",
      "conformado|conformada|compuesto|compuesta|integrado|integrada|clasificado|clasificados|ubicado|ubicados|considerado|considerados|evaluado|evaluados",
      "numero|cantidad|porcentaje|conjunto|universo|traves|mediante|pasaron|paso|pasan|pasar|quienes|donde|cuyo|cuya|cuyos|cuyas",
    ],
  ],
];

interface Phrase {
  readonly words: readonly (readonly string[])[];
  readonly feature: Feature;
}

/** Phrases by their first word, longest first. */
const byFirstWord: ReadonlyMap<string, readonly Phrase[]> = index();

function index(): Map<string, Phrase[]> {
  const map = new Map<string, Phrase[]>();
  for (const [feature, spellings] of PHRASES) {
    for (const spelling of spellings) {
      const words = splitWords(spelling);
      // A line of single words stands for each of them.
      for (const first of words[0] ?? []) map.set(first, [...(map.get(first) ?? []), { words, feature }]);
    }
  }
  for (const phrases of map.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return map;
}

function splitWords(spelling: string): readonly (readonly string[])[] {
  return spelling.split(" ").map((word) => word.split("|"));
}

/** The longest phrase that stands at a place of a row of folded words, and how many of them it takes. */
export function phraseAt(words: readonly string[], place: number): { readonly feature: Feature; readonly length: number } | undefined {
  for (const { words: phrase, feature } of byFirstWord.get(words[place] ?? "") ?? []) {
    if (phrase.every((spellings, offset) => spellings.includes(words[place + offset] ?? ""))) return { feature, length: phrase.length };
  }
  return undefined;
}
