/** Title and description of every table and column of an export: what stands in `datapackage.json`, for whoever reads the data. */
interface Said {
  readonly title: string;
  readonly description: string;
}

const said = (title: string, description: string): Said => ({ title, description });

const matriz = said("Matriz", "Nombre de la exportación: el mismo en todas sus tablas, para leer juntas las de muchas matrices.");
const ordenDeIndicador = said(
  "Orden del indicador",
  "Número del indicador en la matriz, de arriba abajo: lo identifica aunque su código se repita.",
);
const claveDeIndicador = said("Clave del indicador", "Código del indicador en su forma normal, por ejemplo ISS.02.05.01.01.");
const fila = said("Fila", "Fila de la hoja donde está.");
const rol = said("Rol", "Qué cifra es: línea base, logro esperado o valor obtenido.");
const periodo = {
  periodo: said("Periodo", "Año («2023»), meses de un año («2023-01/2023-06») o, en una línea base sin año, «sin_anio»."),
  anio: said("Año", "Año de la cifra; vacío solo en una línea base sin año."),
  mes_desde: said("Mes inicial", "Primer mes, de 1 a 12; vacío si la cifra es de todo el año."),
  mes_hasta: said("Mes final", "Último mes, de 1 a 12; vacío si la cifra es de todo el año."),
};
const lectura = {
  valor: said(
    "Valor",
    "La cifra con que se calcula, completa. En un indicador de unidad «porcentaje», 85 es 85 %. Vacío es ND, y «lectura» dice por qué; 0 es un dato.",
  ),
  lectura: said(
    "Lectura",
    "Qué había en la celda: un número, un número escrito como texto, ND, no aplica, nada, un error de Excel, un texto que no es cifra, una fórmula sin calcular, o ninguna columna.",
  ),
  factor: said(
    "Factor",
    "Por cuánto se multiplicó lo que dice la celda para tener la cifra: 100 si dice 0.85 y se ve 85 %; 1000 si dice «12 mil».",
  ),
};
const unidad = said("Unidad", "En porcentaje (85 es 85 %) o en número.");
const MOTIVO = "Por qué no hay avance; vacío donde lo hay.";
const REGLA = "Número de la regla de cálculo que lo decidió.";
const banda = said("Nivel", "Bajo, medio, alto o sin dato, según el Avance Tipo 1.");
const anioDeResultado = said("Año", "Año al que corresponde el avance.");

export const tableTexts = {
  politica: {
    title: "Política",
    description: "De qué política y de qué corte es la matriz. Una fila.",
    columns: {
      matriz,
      titulo: said("Título", "El que la hoja escribe sobre la matriz."),
      hoja: said("Hoja", "Hoja del libro donde está la matriz."),
      anio_de_corte: said("Año de corte", "Año con que se calculó."),
      corte_escrito: said("Corte escrito", "Año de corte que la hoja escribe o que se respondió; vacío si nada lo dice."),
      corte_escrito_dia: said("Día del corte escrito", "Día de ese corte (AAAA-MM-DD), donde la hoja lo dice."),
      ministerio: said("Ministerio rector", "Como lo escribe la hoja."),
      sector: said("Sector", "Como lo escribe la hoja."),
      entidad: said("Pliego o entidad", "Como lo escribe la hoja."),
      unidad: said("Unidad", "Unidad orgánica, como la escribe la hoja."),
      nivel_de_gobierno: said("Nivel de gobierno", "Como lo escribe la hoja."),
      vigencia_desde: said("Vigencia desde", "Primer año de la política o plan."),
      vigencia_hasta: said("Vigencia hasta", "Último año de la política o plan."),
      problema_publico: said("Problema público", "Como lo escribe la hoja."),
      dispositivo_legal: said("Dispositivo legal", "El que aprueba la política o plan."),
      resumen: said("Resumen", "Resumen de la política o plan."),
      valoracion_puntaje: said("Puntaje de la valoración", "De 1 a 3, para el año de corte."),
      valoracion_nivel: said(
        "Nivel de la valoración",
        "1 inicial, 2 intermedio, 3 avanzado: el elegido, o la propuesta donde no se eligió.",
      ),
    },
  },
  reglas: {
    title: "Reglas",
    description: "Con qué reglas se calculó, todas, y lo que se respondió al leer la matriz.",
    columns: {
      matriz,
      tipo: said("Tipo", "De cálculo, o de lectura de la hoja."),
      regla: said("Regla", "Nombre corto de la regla, el de la opción --regla."),
      etiqueta: said("Nombre", "Nombre de la regla."),
      valor: said("Valor", "El valor con que se calculó; vacío si la herramienta lo decide."),
      por_defecto: said("Por defecto", "El valor por defecto."),
    },
  },
  nodos: {
    title: "Objetivos, lineamientos y servicios",
    description: "Las filas de la matriz que no son indicadores, en su orden.",
    columns: {
      matriz,
      orden: said("Orden", "Número de la fila entre las de su clase, de arriba abajo."),
      tipo: said("Tipo", "Objetivo, lineamiento o servicio (en un plan: acción estratégica)."),
      codigo: said("Código", "Como lo escribe la hoja."),
      clave: said("Clave", "Código en su forma normal."),
      nombre: said("Nombre", "Como lo escribe la hoja."),
      clave_superior: said("Clave superior", "Clave de aquello a lo que pertenece; puede no estar en la matriz."),
      fila,
    },
  },
  indicadores: {
    title: "Indicadores",
    description: "Un indicador por fila, con lo que lo describe.",
    columns: {
      matriz,
      orden: ordenDeIndicador,
      codigo: said("Código", "Cómo se le llama: su código como lo escribe la hoja, o su número donde no tiene uno propio."),
      clave: claveDeIndicador,
      codigo_propio: said("Código propio", "Si el código es el que la hoja escribe para este indicador."),
      codigo_escrito: said("Código escrito", "Qué escribe la hoja en el lugar del código donde no es propio."),
      nombre: said("Nombre", "Como lo escribe la hoja."),
      nivel: said("Nivel", "De objetivo o de servicio."),
      objetivo: said("Objetivo", "Clave del objetivo; puede no estar en la matriz."),
      lineamiento: said("Lineamiento", "Clave del lineamiento; puede no estar en la matriz."),
      servicio: said("Servicio", "Clave del servicio; puede no estar en la matriz."),
      responsable: said("Responsable", "Entidad responsable, como la escribe la hoja."),
      tipo: said("Tipo de indicador", "Tipo de indicador o estándar de cumplimiento, como lo escribe la hoja."),
      sentido: said("Sentido esperado", "Vacío si la hoja no lo dice: se calcula como ascendente, con aviso."),
      agregacion: said("Tipo de agregación", "Vacío si la hoja no lo dice."),
      falta_agregacion: said("Falta la agregación", "Si el año está en partes y nada dice si se suman."),
      unidad,
      unidad_de_medida: said("Unidad de medida", "Como la escribe la hoja."),
      medida: said("Qué mide", "Un conteo, una parte de un total, una tasa, una variación u otra cantidad."),
      relevancia: said("Relevancia", "1 es la mayor."),
      fila,
    },
  },
  cifras: {
    title: "Cifras",
    description: "Una cifra por fila: la línea base de cada indicador, y su logro esperado y su valor obtenido de cada periodo.",
    columns: { matriz, orden: ordenDeIndicador, clave: claveDeIndicador, rol, ...periodo, ...lectura },
  },
  partes: {
    title: "Partes de un indicador",
    description: "Filas debajo de un indicador que lo desagregan o son su numerador o denominador. No cuentan en promedios ni niveles.",
    columns: {
      matriz,
      orden: ordenDeIndicador,
      parte: said("Parte", "Número de la parte dentro del indicador."),
      tipo: said("Tipo", "Desglose, numerador o denominador."),
      nombre: said("Nombre", "Como lo escribe la hoja."),
      unidad,
      fila,
    },
  },
  cifras_de_partes: {
    title: "Cifras de las partes",
    description: "Como «cifras», de las partes de un indicador: aparte, para que nadie las sume dos veces.",
    columns: {
      matriz,
      orden: ordenDeIndicador,
      parte: said("Parte", "Número de la parte dentro del indicador."),
      rol,
      ...periodo,
      ...lectura,
    },
  },
  resultados: {
    title: "Resultados de los indicadores",
    description: "El avance de cada indicador en el año de corte y en cada año con valores obtenidos.",
    columns: {
      matriz,
      orden: ordenDeIndicador,
      clave: claveDeIndicador,
      nivel: said("Nivel del indicador", "De objetivo o de servicio."),
      anio: anioDeResultado,
      linea_base: said("Línea base", "La cifra con que se calculó; vacío es ND."),
      logro_esperado: said("Logro esperado", "El del año, reunidas sus partes; vacío es ND."),
      valor_obtenido: said("Valor obtenido", "El del año, reunidas sus partes; vacío es ND."),
      avance1: said("Avance Tipo 1", "En porcentaje, sin redondear y sin tope; vacío es ND."),
      avance1_motivo: said("Motivo de ND, Tipo 1", MOTIVO),
      avance1_aviso: said("Aviso, Tipo 1", "Convención de la herramienta en que descansa la cifra; vacío si en ninguna."),
      avance1_regla: said("Regla, Tipo 1", REGLA),
      avance2: said("Avance Tipo 2", "En porcentaje, sin redondear y sin tope; vacío es ND."),
      avance2_motivo: said("Motivo de ND, Tipo 2", MOTIVO),
      avance2_regla: said("Regla, Tipo 2", REGLA),
      banda,
    },
  },
  resultados_de_objetivos: {
    title: "Resultados de los objetivos",
    description: "El avance de cada objetivo: el promedio de sus indicadores, en los mismos años.",
    columns: {
      matriz,
      orden: said("Orden del objetivo", "Su número en la tabla de objetivos, lineamientos y servicios."),
      clave: said("Clave del objetivo", "Código en su forma normal."),
      anio: anioDeResultado,
      avance1: said("Avance Tipo 1", "Promedio en porcentaje, sin redondear; vacío es ND."),
      avance1_motivo: said("Motivo de ND, Tipo 1", MOTIVO),
      avance1_regla: said("Regla, Tipo 1", REGLA),
      considerados: said("Considerados", "Indicadores con Avance Tipo 1."),
      total: said("Total", "Indicadores que cuentan; los que no aplican, no."),
      avance2: said("Avance Tipo 2", "Promedio en porcentaje, sin redondear; vacío es ND."),
      avance2_motivo: said("Motivo de ND, Tipo 2", MOTIVO),
      avance2_regla: said("Regla, Tipo 2", REGLA),
      considerados_avance2: said("Considerados, Tipo 2", "Indicadores con Avance Tipo 2."),
      total_avance2: said("Total, Tipo 2", "Indicadores que cuentan en el Avance Tipo 2."),
      banda,
    },
  },
} as const;
