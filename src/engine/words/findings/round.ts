import type { Finding } from "../../domain/finding";
import { shortDay } from "../../days";
import { valueText } from "../figureText";
import { bandLabel } from "../labels";
import type { Band } from "../../domain/results";
import type { ClosedValue } from "../../followup/closedCut";
import { changedValues, cutChangeText } from "../followup/verifyTexts";
import { ledgerSentence } from "../followup/ledgerSentence";
import type { BreakKind } from "../../followup/ledger";
import { where, type FindingText } from "./findingText";

/** «cambió después del cierre: 45.5 → 47.0; de bajo a medio». */
function changed({ rule, data }: Finding): string {
  const what = rule === "corte.avance-cambio" ? "progress" : "actual";
  const [before, after] = changedValues({ what, was: data["antes"] as ClosedValue, now: data["ahora"] as ClosedValue });
  const [was, now] = [data["nivelAntes"], data["nivel"]].map((band) =>
    band === undefined ? undefined : bandLabel[band as Band].toLowerCase(),
  );
  return `${before} → ${after}${was === undefined || now === undefined ? "" : `; de ${was} a ${now}`}`;
}

function closed({ data }: Finding): string {
  return `el corte ${data["corte"]}, cerrado el ${shortDay(String(data["cerrado"]))}`;
}

const ADVICE = "Si el cambio es correcto, cierra el corte de nuevo; si no, devuelve lo que se firmó, que está en";

/** Sentences of corte.* and registro.*: what the rounds with the entities have to say of a matrix. */
export const roundTexts = {
  "corte.cifra-cambio": {
    title: "Valor cambiado después del cierre",
    sentence: (finding) =>
      `${where(finding)} cambió después del cierre: ${changed(finding)}. Es d${closed(finding)}. ${ADVICE} «${finding.data["hoja"]}».`,
    triggers: "Un corte cerrado con 45.5, y 47 en la matriz",
    silent: "El mismo 45.5 en la matriz",
  },
  "corte.meta-cambio": {
    title: "Logro esperado cambiado después del cierre",
    sentence: (finding) =>
      `${where(finding)}: su logro esperado cambió después del cierre: ${changed(finding)}. Es d${closed(finding)}. ${ADVICE} «${finding.data["hoja"]}».`,
    triggers: "Un corte cerrado con logro esperado 60, y 50 en la matriz",
    silent: "El logro esperado de otro año, cambiado",
  },
  "corte.avance-cambio": {
    title: "Avance cambiado después del cierre",
    sentence: (finding) =>
      `${where(finding)}: su avance cambió después del cierre: ${changed(finding)}. Es d${closed(finding)}. Cambió la línea base, una regla o un ` +
      `indicador suyo. ${ADVICE} «${finding.data["hoja"]}».`,
    triggers: "El promedio de un objetivo que tiene un indicador cambiado; una regla de cálculo cambiada",
    silent: "Una nota cambiada",
  },
  "corte.texto-cambio": {
    title: "Nombre, responsable o unidad cambiados después del cierre",
    sentence: (finding) => {
      const { que, antes, ahora } = finding.data;
      const what = { what: que as "name" | "responsible" | "unit", code: "", was: String(antes), now: String(ahora) };
      return `${where(finding)}: ${cutChangeText(what)}. Es d${closed(finding)}. ${ADVICE} «${finding.data["hoja"]}».`;
    },
    triggers: "Otro responsable que el del cierre; «Número» donde se firmó «Porcentaje»",
    silent: "El mismo nombre con otros espacios",
  },
  "corte.fila-nueva": {
    title: "Fila que no estaba en el cierre",
    sentence: (finding) => `${where(finding)} no estaba en ${closed(finding)}. ${ADVICE} «${finding.data["hoja"]}».`,
    triggers: "Un indicador agregado a la matriz después de cerrar",
    silent: "Los mismos indicadores en otro orden",
  },
  "corte.fila-falta": {
    title: "Fila que estaba en el cierre y falta",
    sentence: (finding) =>
      `${where(finding)} estaba en ${closed(finding)}, y la matriz ya no tiene esa fila. ${ADVICE} «${finding.data["hoja"]}».`,
    triggers: "Un indicador quitado de la matriz después de cerrar",
    silent: "Los mismos indicadores en otro orden",
  },
  "corte.alterado": {
    title: "Corte cerrado alterado",
    sentence: (finding) =>
      `«${finding.data["hoja"]}» ya no es ${closed(finding)}: alguna de sus cifras o textos cambió y su huella no sale. Compárala con una copia ` +
      "anterior del libro.",
    triggers: "Una cifra cambiada en la hoja «Corte 2023 PNTP»",
    silent: "La hoja con otro nombre o en otro lugar",
  },
  "corte.hoja-falta": {
    title: "Corte cerrado sin su hoja",
    sentence: ({ data }) =>
      `La bitácora dice que el corte ${data["corte"]} se cerró, y su hoja ya no está. Recupérala de una copia anterior del libro, o ciérralo de nuevo.`,
    triggers: "La hoja «Corte 2023 PNTP» borrada",
    silent: "Un corte que nunca se cerró",
  },
  "corte.bitacora-rota": {
    title: "Bitácora que no está entera",
    sentence: ({ data }) =>
      ledgerSentence(
        { isWhole: false, index: 0, number: Number(data["apunte"]), how: data["como"] as BreakKind, missing: Number(data["faltan"]) || 1 },
        String(data["hoja"]),
        Number(data["fila"]) || undefined,
      ),
    triggers: "Una celda de «Bitácora PNTP» cambiada, o una fila quitada",
    silent: "La bitácora ordenada o filtrada",
  },
  "corte.sin-apunte": {
    title: "Corte cerrado que la bitácora no conoce",
    sentence: ({ data }) =>
      (data["otro"] === ""
        ? `«${data["bitacora"]}» no dice que se cerrara el corte ${data["corte"]}, y existe «${data["hoja"]}».`
        : `La huella de «${data["hoja"]}» no es la que «${data["bitacora"]}» apuntó al cerrar el corte ${data["corte"]}: es de otro cierre.`) +
      " Compara el libro con una copia anterior, y la huella con la que se anotó fuera.",
    triggers: "Una hoja «Corte 2023 PNTP» hecha de nuevo, o traída de otro libro",
    silent: "La hoja con la huella que dice su cierre en la bitácora",
  },
  "registro.valor-sin-celda": {
    title: "Valor reportado que no está en la matriz",
    sentence: (finding) =>
      `${where(finding)} no tiene valor obtenido, y ${finding.data["entidad"]} reportó ${valueText(finding.data["reportado"])} para ` +
      `${finding.data["corte"]} («${finding.data["archivo"]}»). Escríbelo, o corrige el Registro si la entidad lo retiró.`,
    triggers: "45.5 en el Registro, y la celda de la matriz borrada o en ND",
    silent: "Una matriz sin columna de ese corte; ND con motivo en el Registro y ND en la matriz",
  },
  "registro.nd-con-cifra": {
    title: "Cifra donde la entidad dijo ND",
    sentence: (finding) =>
      `${where(finding)} tiene ${valueText(finding.data["valor"])}, y ${finding.data["entidad"]} dijo para ${finding.data["corte"]} que no hay ` +
      `dato${finding.data["motivo"] === "" ? "" : ` (${finding.data["motivo"]})`}. Pide a la entidad la cifra con su fuente, o deja ND.`,
    triggers: "ND con motivo en el Registro, y 47 en la matriz",
    silent: "ND en el Registro y ND en la matriz",
  },
  "registro.tras-el-cierre": {
    title: "Valor que entró después del cierre",
    sentence: (finding) =>
      `${where(finding)}: lo que reportó ${finding.data["entidad"]} para ${finding.data["corte"]} entró el ` +
      `${shortDay(String(finding.data["recibido"]))}, después de que el corte se cerrara el ${shortDay(String(finding.data["cerrado"]))}. Dilo en el ` +
      "informe, o cierra el corte de nuevo.",
    triggers: "Un registro de 2023 recibido en abril, con el corte 2023 cerrado en marzo",
    silent: "Un registro de 2023 recibido antes del cierre",
  },
  "registro.codigo-ajeno": {
    title: "Registro de un código que la matriz no tiene",
    sentence: (finding) =>
      `${finding.code} está en el Registro para ${finding.data["corte"]}, de ${finding.data["entidad"]}, y la matriz de «${finding.data["hoja"]}» no tiene ` +
      "ese código. Si se cambió, cámbialo también en el Registro; si la fila se quitó, dilo en el informe.",
    triggers: "Un registro de IOP.09.09, que no está en la matriz",
    silent: "El mismo código escrito con otros ceros o mayúsculas",
  },
  "registro.semestres-distinto": {
    title: "Valor del año que no sale de sus semestres",
    sentence: (finding) =>
      `${where(finding)} tiene ${valueText(finding.data["valor"])} en ${finding.data["corte"]}, y sus semestres (${valueText(finding.data["primero"])} y ` +
      `${valueText(finding.data["segundo"])}) dan ${valueText(finding.data["semestres"])} por su tipo de agregación. Corrige el valor, el semestre o el tipo.`,
    triggers: "Semestres de 12 y 20 de un indicador acumulado, y 30 en el año",
    silent: "Semestres de 12 y 20 de un indicador acumulado, y 32 en el año",
  },
  "registro.valor-distinto": {
    title: "Valor distinto del que se reportó",
    sentence: (finding) =>
      `${where(finding)} tiene ${valueText(finding.data["valor"])}, y ${finding.data["entidad"]} reportó ${valueText(finding.data["reportado"])} ` +
      `para ${finding.data["corte"]} («${finding.data["archivo"]}»). Corrige la celda; si la entidad lo rectificó, reúne su formato corregido.`,
    triggers: "45.5 en el Registro y 47 en la matriz, del mismo corte",
    silent: "El mismo valor; un indicador que reportan dos entidades",
  },
  "registro.cociente-distinto": {
    title: "Valor que no es su cociente",
    sentence: (finding) =>
      `${where(finding)} tiene ${valueText(finding.data["valor"])}, y ${valueText(finding.data["numerador"])} entre ` +
      `${valueText(finding.data["denominador"])} da ${valueText(finding.data["cociente"])}, según lo que reportó ${finding.data["entidad"]} ` +
      `para ${finding.data["corte"]}. Pregunta a la entidad cuál vale.`,
    triggers: "45.5 % con numerador 60 y denominador 120",
    silent: "45.5 % con numerador 91 y denominador 200; 33.3 % con 1 y 3",
  },
} satisfies Readonly<Record<string, FindingText>>;
