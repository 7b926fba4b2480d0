/** What the grid says and its own Spanish leaves out: without it people see the key of the text instead. */
export const MISSING_SPANISH = {
  "sheets-formula": {
    progress: {
      analyzing: "Leyendo fórmulas",
      calculating: "Calculando",
      "array-analysis": "Leyendo fórmulas de matriz",
      "array-calculation": "Calculando fórmulas de matriz",
      done: "Fórmulas calculadas",
    },
    functionList: {
      LET: {
        functionParameter: {
          name1: { name: "nombre1", detail: "Nombre que se da al primer valor. Empieza con una letra." },
          nameValue1: { name: "valor_nombre1", detail: "Valor al que se llama nombre1." },
          calculationOrName2: { name: "cálculo_o_nombre2", detail: "Un cálculo con los nombres dados, o un segundo nombre." },
          nameValue2: { name: "valor_nombre2", detail: "Valor al que se llama nombre2." },
          calculationOrName3: { name: "cálculo_o_nombre3", detail: "Un cálculo con los nombres dados, o un tercer nombre." },
        },
      },
    },
  },
  ui: { ribbon: { menu: "Fichas de la barra de formatos" } },
  "sheets-ui": {
    merge: {
      confirm: {
        warning: "Al combinar queda solo el contenido de la primera celda.",
        dismantleMergeCellWarning: "Con esto se separan celdas combinadas.",
      },
    },
    filter: {
      confirm: { error: "No se pudo filtrar.", notAllowedToInsertRange: "Aquí no se pueden mover celdas: quita antes el filtro." },
    },
    borderLine: {
      borderTop: "Borde superior",
      borderBottom: "Borde inferior",
      borderLeft: "Borde izquierdo",
      borderRight: "Borde derecho",
      borderNone: "Sin borde",
      borderAll: "Todos los bordes",
      borderOutside: "Borde exterior",
      borderInside: "Bordes interiores",
      borderHorizontal: "Bordes horizontales",
      borderVertical: "Bordes verticales",
      borderColor: "Color del borde",
      borderSize: "Grosor del borde",
      borderType: "Tipo de borde",
      borderTlbr: "Diagonal hacia abajo",
      borderTlbcTlmr: "Dos diagonales desde la izquierda",
      borderTlbrTlbcTlmr: "Tres diagonales desde la izquierda",
      borderBlTr: "Diagonal hacia arriba",
      borderMltrBctr: "Dos diagonales hacia la derecha",
    },
    info: { error: "Dato no válido", forceStringInfo: "Número guardado como texto" },
  },
} as const;
