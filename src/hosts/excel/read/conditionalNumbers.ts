import { parseRect } from "../../../engine/address";
import type { ConditionalNumberFormat } from "../../../engine/grid";
import { withoutSheet } from "./bandFormats";
import { syncInPacks, type Batch, type Piece } from "../run/packedSync";

/** What of a rule gives a look to cells, by its type; bars, scales and icons have no number format. */
const PARTS = {
  Custom: "custom",
  CellValue: "cellValue",
  ContainsText: "textComparison",
  TopBottom: "topBottom",
  PresetCriteria: "preset",
} as const satisfies Record<string, keyof Excel.ConditionalFormat>;

/** Excel's names of a comparison, as a file has them. */
const OPERATORS: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};

/** Rules that are looked at: as many as the audit does. */
const MOST_RULES = 200;

interface Rule {
  readonly id: string;
  readonly part: (typeof PARTS)[keyof typeof PARTS];
}

interface Asked {
  readonly areas: Excel.RangeAreas;
  readonly format: Excel.ConditionalRangeFormat;
  readonly comparison: Excel.CellValueConditionalFormat | undefined;
}

/**
 * The number formats that conditional formats of a sheet give, in two requests; one where it has no such rules. A rule that Excel cannot
 * tell of (two that a person made on the value of the same cells, a duplicated one: office-js #6827, #6835) is left out, and the rest told.
 */
export async function readConditionalNumbers(batch: Batch, sheet: () => Excel.Worksheet): Promise<readonly ConditionalNumberFormat[]> {
  const found: ConditionalNumberFormat[] = [];
  let rules: readonly Rule[] = [];
  const listing = (): Excel.ConditionalFormatCollection => sheet().getRange().conditionalFormats;
  await syncInPacks(batch, [listPiece(listing, (listed) => (rules = listed))]);
  if (rules.length > 0) await syncInPacks(batch, [detailPiece(listing, rules, found)]);
  return found;
}

type Listing = () => Excel.ConditionalFormatCollection;

function listPiece(listing: Listing, onListed: (rules: readonly Rule[]) => void): Piece {
  let formats: Excel.ConditionalFormatCollection;
  return {
    size: 5_000,
    queue: () => void (formats = listing().load("items/id,items/type")),
    settle: () =>
      onListed(
        formats.items
          .flatMap(({ id, type }) => (String(type) in PARTS ? [{ id, part: PARTS[String(type) as keyof typeof PARTS] }] : []))
          .slice(0, MOST_RULES),
      ),
    refused: () => undefined,
  };
}

function detailPiece(listing: Listing, rules: readonly Rule[], found: ConditionalNumberFormat[]): Piece {
  let asked: readonly Asked[] = [];
  const half = Math.ceil(rules.length / 2);
  return {
    size: rules.length * 600,
    queue: () => {
      asked = rules.map(({ id, part }) => {
        const rule = listing().getItem(id);
        const areas = rule.getRanges().load("address");
        return {
          areas,
          format: rule[part].format.load("numberFormat"),
          comparison: part === "cellValue" ? rule.cellValue.load("rule") : undefined,
        };
      });
    },
    settle: () => found.push(...asked.flatMap(toldBy)),
    split: () =>
      rules.length < 2 ? undefined : [rules.slice(0, half), rules.slice(half)].map((some) => detailPiece(listing, some, found)),
    refused: () => undefined,
  };
}

function toldBy({ areas: { address }, format: { numberFormat }, comparison }: Asked): readonly ConditionalNumberFormat[] {
  const format: unknown = numberFormat;
  if (typeof format !== "string" || format === "") return [];
  const areas = withoutSheet(address)
    .split(",")
    .flatMap((text) => parseRect(text.trim()) ?? []);
  return [{ areas, format, ...(comparison && comparedWith(comparison.rule)) }];
}

function comparedWith({ operator, formula1, formula2 }: Excel.ConditionalCellValueRule): Pick<ConditionalNumberFormat, "compares"> {
  const name = OPERATORS[operator];
  const limits = [formula1, ...(formula2 === undefined || formula2 === "" ? [] : [formula2])].map(limitOf);
  return name !== undefined && limits.every(Number.isFinite) ? { compares: { operator: name, limits } } : {};
}

/** «=40», «40»; NaN of what only Excel can work out. */
function limitOf(formula: unknown): number {
  const text = String(formula).replace(/^=/, "").trim();
  return text === "" ? NaN : Number(text);
}
