/**
 * How the rows below an indicator are called when they are parts of it: groups of people, places, levels. Written as fold() leaves them.
 * To teach the reader another partition, add its groups here.
 */

/** Names of groups that stand alone as the name of a row. */
// prettier-ignore
export const groupNames: ReadonlySet<string> = new Set([
  "hombre", "hombres", "mujer", "mujeres", "varon", "varones", "masculino", "femenino", "sexo masculino", "sexo femenino", "h", "m",
  "ninas", "ninos", "ninas y ninos", "ninos y ninas", "ninos, ninas y adolescentes", "nna", "adolescentes", "jovenes", "adultos",
  "adultos jovenes", "adultos mayores", "personas adultas mayores", "personas adultas", "infancia", "adolescencia", "juventud", "adultez",
  "urbano", "urbana", "rural", "resto urbano", "resto rural", "urbano marginal", "periurbano", "costa", "sierra", "selva", "selva alta",
  "selva baja", "costa urbana", "costa rural", "sierra urbana", "sierra rural", "selva urbana", "selva rural", "resto de costa",
  "resto costa", "ceja de selva", "nacional", "a nivel nacional", "total nacional", "resto del pais", "lima metropolitana",
  "lima metropolitana y callao", "lima y callao", "lima provincias", "provincias", "norte", "sur", "centro", "oriente", "occidente",
  "lima norte", "lima sur", "lima este", "lima centro", "macrorregion norte", "macrorregion sur", "macrorregion centro",
  "inicial", "primaria", "secundaria", "superior", "superior universitaria", "superior no universitaria", "sin nivel", "sin instruccion",
  "sin educacion", "educacion inicial", "educacion primaria", "educacion secundaria", "educacion superior", "basica regular",
  "basica especial", "basica alternativa", "ebr", "ebe", "eba", "cetpro", "ciclo i", "ciclo ii",
  "pobre", "pobres", "no pobre", "no pobres", "pobre extremo", "pobres extremos", "pobre no extremo", "pobreza extrema",
  "castellano", "quechua", "aimara", "aymara", "ashaninka", "awajun", "shipibo", "shipibo-konibo", "lengua originaria", "lenguas originarias",
  "lengua indigena", "indigena", "indigenas", "no indigena", "afroperuano", "afroperuana", "afroperuanos", "mestizo", "blanco", "otra lengua",
  "con discapacidad", "sin discapacidad", "personas con discapacidad", "poblacion lgtbi",
  "publico", "publica", "privado", "privada", "publicas", "privadas", "estatal", "no estatal", "gestion publica", "gestion privada",
  "gobierno nacional", "gobiernos regionales", "gobiernos locales", "gobierno regional", "gobierno local", "poder ejecutivo",
  "municipalidades provinciales", "municipalidades distritales", "minsa", "essalud",
  "formal", "informal", "formales", "informales", "microempresa", "pequena empresa", "mediana empresa", "gran empresa", "mype",
  "peruanos", "extranjeros", "peruanas", "extranjeras", "otros", "otras", "otro", "no especificado", "no precisa", "sin especificar",
]);

/** Departments of Peru, as rows name them alone or behind «Región», «Departamento de». */
// prettier-ignore
export const departments: ReadonlySet<string> = new Set([
  "amazonas", "ancash", "apurimac", "arequipa", "ayacucho", "cajamarca", "callao", "cusco", "cuzco", "huancavelica", "huanuco", "ica",
  "junin", "la libertad", "lambayeque", "lima", "loreto", "madre de dios", "moquegua", "pasco", "piura", "puno", "san martin", "tacna",
  "tumbes", "ucayali",
]);

/** First words of a row that says how its indicator is divided, or which operand of it stands there. */
// prettier-ignore
export const partOpenings: readonly string[] = [
  "de los cuales", "de las cuales", "de los que", "de las que", "de ellos", "de ellas", "de este total", "del total", "desagregado",
  "desagregada", "desagregacion", "segun", "por sexo", "por ambito", "por area", "por region", "por edad", "ambito", "area urbana", "area rural", "zona urbana", "zona rural",
  "region", "departamento", "provincia", "distrito", "sexo", "grupo de edad", "grupo etario", "grupo etareo", "estrato", "quintil",
  "quintiles", "macro region", "macrorregion", "nivel socioeconomico", "lengua materna", "poblacion urbana", "poblacion rural",
  "poblacion masculina", "poblacion femenina", "poblacion indigena", "poblacion afroperuana", "etapa de vida", "curso de vida",
  "gestion publica", "gestion privada", "modalidad", "sector publico", "sector privado", "categoria",
];

/** The operands of a ratio. */
export const numeratorOpenings: readonly string[] = ["numerador", "num."];
export const denominatorOpenings: readonly string[] = ["denominador", "den."];
