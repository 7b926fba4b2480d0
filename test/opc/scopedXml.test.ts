import fc from "fast-check";
import { STRICT, TRANSITIONAL } from "../../src/opc/xml/namespaces";
import { TextSplices } from "../../src/opc/xml/textSplices";
import { fragmentFor } from "../../src/opc/xml/xmlFragment";
import { childOf, childrenNamed, elementsNamed, foreignAttribute, rootOf } from "../../src/opc/xml/xmlText";
import { find, seen } from "./expandedNames";

const SHEET = TRANSITIONAL.sheet;
const REL = TRANSITIONAL.relationships;
const prefixes = fc.constantFrom("", "x", "r", "d3p1", "ns0", "s", "ss");
const OTHERS = ["http://example.org/a", "http://example.org/b", REL, TRANSITIONAL.drawing];

/** A workbook whose prefixes are declared on any of its three levels, and bound anew by whoever comes later. */
const workbook = fc
  .record({
    own: prefixes,
    noise: fc.array(
      fc.record({ level: fc.nat(2), prefix: fc.constantFrom("", "x", "r", "d3p1", "ns0", "q"), uri: fc.constantFrom(...OTHERS) }),
      { maxLength: 5 },
    ),
    home: fc.nat(1),
    isSelfClosed: fc.boolean(),
  })
  .map(({ own, noise, home, isSelfClosed }) => {
    const name = (local: string) => (own === "" ? local : `${own}:${local}`);
    const bind = own === "" ? "xmlns" : `xmlns:${own}`;
    const declared = [0, 1].map((level) => {
      const attributes = new Map<string, string>();
      for (const { level: at, prefix, uri } of noise)
        if (at === level && prefix !== own) attributes.set(prefix === "" ? "xmlns" : `xmlns:${prefix}`, uri);
      // The parent is in the sheet's vocabulary, declared above it or on itself.
      if (level <= home) attributes.set(bind, SHEET);
      return [...attributes].map(([key, uri]) => ` ${key}="${uri}"`).join("");
    });
    const inner = isSelfClosed ? "/>" : `><${name("sheet")} name="Antes"/></${name("sheets")}>`;
    return `<${name("workbook")}${declared[0]}><${name("sheets")}${declared[1]}${inner}</${name("workbook")}>`;
  });

test("what is inserted means the same wherever prefixes were declared, bound anew, or not at all", () => {
  fc.assert(
    fc.property(workbook, fc.boolean(), (xml, isAppended) => {
      const list = childOf(xml, rootOf(xml), "sheets");
      if (!list) throw new Error(`no list in ${xml}`);
      const splices = new TextSplices(xml);
      const piece =
        '<x:sheet name="Nueva &amp; &lt;otra>" sheetId="2" r:id="rId7"><a:p/><c:chart><a:p r:embed="rId1" ' +
        'xml:space="preserve">d3p1:id</a:p></c:chart></x:sheet>';
      if (isAppended) splices.append(list, piece);
      else splices.insertBefore(list, childrenNamed(xml, list, "sheet")[0], piece);
      const sheet = find(seen(splices.toString()), `{${SHEET}}sheet`).find(({ attributes }) => attributes["sheetId"] === "2");
      expect(sheet?.attributes).toEqual({ name: "Nueva & <otra>", sheetId: "2", [`{${REL}}id`]: "rId7" });
      expect(sheet?.children.map(({ name }) => name)).toEqual([`{${TRANSITIONAL.drawing}}p`, `{${TRANSITIONAL.chart}}chart`]);
      const inner = sheet?.children[1]?.children[0];
      expect(inner?.attributes).toEqual({ [`{${REL}}embed`]: "rId1", "{http://www.w3.org/XML/1998/namespace}space": "preserve" });
      expect(inner?.text).toBe("d3p1:id");
    }),
    { numRuns: 500 },
  );
});

test("prefixes of the file are used where they are bound, and declared on what is inserted where they are not", () => {
  const openpyxl = `<sheets xmlns="${SHEET}"><sheet xmlns:r="${REL}" name="Matriz" sheetId="1" r:id="rId1"/></sheets>`;
  expect(fragmentFor(rootOf(openpyxl), '<x:sheet r:id="rId2"/>')).toBe(`<sheet r:id="rId2" xmlns:r="${REL}"/>`);
  const excel = `<x:sheets xmlns:x="${SHEET}" xmlns:d3p1="${REL}"/>`;
  expect(fragmentFor(rootOf(excel), '<x:sheet r:id="rId2"/>')).toBe('<x:sheet d3p1:id="rId2"/>');
});

test("inside a strict part, what is inserted is strict", () => {
  const xml = `<worksheet xmlns="${STRICT.sheet}"/>`;
  expect(fragmentFor(rootOf(xml), '<x:drawing r:id="rId1"/>')).toBe(`<drawing r:id="rId1" xmlns:r="${STRICT.relationships}"/>`);
});

test("an element of another vocabulary is never taken for one of ours, whatever its name", () => {
  const xml =
    `<workbook xmlns="${SHEET}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:vendor">` +
    `<mc:AlternateContent><mc:Choice Requires="v"><sheets/></mc:Choice></mc:AlternateContent><v:sheets><v:sheet/>` +
    "</v:sheets><sheets><v:sheet/><sheet/></sheets></workbook>";
  const list = childOf(xml, rootOf(xml), "sheets");
  expect(list && xml.slice(list.start, list.tagEnd)).toBe("<sheets>");
  expect(list && childrenNamed(xml, list, "sheet").map(({ name }) => name)).toEqual(["sheet"]);
  expect(elementsNamed(xml, "sheet", SHEET)).toHaveLength(1);
  expect(elementsNamed(xml, "sheet")).toHaveLength(3);
});

test("an id of another vocabulary is not the id of a link", () => {
  const xml = `<sheet xmlns="${SHEET}" xmlns:r="${REL}" xmlns:v="urn:vendor" v:id="no" id="no" r:id="rId3"/>`;
  expect(foreignAttribute(xml, rootOf(xml), REL, "id")).toBe("rId3");
  expect(foreignAttribute(xml.replace(' r:id="rId3"', ""), rootOf(xml.replace(' r:id="rId3"', "")), REL, "id")).toBeUndefined();
});

test("a self-closed parent is opened for what is put into it, several times over", () => {
  for (const parent of ["<cellXfs/>", '<cellXfs count="0" />', "<x:cellXfs  />"]) {
    const xml = parent.startsWith("<x:")
      ? `<x:styleSheet xmlns:x="${SHEET}">${parent}</x:styleSheet>`
      : `<styleSheet xmlns="${SHEET}">${parent}</styleSheet>`;
    const list = childOf(xml, rootOf(xml), "cellXfs");
    if (!list) throw new Error("no list");
    const splices = new TextSplices(xml);
    splices.append(list, "<x:xf/>");
    splices.setAttribute(list, "count", 2);
    splices.append(list, '<x:xf numFmtId="9"/>');
    const after = find(seen(splices.toString()), `{${SHEET}}cellXfs`)[0];
    expect(after?.attributes).toEqual({ count: "2" });
    expect(after?.children.map(({ attributes }) => attributes["numFmtId"])).toEqual([undefined, "9"]);
  }
});

test("a child goes where the schema wants it, also among choices between programs", () => {
  const mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";
  const xml =
    `<worksheet xmlns="${SHEET}" xmlns:mc="${mc}"><sheetData/><legacyDrawing/>` +
    `<mc:AlternateContent><mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent><extLst/></worksheet>`;
  const order = ["sheetData", "hyperlinks", "drawing", "legacyDrawing", "controls", "tableParts", "extLst"];
  const put = (local: string) => {
    const splices = new TextSplices(xml);
    splices.insertInOrder(rootOf(xml), local, `<x:${local}/>`, order);
    return seen(splices.toString()).children.map(({ name }) => name.slice(name.indexOf("}") + 1));
  };
  expect(put("drawing")).toEqual(["sheetData", "drawing", "legacyDrawing", "AlternateContent", "extLst"]);
  expect(put("tableParts")).toEqual(["sheetData", "legacyDrawing", "AlternateContent", "tableParts", "extLst"]);
});

test("blanks after the last child end a search within its parent, as gnumeric writes its lists", () => {
  const xml = `<worksheet xmlns="${SHEET}">\n  <cols>\n    <col min="1"/>\n    <col min="2"/>\n  </cols>\n  <col min="9"/>\n</worksheet>`;
  const list = childOf(xml, rootOf(xml), "cols");
  expect(list && elementsNamed(xml, "col", SHEET, list)).toHaveLength(2);
});
