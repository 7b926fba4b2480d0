import type { GoldFault } from "./gold";
import { readingsOf } from "./pairing";

/** What the message of a contradiction that found the fault speaks of, where it does not name the figure. */
const CLUES: Readonly<Record<string, RegExp>> = {
  suma_mal: /suman|partes/i,
  letras_mal: /letras|palabras/i,
  conteo_mal: /indicador|suman|antes dec|cuent/i,
  unidad_mal: /unidad/i,
  nd_como_cero: /(?<![\wáéíóúñ])ND(?![\wáéíóúñ])|sin dato|no tiene dato/i,
  codigo_inexistente: /no existe|no est[aá] en la matriz|no figura/i,
  diferencia_mal: /diferencia|puntos|variaci/i,
};

/** What every message says, and tells nothing. */
const PLAIN = /y con la cifra del texto la banda sería otra|Corrige el texto o el dato|Corrige [^.]*\./g;

/** Whether a message speaks of a fault: by the clues of its gold, by its figure, or by what faults of its kind are about. */
export function speaksOf({ pistas = [], en, fragmento, tipo }: GoldFault, message: string): boolean {
  const said = message.replace(PLAIN, "");
  if (pistas.some((clue) => clueOf(clue).test(said))) return true;
  if (en === "palabras") return false;
  const written = readingsOf(/\d[\d.,  ]*\d|\d|$/.exec(fragmento)?.[0] ?? "");
  const told = (said.match(/\d[\d.,]*\d|\d/g) ?? []).flatMap((number) => [...readingsOf(number)]);
  return told.some((number) => written.has(number)) || (CLUES[tipo]?.test(said) ?? false);
}

/** The gold's patterns are read with letters of Spanish as letters of words. */
function clueOf(pattern: string): RegExp {
  const letter = "[\\wáéíóúüñ]";
  return new RegExp(pattern.replaceAll("\\b", `(?:(?<=${letter})(?!${letter})|(?<!${letter})(?=${letter}))`), "i");
}
