/** «casi», «más de», «por lo menos», «menos de», «a lo sumo» right before a figure. */
export type Hedge = "about" | "over" | "atLeast" | "under" | "atMost";

/** What may stand between the words and the figure. «Más de las 2 000», «el estándar mínimo el 31 %»: with an article they are no hedge. */
const before = (words: string, article = ""): RegExp =>
  new RegExp(String.raw`(?:^|[^a-zñ])(?:${words})\s+(?:(?:un|una|unos|unas${article})\s+)?(?:(?:s\/\.?|us\s?\$|\$)\s?)?$`);
const ARTICLE = "|el|los|las|la";

/** The longer ones first: «no menos de» is no «menos de». */
const BEFORE: readonly (readonly [Hedge, RegExp])[] = [
  ["atLeast", before("por lo menos|al menos|cuando menos|como minimo", ARTICLE)],
  ["atLeast", before("no menos del?|un minimo de|minimo")],
  ["atMost", before("a lo sumo|a lo mas|como maximo", ARTICLE)],
  ["atMost", before("no mas del?|un maximo de|maximo")],
  ["over", before("mas del?|(?:super|rebas|sobrepas)(?:a|an|o|aron) (?:l[oa]s)|pas(?:o|aron|a|an) de l[oa]s")],
  ["under", before("menos del?")],
  [
    "about",
    before(
      "casi|cerca del?|alrededor del?|aproximadamente|aprox\\.?|en torno al?|del orden de|practicamente|mas o menos|poco mas o menos|" +
        "cercan[oa]s? al?|unos|unas|bordea(?:n|ron)?|bordeo|~|≈",
      ARTICLE,
    ),
  ],
  ["about", /(?:[~≈±]\s?|\bun(?:os|as)\s+)$/],
];

const AFTER: readonly (readonly [Hedge, RegExp])[] = [
  ["about", /^\s*(?:%|por ciento)?\s*,?\s*(?:aproximadamente|aprox\b)/],
  ["atLeast", /^\s*(?:%|por ciento)?\s*(?:o|a|y) mas\b/],
  ["atMost", /^\s*(?:%|por ciento)?\s*o menos\b/],
];

/** «28 menos de los previstos», «3 puntos más del 40 %»: it compares two figures. */
const COMPARED = /(?:\d|%|puntos?|porcentuales|p\.|veces|pp)\s+(?:mas|menos)\s+del?\s+(?:(?:el|los|las|la)\s+)?$/;

/** The hedge of a figure, from the plain text around it. */
export function hedgeOf(left: string, right: string): Hedge | undefined {
  const found = BEFORE.find(([, pattern]) => pattern.test(left));
  if (found && !((found[0] === "over" || found[0] === "under") && COMPARED.test(left))) return found[0];
  return found ? undefined : AFTER.find(([, pattern]) => pattern.test(right))?.[0];
}
