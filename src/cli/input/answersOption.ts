import type { InboxAnswer, UnusedAnswer } from "../../engine/followup/settleInbox";
import type { PossibleFigures } from "../../engine/followup/possible";
import type { CommandOption } from "../command";
import { Refusal } from "../refusal";

export const ANSWERS_OPTION: CommandOption = {
  name: "respuesta",
  value: "CODIGO=VALOR",
  isMany: true,
  help: "Contesta una pregunta con una de sus opciones, con otra cifra que el indicador pueda tener, o con «no»: --respuesta IOP.01.01=85. Se puede repetir.",
};

/** `--respuesta IOP.01.01=85`, as many as were typed. */
export function readAnswers(typed: readonly string[] = []): readonly InboxAnswer[] | Refusal {
  const answers: InboxAnswer[] = [];
  for (const each of typed) {
    const at = each.indexOf("=");
    const [code, token] = [each.slice(0, at).trim(), each.slice(at + 1).trim()];
    if (at < 0 || code === "" || token === "")
      return new Refusal(
        `--respuesta no puede ser «${each}».`,
        "Va el código, el signo = y la opción: --respuesta IOP.01.01=85, o =no para no tomar ninguna.",
      );
    answers.push({ code, token });
  }
  return answers;
}

/** An answer that answers nothing is a mistake of typing: better told than passed over. */
export function unusedAnswers([first]: readonly UnusedAnswer[]): Refusal | undefined {
  if (first === undefined) return undefined;
  const { answer, tokens, possible } = first;
  return tokens.length === 0
    ? new Refusal(
        `No hay ninguna pregunta sobre «${answer.code}».`,
        "Repite la orden sin --respuesta para ver las preguntas y sus opciones.",
        "Si la pregunta está en «Seguimiento PNTP» y salió de otro archivo, agrega ese archivo a la orden: la respuesta se da al reunirlo.",
      )
    : new Refusal(
        `«${answer.token}» no es una respuesta de ${answer.code}.`,
        `Puede ser: ${tokens.join(", ")}${possible === undefined ? "" : `, u otra cifra${rangeOf(possible)}`}.`,
      );
}

/** « entera», « de 0 a 100», « de 0 o más». */
function rangeOf({ least, most, isWhole }: PossibleFigures): string {
  const range = least === undefined ? "" : most === undefined ? ` de ${least} o más` : ` de ${least} a ${most}`;
  return `${isWhole ? " entera" : ""}${range}`;
}
