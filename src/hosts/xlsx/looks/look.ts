/** How a cell looks, and whether protection locks it. What is not said is Excel's default. */
export interface Look {
  readonly numberFormat?: string;
  /** #RRGGBB; absent: no fill. */
  readonly fill?: string;
  readonly fontName?: string;
  /** Points. */
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";
  readonly strikethrough?: boolean;
  readonly horizontal?: HorizontalAlignment;
  readonly vertical?: VerticalAlignment;
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Degrees, −90 to 90, or 180 for vertical text. */
  readonly orientation?: number;
  readonly shrink?: boolean;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
  readonly borders?: Borders;
}

export type HorizontalAlignment = "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
export type VerticalAlignment = "Top" | "Center" | "Bottom" | "Justify" | "Distributed";

/** The lines of one cell; what lies between cells is a line of both. */
export type Borders = { readonly [Edge in CellEdge]?: BorderLine };
export type CellEdge = "top" | "bottom" | "left" | "right" | "diagonalDown" | "diagonalUp";

export interface BorderLine {
  readonly style: "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";
  readonly weight: "Hairline" | "Thin" | "Medium" | "Thick";
  /** #RRGGBB */
  readonly color: string;
}

/** What a conditional format puts over the look of a cell. */
export interface ConditionalLook {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly numberFormat?: string;
  readonly borders?: Borders;
}

/** A change of look: what is undefined goes back to the default, what is absent stays. */
export type LookPatch = { readonly [Field in keyof Look]?: Look[Field] | undefined };

/** Excel's default look (the «Normal» style of a new workbook). */
export const PLAIN = {
  numberFormat: "General",
  fill: undefined,
  fontName: "Calibri",
  fontSize: 11,
  fontColor: "#000000",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  orientation: 0,
  shrink: false,
  locked: true,
  formulaHidden: false,
  borders: {} as Borders,
} as const;

export function lookWith(look: Look, patch: LookPatch): Look {
  return Object.fromEntries(Object.entries({ ...look, ...patch }).filter(([, value]) => value !== undefined));
}
