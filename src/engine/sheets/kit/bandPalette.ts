/**
 * The colours of the bands, for cells, charts and the light pane. `fill` and `text` are read one on the other (7:1 or more); `solid` marks
 * points, lines and bars of the pane; `bar` fills the bars of charts, and is told from its neighbours in a grey print; `strong` and
 * `strongest` are the upper steps of a heat scale.
 */
export const bandPalette = {
  low: { fill: "#fde7e9", text: "#8a1520", solid: "#c4314b", bar: "#8a1520", strong: "#f0aab1", strongest: "#8a1520" },
  medium: { fill: "#fff4ce", text: "#5d4500", solid: "#b57900", bar: "#f2c661", strong: "#f2c661", strongest: "#6b5000" },
  high: { fill: "#e3f4e1", text: "#0b5a0b", solid: "#2f8f2f", bar: "#237b23", strong: "#9fd39c", strongest: "#0b5a0b" },
  noData: { fill: "#ededed", text: "#424242", solid: "#8a8a8a", bar: "#dedede", strong: "#c4c4c4", strongest: "#424242" },
} as const;
