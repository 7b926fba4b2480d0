import { fold } from "../../../reader/text/fold";
import { headOf, spellingsOf } from "../lexis/entityNames";

/** The entities that the cell of a responsible names: «MIMP / MINSA» are two. */
export function entitiesOf(responsible: string | undefined): readonly string[] {
  if (responsible === undefined) return [];
  return responsible
    .split(/\s*[/;\n]\s*|\s+-\s+/u)
    .map((entity) => entity.trim())
    .filter((entity) => entity !== "");
}

/** What an entity is compared by: itself, or the one that it is a unit of. */
export function entityKey(entity: string, isWide: boolean): string {
  return isWide ? headOf(entity) : fold(entity);
}

/** The entities of a matrix by their folded words, longest first: «direccion de calidad del agua». */
export function entityNames(
  responsibles: Iterable<string | undefined>,
): readonly { readonly words: readonly string[]; readonly entity: string }[] {
  const entities = new Set<string>();
  for (const responsible of responsibles) for (const entity of entitiesOf(responsible)) entities.add(entity);
  return [...entities]
    .flatMap((entity) => spellingsOf(entity).map((spelling) => ({ entity, words: spelling.match(/\p{L}+/gu) ?? [] })))
    .filter(({ words }) => words.join("").length > 2)
    .sort((a, b) => b.words.length - a.words.length);
}
