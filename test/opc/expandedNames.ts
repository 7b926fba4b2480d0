import { SaxesParser } from "saxes";

/** An element with its names resolved, as a program that knows namespaces sees it. */
export interface SeenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: SeenElement[];
  text: string;
}

/** The document element of a text; throws where it is not well formed or a prefix is not declared. */
export function seen(xml: string): SeenElement {
  const open: SeenElement[] = [];
  let root: SeenElement | undefined;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ uri, local, attributes }) => {
    const own = Object.values(attributes).filter(({ prefix, name }) => prefix !== "xmlns" && name !== "xmlns");
    const named = own.map(({ uri: space, local: word, value }) => [space === "" ? word : `{${space}}${word}`, value]);
    const element: SeenElement = {
      name: `{${uri}}${local}`,
      attributes: Object.fromEntries(named) as Record<string, string>,
      children: [],
      text: "",
    };
    open[open.length - 1]?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (text) => {
    const element = open[open.length - 1];
    if (element) element.text += text;
  });
  parser.write(xml).close();
  if (!root) throw new Error("no document element");
  return root;
}

export function find(root: SeenElement, name: string): SeenElement[] {
  return root.children.flatMap((child) => [...(child.name === name ? [child] : []), ...find(child, name)]);
}
