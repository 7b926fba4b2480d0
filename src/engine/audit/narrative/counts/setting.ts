import { fold } from "../../../reader/text/fold";
import type { TextParagraph } from "../lexis/text";
import { tokensOf } from "../lexis/tokens";
import type { Piece, Statement } from "../piece";
import { saidBy, type CountClaim, type Said } from "./claims";
import { itemsOf, type EntityNames, type Item } from "./features";
import type { Place } from "./readings";
import type { Around } from "./shortClaims";

/** What headings, captions, parent bullets and the sentences before say of the counts that follow. */
export class Setting {
  /** The objective and the entity of the heading above. */
  above: Pick<Place, "objective" | "entity"> = {};
  /** Caption of the table, or the last heading. */
  caption: Said | undefined;
  around: Around = {};
  private paragraph = -1;
  private readonly parents: { readonly depth: number; readonly around: Around }[] = [];

  constructor(
    private readonly paragraphs: readonly TextParagraph[],
    private readonly entities: EntityNames,
  ) {}

  enter({ whole }: Statement): void {
    if (whole.paragraph === this.paragraph) return;
    this.paragraph = whole.paragraph;
    const depth = this.paragraphs[whole.paragraph]?.list;
    while (this.parents.length > 0 && (depth === undefined || (this.parents.at(-1)?.depth ?? 0) >= depth)) this.parents.pop();
    this.around = this.parents.at(-1)?.around ?? {};
  }

  leave({ whole }: Statement, read: { readonly items: readonly Item[]; readonly claims: readonly CountClaim[] } | undefined): void {
    if (whole.cells !== undefined) return;
    const items = read?.items ?? itemsOf(tokensOf(whole), this.entities).items;
    const said = saidBy(items);
    const { levels } = this.around;
    const nouns = nounsOf(said, read?.claims ?? []);
    if (nouns.noun) this.around = { ...nouns, ...(levels ? { levels } : {}) };
    const paragraph = this.paragraphs[whole.paragraph];
    const opensList = paragraph?.list !== undefined || whole.quote.endsWith(":");
    if (opensList) this.parents.push({ depth: paragraph?.list ?? -1, around: { ...this.around, levels: said.levels } });
    if (isHeading(whole, paragraph)) {
      this.caption = said;
      if (!/^(?:cuadro|tabla|grafico|figura)\b/.test(fold(whole.quote))) this.above = aboveOf(said, items);
    }
  }
}

/** What was counted last, and what else: «cuatro objetivos y 27 indicadores». */
function nounsOf(said: Said, claims: readonly CountClaim[]): Around {
  const counted = claims.filter(({ isShare }) => !isShare);
  const last = counted.at(-1);
  // «29 indicadores, 9 entidades»: a level, a target are told of indicators.
  const indicators = counted.filter((claim) => claim.noun.what === "indicators").at(-1)?.noun;
  const noun = last?.noun.what === "entities" || last?.noun.what === "services" ? (indicators ?? last.noun) : (last?.noun ?? said.noun);
  const otherNoun = counted.map((claim) => claim.noun).find(({ what }) => what !== noun?.what);
  const [likelyLevel] = last?.said.levels ?? [];
  return {
    ...(noun === undefined ? {} : { noun }),
    ...(otherNoun === undefined ? {} : { otherNoun }),
    ...(likelyLevel === undefined ? {} : { likelyLevel }),
    scope: counted.flatMap(({ said: { entity, thisOne, objectives, services } }) => [
      ...((entity ?? thisOne) ? ["entidad"] : []),
      ...(objectives.length + services.length > 0 ? ["nodo"] : []),
    ]),
  };
}

function aboveOf({ objectives }: Said, items: readonly Item[]): Pick<Place, "objective" | "entity"> {
  const [objective, other] = objectives;
  const [entity, second] = [...new Set(items.flatMap((item) => (item.as === "entity" ? [item.entity] : [])))];
  return {
    ...(objective === undefined || other !== undefined ? {} : { objective }),
    ...(entity === undefined || second !== undefined ? {} : { entity }),
  };
}

/** A heading, or a short line of its own without figures or a stop: «OEI.02 Promover el uso eficiente». */
function isHeading({ quote, heading, figures }: Piece, paragraph: TextParagraph | undefined): boolean {
  if (heading !== undefined) return true;
  const text = paragraph?.text.trim() ?? "";
  const isLine = paragraph?.list === undefined && text.length < 200 && !/[.;:,]$/.test(text);
  return isLine && figures.length === 0 && text.endsWith(quote);
}
