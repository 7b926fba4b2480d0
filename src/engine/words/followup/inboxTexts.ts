import { isKnown, type Figure } from "../../domain/figure";
import type { InboxChoice, InboxItem, InboxReason, InboxWhy, Verdict } from "../../followup/inbox";
import { shortDay } from "../../days";
import { counted } from "../counted";
import { valueText } from "../figureText";

export const verdictTexts: Readonly<Record<Verdict, string>> = {
  new: "nuevo",
  same: "igual",
  changes: "cambia lo que había",
  asks: "pregunta",
  refused: "no se toma",
  missing: "falta",
};

type Data = InboxReason["data"];

const text = (data: Data, key: string): string => String(data[key] ?? "");
const shown = (data: Data, key: string): string => {
  const value = data[key];
  return typeof value === "number" ? valueText(value) : (value ?? "");
};

/** «63.4 | 0.634», as the ledger keeps what was asked. */
const asked = (question: string): string => question.replaceAll(" | ", " o ");
const headed = (data: Data): string => (text(data, "columna") === "" ? "" : ` («${text(data, "columna")}»)`);

/** ND said as such, and not by a dash or in other words. */
const SAYS_ND = /^\W*n[\W_]*d\W*$/i;
const IMPOSSIBLE: Readonly<Record<string, string>> = {
  negative: "no baja de 0",
  overHundred: "una parte no pasa de 100 % de su total",
  decimals: "se cuenta de uno en uno, sin decimales",
};

/** One sentence for each reason: what, and of a question or a refusal, what to do. */
const SENTENCES: Readonly<Record<InboxWhy, (data: Data) => string>> = {
  value: () => "",
  noData: () => "No hay dato, con su motivo.",
  ndWithoutReason: (data) =>
    `Dice ${SAYS_ND.test(text(data, "texto")) ? "ND" : `«${text(data, "texto")}», que se toma como ND,`} y no dice por qué: ` +
    (SAYS_ND.test(text(data, "texto")) ? "se toma, y conviene pedir el motivo." : "conviene pedir el motivo."),
  fromQuotient: (data) => `El valor es el cociente ${shown(data, "numerador")} / ${shown(data, "denominador")}.`,
  ownFigure: (data) => `Se respondió ${shown(data, "valor")}, que no era ninguna de las opciones: lo decide quien reúne.`,
  answered: (data) => `Se respondió ${shown(data, "valor")}.`,
  same: () => "Ya está así.",
  sameInOther: (data) => `Dice lo mismo que «${text(data, "archivo")}».`,
  recorded: () => "El valor ya está en la matriz; se anota de dónde viene.",
  replaced: () => "Ya se leyó antes, y después entró otro valor.",
  details: () => "El valor es el mismo; cambia lo que lo acompaña (fuente, motivo, comentario, numerador o denominador).",
  readAs: (data) => `«${text(data, "texto")}» se leyó como ${shown(data, "leido")}.`,
  byQuotient: (data) =>
    `Se leyó como ${shown(data, "leido")}, que es lo que da ${shown(data, "numerador")} / ${shown(data, "denominador")}.`,
  renamedSince: (data) =>
    `Desde que se envió, el indicador cambió de nombre en la matriz: «${text(data, "formato")}» ahora es «${text(data, "matriz")}».`,
  targetSince: (data) =>
    `Desde que se envió, el logro esperado cambió en la matriz: era ${shown(data, "formato")} y ahora es ${shown(data, "matriz")}.`,
  commented: (data) => `La entidad comenta: «${text(data, "comentario")}».`,
  beside: (data) => `En ${text(data, "celda")}${headed(data)} hay ${text(data, "texto")}.`,
  hiddenRow: () => "Su fila está oculta en el formato.",
  entityShown: (data) => `El formato se envió a ${text(data, "enviado")} y ahora dice «${text(data, "dice")}».`,
  scale: (data) => `No se sabe en qué escala está «${text(data, "texto")}».`,
  size: (data) =>
    `${shown(data, "valor")} está lejos de todo lo que se conoce del indicador (logro esperado y últimos valores: ` +
    `${data["menor"] === data["mayor"] ? shown(data, "menor") : `de ${shown(data, "menor")} a ${shown(data, "mayor")}`}).`,
  otherSign: (data) => `${shown(data, "valor")} es negativo, y nada de lo que se conoce del indicador lo es: confírmalo con la entidad.`,
  overHundred: (data) => `«${text(data, "texto")}» pasa de 100 %, y una parte no es mayor que su total: confírmalo con la entidad.`,
  impossible: (data) =>
    `${shown(data, "texto")} no puede ser su valor (${IMPOSSIBLE[text(data, "causa")] ?? "mira la nota"}): confírmalo con la entidad.`,
  otherUnit: (data) =>
    `«${text(data, "texto")}» habla de ${text(data, "unidad")}, y el indicador es ${text(data, "mide")}: confirma que es su valor.`,
  power: (data) => `En «${text(data, "texto")}» no se sabe si el número elevado es una llamada de nota o una potencia.`,
  commentDenies: (data) => `El comentario parece contradecir el valor ${shown(data, "valor")}: confírmalo con la entidad.`,
  unit: (data) => `El indicador no es un porcentaje y la respuesta «${text(data, "texto")}» lleva %.`,
  decimal: (data) => `En «${text(data, "texto")}» no se sabe si el signo separa decimales o miles.`,
  stale: (data) => `«${text(data, "texto")}» es lo que guarda una fórmula, y su cuenta da otra cosa.`,
  marks: (data) => `«${text(data, "texto")}» no dice una cifra exacta.`,
  uncalculated: (data) =>
    `La respuesta es una fórmula sin calcular (${text(data, "texto")}): pide que abran el formato, lo guarden y lo envíen de nuevo.`,
  date: (data) =>
    data["escrita"] === 1
      ? `«${text(data, "texto")}» es una fecha y no una cifra: pide el valor a la entidad.`
      : `Lo que se escribió se volvió una fecha (quizá «${text(data, "texto")}»).`,
  twoFigures: (data) => `«${text(data, "texto")}» no es una sola cifra.`,
  merged: (data) => `La celda está combinada con las de otras filas: no se sabe si «${text(data, "texto")}» vale para cada una.`,
  notApplicable: (data) =>
    `Dice «${text(data, "texto")}»: si el indicador no aplica este año se decide en la matriz; aquí solo puede entrar como ND con ese motivo.`,
  reasonWithValue: (data) => `Hay un valor y también un motivo de que no lo haya («${text(data, "motivo")}»).`,
  ndWithQuotient: (data) => `Dice ND, pero numerador y denominador dan ${shown(data, "cociente")}.`,
  quotient: (data) =>
    `El valor ${shown(data, "valor")} no es el cociente ${shown(data, "numerador")} / ${shown(data, "denominador")}, que da ${shown(data, "cociente")}.`,
  numeratorAbove: (data) =>
    `El numerador (${shown(data, "numerador")}) es mayor que el denominador (${shown(data, "denominador")}): quizá están invertidos.`,
  denominatorZero: () => "El denominador es 0: el cociente no existe.",
  definition: (data) =>
    `En el formato cambió ${text(data, "campo")}: dice «${shown(data, "formato")}» y era «${shown(data, "matriz")}». Confirma que se midió lo que se pidió.`,
  otherEntity: (data) => `Responde ${text(data, "entidad")}, y en la matriz el responsable es ${text(data, "responsable")}.`,
  unsaid: (data) => `Nada en el archivo dice ${text(data, "falta")}: confirma que es lo que se pidió.`,
  elsewhere: (data) =>
    data["vacia"] === 1
      ? `La celda del valor está vacía, y en ${text(data, "celda")}${headed(data)} hay ${text(data, "texto")}: ¿es el valor obtenido del corte?`
      : `En ${text(data, "celda")}${headed(data)} hay además ${text(data, "texto")}: ¿cuál es el valor obtenido del corte?`,
  emptyReference: (data) =>
    `La fórmula ${text(data, "texto")} apunta a una celda vacía: el 0 que da quizá no es un dato. Confírmalo con la entidad.`,
  entityChanged: (data) =>
    `El formato se envió a ${text(data, "enviado")} y ahora dice ser de ${text(data, "dice")}: confirma de quién son los valores.`,
  struck: () => "El valor está tachado en el formato: confirma si vale.",
  unseen: () => "El valor está en el color del fondo o en un formato que no lo muestra: quien lo envió no lo ve. Confírmalo.",
  hiddenColumn: () => "El valor está en una columna oculta: quien lo envió no lo ve. Confírmalo.",
  hiddenSheet: () => "El valor está en una hoja oculta: quien lo envió no lo ve. Confírmalo.",
  repeatsYear: (data) =>
    `El formato repite ${data["repetidos"] === data["valores"] ? `sus ${text(data, "valores")} valores` : `${text(data, "repetidos")} de sus ${text(data, "valores")} valores`} ` +
    `de ${text(data, "periodo")}: confirma con la entidad que son los de ${text(data, "corte")}.`,
  twoFiles: (data) => `Dos respuestas dicen cosas distintas: ${text(data, "valores")}.`,
  closedCut: (data) =>
    `El corte ${text(data, "corte")} se cerró el ${shortDay(text(data, "dia"))}` +
    (data["valor"] === ""
      ? ": si tomas un valor, cambias lo que se firmó."
      : `${data["antes"] === "" ? " sin este valor" : ` con ${shown(data, "antes")}`}: ¿lo cambias por ${shown(data, "valor")}?`),
  unknownCode: (data) => {
    const near = text(data, "cercano");
    return `La matriz no tiene el código «${text(data, "codigo")}»${near === "" ? "" : `; el más parecido es ${near}`}. Corrige el código en el formato.`;
  },
  noCode: (data) =>
    `Hay una respuesta («${text(data, "texto")}») en una fila sin código${text(data, "nombre") === "" ? "" : `, «${text(data, "nombre")}»`}. Escribe el código en el formato.`,
  repeated: (data) =>
    text(data, "donde") === "matriz"
      ? "La matriz tiene dos filas con este código: no se sabe a cuál va. Corrige los códigos de la matriz."
      : `El indicador está varias veces en el formato y dice cosas distintas (${text(data, "celdas")}). Deja una sola fila.`,
  notFigure: (data) =>
    `«${text(data, "texto")}» no es una cifra${text(data, "que") === "valor" ? "" : ` (${text(data, "que")})`}. Pide el dato, o ND con su motivo.`,
  error: (data) => `La celda tiene un error (${text(data, "texto")}). Pide el dato, o ND con su motivo.`,
  otherCut: (data) =>
    `Es del corte ${text(data, "corte")} y se reúne el ${text(data, "pedido")}: no se toma ninguno de sus ${counted(data["valores"], "valor", "valores")}.`,
  otherPolicy: (data) =>
    `Es de otra política${text(data, "politica") === "" ? "" : ` («${text(data, "politica")}»)`}: no se toma ninguno de sus ${counted(data["valores"], "valor", "valores")}.`,
  noValueColumn: (data) =>
    `Le falta la columna «Valor obtenido ${text(data, "pedido")}»: la última que tiene es la de ${text(data, "hay")}. ` +
    "Pide que devuelvan el formato con su columna.",
  turnedDown: (data) => `Se respondió que no${text(data, "texto") === "" ? "" : ` a ${asked(text(data, "texto"))}`}: queda en la Bitácora.`,
  decided: (data) =>
    `No se toma${text(data, "texto") === "" ? "" : ` ${asked(text(data, "texto"))}`}: lo decidió quien reunió el ${shortDay(text(data, "dia"))} ` +
    `(Bitácora, apunte ${text(data, "apunte")}). Cambia con otra respuesta, o si llega otro valor.`,
  otherChosen: (data) => `Se eligió ${shown(data, "valor")}, de «${text(data, "archivo")}».`,
  unwritable: (data) => `No se puede escribir en ${text(data, "celda")} de la matriz: ${text(data, "causa")}.`,
  otherParagraph: (data) => `Hay otro párrafo distinto para lo mismo: se toma el de «${text(data, "archivo")}», guardado después.`,
  blank: () => "Está sin responder.",
  pending: (data) => `Dice «${text(data, "texto")}»: la respuesta está por venir.`,
  halfQuotient: (data) => `Falta el ${text(data, "falta")}.`,
  rowGone: (data) => `Su fila ya no está en el formato («${text(data, "nombre")}»).`,
};

/** What is told of a value, in one or two sentences; nothing of one that is simply taken. */
export function inboxSentence({ why, data, also = [] }: Pick<InboxItem, "why" | "data" | "also">): string {
  return [{ why, data }, ...also]
    .map((reason) => SENTENCES[reason.why](reason.data))
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** A value of the inbox as people read it: «85 %», «1,718», «ND». */
export function inboxValue(value: Figure | undefined, isPercent: boolean): string {
  if (value === undefined) return "";
  return isKnown(value) ? `${valueText(value)}${isPercent ? " %" : ""}` : value;
}

/** A choice of a question: the value, and of which file where several forms speak. */
export function choiceText({ record }: InboxChoice, isPercent: boolean, files: number): string {
  const value = inboxValue(record.value, isPercent);
  const reason = record.reason === undefined ? "" : `, por «${record.reason}»`;
  return files > 1 ? `${value}${reason} (de «${record.origin.file}»)` : `${value}${reason}`;
}

/** What the board says of an answer that was turned down. */
export function turnedDownNote(question: string, at: string): string {
  return `Llegó${question === "" ? "" : ` ${asked(question)}`} y se decidió no tomarlo el ${shortDay(at.slice(0, 10))}`;
}
