import { figureText, valueText } from "../figureText";
import { where, type FindingText } from "./findingText";

/** Sentences of metas.*: línea base and logros esperados. */
export const targetTexts = {
  "metas.contra-sentido": {
    title: "Meta contra el sentido esperado",
    sentence: (finding) =>
      `${where(finding)}: la meta (${valueText(finding.data["meta"])}) es peor que la línea base ` +
      `(${valueText(finding.data["base"])}) para un indicador ` +
      `${finding.data["sentido"] === "descending" ? "descendente" : "ascendente"}. El Avance Tipo 2 premiaría ` +
      "retroceder. Corrige la meta, la línea base o el sentido.",
    triggers: "Ascendente, línea base 40, logro esperado 30",
    silent: "Descendente, línea base 40, logro esperado 30",
  },
  "metas.no-monotona": {
    title: "Metas que suben y bajan",
    sentence: (finding) =>
      `${where(finding)}: las metas son ${finding.data["serie"]}; la de ${finding.data["anio"]} retrocede frente a la ` +
      "anterior. Una trayectoria así suele ser un error de digitación. Revísala con la ficha del indicador.",
    triggers: "10, 20, 10, 20",
    silent: "10, 20, 20, 30",
  },
  "metas.igual-linea-base": {
    title: "Meta igual a la línea base",
    sentence: (finding) =>
      `${where(finding)}: la meta de ${finding.data["anio"]} (${valueText(finding.data["meta"])}) es igual a la línea ` +
      "base. No hay camino que recorrer y el Avance Tipo 2 queda en ND. Revisa la meta o dilo en el informe.",
    triggers: "Línea base 10, logro esperado 10",
    silent: "Línea base 10, logro esperado 11",
  },
  "metas.cero": {
    title: "Meta igual a cero",
    sentence: (finding) =>
      finding.data["sentido"] === "descendente"
        ? `${where(finding)}: la meta de ${finding.data["anio"]} es 0. Por convención de la herramienta, el avance es 100 ` +
          "si se obtuvo 0 y 0 en cualquier otro caso: no distingue entre acercarse y no hacer nada. Dilo en el informe, o " +
          "compáralo con la línea base."
        : `${where(finding)}: la meta de ${finding.data["anio"]} es 0. El Avance Tipo 1 no se puede dividir entre cero. Si ` +
          "se quiso decir «sin meta», escribe ND; si no, corrígela.",
    triggers: "Logro esperado 0",
    silent: "Logro esperado 1",
  },
  "metas.ya-superada": {
    title: "Meta ya superada antes",
    sentence: (finding) =>
      `${where(finding)}: la meta (${valueText(finding.data["meta"])}) ya se había superado en ` +
      `${finding.data["anioAntes"]} (${valueText(finding.data["antes"])}). Cumplirla no exige nada ` +
      `nuevo${finding.data["avance"] === undefined ? "" : `, y el avance sale ${figureText(finding.data["avance"])} %`}. ` +
      "Propón otra en la próxima actualización y dilo en el informe.",
    triggers: "Obtenido 2022 = 24.9, logro esperado 2023 = 6.7",
    silent: "Obtenido 2022 = 5.9, logro esperado 2023 = 6.7",
  },
  "metas.muy-baja": {
    title: "Meta muy baja",
    sentence: (finding) =>
      `${where(finding)}: con una meta de ${valueText(finding.data["meta"])} el avance sale ` +
      `${figureText(finding.data["avance"])} %, más del doble. La meta quedó corta o el valor está en otra unidad. ` +
      "Revísalo antes de presentarlo como logro.",
    triggers: "Logro esperado 30, obtenido 69 (230 %)",
    silent: "Logro esperado 30, obtenido 59 (196.7 %)",
  },
  "metas.linea-base-nd": {
    title: "Sin línea base",
    sentence: (finding) =>
      `${where(finding)}: la línea base ${finding.data["vacia"] === 1 ? "está vacía" : "es ND"}, así que el Avance ` +
      "Tipo 2 no se puede calcular. Complétala si ya existe el dato.",
    triggers: "Línea base ND con logros esperados",
    silent: "Línea base 12",
  },
  "metas.linea-base-sin-anio": {
    title: "Línea base sin año",
    sentence: (finding) =>
      `${where(finding)}: la línea base tiene valor y no tiene año. No se sabe desde cuándo se mide el avance. Escribe el año.`,
    triggers: "Línea base 12, año vacío",
    silent: "Línea base 12, año 2020",
  },
  "metas.linea-base-posterior": {
    title: "Línea base posterior a la primera meta",
    sentence: (finding) =>
      `${where(finding)}: la línea base es de ${finding.data["anioBase"]} y ya hay meta para ` +
      `${finding.data["anioMeta"]}. Una de las dos está en el año equivocado. Revísalo con la ficha.`,
    triggers: "Línea base 2021 y logro esperado 2020",
    silent: "Línea base 2020 y logro esperado 2020",
  },
  "metas.anio-base-distinto": {
    title: "La meta del año base no repite la línea base",
    sentence: (finding) =>
      `${where(finding)}: en ${finding.data["anio"]}, año de la línea base, la meta dice ` +
      `${valueText(finding.data["meta"])} y la línea base ${valueText(finding.data["base"])}. La guía repite la línea ` +
      "base en ese año. Corrige la que no corresponda.",
    triggers: "Línea base 2020 = 50 y logro esperado 2020 = 55",
    silent: "Línea base 2020 = 50 y logro esperado 2020 = 50",
  },
  "metas.nombre-acumulado": {
    title: "El nombre dice «acumulado» y el tipo no",
    sentence: (finding) =>
      `${where(finding)}: el nombre dice «acumulado» y el tipo de agregación es «no acumulado». De eso depende que se ` +
      "compare el año o el total. Corrige el tipo o el nombre.",
    triggers: "Número acumulado de víctimas…, no acumulado",
    silent: "Número acumulado de víctimas…, acumulado",
  },
  "metas.nombre-tasa": {
    title: "El nombre dice «tasa de variación» y las cifras no",
    sentence: (finding) =>
      finding.data["motivo"] === "conteo"
        ? `${where(finding)}: el nombre dice «tasa de variación» y las cifras son un conteo, no un porcentaje entre dos ` +
          "años. El avance compararía otra cosa. Corrige el nombre, o escribe las tasas."
        : `${where(finding)}: el nombre dice «tasa de variación» y el tipo es «acumulado». Las tasas no se suman de un año ` +
          "a otro. Corrige el tipo de agregación.",
    triggers: "Tasa de variación porcentual…, acumulado; o con valores 627, 711",
    silent: "Tasa de variación porcentual…, no acumulado, con valores 115 %, 78 %",
  },
  "metas.sin-meta": {
    title: "Falta la meta del año",
    sentence: (finding) =>
      `${where(finding)} no tiene logro esperado para ${finding.data["anio"]}, aunque sí para otros años. El indicador ` +
      "sale sin dato por la meta y no por el resultado. Complétalo.",
    triggers: "Logros esperados 2021 = 10, 2022 = 20, 2023 vacío",
    silent: "Logros esperados 2021 = 10, 2022 = 20, 2023 = 30",
  },
} satisfies Record<string, FindingText>;
