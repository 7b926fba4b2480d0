import type { Finding } from "../../domain/finding";
import { shortDay } from "../../days";
import { counted } from "../counted";
import type { FindingText } from "./findingText";

/** Sentences of lectura.* about the cut: what the sheet writes beside its table, against the values in it. */
export const cutTexts = {
  "lectura.corte-distinto": {
    title: "Corte escrito y últimos valores",
    sentence: (finding) => {
      const { data } = finding;
      return (
        `${saidAt(finding)} dice ${data["anio"]}, y el último año con valores obtenidos es ${data["otro"]} (los tienen ` +
        `${data["valores"]} de ${counted(data["de"], "indicador", "indicadores")}). Mientras no se elija, el corte es ` +
        `${data["usado"]}. Elige el año, o corrige lo escrito.`
      );
    },
    triggers: "«Fecha de corte: 31/12/2025» y valores obtenidos de 2026",
    silent: "«Fecha de corte: 31/12/2025» y valores obtenidos hasta 2025",
  },
  "lectura.corte-sin-columna": {
    title: "Corte sin columnas en la matriz",
    sentence: (finding) =>
      `${saidAt(finding)} dice ${finding.data["anio"]}, y la matriz no tiene valores obtenidos de ese año. Se calcula con ` +
      `${finding.data["usado"]}, el último año que los tiene. Corrige lo escrito, o agrega las columnas de ${finding.data["anio"]}.`,
    triggers: "«Fecha de corte: 31/12/2027» sobre columnas hasta 2025",
    silent: "«Fecha de corte: 31/12/2025» sobre columnas hasta 2025",
  },
  "lectura.corte-con-pocos-valores": {
    title: "Último año con pocos valores",
    sentence: ({ data }) =>
      `El último año con valores obtenidos es ${data["anio"]}, pero solo los tienen ${data["valores"]} de ` +
      `${counted(data["de"], "indicador", "indicadores")} (en ${data["otro"]}, ${data["valoresDelOtro"]}), y nada en la hoja ` +
      `«${data["hoja"]}» dice cuál es el corte. Mientras no se elija, es ${data["anio"]}. Elige el año, o escribe la fecha de corte ` +
      "encima de la matriz.",
    triggers: "2 de 8 indicadores con valor obtenido en el último año",
    silent: "6 de 8 indicadores con valor obtenido en el último año",
  },
  "lectura.anio-en-ceros": {
    title: "Último año en ceros",
    sentence: ({ data }) =>
      `Los ${data["valores"]} valores obtenidos de ${data["anio"]}, el último año que los tiene, son todos 0, y los de ${data["otro"]} no: ` +
      `parece que ${data["anio"]} no se ha llenado todavía. Mientras no se elija, el corte es ${data["usado"]}. Elige el año, y deja ND ` +
      "donde no hay dato.",
    triggers: "Valores obtenidos de 2024, y solo ceros en 2025",
    silent: "Valores obtenidos de 2024, y un 0 entre los de 2025",
  },
  "lectura.anio-incompleto": {
    title: "Año sin terminar",
    sentence: ({ data }) =>
      `De ${data["anio"]} solo hay valores obtenidos de ${data["hasta"]}, y se comparan con los logros esperados de todo el año: no es todavía ` +
      `el avance de ${data["anio"]}. ` +
      (data["otro"] === ""
        ? "Espera a que el año termine."
        : `El último año completo es ${data["otro"]}. Mientras no se elija, el corte es ${data["usado"]}.`),
    triggers: "Un año con valores de «I Sem» y «II Sem» vacío",
    silent: "Un año con valores de los dos semestres",
  },
  "lectura.corte-a-medio-anio": {
    title: "Corte a mitad de año",
    sentence: (finding) =>
      `${saidAt(finding)}: los valores obtenidos son al ${shortDay(String(finding.data["dia"]))}, y se comparan con los logros esperados ` +
      `de todo ${finding.data["anio"]}. Tenlo en cuenta al leer los avances.`,
    triggers: "«Corte: I semestre 2025»",
    silent: "«Corte: 31/12/2025»",
  },
  "lectura.valores-tras-el-corte": {
    title: "Valores posteriores al corte",
    sentence: (finding) =>
      `${saidAt(finding)}: el corte es el ${shortDay(String(finding.data["dia"]))}, y hay valores obtenidos de meses posteriores de ` +
      `${finding.data["anio"]}, que entran en la cifra del año. Corrige la fecha, o borra los valores que no corresponden.`,
    triggers: "«Corte: I semestre 2025» y valores obtenidos del II semestre",
    silent: "«Corte: I semestre 2025» y valores obtenidos solo del I semestre",
  },
  "lectura.otro-anio-escrito": {
    title: "Otro año escrito junto a la matriz",
    sentence: (finding) =>
      `${saidAt(finding)} nombra ${finding.data["anio"]}, que también tiene valores obtenidos. Se calcula con ` +
      `${finding.data["otro"]}. Si el corte es ${finding.data["anio"]}, elígelo.`,
    triggers: "«Matriz del PEI 2024» sobre valores obtenidos de 2024 y 2025",
    silent: "«PEI 2024-2026» sobre los mismos valores",
  },
  "lectura.corte-cerrado": {
    title: "Corte cerrado posterior al escrito",
    sentence: (finding) => {
      const { data } = finding;
      const said = data["escrito"] === "" ? `El corte que elegiste es ${data["anio"]}` : `${saidAt(finding)} dice ${data["anio"]}`;
      const now = data["usado"] === data["otro"] ? `se calcula con ${data["otro"]}` : `se calcula con ${data["usado"]}, como elegiste`;
      return `${said}, y el corte ${data["otro"]} se cerró el ${closedOn(finding)}: ${now}. Pon al día lo escrito, o elige otro año.`;
    },
    triggers: "«Corte: 31/12/2023» y el corte 2024 cerrado",
    silent: "«Corte: 31/12/2024» y el corte 2024 cerrado",
  },
  "lectura.corte-abierto": {
    title: "Año posterior al último corte cerrado",
    sentence: (finding) => {
      const { data } = finding;
      return (
        `El corte ${data["otro"]} se cerró el ${closedOn(finding)}, y ${data["anio"]}, que no se ha cerrado, ya tiene valores obtenidos (los ` +
        `tienen ${data["valores"]} de ${counted(data["de"], "indicador", "indicadores")}). Mientras no se elija, el corte es ` +
        `${data["usado"]}. Elige el año, o cierra ${data["anio"]} cuando esté completo.`
      );
    },
    triggers: "El corte 2023 cerrado y valores obtenidos de 2024",
    silent: "El corte 2024 cerrado y valores obtenidos hasta 2024",
  },
} satisfies Readonly<Record<string, FindingText>>;

/** 01/03/2025 («Corte 2024 PNTP») */
function closedOn({ data }: Finding): string {
  return `${shortDay(String(data["cerrado"]))} («${data["hoja"]}»)`;
}

/** «Fecha de corte: 31/12/2025» (Matriz!A2), or the name of the sheet. */
function saidAt({ cell, data }: Finding): string {
  return cell === undefined ? `El nombre de la hoja «${data["escrito"]}»` : `«${data["escrito"]}» (${cell})`;
}
