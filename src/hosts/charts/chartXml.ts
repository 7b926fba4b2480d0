import type { DrawnChart, DrawnSeries } from "../../engine/plan";
import { seriesXml, valueFormat, type SeriesKind } from "./chartSeries";
import { XML_HEAD, type Namespaces } from "../../opc/xml/namespaces";
import { escapeText, escapeXml } from "../../opc/xml/xmlTag";

const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;
const AXES = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
const GREY_TEXT =
  '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900"><a:solidFill><a:srgbClr val="595959"/>' +
  '</a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="es-PE"/></a:p></c:txPr>';
const THIN_GREY = '<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr>';

type AxisSpec = NonNullable<DrawnChart["axis"]>;

/**
 * A chart part for a description of the plan. A line passes over a year without figure: LibreOffice would draw it as 0 in a gap, and older
 * Excels pass over #N/A anyway.
 */
export function chartXml(spec: DrawnChart, { chart, drawing, relationships }: Namespaces): string {
  const unlisted = spec.series.map(({ inLegend }, i) =>
    inLegend === false ? `<c:legendEntry><c:idx val="${i}"/><c:delete val="1"/></c:legendEntry>` : "",
  );
  const legend = spec.legend ? `<c:legend><c:legendPos val="b"/>${unlisted.join("")}<c:overlay val="0"/>${GREY_TEXT}</c:legend>` : "";
  return (
    `${XML_HEAD}<c:chartSpace xmlns:c="${chart}" xmlns:a="${drawing}" xmlns:r="${relationships}"><c:date1904 ` +
    `val="0"/><c:roundedCorners val="0"/>` +
    `<c:chart>${spec.title === "" ? "" : titleXml(spec.title, 1200, true)}<c:autoTitleDeleted val="${spec.title === "" ? 1 : 0}"/>` +
    `<c:plotArea>` +
    `<c:layout/>${plotXml(spec)}${axesXml(spec)}</c:plotArea>` +
    `${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="${spec.kind === "line" ? "span" : "gap"}"/></c:chart>` +
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>`
  );
}

/** How a series of a chart is drawn. */
export function seriesKind(spec: DrawnChart, series: DrawnSeries): SeriesKind {
  if (spec.kind === "scatter" || spec.kind === "line" || spec.kind === "doughnut") return spec.kind;
  return spec.kind === "column" && series.asLine ? "line" : "bar";
}

function plotXml(spec: DrawnChart): string {
  const drawn = spec.series.map((series, i) => ({
    kind: seriesKind(spec, series),
    xml: seriesXml(spec, series, i, seriesKind(spec, series)),
  }));
  const of = (kind: SeriesKind) =>
    drawn
      .filter((series) => series.kind === kind)
      .map((series) => series.xml)
      .join("");
  if (spec.kind === "doughnut")
    return `<c:doughnutChart><c:varyColors val="1"/>${of("doughnut")}<c:firstSliceAng val="0"/><c:holeSize val="60"/></c:doughnutChart>`;
  if (spec.kind === "scatter")
    return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${of("scatter")}${AXES}</c:scatterChart>`;
  const bars = of("bar");
  const lines = of("line");
  return (
    (bars === ""
      ? ""
      : `<c:barChart><c:barDir val="${isHorizontal(spec) ? "bar" : "col"}"/><c:grouping val="${GROUPING[spec.kind]}"/>` +
        `<c:varyColors val="0"/>${bars}<c:gapWidth ` +
        `val="60"/>${isStacked(spec) ? '<c:overlap val="100"/>' : ""}${AXES}</c:barChart>`) +
    (lines === "" ? "" : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines}<c:marker val="1"/>${AXES}</c:lineChart>`)
  );
}

const GROUPING = {
  column: "clustered",
  bar: "clustered",
  barStacked: "stacked",
  barStacked100: "percentStacked",
  line: "clustered",
} as const;

function isHorizontal({ kind }: DrawnChart): boolean {
  return kind === "bar" || kind === "barStacked" || kind === "barStacked100";
}

function isStacked({ kind }: DrawnChart): boolean {
  return kind === "barStacked" || kind === "barStacked100";
}

function axesXml(spec: DrawnChart): string {
  if (spec.kind === "doughnut") return "";
  const isBar = isHorizontal(spec);
  // Bars that fill the whole width are read in shares, whatever their values are.
  const format = spec.kind === "barStacked100" ? "0%" : valueFormat(spec);
  const value = valueAxisXml(
    VALUE_AXIS,
    CATEGORY_AXIS,
    isBar ? "b" : "l",
    spec.axis ?? {},
    format,
    isBar ? "max" : "autoZero",
    spec.kind === "scatter",
  );
  if (spec.kind === "scatter")
    return (
      valueAxisXml(
        CATEGORY_AXIS,
        VALUE_AXIS,
        "b",
        spec.categoryAxis ?? {},
        spec.categoryAxis?.numberFormat ?? "General",
        "autoZero",
        true,
      ) + value
    );
  return categoryAxisXml(spec.categoryAxis ?? {}, isBar) + value;
}

/** Bars are read from top to bottom, as their rows are in the sheet. */
function categoryAxisXml({ title, numberFormat }: AxisSpec, isBar: boolean): string {
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${isBar ? "maxMin" : "minMax"}"/>` +
    `</c:scaling><c:delete val="0"/><c:axPos val="${isBar ? "l" : "b"}"/>` +
    `${axisTitle(title)}<c:numFmt formatCode="${escapeXml(numberFormat ?? "General")}" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${THIN_GREY}${GREY_TEXT}` +
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset ` +
    `val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`
  );
}

function valueAxisXml(
  id: number,
  crossed: number,
  position: string,
  { min, max, title }: AxisSpec,
  format: string,
  crosses: string,
  isScatter: boolean,
): string {
  const limits = `${max === undefined ? "" : `<c:max val="${max}"/>`}${min === undefined ? "" : `<c:min val="${min}"/>`}`;
  return (
    `<c:valAx><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/>${limits}</c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${position}"/><c:majorGridlines>${THIN_GREY}</c:majorGridlines>` +
    `${axisTitle(title)}<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:majorTickMark val="none"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="${isScatter ? "low" : "nextTo"}"/><c:spPr><a:ln><a:noFill/>` +
    `</a:ln></c:spPr>${GREY_TEXT}` +
    `<c:crossAx val="${crossed}"/><c:crosses val="${crosses}"/><c:crossBetween val="${isScatter ? "midCat" : "between"}"/></c:valAx>`
  );
}

function axisTitle(title: string | undefined): string {
  return title === undefined ? "" : titleXml(title, 900, false);
}

export function titleXml(text: string, size: number, isBold: boolean): string {
  const look = `sz="${size}" b="${isBold ? 1 : 0}"`;
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${look}/></a:pPr><a:r><a:rPr lang="es-PE" ` +
    `${look}/><a:t>${escapeText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}
