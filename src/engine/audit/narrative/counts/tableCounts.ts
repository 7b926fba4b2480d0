import type { Profile } from "../../../domain/profile";
import type { TextFigure } from "../lexis/figures";
import type { Piece } from "../piece";
import { tokensOf } from "../lexis/tokens";
import { hasCondition, levelOfNoun, nearest, saidBy, type CountClaim, type Said } from "./claims";
import { itemsOf, type EntityNames } from "./features";

/** Words of a header or a row label beside counts that say nothing. */
const COUNT_HEADER = /(?:^|\b)(?:n\s*\.?\s*[°º]|numero|cantidad|conteo|total|indicador|frecuencia)/;

/**
 * The counts of a row of a table: «Bajo | 9» under «Número de indicadores», «OP.01 | 2 | 1 | 4» under the bands, «Número de indicadores |
 * 4 | 5 | 13».
 */
export function tableCounts(piece: Piece, entities: EntityNames, caption: Said | undefined, profile: Profile): readonly CountClaim[] {
  const { cells = [], headers = [], figures } = piece;
  const label = readCell(cells[0] ?? "", piece, entities);
  const columns = headers.map((header) => readCell(header, undefined, entities));
  const bandColumns = columns.filter(hasCondition).length;
  const isBandRow = hasCondition(label);
  if (!isBandRow && bandColumns < 2) return [];
  const isRowPlain =
    label.objectives.length === 0 && label.entity === undefined && label.unknown.length > 0 && !COUNT_HEADER.test(labelText(cells));
  return figures.flatMap((figure, position): CountClaim[] => {
    const [reading] = figure.readings;
    const column = columns[position];
    if (!reading || !column || !isWholeNumber(figure)) return [];
    const header = headers[position] ?? "";
    const isCount = isBandRow ? !hasCondition(column) && isCountHeader(header) : hasCondition(column) || isTotalHeader(header);
    if (!isCount) return [];
    const near = nearest(withoutUnknown(column), withoutUnknown(label));
    const levels = [levelOfNoun(column.noun), levelOfNoun(label.noun)].flatMap((level) => level ?? []);
    // The title of the table says of what level its counts are.
    const titled = [levelOfNoun(caption?.noun) ?? caption?.levels[0]].flatMap((level) => level ?? []);
    return [
      {
        figure,
        position,
        stated: reading.value,
        isShare: false,
        noun: indicatorNoun(near.noun, caption?.noun),
        said: {
          ...near,
          levels: [levels, near.levels, titled].find((each) => each.length > 0) ?? [],
          unknown: isRowPlain ? label.unknown : [],
        },
        isTotal: !hasCondition(near),
        isDefinite: true,
        isOwned: true,
      },
    ];
  });

  function readCell(text: string, row: Piece | undefined, names: EntityNames): Said {
    const mentions = row?.mentions.filter(({ start }) => start < text.length) ?? [];
    const { items } = itemsOf(tokensOf({ quote: text, figures: [], mentions }), names);
    const said = saidBy(items);
    return said.range && said.range.from === profile.thresholds.high ? { ...said, band: "high" } : said;
  }
}

function isWholeNumber({ isPercent, kind, readings }: TextFigure): boolean {
  return !isPercent && kind === "number" && readings[0]?.decimals === 0;
}

function labelText(cells: readonly string[]): string {
  return (cells[0] ?? "").toLowerCase();
}

function isTotalHeader(header: string): boolean {
  return /^total\b/i.test(header.trim());
}

function isCountHeader(header: string): boolean {
  return !/%|porcentaje|peso|puntos|avance/i.test(header);
}

function withoutUnknown(said: Said): Said {
  return { ...said, unknown: [] };
}

/** A table counts indicators, of objectives or of services as its title says; of the objectives themselves only where it says so itself. */
function indicatorNoun(own: Said["noun"], above: Said["noun"]): CountClaim["noun"] {
  if (own?.what === "objectives" && above?.what !== "indicators") return own;
  return { what: "indicators" };
}
