import { fold } from "../../../reader/text/fold";

/** Names of entities of the State by their acronym, folded: a matrix writes the one and a report the other. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  pcm: ["presidencia del consejo de ministros"],
  mef: ["ministerio de economia y finanzas"],
  minam: ["ministerio del ambiente"],
  mincetur: ["ministerio de comercio exterior y turismo"],
  mincul: ["ministerio de cultura"],
  mindef: ["ministerio de defensa"],
  midagri: ["ministerio de desarrollo agrario y riego"],
  midis: ["ministerio de desarrollo e inclusion social"],
  minedu: ["ministerio de educacion"],
  minem: ["ministerio de energia y minas"],
  mininter: ["ministerio del interior"],
  minjusdh: ["ministerio de justicia y derechos humanos", "ministerio de justicia"],
  mimp: ["ministerio de la mujer y poblaciones vulnerables", "ministerio de la mujer"],
  produce: ["ministerio de la produccion"],
  mre: ["ministerio de relaciones exteriores"],
  minsa: ["ministerio de salud"],
  mtpe: ["ministerio de trabajo y promocion del empleo", "ministerio de trabajo"],
  mtc: ["ministerio de transportes y comunicaciones"],
  mvcs: ["ministerio de vivienda, construccion y saneamiento", "ministerio de vivienda"],
  pnp: ["policia nacional del peru", "policia nacional"],
  mp: ["ministerio publico"],
  pj: ["poder judicial"],
  inpe: ["instituto nacional penitenciario"],
  inei: ["instituto nacional de estadistica e informatica"],
  reniec: ["registro nacional de identificacion y estado civil"],
  ceplan: ["centro nacional de planeamiento estrategico"],
  conadis: ["consejo nacional para la integracion de la persona con discapacidad"],
  bnp: ["biblioteca nacional del peru", "biblioteca nacional"],
  indecopi: ["instituto nacional de defensa de la competencia y de la proteccion de la propiedad intelectual"],
  sunat: ["superintendencia nacional de aduanas y de administracion tributaria"],
  ana: ["autoridad nacional del agua"],
  serfor: ["servicio nacional forestal y de fauna silvestre"],
  devida: ["comision nacional para el desarrollo y vida sin drogas"],
};

/** The acronyms of the table, as they are written. */
export const KNOWN_ENTITIES: readonly string[] = Object.keys(NAMES).map((acronym) => acronym.toUpperCase());

/** Bodies of an entity, folded: to say the one for the other is arguable, not wrong. */
export const DEPENDENT: Readonly<Record<string, readonly string[]>> = {
  mininter: ["pnp", "migraciones", "sucamec", "policia nacional del peru"],
  mtc: ["sutran", "atu", "provias nacional", "provias descentralizado", "pronatel", "corpac"],
  minjusdh: ["inpe", "sunarp", "pronacej"],
  minsa: ["essalud", "sis", "susalud", "ins", "digemid", "diresa", "inen"],
  minedu: ["ipd", "pronied", "sunedu", "sineace", "dre", "ugel", "pronabec"],
  mincul: ["bnp", "biblioteca nacional del peru", "agn", "irtp"],
  mincetur: ["promperu", "dircetur"],
  mef: ["sunat", "sbs", "perucompras"],
  pcm: ["devida", "indeci", "cenepred", "ceplan", "inei", "servir", "conida", "reniec"],
  midagri: ["ana", "serfor", "senasa", "inia", "agrorural"],
  minam: ["oefa", "senace", "sernanp", "senamhi", "inaigem"],
  mtpe: ["essalud", "sunafil"],
  midis: ["pension 65", "juntos", "cuna mas", "foncodes", "contigo", "qali warma"],
  mimp: ["aurora", "inabif", "conadis", "warmi nan"],
  produce: ["itp", "imarpe", "sanipes", "fondepes"],
  mvcs: ["otass", "cofopri", "sunass"],
};

/** Every way of writing an entity, folded: as it stands, its acronym or its name, and both of «Ministerio de Salud (MINSA)». */
export function spellingsOf(entity: string): readonly string[] {
  const written = fold(entity);
  const [outside = "", inside = ""] = written.split(/[()]/).map((part) => part.trim());
  const own = [written, outside, inside].filter((part) => part.length > 2);
  const others = own.flatMap((part) => [
    ...(NAMES[part] ?? []),
    ...Object.entries(NAMES).flatMap(([acronym, names]) => (names.includes(part) ? [acronym, ...names] : [])),
  ]);
  return [...new Set([...own, ...others])];
}

/** The entity that a unit of it is of: «MIMP AURORA» and «Ministerio de la Mujer» are of MIMP; folded. */
export function headOf(entity: string): string {
  const written = fold(entity);
  const [first = ""] = written.split(/[\s(/-]/);
  if (NAMES[first] !== undefined) return first;
  const owner = Object.entries(NAMES).find(([, names]) => names.some((name) => written === name || written.startsWith(`${name} `)));
  return owner?.[0] ?? written;
}
