import type { Finding } from "../../domain/finding";
import { figureText, valueText } from "../figureText";
import { figureRoleLabel } from "../labels";
import { listOf, listText, where, type FindingText } from "./findingText";

const scaleCause: Readonly<Record<string, (proposed: string, other: string) => string>> = {
  invertido: (proposed, other) =>
    `Parece una división al revés (el universo entre los casos): daría ${proposed} ` +
    `%${other === "" ? "" : `; o un porcentaje multiplicado dos veces por 100: ${other} %`}.`,
  "doble-porcentaje": (proposed, other) =>
    `Parece un porcentaje multiplicado dos veces por 100: daría ${proposed} ` +
    `%${other === "" ? "" : `; o una división al revés: ${other} %`}.`,
  universo: () => "Suele pasar cuando el numerador cuenta casos que no están en el denominador.",
};

/** Sentences of valores.*: what was typed in the figures. */
export const valueTexts = {
  "valores.celda-vacia": {
    title: "Valor obtenido vacío",
    sentence: (finding) =>
      `${where(finding)}: el valor obtenido de ${finding.data["anio"]} está vacío, aunque hay logro esperado. No se ` +
      "sabe si es cero, sin dato o no aplica; se trató como ND. Escribe el valor, o «ND» con su motivo.",
    triggers: "Logro esperado 2023 = 30, valor obtenido 2023 vacío",
    silent: "Valor obtenido 2023 = ND",
  },
  "valores.sin-dato-mezclado": {
    title: "Celdas vacías entre ND",
    sentence: (finding) =>
      `${where(finding)}: el ${finding.data["columna"] === "target" ? "logro esperado" : "valor obtenido"} de ` +
      `${finding.data["anio"]} está vacío y otros de su fila dicen ND. Quien lea no sabrá si falta llenarlo o si no ` +
      "hay dato. Escribe el valor, o «ND» como en los demás.",
    triggers: "Valores obtenidos 2020 = ND, 2021 vacío, 2022 = 12, 2023 = 14",
    silent: "Valores obtenidos 2020 = ND, 2021 = ND, 2022 = 12, 2023 = 14",
  },
  "valores.obtenido-sin-meta": {
    title: "Valor obtenido sin logro esperado",
    sentence: (finding) =>
      `${where(finding)} tiene un valor obtenido en ${finding.data["anio"]} (${valueText(finding.data["obtenido"])}), ` +
      "pero no su logro esperado: el avance queda en ND. Completa el logro esperado según la ficha.",
    triggers: "Logro esperado 2023 = ND, valor obtenido 2023 = 12",
    silent: "Logro esperado 2023 = 10, valor obtenido 2023 = 12",
  },
  "valores.numero-como-texto": {
    title: "Número escrito como texto",
    sentence: (finding) =>
      `${where(finding)} tiene ` +
      `${finding.data["celdas"] === 1 ? "una cifra escrita" : `${finding.data["celdas"]} cifras escritas`} como texto ` +
      `entre números. Las fórmulas de Excel ${finding.data["celdas"] === 1 ? "la" : "las"} saltan en sumas y ` +
      `promedios; aquí se ${finding.data["celdas"] === 1 ? "leyó" : "leyeron"} como número. ` +
      `${finding.data["celdas"] === 1 ? "Conviértela" : "Conviértelas"} con Datos › Texto en columnas.`,
    triggers: '12, 14, "15" (texto), 16',
    silent: "12, 14, 15, 16; o una fila toda con texto «85%»",
  },
  "valores.porcentaje-sobre-100": {
    title: "Porcentaje mayor que 100",
    sentence: (finding) =>
      `${where(finding)} es un porcentaje de un total y vale ${valueText(finding.data["valor"])} %. Una parte no puede ` +
      "superar al todo. " +
      `${scaleCause[String(finding.data["causa"])]?.(figureText(finding.data["propuesto"]), figureText(finding.data["otro"])) ?? ""} ` +
      "Revisa numerador y denominador con la entidad; la cifra no se tocó.",
    triggers: "Porcentaje de denuncias…: 3000 % (210 / 7)",
    silent: "Tasa de variación…: 115 %; Porcentaje…: 100 %",
  },
  "valores.escala-distinta": {
    title: "Cifra en otra escala",
    sentence: (finding) =>
      `${where(finding)} vale ${valueText(finding.data["valor"])}, unas cien veces distinto de su meta ` +
      `(${valueText(finding.data["meta"])}) y de sus años anteriores. Parece escrita en otra escala: ` +
      `¿${valueText(finding.data["propuesto"])}? Compruébalo con la entidad; la cifra no se tocó.`,
    triggers: "Años anteriores 45, 52; meta 60; obtenido 0.58",
    silent: "Años anteriores 45, 52; meta 60; obtenido 58",
  },
  "valores.atipico": {
    title: "Valor atípico frente a su propia historia",
    sentence: (finding) =>
      `${where(finding)} vale ${valueText(finding.data["valor"])}; la mediana de sus ${finding.data["anios"]} datos ` +
      `anteriores es ${valueText(finding.data["mediana"])}. Un salto así pide explicación en el informe, o es un error ` +
      "de digitación. Compruébalo con la entidad.",
    triggers: "20, 22, 21 y luego 210, con meta 24",
    silent: "20, 22, 21 y luego 30; o 210 con meta 200",
  },
  "valores.acumulado-baja": {
    title: "Acumulado que baja",
    sentence: (finding) =>
      `${where(finding)} es acumulado y baja de ${valueText(finding.data["antes"])} (${finding.data["anioAntes"]}) a ` +
      `${valueText(finding.data["despues"])} (${finding.data["anio"]}). Un total acumulado no puede disminuir: o no es ` +
      "acumulado, o una de las dos cifras está mal. Corrige el tipo o el valor.",
    triggers: "Número acumulado de víctimas: 19 y luego 6",
    silent: "Número acumulado de víctimas: 19 y luego 19",
  },
  "valores.cero-dudoso": {
    title: "Cero que puede ser «sin dato»",
    sentence: (finding) =>
      `${where(finding)} vale 0 en ${finding.data["anio"]} después de tener valores. Si no hubo medición, lo correcto ` +
      "es ND: el cero baja el promedio y ND no. Confirma con la entidad cuál de los dos es.",
    triggers: "15, 12 y luego 0",
    silent: "0, 0 y luego 0; o 15, 12 y luego ND",
  },
  "valores.negativo": {
    title: "Cantidad negativa",
    sentence: (finding) =>
      `${where(finding)} vale ${valueText(finding.data["valor"])}, y un número o porcentaje de casos no puede ser ` +
      "negativo. El avance queda en ND. Corrige el signo.",
    triggers: "Número de operativos: -12",
    silent: "Tasa de variación: -12 %",
  },
  "valores.conteo-con-decimales": {
    title: "Conteo con decimales",
    sentence: (finding) =>
      `${where(finding)} cuenta unidades y vale ${valueText(finding.data["valor"])}. Un conteo es entero: puede ser un ` +
      "porcentaje en la fila equivocada o un separador de miles leído como decimal. Revísalo.",
    triggers: "Número de casos: 12.5",
    silent: "Número de casos: 12; Porcentaje…: 12.5",
  },
  "valores.repetido": {
    title: "Mismo valor que el año anterior",
    sentence: (finding) =>
      `${where(finding)} repite exactamente el valor de ${finding.data["anioAntes"]} ` +
      `(${valueText(finding.data["valor"])}). En un conteo grande es raro; puede ser una celda copiada. Confirma que ` +
      `${finding.data["anio"]} se midió de nuevo.`,
    triggers: "Número de casos: 1718 en 2022 y 1718 en 2023",
    silent: "Número de casos: 12 en 2022 y 12 en 2023",
  },
  "valores.razon-no-cuadra": {
    title: "Valor que no sale de su numerador y denominador",
    sentence: (finding) => {
      const { columna, anio, valor, numerador, denominador, factor, resultado, otras } = finding.data;
      const role = figureRoleLabel[columna as keyof typeof figureRoleLabel];
      const times = Number(factor) === 1 ? "" : ` × ${valueText(Number(factor))}`;
      const others =
        Number(otras) > 0
          ? ` Tampoco ${Number(otras) === 1 ? "cuadra otra cifra" : `cuadran otras ${Number(otras)} cifras`} de la fila.`
          : "";
      return (
        `${where(finding)}, ${role}${anio === undefined ? "" : ` ${anio}`}, dice ${valueText(valor)}, pero ${valueText(numerador)} / ` +
        `${valueText(denominador)}${times} es ${valueText(resultado)}.${others} Se calculó con el valor escrito: corrige el que esté mal.`
      );
    },
    triggers: "54 % con numerador 45 y denominador 100",
    silent: "45.5 % con numerador 5 y denominador 11",
  },
  "valores.formato-enganoso": {
    title: "Celda que muestra otra cosa de lo que guarda",
    sentence: (finding) =>
      `${where(finding)} guarda ${valueText(finding.data["guarda"])} y ` +
      `${finding.data["muestra"] === "" ? "se ve vacía" : `muestra «${String(finding.data["muestra"])}»`}, por su formato ` +
      (finding.data["condicional"] === ""
        ? "de número"
        : `condicional${finding.data["condicional"] === "se cumple" ? "" : " si se cumple"}`) +
      ". Se calcula con lo que guarda; quien mira la hoja ve otra cosa. Confirma con la entidad cuál vale y " +
      (finding.data["condicional"] === ""
        ? "dale a la celda un formato que muestre su cifra (Inicio › Número)."
        : "quita ese formato (Inicio › Formato condicional › Administrar reglas)."),
    triggers: 'Valor obtenido 150 con formato «"162"»; 63000 con «0,»',
    silent: 'Valor obtenido 150 con formato «#,##0 "personas"»',
  },
  "valores.no-se-ve": {
    title: "Cifra que no se ve en la hoja",
    sentence: (finding) => {
      const cells = listOf(finding.data["celdas"]);
      const isOne = cells.length < 2;
      const which = isOne
        ? `${where(finding)} guarda ${valueText(finding.data["guarda"])} y`
        : `Las cifras de ${where(finding)} (también ${listText(cells.slice(1))})`;
      return `${which} ${UNSEEN[String(finding.data["como"])]?.(finding, isOne) ?? ""}`;
    },
    triggers: "Valor obtenido 150 con letra blanca sobre blanco, tachado, o tapado por una celda combinada",
    silent: "Valor obtenido 150 con letra negra",
  },
} satisfies Record<string, FindingText>;

/** Why a figure is not seen, and what to do about it. */
const UNSEEN: Readonly<Record<string, (finding: Finding, isOne: boolean) => string>> = {
  struck: (_finding, isOne) =>
    `${isOne ? "está tachada" : "están tachadas"}: igual se calcula con lo que ${isOne ? "guarda" : "guardan"}. ` +
    "Si ya no vale, bórrala o escribe la que vale; si vale, quítale el tachado.",
  colour: (_finding, isOne) =>
    `${isOne ? "tiene" : "tienen"} la letra del color de su fondo: se calcula con lo que ${isOne ? "guarda" : "guardan"} y quien mira la hoja no lo ve. ` +
    "Confirma si vale y dale un color que se lea.",
  merge: ({ data }, isOne) =>
    `${isOne ? "queda tapada" : "quedan tapadas"} por la celda combinada ${String(data["tapa"])}, ` +
    `${data["muestra"] === "" ? "que se ve vacía" : `que muestra «${String(data["muestra"])}»`}: se calcula con lo que no se ve. ` +
    "Separa la celda combinada y deja en cada una la cifra que vale.",
};
