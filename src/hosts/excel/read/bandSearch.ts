import type { Rect } from "../../../engine/address";
import { BAND_MARK } from "../../../engine/plan";
import { rangesAt, withoutSheet, type BandTexts, type StandingBand } from "./bandFormats";
import type { Piece } from "../run/packedSync";
import { rangeOf } from "./sheetRange";

type Listing = () => Excel.ConditionalFormatCollection;

/** A rule with a formula: whether it is ours is told by the formula. */
interface Candidate {
  readonly id: string;
  readonly listing: Listing;
}

interface FoundBand extends Omit<StandingBand, "formula"> {
  formula: string | undefined;
}

/**
 * Finds our conditional formats in a sheet: those whose formula carries the mark. Each question is doubtful by itself, since one rule of
 * other people that Excel cannot read fails every request that touches it (office-js #6827, #6835, #6396); of other people's nothing more
 * than kind and formula is asked.
 */
export class BandSearch {
  readonly #candidates = new Map<string, Candidate>();
  readonly #found = new Map<string, FoundBand>();

  /** `areas`: where ours are looked for when the sheet's rules cannot be listed. */
  constructor(
    private readonly sheet: () => Excel.Worksheet,
    private readonly areas: readonly Rect[],
    private readonly texts: BandTexts,
  ) {}

  /** true when the rules could not be listed: ours may be among them. */
  isBlind = false;

  /** First request: the rules of the sheet, of which kind they are. */
  listPiece(): Piece {
    const parts = () =>
      this.areas.length === 0 ? undefined : this.areas.map((area) => this.#listPiece(() => rangeOf(this.sheet(), area).conditionalFormats));
    return this.#listPiece(() => this.sheet().getRange().conditionalFormats, parts);
  }

  /** Second request: which of those with a formula are ours, where they stand and how they look. */
  detailPieces(): Piece[] {
    const candidates = [...this.#candidates.values()];
    return candidates.length === 0 ? [] : [this.#detailPiece(candidates)];
  }

  /** Third request, only for rules made before this session: their formula, through their own range. */
  textPieces(): Piece[] {
    return [...this.#found.values()].filter(({ formula }) => formula === undefined).map((band) => this.#textPiece(band));
  }

  get standing(): readonly StandingBand[] {
    return [...this.#found.values()];
  }

  #listPiece(listing: Listing, parts: () => readonly Piece[] | undefined = () => undefined): Piece {
    let formats: Excel.ConditionalFormatCollection;
    return {
      size: 5_000,
      queue: () => {
        formats = listing();
        formats.load("items/id,items/type");
      },
      settle: () =>
        void (
          formats.isNullObject ||
          formats.items.filter(({ type }) => String(type) === "Custom").forEach(({ id }) => this.#candidates.set(id, { id, listing }))
        ),
      split: parts,
      refused: () => void (this.isBlind = true),
    };
  }

  #detailPiece(candidates: readonly Candidate[]): Piece {
    let asked: { readonly id: string; readonly custom: Excel.CustomConditionalFormat; readonly areas: Excel.RangeAreas }[] = [];
    const half = Math.ceil(candidates.length / 2);
    return {
      size: candidates.length * 800,
      queue: () => {
        asked = candidates.map(({ id, listing }) => {
          const format = listing().getItem(id);
          const custom = format.custom.load("rule/formula,format/fill/color,format/font/color,format/font/bold,format/font/italic");
          return { id, custom, areas: format.getRanges().load("address") };
        });
      },
      settle: () =>
        asked
          .filter(({ custom }) => isOurs(custom.rule))
          .forEach(({ id, custom: { format, rule }, areas }) => this.#found.set(id, this.#bandOf(id, rule, format, areas.address))),
      split: () =>
        candidates.length < 2 ? undefined : [candidates.slice(0, half), candidates.slice(half)].map((some) => this.#detailPiece(some)),
      refused: () => undefined,
    };
  }

  #bandOf(id: string, { formula }: Excel.ConditionalFormatRule, { fill, font }: Excel.ConditionalRangeFormat, address: string): FoundBand {
    return {
      id,
      address,
      formula: formula === "" ? "" : this.texts.of(id),
      fill: fill.color,
      color: font.color,
      bold: font.bold,
      italic: font.italic,
    };
  }

  #textPiece(band: FoundBand): Piece {
    let rule: Excel.ConditionalFormatRule;
    return {
      size: 500,
      queue: () => {
        const [first = ""] = withoutSheet(band.address).split(",");
        rule = rangesAt(this.sheet(), first).conditionalFormats.getItem(band.id).custom.rule.load("formula");
      },
      settle: () => void (band.formula = rule.formula),
      refused: () => undefined,
    };
  }
}

/**
 * People cannot make a rule without a formula: such a one is left of colours of ours that stopped between making it and telling its
 * formula.
 */
function isOurs({ formula }: Excel.ConditionalFormatRule): boolean {
  return formula === "" || formula.includes(BAND_MARK);
}
