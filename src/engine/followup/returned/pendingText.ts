import { fold } from "../../reader/text/fold";
import { pendingSpellings } from "../../words/followup/formWords";

/** «Pendiente», «por definir», «en trámite», «?»: the answer is still to come, and it is neither a figure nor ND. */
export function isPendingText(text: string): boolean {
  const folded = fold(text.slice(0, LONGEST))
    .replace(/[.…]+$/, "")
    .replace(/^\(|\)$/g, "")
    .trim();
  return pendingSpellings.has(folded) || TO_COME.test(folded) || /^[¿?]+$/.test(folded);
}

const LONGEST = 80;
const TO_COME =
  /^(?:(?:el )?(?:dato|valor|cifra|informacion|reporte) )?(?:pendientes?(?: (?:de|por) [a-z]+)?|por [a-z]+[aei]r(?:se)?|en (?:proceso|tramite|calculo|elaboracion|revision|validacion|consolidacion|verificacion|evaluacion|coordinacion)(?: de [a-z]+)?)$/;
