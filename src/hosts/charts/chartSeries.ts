import type { ChartSeries, DrawnChart, DrawnSeries } from "../../engine/plan";
import { escapeText, escapeXml } from "../../opc/xml/xmlTag";

/** A series with the cells its figures stand in, or without: then they stand in the chart itself. */
export type WrittenSeries = DrawnSeries & Partial<Pick<ChartSeries, "nameRef" | "categoriesRef" | "valuesRef">>;

/** How a series is drawn, which decides the names and order of its elements. */
export type SeriesKind = "bar" | "line" | "scatter" | "doughnut";

/** One series (<c:ser>) with its references and the values they give now, so that any program draws it without recalculating. */
export function seriesXml(spec: DrawnChart, series: WrittenSeries, index: number, kind: SeriesKind): string {
  const parts = [
    `<c:idx val="${index}"/><c:order val="${index}"/>`,
    nameXml(series),
    kind === "doughnut" ? "" : shapeXml(series, kind),
    kind === "bar" ? '<c:invertIfNegative val="0"/>' : "",
    kind === "line" || kind === "scatter" ? markerXml(series, kind) : "",
    pointsXml(series.pointColors ?? [], kind),
    (series.labels ?? (spec.labels && !series.asLine)) ? labelsXml(spec.labelFormat ?? valueFormat(spec), kind, series.labelColor) : "",
    categoriesXml(series, kind),
    valuesXml(series, kind, valueFormat(spec)),
    kind === "line" || kind === "scatter" ? '<c:smooth val="0"/>' : "",
  ];
  return `<c:ser>${parts.join("")}</c:ser>`;
}

export function valueFormat(spec: DrawnChart): string {
  return spec.axis?.numberFormat ?? "General";
}

export function nameXml({ name, nameRef }: WrittenSeries): string {
  return `<c:tx>${nameRef === undefined ? `<c:v>${escapeText(name)}</c:v>` : stringReference(nameRef, [name])}</c:tx>`;
}

export function categoriesXml({ categories, categoriesRef }: WrittenSeries, kind: SeriesKind): string {
  const isNumeric = categories.some((category) => category !== null) && categories.every((category) => typeof category !== "string");
  const reference = isNumeric ? numberReference(categoriesRef, categories, "General") : stringReference(categoriesRef, categories);
  return kind === "scatter" ? `<c:xVal>${reference}</c:xVal>` : `<c:cat>${reference}</c:cat>`;
}

export function valuesXml({ values, valuesRef }: WrittenSeries, kind: SeriesKind, format: string): string {
  const reference = numberReference(valuesRef, values, format);
  return kind === "scatter" ? `<c:yVal>${reference}</c:yVal>` : `<c:val>${reference}</c:val>`;
}

/** Points with a colour of their own (bands): <c:dPt>. */
export function pointsXml(colors: readonly (string | null)[], kind: SeriesKind): string {
  return colors.map((color, i) => (color === null ? "" : pointXml(i, color, kind))).join("");
}

export function pointXml(index: number, color: string, kind: SeriesKind): string {
  const fill = `<a:solidFill><a:srgbClr val="${rgb(color)}"/></a:solidFill>`;
  if (kind === "line" || kind === "scatter")
    return (
      `<c:dPt><c:idx val="${index}"/>${pointMarker(fill)}<c:bubble3D ` +
      `val="0"/>${kind === "scatter" ? `<c:spPr>${fill}<a:ln><a:noFill/></a:ln></c:spPr>` : ""}</c:dPt>`
    );
  const border = kind === "doughnut" ? '<a:ln w="12700"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:ln>' : "";
  return (
    `<c:dPt><c:idx val="${index}"/>${kind === "bar" ? '<c:invertIfNegative val="0"/>' : ""}<c:bubble3D val="0"/>` +
    `<c:spPr>${fill}${border}</c:spPr></c:dPt>`
  );
}

export function rgb(color: string): string {
  return color.replace("#", "").toUpperCase();
}

function shapeXml(series: DrawnSeries, kind: SeriesKind): string {
  const fill = `<a:solidFill><a:srgbClr val="${rgb(series.color)}"/></a:solidFill>`;
  if (kind === "bar") return `<c:spPr>${fill}</c:spPr>`;
  if (kind === "scatter" && !series.asLine) return '<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>';
  return (
    `<c:spPr><a:ln w="${series.asLine ? 15875 : 28575}" ` +
    `cap="rnd">${fill}${series.dashed ? '<a:prstDash val="dash"/>' : ""}<a:round/></a:ln></c:spPr>`
  );
}

function markerXml(series: DrawnSeries, kind: SeriesKind): string {
  const isShown = series.showMarkers ?? (kind === "scatter" && !series.asLine);
  if (!isShown) return '<c:marker><c:symbol val="none"/></c:marker>';
  return pointMarker(`<a:solidFill><a:srgbClr val="${rgb(series.color)}"/></a:solidFill>`, series.marker);
}

function pointMarker(fill: string, shape = "circle"): string {
  return `<c:marker><c:symbol val="${shape}"/><c:size val="7"/><c:spPr>${fill}<a:ln><a:noFill/></a:ln></c:spPr></c:marker>`;
}

function labelsXml(format: string, kind: SeriesKind, color: string | undefined): string {
  const look =
    color === undefined
      ? '<a:defRPr sz="900"/>'
      : `<a:defRPr sz="900" b="1"><a:solidFill><a:srgbClr val="${rgb(color)}"/></a:solidFill></a:defRPr>`;
  const text = `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${look}</a:pPr><a:endParaRPr lang="es-PE"/></a:p></c:txPr>`;
  return (
    `<c:dLbls><c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${text}` +
    `${kind === "line" ? '<c:dLblPos val="t"/>' : ""}<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName ` +
    `val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize ` +
    `val="0"/>${kind === "doughnut" ? '<c:showLeaderLines val="0"/>' : ""}</c:dLbls>`
  );
}

function stringReference(reference: string | undefined, values: readonly (string | number | null)[]): string {
  if (reference === undefined) return `<c:strLit>${cachedPoints(values)}</c:strLit>`;
  return `<c:strRef><c:f>${escapeText(reference)}</c:f><c:strCache>${cachedPoints(values)}</c:strCache></c:strRef>`;
}

function numberReference(reference: string | undefined, values: readonly (string | number | null)[], format: string): string {
  if (reference === undefined) return `<c:numLit><c:formatCode>${escapeText(format)}</c:formatCode>${cachedPoints(values)}</c:numLit>`;
  return (
    `<c:numRef><c:f>${escapeText(reference)}</c:f><c:numCache>` +
    `<c:formatCode>${escapeText(format)}</c:formatCode>${cachedPoints(values)}</c:numCache></c:numRef>`
  );
}

function cachedPoints(values: readonly (string | number | null)[]): string {
  const points = values.map((value, i) => (value === null ? "" : `<c:pt idx="${i}"><c:v>${escapeText(String(value))}</c:v></c:pt>`));
  return `<c:ptCount val="${values.length}"/>${points.join("")}`;
}
