/** Units of money, and abbreviations of others, by the one word that stands for them. Lower case, no accents: as they are compared. */
// prettier-ignore
const ALIASES: ReadonlyMap<string, string> = new Map([
  ...spelt("soles", "s/", "s/.", "s./", "sol", "soles", "nuevos soles", "nuevo sol", "pen"),
  ...spelt("dolares", "us$", "u$s", "us $", "usd", "$", "dolar", "dolares", "dolares americanos", "dol.", "dol"),
  ...spelt("euros", "€", "eur", "euro", "euros"),
  ...spelt("hectarea", "ha", "ha.", "has", "has.", "hectarea", "hectareas"),
  ...spelt("habitante", "hab", "hab.", "habitante", "habitantes"),
  ...spelt("kilometro", "km", "km.", "kms", "kilometro", "kilometros"),
  ...spelt("tonelada", "t", "tn", "tm", "ton", "ton.", "tonelada", "toneladas"),
  ...spelt("kilogramo", "kg", "kg.", "kgs", "kilogramo", "kilogramos", "kilo", "kilos"),
  ...spelt("metro", "m", "m.", "ml", "metro", "metros"),
  ...spelt("hora", "h", "h.", "hr", "hrs", "hrs.", "hora", "horas"),
  ...spelt("minuto", "min", "min.", "minuto", "minutos"),
  ...spelt("unidad", "u", "u.", "und", "und.", "unid", "unid.", "uni", "unidad", "unidades"),
  ...spelt("persona", "pers", "pers.", "persona", "personas"),
  ...spelt("punto porcentual", "pp", "p.p.", "p.p", "pp.", "punto porcentual", "puntos porcentuales"),
]);

function spelt(unit: string, ...spellings: string[]): [string, string][] {
  return spellings.map((spelling) => [spelling, unit]);
}

/** Units of money: «M» and «MM» after one of them multiply. */
export const MONEY: ReadonlySet<string> = new Set(["soles", "dolares", "euros"]);

/** Words that a unit may have between its own: «kg por persona», «informes de la entidad». Any other short word makes it a sentence. */
const BETWEEN: ReadonlySet<string> = new Set(["de", "del", "la", "las", "los", "el", "y", "por", "para", "x"]);

/** What no unit says: the text tells something else of the figure. */
const NO_UNIT =
  /^(?:de|del|la|las|los|el|para|[aeouy]|en|al|se|si|no|ni|es|son|fue|que|con|sin|pero|hasta|desde|segun|aun|ya|mas|menos|entre|como|falta|faltan|nd|na|pendiente|pendientes|er|r[oa]|d[oa]|t[oa]|v[oa]|[°º]|aprox)$/;
const SHORT_UNIT = /^[a-z°º%µ‰]{1,4}[23²³]?(?:\/[a-z°º]{1,4}[23²³]?)?$/;

/** A text after a number as a unit: its one word for all its spellings; undefined where it is no unit. */
export function unitIn(text: string): string | undefined {
  const alias = ALIASES.get(text);
  if (alias !== undefined) return alias;
  const words = text.split(" ");
  if (words.length > 5 || words.some((word, at) => NO_UNIT.test(word) && !(at > 0 && BETWEEN.has(word)))) return undefined;
  if (words.some((word) => !/^[a-z°º%µ‰./²³-]+[23]?$/.test(word))) return undefined;
  if (/^[a-z]$/.test(text) && !/^[lg]$/.test(text)) return undefined;
  if (words.length === 1 && text.length <= 3 && !SHORT_UNIT.test(text)) return undefined;
  return text.replace(/\.$/, "");
}

/** «caso» and «casos», «personas» and «personas atendidas»: the same thing is counted. */
export function isSameUnit(one: string, other: string): boolean {
  if (one === other) return true;
  const [a = "", b = ""] = [headOf(one), headOf(other)];
  return a === b || isPlural(a, b) || isPlural(b, a);
}

function headOf(unit: string): string {
  const [head = ""] = unit.split(" ");
  return ALIASES.get(unit) ?? ALIASES.get(head) ?? head;
}

function isPlural(one: string, many: string): boolean {
  return many === `${one}s` || many === `${one}es` || (one.endsWith("z") && many === `${one.slice(0, -1)}ces`);
}
