import { levelSpellings, statisticSpellings, totalSpellings } from "../../words/glossary";
import { readCode, type Code } from "../text/code";
import { fold } from "../text/fold";

/** «OP.02 (continuación)», at the top of a page. */
export const CONTINUED = /\bcont(?:inuaci[oó]n|in[uú]a|\.)/i;
/** Codes without prefix: «1», «1.2», «1.2.3». */
export const NUMERIC_CODE = /^\d{1,2}(?:\.\d{1,2}){0,3}\.?$/;

/** «IOP.01.01 Porcentaje de…» beside its own code is «Porcentaje de…». */
export function nameWithoutCode(name: string, code: Code): string {
  const inName = readCode(name);
  return inName !== undefined && inName.key === code.key && inName.rest !== "" ? inName.rest : name;
}

/** «TOTAL», «Promedio de los indicadores», «Mediana»: a row that adds up others, or describes them. */
export function isTotal(text: string): boolean {
  if (text === "" || text.length > 60) return false;
  const folded = fold(text);
  if (statisticSpellings.has(bare(folded))) return true;
  return totalSpellings.some((total) => folded === total || folded.startsWith(`${total} `) || folded.startsWith(`${total}:`));
}

/** «Medio», «Alto:»: a level of the legend. */
export function isLevel(text: string): boolean {
  return text.length < 20 && levelSpellings.has(bare(fold(text)));
}

function bare(folded: string): string {
  return folded.replace(/[^a-z0-9%]+/g, " ").trim();
}
