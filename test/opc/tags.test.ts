import fc from "fast-check";
import { attributeOf, attributesOf, escapeText, escapeXml, openedTag, unescapeXml, withAttribute } from "../../src/opc/xml/xmlTag";

test("an attribute is found by its name, never inside the value of another", () => {
  const tag = `<definedName comment=" name='otro' " x:name="ajeno" name = 'Este &amp; este'>`;
  expect(attributeOf(tag, "name")).toBe("Este & este");
  expect(attributeOf(tag, "x:name")).toBe("ajeno");
  expect(attributeOf(tag, "ame")).toBeUndefined();
});

test("setting an attribute leaves the rest of the tag, and of the element, as it was written", () => {
  expect(withAttribute('<col min="1"  max="3" ></col>', "max", 9)).toBe('<col min="1" max="9" ></col>');
  expect(withAttribute('<col min="1" ></col>', "width", 9)).toBe('<col min="1" width="9" ></col>');
  expect(withAttribute("<col/>", "width", 9)).toBe('<col width="9"/>');
  expect(withAttribute('<sheetView showGridLines="0" workbookViewId="0"/>', "showGridLines", undefined)).toBe(
    '<sheetView workbookViewId="0"/>',
  );
});

test("a value may hold every mark of a tag and still come back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const tag = withAttribute('<a b="1"/>', "c", text);
      const kept = escapeXml(text) === "" ? "" : unescapeXml(escapeXml(text));
      expect(attributeOf(tag, "c")).toBe(kept);
      expect(attributesOf(tag).map(({ name }) => name)).toEqual(["b", "c"]);
      expect(openedTag(tag).endsWith(">")).toBe(true);
    }),
  );
});

test("characters that XML forbids do not get into it", () => {
  expect(escapeText("a\u0002b\ufffec\ud800d\udc00e\u{1F600}")).toBe("abcde\u{1F600}");
});

test("a tag with a hundred thousand blanks takes no longer than it has characters", () => {
  const tag = `<xf${" ".repeat(100_000)}fontId="1"${" ".repeat(100_000)}/>`;
  expect(attributeOf(tag, "fontId")).toBe("1");
  expect(attributeOf(openedTag(withAttribute(tag, "fillId", 3)), "fillId")).toBe("3");
});

test("names of entities are those of XML, not of the language this is written in", () => {
  expect(unescapeXml("&constructor;&amp;&#x41;<![CDATA[&amp;]]>")).toBe("&constructor;&A&amp;");
});
