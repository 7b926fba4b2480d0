import fc from "fast-check";
import { SaxesParser } from "saxes";
import { transitionalName } from "../../src/opc/xml/namespaces";
import { readEvents } from "../../src/opc/xml/xmlEvents";
import { readTree, writeTree, type XmlNode } from "../../src/opc/xml/xmlTree";

/** What a strict parser that resolves names itself makes of a text; undefined where it refuses it. */
function judged(xml: string): readonly string[] | undefined {
  const events: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ uri, local, attributes }) => {
    const own = Object.values(attributes).filter(({ prefix, name }) => prefix !== "xmlns" && name !== "xmlns");
    events.push(
      `<${transitionalName(uri)} ${local} ${own.map((one) => `${transitionalName(one.uri)} ${one.local}=${one.value}`).join(" ")}`,
    );
  });
  parser.on("closetag", () => events.push(">"));
  parser.on("text", (text) => events.push(text));
  try {
    parser.write(xml).close();
    return events;
  } catch {
    return undefined;
  }
}

function read(xml: string): readonly string[] | undefined {
  const events: string[] = [];
  try {
    readEvents(xml, {
      open: ({ uri, local, attributes }) =>
        events.push(`<${uri} ${local} ${attributes.map((one) => `${one.uri} ${one.local}=${one.value}`).join(" ")}`),
      close: () => events.push(">"),
      text: (text) => events.push(text),
    });
    return events;
  } catch {
    return undefined;
  }
}

/** Elements and attributes by vocabulary, without the prefixes they are written under. */
function meaning(node: XmlNode): unknown {
  const attributes = node.attributes.map(({ uri, local, value }) => `${uri} ${local}=${value}`).sort();
  return [node.uri, node.local, attributes, node.children.map((child) => (typeof child === "string" ? child : meaning(child)))];
}

const prefix = fc.constantFrom("", "a:", "b:", "xml:", "xmlns:", "a:b:", ":");
const uri = fc.constantFrom(
  "urn:1",
  "urn:2",
  "",
  "http://www.w3.org/XML/1998/namespace",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
);
const attribute = fc.oneof(
  fc.tuple(fc.constantFrom("xmlns", "xmlns:a", "xmlns:b", "xmlns:xml"), uri).map(([name, value]) => ` ${name}="${value}"`),
  fc.tuple(prefix, fc.constantFrom("x", "y", "space")).map(([one, name]) => ` ${one}${name}="&amp;1"`),
);
const element = fc.letrec<{ node: string }>((tie) => ({
  node: fc
    .tuple(
      prefix,
      fc.array(attribute, { maxLength: 4 }),
      fc.array(fc.oneof({ depthSize: "small" }, fc.constantFrom("t", "&lt;", ""), tie("node")), { maxLength: 3 }),
    )
    .map(([one, attributes, inner]) => `<${one}e${attributes.join("")}>${inner.join("")}</${one}e>`),
})).node;

test("Every text of elements, prefixes and declarations is taken or refused as a strict parser does, and says the same", () => {
  fc.assert(
    fc.property(element, (xml) => expect(read(xml)).toEqual(judged(xml))),
    { numRuns: 3000 },
  );
});

test("A tree written anew says what it said, and a strict parser takes it", () => {
  fc.assert(
    fc.property(element, (xml) => {
      if (judged(xml) === undefined) return;
      const tree = readTree(xml);
      const written = writeTree(tree);
      expect(judged(written)).toBeDefined();
      expect(meaning(readTree(written))).toEqual(meaning(tree));
    }),
    { numRuns: 2000 },
  );
});

test("A node put under other prefixes keeps its meaning", () => {
  fc.assert(
    fc.property(element, element, (one, other) => {
      if (judged(one) === undefined || judged(other) === undefined) return;
      const [host, guest] = [readTree(one), readTree(other)];
      host.children.push(guest);
      expect(meaning(readTree(writeTree(host)).elements.at(-1) ?? host)).toEqual(meaning(guest));
    }),
    { numRuns: 2000 },
  );
});
