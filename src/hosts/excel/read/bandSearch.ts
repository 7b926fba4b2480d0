import { parseRect, type Rect } from "../../../engine/address";
import { BAND_MARK } from "../../../engine/plan";
import { withRowsMoved } from "../../../engine/formula/formulaTokens";
import { withoutSheet, type BandTexts, type StandingBand } from "./bandFormats";
import type { Piece } from "../run/packedSync";
import { rangeOf } from "./sheetRange";

type Listing = () => Excel.ConditionalFormatCollection;

/** A rule with a formula, or a bar: whether it is ours is told by the formula. */
interface Candidate {
  readonly id: string;
  readonly isBar: boolean;
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
    return [...this.#candidates.values()].flatMap((candidate) => {
      const band = this.#found.get(candidate.id);
      return band && band.formula === undefined ? [this.#textPiece(band, candidate)] : [];
    });
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
          formats.items
            .filter(({ type }) => KINDS.includes(String(type)))
            .forEach(({ id, type }) => this.#candidates.set(id, { id, listing, isBar: String(type) === "DataBar" }))
        ),
      split: parts,
      refused: () => void (this.isBlind = true),
    };
  }

  #detailPiece(candidates: readonly Candidate[]): Piece {
    let asked: AskedRule[] = [];
    const half = Math.ceil(candidates.length / 2);
    return {
      size: candidates.length * 800,
      queue: () => {
        asked = candidates.map(({ id, listing, isBar }) => {
          const format = listing().getItem(id);
          if (isBar) {
            const bar = format.dataBar.load("upperBoundRule,positiveFormat/fillColor");
            return { id, bar, areas: format.getRanges().load("address") };
          }
          const custom = format.custom.load("rule/formula,format/fill/color,format/font/color,format/font/bold,format/font/italic");
          return { id, custom, areas: format.getRanges().load("address") };
        });
      },
      settle: () =>
        asked.forEach(({ id, custom, bar, areas }) => {
          if (custom && isOurs(custom.rule)) this.#found.set(id, this.#bandOf(id, custom.rule, custom.format, areas.address));
          if (bar?.upperBoundRule.formula?.includes(BAND_MARK) === true) this.#found.set(id, barOf(id, bar, areas.address));
        }),
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

  /** Through the range on which it stands by now: rows may have moved since the request before. */
  #textPiece(band: FoundBand, { listing }: Candidate): Piece {
    let rule: Excel.ConditionalFormatRule;
    let ranges: Excel.RangeAreas;
    return {
      size: 800,
      queue: () => {
        ranges = listing().getItem(band.id).getRanges().load("address");
        rule = ranges.areas.getItemAt(0).conditionalFormats.getItem(band.id).custom.rule.load("formula");
      },
      settle: () => void (band.formula = asAt(band.address, ranges.address, rule.formula)),
      refused: () => undefined,
    };
  }
}

/** Kinds of which there are some of ours. */
const KINDS: readonly string[] = ["Custom", "DataBar"];

interface AskedRule {
  readonly id: string;
  readonly custom?: Excel.CustomConditionalFormat;
  readonly bar?: Excel.DataBarConditionalFormat;
  readonly areas: Excel.RangeAreas;
}

/** The top of a bar looks at no cell, so it reads the same wherever the bar stands. */
function barOf(id: string, { upperBoundRule, positiveFormat }: Excel.DataBarConditionalFormat, address: string): FoundBand {
  const fill = positiveFormat.fillColor;
  return { id, address, formula: upperBoundRule.formula, fill, color: fill, bold: false, italic: false, isBar: true };
}

/**
 * People cannot make a rule without a formula: such a one is left of colours of ours that stopped between making it and telling its
 * formula.
 */
function isOurs({ formula }: Excel.ConditionalFormatRule): boolean {
  return formula === "" || formula.includes(BAND_MARK);
}

/** A rule's formula as it was where it stood, of how it is where it stands; undefined where its columns moved. */
function asAt(then: string, now: string, formula: string): string | undefined {
  const [before, after] = [then, now].map((address) => parseRect(withoutSheet(address).split(",")[0] ?? ""));
  if (then === now || !before || !after) return formula;
  return before.column === after.column ? withRowsMoved(formula, (row) => row - after.row + before.row) : undefined;
}
