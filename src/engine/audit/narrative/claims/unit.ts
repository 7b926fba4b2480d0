import { fold } from "../../../reader/text/fold";
import type { Link } from "../linking/link";
import type { Contradiction } from "../report";
import type { FigureUnit, TimeUnit } from "../lexis/units";

const TIMES: readonly (readonly [TimeUnit, string, string])[] = [
  ["minutes", "minutos?", "minutos"],
  ["hours", "horas?", "horas"],
  ["days", "dias?", "días"],
  ["weeks", "semanas?", "semanas"],
  ["months", "mes(?:es)?", "meses"],
  ["years", "anos?", "años"],
];

/** «Horas de anticipación», «Tiempo promedio (días hábiles)», «… en minutos»: what the name of a row measures in. */
export function timeOfName(name: string): TimeUnit | undefined {
  const folded = fold(name);
  const found = TIMES.filter(([, words]) =>
    new RegExp(
      `^(?:numero (?:promedio )?de |promedio de |tiempo (?:promedio )?en )?${words}\\b|\\((?:en )?${words}(?: [a-z]+)?\\)|\\btiempo\\b.*\\ben ${words}(?: [a-z]+)?$`,
    ).test(folded),
  );
  return found.length === 1 ? found[0]?.[0] : undefined;
}

/** «por cada 100 000 habitantes», «por 10 000», «por mil»: what a rate is told per. */
export function perOf(text: string): number | undefined {
  const match = /\b(?:por|x)(?: cada)? (mil|cien mil|diez mil|un millon|\d{1,3}(?:[ ,.\u00a0\u202f]?\d{3})*)\b(?![.,]?\d|\s?%)/.exec(
    fold(text),
  );
  const said = match?.[1];
  if (said === undefined) return undefined;
  const inWords: Readonly<Record<string, number>> = { mil: 1000, "cien mil": 100_000, "diez mil": 10_000, "un millon": 1_000_000 };
  const value = inWords[said] ?? Number(said.replace(/\D/g, ""));
  return value >= 10 ? value : undefined;
}

const LONGEST = 70;

/** Figures that are their row's, in another unit: days for hours, % for a rate, per 1 000 for per 100 000. */
export function otherUnits(links: readonly Link[], isSure: (link: Link) => boolean): readonly Contradiction[] {
  return links.flatMap((link): Contradiction[] => {
    const { mark, row, slots } = link;
    const { figure, piece } = mark;
    if (row?.indicator === undefined || figure === undefined || mark.change !== undefined || mark.isInTable) return [];
    const isOwn = slots.some(
      ({ cell, tie }) => tie === "exact" && (cell.meaning === "actual" || cell.meaning === "target" || cell.meaning === "baseline"),
    );
    if (!isOwn || !isSure(link)) return [];
    const other = otherUnit(figure.unit, row.name, piece.quote.slice(figure.end, figure.end + LONGEST));
    return other === undefined
      ? []
      : [
          {
            rule: "narrativa.unidad",
            paragraph: piece.paragraph,
            quote: piece.quote,
            data: { texto: `«${figure.text.trim()}» ${other.said}`.trim(), codigo: row.code, es: other.is, nombre: row.name },
          },
        ];
  });
}

function otherUnit(unit: FigureUnit, name: string, behind: string): { readonly said: string; readonly is: string } | undefined {
  const own = timeOfName(name);
  const saidTime = TIMES.find(([time]) => time === unit);
  if (own !== undefined && saidTime && own !== unit)
    return { said: `en ${saidTime[2]}`, is: TIMES.find(([time]) => time === own)?.[2] ?? own };
  const per = perOf(name);
  if (per === undefined) return undefined;
  if (unit === "percent") return { said: "como porcentaje", is: `por cada ${per}` };
  const saidPer = perOf(behind.split(/[;.(](?!\d)/)[0] ?? "");
  return saidPer !== undefined && saidPer !== per && unit === "rate" ? { said: `por cada ${saidPer}`, is: `por cada ${per}` } : undefined;
}
